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
        west, south, east, north = np.array(bounds, dtype=np.float64).reshape(-1, 4).T
        self._least = np.array((west, south, -east, -north))
        self._geometries = np.array(geometries, dtype=object)
        self._projection = projection

    def at(self, x: float, y: float) -> int | None:
        """Place in the sequence of the land at a projected point, or None at sea and off the map."""
        near = (self._least <= np.array(((x,), (y,), (-x,), (-y,)))).all(axis=0).nonzero()[0]
        if not len(near):
            return None
        lands = self._geometries[near]
        shapely.prepare(lands)
        found = near[shapely.contains_xy(lands, *self._projection.inverse(np.array([x]), np.array([y])))]
        return int(found[0]) if len(found) else None
