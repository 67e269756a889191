"""The dress of the window: light or dark, and in which set of colours."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from atlas.map.palette import Palette
from atlas.map.palette_file import palette


class Appearance(StrEnum):
    """Light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Colours(StrEnum):
    """The set of colours."""

    STANDARD = "standard"
    COLOUR_BLIND = "colour-blind"
    PRINT_GREY = "print-grey"


PALETTES: Mapping[Colours, tuple[str, str]] = {
    Colours.STANDARD: ("light", "dark"),
    Colours.COLOUR_BLIND: ("colour-blind", "colour-blind-dark"),
    Colours.PRINT_GREY: ("print-grey", "print-grey"),
}
"""Palette of each set of colours, light and dark; what is to be printed is always on white."""

_SCHEMES = {Appearance.LIGHT: Qt.ColorScheme.Light, Appearance.DARK: Qt.ColorScheme.Dark}


class Dress(QObject):
    """What the reader chose to see the atlas in. Says when the palette that follows from it is another."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance, self._colours = Appearance.SYSTEM, Colours.STANDARD
        hints = QGuiApplication.styleHints()
        self._system_dark = hints.colorScheme() == Qt.ColorScheme.Dark
        self._palette = self._resolved()
        hints.colorSchemeChanged.connect(self._follow_system)

    @property
    def appearance(self) -> Appearance:
        """Whether light, dark, or as the system is."""
        return self._appearance

    @property
    def colours(self) -> Colours:
        """The set of colours."""
        return self._colours

    @property
    def palette(self) -> Palette:
        """The palette of both."""
        return self._palette

    def set_appearance(self, appearance: Appearance) -> None:
        """Choose light, dark, or what the system has; the system's own dialogs and title bars come along."""
        if appearance == self._appearance:
            return
        self._appearance = appearance
        hints = QGuiApplication.styleHints()
        if appearance in _SCHEMES:
            hints.setColorScheme(_SCHEMES[appearance])
        else:
            hints.unsetColorScheme()
            self._system_dark = hints.colorScheme() == Qt.ColorScheme.Dark
        self._tell()

    def set_colours(self, colours: Colours) -> None:
        """Choose the set of colours."""
        self._colours = colours
        self._tell()

    def to_dict(self) -> dict[str, str]:
        """The choice in plain values, as `from_dict` reads it."""
        return {"appearance": str(self._appearance), "colours": str(self._colours)}

    def from_dict(self, values: Mapping[str, object]) -> None:
        """Take over a choice; a value that is missing or unknown leaves what was."""
        appearance, colours = values.get("appearance"), values.get("colours")
        if appearance in list(Appearance):
            self.set_appearance(Appearance(appearance))
        if colours in list(Colours):
            self.set_colours(Colours(colours))

    def _follow_system(self, scheme: Qt.ColorScheme) -> None:
        if self._appearance is Appearance.SYSTEM:
            self._system_dark = scheme == Qt.ColorScheme.Dark
            self._tell()

    def _tell(self) -> None:
        chosen = self._resolved()
        if chosen is not self._palette:
            self._palette = chosen
            self.changed.emit(chosen)

    def _resolved(self) -> Palette:
        dark = self._system_dark if self._appearance is Appearance.SYSTEM else self._appearance is Appearance.DARK
        return palette(PALETTES[self._colours][dark])
