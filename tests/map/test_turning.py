"""Turning a globe with the hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.geography.projection import Orthographic
from atlas.map.turning import turned

DRAG = st.floats(-400, 400)


@given(st.floats(-180, 180), st.floats(-90, 90), DRAG, DRAG)
def test_the_middle_stays_a_place(lon: float, lat: float, dx: float, dy: float) -> None:
    east, north = turned((lon, lat), dx, dy, 300.0)
    assert -180 <= east <= 180
    assert -90 <= north <= 90


@pytest.mark.parametrize("centre", [(44.0, 33.0), (-170.0, 10.0), (179.0, -40.0)])
def test_a_small_drag_takes_the_middle_with_it(centre: tuple[float, float]) -> None:
    after = turned(centre, 12.0, -9.0, 300.0)
    x, y = Orthographic(*after).forward(np.array(centre[:1]), np.array(centre[1:]))
    assert (x[0] * 300, y[0] * 300) == pytest.approx((12.0, 9.0), abs=0.6)
