"""The edge of the world on the picture: what stands for a place, or names it, keeps within it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from atlas.geography.projection import Projection
from atlas.map.camera import Camera, Size
from atlas.map.paths import Points

AIR = 6.0
"""Pixels between a name on the sea and the edge."""


class WorldEdge:
    """The edge of a projected map as a camera sees it. All points and lengths are in logical pixels."""

    def __init__(self, projection: Projection, camera: Camera, size: Size) -> None:
        self._ring, self._map = _edge_of(projection)
        self._camera, self._size = camera, size

    def holds(self, points: Points, room: float) -> NDArray[np.bool_]:
        """For each point (n, 2) whether it is on the map, at least `room` from its edge."""
        there = self._camera.many_to_world(points, self._size)
        inside = shapely.contains_xy(self._map, there[:, 0], there[:, 1])
        if inside.any():
            inside[inside] = ~shapely.dwithin(self._ring, shapely.points(there[inside]), room / self._camera.scale)
        return np.asarray(inside)

    def inward(self, place: QPointF, room: float) -> QPointF:
        """The point nearest to a place on the map that is `room` from the edge; the place itself where it is."""
        there = self._camera.to_world(place, self._size)
        point = shapely.Point(there)
        least = room / self._camera.scale
        if shapely.contains_xy(self._map, *there) and shapely.distance(self._ring, point) >= least:
            return place
        on_edge = np.array(shapely.get_coordinates(shapely.shortest_line(self._ring, point))[0])
        middle = np.array(shapely.get_coordinates(self._map.centroid)[0])
        way = np.array(there) - on_edge if shapely.contains_xy(self._map, *there) else middle - on_edge
        length = float(np.hypot(*way))
        if length < 1e-9:
            way, length = middle - on_edge, float(np.hypot(*(middle - on_edge)))
        # A hair more, so that rounding does not put it back outside.
        return self._camera.to_pixels(*(on_edge + way / length * least * 1.001), self._size)

    def slid_inside(self, box: QRectF) -> QRectF | None:
        """A box, moved along its line by no more than its own width until it is on the map; None where that fails."""
        width, step = box.width() + AIR, box.height() / 2
        count = int(width / step)
        slides = np.array(sorted(range(-count, count + 1), key=abs)) * step
        corners = np.array([(x, y) for x in (box.left(), box.right()) for y in (box.top(), box.bottom())])
        moved = (corners[None] + np.column_stack((slides, np.zeros(len(slides))))[:, None]).reshape(-1, 2)
        inside = self.holds(moved, AIR).reshape(-1, 4).all(axis=1)
        return box.translated(float(slides[int(np.argmax(inside))]), 0.0) if inside.any() else None


@lru_cache(maxsize=4)
def _edge_of(projection: Projection) -> tuple[Any, Any]:
    """The edge as a ring and as an area, projected; prepared, for it is asked often."""
    outline = projection.outline()
    ring, area = shapely.LinearRing(outline), shapely.Polygon(outline)
    shapely.prepare(ring)
    shapely.prepare(area)
    return ring, area
