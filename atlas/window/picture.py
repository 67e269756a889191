"""The last picture of the map: moved at once while the camera moves, drawn sharp when it rests."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from atlas.map.camera import Camera
from atlas.map.difference import difference
from atlas.map.paint import paint_ground, paint_marks
from atlas.map.sheet import Sheet
from atlas.map.tiles import Patch, Tiles

Veil = tuple[QPixmap, float]
"""A ground that lies over the present one, and its opacity."""


class Picture:
    """Two layers, ground and marks, as they were last drawn."""

    def __init__(self) -> None:
        self.sheet: Sheet | None = None
        self._ground = QPixmap()
        self._marks = QPixmap()
        self._rough: Tiles = 0

    def draw(self, sheet: Sheet, ratio: float, hasty: bool = False) -> None:
        """Draw a sheet; of the ground only what differs from the last one, and what was drawn hastily before."""
        same_device = self._ground.devicePixelRatio() == ratio
        patch = difference(self.sheet, sheet) if self.sheet is not None and same_device else None
        if patch is None:
            self._ground = _blank(sheet, ratio, Qt.GlobalColor.white)
            patch = Patch(sheet.plate.grid, sheet.plate.grid.all)
        elif not hasty:
            patch = Patch(patch.grid, patch.tiles | self._rough)
        if not patch.is_empty:
            painter = QPainter(self._ground)
            paint_ground(painter, sheet, patch, hasty)
            painter.end()
        self._rough = patch.tiles | self._rough if hasty else 0
        self.sheet = sheet
        self._draw_marks(sheet, ratio)

    @property
    def ground(self) -> QPixmap:
        """The ground as it was last drawn."""
        return QPixmap(self._ground)

    def stands(self, sheet: Sheet) -> bool:
        """Whether a sheet is to be drawn in the very place of the last one."""
        last = self.sheet
        return last is not None and last.view.camera == sheet.view.camera and last.view.size == sheet.view.size

    def _draw_marks(self, sheet: Sheet, ratio: float) -> None:
        self._marks = _blank(sheet, ratio, Qt.GlobalColor.transparent)
        painter = QPainter(self._marks)
        paint_marks(painter, sheet)
        painter.end()

    def show(self, painter: QPainter, camera: Camera, veil: Veil | None = None) -> None:
        """Paint the last picture as a camera sees it; a veil is seen only while the camera rests."""
        if self.sheet is None:
            return
        view = self.sheet.view
        if camera == view.camera:
            painter.drawPixmap(0, 0, self._ground)
            if veil is not None:
                painter.setOpacity(veil[1])
                painter.drawPixmap(0, 0, veil[0])
                painter.setOpacity(1.0)
            painter.drawPixmap(0, 0, self._marks)
            return
        painter.fillRect(view.frame, view.palette.ground.page)
        painter.fillPath(camera.transform(view.size).map(self.sheet.projected.outline), view.palette.ground.sea)
        painter.save()
        painter.setTransform(_between(view.camera, camera, view.size), True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(0, 0, self._ground)
        painter.drawPixmap(0, 0, self._marks)
        painter.restore()


def _blank(sheet: Sheet, ratio: float, colour: Qt.GlobalColor) -> QPixmap:
    size = QSize(round(sheet.view.width * ratio), round(sheet.view.height * ratio))
    pixels = QPixmap(size)
    pixels.setDevicePixelRatio(ratio)
    pixels.fill(colour)
    return pixels


def _between(drawn: Camera, now: Camera, size: tuple[float, float]) -> QTransform:
    """From pixels of the drawn picture to pixels of the camera now."""
    scale = now.scale / drawn.scale
    corner = now.to_pixels(*drawn.to_world(QRectF().topLeft(), size), size)
    return QTransform(scale, 0, 0, scale, corner.x(), corner.y())
