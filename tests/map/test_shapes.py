from __future__ import annotations

import numpy as np
import pytest
import shapely
from PySide6.QtCore import QPointF

from atlas.geography.borders import Borders
from atlas.map.edges import COAST
from atlas.map.paths import path_of, pieces_within, points_of
from atlas.map.scene import MapState
from atlas.map.shapes import ProjectedShapes
from tests.offered import PROJECTIONS


def test_a_path_is_its_points() -> None:
    square = np.array([[0.0, 0], [2, 0], [2, 2], [0, 2], [0, 0], [5, 5], [6, 5], [6, 6], [5, 5]])
    path = path_of(square, [0, 5])
    assert path.contains(QPointF(1, 1))
    assert not path.contains(QPointF(3, 3))
    points, starts = points_of(path)
    assert points.tolist() == square.tolist()
    assert starts.tolist() == [0, 5]
    assert path_of(np.zeros((0, 2)), []).isEmpty()


def test_pieces_off_the_page_are_left_out() -> None:
    path = path_of(np.array([[0.0, 0], [1, 1], [50, 50], [51, 51]]), [0, 2])
    near = pieces_within(path, path_of(np.array([[0.0, 0], [2, 2]]), [0]).boundingRect(), 100)
    assert [piece.elementCount() for piece in near] == [2]


@pytest.mark.parametrize("projection_id", sorted(PROJECTIONS))
def test_no_line_streaks_across_the_map(borders: Borders, state: MapState, projection_id: str) -> None:
    """Every edge of every fill and line stays short, the Pacific is not crossed, and the seam is no coast."""
    projected = ProjectedShapes(borders, PROJECTIONS[projection_id])
    edges = projected.edges(state.territories, 0)
    for start, stop in zip(edges.starts, edges.stops, strict=True):
        steps = np.hypot(*np.diff(edges.points[start:stop], axis=0).T)
        assert steps.max() < 0.6
    lon, _ = projected.projection.inverse(edges.points[:, 0], edges.points[:, 1])
    inner = np.concatenate([np.arange(a, b - 1) for a, b in zip(edges.starts, edges.stops, strict=True)])
    on_seam = (np.abs(lon[inner]) > 179.999) & (np.abs(lon[inner + 1]) > 179.999)
    assert not on_seam.any()


def test_every_border_is_found_once_and_the_rest_is_coast(borders: Borders, state: MapState) -> None:
    projected = ProjectedShapes(borders, PROJECTIONS["plate-carree"])
    edges = projected.edges(state.territories, 0)
    codes = [territory.code for territory in state.territories]
    pairs = {frozenset((codes[a], codes[b])) for a, b in zip(edges.owner, edges.other, strict=True) if b != COAST}
    assert {frozenset(("USA", "CAN")), frozenset(("IRQ", "IRN")), frozenset(("BRA", "PER"))} <= pairs
    assert frozenset(("AUS", "USA")) not in pairs
    coast = edges.other == COAST
    length = sum(
        np.hypot(*np.diff(edges.points[a:b], axis=0).T).sum()
        for a, b in zip(edges.starts[coast], edges.stops[coast], strict=True)
    )
    union = shapely.coverage_union_all(np.array(borders.shapes(state.territories, 0), dtype=object))
    whole = shapely.length(shapely.boundary(union)) - _seam_length(union)
    assert np.degrees(length) == pytest.approx(whole, rel=0.002)


def _seam_length(union: shapely.Geometry) -> float:
    total = 0.0
    for ring in shapely.get_rings(shapely.get_parts(union)):
        points = shapely.get_coordinates(ring)
        a, b = points[:-1], points[1:]
        side = (np.abs(a[:, 0]) > 179.999) & (np.abs(b[:, 0]) > 179.999)
        pole = (a[:, 1] < -89.999) & (b[:, 1] < -89.999)
        total += np.hypot(*(b - a)[side | pole].T).sum()
    return total


def test_shapes_are_projected_once(borders: Borders, state: MapState) -> None:
    projected = ProjectedShapes(borders, PROJECTIONS["equal-earth"])
    first = projected.shapes(state.territories, 0)
    assert all(a is b for a, b in zip(first, projected.shapes(state.territories, 0), strict=True))
    assert projected.edges(state.territories, 0) is projected.edges(state.territories, 0)


def test_areas_are_those_of_the_globe(state: MapState, projected: ProjectedShapes) -> None:
    iraq = next(s for s in projected.shapes(state.territories, 1) if s.territory.code == "IRQ")
    assert iraq.area * 6371.0**2 == pytest.approx(438_000, rel=0.03)
