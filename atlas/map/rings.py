"""Rings of a territory as arrays: projected points for drawing, and a key for each edge to find its other side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from msgspec import Struct
from numpy.typing import NDArray

from atlas.geography import seam
from atlas.geography.projection import Projection
from atlas.map.paths import Indices, Points

LONG_STEP = 3.0
"""Degrees between points of a long straight edge: a parallel or meridian may be curved in the projection."""

_GRID = 1e7
_LOW = np.uint64(0x9E3779B97F4A7C15)
_HIGH = np.uint64(0xC2B2AE3D27D4EB4F)


class Rings(Struct, frozen=True, eq=False):
    """Closed rings end to end (the last point of a ring repeats its first).

    `points`: (n, 2) projected, or in degrees; `starts`: where each ring begins; `edge`: (n,) for each point the edge it
    lies on; `keys`: for each edge of the coverage a number that is the same from both its sides, 0 where the edge is
    none (the step from one ring to the next, the seam at 180 degrees, the bottom of Antarctica, what is hidden).
    """

    points: Points
    starts: Indices
    edge: Indices
    keys: NDArray[np.uint64]


_NO_RINGS = Rings(
    np.zeros((0, 2)), np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.uint64)
)


def degree_rings(geometries: Sequence[Any]) -> list[Rings]:
    """The rings of each polygon, in degrees; edges that a projection may bend are divided. All in one pass."""
    parts, land = shapely.get_parts(np.asarray(geometries, dtype=object), return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)
    degrees, ring = shapely.get_coordinates(rings, return_index=True)
    if not len(degrees):
        return [_NO_RINGS] * len(geometries)
    last = np.append(ring[1:] != ring[:-1], True)
    following = np.append(degrees[1:], degrees[:1], axis=0)
    along = np.append(seam.on_seam(degrees), False)
    keys = np.where(last | along, np.uint64(0), _keys(degrees, following))
    edge, share = _divisions(degrees, following, along, last)
    finer = degrees[edge] + (following[edge] - degrees[edge]) * share[:, None]
    starts = np.searchsorted(edge, np.flatnonzero(np.append(True, last[:-1])))
    land_of_ring = land[part]
    numbers = np.arange(len(geometries) + 1)
    rings_to = np.searchsorted(land_of_ring, numbers)
    edges_to = np.searchsorted(land_of_ring[ring], numbers)
    points_to = np.searchsorted(edge, edges_to)
    bounds = pairwise(zip(rings_to.tolist(), edges_to.tolist(), points_to.tolist(), strict=True))
    return [
        Rings(finer[p:q].copy(), starts[a:b] - p, edge[p:q] - e, keys[e:f].copy()) for (a, e, p), (b, f, q) in bounds
    ]


def joined(pieces: Sequence[Rings]) -> Rings:
    """The rings of one land that were found piece by piece."""
    if len(pieces) == 1:
        return pieces[0]
    points = np.cumsum([0, *(len(each.points) for each in pieces[:-1])])
    edges = np.cumsum([0, *(len(each.keys) for each in pieces[:-1])])
    return Rings(
        np.concatenate([each.points for each in pieces]),
        np.concatenate([each.starts + before for each, before in zip(pieces, points, strict=True)]),
        np.concatenate([each.edge + before for each, before in zip(pieces, edges, strict=True)]),
        np.concatenate([each.keys for each in pieces]),
    )


def projected(lands: Sequence[Rings], projection: Projection) -> list[Rings]:
    """Rings in degrees on the map: those that are hidden altogether left out, hidden edges without a key."""
    if not lands:
        return []
    lon, lat = np.concatenate([rings.points for rings in lands]).T
    points, hidden = np.column_stack(projection.forward(lon, lat)), projection.hidden(lon, lat)
    bounds = pairwise(np.cumsum([0, *(len(rings.points) for rings in lands)]).tolist())
    torn = bool(hidden.any())
    return [
        _seen(rings, points[p:q], hidden[p:q])
        if torn and hidden[p:q].any()
        else Rings(points[p:q].copy(), rings.starts, rings.edge, rings.keys)
        for rings, (p, q) in zip(lands, bounds, strict=True)
    ]


def _seen(rings: Rings, points: Points, hidden: NDArray[np.bool_]) -> Rings:
    keys = rings.keys.copy()
    keys[rings.edge[hidden]] = 0
    seen = np.logical_or.reduceat(~hidden, rings.starts)
    lengths = np.diff(np.append(rings.starts, len(points)))
    kept = np.repeat(seen, lengths)
    starts = np.cumsum(np.append(0, lengths[seen]))[:-1].astype(np.intp)
    return Rings(points[kept], starts, rings.edge[kept], keys)


def areas_of(points: Points, starts: Indices) -> Points:
    """Signed areas of closed rings (Gauss's formula), about each ring's own first point to keep the figures exact."""
    first = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, len(points))))
    x, y = (points - points[starts][first]).T
    cross = np.zeros(len(x))
    cross[:-1] = x[:-1] * y[1:] - x[1:] * y[:-1]
    cross[np.append(starts[1:], len(x)) - 1] = 0.0
    return np.add.reduceat(cross, starts) / 2


def _keys(a: Points, b: Points) -> NDArray[np.uint64]:
    """The same number for a-b and b-a, from the ends' places on a grid of 1e-7 degrees."""
    ends = []
    for end in (a, b):
        grid = np.round(end * _GRID).astype(np.int64).astype(np.uint64)
        ends.append(grid[:, 0] * _LOW ^ (grid[:, 1] + _HIGH) * _HIGH)
    low, high = np.minimum(*ends), np.maximum(*ends)
    return (low * _HIGH ^ (high >> np.uint64(17))) + high * _LOW | np.uint64(1)


def _divisions(
    a: Points, b: Points, hidden: NDArray[np.bool_], last: NDArray[np.bool_]
) -> tuple[Indices, NDArray[np.float64]]:
    """For each point to draw: its edge, and its share (0 <= share < 1) of the way along that edge."""
    length = np.abs(b - a).max(axis=1)
    count = np.ceil(length / np.where(hidden, seam.STEP, LONG_STEP))
    count = np.where(last, 1, np.maximum(count, 1)).astype(np.intp)
    edge = np.repeat(np.arange(len(a)), count)
    begins = np.cumsum(count) - count
    share = (np.arange(len(edge)) - begins[edge]) / count[edge]
    return edge, share
