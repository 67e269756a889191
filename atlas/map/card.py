"""A paper card that lies on the map, with its one soft shadow."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from atlas.map import style
from atlas.map.palette import Palette
from atlas.map.pattern import is_vector


def draw_card(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    """Draw the card; in SVG and PDF without its shadow, which paper does not need."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if not is_vector(painter):
        _draw_shadow(painter, rect)
    paper = QColor(palette.card)
    paper.setAlphaF(style.CARD_OPACITY)
    painter.setBrush(paper)
    if palette.dark:
        # A shadow is not seen on a dark ground.
        painter.setPen(QPen(palette.ground.edge, style.CARD_EDGE))
    painter.drawRoundedRect(rect, style.CARD_CORNER, style.CARD_CORNER)
    painter.restore()


def _draw_shadow(painter: QPainter, rect: QRectF) -> None:
    shade = QColor(0, 0, 0)
    shade.setAlphaF(style.CARD_SHADOW_OPACITY / style.CARD_SHADOW)
    painter.setBrush(shade)
    for spread in range(style.CARD_SHADOW):
        grown = rect.adjusted(-spread, -spread + 2, spread, spread + 2)
        painter.drawRoundedRect(grown, style.CARD_CORNER + spread, style.CARD_CORNER + spread)
