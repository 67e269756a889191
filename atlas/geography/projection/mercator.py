"""Mercator on the sphere, cut off at 85 degrees."""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from atlas.geography.projection.protocol import Mask, Numbers, WholeWorld, edge_of_world

LIMIT = 85.0


class Mercator(WholeWorld, Struct, frozen=True):
    """Keeps angles; land beyond 85 degrees is drawn on the edge."""

    id: str = "mercator"
    name: str = "Mercator"

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north of the projected world, in radii."""
        top = float(_height(np.array(LIMIT)))
        return -np.pi, -top, np.pi, top

    def forward(self, lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
        """Degrees to radii: y = ln(tan(45 degrees + lat / 2))."""
        return np.radians(lon), _height(np.clip(lat, -LIMIT, LIMIT))

    def inverse(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Radii to degrees; nan outside the world."""
        _, _, east, north = self.bounds
        lon, lat = np.degrees(x), np.degrees(np.arctan(np.sinh(y)))
        outside = (np.abs(x) > east * (1 + 1e-12)) | (np.abs(y) > north * (1 + 1e-12))
        return np.where(outside, np.nan, lon), np.where(outside, np.nan, lat)

    def hidden(self, lon: Numbers, lat: Numbers) -> Mask:  # noqa: ARG002
        """What lies beyond the limit."""
        return np.abs(lat) > LIMIT

    def outline(self) -> Numbers:
        """The edge of the world (n x 2, radii)."""
        return edge_of_world(self, -LIMIT, LIMIT)


def _height(lat: Numbers) -> Numbers:
    return np.arctanh(np.sin(np.radians(lat)))
