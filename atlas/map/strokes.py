"""Strokes of long lines.

Qt draws a pen of up to one device pixel by a short way that is a hundred times faster than its general stroker. Nets of
tens of thousands of points (all borders, all coasts) keep to that way: a broader line is drawn as several lines of one
device pixel side by side.
"""

from __future__ import annotations

from math import ceil, cos, pi, sin

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from atlas.map.paths import pieces_within
from atlas.map.pattern import is_vector

LONGEST_PATH = 2000
"""Points in one path of an SVG or PDF file."""


def pen(colour: QColor, width: float) -> QPen:
    """A pen with round joins, which neither spike at headlands nor cut corners."""
    result = QPen(colour, width)
    result.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    result.setCapStyle(Qt.PenCapStyle.RoundCap)
    return result


def stroke_net(painter: QPainter, path: QPainterPath, colour: QColor, width: float) -> None:
    """Stroke a long path, given in logical pixels, with a plain line of `width` logical pixels."""
    if is_vector(painter):
        # Viewers cut very long paths short; and what lies off the page only makes the file large.
        for piece in pieces_within(path, QRectF(painter.viewport()), LONGEST_PATH):
            painter.strokePath(piece, pen(colour, width))
        return
    pixel = 1.0 / painter.device().devicePixelRatioF()
    if width <= pixel:
        painter.strokePath(path, pen(colour, width))
        return
    thin = pen(colour, pixel)
    radius = (width - pixel) / 2
    count = max(4, 2 * ceil(pi * radius / pixel))
    for step in range(count):
        angle = 2 * pi * (step + 0.5) / count
        painter.strokePath(path.translated(radius * cos(angle), radius * sin(angle)), thin)
