"""The room on a picture: which rectangles are taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QRectF

MORE = 64
"""Rectangles for which room is made at once."""


class Room:
    """Rectangles in logical pixels, all asked at once."""

    def __init__(self, boxes: Iterable[QRectF] = ()) -> None:
        self._sides = np.empty((MORE, 4))
        self._count = 0
        self.take(boxes)

    def take(self, boxes: Iterable[QRectF]) -> None:
        """Take the room of some rectangles."""
        for box in boxes:
            if self._count == len(self._sides):
                self._sides = np.concatenate((self._sides, np.empty((self._count, 4))))
            self._sides[self._count] = box.left(), box.top(), box.right(), box.bottom()
            self._count += 1

    def is_free(self, box: QRectF, clearance: float = 0.0) -> bool:
        """Whether a rectangle, with so many pixels around it, meets none that is taken."""
        left, top, right, bottom = self._sides[: self._count].T
        meets = (left < box.right() + clearance) & (right > box.left() - clearance)
        meets &= (top < box.bottom() + clearance) & (bottom > box.top() - clearance)
        return not meets.any()

    def are_free(self, boxes: Sequence[QRectF], clearance: float = 0.0) -> list[bool]:
        """The same for each of some rectangles."""
        left, top, right, bottom = self._sides[: self._count].T
        sides = np.array([(box.left(), box.top(), box.right(), box.bottom()) for box in boxes]).reshape(-1, 4)
        first_x, first_y, last_x, last_y = sides.T[:, :, None]
        meets = (left < last_x + clearance) & (right > first_x - clearance)
        meets &= (top < last_y + clearance) & (bottom > first_y - clearance)
        return [not met for met in meets.any(axis=1).tolist()]
