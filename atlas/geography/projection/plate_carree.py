"""Plate carree: degrees as they stand."""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from atlas.geography.projection.pole_lines import PoleLines
from atlas.geography.projection.protocol import Numbers


class PlateCarree(PoleLines, Struct, frozen=True):
    """Longitude and latitude as x and y."""

    id: str = "plate-carree"
    name: str = "Plate carrée"

    def forward(self, lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
        """Degrees to radii."""
        return np.radians(lon), np.radians(lat)

    def inverse(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Radii to degrees; nan outside the world."""
        outside = (np.abs(x) > np.pi * (1 + 1e-12)) | (np.abs(y) > np.pi / 2 * (1 + 1e-12))
        return np.where(outside, np.nan, np.degrees(x)), np.where(outside, np.nan, np.degrees(y))
