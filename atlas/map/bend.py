"""A line of text bent along a curve: every point of its letters is carried over, whatever the script."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from atlas.map.paths import Points, carried_over
from atlas.map.scanline import Floats

RISE = 0.5
"""Height of the curve above the base line, as a share of the capitals."""

REACH = 0.85
"""Room that letters take on either side of the curve, as a share of the capitals: ascenders and descenders too."""


class Bend(Struct, frozen=True, eq=False, dict=True):
    """A curve in pixels through the middle of the letters, from the first to the last. `points`: (n, 2)."""

    points: Points

    @cached_property
    def _length(self) -> Floats:
        steps = np.hypot(*np.diff(self.points, axis=0).T)
        return np.append(0.0, np.cumsum(steps))

    @cached_property
    def _normal(self) -> Points:
        """Unit vectors to the right of the curve, which is downwards as the text is read."""
        tangent = np.gradient(self.points, axis=0)
        tangent /= np.hypot(*tangent.T)[:, None]
        return np.column_stack((-tangent[:, 1], tangent[:, 0]))

    @property
    def length(self) -> float:
        """Length of the curve in pixels."""
        return float(self._length[-1])

    def carried(self, path: QPainterPath, width: float, capital: float) -> QPainterPath:
        """A line of text as a path that starts at (0, 0) on its base line, laid along the curve, in its middle."""
        shift = (self.length - width) / 2
        return carried_over(path, lambda points: self._at(points[:, 0] + shift, points[:, 1] + RISE * capital))

    def boxes(self, width: float, capital: float) -> tuple[QRectF, ...]:
        """Upright boxes that together hold a line of text of that width, one for every letter's height of it."""
        shift, reach = (self.length - width) / 2, REACH * capital
        count = max(2, int(np.ceil(width / (2 * reach))))
        ends = np.linspace(shift, shift + width, count + 1)
        place, normal = self._place(ends), self._place(ends, self._normal) * reach
        low, high = np.minimum(place - normal, place + normal), np.maximum(place - normal, place + normal)
        corner = np.minimum(low[:-1], low[1:])
        sides = np.maximum(high[:-1], high[1:]) - corner
        return tuple(QRectF(*box) for box in np.hstack((corner, sides)).tolist())

    def _at(self, along: Floats, below: Floats) -> Points:
        """Points so far along the curve and so far below it."""
        return self._place(along) + self._place(along, self._normal) * below[:, None]

    def _place(self, along: Floats, of: Points | None = None) -> Points:
        """Points so far along the curve; or what belongs to the curve's points there."""
        values = self.points if of is None else of
        place = np.interp(along, self._length, np.arange(len(self._length)))
        first = np.minimum(place.astype(np.intp), len(values) - 2)
        share = (place - first)[:, None]
        return values[first] * (1 - share) + values[first + 1] * share
