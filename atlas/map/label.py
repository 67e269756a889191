"""A name in its place."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QRectF

from atlas.map.bend import Bend
from atlas.map.text import Face


class Label(Struct, frozen=True, eq=False):
    """A name in its place. `inside`: it stands wholly on its own land; `across`: on its own land and over its edge.

    `box`: all of it. `bend`: the curve along which its one line runs, None where it stands level.
    """

    row: int
    lines: tuple[str, ...]
    letters: Face
    box: QRectF
    inside: bool
    across: bool = False
    bend: Bend | None = None

    @property
    def parts(self) -> tuple[QRectF, ...]:
        """The room it takes, closer than its box where it is bent."""
        if self.bend is None:
            return (self.box,)
        return self.bend.boxes(self.letters.width(self.lines[0]), self.letters.capital)
