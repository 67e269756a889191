"""The near side of a ball: rings and lines on the unit sphere as they are seen from straight above a place.

What lies on the far side is led along the rim, in small steps, so that no chord crosses the disc.
"""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from atlas.geography.projection.sphere import axes_at, on_sphere
from atlas.map.paths import Indices, Points
from atlas.map.turning import Place

RIM_STEP = np.radians(3.0)
"""The longest step along the rim."""

BESIDE_POLE = 1e-6
"""Degrees that a place keeps from the poles: the far pole, where a ring of degrees has a whole side, is to have one
direction from it."""

EVERYWHERE = -1.0
"""The height of the far side's middle: what is above it is drawn wherever it is."""

Mask = NDArray[np.bool_]


class Loops(Struct, frozen=True, eq=False, dict=True):
    """Closed rings end to end (the last point of a ring repeats its first).

    `degrees` (2, n); `points` (3, n) on the unit sphere; `above`: (n,) the least height over the plane of the rim at
    which each is drawn, which is never so great for all points of a ring; `starts`: where each ring begins; `extents`
    (radii): the side of a square as large as each.
    """

    degrees: Points
    points: Points
    above: NDArray[np.float64]
    starts: Indices
    extents: NDArray[np.float64]

    @cached_property
    def ring(self) -> Indices:
        """For each point the number of its ring."""
        ring = np.zeros(self.points.shape[1], dtype=np.intp)
        ring[self.starts[1:]] = 1
        return np.cumsum(ring)

    @cached_property
    def last(self) -> Mask:
        """Whether each point is the last of its ring."""
        return np.append(self.ring[1:] != self.ring[:-1], True)


class Strands(Struct, frozen=True, eq=False):
    """Open lines end to end. `points` (3, n) on the unit sphere; `first`: (n,) whether a line begins there; `above`: as
    of rings."""

    points: Points
    first: Mask
    above: NDArray[np.float64]


def strands_of(degrees: Points, line: Indices) -> Strands:
    """Lines of places in degrees (n, 2); `line`: for each of them the number of its line."""
    first = np.append(True, line[1:] != line[:-1])[: len(line)]
    return Strands(on_sphere(*degrees.T), first, np.full(len(line), EVERYWHERE))


class SeenLoops(NamedTuple):
    """Rings on the disc: `points` (n, 2) in radii; `starts`; `loop`: which ring each was; `around`: whether it goes
    around the middle of the far side, so that what it encloses is all of the disc but what it seems to enclose."""

    points: Points
    starts: Indices
    loop: Indices
    around: Mask


class SeenStrands(NamedTuple):
    """Lines on the disc: `points` (n, 2) in radii; `starts`; `place`: (n,) which point each was."""

    points: Points
    starts: Indices
    place: Indices


def loops_seen(loops: Loops, middle: Place, least: float = 0.0) -> SeenLoops:
    """Those rings of `least` extent that are not on the far side altogether, from above a place (degrees)."""
    lon, lat = middle[0], float(np.clip(middle[1], BESIDE_POLE - 90.0, 90.0 - BESIDE_POLE))
    axes = axes_at(lon, lat)
    turned = axes @ loops.points
    seen = (np.maximum.reduceat(turned[2], loops.starts) >= 0) & (loops.extents >= least)
    around = _around(loops, ((lon + 360.0) % 360.0 - 180.0, -lat))[seen]
    drawn = np.flatnonzero(seen[loops.ring] & (turned[2] >= loops.above))
    turned, last = turned.take(drawn, axis=1), loops.last[drawn]
    busy = np.flatnonzero(~_idle(turned, last))
    x, y, up = turned.take(busy, axis=1)
    hidden, last = up < 0, last[busy]
    outward = np.where(hidden, 1.0 / np.sqrt(x * x + y * y), 1.0)
    x, y = x * outward, y * outward
    starts = np.flatnonzero(np.append(True, last[:-1]))[: len(x)]
    both = hidden[:-1] & hidden[1:] & ~last[:-1]
    wide = np.flatnonzero(both & (x[:-1] * x[1:] + y[:-1] * y[1:] < np.cos(RIM_STEP)))
    points, starts = _along_rim(np.column_stack((x, y)), starts, wide)
    return SeenLoops(points, starts, np.flatnonzero(seen), around)


def strands_seen(strands: Strands, middle: Place) -> SeenStrands:
    """Lines from above a place (degrees), broken where they are hidden."""
    turned = axes_at(*middle) @ strands.points
    near = turned[2] >= 0
    piece = np.cumsum(strands.first | np.append(True, ~near[:-1])[: len(near)])
    place = np.flatnonzero(near & (turned[2] >= strands.above))
    starts = np.flatnonzero(np.diff(piece[place], prepend=0))
    return SeenStrands(turned[:2, place].T, starts, place)


def _idle(turned: Points, last: Mask) -> Mask:
    """Hidden points between hidden ones in the same eighth of the rim: the way along the rim is the same without."""
    x, y, up = turned
    eighth = np.where(up < 0, (x < 0) + 2 * (y < 0) + 4 * (np.abs(x) < np.abs(y)), -1)
    same = (eighth[1:] == eighth[:-1]) & (up[1:] < 0) & ~last[:-1]
    idle = np.zeros(len(last), dtype=bool)
    idle[1:-1] = same[:-1] & same[1:]
    return idle


def _around(loops: Loops, far: Place) -> Mask:
    """For each ring whether the far place lies in it, on the map of degrees: a way east from there leaves it."""
    lon, lat = loops.degrees
    above = lat > far[1]
    # The step from one ring to the next is no side of either.
    crossing = np.setdiff1d(np.flatnonzero(above[1:] != above[:-1]), loops.starts - 1, assume_unique=True)
    share = (far[1] - lat[crossing]) / (lat[crossing + 1] - lat[crossing])
    east = lon[crossing] + share * (lon[crossing + 1] - lon[crossing]) > far[0]
    ring = np.searchsorted(loops.starts, crossing[east], side="right") - 1
    return np.asarray(np.bincount(ring, minlength=len(loops.starts)) % 2 == 1)


def _along_rim(points: Points, starts: Indices, wide: Indices) -> tuple[Points, Indices]:
    """The same rings, with more points on the rim where the step to the next point is wide."""
    if not len(wide):
        return points, starts
    begin = np.arctan2(points[wide, 1], points[wide, 0])
    turn = np.arctan2(points[wide + 1, 1], points[wide + 1, 0]) - begin
    turn = (turn + np.pi) % (2 * np.pi) - np.pi
    more = np.ceil(np.abs(turn) / RIM_STEP).astype(np.intp) - 1
    step = np.repeat(np.arange(len(wide)), more)
    number = np.arange(len(step)) - np.repeat(np.cumsum(more) - more, more) + 1
    angle = begin[step] + turn[step] * number / (more[step] + 1)
    longer = np.insert(points, wide[step] + 1, np.column_stack((np.cos(angle), np.sin(angle))), axis=0)
    # All that was put in before a ring moves its beginning.
    before = np.append(0, np.cumsum(more))[np.searchsorted(wide, starts)]
    return longer, starts + before
