"""Lambert's conformal conic, fitted to a region (Snyder 1987, pages 104 to 110)."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from msgspec import Struct

from atlas.geography.projection.equal_earth import EqualEarth
from atlas.geography.projection.protocol import Mask, Numbers, edge_of_box

_WORLD = EqualEarth().bounds

Box = tuple[float, float, float, float]

SIXTH = 1 / 6
"""The standard parallels stand a sixth of the height from the edges of the region, which spreads the distortion."""


class ConformalConic(Struct, frozen=True):
    """A region with what lies `around` it (west, south, east, north in degrees), with true angles."""

    region: Box
    around: Box
    id: str
    name: str

    @property
    def bounds(self) -> Box:
        """West, south, east, north of the projected map, in radii."""
        edge = self.outline()
        west, south = edge.min(axis=0)
        east, north = edge.max(axis=0)
        return float(west), float(south), float(east), float(north)

    @property
    def world(self) -> Box:
        """Those of the whole world as Equal Earth draws it."""
        return _WORLD

    @property
    def antipode(self) -> tuple[float, float] | None:
        """There is none: what is hidden moves along a parallel and a meridian."""
        return None

    def forward(self, lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
        """Degrees to radii; hidden places to the nearest edge of the map."""
        west, south, east, north = self.around
        lon, lat = np.clip(lon, west, east), np.clip(lat, south, north)
        lon0, n, factor, rho0 = _cone(self.region)
        rho = factor / _tangent(np.radians(lat)) ** n
        theta = n * np.radians(lon - lon0)
        return rho * np.sin(theta), rho0 - rho * np.cos(theta)

    def inverse(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Radii to degrees; nan outside the map."""
        lon0, n, factor, rho0 = _cone(self.region)
        rho = np.hypot(x, rho0 - y)
        lon = lon0 + np.degrees(np.arctan2(x, rho0 - y) / n)
        lat = np.degrees(2 * np.arctan((factor / np.maximum(rho, 1e-12)) ** (1 / n)) - np.pi / 2)
        west, south, east, north = self.around
        outside = ~((lon >= west - 1e-9) & (lon <= east + 1e-9) & (lat >= south - 1e-9) & (lat <= north + 1e-9))
        return np.where(outside, np.nan, lon), np.where(outside, np.nan, lat)

    def hidden(self, lon: Numbers, lat: Numbers) -> Mask:
        """What lies outside the map."""
        west, south, east, north = self.around
        return np.asarray((lon < west) | (lon > east) | (lat < south) | (lat > north))

    def outline(self) -> Numbers:
        """The edge of the map (n x 2, radii)."""
        return edge_of_box(self, self.around)


def _tangent(phi: Numbers) -> Numbers:
    return np.tan(np.pi / 4 + phi / 2)


@lru_cache(maxsize=8)
def _cone(region: Box) -> tuple[float, float, float, float]:
    """Middle meridian (degrees), constant of the cone, its factor, and the radius of the region's middle parallel."""
    west, south, east, north = region
    height = north - south
    one, other = np.radians(south + SIXTH * height), np.radians(north - SIXTH * height)
    tangents = _tangent(np.array([one, other, np.radians((south + north) / 2)]))
    n = float(np.log(np.cos(one) / np.cos(other)) / np.log(tangents[1] / tangents[0]))
    factor = float(np.cos(one) * tangents[0] ** n / n)
    return (west + east) / 2, n, factor, float(factor / tangents[2] ** n)
