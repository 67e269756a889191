"""How the window looks: the palette of the colour scheme, and sizes that follow the font."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget

from atlas.map.palette import Palette
from atlas.map.palette_file import palette, palette_ids

SECONDARY, HEADING, TITLE = 0.85, 1.25, 1.7
"""Sizes of type as multiples of the font's own."""

INSIDE, BETWEEN, EDGE = 8, 16, 24
"""Spaces in pixels: inside a group, between groups, at the edges."""

CORNER = 6.0
"""Radius of corners in pixels."""


def current_palette() -> Palette:
    """The map's palette that goes with the system's colour scheme."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return palette("dark" if dark and "dark" in palette_ids() else "light")


def em(widget: QWidget) -> float:
    """Size of the widget's font in pixels."""
    return float(QFontInfo(widget.font()).pixelSize())


def sized(font: QFont, factor: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The font at a multiple of its size."""
    other = QFont(font)
    if font.pointSizeF() > 0:
        other.setPointSizeF(font.pointSizeF() * factor)
    else:
        other.setPixelSize(max(1, round(font.pixelSize() * factor)))
    other.setWeight(weight)
    return other


def tabular(font: QFont) -> QFont:
    """The font with figures of one width, so that dates and counts stand still while they change."""
    other = QFont(font)
    if hasattr(QFont, "setFeature"):
        other.setFeature(QFont.Tag("tnum"), 1)
    return other


def width_of(widget: QWidget, text: str) -> int:
    """Width of a line of text in the widget's font, in pixels."""
    return round(QFontMetricsF(widget.font()).horizontalAdvance(text))


def quiet(widget: QWidget, colours: Palette) -> None:
    """Write a label in the secondary colour and size."""
    widget.setFont(sized(widget.font(), SECONDARY))
    _ink(widget, colours)


def _ink(widget: QWidget, colours: Palette) -> None:
    look = widget.palette()
    look.setColor(QPalette.ColorRole.WindowText, colours.text.secondary)
    widget.setPalette(look)


def paper(widget: QWidget, colours: Palette) -> None:
    """Give a widget and all within it the colours of the atlas."""
    look = widget.palette()
    for role, colour in (
        (QPalette.ColorRole.Window, colours.ground.page),
        (QPalette.ColorRole.Base, colours.card),
        (QPalette.ColorRole.WindowText, colours.text.primary),
        (QPalette.ColorRole.Text, colours.text.primary),
        (QPalette.ColorRole.ButtonText, colours.text.primary),
        (QPalette.ColorRole.Link, colours.text.accent),
        (QPalette.ColorRole.LinkVisited, colours.text.accent),
        (QPalette.ColorRole.Highlight, colours.text.accent),
    ):
        look.setColor(role, colour)
    widget.setPalette(look)
