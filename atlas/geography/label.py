"""Where a territory's name goes."""

from __future__ import annotations

import math

import numpy as np
import shapely
from numpy.typing import NDArray

FINENESS = 0.02  # share of the polygon's size to which the place is found


def label_place(shape: shapely.Geometry) -> tuple[float, float]:
    """The point of `shape` farthest from its border: longitude and latitude in degrees.

    In the largest polygon, measured as on the ground (degrees of longitude shrunk by the cosine of the latitude).
    """
    polygon = max(shapely.get_parts(shape), key=_ground_area)
    shrink = _shrink(polygon)
    flat = shapely.transform(polygon, lambda points: points * np.array([shrink, 1.0]))
    size = math.sqrt(flat.area)
    centre = shapely.maximum_inscribed_circle(flat, tolerance=max(size * FINENESS, 1e-6))
    x, y = shapely.get_coordinates(centre)[0]
    return round(float(x) / shrink, 5), round(float(y), 5)


def _shrink(polygon: shapely.Geometry) -> float:
    _, south, _, north = polygon.bounds
    return max(math.cos(math.radians((south + north) / 2)), 0.05)


def _ground_area(polygon: shapely.Geometry) -> float:
    return float(polygon.area) * _shrink(polygon)


def square_kilometres(shapes: NDArray[np.object_]) -> NDArray[np.float64]:
    """Area of each shape on a sphere of radius 6371.0088 km: the cylindrical equal-area projection keeps it."""
    equal = shapely.transform(shapes, _equal_area)
    return np.asarray(shapely.area(equal), dtype=float)


def _equal_area(points: NDArray[np.float64]) -> NDArray[np.float64]:
    return 6371.0088 * np.column_stack([np.radians(points[:, 0]), np.sin(np.radians(points[:, 1]))])
