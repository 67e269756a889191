"""Natural Earth: Savric, Jenny, Patterson, Petrovic, Hurni (2011), Cartographica 46(3), polynomial form."""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from atlas.geography.projection.newton import Angle, solved
from atlas.geography.projection.pole_lines import PoleLines
from atlas.geography.projection.protocol import Numbers

LENGTH = (0.870700, -0.131979, -0.013791, 0.003971, -0.001529)  # of a parallel: powers 0, 2, 4, 10, 12 of latitude
HEIGHT = (1.007226, 0.015085, -0.044475, 0.028874, -0.005916)  # of a parallel: powers 1, 3, 7, 9, 11
POLE = float(np.pi / 2)  # radians
EDGE = 1e-9  # how far outside, in degrees, still counts as on the edge


class NaturalEarth(PoleLines, Struct, frozen=True):
    """A compromise for the whole world: rounded corners, moderate distortion, poles as lines."""

    id: str = "natural-earth"
    name: str = "Natural Earth"

    def forward(self, lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
        """Degrees to radii."""
        phi = np.radians(lat)
        return np.radians(lon) * _length(phi), _height(phi)

    def inverse(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Radii to degrees, by Newton's method on the latitude; nan outside the world."""
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        on_map = np.clip(y, -TOP, TOP)
        phi = solved(_height, _slope, on_map, on_map, POLE)
        lon = np.degrees(x / _length(phi))
        outside = (np.abs(y) > TOP * (1 + 1e-12)) | ~(np.abs(lon) <= 180.0 + EDGE)
        return np.where(outside, np.nan, np.clip(lon, -180.0, 180.0)), np.where(outside, np.nan, np.degrees(phi))


def _length(phi: Numbers) -> Numbers:
    a, b, c, d, e = LENGTH
    square = phi * phi
    fourth = square * square
    return a + square * (b + square * (c + fourth * square * (d + e * square)))


def _height(phi: Angle) -> Angle:
    a, b, c, d, e = HEIGHT
    square = phi * phi
    fourth = square * square
    return phi * (a + square * (b + fourth * (c + square * (d + e * square))))


def _slope(phi: Angle) -> Angle:
    """Derivative of the height by the latitude."""
    a, b, c, d, e = HEIGHT
    square = phi * phi
    fourth = square * square
    return a + square * (3 * b + fourth * (7 * c + square * (9 * d + 11 * e * square)))


TOP = _height(POLE)  # radii; of the pole
