"""Grounds of the map: the one that is seen, and one beside it, of the last date or of one that is likely to be next."""

from __future__ import annotations

from collections.abc import Generator, Iterator

from PySide6.QtGui import QPainter, QRegion

from atlas.map.difference import difference
from atlas.map.paint import ground_painted
from atlas.map.sheet import Sheet
from atlas.map.stamp import stamped
from atlas.map.tiles import Patch, Tiles
from atlas.map.turning_globe import turned_part
from atlas.window.layer import Layer, blank

AT_ONCE = 80
"""Tiles that are drawn in one go, over what is seen; more of them are drawn step by step on a copy."""

FEW = 16
"""Tiles that are drawn sooner without stamps, where there are none yet."""

LARGEST = 5e6
"""Device pixels of the largest picture of which a second one is kept."""


class Ground(Layer):
    """A ground as it was drawn; `rough`: its tiles that were drawn in haste."""

    def __init__(self) -> None:
        super().__init__()
        self.rough: Tiles = 0

    def lacks(self, sheet: Sheet, ratio: float, hasty: bool) -> Tiles:
        """Tiles that are to be drawn until it shows a sheet; in haste, rough ones will do."""
        every = sheet.plate.grid.all
        if self.sheet is None or not self.fits(sheet, ratio):
            return every
        patch = difference(self.sheet, sheet)
        if patch is None:
            return every
        return patch.tiles if hasty else patch.tiles | self.rough


class Grounds:
    """Draws over the ground that differs least from what is wanted."""

    def __init__(self) -> None:
        self.shown, self._other = Ground(), Ground()
        self._preparing: Generator[None, None, None] | None = None

    def drawn(self, sheet: Sheet, ratio: float, hasty: bool = False) -> Generator[None, None, QRegion]:
        """Draw what is to be seen, in small steps; returns where it is another than before, in logical pixels.

        The last picture is seen until the next is whole.
        """
        self._break_off()
        before = self.shown
        turned = turned_part(before.sheet, sheet)
        at_first = before.lacks(sheet, ratio, hasty)
        ground, tiles = self._nearer(sheet, ratio, at_first, hasty)
        if tiles.bit_count() > FEW and _is_beside(before, sheet):
            yield from stamped(sheet, ratio)
        changed = at_first if ground is before else at_first | before.rough | ground.rough
        if tiles.bit_count() > AT_ONCE and not (sheet.view.coarse or before.sheet is None):
            ground = self._aside(ground, sheet, ratio, tiles)
            yield from _drawn_over(ground, sheet, ratio, tiles, hasty)
        else:
            for _ in _drawn_over(ground, sheet, ratio, tiles, hasty):
                pass
        if ground is not before:
            self.shown, self._other = ground, before if _is_small(before) else Ground()
            if not _is_beside(before, sheet):
                # Its picture will be drawn over; all that its sheet holds is let go.
                before.sheet = None
        return turned or Patch(sheet.plate.grid, changed).region

    def prepared(self, sheet: Sheet, ratio: float) -> Iterator[None]:
        """Draw beside it, in small steps, what is likely to be wanted next; what is to be seen breaks it off."""
        self._break_off()
        if _is_beside(self.shown, sheet):
            self._preparing = self._drawn_beside(sheet, ratio)
            yield from self._preparing

    def _drawn_beside(self, sheet: Sheet, ratio: float) -> Generator[None, None, None]:
        ground, tiles = self._nearer(sheet, ratio, self.shown.lacks(sheet, ratio, hasty=False), hasty=False)
        yield from stamped(sheet, ratio)
        ground = self._aside(ground, sheet, ratio, tiles)
        yield from _drawn_over(ground, sheet, ratio, tiles, hasty=False)

    def _break_off(self) -> None:
        """Draw beside no further: a picture has one painter at a time."""
        if self._preparing is not None:
            self._preparing.close()

    def _aside(self, ground: Ground, sheet: Sheet, ratio: float, tiles: Tiles) -> Ground:
        """The ground that is not seen, with the picture of the given one as far as it is not drawn anew."""
        if ground is self.shown:
            aside = self._other
            aside.sheet, aside.rough = None, ground.rough
            if not aside.fits(sheet, ratio):
                aside.picture = blank(sheet, ratio)
            if tiles != sheet.plate.grid.all:
                painter = QPainter(aside.picture)
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
                painter.drawPixmap(0, 0, ground.picture)
                painter.end()
        return self._other

    def _nearer(self, sheet: Sheet, ratio: float, lacking: Tiles, hasty: bool) -> tuple[Ground, Tiles]:
        """The ground that lacks least, and what it lacks; `lacking`: what the one that is seen lacks."""
        if lacking and self._other.sheet is not None:
            tiles = self._other.lacks(sheet, ratio, hasty)
            if tiles.bit_count() < lacking.bit_count():
                return self._other, tiles
        return self.shown, lacking


def _drawn_over(ground: Ground, sheet: Sheet, ratio: float, tiles: Tiles, hasty: bool) -> Generator[None, None, None]:
    """Draw tiles over a ground; what is broken off is the ground of no sheet."""
    ground.sheet = None
    if not ground.fits(sheet, ratio):
        ground.picture = blank(sheet, ratio)
    if tiles:
        painter = QPainter(ground.picture)
        try:
            yield from ground_painted(painter, sheet, Patch(sheet.plate.grid, tiles), hasty)
        finally:
            painter.end()
    ground.sheet = sheet
    ground.rough = ground.rough | tiles if hasty else ground.rough & ~tiles


def _is_beside(ground: Ground, sheet: Sheet) -> bool:
    """Whether a ground is of the same place as a sheet, and so small that two can be kept."""
    here = ground.sheet is not None and not sheet.view.coarse and ground.sheet.plate is sheet.plate
    return here and _is_small(ground)


def _is_small(ground: Ground) -> bool:
    return ground.picture.width() * ground.picture.height() <= LARGEST
