"""A paper card that lies on the map."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QWidget

from atlas.map import style
from atlas.map.card import draw_card
from atlas.map.palette import Palette
from atlas.window.dressed import Dressed

SHADE = int(style.CARD_SHADOW)
"""Room that the shadow takes around the card, in pixels."""


class Card(Dressed, QFrame):
    """Paints itself as the map's own cards do; its contents margins leave room for the shadow."""

    def __init__(self, colours: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = colours
        self._paper: tuple[object, QPixmap] = (None, QPixmap())
        self.setContentsMargins(SHADE, SHADE, SHADE, SHADE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the paper and its shadow: drawn once, because the map beneath changes with every year."""
        wanted = (self.width(), self.height(), self._colours.id, self.devicePixelRatioF())
        if self._paper[0] != wanted:
            self._paper = wanted, self._drawn()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._paper[1])

    def _drawn(self) -> QPixmap:
        picture = QPixmap(self.size() * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        draw_card(painter, QRectF(self.rect()).adjusted(SHADE, SHADE, -SHADE, -SHADE), self._colours)
        painter.end()
        return picture
