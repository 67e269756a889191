"""The land of a date on a ball: what a turning globe needs is worked out once, so that each turn is one product."""

from __future__ import annotations

from collections.abc import Generator, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from atlas.geography.borders import Territory
from atlas.geography.projection.sphere import on_sphere
from atlas.map.edges import Edges
from atlas.map.near_side import EVERYWHERE, Loops
from atlas.map.net import Net
from atlas.map.paths import Indices, Points, gathered
from atlas.map.point_store import PointStore
from atlas.map.rings import Rings, areas_of

SAME = 1e7
"""Places are the same if they are at this many to a degree."""


SPARSER = ((0.5, 1), (0.2, 2), (EVERYWHERE, 4))
"""Towards the rim the ball is seen aslant: at these heights and above, points stand so many times the gap apart."""


NOWHERE = 2.0
"""Higher than any point of the unit sphere."""


class Ball(Struct, frozen=True, eq=False):
    """All lands of a date on the unit sphere.

    `loops`: their rings; `land`: for each ring the place of its land in the list of territories. `edges`: borders and
    coasts, as runs of the rings' points. By land: `anchors` (3, m), its label point; `extents` (radii), that of its
    largest ring; `codes`, a number for the state whose code it has.
    """

    loops: Loops
    land: Indices
    edges: Edges
    anchors: Points
    extents: NDArray[np.float64]
    codes: Indices


def ball_made(
    territories: Sequence[Territory], rings: Sequence[Rings], gap: float = 0.0
) -> Generator[None, None, Ball]:
    """The ball of some lands, given with their rings in degrees, made in steps of a few milliseconds.

    Of points along a line that are nearer to one another than `gap` (radii) only some are kept, the same for both
    lands beside it; fewer of them are drawn near the rim.
    """
    begins = np.cumsum([0, *(len(each.points) for each in rings[:-1])])
    degrees = np.concatenate([each.points for each in rings])
    starts = np.concatenate([each.starts + begin for each, begin in zip(rings, begins, strict=True)])
    counts = [len(each.starts) for each in rings]
    extents = _extents(degrees, starts)
    # A new net puts the points of the lands end to end, so that its places are those of `degrees`.
    edges = Net().edges([territory.land for territory in territories], rings)
    yield
    points = on_sphere(*degrees.T)
    above = _heights(degrees, points, starts, edges, gap)
    yield
    kept = above <= 1.0
    place = np.cumsum(kept) - 1
    store = PointStore()
    store.add(degrees[kept])
    label = np.array([territory.label for territory in territories], dtype=np.float64).reshape(-1, 2)
    return Ball(
        Loops(degrees[kept].T.copy(), points[:, kept], above[kept], place[starts], extents),
        np.repeat(np.arange(len(rings)), counts),
        Edges(store, place[edges.starts], place[edges.stops - 1] + 1, edges.owner, edges.other),
        on_sphere(*label.T),
        np.maximum.reduceat(extents, np.cumsum([0, *counts[:-1]])),
        np.unique([territory.code for territory in territories], return_inverse=True)[1],
    )


def _heights(degrees: Points, points: Points, starts: Indices, edges: Edges, gap: float) -> NDArray[np.float64]:
    """For each point the height above which it is drawn: along a line one in each stretch of `gap` is; the ends of
    lines and of rings are everywhere, and what is never drawn has a height that nothing has."""
    if gap <= 0:
        return np.full(len(degrees), EVERYWHERE)
    # A place that several rings share has one number.
    same = np.round(degrees * SAME).view(np.complex128).ravel()
    number = np.unique(same, return_inverse=True)[1].ravel()
    along, begins = gathered(edges.starts, edges.stops)
    way = np.cumsum(np.append(0.0, np.sqrt((np.diff(points[:, along]) ** 2).sum(axis=0))))
    way -= np.repeat(way[begins], edges.stops - edges.starts)
    above = np.full(len(degrees), EVERYWHERE)
    above[number[along]] = NOWHERE
    for height, apart in SPARSER:
        stretch = np.floor(way / (gap * apart))
        chosen = np.append(True, stretch[1:] != stretch[:-1])
        above[number[along[chosen]]] = height
    above[number[along[begins]]] = above[number[along[begins - 1]]] = EVERYWHERE
    above[number[starts]] = EVERYWHERE
    return above[number]


def _extents(degrees: Points, starts: Indices) -> NDArray[np.float64]:
    # Longitude and the sine of latitude are a map of true areas.
    lon, lat = np.radians(degrees.T)
    return np.sqrt(np.abs(areas_of(np.column_stack((lon, np.sin(lat))), starts)))
