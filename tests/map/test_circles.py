from __future__ import annotations

import itertools
from datetime import date
from math import hypot

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF

from atlas.geography.borders import Borders
from atlas.map.camera import fit
from atlas.map.circles import Circle, is_small
from atlas.map.legend import legend_rect
from atlas.map.scene import MapState, resolve
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.view import MapView
from tests.map.conftest import DAY, STATUSES, camera_on

SIZES = [(640.0, 420.0), (820.0, 560.0), (1280.0, 720.0), (1920.0, 1080.0)]


def world(
    projected: ProjectedShapes,
    borders: Borders,
    view: MapView,
    year: int,
    size: tuple[float, float],
    legend: bool = True,
) -> Sheet:
    day = date(year, 12, 31)
    lands = borders.at(day)
    state = resolve(lands, {land.code: "mutual" for land in lands if land.status == "sovereign"}, day=day)
    camera = fit(projected.bounds, size)
    return Sheet(projected, state, replace(view, width=size[0], height=size[1], camera=camera, show_legend=legend))


def apart(one: Circle, other: Circle) -> float:
    return hypot(one.centre.x() - other.centre.x(), one.centre.y() - other.centre.y())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("year", [1925, 1960, 1990, 2026])
def test_no_circle_covers_another_and_each_stays_near_its_place(
    borders: Borders, projected: ProjectedShapes, view: MapView, year: int, size: tuple[float, float]
) -> None:
    sheet = world(projected, borders, view, year, size)
    for one, other in itertools.combinations(sheet.circles, 2):
        assert apart(one, other) > one.radius + other.radius
    card = legend_rect(sheet.legend, sheet.view)
    for circle in sheet.circles:
        if not card.adjusted(-20, -20, 20, 20).contains(circle.place):
            assert circle.stray < 8, circle.territory.code


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("year", [1925, 1960, 1990, 2026])
def test_every_small_state_has_its_circle(
    borders: Borders, projected: ProjectedShapes, view: MapView, year: int, size: tuple[float, float]
) -> None:
    sheet = world(projected, borders, view, year, size)
    largest: dict[str, float] = {}
    for shape in sheet.shapes:
        largest[shape.territory.code] = max(largest.get(shape.territory.code, 0.0), shape.extent)
    small = {
        shape.territory.code
        for shape in sheet.shapes
        if shape.territory.status == "sovereign"
        and shape.extent == largest[shape.territory.code]
        and is_small(shape, sheet.view.camera)
    }
    assert small <= {circle.territory.code for circle in sheet.circles}
    assert "SMR" in small


@pytest.mark.parametrize("size", [(820.0, 560.0), (907.0, 668.0), (1280.0, 720.0)])
def test_no_state_of_the_pacific_lies_under_the_legend(
    borders: Borders, projected: ProjectedShapes, view: MapView, size: tuple[float, float]
) -> None:
    sheet = world(projected, borders, view, 2026, size)
    card = legend_rect(sheet.legend, sheet.view)
    circles = {circle.territory.code: circle for circle in sheet.circles}
    for code in ("WSM", "TON", "KIR", "FJI"):
        assert not circles[code].box.intersects(card), code
        assert sheet.view.frame.contains(circles[code].box), code
        assert sheet.state_at(circles[code].centre) == code


def test_no_state_of_the_pacific_lies_under_the_legend_of_a_small_window(
    borders: Borders, projected: ProjectedShapes, view: MapView
) -> None:
    """The map and the open legend of a window of 1280 by 720: Samoa and Tonga lie well beneath the card's edge."""
    card = QRectF(16, 310, 210, 256)
    shown = replace(view, keep_clear=(card,))
    circles = {
        c.territory.code: c for c in world(projected, borders, shown, 2026, (854.0, 580.0), legend=False).circles
    }
    assert not [code for code in ("WSM", "TON", "KIR", "FJI") if circles[code].box.intersects(card)]


def test_what_is_deep_under_a_card_stays_there(projected: ProjectedShapes, state: MapState, view: MapView) -> None:
    """A circle that came out of the middle of a card would stand far from its place."""
    near = replace(view, camera=camera_on(projected, -90, 5, -58, 28))
    barbados = {circle.territory.code: circle for circle in Sheet(projected, state, near).circles}["BRB"]
    card = QRectF(barbados.place - QPointF(150, 150), barbados.place + QPointF(150, 150))
    covered = Sheet(projected, state, replace(near, keep_clear=(card,)))
    assert {circle.territory.code: circle for circle in covered.circles}["BRB"].centre == barbados.centre


def test_a_circle_gives_way_to_the_land(projected: ProjectedShapes, borders: Borders, view: MapView) -> None:
    state = resolve(borders.at(DAY), STATUSES, day=DAY)
    far = {circle.territory.code for circle in Sheet(projected, state, view).circles}
    near = Sheet(projected, state, replace(view, camera=camera_on(projected, 49, 24, 53, 27)))
    assert {"BHR", "QAT"} <= far
    assert not {"BHR", "QAT"} & {circle.territory.code for circle in near.circles}
