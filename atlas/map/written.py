"""What is written on two sheets held against one another: where the second is to be written anew."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QRegion

from atlas.map import style
from atlas.map.lettering import MARGIN, written
from atlas.map.sheet import Sheet

Boxes = dict[Hashable, QRectF]
"""Boxes of names, rings and dots, in logical pixels, by what tells each from any other."""


def boxes_of(sheet: Sheet) -> Boxes:
    """All that is written on a sheet."""
    return dict(_pieces(sheet))


def rewritten(before: Boxes, now: Boxes) -> QRegion:
    """Where two inscriptions of the same place differ."""
    region = QRegion()
    for piece in before.keys() ^ now.keys():
        region += QRegion((before.get(piece) or now[piece]).toAlignedRect())
    return region


def _pieces(sheet: Sheet) -> Iterator[tuple[Hashable, QRectF]]:
    for label, ink, halo in written(sheet):
        below = label.letters.line - label.letters.capital + MARGIN
        box = label.box.adjusted(-MARGIN, -MARGIN, MARGIN, below)
        yield (label.lines, label.letters, box.getRect(), label.bend, ink.rgba(), halo.rgba()), box
    inscription = sheet.inscription
    edge = style.CAPITAL_RADIUS + style.CAPITAL_WIDTH + 1.0
    for ring in inscription.capitals:
        box = QRectF(ring.place, ring.place).adjusted(-edge, -edge, edge, edge)
        yield ("ring", box.getRect()), box
    for dot in inscription.dots:
        edge = dot.radius + style.LABEL_HALO + 1.0
        box = QRectF(dot.centre, dot.centre).adjusted(-edge, -edge, edge, edge)
        yield ("dot", dot.spot, box.getRect()), box
