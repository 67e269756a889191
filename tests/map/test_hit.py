from __future__ import annotations

from datetime import date

import numpy as np
import pytest
import shapely
from msgspec.structs import replace
from PySide6.QtCore import QPointF

from atlas.geography.borders import Borders
from atlas.map.scene import MapState, resolve
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.view import MapView
from tests.map.conftest import SIZE, STATUSES, camera_on


def test_kuwait_is_at_its_own_pixel(sheet: Sheet) -> None:
    point = sheet.pixel_of("KWT")
    assert point is not None
    assert sheet.state_at(point) == "KWT"


@pytest.mark.parametrize("year", [1925, 1960, 1990, 2026])
def test_every_pixel_of_a_state_is_that_state(
    borders: Borders, projected: ProjectedShapes, view: MapView, year: int
) -> None:
    day = date(year, 12, 31)
    state = resolve(borders.at(day), STATUSES, day=day)
    sheet = Sheet(projected, state, view)
    sovereign = {territory.code for territory in state.territories if territory.status == "sovereign"}
    for code in sorted(sovereign):
        point = sheet.pixel_of(code)
        assert point is not None, code
        assert sheet.state_at(point) == code


def test_a_point_lies_in_the_first_land_that_holds_it(sheet: Sheet) -> None:
    world, projection = sheet.projected, sheet.projected.projection
    lands = world.borders.shapes(sheet.state.territories, sheet.level)
    west, south, east, north = world.bounds
    points = np.random.default_rng(1).uniform((west, south), (east, north), (400, 2))
    for x, y, lon, lat in np.column_stack((points, *projection.inverse(*points.T))):
        holding = (place for place, land in enumerate(lands) if shapely.contains_xy(land, lon, lat))
        assert sheet._hits.at(x, y) == next(holding, None)


def test_the_sea_and_the_page_are_nobody(sheet: Sheet) -> None:
    x, y = sheet.projected.projection.forward(-30.0, 30.0)
    assert sheet.state_at(sheet.view.camera.to_pixels(float(x), float(y), SIZE)) is None
    assert sheet.state_at(QPointF(2, 2)) is None
    assert sheet.state_at(QPointF(-500, 90000)) is None


def test_a_state_out_of_sight_has_no_pixel(projected: ProjectedShapes, state: MapState, view: MapView) -> None:
    near = Sheet(projected, state, replace(view, camera=camera_on(projected, 44, 24, 56, 32)))
    assert near.pixel_of("BRA") is None
    assert near.pixel_of("ZZZ") is None


def test_a_state_whose_label_point_is_off_the_picture_still_has_a_pixel(
    projected: ProjectedShapes, state: MapState, view: MapView
) -> None:
    corner = Sheet(projected, state, replace(view, camera=camera_on(projected, 46, 28, 50, 31)))
    point = corner.pixel_of("IRN")
    assert point is not None
    assert corner.view.frame.contains(point)
    assert corner.state_at(point) == "IRN"


def test_a_small_state_is_a_circle_until_its_shape_is_large_enough(
    projected: ProjectedShapes, state: MapState, view: MapView, sheet: Sheet
) -> None:
    assert "MLT" in {circle.territory.code for circle in sheet.circles}
    near = Sheet(projected, state, replace(view, camera=camera_on(projected, 13.9, 35.6, 14.9, 36.2)))
    assert "MLT" not in {circle.territory.code for circle in near.circles}
    assert near.pixel_of("MLT") is not None
