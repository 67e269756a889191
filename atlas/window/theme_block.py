"""The part of the panel that tells of the theme: what it says of the state, and why the map has that colour."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from atlas.map.palette import Palette
from atlas.window import appearance
from atlas.window.appearance import INSIDE
from atlas.window.status_pill import StatusPill


class ThemeBlock(QWidget):
    """Title of the theme, its class for the state as a pill, and the facts on which that rests."""

    linkActivated = Signal(str)

    def __init__(self, colours: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("panelTheme")
        self.title = QLabel(self, objectName="panelThemeTitle", wordWrap=True)
        self.title.setAccessibleName(self.tr("What colours the map"))
        appearance.quiet(self.title)
        self.pill = StatusPill(colours, self)
        self.pill.setObjectName("panelThemeClass")
        self.pill.setAccessibleName(self.tr("Class on the map"))
        self.why = QLabel(self, objectName="panelThemeWhy", wordWrap=True)
        self.why.setAccessibleName(self.tr("Why this colour on the map"))
        self.why.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.why.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.why.linkActivated.connect(self.linkActivated)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, INSIDE)
        layout.setSpacing(INSIDE // 2)
        for widget in (self.title, self.pill, self.why):
            layout.addWidget(widget)
        self.hide()

    def show_reading(self, title: str, class_id: str, words: str, because: str) -> None:
        """Show what the theme says of the state; `because` is HTML."""
        self.title.setText(title)
        self.pill.show_status(class_id, words)
        self.why.setText(because)
        self.show()
