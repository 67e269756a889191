"""Meridians and parallels as they are drawn."""

from __future__ import annotations

import numpy as np
import pytest

from atlas.geography.projection import Orthographic
from atlas.map.camera import fit
from atlas.map.graticule import graticule, step_for
from atlas.map.paths import points_of
from tests.offered import PROJECTIONS

SIZE = (1280.0, 720.0)


@pytest.mark.parametrize("projection_id", sorted(PROJECTIONS))
def test_no_line_has_a_corner(projection_id: str) -> None:
    """Where a parallel passes close by the far end of a map of distances it runs along the edge, not across."""
    projection = PROJECTIONS[projection_id]
    camera = fit(projection.bounds, SIZE)
    points, starts = points_of(graticule(projection, camera, SIZE))
    pieces = np.split(points * camera.scale, starts[1:])
    assert len(pieces) > 10
    for closed in pieces:
        # `points_of` returns to the first point of each piece.
        piece = closed[:-1]
        way = np.diff(piece, axis=0)
        length = np.hypot(*way.T)
        way = way[length > 1e-9]
        turn = np.abs(np.diff(np.unwrap(np.arctan2(way[:, 1], way[:, 0]))))
        long = np.minimum(length[length > 1e-9][1:], length[length > 1e-9][:-1])
        # A corner is a turn that can be seen: sharp, between two steps of some pixels.
        assert not ((np.degrees(turn) > 12) & (long > 8)).any()


@pytest.mark.parametrize("lat", [90.0, -90.0])
def test_meridians_do_not_run_into_a_blot_at_a_pole(lat: float) -> None:
    """The date line is one of them, and two of all go through the pole; those between end at the last parallel."""
    globe = Orthographic(0.0, lat)
    camera = fit(globe.bounds, SIZE)
    points, starts = points_of(graticule(globe, camera, SIZE))
    angles = set()
    for closed in np.split(points, starts[1:]):
        x, y = closed[:-1].T
        away = np.hypot(x, y)
        if np.ptp(away) > 0.1:
            outermost = int(np.argmax(away))
            angles.add((round(float(np.degrees(np.arctan2(y[outermost], x[outermost])))) % 360, away.min() < 0.1))
    step = step_for(camera)
    assert {angle for angle, _ in angles} == set(range(0, 360, int(step)))
    assert {angle for angle, through in angles if through} == {0, 90, 180, 270}
