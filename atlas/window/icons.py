"""The window's own icons: SVG files drawn in one ink, tinted from the palette."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from atlas.resources import resource

SIZES = (16, 20, 24, 32, 40, 48)
"""Sides in pixels at which an icon is drawn; a dense screen takes the larger ones."""


def icon(name: str, ink: QColor) -> QIcon:
    """The icon of `resources/icons/NAME.svg` in a colour; raises FileNotFoundError."""
    return _icon(name, ink.name())


@lru_cache(maxsize=64)
def _icon(name: str, ink: str) -> QIcon:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", ink)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    made = QIcon()
    for side in SIZES:
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        # A copy, because Qt keeps with a picture the engine that painted it: 64 kB, whatever the picture's size.
        made.addPixmap(picture.copy())
    return made
