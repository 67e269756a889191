"""The spine of a long thin land: where a name finds room along it, on a gentle curve.

The land is turned until it lies level along its longest axis (principal axes of its area), and cut across at even
distances; the middles of the cuts are the spine. A name of a given length takes the stretch of it on which a parabola
stays well inside the land.
"""

from __future__ import annotations

from functools import cached_property
from math import atan2, cos, hypot, pi, sin, sqrt
from weakref import WeakKeyDictionary

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from atlas.map.paths import Indices, Points, gathered
from atlas.map.rings import Rings
from atlas.map.scanline import Floats, spans, windows
from atlas.map.shapes import Shape

MAIN_PIECE = 0.15
"""Pieces smaller than this share of the largest are left out: distant islands would turn the axis."""

LONG, VERY_LONG = 2.0, 4.0
"""A land is long from this ratio of its axes on; on a very long one a name along it is better than a level one."""

STATIONS = 72
"""Cuts across the land."""

SAMPLES = 48
"""Points of a curve that is found."""

MOST_TURN = 1.0
"""Radians by which the direction may change from the first letter to the last."""

MOST_GAP = 0.12
"""Share of the stretch that may lie on water: a strait between two islands."""

BEYOND = 1.02
"""The curve is drawn out by this factor, so that the last letters stand on it too."""

ROOM = 1.25
"""Land across the curve, in heights of the letters."""

UPRIGHT = 75.0
"""Degrees; a line steeper than this is read upwards."""


Moments = NDArray[np.float64]


class Spine(Struct, frozen=True, eq=False, dict=True):
    """The land along its axis, projected units.

    `axis`: unit vector of the axis (x to the right or, where it is upright, y upwards); `ratio`: its length as a
    multiple of the other's. `along`: (n,) places of the
    cuts along the axis; `middle`: (n,) how far the middle of the cut lies to the left of the axis, nan on water;
    `half`: (n,) half the width of the land there.
    """

    axis: tuple[float, float]
    ratio: float
    along: Floats
    middle: Floats
    half: Floats

    def curve(self, length: float, height: float) -> Points | None:
        """A curve for letters of that length and height, both in projected units; None where there is no room.

        Points (n, 2) in projected units from the first letter to the last; where there is a choice, on the broadest
        land and near its middle.
        """
        step = self.along[1] - self.along[0]
        count = int(np.ceil(length / step)) + 1
        if count < 4 or count > len(self.along) or height * ROOM / 2 > self._broadest:
            return None
        starts = np.arange(0, len(self.along) - count + 1, max(1, count // 8))
        starts = starts[self._roomy(starts, count, height)]
        if not len(starts):
            return None
        t = (np.arange(count) - (count - 1) / 2) * step / length
        middle, half = (windows(a, count)[starts] for a in (self.middle, self.half))
        parabolas = _parabolas(t, np.nan_to_num(middle), half)
        spare = half - np.abs(_height(parabolas, t) - middle) * 1.05 - height * ROOM / 2
        turn = _turn(parabolas / length)
        centre = self.along[starts] + (count - 1) / 2 * step
        off = np.abs(centre - (self.along[0] + self.along[-1]) / 2) / (self.along[-1] - self.along[0])
        dry = ~np.isnan(middle)
        mean = np.where(dry, spare, 0.0).sum(axis=1) / dry.sum(axis=1)
        worth = mean / height - 2 * off - 0.5 * turn
        worth[(np.where(dry, spare, np.inf).min(axis=1) < 0) | (turn > MOST_TURN)] = -np.inf
        best = int(np.argmax(worth))
        if worth[best] == -np.inf:
            return None
        t = np.linspace(-0.5, 0.5, SAMPLES) * BEYOND
        return self._turned_back(centre[best] + t * length, _height(parabolas[best : best + 1], t)[0])

    @cached_property
    def _broadest(self) -> float:
        return float(self.half.max())

    def _roomy(self, starts: Indices, count: int, height: float) -> NDArray[np.bool_]:
        """Which stretches have land enough at both ends and nearly all the way between."""
        land, water = self.half >= height * ROOM / 2, np.isnan(self.middle)
        last = starts + count - 1
        ends = land[starts] & land[last]
        return (
            ends & (_within(land | water, starts, last) == count) & (_within(water, starts, last) <= MOST_GAP * count)
        )

    def _turned_back(self, u: Floats, v: Floats) -> Points:
        x, y = self.axis
        return np.column_stack((u * x - v * y, u * y + v * x))


def _within(marks: NDArray[np.bool_], first: Indices, last: Indices) -> Indices:
    """How many marks there are in each stretch from a first to a last place."""
    before = np.cumsum(np.append(0, marks))
    return np.asarray(before[last + 1] - before[first])


def _parabolas(t: Floats, middle: Floats, half: Floats) -> Floats:
    """For each row the parabola (level, slope, bend) through the middles, by least squares weighted by the widths."""
    powers = t[:, None] ** np.arange(5)
    sums = half @ powers
    left = sums[:, np.arange(3)[:, None] + np.arange(3)]
    right = (half * middle) @ powers[:, :3]
    return np.asarray(np.linalg.solve(left, right[:, :, None])[:, :, 0])


def _height(parabolas: Floats, t: Floats) -> Floats:
    return np.asarray(parabolas @ (t ** np.arange(3)[:, None]))


def _turn(parabolas: Floats) -> Floats:
    """Radians by which each parabola turns from -1/2 to 1/2."""
    _, slope, bend = parabolas.T
    return np.abs(np.arctan(slope + bend) - np.arctan(slope - bend))


_spines: WeakKeyDictionary[Shape, Spine | None] = WeakKeyDictionary()


def spine_of(shape: Shape, least: float = 0.0) -> Spine | None:
    """The spine of a land, worked out once; None where the land is not long, or no line in it is of `least` length."""
    west, south, east, north = shape.bounds
    if hypot(east - west, north - south) < least:
        return None
    if shape not in _spines:
        _spines[shape] = _spine(shape.rings)
    return _spines[shape]


def _spine(rings: Rings) -> Spine | None:
    points, starts, moments = _main_pieces(rings)
    axis, ratio = _axis(moments)
    if ratio < LONG:
        return None
    x, y = axis
    turned = np.column_stack((points[:, 1] * x - points[:, 0] * y, points[:, 0] * x + points[:, 1] * y))
    low, high = turned[:, 1].min(), turned[:, 1].max()
    step = (high - low) / STATIONS
    line, left, right = spans(turned, starts, float(low + step / 2), step, STATIONS)
    middle, half = np.full(STATIONS, np.nan), np.zeros(STATIONS)
    order = np.argsort(right - left, kind="stable")
    line, left, right = line[order], left[order], right[order]
    middle[line], half[line] = (left + right) / 2, (right - left) / 2
    return Spine(axis, ratio, low + (np.arange(STATIONS) + 0.5) * step, middle, half)


def _main_pieces(rings: Rings) -> tuple[Points, Indices, Moments]:
    """The rings of the larger pieces of land, without the small islands, and their moments."""
    moments = _moments(rings)
    sizes = np.abs(moments[0])
    kept = np.flatnonzero(sizes >= MAIN_PIECE * sizes.max())
    stops = np.append(rings.starts[1:], len(rings.points))
    indices, starts = gathered(rings.starts[kept], stops[kept])
    return rings.points[indices], starts, moments[:, kept].sum(axis=1)


def _moments(rings: Rings) -> Moments:
    """For each ring its area and the integrals over it of x, y, x^2, y^2 and xy, about the first point of all.

    By Green's theorem; a hole, which runs the other way round, counts against its land.
    """
    x, y = (rings.points - rings.points[0]).T
    u, v = np.append(x[1:], x[:1]), np.append(y[1:], y[:1])
    cross = x * v - u * y
    cross[np.append(rings.starts[1:], len(x)) - 1] = 0.0
    xu, yv = x + u, y + v
    parts = np.stack((cross, xu * cross, yv * cross, (xu * xu - x * u) * cross, (yv * yv - y * v) * cross,
                      (xu * yv + x * y + u * v) * cross))  # fmt: skip
    return np.asarray(np.add.reduceat(parts, rings.starts, axis=1)) / [[2], [6], [6], [12], [12], [24]]


def _axis(moments: Moments) -> tuple[tuple[float, float], float]:
    """Direction of the longer principal axis of the area, and its length as a multiple of the other's."""
    area, x, y, xx, yy, xy = moments.tolist()
    if not area:
        return (1.0, 0.0), 1.0
    x, y = x / area, y / area
    xx, yy, xy = xx / area - x * x, yy / area - y * y, xy / area - x * y
    root = hypot((xx - yy) / 2, xy)
    long, short = (xx + yy) / 2 + root, max((xx + yy) / 2 - root, 1e-12)
    return _readable(0.5 * atan2(2 * xy, xx - yy)), sqrt(max(long / short, 1.0))


def _readable(angle: float) -> tuple[float, float]:
    """The direction of an axis in which a name along it is read: to the right, or upwards where it is steep."""
    steep = UPRIGHT / 180 * pi
    angle = (angle + pi / 2) % pi - pi / 2
    if angle < -steep:
        angle += pi
    return cos(angle), sin(angle)
