"""The whole world, drawn small: seen beyond the edge of a picture that is moved, until the new place has been drawn."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap, QRegion

from atlas.map.camera import Camera
from atlas.map.paint import ground_painted
from atlas.map.sheet import Sheet
from atlas.map.view import MapView
from atlas.window.layer import between, blank


class Surroundings:
    """A picture of the land alone, and the scene (date, theme, colours, projection) that it is of."""

    def __init__(self) -> None:
        self._scene: Hashable = None
        self._view: MapView | None = None
        self._picture = QPixmap()

    def drawn(self, sheet: Sheet, scene: Hashable) -> Iterator[None]:
        """Draw the whole world of a scene, in small steps, unless it is there."""
        if scene == self._scene:
            return
        yield from sheet.set_up()
        picture = blank(sheet, 1.0)
        painter = QPainter(picture)
        try:
            yield from ground_painted(painter, sheet)
        finally:
            painter.end()
        self._scene, self._view, self._picture = scene, sheet.view, picture

    def show(self, painter: QPainter, scene: Hashable, camera: Camera, frame: QRectF, hole: QRectF) -> None:
        """Paint what a camera sees of a scene within a frame and outside a hole, logical pixels; nothing of another."""
        if self._view is None or scene != self._scene or hole.contains(frame):
            return
        painter.save()
        painter.setClipRegion(QRegion(frame.toAlignedRect()) - QRegion(hole.toRect()))
        painter.setTransform(between(self._view, camera, (frame.width(), frame.height())), True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(0, 0, self._picture)
        painter.restore()
