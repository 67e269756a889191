"""What colours the map, and what it shows: the list of themes with the list of organisations or of wars beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from atlas.data import Seeds
from atlas.map.theme_key import theme_name
from atlas.themes import THEMES, choices, nearest_choice
from atlas.window.appearance import INSIDE
from atlas.window.view_state import ViewState

NARROWEST = 160
"""Pixels of a selector at least, where the window has no room for its longest name; its list shows them whole."""


class ThemeTools(QWidget):
    """Selectors that follow the view and write to it; those of a choice are seen only with their theme."""

    def __init__(self, seeds: Seeds, view: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seeds, self._view = seeds, view
        self.theme = selector(self, "themeSelector", self.tr("What colours the map"))
        for theme in THEMES:
            self.theme.addItem(theme_name(theme), theme)
        self._choosers = {
            "members": selector(self, "organisationSelector", self.tr("Organisation whose members are shown")),
            "wars": selector(self, "warSelector", self.tr("War in which parts are shown")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INSIDE)
        row.addWidget(self.theme)
        for theme, chooser in self._choosers.items():
            chooser.setMinimumWidth(NARROWEST)
            for choice in choices(theme, seeds):
                chooser.addItem(choice.name, choice.id)
                chooser.setItemData(chooser.count() - 1, choice.name, Qt.ItemDataRole.ToolTipRole)
            chooser.view().setMinimumWidth(chooser.sizeHint().width())
            chooser.activated.connect(lambda place, chooser=chooser: view.set_choice(chooser.itemData(place)))
            row.addWidget(chooser)
        self.theme.activated.connect(lambda place: view.set_theme(self.theme.itemData(place)))
        view.themeChanged.connect(self._follow_theme)
        view.choiceChanged.connect(self._follow_choice)
        self._follow_theme(view.theme)

    def _follow_theme(self, theme: str) -> None:
        show_choice(self.theme, theme)
        for known, chooser in self._choosers.items():
            chooser.setVisible(known == theme)
        if theme in self._choosers and not self._view.choice:
            self._view.set_choice(nearest_choice(theme, self._seeds, self._view.moment))
        self._follow_choice(self._view.choice)

    def _follow_choice(self, choice: str) -> None:
        if self._view.theme in self._choosers:
            show_choice(self._choosers[self._view.theme], choice)


def selector(parent: QWidget, name: str, accessible: str) -> QComboBox:
    """A list to choose from, with its object name and what it is for."""
    made = QComboBox(parent, objectName=name)
    made.setAccessibleName(accessible)
    made.setToolTip(accessible)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return made


def show_choice(selector: QComboBox, known: str) -> None:
    """Show a choice without asking for it again."""
    place = selector.findData(known)
    if place >= 0:
        selector.setCurrentIndex(place)
