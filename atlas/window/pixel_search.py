"""Finding a pixel that a click can reach and that belongs to a state."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import floor

from PySide6.QtCore import QPoint, QPointF, QRectF

from atlas.map.sheet import Sheet

STEPS = (12, 4, 2)
"""Distances in pixels of the grids that are tried, one after the other."""

Answers = Callable[[QPoint], bool]


def find_pixel(sheet: Sheet, code: str, answers: Answers) -> QPoint | None:
    """A pixel at which `answers` says yes, sought where the state stands on the sheet; None where there is none."""
    place = sheet.pixel_of(code)
    near = _around(place) if place is not None else ()
    rows = frozenset(land.row for land in sheet.state.territories if land.code == code)
    grid = _grid(sheet.bounds_of(rows)) if rows else iter(())
    return next((pixel for pixels in (near, grid) for pixel in pixels if answers(pixel)), None)


def _around(place: QPointF) -> tuple[QPoint, ...]:
    """The whole pixels around a point, the nearest first."""
    left, top = floor(place.x()), floor(place.y())
    corners = (QPoint(left + dx, top + dy) for dx in (0, 1) for dy in (0, 1))
    return tuple(sorted(corners, key=lambda corner: (QPointF(corner) - place).manhattanLength()))


def _grid(box: QRectF) -> Iterator[QPoint]:
    for step in STEPS:
        for y in range(round(box.top()), round(box.bottom()) + 1, step):
            for x in range(round(box.left()), round(box.right()) + 1, step):
                yield QPoint(x, y)
