"""Fills with patterns: hatches and dots that keep their size on the paper, whatever the zoom.

On a raster device a pattern is a small repeating picture; in SVG and PDF it is drawn as lines cut to the land, so that
it stays sharp and no viewer has to know about textures or clipping.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPaintEngine, QPainter, QPainterPath, QPen, QTransform

from atlas.map import style
from atlas.map.hatching import hatched
from atlas.map.palette import ClassStyle

_SPACING = {"thin-hatch": style.THIN_HATCH_SPACING, "dots": style.DOTS_SPACING}
_WEIGHT = {"thin-hatch": style.THIN_HATCH_WEIGHT, "dots": style.DOTS_WEIGHT}
SQUARES = 20
"""Squares of a pattern along the side of its picture."""

_VECTOR = (QPaintEngine.Type.SVG, QPaintEngine.Type.Pdf, QPaintEngine.Type.Picture)


def is_vector(painter: QPainter) -> bool:
    """Whether the painter writes shapes (SVG, PDF) and not pixels."""
    return painter.paintEngine().type() in _VECTOR


def fill(painter: QPainter, path: QPainterPath, look: ClassStyle) -> None:
    """Fill a path, given in logical pixels, with the colour and the pattern of a class."""
    if is_vector(painter):
        painter.fillPath(path, look.fill)
        if look.pattern and look.ink is not None:
            _fill_with_strokes(painter, path, look.pattern, look.ink)
    else:
        painter.fillPath(path, brush_of(look, painter.device().devicePixelRatioF()))


def brush_of(look: ClassStyle, ratio: float) -> QBrush:
    """The brush of a class for a raster device of that pixel ratio, colour and pattern in one."""
    if not look.pattern or look.ink is None:
        return QBrush(look.fill)
    return _texture(look.pattern, look.fill.rgba(), look.ink.rgba(), ratio)


@lru_cache(maxsize=256)
def _texture(pattern: str, ground: int, ink: int, ratio: float) -> QBrush:
    """A brush that repeats one square of the pattern: a whole number of device pixels, each drawn on one of them."""
    spacing = spacing_of(pattern)
    side = max(2, round(spacing * ratio))
    tile = QImage(side, side, QImage.Format.Format_RGB32)
    tile.fill(QColor.fromRgb(ground))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / spacing, side / spacing)
    _draw(painter, pattern, QColor.fromRgba(ink), QRectF(0, 0, spacing, spacing))
    painter.end()
    # Qt fills square by square: it is several times faster with few large ones.
    many = QImage(side * SQUARES, side * SQUARES, QImage.Format.Format_RGB32)
    painter = QPainter(many)
    painter.fillRect(many.rect(), QBrush(tile))
    painter.end()
    brush = QBrush(many.copy())
    brush.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    return brush


def _fill_with_strokes(painter: QPainter, path: QPainterPath, pattern: str, ink: QColor) -> None:
    frame = QRectF(painter.viewport())
    origin = QPointF(painter.brushOrigin())
    strokes = hatched(path.translated(-origin), pattern, spacing_of(pattern), frame.translated(-origin))
    painter.strokePath(strokes.translated(origin), _pen(pattern, ink))


def _draw(painter: QPainter, pattern: str, ink: QColor, box: QRectF) -> None:
    """Draw the pattern over a box; the lattice hangs on the painter's origin."""
    area = QPainterPath()
    spacing = spacing_of(pattern)
    area.addRect(box.adjusted(-spacing, -spacing, spacing, spacing))
    painter.strokePath(hatched(area, pattern, spacing, area.boundingRect()), _pen(pattern, ink))


def _pen(pattern: str, ink: QColor) -> QPen:
    pen = QPen(ink, _WEIGHT.get(pattern, style.HATCH_WEIGHT))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if pattern == "dots" else Qt.PenCapStyle.FlatCap)
    return pen


def spacing_of(pattern: str) -> float:
    """Side of the pattern's repeating square, logical pixels."""
    return _SPACING.get(pattern, style.HATCH_SPACING)
