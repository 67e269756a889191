"""A note that opens in place: the source behind a raised number."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from atlas.window.appearance import BETWEEN, INSIDE, em

WIDTH_IN_EMS = 26
"""Some 55 characters to a line."""


class SourceNote(QFrame):
    """A small card with the entry of one source; a click beside it or Esc closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("sourceNote")
        self.setAccessibleName(self.tr("Source"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._text.setOpenExternalLinks(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BETWEEN, INSIDE + 4, BETWEEN, INSIDE + 4)
        layout.addWidget(self._text)

    def show_note(self, entry: str, place: QPoint) -> None:
        """Show an entry near a point of the screen, wholly within the screen."""
        self._text.setText(entry)
        self._text.setFixedWidth(round(em(self) * WIDTH_IN_EMS))
        self.adjustSize()
        screen = self.screen().availableGeometry()
        left = min(max(place.x() - self.width() // 2, screen.left()), screen.right() - self.width())
        above = place.y() - self.height() - INSIDE
        self.move(left, above if above >= screen.top() else place.y() + BETWEEN)
        self.show()

    def text(self) -> str:
        """The entry that is shown, as HTML."""
        return self._text.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the note."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
