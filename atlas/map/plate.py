"""A plate: the land of one projection as one camera sees it, in pixels, kept while the camera stands still."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from atlas.map.camera import Camera, Size, rectangle
from atlas.map.circles import Circle
from atlas.map.shapes import Shape
from atlas.map.tiles import Grid, Patch, Tiles


class Plate:
    """Paths and tiles of shapes at one level of detail; worked out when first asked for."""

    def __init__(self, camera: Camera, size: Size) -> None:
        self._camera, self._size = camera, size
        self._transform = camera.transform(size)
        self.grid = Grid.over(size)
        self._paths: dict[int, QPainterPath] = {}
        self._circles: dict[Circle, Tiles] = {}
        self._boxes: dict[int, Tiles] = {}
        self._tiles: dict[int, Tiles] = {}

    def path(self, shape: Shape) -> QPainterPath:
        """The land in pixels."""
        land = shape.territory.land
        if land not in self._paths:
            self._paths[land] = self._transform.map(shape.fill)
        return self._paths[land]

    def tiles(self, shape: Shape) -> Tiles:
        """The tiles that the land and its lines touch."""
        land = shape.territory.land
        if land not in self._tiles:
            box = self._box(shape)
            # Most lands are so small that their box says it all.
            few = box.bit_count() <= FEW
            self._tiles[land] = box if few else box & self._touched(shape)
        return self._tiles[land]

    def _touched(self, shape: Shape) -> Tiles:
        rings = shape.rings
        return self.grid.touched_by(self._camera.many_to_pixels(rings.points, self._size), rings.starts)

    def tiles_of(self, circle: Circle) -> Tiles:
        """The tiles that a circle, and the line to its true place, touch."""
        if circle not in self._circles:
            self._circles[circle] = self.grid.touched_by_box(circle.reach)
        return self._circles[circle]

    def meets(self, shape: Shape, patch: Patch) -> bool:
        """Whether the land or its lines touch a patch."""
        return self.may_meet(shape, patch) and bool(self.tiles(shape) & patch.tiles)

    def may_meet(self, shape: Shape, patch: Patch) -> bool:
        """Whether its box does."""
        return bool(self._box(shape) & patch.tiles)

    def united(self, shapes: Iterable[Shape]) -> Tiles:
        """All tiles that some lands touch."""
        tiles = 0
        for shape in shapes:
            tiles |= self.tiles(shape)
        return tiles

    def _box(self, shape: Shape) -> Tiles:
        land = shape.territory.land
        if land not in self._boxes:
            seen = shape.area > 0
            box = rectangle(shape.bounds, self._camera, self._size) if seen else QRectF()
            self._boxes[land] = self.grid.touched_by_box(box) if seen else 0
        return self._boxes[land]


FEW = 6
"""A box of so many tiles is as good as the land itself."""
