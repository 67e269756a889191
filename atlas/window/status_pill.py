"""The status as a coloured pill."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from atlas.map import pattern
from atlas.map.contrast import ink_on
from atlas.map.palette import ClassStyle, Palette
from atlas.window.dressed import Dressed

OPACITY_OF_EDGE = 0.25


class StatusPill(Dressed, QLabel):
    """A line of text on the colour of a class, with its pattern beneath a quieter ground for the letters."""

    def __init__(self, colours: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._class = "unknown"
        self.setObjectName("panelStatus")
        self.setAccessibleName(self.tr("Status"))
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setContentsMargins(14, 5, 14, 5)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)

    def show_status(self, class_id: str, words: str) -> None:
        """Show a class with its words."""
        self._class = class_id
        self.setText(words)
        self.wear(self._colours)

    def wear(self, colours: Palette) -> None:
        """Letters in the ink that reads on the class."""
        super().wear(colours)
        look = self.palette()
        look.setColor(QPalette.ColorRole.WindowText, ink_on(self._look().fill, self._colours.text))
        self.setPalette(look)

    def sizeHint(self) -> QSize:
        """One line, where there is room for it."""
        metrics, around = self.fontMetrics(), self.contentsMargins()
        width = metrics.horizontalAdvance(self.text()) + around.left() + around.right() + 4
        return QSize(width, metrics.height() + around.top() + around.bottom())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill behind the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        round_box = QPainterPath()
        radius = min(box.height() / 2, 15.0)
        round_box.addRoundedRect(box, radius, radius)
        look = self._look()
        painter.fillPath(round_box, look.fill)
        self._paint_pattern(painter, round_box, look)
        edge = QColor(self._colours.text.primary)
        edge.setAlphaF(OPACITY_OF_EDGE)
        painter.setPen(QPen(edge, 1.0))
        painter.drawPath(round_box)
        painter.end()
        super().paintEvent(event)

    def _paint_pattern(self, painter: QPainter, path: QPainterPath, look: ClassStyle) -> None:
        """The pattern only at the two ends, so that it does not run through the letters."""
        if not look.pattern:
            return
        ends = QPainterPath()
        box, width = path.boundingRect(), 12.0
        ends.addRect(QRectF(box.left(), box.top(), width, box.height()))
        ends.addRect(QRectF(box.right() - width, box.top(), width, box.height()))
        pattern.fill(painter, path.intersected(ends), look)

    def _look(self) -> ClassStyle:
        return self._colours.style_of(self._class)
