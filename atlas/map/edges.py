"""Borders and coasts of a coverage: each line once, and known by the two territories it parts."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from PySide6.QtGui import QPainterPath

from atlas.map.paths import Indices, Points, gathered, path_of
from atlas.map.point_store import PointStore

COAST = -1
NO_LINE = -2


class Edges(Struct, frozen=True, eq=False, dict=True):
    """Runs of edges between the same two territories.

    Run i is `points[starts[i]:stops[i]]`, projected; `owner[i]` and `other[i]` are places in the list of territories,
    `other` is COAST where the land ends.
    """

    store: PointStore
    starts: Indices
    stops: Indices
    owner: Indices
    other: Indices

    @property
    def points(self) -> Points:
        """Points (n, 2), projected; those of other dates are among them."""
        return self.store.points

    def beside(self, lands: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Which runs belong to one of the chosen territories at least."""
        # The place of what is no territory, -1, is that of a last one that is never chosen.
        return np.append(lands, False)[self.other] | lands[self.owner]

    def path(self, chosen: NDArray[np.bool_]) -> QPainterPath:
        """One path of the chosen runs."""
        return self._path(self.starts[chosen], self.stops[chosen])

    def paths(self, chosen: NDArray[np.bool_], most: int) -> Iterator[QPainterPath]:
        """The chosen runs in paths of about `most` points each."""
        starts, stops = self.starts[chosen], self.stops[chosen]
        if not len(starts):
            return
        share = np.cumsum(stops - starts) // most
        ends = np.flatnonzero(np.append(share[1:] != share[:-1], True)) + 1
        begin = 0
        for end in ends.tolist():
            yield self._path(starts[begin:end], stops[begin:end])
            begin = end

    def _path(self, starts: Indices, stops: Indices) -> QPainterPath:
        indices, begins = gathered(starts, stops)
        return path_of(self.points[indices], begins)
