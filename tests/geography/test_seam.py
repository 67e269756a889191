from __future__ import annotations

from datetime import date

import numpy as np
import pytest
import shapely

from atlas.geography.borders import LEVELS, Borders
from atlas.geography.projection import WHOLE_WORLD, Projection
from atlas.geography.seam import densified, on_seam, outline_runs
from atlas.resources import resource

EAST_HALF = np.array([[170.0, 0.0], [180.0, 0.0], [180.0, 10.0], [180.0, 20.0], [170.0, 20.0], [170.0, 0.0]])


def test_the_sides_on_the_seam_are_not_drawn() -> None:
    (run,) = outline_runs(EAST_HALF)
    assert run.tolist() == [[180.0, 20.0], [170.0, 20.0], [170.0, 0.0], [180.0, 0.0]]


def test_a_ring_far_from_the_seam_is_drawn_whole() -> None:
    ring = EAST_HALF - np.array([50.0, 0.0])
    assert outline_runs(ring)[0] is ring
    assert densified(ring) is ring


def test_a_ring_that_touches_the_seam_twice_has_two_runs() -> None:
    ring = np.array([[175.0, 0], [180, 0], [180, 5], [176, 6], [176, 8], [180, 9], [180, 14], [175, 14], [175, 0.0]])
    assert [len(run) for run in outline_runs(ring)] == [4, 4]


def test_a_ring_that_lies_on_the_seam_is_not_drawn() -> None:
    assert outline_runs(np.array([[180.0, 0], [180, 1], [179.9999, 1], [180, 0]])) == []


def test_long_sides_on_the_seam_get_points_and_keep_the_shape() -> None:
    dense = densified(EAST_HALF)
    on_edge = dense[dense[:, 0] == 180.0]
    assert np.diff(on_edge[:, 1]).max() <= 1.0
    assert shapely.Polygon(dense).equals(shapely.Polygon(EAST_HALF))


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("projection", WHOLE_WORLD.values(), ids=lambda projection: projection.id)
def test_no_outline_runs_across_the_picture_or_along_the_seam(level: int, projection: Projection) -> None:
    borders = Borders.open(resource("borders.gpkg"))
    shapes = np.array(borders.shapes(borders.at(date(2026, 1, 1)), level), dtype=object)
    west, _, east, _ = projection.bounds
    for ring in shapely.get_rings(shapely.get_parts(shapes)):
        for run in outline_runs(shapely.get_coordinates(ring)):
            assert not on_seam(run).any()
            x, _ = projection.forward(run[:, 0], run[:, 1])
            assert np.abs(np.diff(x)).max() < (east - west) / 8
