"""Names and circles stay on the map: none runs over the edge of the world onto the page."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF

from atlas.geography.borders import Borders
from atlas.geography.projection import Orthographic
from atlas.map.camera import fit
from atlas.map.circles import Circle
from atlas.map.scene import MapState
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.view import MapView
from atlas.map.world_edge import WorldEdge
from tests.map.conftest import camera_on
from tests.offered import PROJECTIONS

GLOBES = [Orthographic(*place) for place in ((-100.0, 40.0), (180.0, 0.0), (0.0, 90.0), (-60.0, -20.0))]


@pytest.fixture(params=[*PROJECTIONS.values(), *GLOBES], ids=lambda each: f"{each.id}-{getattr(each, 'lon', '')}")
def whole(request: pytest.FixtureRequest, borders: Borders, state: MapState, view: MapView) -> Sheet:
    shapes = ProjectedShapes(borders, request.param)
    return Sheet(shapes, state, replace(view, camera=fit(shapes.bounds, view.size)))


def on_map(sheet: Sheet, points: list[tuple[float, float]]) -> bool:
    there = sheet.view.camera.many_to_world(np.array(points), sheet.view.size)
    return bool(np.isfinite(sheet.projected.projection.inverse(*there.T)[0]).all())


def corners(box: QRectF) -> list[tuple[float, float]]:
    return [(x, y) for x in (box.left(), box.right()) for y in (box.top(), box.bottom())]


def test_names_of_seas_stand_on_the_map(whole: Sheet) -> None:
    assert len(whole.inscription.seas) >= 1
    for label in whole.inscription.seas:
        assert on_map(whole, corners(label.box)), label.lines


def test_circles_stand_on_the_map(whole: Sheet) -> None:
    assert len(whole.circles) > 5
    for circle in whole.circles:
        assert on_map(whole, rim(circle)), circle.territory.code


@pytest.mark.usefixtures("qapp")
def test_a_name_beside_its_circle_turns_away_from_the_edge(borders: Borders, state: MapState, view: MapView) -> None:
    shapes = ProjectedShapes(borders, PROJECTIONS["equal-earth"])
    camera = camera_on(shapes, 150.0, -20.0, 179.9, 5.0)
    sheet = Sheet(shapes, state, replace(view, camera=camera))
    names = {label.lines[0]: label for label in sheet.inscription.states}
    assert "Tuvalu" in names
    for name, label in names.items():
        assert on_map(sheet, corners(label.box)), name


def rim(circle: Circle) -> list[tuple[float, float]]:
    turn = np.linspace(0.0, 2 * np.pi, 24)
    x, y = circle.centre.x() + circle.radius * np.cos(turn), circle.centre.y() + circle.radius * np.sin(turn)
    return list(zip(x.tolist(), y.tolist(), strict=True))


def test_a_name_slides_along_its_line_and_no_farther_than_its_width() -> None:
    plane, size = PROJECTIONS["plate-carree"], (800.0, 400.0)
    edge = WorldEdge(plane, fit(plane.bounds, size), size)
    here = QRectF(300, 200, 80, 12)
    assert edge.slid_inside(here) == here
    over = QRectF(-20, 200, 80, 12)
    slid = edge.slid_inside(over)
    assert slid is not None
    assert slid.top() == over.top()
    assert 0 < slid.left() - over.left() < over.width()
    assert edge.slid_inside(QRectF(-200, 200, 80, 12)) is None


def test_a_place_near_the_edge_moves_straight_inward() -> None:
    size = (800.0, 424.0)
    plane = PROJECTIONS["plate-carree"]
    edge = WorldEdge(plane, fit(plane.bounds, size), size)
    assert edge.inward(QPointF(400, 200), 5.0) == QPointF(400, 200)
    moved = edge.inward(QPointF(13, 200), 5.0)
    assert (moved.x(), moved.y()) == pytest.approx((17, 200), abs=0.1)
    assert edge.holds(np.array([[moved.x(), moved.y()]]), 5.0).all()
    assert not edge.holds(np.array([[11.0, 200.0], [13.0, 200.0]]), 5.0).any()


@pytest.mark.parametrize(
    ("box", "seas"),
    [
        ((5, 33, 30, 46), {"Tyrrhenian Sea", "Adriatic Sea", "Aegean Sea", "Mediterranean Sea"}),
        ((90, -45, 179, 5), {"Coral Sea", "Tasman Sea"}),
        ((-179, -30, -130, 25), {"Pacific Ocean"}),
    ],
)
def test_a_near_map_names_its_seas(
    projected: ProjectedShapes, state: MapState, view: MapView, box: tuple[float, float, float, float], seas: set[str]
) -> None:
    sheet = Sheet(projected, state, replace(view, camera=camera_on(projected, *box)))
    assert seas <= {" ".join(label.lines) for label in sheet.inscription.seas}
    for label in sheet.inscription.seas:
        assert sheet.state_at(label.box.center()) is None
