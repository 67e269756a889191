"""Whether two pictures of a map show the same, though another Qt may have smoothed their edges a little otherwise.

A shape covers the same ground however its edge is smoothed: the shades of the pixels along the edge differ, their mean
hardly. Each pixel is therefore compared with its eight neighbours mixed in. (Qt 6.8 and 6.11 draw every picture alike
to the last pixel; the room is for those to come, and for other processors.)
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

Pixels = NDArray[np.int16]

SHADES = 12.0
"""Of 255: how far the mean of a channel over nine pixels may be off before the pixel counts as different."""

MOST_PIXELS = 10
"""How many pixels may differ: a small state in another colour has 14 of them."""

MEAN = 0.8
"""Of 255: how far the channels may differ on average, so that a change of shade all over the map is found too."""


@dataclass(frozen=True, slots=True, eq=False)
class Difference:
    """Which pixels differ, and the mean difference of the channels (of 255)."""

    pixels: NDArray[np.bool_]
    mean: float

    @property
    def count(self) -> int:
        """How many pixels differ."""
        return int(self.pixels.sum())

    @property
    def seen(self) -> bool:
        """Whether the two pictures show different maps."""
        return self.count > MOST_PIXELS or self.mean > MEAN

    def __str__(self) -> str:
        return f"{self.count} pixels differ (at most {MOST_PIXELS}), on average by {self.mean:.2f} (at most {MEAN})"

    def picture(self) -> QImage:
        """The pixels that differ in red on white."""
        shades = np.full((*self.pixels.shape, 3), 255, dtype=np.uint8)
        shades[self.pixels] = (200, 0, 0)
        height, width = self.pixels.shape
        return QImage(shades.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def difference(one: QImage, other: QImage) -> Difference:
    """Compare two pictures of one size; raises ValueError where the sizes differ."""
    if one.size() != other.size():
        raise ValueError(f"{one.width()}x{one.height()} pixels against {other.width()}x{other.height()}")
    off = (pixels_of(one) - pixels_of(other)).astype(np.float64)
    return Difference(np.abs(_smoothed(off)).max(axis=2) > SHADES, float(np.abs(off).mean()))


def pixels_of(image: QImage) -> Pixels:
    """Rows, columns, channels."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), dtype=np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).astype(np.int16)


def _smoothed(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """The mean of the nine values around each place."""
    padded = np.pad(values, ((1, 1), (1, 1), (0, 0)), mode="edge")
    height, width = values.shape[:2]
    nine = [padded[y : y + height, x : x + width] for y in range(3) for x in range(3)]
    return np.asarray(sum(nine) / 9)
