"""Which territory lies under a point of the projected plane."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from atlas.geography.projection import Projection
from atlas.map.camera import Bounds


class HitMap:
    """Land of one date and level, to be asked by projected point.

    Land is projected and prepared when a point first comes near it: asking then costs some microseconds.
    """

    def __init__(self, bounds: Sequence[Bounds], geometries: Sequence[Any], projection: Projection) -> None:
        """`bounds` are projected, `geometries` in degrees, in the same order."""
        self._west, self._south, self._east, self._north = np.array(bounds, dtype=np.float64).reshape(-1, 4).T
        self._geometries = geometries
        self._projection = projection
        self._prepared: dict[int, Any] = {}

    def at(self, x: float, y: float) -> int | None:
        """Place in the sequence of the land at a projected point, or None at sea."""
        near = (self._west <= x) & (x <= self._east) & (self._south <= y) & (y <= self._north)
        for place in np.flatnonzero(near).tolist():
            if shapely.contains_xy(self._land(place), x, y):
                return int(place)
        return None

    def _land(self, place: int) -> Any:
        if place not in self._prepared:
            land = shapely.transform(self._geometries[place], self._project)
            shapely.prepare(land)
            self._prepared[place] = land
        return self._prepared[place]

    def _project(self, degrees: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(self._projection.forward(degrees[:, 0], degrees[:, 1]))
