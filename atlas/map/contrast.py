"""How well things show on their ground, after WCAG 2.1: which ink for letters, which line beside a fill."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor

from atlas.map.palette import Lines, Text

READABLE = 4.5
"""Least contrast of text of body size (WCAG 2.1, success criterion 1.4.3, level AA)."""


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio of two colours, 1 (none) to 21 (black on white)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    """Relative luminance, 0 (black) to 1 (white), after WCAG 2.1."""
    return _luminance(colour.redF(), colour.greenF(), colour.blueF())


@lru_cache(maxsize=1024)
def _luminance(red: float, green: float, blue: float) -> float:
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def ink_on(fill: QColor, text: Text) -> QColor:
    """The ink for letters that stand on a fill: that for dark grounds or that for light ones, as reads better."""
    return max(text.on_dark, text.on_light, key=lambda ink: contrast(ink, fill))


def is_dark(fill: QColor, lines: Lines) -> bool:
    """Whether the border for dark states shows better on a fill than that for light ones."""
    return contrast(lines.on_dark, fill) > contrast(lines.on_light, fill)
