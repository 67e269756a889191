"""A line of the legend: one class with its swatch, its name and the number of states in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from atlas.map import style
from atlas.map.dates import count_in_words
from atlas.map.legend import LegendEntry, paint_swatch
from atlas.map.palette import Palette
from atlas.window import appearance
from atlas.window.appearance import INSIDE, SECONDARY, em
from atlas.window.dressed import Dressed

DIMMED = 0.42
"""Opacity of an entry that no state is in, and of those not chosen while others are."""

BAR = 3.0
"""Width in pixels of the bar beside a chosen entry."""

ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
"""Keys that add an entry to those chosen before, or take it away from them."""


class LegendLine(Dressed, QAbstractButton):
    """Swatch, label and count of one class; a click, Space or Enter chooses it."""

    pointed = Signal(str)
    left = Signal()
    chosen = Signal(str, bool)
    """The class, and whether it is to be added to those chosen before."""
    cleared = Signal()

    def __init__(self, entry: LegendEntry, colours: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry, self._colours = entry, colours
        self._drawn: tuple[object, QPixmap] = (None, QPixmap())
        self.setFont(appearance.tabular(appearance.sized(self.font(), SECONDARY)))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(True)
        self._aside = self._adding = False
        self.clicked.connect(lambda: self.chosen.emit(self.class_id, self._adding))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._say()

    @property
    def class_id(self) -> str:
        """The class that the line stands for."""
        return self._entry.class_id

    @property
    def count(self) -> int:
        """How many states stand in the class."""
        return self._entry.count

    def show_entry(self, entry: LegendEntry) -> None:
        """Show another count."""
        if entry != self._entry:
            self._entry = entry
            self._say()

    def _say(self) -> None:
        entry = self._entry
        self.setText(entry.label)
        self.setAccessibleName(self.tr("{label}: {count}").format(label=entry.label, count=entry.count))
        self.update()

    def show_choice(self, chosen: bool, aside: bool) -> None:
        """Show whether the class is chosen, or stands aside because others are."""
        self.setChecked(chosen)
        self._aside = aside
        self.update()

    def nextCheckState(self) -> None:
        """The choice is the view's: a click asks for it and changes nothing of itself."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the class, if the pointer is still on it."""
        self._adding = bool(event.modifiers() & ADDING)
        super().mouseReleaseEvent(event)
        self._adding = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the class, or let all be lit again."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._adding = bool(event.modifiers() & ADDING)
                self.click()
                self._adding = False
        elif event.key() == Qt.Key.Key_Escape:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Wide enough for swatch, label and three figures."""
        metrics = QFontMetricsF(self.font())
        text = metrics.horizontalAdvance(self._entry.label) + metrics.horizontalAdvance("000")
        return QSize(round(self._swatch_width() + text + 5 * INSIDE), round(em(self) * 1.75))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light the states of this class."""
        self.pointed.emit(self.class_id)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Give all states their colour again."""
        self.left.emit()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """As with the pointer."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.pointed.emit(self.class_id)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """As with the pointer."""
        self.left.emit()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the line: drawn once, because it is painted anew whenever the map moves beneath."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        marks = self.underMouse(), self.isChecked(), self.hasFocus(), self._aside, mirrored
        wanted = self._entry, self.size(), marks, self._colours.id, self.font().key(), self.devicePixelRatioF()
        if self._drawn[0] != wanted:
            self._drawn = wanted, self._picture()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn[1])

    def _picture(self) -> QPixmap:
        picture = QPixmap(self.size() * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setFont(self.font())
        painter.setLayoutDirection(self.layoutDirection())
        self._paint(painter)
        painter.end()
        return picture

    def _paint(self, painter: QPainter) -> None:
        """Paint the line, mirrored where reading begins at the right."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self._colours.text.accent
        if self.underMouse() or self.isChecked() or self.hasFocus():
            tint = accent.toRgb()
            tint.setAlphaF(0.16 if self.isChecked() else 0.09)
            painter.setPen(QPen(accent, 1.0) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if self.isChecked():
            self._paint_bar(painter)
        if not self._entry.count or self._aside:
            painter.setOpacity(DIMMED)
        self._paint_parts(painter)

    def _paint_bar(self, painter: QPainter) -> None:
        """The mark of a chosen entry, at the side where reading begins."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - BAR - 1 if mirrored else 1.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.text.accent)
        painter.drawRoundedRect(QRectF(left, 3.0, BAR, self.height() - 6.0), BAR / 2, BAR / 2)

    def _paint_parts(self, painter: QPainter) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width, height = self._swatch_width(), em(self) * 1.15
        box = QRectF(self.rect()).adjusted(INSIDE, 0, -INSIDE, 0)
        left = box.right() - width if mirrored else box.left()
        swatch = QRectF(left, box.center().y() - height / 2, width, height)
        paint_swatch(painter, swatch, self._colours, self.class_id)
        aside = width + INSIDE
        room = box.adjusted(0, 0, -aside, 0) if mirrored else box.adjusted(aside, 0, 0, 0)
        start = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        end = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self._colours.text.primary)
        painter.drawText(room, start | middle | Qt.AlignmentFlag.AlignAbsolute, self._entry.label)
        painter.setPen(self._colours.text.secondary)
        count = count_in_words(self._entry.count)
        painter.drawText(room, end | middle | Qt.AlignmentFlag.AlignAbsolute, count)

    def _swatch_width(self) -> float:
        return em(self) * style.SWATCH_WIDTH
