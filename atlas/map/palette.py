"""A palette: the colours and patterns of the map, by class and by kind of line."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from PySide6.QtGui import QColor

from atlas.themes import THEMES, agreement, length

PATTERNS = ("", "hatch", "thin-hatch", "back-hatch", "dots", "cross", "lines", "upright")
"""Patterns a class can carry; the empty word is a plain fill. `lines` lie, `upright` stand."""

RAMPS = {"length": length.STEPS, "agreement": agreement.STEPS}
"""Classes that are steps of one scale, from the lowest to the highest: a palette gives each scale as a list."""

REQUIRED = tuple(
    dict.fromkeys(
        ("focus", *(class_id for theme in THEMES.values() for class_id in theme.classes), "dependency", "no_state")
    )
)
"""Classes every palette must have."""


class ClassStyle(Struct, frozen=True, eq=False):
    """How a class is drawn: fill, pattern in `ink` over it, and an outline or none."""

    fill: QColor
    pattern: str = ""
    ink: QColor | None = None
    outline: QColor | None = None


class Ground(Struct, frozen=True, eq=False):
    """Colours of everything that is not land."""

    page: QColor
    sea: QColor
    graticule: QColor
    edge: QColor


class Lines(Struct, frozen=True, eq=False):
    """Colours of lines on land; a border takes `on_dark` where a state beside it is dark."""

    coast: QColor
    on_dark: QColor
    on_light: QColor
    disputed: QColor
    disputed_casing: QColor
    selected: QColor
    selected_halo: QColor
    hovered: QColor
    circle: QColor


class Text(Struct, frozen=True, eq=False):
    """Colours of text; `on_dark` and `on_light` are for names that stand on a fill."""

    primary: QColor
    secondary: QColor
    accent: QColor
    sea: QColor
    on_dark: QColor
    on_light: QColor


class Dependency(Struct, frozen=True, eq=False):
    """How a dependency differs from its administering state: `tint` of the page (0-1) mixed in, and a pattern."""

    tint: float
    ink: float
    pattern: str


class Palette(Struct, frozen=True, eq=False):
    """One palette. `dark` says whether it is meant for a dark window."""

    id: str
    name: str
    dark: bool
    card: QColor
    ground: Ground
    lines: Lines
    text: Text
    dependency: Dependency
    classes: Mapping[str, ClassStyle]

    def style_of(self, class_id: str, dependency: bool = False) -> ClassStyle:
        """Style of a class, or of a dependency of a state of that class; a class not in the palette is `unknown`."""
        style = self.classes.get(class_id) or self.classes["unknown"]
        if not dependency:
            return style
        fill = mixed(style.fill, self.ground.page, self.dependency.tint)
        ink = mixed(style.fill, self.ground.page, self.dependency.ink)
        if class_id == "unknown" and style.ink:
            ink = style.ink
        return ClassStyle(fill, self.dependency.pattern, ink)


def mixed(colour: QColor, other: QColor, share: float) -> QColor:
    """`colour` with `share` (0-1) of `other` mixed in, in sRGB."""
    return QColor.fromRgbF(
        colour.redF() + (other.redF() - colour.redF()) * share,
        colour.greenF() + (other.greenF() - colour.greenF()) * share,
        colour.blueF() + (other.blueF() - colour.blueF()) * share,
    )
