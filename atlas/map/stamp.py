"""What is the same on every date is drawn once for each camera, and stamped from then on: sea, graticule, coast."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from atlas.map.pattern import is_vector
from atlas.map.sheet import Sheet

LARGEST = 16e6
"""Pixels of the largest stamp that is kept: larger pictures are drawn once only, for print."""


def can_stamp(painter: QPainter, sheet: Sheet) -> bool:
    """Whether stamps pay: not in documents, nor for a picture that is drawn but once."""
    view, ratio = sheet.view, painter.device().devicePixelRatioF()
    large = view.width * view.height * ratio * ratio > LARGEST
    return not (large or view.transparent or view.coarse or is_vector(painter))


def stamp(painter: QPainter, sheet: Sheet, what: str, draw: Callable[[QPainter, Sheet], None]) -> None:
    """Put the picture of that name in its place; `draw` draws it where it is not there yet for this camera."""
    view, ratio = sheet.view, painter.device().devicePixelRatioF()
    key = (view.camera, view.size, sheet.level, view.palette, view.show_graticule, ratio)
    painter.drawPixmap(0, 0, sheet.projected.latest(what, key, lambda: _picture(sheet, ratio, draw)))


def _picture(sheet: Sheet, ratio: float, draw: Callable[[QPainter, Sheet], None]) -> QPixmap:
    picture = QPixmap((QSizeF(*sheet.view.size) * ratio).toSize())
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, sheet)
    painter.end()
    return picture
