"""The last picture of the map: moved at once while the camera moves, drawn sharp when it rests."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import partial

from PySide6.QtGui import QPainter, QPixmap

from atlas.map.camera import Camera
from atlas.map.difference import compared, difference
from atlas.map.outlines import outlines
from atlas.map.paint import paint_ground, paint_inscription, paint_outlines
from atlas.map.sheet import Sheet
from atlas.map.tiles import Patch, Tiles
from atlas.window.layer import Layer

Veil = tuple[QPixmap, float]
"""A ground that lies over the present one, and its opacity."""

PART = 500
"""Tiles that are drawn at a time: a quarter of a window of 1920 by 1080."""

AT_ONCE = 200
"""Tiles that are drawn together with what has to be found out before."""


class Picture:
    """Three layers as they were last drawn: ground, outlines of single states, inscription."""

    def __init__(self) -> None:
        self._ground, self._outlines, self._inscription = Layer(), Layer(), Layer()
        self._rough: Tiles = 0
        self._outlined: Hashable = None

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that the ground was last drawn for."""
        return self._ground.sheet

    @property
    def ground(self) -> QPixmap:
        """The ground as it was last drawn."""
        return QPixmap(self._ground.picture)

    @property
    def is_inscribed(self) -> bool:
        """Whether the names of the last sheet are drawn."""
        return self.sheet is not None and self._inscription.sheet is self.sheet

    @property
    def is_sharp(self) -> bool:
        """Whether all layers were drawn for the last sheet, and none of them hastily."""
        return not self._rough and self.is_inscribed

    def outlined(self, sheet: Sheet, ratio: float) -> Iterator[None]:
        """Draw the outlines where there are others than before, a long step if one of them is of a selected state; the
        inscription too where it has been placed, else the last one stays until `inscribe`."""
        wanted = None if sheet.is_turning_globe else outlines(sheet)
        if wanted is None:
            self._outlines.forget()
        elif wanted != self._outlined or not self._outlines.fits(sheet, ratio):
            if any(look.selected for look in sheet.state.looks):
                yield
            self._outlines.draw(sheet, ratio, paint_outlines)
        self._outlined = wanted
        if sheet.is_inscribed:
            self.inscribe(sheet, ratio)

    def inscribe(self, sheet: Sheet, ratio: float) -> None:
        """Draw the inscription."""
        self._inscription.draw(sheet, ratio, paint_inscription)

    def compared(self, sheet: Sheet) -> Iterator[None]:
        """Find in small steps what of the ground is to be drawn anew."""
        return compared(self.sheet, sheet) if self.sheet is not None else iter(())

    def drawn(self, sheet: Sheet, ratio: float, hasty: bool = False) -> Iterator[None]:
        """Draw the ground part by part: only what differs from the last one, or was drawn hastily before.

        What comes after each step is a long one. The first picture of all, and a fleeting one, are drawn in one.
        """
        layer, grid = self._ground, sheet.plate.grid
        patch = difference(layer.sheet, sheet) if layer.sheet is not None and layer.fits(sheet, ratio) else None
        tiles = grid.all if patch is None else patch.tiles if hasty else patch.tiles | self._rough
        at_once = hasty or sheet.view.coarse or layer.sheet is None
        parts = [Patch(grid, tiles)] if at_once else [*Patch(grid, tiles).parts(PART)]
        if not at_once and tiles.bit_count() > AT_ONCE:
            yield
        yield from layer.drawn_over(sheet, ratio, [partial(_paint_part, patch=part, hasty=hasty) for part in parts])
        self._rough = tiles | self._rough if hasty else 0

    def stands(self, sheet: Sheet) -> bool:
        """Whether a sheet is to be drawn in the very place of the last one, or is the first."""
        last = self.sheet
        if last is None or last.view.coarse:
            return last is None
        there, here = last.projected.projection, sheet.projected.projection
        return there == here and last.view.camera == sheet.view.camera and last.view.size == sheet.view.size

    def show(self, painter: QPainter, camera: Camera, veil: Veil | None = None) -> None:
        """Paint the last picture as a camera sees it; a veil is seen only while the camera rests."""
        if self.sheet is None:
            return
        view = self.sheet.view
        if camera != view.camera:
            painter.fillRect(view.frame, view.palette.ground.page)
            painter.fillPath(camera.transform(view.size).map(self.sheet.projected.outline), view.palette.ground.sea)
            veil = None
        self._ground.show(painter, camera)
        if veil is not None:
            painter.setOpacity(veil[1])
            painter.drawPixmap(0, 0, veil[0])
            painter.setOpacity(1.0)
        self._outlines.show(painter, camera)
        if self._inscription.sheet is not None and _may_stay(self._inscription.sheet, self.sheet):
            self._inscription.show(painter, camera)


def _paint_part(painter: QPainter, sheet: Sheet, patch: Patch, hasty: bool) -> None:
    paint_ground(painter, sheet, patch, hasty)


def _may_stay(last: Sheet, sheet: Sheet) -> bool:
    """Whether the names of another sheet may be seen until those of this one are placed: where only place or date
    differ."""
    if last.projected is not sheet.projected or last.view.size != sheet.view.size:
        return False
    return last.whole is sheet.whole or last.view.camera == sheet.view.camera
