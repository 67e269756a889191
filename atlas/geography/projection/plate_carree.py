"""Plate carree: degrees as they stand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from atlas.geography.projection.protocol import Numbers, WholeWorld, edge_of_world


@dataclass(frozen=True, slots=True)
class PlateCarree(WholeWorld):
    """Longitude and latitude as x and y."""

    id: str = "plate-carree"
    name: str = "Plate carrée"

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north of the projected world, in radii."""
        return -np.pi, -np.pi / 2, np.pi, np.pi / 2

    def forward(self, lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
        """Degrees to radii."""
        return np.radians(lon), np.radians(lat)

    def inverse(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Radii to degrees; nan outside the world."""
        outside = (np.abs(x) > np.pi * (1 + 1e-12)) | (np.abs(y) > np.pi / 2 * (1 + 1e-12))
        return np.where(outside, np.nan, np.degrees(x)), np.where(outside, np.nan, np.degrees(y))

    def outline(self) -> Numbers:
        """The edge of the world (n x 2, radii)."""
        return edge_of_world(self, -90.0, 90.0)
