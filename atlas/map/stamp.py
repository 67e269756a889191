"""What is the same on every date is drawn once for each camera, and stamped from then on: sea, graticule, coast."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from atlas.map.lines import coast_painted
from atlas.map.pattern import is_vector
from atlas.map.sea import sea_and_base_painted
from atlas.map.sheet import Sheet

STAMPS: dict[str, Callable[[QPainter, Sheet], Iterator[None]]] = {
    "sea": sea_and_base_painted,
    "coast": coast_painted,
}

LARGEST = 16e6
"""Pixels of the largest stamp that is kept: larger pictures are drawn once only, for print."""


def can_stamp(painter: QPainter, sheet: Sheet) -> bool:
    """Whether the stamps have been made: a picture that is drawn but once needs none."""
    if is_vector(painter) or sheet.view.transparent:
        return False
    key = _key(sheet, painter.device().devicePixelRatioF())
    return all(sheet.projected.last(what, key) is not None for what in STAMPS)


def stamp(painter: QPainter, sheet: Sheet, what: str) -> None:
    """Put a stamp in its place."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(0, 0, sheet.projected.last(what, _key(sheet, ratio)))


def stamped(sheet: Sheet, ratio: float) -> Iterator[None]:
    """Make the stamps for a sheet step by step, before it is drawn again on a device of that pixel ratio."""
    if not _pays(sheet, ratio):
        return
    key = _key(sheet, ratio)
    for what, painted in STAMPS.items():
        if sheet.projected.last(what, key) is None:
            picture = QPixmap((QSizeF(*sheet.view.size) * ratio).toSize())
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            yield
            painter = QPainter(picture)
            try:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                yield from painted(painter, sheet)
            finally:
                painter.end()
            sheet.projected.keep(what, key, picture)


def _pays(sheet: Sheet, ratio: float) -> bool:
    view = sheet.view
    large = view.width * view.height * ratio * ratio > LARGEST
    return not (large or view.transparent or view.coarse)


def _key(sheet: Sheet, ratio: float) -> Hashable:
    view = sheet.view
    return view.camera, view.size, sheet.level, view.palette, view.show_graticule, ratio
