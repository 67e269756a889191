"""How the window looks: spaces, sizes that follow the font, and Qt's palette in the colours of the atlas."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QWidget

from atlas.map.palette import Palette, mixed

SECONDARY, HEADING, TITLE = 0.85, 1.25, 1.7
"""Sizes of type as multiples of the font's own."""

INSIDE, BETWEEN, EDGE = 8, 16, 24
"""Spaces in pixels: inside a group, between groups, at the edges."""

CORNER = 6.0
"""Radius of corners in pixels."""


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


def quiet(widget: QWidget) -> None:
    """Write a label in the secondary size and, by the window's style sheet, in the secondary colour."""
    widget.setFont(sized(widget.font(), SECONDARY))
    widget.setProperty("quiet", True)


def paper(colours: Palette) -> QPalette:
    """Qt's palette in the colours of the atlas, for everything that the style sheet does not name."""
    text, ground = colours.text, colours.ground
    tint = mixed(text.accent, ground.page, 0.8)
    look = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, ground.page),
        (QPalette.ColorRole.WindowText, text.primary),
        (QPalette.ColorRole.Base, colours.card),
        (QPalette.ColorRole.AlternateBase, ground.page),
        (QPalette.ColorRole.Text, text.primary),
        (QPalette.ColorRole.PlaceholderText, text.secondary),
        (QPalette.ColorRole.Button, ground.page),
        (QPalette.ColorRole.ButtonText, text.primary),
        (QPalette.ColorRole.BrightText, text.primary),
        (QPalette.ColorRole.ToolTipBase, colours.card),
        (QPalette.ColorRole.ToolTipText, text.primary),
        (QPalette.ColorRole.Link, text.accent),
        (QPalette.ColorRole.LinkVisited, text.accent),
        (QPalette.ColorRole.Accent, text.accent),
        (QPalette.ColorRole.Highlight, tint),
        (QPalette.ColorRole.HighlightedText, text.primary),
        (QPalette.ColorRole.Light, mixed(ground.page, colours.card, 0.5)),
        (QPalette.ColorRole.Midlight, ground.page),
        (QPalette.ColorRole.Mid, ground.edge),
        (QPalette.ColorRole.Dark, text.secondary),
        (QPalette.ColorRole.Shadow, ground.edge),
    ):
        look.setColor(role, colour)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        look.setColor(QPalette.ColorGroup.Disabled, role, mixed(text.secondary, ground.page, 0.35))
    return look
