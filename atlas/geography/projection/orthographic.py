"""Orthographic: the globe as seen from far off (Snyder 1987, pages 145 to 153)."""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from atlas.geography.projection.equal_earth import EqualEarth
from atlas.geography.projection.protocol import Mask, Numbers
from atlas.geography.projection.sphere import place_at, turned

_WORLD = EqualEarth().bounds


class Orthographic(Struct, frozen=True):
    """The half of the globe around a place (degrees) that can be seen at once."""

    lon: float
    lat: float
    id: str = "globe"
    name: str = "Globe"

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north of the disc, in radii."""
        return -1.0, -1.0, 1.0, 1.0

    @property
    def world(self) -> tuple[float, float, float, float]:
        """Those of the whole world as Equal Earth draws it."""
        return _WORLD

    @property
    def antipode(self) -> tuple[float, float] | None:
        """The middle of the far side."""
        return (self.lon + 360.0) % 360.0 - 180.0, -self.lat

    def forward(self, lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
        """Degrees to radii; places on the far side to the point of the rim that is nearest to them."""
        east, north, up = turned(self.lon, self.lat, lon, lat)
        flat = np.hypot(east, north)
        out = np.where(up < 0, 1.0 / np.where(flat < 1e-15, 1.0, flat), 1.0)
        return east * out, north * out

    def inverse(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Radii to degrees; nan outside the disc."""
        away = np.hypot(x, y)
        lon, lat = place_at(self.lon, self.lat, np.arcsin(np.clip(away, 0.0, 1.0)), np.arctan2(x, y))
        outside = away > 1.0 + 1e-12
        return np.where(outside, np.nan, lon), np.where(outside, np.nan, lat)

    def hidden(self, lon: Numbers, lat: Numbers) -> Mask:
        """The far side."""
        return np.asarray(turned(self.lon, self.lat, lon, lat)[2] < 0)

    def outline(self) -> Numbers:
        """The rim (n x 2, radii)."""
        turn = np.linspace(0.0, 2 * np.pi, 361)
        return np.column_stack((np.cos(turn), np.sin(turn)))
