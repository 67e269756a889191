"""A layer of the map in the window: a picture, and the camera that it was drawn for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from atlas.map.camera import Camera
from atlas.map.sheet import Sheet

Paint = Callable[[QPainter, Sheet], None]


class Layer:
    """Drawn for a sheet; shown as another camera sees it where it must."""

    def __init__(self) -> None:
        self.sheet: Sheet | None = None
        self.picture = QPixmap()

    def fits(self, sheet: Sheet, ratio: float) -> bool:
        """Whether the picture has the size and the density for a sheet."""
        size = QSize(round(sheet.view.width * ratio), round(sheet.view.height * ratio))
        return self.picture.size() == size and self.picture.devicePixelRatio() == ratio

    def draw(self, sheet: Sheet, ratio: float, paint: Paint) -> None:
        """Draw all of it anew, on nothing."""
        if not self.fits(sheet, ratio):
            self.picture = blank(sheet, ratio)
        self.picture.fill(Qt.GlobalColor.transparent)
        self._paint(self.picture, sheet, paint)
        self.sheet = sheet

    def drawn_over(self, sheet: Sheet, ratio: float, paints: Sequence[Paint]) -> Iterator[None]:
        """Draw one after the other over what stands there, where it fits the sheet; else together they cover all of it.

        The last picture is seen until the last of several has been drawn.
        """
        picture = QPixmap(self.picture) if len(paints) > 1 else self.picture
        if not self.fits(sheet, ratio):
            picture = blank(sheet, ratio)
        for paint in paints[:-1]:
            self._paint(picture, sheet, paint)
            yield
        self._paint(picture, sheet, paints[-1])
        self.sheet, self.picture = sheet, picture

    def _paint(self, picture: QPixmap, sheet: Sheet, paint: Paint) -> None:
        painter = QPainter(picture)
        paint(painter, sheet)
        painter.end()

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
        painter.setTransform(_between(view.camera, camera, view.size), True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(0, 0, self.picture)
        painter.restore()


def blank(sheet: Sheet, ratio: float) -> QPixmap:
    """A picture of the size and density for a sheet; what is in it is not yet said."""
    picture = QPixmap(round(sheet.view.width * ratio), round(sheet.view.height * ratio))
    picture.setDevicePixelRatio(ratio)
    return picture


def _between(drawn: Camera, now: Camera, size: tuple[float, float]) -> QTransform:
    """From pixels of the drawn picture to pixels of the camera now."""
    scale = now.scale / drawn.scale
    corner = now.to_pixels(*drawn.to_world(QPointF(0.0, 0.0), size), size)
    return QTransform(scale, 0, 0, scale, corner.x(), corner.y())
