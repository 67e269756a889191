"""What the legend says beside its counts: title, classes with their words, notes."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from atlas.themes import DEFAULT, THEMES

DEPENDENCY = "dependency"


class Key(Struct, frozen=True):
    """The key to one theme.

    `classes`: ids from the first to the last line. `labels`: words by class where they differ from the usual ones.
    `notes`: sentences beneath, each a paragraph.
    """

    title: str = ""
    classes: tuple[str, ...] = THEMES[DEFAULT].classes
    labels: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[str, ...]:
        """The classes with that of dependencies, which every theme has."""
        return (*self.classes, DEPENDENCY)
