"""Azimuthal equidistant: true distances and directions from one place (Snyder 1987, pages 191 to 202)."""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from atlas.geography.projection.protocol import Numbers, WholeWorld
from atlas.geography.projection.sphere import place_at, polar

EARTH_RADIUS = 6371.0088
"""Mean radius in kilometres (IUGG)."""


class AzimuthalEquidistant(WholeWorld, Struct, frozen=True):
    """The whole world around a place (degrees); the far side is drawn out along the edge."""

    lon: float
    lat: float
    place: str
    id: str = "distances"

    @property
    def name(self) -> str:
        """With the place in the middle."""
        return f"Distances from {self.place}"

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north of the projected world, in radii."""
        return -np.pi, -np.pi, np.pi, np.pi

    def forward(self, lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
        """Degrees to radii."""
        distance, sine, cosine = polar(self.lon, self.lat, lon, lat)
        return distance * sine, distance * cosine

    def inverse(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Radii to degrees; nan outside the world."""
        distance = np.hypot(x, y)
        lon, lat = place_at(self.lon, self.lat, distance, np.arctan2(x, y))
        outside = distance > np.pi * (1 + 1e-12)
        return np.where(outside, np.nan, lon), np.where(outside, np.nan, lat)

    def outline(self) -> Numbers:
        """The edge of the world (n x 2, radii)."""
        turn = np.linspace(0.0, 2 * np.pi, 361)
        return np.pi * np.column_stack((np.cos(turn), np.sin(turn)))
