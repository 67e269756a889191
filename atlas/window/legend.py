"""The legend on the map: one line a class with its count; pointing at a line lights its states."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFont,
    QHideEvent,
    QIcon,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from atlas.map import style
from atlas.map.key import Key
from atlas.map.legend import LegendEntry
from atlas.map.palette import Palette
from atlas.map.text import Face, wrapped
from atlas.window import appearance
from atlas.window.appearance import INSIDE, SECONDARY, em
from atlas.window.card import SHADE, Card
from atlas.window.icons import icon
from atlas.window.legend_choice import chosen_after
from atlas.window.legend_line import LegendLine

LARGEST_SHARE = 0.3
"""Of the map's width: farther east South America begins."""


class Legend(Card):
    """A card that can be folded: title, lines, notes."""

    highlightRequested = Signal(object)
    filterRequested = Signal(object)
    sizeChanged = Signal()
    entered = Signal()
    """The pointer has come from the map beneath."""

    def __init__(self, colours: Palette, parent: QWidget) -> None:
        super().__init__(colours, parent)
        self.setObjectName("legend")
        self._chosen: frozenset[str] = frozenset()
        self._words: tuple[Key, list[str], QFont] | None = None
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
        self._decided = False
        self.fold.toggled.connect(self._unfold)
        self.fold.clicked.connect(self._keep)
        self._unfold(True)

    def suit(self, width: int) -> None:
        """Fold on a map of so few pixels that the open card would lie over its land, until the reader decides."""
        if not self._decided:
            open_width = max(self._body.sizeHint().width(), self.fold.sizeHint().width())
            self.fold.setChecked(open_width <= LARGEST_SHARE * width)

    def show_key(self, key: Key, entries: Sequence[LegendEntry]) -> None:
        """Show a key with the counts of its classes; the size is announced where it changes."""
        if list(self._lines) != [entry.class_id for entry in entries]:
            self._make_lines(entries)
        for entry in entries:
            self._lines[entry.class_id].show_entry(entry)
        words = key, [entry.label for entry in entries], self.font()
        if words != self._words:
            self._words = words
            self._set_out(key)

    def _set_out(self, key: Key) -> None:
        """Give title, lines and notes their room."""
        before = self.size()
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

    def enterEvent(self, event: QEnterEvent) -> None:
        """What lies beneath is no longer pointed at."""
        super().enterEvent(event)
        self.entered.emit()

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

    def _keep(self) -> None:
        self._decided = True

    def _unfold(self, open_: bool) -> None:
        self._body.setVisible(open_)
        self.fold.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.UpArrow)
        words = self.tr("Fold the legend") if open_ else self.tr("Unfold the legend")
        self.fold.setAccessibleName(words)
        self.fold.setToolTip(words)
        self.adjustSize()
        self.sizeChanged.emit()
