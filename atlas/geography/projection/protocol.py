"""What a projection is."""

from __future__ import annotations

from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.float64]


class Projection(Protocol):
    """A way from the sphere of radius 1 to the plane, centred on longitude 0.

    `bounds` are west, south, east, north of the projected world, in radii.
    """

    @property
    def id(self) -> str:
        """Short name for settings and the command line."""

    @property
    def name(self) -> str:
        """English name."""

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north of the projected world, in radii."""

    def forward(self, lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
        """Longitudes and latitudes in degrees to x (east) and y (north) in radii."""

    def inverse(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """x and y in radii to longitude and latitude in degrees; nan outside the world."""

    def outline(self) -> Numbers:
        """The edge of the world as a closed ring (n x 2, radii)."""


def edge_of_world(projection: Projection, south: float, north: float, step: float = 1.0) -> Numbers:
    """The picture of the rectangle from -180 to 180 degrees between two parallels, a point each `step` degrees."""
    rows = np.linspace(south, north, round((north - south) / step) + 1)
    columns = np.linspace(-180.0, 180.0, round(360.0 / step) + 1)
    lon = np.concatenate([columns, np.full(len(rows), 180.0), columns[::-1], np.full(len(rows), -180.0)])
    lat = np.concatenate([np.full(len(columns), south), rows, np.full(len(columns), north), rows[::-1]])
    return np.column_stack(projection.forward(lon, lat))
