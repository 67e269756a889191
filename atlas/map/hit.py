"""Which territory lies under a point of the projected plane."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from atlas.geography.projection import Projection
from atlas.map.camera import Bounds
from atlas.map.paths import Points
from atlas.map.scanline import Floats


class HitMap:
    """Land of one date and level, to be asked by projected point.

    Land is prepared when a point first comes near it: asking then costs some microseconds.
    """

    def __init__(self, bounds: Sequence[Bounds], geometries: Sequence[Any], projection: Projection) -> None:
        """`bounds` are projected, `geometries` in degrees, in the same order."""
        self._west, self._south, self._east, self._north = np.array(bounds, dtype=np.float64).reshape(-1, 4).T
        self._geometries = geometries
        self._projection = projection

    def at(self, x: float, y: float) -> int | None:
        """Place in the sequence of the land at a projected point, or None at sea and off the map."""
        places = self._near(x, y)
        if not places:
            return None
        lon, lat = (float(degrees[0]) for degrees in self._projection.inverse(np.array([x]), np.array([y])))
        return self._containing(places, lon, lat)

    def at_each(self, points: Points) -> list[int | None]:
        """As `at` for many projected points (n, 2) at once, which costs little more than one."""
        lon, lat = (degrees.tolist() for degrees in self._projection.inverse(*np.asarray(points).T))
        return [self._containing(self._near(x, y), lon[i], lat[i]) for i, (x, y) in enumerate(points)]

    def off_map(self, points: Points) -> NDArray[np.bool_]:
        """Which of some projected points (n, 2) lie beyond the edge of the world."""
        return np.asarray(np.isnan(self._projection.inverse(*np.asarray(points).T)[0]))

    def _near(self, x: float, y: float) -> list[int]:
        near = (self._west <= x) & (x <= self._east) & (self._south <= y) & (y <= self._north)
        return [int(place) for place in np.flatnonzero(near)]

    def _containing(self, places: Sequence[int], lon: float, lat: float) -> int | None:
        for place in places:
            land = self._geometries[place]
            shapely.prepare(land)
            if shapely.contains_xy(land, lon, lat):
                return place
        return None

    def any_at(self, x: Floats, y: Floats) -> bool:
        """Whether there is land at one of some projected points at least."""
        lon, lat = self._projection.inverse(x, y)
        near = (self._west <= x.max()) & (x.min() <= self._east) & (self._south <= y.max()) & (y.min() <= self._north)
        for place in np.flatnonzero(near).tolist():
            shapely.prepare(self._geometries[place])
            if shapely.contains_xy(self._geometries[place], lon, lat).any():
                return True
        return False
