"""The last picture of the map: moved at once while the camera moves, drawn sharp when it rests."""

from __future__ import annotations

from collections.abc import Generator, Hashable, Iterator

from PySide6.QtGui import QPainter, QPixmap, QRegion

from atlas.map.camera import Camera
from atlas.map.difference import compared
from atlas.map.outlines import is_short, outlines, reach
from atlas.map.paint import outlines_painted, paint_inscription, paint_outlines
from atlas.map.sheet import Sheet
from atlas.map.written import Boxes, boxes_of, rewritten
from atlas.window.grounds import Grounds
from atlas.window.layer import Layer, between
from atlas.window.surroundings import Surroundings

Veil = tuple[QPixmap, float]
"""A ground that lies over the present one, and its opacity."""


class Picture:
    """Three layers as they were last drawn: ground, outlines of single states, inscription; and what surrounds them.

    `scene`: all that the looks of the ground depend on but for the camera.
    """

    def __init__(self) -> None:
        self._grounds, self._outlines, self._inscription = Grounds(), Layer(), Layer()
        self._surroundings = Surroundings()
        self.scene: Hashable = None
        self._moving = Layer()
        self._moving_of: tuple[Sheet | None, ...] = ()
        self._outlined: Hashable = None
        self._written: Boxes = {}
        self._changed = QRegion()

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that the ground was last drawn for."""
        return self._grounds.shown.sheet

    @property
    def ground(self) -> QPixmap:
        """The ground as it was last drawn."""
        return QPixmap(self._grounds.shown.picture)

    @property
    def is_inscribed(self) -> bool:
        """Whether the names of the last sheet are drawn."""
        return self.sheet is not None and self._inscription.sheet is self.sheet

    @property
    def is_clear(self) -> bool:
        """Whether nothing of the ground was drawn hastily."""
        return not self._grounds.shown.rough

    def taken_changes(self) -> QRegion:
        """Where it is another than when this was last asked, in logical pixels."""
        changed, self._changed = self._changed, QRegion()
        return changed

    def outlined(self, sheet: Sheet, ratio: float) -> Iterator[None]:
        """Draw the outlines where there are others than before, in small steps; the inscription too where it has been
        placed, else the last one stays until `inscribe`."""
        wanted = None if sheet.is_turning_globe else outlines(sheet)
        last = self._outlines.sheet
        if wanted != self._outlined or (wanted is not None and not self._outlines.fits(sheet, ratio)):
            region = QRegion() if last is None else reach(last)
            if wanted is None:
                self._outlines.forget()
            else:
                region += reach(sheet)
                anew = last is None or last.view.camera != sheet.view.camera
                part = _all_of(sheet) if anew else region
                if is_short(sheet):
                    self._outlines.draw(sheet, ratio, paint_outlines, part)
                else:
                    yield from self._outlines.drawn(sheet, ratio, outlines_painted, part)
            self._changed += region
        self._outlined = wanted
        if sheet.is_inscribed:
            self.inscribe(sheet, ratio)

    def inscribe(self, sheet: Sheet, ratio: float) -> None:
        """Draw the inscription, as far as it is another than the last."""
        last, before = self._inscription.sheet, self._written
        self._written = boxes_of(sheet)
        here = last is not None and self._inscription.fits(sheet, ratio) and _is_here(last, sheet)
        region = rewritten(before, self._written) if here else _all_of(sheet)
        self._inscription.draw(sheet, ratio, paint_inscription, region)
        self._changed += region

    def compared(self, sheet: Sheet) -> Iterator[None]:
        """Find in small steps what of the ground is to be drawn anew."""
        return compared(self.sheet, sheet) if self.sheet is not None else iter(())

    def drawn(self, sheet: Sheet, ratio: float, hasty: bool = False) -> Generator[None, None, QRegion]:
        """Draw the ground in small steps: only what differs from the last one, or was drawn hastily before.

        Returns where it is another than before, in logical pixels.
        """
        changed = yield from self._grounds.drawn(sheet, ratio, hasty)
        self._changed += changed
        return changed

    def prepared(self, sheet: Sheet, ratio: float) -> Iterator[None]:
        """Draw the ground of a sheet that is likely to be wanted next, in small steps."""
        return self._grounds.prepared(sheet, ratio)

    def surrounded(self, world: Sheet) -> Iterator[None]:
        """Draw the whole world of the scene that is shown, in small steps."""
        return self._surroundings.drawn(world, self.scene)

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
        if camera == view.camera:
            self._moving.forget()
            self._moving_of = ()
            self._show_layers(painter, veil)
            return
        painter.fillRect(view.frame, view.palette.ground.page)
        painter.fillPath(camera.transform(view.size).map(self.sheet.projected.outline), view.palette.ground.sea)
        hole = between(view, camera, view.size).mapRect(view.frame)
        self._surroundings.show(painter, self.scene, camera, view.frame, hole)
        self._moved().show(painter, camera)

    def _moved(self) -> Layer:
        """All layers in one, for as long as the camera moves: to stretch each of them takes a third of a frame."""
        layers = (self._grounds.shown, self._outlines, self._inscription)
        wanted = tuple(layer.sheet for layer in layers)
        if self._moving_of != wanted:
            self._moving.sheet, self._moving_of = self.sheet, wanted
            self._moving.picture = self.ground
            painter = QPainter(self._moving.picture)
            self._show_names(painter)
            painter.end()
        return self._moving

    def _show_layers(self, painter: QPainter, veil: Veil | None) -> None:
        painter.drawPixmap(0, 0, self._grounds.shown.picture)
        if veil is not None:
            painter.setOpacity(veil[1])
            painter.drawPixmap(0, 0, veil[0])
            painter.setOpacity(1.0)
        self._show_names(painter)

    def _show_names(self, painter: QPainter) -> None:
        """Outlines and inscription, where the ground was drawn."""
        sheet = self.sheet
        assert sheet is not None
        self._outlines.show(painter, sheet.view.camera)
        if self._inscription.sheet is not None and _may_stay(self._inscription.sheet, sheet):
            self._inscription.show(painter, sheet.view.camera)


def _all_of(sheet: Sheet) -> QRegion:
    return QRegion(sheet.view.frame.toAlignedRect())


def _is_here(last: Sheet, sheet: Sheet) -> bool:
    """Whether two sheets are of the same place, in the same colours."""
    there, here = last.view, sheet.view
    return there.camera == here.camera and there.palette is here.palette and last.projected is sheet.projected


def _may_stay(last: Sheet, sheet: Sheet) -> bool:
    """Whether the names of another sheet may be seen until those of this one are placed: where only place or date
    differ."""
    if last.projected is not sheet.projected or last.view.size != sheet.view.size:
        return False
    return last.whole is sheet.whole or last.view.camera == sheet.view.camera
