"""Parts of the window that are painted in the colours of the atlas and can change them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from atlas.map.palette import Palette


class Dressed:
    """A part that keeps its colours in `_colours`. One that has turned them into something else overrides `wear`."""

    _colours: Palette

    def wear(self, colours: Palette) -> None:
        """Put on other colours, at once."""
        self._colours = colours
        if isinstance(self, QWidget):
            self.update()


def dress_all(whole: QObject, colours: Palette) -> None:
    """Put other colours on every part of a window."""
    for part in whole.findChildren(QObject):
        if isinstance(part, Dressed):
            part.wear(colours)
