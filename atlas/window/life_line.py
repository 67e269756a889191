"""The ribbon of all years on the card of the pointer: slim, with its first and last year beneath the ends."""

from __future__ import annotations

from datetime import date

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from atlas.map.dates import year_in_words
from atlas.map.palette import Palette
from atlas.relations import Period
from atlas.window.ribbon_band import BEYOND, RibbonBand

BAND = 7.0
"""Height of the band in pixels."""

LEAST_WIDTH = 200.0
"""Pixels: narrower, a war of a year could not be seen."""


class LifeLine(Struct, frozen=True, eq=False):
    """The periods of a state from the atlas's first to its last day, and the day that is looked at."""

    periods: tuple[Period, ...]
    first: date
    last: date
    now: date


def life_line_height(font: QFont) -> float:
    """Height in pixels of the band with its mark and the line of years."""
    return BEYOND[0] + BAND + BEYOND[1] + QFontMetricsF(font).height()


def paint_life_line(
    painter: QPainter, box: QRectF, line: LifeLine, font: QFont, colours: Palette, mirrored: bool
) -> None:
    """Paint band, mark, first and last year into a box of the right height."""
    band = RibbonBand(QRectF(box.left(), box.top() + BEYOND[0], box.width(), BAND), line.first, line.last, mirrored)
    band.paint(painter, line.periods, colours)
    band.paint_mark(painter, line.now, colours)
    height = QFontMetricsF(font).height()
    words = QRectF(box.left(), box.bottom() - height, box.width(), height)
    painter.setFont(font)
    painter.setPen(colours.text.secondary)
    ends = (Qt.AlignmentFlag.AlignLeft, line.first), (Qt.AlignmentFlag.AlignRight, line.last)
    for side, day in ends:
        other = Qt.AlignmentFlag.AlignRight if side == Qt.AlignmentFlag.AlignLeft else Qt.AlignmentFlag.AlignLeft
        place = (other if mirrored else side) | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, place, year_in_words(day.year))
