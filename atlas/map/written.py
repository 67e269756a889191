"""What is written on two sheets held against one another: where the second is to be written anew."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QRegion

from atlas.map import style
from atlas.map.lettering import MARGIN, written
from atlas.map.sheet import Sheet


def rewritten(last: Sheet, sheet: Sheet) -> QRegion:
    """Where the inscriptions of two sheets differ, in logical pixels: all of the picture where the place differs."""
    there, here = last.view, sheet.view
    alike = there.camera == here.camera and there.size == here.size and there.palette is here.palette
    if not alike or last.projected is not sheet.projected:
        return QRegion(here.frame.toAlignedRect())
    before, now = _boxes(last), _boxes(sheet)
    region = QRegion()
    for piece in before.keys() ^ now.keys():
        box = before.get(piece) or now[piece]
        region += QRegion(box.toAlignedRect())
    return region


@lru_cache(maxsize=2)
def _boxes(sheet: Sheet) -> dict[Hashable, QRectF]:
    return dict(_pieces(sheet))


def _pieces(sheet: Sheet) -> Iterator[tuple[Hashable, QRectF]]:
    """What tells each name, ring and dot from any other, and its box."""
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
