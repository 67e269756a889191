"""What is the same on every date is drawn once for each camera, and stamped from then on: sea, graticule, coast."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from atlas.map.lines import paint_coast
from atlas.map.pattern import is_vector
from atlas.map.sea import paint_sea_and_base
from atlas.map.sheet import Sheet

STAMPS: dict[str, Callable[[QPainter, Sheet], None]] = {"sea": paint_sea_and_base, "coast": paint_coast}

LARGEST = 16e6
"""Pixels of the largest stamp that is kept: larger pictures are drawn once only, for print."""


def can_stamp(painter: QPainter, sheet: Sheet) -> bool:
    """Whether stamps pay: not in documents, nor for a picture that is drawn but once."""
    return not is_vector(painter) and _pays(sheet, painter.device().devicePixelRatioF())


def stamp(painter: QPainter, sheet: Sheet, what: str) -> None:
    """Put a stamp in its place."""
    painter.drawPixmap(0, 0, _made(sheet, painter.device().devicePixelRatioF(), what))


def stamped(sheet: Sheet, ratio: float) -> Iterator[None]:
    """Make the stamps for a sheet, one by one, before it is drawn on a device of that pixel ratio."""
    if _pays(sheet, ratio):
        for what in STAMPS:
            _made(sheet, ratio, what)
            yield


def _pays(sheet: Sheet, ratio: float) -> bool:
    view = sheet.view
    large = view.width * view.height * ratio * ratio > LARGEST
    return not (large or view.transparent or view.coarse)


def _made(sheet: Sheet, ratio: float, what: str) -> QPixmap:
    view = sheet.view
    key = (view.camera, view.size, sheet.level, view.palette, view.show_graticule, ratio)
    return sheet.projected.latest(what, key, lambda: _picture(sheet, ratio, STAMPS[what]))


def _picture(sheet: Sheet, ratio: float, draw: Callable[[QPainter, Sheet], None]) -> QPixmap:
    picture = QPixmap((QSizeF(*sheet.view.size) * ratio).toSize())
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, sheet)
    painter.end()
    return picture
