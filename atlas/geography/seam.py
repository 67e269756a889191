"""The seam at 180 degrees: where the base is cut in two, which is no coast and no border."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

SEAM_LON = 180.0
POLE_LAT = -90.0
HAIRLINE = 1e-3  # degrees: how near to the seam or the pole a point counts as on it
STEP = 1.0  # degrees between points along a seam, whose picture is curved in most projections

Points = NDArray[np.float64]


def on_seam(points: Points) -> NDArray[np.bool_]:
    """For each side of a path (n points, degrees): does it run along the seam or the pole? (n - 1 values)"""
    east = points[:, 0] > SEAM_LON - HAIRLINE
    west = points[:, 0] < -SEAM_LON + HAIRLINE
    pole = points[:, 1] < POLE_LAT + HAIRLINE
    return (east[:-1] & east[1:]) | (west[:-1] & west[1:]) | (pole[:-1] & pole[1:])


def outline_runs(ring: Points) -> list[Points]:
    """The runs of a closed ring (n x 2, degrees, last point as the first) that are to be drawn as its outline.

    A ring that nowhere touches the seam is one run, itself; one that lies on the seam altogether has none.
    """
    hidden = on_seam(ring)
    if not hidden.any():
        return [ring]
    if hidden.all():
        return []
    start = int(np.argmax(hidden))
    turned = np.concatenate([ring[start:-1], ring[: start + 1]])
    drawn = np.concatenate([~hidden[start:], ~hidden[:start]])
    edges = np.diff(np.concatenate([[0], drawn.astype(np.int8), [0]]))
    starts, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    return [turned[first : last + 1] for first, last in zip(starts, ends, strict=True)]


def densified(ring: Points, step: float = STEP) -> Points:
    """The ring with points added along its seam sides, at most `step` degrees apart; otherwise unchanged."""
    hidden = on_seam(ring)
    if not hidden.any():
        return ring
    length = np.abs(np.diff(ring, axis=0)).max(axis=1)
    pieces = np.where(hidden, np.ceil(length / step), 1.0).astype(int).clip(min=1)
    side = np.repeat(np.arange(len(pieces)), pieces)
    share = (np.arange(len(side)) - np.repeat(np.cumsum(pieces) - pieces, pieces)) / np.repeat(pieces, pieces)
    along = ring[side] + share[:, None] * (ring[side + 1] - ring[side])
    return np.concatenate([along, ring[-1:]])


def coastline(land: shapely.Geometry) -> shapely.Geometry:
    """The outer edge of all land as lines, without the seam and the pole (MultiLineString, degrees)."""
    rings = shapely.get_rings(shapely.get_parts(land))
    runs = [run for ring in rings for run in outline_runs(shapely.get_coordinates(ring))]
    return shapely.MultiLineString([shapely.linestrings(run) for run in runs])
