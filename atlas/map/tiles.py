"""Tiles of a picture: in which of its small squares something lies, and which of them are to be drawn anew.

A set of tiles is a whole number with a bit for each tile, row by row from the top left: such sets are united and met
faster than any region of rectangles.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from math import ceil, floor

import numpy as np
from msgspec import Struct
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from atlas.map.camera import Size
from atlas.map.paths import Indices, Points, path_of

TILE = 32
"""Pixels in the side of a tile."""

REACH = 4
"""Pixels that a line may reach beyond its points."""

Tiles = int


class Grid(Struct, frozen=True, eq=False, dict=True):
    """The tiles of a picture of `size` logical pixels."""

    size: Size
    columns: int
    rows: int

    @classmethod
    def over(cls, size: Size) -> Grid:
        """The grid of a picture of that size."""
        return cls(size, max(1, ceil(size[0] / TILE)), max(1, ceil(size[1] / TILE)))

    @property
    def all(self) -> Tiles:
        """Every tile."""
        return (1 << (self.columns * self.rows)) - 1

    @cached_property
    def _columns_of_rows(self) -> list[int]:
        """For each n the first tile of the first n rows."""
        stacks = [0]
        for row in range(self.rows):
            stacks.append(stacks[-1] | 1 << (row * self.columns))
        return stacks

    def touched_by_box(self, box: QRectF) -> Tiles:
        """Tiles that a box in pixels, and lines along its sides, touch."""
        left, right = floor((box.left() - REACH) / TILE), floor((box.right() + REACH) / TILE)
        top, bottom = floor((box.top() - REACH) / TILE), floor((box.bottom() + REACH) / TILE)
        left, right = max(left, 0), min(right, self.columns - 1)
        top, bottom = max(top, 0), min(bottom, self.rows - 1)
        if left > right or top > bottom:
            return 0
        row = ((1 << (right - left + 1)) - 1) << left
        return row * self._columns_of_rows[bottom - top + 1] << (top * self.columns)

    def touched_by(self, points: Points, starts: Indices) -> Tiles:
        """Tiles that rings in pixels, their inside and a line along their edge touch.

        `points`: (n, 2), ring after ring, each closed; `starts`: where each begins.
        """
        small = QImage(self.columns, self.rows, QImage.Format.Format_Alpha8)
        small.fill(0)
        painter = QPainter(small)
        painter.scale(1 / TILE, 1 / TILE)
        painter.fillPath(path_of(points, starts), QColor(Qt.GlobalColor.black))
        painter.end()
        raw = np.frombuffer(small.constBits(), dtype=np.uint8).reshape(self.rows, small.bytesPerLine())
        touched = raw[:, : self.columns] > 0
        along = _along(points, starts)
        for dx, dy in ((-REACH, -REACH), (-REACH, REACH), (REACH, -REACH), (REACH, REACH)):
            column, row = (np.floor((side + reach) / TILE) for side, reach in zip(along.T, (dx, dy), strict=True))
            inside = (column >= 0) & (column < self.columns) & (row >= 0) & (row < self.rows)
            touched[row[inside].astype(np.intp), column[inside].astype(np.intp)] = True
        return int.from_bytes(np.packbits(touched, bitorder="little").tobytes(), "little")

    def rectangles(self, tiles: Tiles) -> Iterator[QRect]:
        """The tiles as rectangles of pixels, those side by side taken together."""
        full = (1 << self.columns) - 1
        for row in range(self.rows):
            for first, last in _runs((tiles >> (row * self.columns)) & full):
                yield QRect(first * TILE, row * TILE, (last - first + 1) * TILE, TILE)


def _along(points: Points, starts: Indices) -> Points:
    """Points along rings, no farther apart than a line reaches."""
    steps = np.diff(points, axis=0, append=points[-1:])
    steps[starts[1:] - 1] = 0.0
    count = np.maximum(np.ceil(np.abs(steps).max(axis=1) / REACH), 1).astype(np.intp)
    share = (np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)) / np.repeat(count, count)
    return np.asarray(np.repeat(points, count, axis=0) + np.repeat(steps, count, axis=0) * share[:, None])


def _runs(line: int) -> Iterator[tuple[int, int]]:
    """First and last place of each run of bits."""
    start = 0
    while line:
        gap = (line & -line).bit_length() - 1
        line >>= gap
        length = (~line & (line + 1)).bit_length() - 1
        line >>= length
        yield start + gap, start + gap + length - 1
        start += gap + length


class Patch(Struct, frozen=True, eq=False, dict=True):
    """A part of a picture that is drawn anew."""

    grid: Grid
    tiles: Tiles

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to be drawn."""
        return not self.tiles

    @cached_property
    def region(self) -> QRegion:
        """The part in logical pixels."""
        frame = QRectF(0, 0, *self.grid.size).toAlignedRect()
        if self.is_whole:
            return QRegion(frame)
        region = QRegion()
        for box in self.grid.rectangles(self.tiles):
            region += QRegion(box)
        return region & QRegion(frame)

    @property
    def is_whole(self) -> bool:
        """Whether it is all of the picture."""
        return self.tiles == self.grid.all

    def contains(self, pixel: QPoint) -> bool:
        """Whether a pixel lies in the part."""
        return self.region.contains(pixel)

    def meets(self, box: QRectF) -> bool:
        """Whether a box in pixels, or a line along its sides, touches the part."""
        return bool(self.grid.touched_by_box(box) & self.tiles)
