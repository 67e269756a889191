"""Which territory lies under a point of the projected plane."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely

from atlas.geography.projection import Projection
from atlas.map.camera import Bounds


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
