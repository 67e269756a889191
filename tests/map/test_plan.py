"""The plan of the lands, against what the map itself says lies under a point."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from atlas.map.plan import CELL, OFF_MAP, SEA
from atlas.map.sheet import Sheet
from tests.map.conftest import SIZE

STEPS = [(dx, dy) for dx in range(-CELL, CELL + 1) for dy in range(-CELL, CELL + 1)]


def test_it_knows_the_land_to_a_cell(sheet: Sheet) -> None:
    """Where all around a point is one land, the plan says that land."""
    plan, asked = sheet._plan, 0
    for x in np.arange(11.0, SIZE[0], 37):
        for y in np.arange(7.0, SIZE[1], 29):
            around = {land_at(sheet, QPointF(x + dx, y + dy)) for dx, dy in STEPS}
            if len(around) == 1:
                asked += 1
                assert plan.at(QPointF(x, y)) == around.pop(), (x, y)
    assert asked > 500


def land_at(sheet: Sheet, point: QPointF) -> int:
    world = sheet.view.camera.to_world(point, SIZE)
    place = sheet._hits.at(*world)
    if place is not None:
        return place
    lon = sheet.projected.projection.inverse(np.array([world[0]]), np.array([world[1]]))[0]
    return OFF_MAP if np.isnan(lon[0]) else SEA


def test_beyond_the_picture_there_is_no_map(sheet: Sheet) -> None:
    assert sheet._plan.at_each([(-5.0, 10.0), (10.0, -5.0), (SIZE[0] + 9, 10.0), (10.0, 9e6)]).tolist() == [OFF_MAP] * 4


@pytest.mark.parametrize(("lon", "lat", "water"), [(-30.0, 30.0, True), (44.0, 33.0, False), (80.0, -30.0, True)])
def test_water_is_where_no_land_is(sheet: Sheet, lon: float, lat: float, water: bool) -> None:
    x, y = sheet.projected.projection.forward(np.array([lon]), np.array([lat]))
    place = sheet.view.camera.to_pixels(float(x[0]), float(y[0]), SIZE)
    assert sheet._plan.is_water(QRectF(place.x() - 15, place.y() - 5, 30, 10)) == water


def test_a_box_that_grazes_a_coast_is_not_water(sheet: Sheet) -> None:
    x, y = sheet.projected.projection.forward(np.array([-9.5]), np.array([39.0]))
    lisbon = sheet.view.camera.to_pixels(float(x[0]), float(y[0]), SIZE)
    assert sheet._plan.is_water(QRectF(lisbon.x() - 60, lisbon.y(), 50, 8))
    assert not sheet._plan.is_water(QRectF(lisbon.x() - 50, lisbon.y(), 60, 8))
