"""A layer of the map in the window: a picture, and the sheet that it was drawn for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion, QTransform

from atlas.map.camera import Camera, Size
from atlas.map.sheet import Sheet
from atlas.map.view import MapView

Paint = Callable[[QPainter, Sheet], None]
Painted = Callable[[QPainter, Sheet], Iterator[None]]
"""Paints at once, and step by step."""


class Layer:
    """Drawn for a sheet; shown as another camera sees it where it must."""

    def __init__(self) -> None:
        self.sheet: Sheet | None = None
        self.picture = QPixmap()

    def fits(self, sheet: Sheet, ratio: float) -> bool:
        """Whether the picture has the size and the density for a sheet."""
        return self.picture.size() == device_size(sheet, ratio) and self.picture.devicePixelRatio() == ratio

    def draw(self, sheet: Sheet, ratio: float, paint: Paint, region: QRegion) -> None:
        """Draw a region of it (logical pixels) anew, on nothing, in one go."""
        self.picture = self._roomy(sheet, ratio)
        painter = QPainter(self.picture)
        _wipe(painter, region)
        paint(painter, sheet)
        painter.end()
        self.sheet = sheet

    def drawn(self, sheet: Sheet, ratio: float, painted: Painted, region: QRegion) -> Iterator[None]:
        """Draw a region of it (logical pixels) anew, on nothing, step by step; the last picture is seen meanwhile."""
        picture = QPixmap(self._roomy(sheet, ratio))
        painter = QPainter(picture)
        try:
            _wipe(painter, region)
            yield from painted(painter, sheet)
        finally:
            painter.end()
        self.sheet, self.picture = sheet, picture

    def _roomy(self, sheet: Sheet, ratio: float) -> QPixmap:
        """The picture where it fits the sheet, else an empty one that does."""
        if self.fits(sheet, ratio):
            return self.picture
        picture = blank(sheet, ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def forget(self) -> None:
        """Show nothing."""
        self.sheet, self.picture = None, QPixmap()

    def show(self, painter: QPainter, camera: Camera) -> None:
        """Paint it as a camera sees it: where it stands, or moved and stretched."""
        if self.sheet is None:
            return
        view = self.sheet.view
        if camera == view.camera:
            painter.drawPixmap(0, 0, self.picture)
            return
        painter.save()
        painter.setTransform(between(view, camera, view.size), True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(0, 0, self.picture)
        painter.restore()


def _wipe(painter: QPainter, region: QRegion) -> None:
    """Let nothing stand in a region, and paint in it alone."""
    painter.setClipRegion(region)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillRect(region.boundingRect(), Qt.GlobalColor.transparent)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def device_size(sheet: Sheet, ratio: float) -> QSize:
    """Device pixels of a picture of a sheet."""
    return QSize(round(sheet.view.width * ratio), round(sheet.view.height * ratio))


def blank(sheet: Sheet, ratio: float) -> QPixmap:
    """A picture of the size and density for a sheet; what is in it is not yet said."""
    picture = QPixmap(device_size(sheet, ratio))
    picture.setDevicePixelRatio(ratio)
    return picture


def between(drawn: MapView, now: Camera, size: Size) -> QTransform:
    """From pixels of a drawn picture to pixels of another camera on a picture of that size."""
    scale = now.scale / drawn.camera.scale
    corner = now.to_pixels(*drawn.camera.to_world(QPointF(0.0, 0.0), drawn.size), size)
    return QTransform(scale, 0, 0, scale, corner.x(), corner.y())
