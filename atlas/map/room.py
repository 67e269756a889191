"""The room on a picture: which rectangles are taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

Side = float | NDArray[np.float64]

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
        return not self._meets(box.left(), box.top(), box.right(), box.bottom(), clearance).any()

    def are_free(self, boxes: Sequence[QRectF], clearance: float = 0.0) -> list[bool]:
        """The same for each of some rectangles."""
        sides = np.array([(box.left(), box.top(), box.right(), box.bottom()) for box in boxes]).reshape(-1, 4)
        meets = self._meets(*sides.T[:, :, None], clearance)
        return [not met for met in meets.any(axis=1).tolist()]

    def _meets(self, left: Side, top: Side, right: Side, bottom: Side, clearance: float) -> NDArray[np.bool_]:
        """For each that is taken whether it meets a rectangle; with columns of sides a row for each rectangle."""
        first_x, first_y, last_x, last_y = self._sides[: self._count].T
        meets = (first_x < right + clearance) & (last_x > left - clearance)
        return np.asarray(meets & (first_y < bottom + clearance) & (last_y > top - clearance))
