"""A store of points that only grows: what was put in keeps its place."""

from __future__ import annotations

import numpy as np

from atlas.map.paths import Points


class PointStore:
    """Points (n, 2) end to end; room is made ahead, so that adding costs little."""

    def __init__(self) -> None:
        self._room: Points = np.zeros((0, 2))
        self._used = 0

    def __len__(self) -> int:
        return self._used

    @property
    def points(self) -> Points:
        """All points so far (n, 2)."""
        return self._room[: self._used]

    def add(self, points: Points) -> int:
        """Put points at the end; returns the place of the first."""
        place, self._used = self._used, self._used + len(points)
        if self._used > len(self._room):
            larger = np.empty((max(self._used, 2 * place), 2))
            larger[:place] = self._room[:place]
            self._room = larger
        self._room[place : self._used] = points
        return place
