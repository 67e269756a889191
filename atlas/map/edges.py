"""Borders and coasts out of the rings of a coverage: each line once, and known by the two territories it parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainterPath

from atlas.map.camera import Bounds
from atlas.map.paths import Indices, Points, gathered, path_of
from atlas.map.rings import Rings

COAST = -1
_NO_LINE = -2


@dataclass(frozen=True, eq=False)
class Edges:
    """Runs of edges between the same two territories.

    `points`: (n, 2) projected. Run i is `points[starts[i]:stops[i]]`; `owner[i]` and `other[i]` are places in the list
    of territories, `other` is COAST where the land ends.
    """

    points: Points
    starts: Indices
    stops: Indices
    owner: Indices
    other: Indices
    _paths: dict[bytes, QPainterPath] = field(default_factory=dict)

    @cached_property
    def _boxes(self) -> tuple[Points, Points]:
        """Lowest and highest point of each run."""
        indices, begins = gathered(self.starts, self.stops)
        points = self.points[indices]
        return np.minimum.reduceat(points, begins), np.maximum.reduceat(points, begins)

    def meeting(self, boxes: Sequence[Bounds]) -> NDArray[np.bool_]:
        """Which runs may meet one of some boxes (xmin, ymin, xmax, ymax, projected)."""
        low, high = self._boxes
        west, south, east, north = (np.array(side)[:, None] for side in zip(*boxes, strict=True))
        beside = (high[:, 0] < west) | (low[:, 0] > east) | (high[:, 1] < south) | (low[:, 1] > north)
        return np.asarray(~beside.all(axis=0))

    def path(self, chosen: NDArray[np.bool_]) -> QPainterPath:
        """One path of the chosen runs (kept, because the same choice comes again with the next picture)."""
        key = np.packbits(chosen).tobytes()
        if key not in self._paths:
            if len(self._paths) > 12:
                del self._paths[next(iter(self._paths))]
            indices, begins = gathered(self.starts[chosen], self.stops[chosen])
            self._paths[key] = path_of(self.points[indices], begins)
        return self._paths[key]


def edges_between(coverage: Sequence[Rings]) -> Edges:
    """Find the lines between territories.

    An edge that two territories have in common is a border; an edge that only one has is coast. Edges are compared by
    their keys, so that the territories must come from one coverage at one level of detail.
    """
    partner = _partners(coverage)
    points = np.concatenate([rings.points for rings in coverage])
    counts = [len(rings.points) for rings in coverage]
    owner = np.repeat(np.arange(len(coverage)), counts)
    offsets = np.cumsum([0, *(len(rings.keys) for rings in coverage)])
    edge = np.concatenate([rings.edge + offset for rings, offset in zip(coverage, offsets, strict=False)])
    other = partner[edge]
    change = np.append(True, (other[1:] != other[:-1]) | (owner[1:] != owner[:-1]))
    starts = np.flatnonzero(change)
    ends = np.append(starts[1:], len(points))
    kept = (other[starts] == COAST) | (other[starts] > owner[starts])
    starts, ends = starts[kept], ends[kept]
    return Edges(points, starts, np.minimum(ends + 1, len(points)), owner[starts], other[starts])


def _partners(coverage: Sequence[Rings]) -> Indices:
    """For each edge of all territories the place of the territory on its other side, COAST, or _NO_LINE."""
    keys = np.concatenate([rings.keys for rings in coverage])
    owner = np.repeat(np.arange(len(coverage)), [len(rings.keys) for rings in coverage])
    order = np.argsort(keys, kind="stable")
    same = keys[order][1:] == keys[order][:-1]
    partner = np.full(len(keys), COAST)
    left, right = order[:-1][same], order[1:][same]
    partner[left], partner[right] = owner[right], owner[left]
    partner[partner == owner] = _NO_LINE
    partner[keys == 0] = _NO_LINE
    return partner
