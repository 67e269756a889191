"""Level chords through a territory: where a line of text finds room inside its land."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from weakref import WeakKeyDictionary

import numpy as np
from msgspec import Struct, field
from numpy.typing import NDArray

from atlas.map import style
from atlas.map.camera import Bounds
from atlas.map.rings import Rings
from atlas.map.scanline import Floats, spans, windows
from atlas.map.shapes import Shape

_NONE = 1e9

ROOMS = 4
"""So many places are offered for a name."""

SIZES_KEPT = 24
"""For so many sizes of a name the places are kept: other dates ask for the same."""


class Chords(Struct, frozen=True, eq=False, dict=True):
    """The widest visible chord of a territory at each of several heights, projected units.

    `y`: heights, evenly spaced; `left`, `right`: ends of the chord (left > right where there is none).
    """

    y: Floats
    left: Floats
    right: Floats
    _rooms: dict[tuple[float, float], tuple[tuple[float, float], ...]] = field(default_factory=dict)

    def rooms(self, width: float, height: float, anchor: tuple[float, float]) -> Sequence[tuple[float, float]]:
        """Middles of boxes of that size inside the land, the one nearest to the anchor first, none over another."""
        if width * style.LABEL_SLACK > self.widest:
            return ()
        key = (width, height)
        if key not in self._rooms:
            if len(self._rooms) >= SIZES_KEPT:
                self._rooms.clear()
            self._rooms[key] = tuple(self._find_rooms(width, height, anchor))
        return self._rooms[key]

    def _find_rooms(self, width: float, height: float, anchor: tuple[float, float]) -> Iterator[tuple[float, float]]:
        step = self.y[1] - self.y[0]
        rows = int(np.ceil(height / step)) + 1
        if rows > len(self.y):
            return
        left = windows(self.left, rows).max(axis=1)
        right = windows(self.right, rows).min(axis=1)
        middle = (self.y[: len(left)] + self.y[rows - 1 :]) / 2
        fits = np.flatnonzero(right - left >= width * style.LABEL_SLACK)
        if not len(fits):
            return
        left, right, middle = left[fits], right[fits], middle[fits]
        goal = anchor if self._covers(anchor) else self._centre()
        half = width * style.LABEL_SLACK / 2
        x = np.clip(goal[0], left + half, right - half) * 0.5 + (left + right) * 0.25
        cost = np.hypot(x - goal[0], middle - goal[1]) - 0.35 * (right - left - width)
        given: list[float] = []
        for best in np.argsort(cost):
            if all(abs(middle[best] - other) >= height for other in given):
                given.append(float(middle[best]))
                yield float(x[best]), float(middle[best])
            if len(given) == ROOMS:
                return

    @cached_property
    def widest(self) -> float:
        """Length of the longest chord, projected units; not above 0 where there is none."""
        return float((self.right - self.left).max())

    def _covers(self, point: tuple[float, float]) -> bool:
        half = (self.y[1] - self.y[0]) / 2
        near = np.abs(self.y - point[1]) <= half
        return bool((near & (self.left <= point[0]) & (point[0] <= self.right)).any())

    def _centre(self) -> tuple[float, float]:
        """Centre of gravity of the visible chords."""
        length = np.maximum(self.right - self.left, 0.0)
        total = max(float(length.sum()), 1e-12)
        middle = np.where(length > 0, (self.left + self.right) / 2, 0.0)
        return float((middle * length).sum() / total), float((self.y * length).sum() / total)


def chords(rings: Rings, bounds: Bounds, visible: Bounds, count: int = style.SCANLINES) -> Chords | None:
    """Chords of the part of a territory that is visible; None where none of it is."""
    low, high = max(bounds[1], visible[1]), min(bounds[3], visible[3])
    if high <= low or bounds[0] >= visible[2] or bounds[2] <= visible[0]:
        return None
    step = (high - low) / count
    heights = low + (np.arange(count) + 0.5) * step
    line, left, right = spans(rings.points, rings.starts, float(heights[0]), step, count)
    left, right = np.maximum(left, visible[0]), np.minimum(right, visible[2])
    lefts, rights = _widest(line, left, right, count)
    return Chords(np.asarray(heights, dtype=np.float64), lefts, rights)


_whole: WeakKeyDictionary[Shape, Chords | None] = WeakKeyDictionary()


def chords_of(shape: Shape, visible: Bounds) -> Chords | None:
    """Chords of the visible part of a territory; those of a territory that is seen whole are worked out once."""
    west, south, east, north = shape.bounds
    if west < visible[0] or south < visible[1] or east > visible[2] or north > visible[3]:
        return chords(shape.rings, shape.bounds, visible)
    if shape not in _whole:
        _whole[shape] = chords(shape.rings, shape.bounds, shape.bounds)
    return _whole[shape]


def _widest(line: NDArray[np.intp], left: Floats, right: Floats, count: int) -> tuple[Floats, Floats]:
    order = np.argsort(right - left, kind="stable")
    lefts, rights = np.full(count, _NONE), np.full(count, -_NONE)
    lefts[line[order]], rights[line[order]] = left[order], right[order]
    return lefts, rights
