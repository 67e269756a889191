"""What a projection is."""

from __future__ import annotations

from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.float64]
Mask: TypeAlias = NDArray[np.bool_]


class Projection(Protocol):
    """A way from the sphere of radius 1 to the plane.

    Where it shows only a part of the sphere, `forward` moves what is hidden to the nearest edge of the map: the picture
    of an area is then its visible part, if its border is drawn filled. An area that holds `antipode` must be filled
    together with `outline`, because there the way to the nearest edge is torn.
    """

    @property
    def id(self) -> str:
        """Short name for settings and the command line."""

    @property
    def name(self) -> str:
        """English name."""

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north of the projected map, in radii."""

    @property
    def world(self) -> tuple[float, float, float, float]:
        """Bounds, in radii, against which a zoom is measured: those of the whole world in like scale."""

    @property
    def antipode(self) -> tuple[float, float] | None:
        """The point (degrees) whose picture is the whole edge of the map, if it is hidden; None where there is none."""

    def forward(self, lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
        """Longitudes and latitudes in degrees to x (east) and y (north) in radii."""

    def inverse(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """x and y in radii to longitude and latitude in degrees; nan outside the map."""

    def hidden(self, lon: Numbers, lat: Numbers) -> Mask:
        """Which points in degrees are not on the map."""

    def outline(self) -> Numbers:
        """The edge of the map as a closed ring (n x 2, radii)."""


class WholeWorld:
    """What projections have in common that show every place."""

    __slots__ = ()

    @property
    def world(self: Projection) -> tuple[float, float, float, float]:
        """The bounds."""
        return self.bounds

    @property
    def antipode(self) -> tuple[float, float] | None:
        """There is none."""
        return None

    def hidden(self, lon: Numbers, lat: Numbers) -> Mask:  # noqa: ARG002
        """Nothing is."""
        return np.zeros(np.shape(lon), dtype=bool)


def edge_of_world(projection: Projection, south: float, north: float, step: float = 1.0) -> Numbers:
    """The picture of the rectangle from -180 to 180 degrees between two parallels, a point each `step` degrees."""
    return edge_of_box(projection, (-180.0, south, 180.0, north), step)


def edge_of_box(projection: Projection, box: tuple[float, float, float, float], step: float = 1.0) -> Numbers:
    """The picture of a rectangle in degrees (west, south, east, north), a point each `step` degrees or closer."""
    west, south, east, north = box
    rows = np.linspace(south, north, round((north - south) / step) + 1)
    columns = np.linspace(west, east, round((east - west) / step) + 1)
    lon = np.concatenate([columns, np.full(len(rows), east), columns[::-1], np.full(len(rows), west)])
    lat = np.concatenate([np.full(len(columns), south), rows, np.full(len(columns), north), rows[::-1]])
    return np.column_stack(projection.forward(lon, lat))
