"""The legend on the map: one line a class with its count; pointing at a line lights its states."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHideEvent,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from atlas.map import style
from atlas.map.dates import count_in_words
from atlas.map.key import Key
from atlas.map.legend import LegendEntry, paint_swatch
from atlas.map.palette import Palette
from atlas.map.text import Face, wrapped
from atlas.window import appearance
from atlas.window.appearance import INSIDE, SECONDARY, em
from atlas.window.card import SHADE, Card
from atlas.window.dressed import Dressed
from atlas.window.icons import icon
from atlas.window.legend_choice import chosen_after

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
        self.setFont(appearance.tabular(appearance.sized(self.font(), SECONDARY)))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(True)
        self._aside = self._adding = False
        self.clicked.connect(lambda: self.chosen.emit(self.class_id, self._adding))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_entry(entry)

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
        self._entry = entry
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
        """Paint the line, mirrored where reading begins at the right."""
        painter = QPainter(self)
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


class Legend(Card):
    """A card that can be folded: title, lines, notes."""

    highlightRequested = Signal(object)
    filterRequested = Signal(object)
    sizeChanged = Signal()

    def __init__(self, colours: Palette, parent: QWidget) -> None:
        super().__init__(colours, parent)
        self.setObjectName("legend")
        self._chosen: frozenset[str] = frozenset()
        self._cross = icon("close", colours.text.secondary)
        self.setAccessibleName(self.tr("Legend"))
        self.fold = QToolButton(self, objectName="legendFold", checkable=True, checked=True, autoRaise=True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setFont(appearance.sized(self.font(), SECONDARY, QFont.Weight.DemiBold))
        self.fold.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clear = self._make_clear()
        self.notes = QLabel(self, objectName="legendNotes", wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.notes.setAccessibleName(self.tr("Notes to the legend"))
        self.notes.setContentsMargins(INSIDE, 6, INSIDE, 4)
        appearance.quiet(self.notes)
        self._lines: dict[str, LegendLine] = {}
        self._body = QWidget(self)
        self._inner = QVBoxLayout(self._body)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(0)
        self._inner.addWidget(self.notes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.fold, 1)
        head.addWidget(self.clear)
        layout.addLayout(head)
        layout.addWidget(self._body)
        self.fold.toggled.connect(self._unfold)
        self._unfold(True)

    def show_key(self, key: Key, entries: Sequence[LegendEntry]) -> None:
        """Show a key with the counts of its classes; the size is announced where it changes."""
        before = self.size()
        if list(self._lines) != [entry.class_id for entry in entries]:
            self._make_lines(entries)
        for entry in entries:
            self._lines[entry.class_id].show_entry(entry)
        width = max((line.sizeHint().width() for line in self._lines.values()), default=0)
        if key.notes:
            width = max(width, round(em(self) * style.LEGEND_WIDTH))
        self._show_title(key.title, width)
        self._show_notes(key.notes, width)
        self._inner.activate()
        self._body.updateGeometry()
        self.adjustSize()
        if self.size() != before:
            self.sizeChanged.emit()

    def visible_card(self) -> QRectF:
        """The card without its shadow, in the parent's pixels; empty where the reader put it away."""
        if self.isHidden():
            return QRectF()
        return QRectF(self.geometry()).adjusted(SHADE, SHADE, -SHADE, -SHADE)

    def _make_lines(self, entries: Sequence[LegendEntry]) -> None:
        for line in self._lines.values():
            self._inner.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = {entry.class_id: LegendLine(entry, self._colours, self._body) for entry in entries}
        for place, line in enumerate(self._lines.values()):
            self._inner.insertWidget(place, line)
            line.show()
            line.pointed.connect(self._light)
            line.left.connect(self._unlight)
            line.chosen.connect(self._choose)
            line.cleared.connect(self.clear.click)
        self._unlight()
        self.show_filter(self._chosen)

    def _show_title(self, title: str, width: int) -> None:
        """A button does not break its words: the lines are broken here."""
        room = width - self.fold.iconSize().width() - 2 * INSIDE
        self.fold.setText("\n".join(wrapped(title, Face(self.fold.font()), room)))

    def _show_notes(self, notes: Sequence[str], width: int) -> None:
        self.notes.setVisible(bool(notes))
        self.notes.setText("\n".join(notes))
        if notes:
            # A label counts its least height into the height that it asks for.
            self.notes.setMinimumHeight(0)
            self.notes.setFixedSize(width, self.notes.heightForWidth(width))

    def showEvent(self, event: QShowEvent) -> None:
        """The map makes room."""
        super().showEvent(event)
        self.sizeChanged.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """The map takes the room back."""
        super().hideEvent(event)
        self.sizeChanged.emit()

    def show_filter(self, classes: frozenset[str]) -> None:
        """Show which classes are chosen, none where all are lit; asks that those without a line be let go."""
        if not classes <= self._lines.keys():
            self.filterRequested.emit(classes & self._lines.keys())
            return
        self._chosen = classes
        for class_id, line in self._lines.items():
            line.show_choice(class_id in classes, bool(classes) and class_id not in classes)
        self.clear.setEnabled(bool(classes))
        self.clear.setIcon(self._cross if classes else QIcon())

    def _make_clear(self) -> QToolButton:
        """A button that takes its room also when there is nothing to clear, so that the card keeps its width."""
        button = QToolButton(self, objectName="clearFilter", autoRaise=True, enabled=False)
        button.setAccessibleName(self.tr("Show all classes"))
        button.setToolTip(self.tr("Show all classes (Esc)"))
        button.clicked.connect(lambda: self.filterRequested.emit(frozenset()))
        return button

    def _light(self, class_id: str) -> None:
        self.highlightRequested.emit(frozenset({class_id}) if self._lines[class_id].count else None)

    def _unlight(self) -> None:
        self.highlightRequested.emit(None)

    def _choose(self, class_id: str, adding: bool) -> None:
        self.filterRequested.emit(chosen_after(self._chosen, class_id, adding))

    def _unfold(self, open_: bool) -> None:
        self._body.setVisible(open_)
        self.fold.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.UpArrow)
        words = self.tr("Fold the legend") if open_ else self.tr("Unfold the legend")
        self.fold.setAccessibleName(words)
        self.fold.setToolTip(words)
        self.adjustSize()
        self.sizeChanged.emit()
