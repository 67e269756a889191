"""The two menus in which the dress of the window is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from atlas.window.dress import Appearance, Colours, Dress

translate = QCoreApplication.translate

Choice = TypeVar("Choice", Appearance, Colours)


def add_dress_menus(menu: QMenu, dress: Dress, owner: QWidget) -> None:
    """Put the menus Appearance and Colours at the end of a menu; what is chosen is ticked, however it was chosen."""
    appearances: dict[Appearance, tuple[str, str]] = {
        Appearance.SYSTEM: ("appearanceSystem", translate("Dress", "&Follow the system")),
        Appearance.LIGHT: ("appearanceLight", translate("Dress", "&Light")),
        Appearance.DARK: ("appearanceDark", translate("Dress", "&Dark")),
    }
    sets: dict[Colours, tuple[str, str]] = {
        Colours.STANDARD: ("coloursStandard", translate("Dress", "&Standard")),
        Colours.COLOUR_BLIND: ("coloursColourBlind", translate("Dress", "Safe for &colour blindness")),
        Colours.PRINT_GREY: ("coloursPrintGrey", translate("Dress", "&Print in grey, on white")),
    }
    menu.addSeparator()
    first = _submenu(menu, "appearanceMenu", translate("Dress", "&Appearance"))
    _choices(first, owner, appearances, dress.set_appearance, lambda: dress.appearance)
    second = _submenu(menu, "coloursMenu", translate("Dress", "&Colours"))
    _choices(second, owner, sets, dress.set_colours, lambda: dress.colours)


def _submenu(menu: QMenu, name: str, words: str) -> QMenu:
    made = menu.addMenu(words)
    made.setObjectName(name)
    made.setAccessibleName(words.replace("&", ""))
    return made


def _choices(
    menu: QMenu,
    owner: QWidget,
    offered: dict[Choice, tuple[str, str]],
    choose: Callable[[Choice], None],
    chosen: Callable[[], Choice],
) -> None:
    group = QActionGroup(owner)
    actions: dict[Choice, QAction] = {}
    for choice, (name, words) in offered.items():
        made = QAction(words, owner, checkable=True)
        made.setObjectName(name)
        made.triggered.connect(lambda _=False, choice=choice: choose(choice))
        group.addAction(made)
        menu.addAction(made)
        actions[choice] = made
    menu.aboutToShow.connect(lambda: actions[chosen()].setChecked(True))
    actions[chosen()].setChecked(True)
