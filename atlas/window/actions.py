"""Everything that can be done from the menus, with its shortcut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

translate = QCoreApplication.translate

Keys = QKeySequence | QKeySequence.StandardKey | Qt.Key | str | None


def action(owner: QWidget, name: str, words: str, keys: Keys, act: Callable[[], object]) -> QAction:
    """An action of the window with its object name, words, shortcut and deed."""
    made = QAction(words, owner)
    made.setObjectName(name)
    if isinstance(keys, QKeySequence.StandardKey):
        made.setShortcuts(keys)
    elif keys is not None:
        made.setShortcut(QKeySequence(keys))
    made.triggered.connect(lambda _=False: act())
    owner.addAction(made)
    return made


def toggle(owner: QWidget, name: str, words: str, keys: Keys, act: Callable[[bool], object]) -> QAction:
    """An action that is on or off; it begins as on."""
    made = QAction(words, owner, checkable=True, checked=True)
    made.setObjectName(name)
    if keys is not None:
        made.setShortcut(QKeySequence(keys))
    made.toggled.connect(act)
    owner.addAction(made)
    return made


def fill(menu: QMenu, *entries: QAction | None) -> None:
    """Put actions into a menu; None is a line between them."""
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            menu.addAction(entry)
