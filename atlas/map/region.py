"""A rectangle in degrees on the map."""

from __future__ import annotations

import numpy as np

from atlas.geography.projection import Projection
from atlas.map.camera import Bounds

_SAMPLES = 50


def bounds_on_map(box: Bounds, projection: Projection) -> Bounds:
    """Projected bounds of a rectangle (west, south, east, north in degrees): of what can be seen of it."""
    west, south, east, north = box
    lon, lat = np.meshgrid(np.linspace(west, east, _SAMPLES), np.linspace(south, north, _SAMPLES))
    x, y = projection.forward(lon.ravel(), lat.ravel())
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())
