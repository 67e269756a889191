"""Rings of equal distance, and the figures on them."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pyproj
import pytest
from msgspec.structs import replace

from atlas.geography.borders import Borders
from atlas.map.camera import Camera, fit
from atlas.map.distances import kilometres, rings
from atlas.map.scene import MapState
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.view import MapView
from tests.offered import PROJECTIONS

DISTANCES = PROJECTIONS["distances"]


def test_only_a_map_of_distances_has_rings() -> None:
    camera = Camera(0.0, 0.0, 170.0)
    assert [id for id, each in PROJECTIONS.items() if kilometres(each, camera)] == ["distances"]
    assert rings(PROJECTIONS["equal-earth"], camera).isEmpty()


@pytest.mark.parametrize(("scale", "step"), [(120.0, 5000), (400.0, 2500), (3000.0, 250)])
def test_rings_stand_closer_on_a_nearer_map(scale: float, step: int) -> None:
    assert kilometres(DISTANCES, Camera(0.0, 0.0, scale))[:2] == (step, 2 * step)


def test_a_ring_is_as_far_away_as_it_says() -> None:
    camera = Camera(0.0, 0.0, 170.0)
    first = kilometres(DISTANCES, camera)[0]
    point = rings(DISTANCES, camera).pointAtPercent(0)
    lon, lat = DISTANCES.inverse(np.array([point.x()]), np.array([point.y()]))
    _, _, metres = pyproj.Geod(a=6371008.8, b=6371008.8).inv(44.4009, 33.3406, lon[0], lat[0])
    assert metres / 1000 == pytest.approx(first, rel=1e-9)


def test_no_ring_doubles_the_edge_of_the_world() -> None:
    for scale in (60.0, 120.0, 400.0, 1000.0, 3000.0):
        far = kilometres(DISTANCES, Camera(0.0, 0.0, scale))
        assert (np.pi * 6371.0088 - far[-1]) / 6371.0088 * scale > 15
        assert far[-1] > 14_000


def test_figures_stand_over_nothing(borders: Borders, state: MapState, view: MapView) -> None:
    shapes = ProjectedShapes(borders, DISTANCES)
    sheet = Sheet(shapes, state, replace(view, camera=fit(shapes.bounds, view.size)))
    assert len(sheet.inscription.figures) >= 3
    boxes = [label.box for label in (*sheet.inscription.figures, *sheet.inscription.states, *sheet.inscription.seas)]
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
