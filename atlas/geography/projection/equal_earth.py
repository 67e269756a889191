"""Equal Earth: Savric, Patterson, Jenny (2018), International Journal of Geographical Information Science 33(3)."""

from __future__ import annotations

import math

import numpy as np
from msgspec import Struct

from atlas.geography.projection.newton import Angle, solved, solved_for_one
from atlas.geography.projection.pole_lines import PoleLines
from atlas.geography.projection.protocol import Numbers

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
M = math.sqrt(3.0) / 2.0
POLE = math.asin(M)  # parametric latitude of the pole, radians
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
        if x.size == y.size == 1:
            place = _inverse_of_one(x.item(), y.item())
            return np.full(x.shape, place[0]), np.full(x.shape, place[1])
        on_map = np.clip(y, -TOP, TOP)
        theta = solved(_height, _slope, on_map, on_map / A1, POLE)
        sine = np.sin(theta) / M
        lat = np.degrees(np.arcsin(np.clip(sine, -1.0, 1.0)))
        lon = np.degrees(M * x * _slope(theta) / np.cos(theta))
        outside = (np.abs(y) > TOP * (1 + 1e-12)) | ~(np.abs(lon) <= 180.0 + EDGE)
        return np.where(outside, np.nan, np.clip(lon, -180.0, 180.0)), np.where(outside, np.nan, lat)


def _inverse_of_one(x: float, y: float) -> tuple[float, float]:
    """The same for one point: what lies under the pointer is asked at every movement."""
    on_map = min(max(y, -TOP), TOP)
    theta = solved_for_one(_height, _slope, on_map, on_map / A1, POLE)
    lon = math.degrees(M * x * _slope(theta) / math.cos(theta))
    if abs(y) > TOP * (1 + 1e-12) or not abs(lon) <= 180.0 + EDGE:
        return math.nan, math.nan
    sine = math.sin(theta) / M
    return min(max(lon, -180.0), 180.0), math.degrees(math.asin(min(max(sine, -1.0), 1.0)))


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
