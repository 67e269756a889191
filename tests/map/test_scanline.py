"""Level lines across polygons, against shapely."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from atlas.map.scanline import spans, windows

CORNERS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=3, max_size=12, unique=True)


@given(CORNERS, CORNERS, st.floats(0.3, 7.0))
def test_spans_are_as_long_as_the_land_on_the_line(first: list, second: list, step: float) -> None:
    hulls = [shapely.MultiPoint(corners).convex_hull for corners in (first, second)]
    rings = [shapely.get_coordinates(hull.exterior) for hull in hulls if hull.geom_type == "Polygon"]
    if len(rings) < 2 or hulls[0].intersects(hulls[1]):
        return
    points, starts = np.concatenate(rings), np.array([0, len(rings[0])])
    # Heights off the grid of the corners: on a corner the two need not agree.
    line, left, right = spans(points, starts, 0.137, step, 9)
    assert (right >= left).all()
    for number in range(9):
        height = 0.137 + number * step
        whole = shapely.LineString([(-1, height), (61, height)])
        expected = sum(hull.intersection(whole).length for hull in hulls)
        assert (right - left)[line == number].sum() == pytest.approx(expected, abs=1e-9)


@given(arrays(np.float64, st.integers(5, 30), elements=st.floats(-9, 9)), st.integers(1, 5))
def test_windows_are_those_of_numpy(values: np.ndarray, count: int) -> None:
    np.testing.assert_array_equal(windows(values, count), np.lib.stride_tricks.sliding_window_view(values, count))
