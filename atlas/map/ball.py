"""The land of a date on a ball: what a turning globe needs is worked out once, so that each turn is one product."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from atlas.geography.borders import Territory
from atlas.geography.projection.sphere import on_sphere
from atlas.map.edges import Edges
from atlas.map.near_side import Loops
from atlas.map.net import Net
from atlas.map.paths import Indices, Points
from atlas.map.rings import Rings, areas_of


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


def ball_of(territories: Sequence[Territory], rings: Sequence[Rings]) -> Ball:
    """The ball of some lands, given with their rings in degrees."""
    begins = np.cumsum([0, *(len(each.points) for each in rings[:-1])])
    degrees = np.concatenate([each.points for each in rings])
    starts = np.concatenate([each.starts + begin for each, begin in zip(rings, begins, strict=True)])
    counts = [len(each.starts) for each in rings]
    extents = _extents(degrees, starts)
    # A new net puts the points of the lands end to end, so that its places are those of `degrees`.
    edges = Net().edges([territory.land for territory in territories], rings)
    label = np.array([territory.label for territory in territories], dtype=np.float64).reshape(-1, 2)
    return Ball(
        Loops(degrees.T.copy(), on_sphere(*degrees.T), starts, extents),
        np.repeat(np.arange(len(rings)), counts),
        edges,
        on_sphere(*label.T),
        np.maximum.reduceat(extents, np.cumsum([0, *counts[:-1]])),
        np.unique([territory.code for territory in territories], return_inverse=True)[1],
    )


def _extents(degrees: Points, starts: Indices) -> NDArray[np.float64]:
    # Longitude and the sine of latitude are a map of true areas.
    lon, lat = np.radians(degrees.T)
    return np.sqrt(np.abs(areas_of(np.column_stack((lon, np.sin(lat))), starts)))
