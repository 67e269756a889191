"""Equal Earth: Savric, Patterson, Jenny (2018), International Journal of Geographical Information Science 33(3)."""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from atlas.geography.projection.newton import Angle, solved
from atlas.geography.projection.pole_lines import PoleLines
from atlas.geography.projection.protocol import Numbers

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
M = np.sqrt(3.0) / 2.0
POLE = float(np.arcsin(M))  # parametric latitude of the pole, radians
EDGE = 1e-9  # how far outside, in degrees, still counts as on the edge


class EqualEarth(PoleLines, Struct, frozen=True):
    """Equal-area, pleasant to look at, poles as lines."""

    id: str = "equal-earth"
    name: str = "Equal Earth"

    def forward(self, lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
        """Degrees to radii (equations 9 and 10)."""
        theta = np.arcsin(M * np.sin(np.radians(lat)))
        return np.radians(lon) * np.cos(theta) / (M * _slope(theta)), _height(theta)

    def inverse(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Radii to degrees, by Newton's method on the parametric latitude; nan outside the world."""
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        on_map = np.minimum(np.maximum(y, -TOP), TOP)
        theta = solved(_height, _slope, on_map, on_map / A1, POLE)
        sine = np.sin(theta) / M
        lat = np.degrees(np.arcsin(np.minimum(np.maximum(sine, -1.0), 1.0)))
        lon = np.degrees(M * x * _slope(theta) / np.cos(theta))
        outside = (np.abs(y) > TOP * (1 + 1e-12)) | ~(np.abs(lon) <= 180.0 + EDGE)
        return np.where(outside, np.nan, np.clip(lon, -180.0, 180.0)), np.where(outside, np.nan, lat)


def _height(theta: Angle) -> Angle:
    square = theta * theta
    sixth = square * square * square
    return theta * (A1 + A2 * square + sixth * (A3 + A4 * square))


def _slope(theta: Angle) -> Angle:
    """Derivative of the height by the parametric latitude."""
    square = theta * theta
    sixth = square * square * square
    return A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)


TOP = _height(POLE)  # radii; of the pole
