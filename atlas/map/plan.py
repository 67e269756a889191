"""A plan: whose land lies where on the picture, drawn small, so that names can ask for thousands of places at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from atlas.map.camera import Size
from atlas.map.paths import Points

CELL = 2
"""Pixels in the side of a cell; names are not placed more exactly than that."""

OFF_MAP, SEA = -2, -1

Places = NDArray[np.int32]


class Plan:
    """For each cell of the picture the place of its land in the list of territories, SEA, or OFF_MAP."""

    def __init__(self, world: QPainterPath, lands: Sequence[QPainterPath], size: Size) -> None:
        """`world`: all that is map; `lands`: the territories in their order; all in logical pixels."""
        columns, rows = (max(1, int(side) // CELL + 1) for side in size)
        picture = QImage(columns, rows, QImage.Format.Format_RGB32)
        picture.fill(QColor(0, 0, 0))
        painter = QPainter(picture)
        painter.scale(1 / CELL, 1 / CELL)
        for number, path in enumerate((world, *lands), start=1):
            painter.fillPath(path, QColor.fromRgb(number))
        painter.end()
        raw = np.frombuffer(picture.constBits(), dtype=np.uint32).reshape(rows, picture.bytesPerLine() // 4)
        self._cells: Places = (raw[:, :columns] & 0xFFFFFF).astype(np.int32) - 2

    def at(self, point: QPointF) -> int:
        """What lies under a pixel."""
        return int(self.at_each([(point.x(), point.y())])[0])

    def at_each(self, pixels: Sequence[tuple[float, float]] | Points) -> Places:
        """What lies under each of some pixels; OFF_MAP beyond the picture."""
        cells = np.floor_divide(np.asarray(pixels), CELL).astype(np.intp)
        rows, columns = self._cells.shape
        column, row = cells[:, 0], cells[:, 1]
        inside = (column >= 0) & (column < columns) & (row >= 0) & (row < rows)
        found = self._cells[np.where(inside, row, 0), np.where(inside, column, 0)]
        return np.where(inside, found, OFF_MAP)

    def is_water(self, box: QRectF) -> bool:
        """Whether no land lies under a box in pixels."""
        left, right = (max(0, int(side) // CELL) for side in (box.left(), box.right()))
        top, bottom = (max(0, int(side) // CELL) for side in (box.top(), box.bottom()))
        return bool((self._cells[top : bottom + 1, left : right + 1] <= SEA).all())
