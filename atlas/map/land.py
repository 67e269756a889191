"""The land: fills with their patterns, dependencies in a paler tint, circles of small states."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from atlas.map import pattern, style
from atlas.map.palette import ClassStyle, Lines, Palette, mixed
from atlas.map.paths import pieces_within
from atlas.map.scene import Look
from atlas.map.sheet import Sheet
from atlas.map.tiles import Patch

Mask = NDArray[np.bool_]

EACH_LAND = 50
"""A land takes as long to be filled as so many points more than it has."""

LARGE_PART = 300
"""Tiles from which on it takes longer to find out which lands touch a part than to draw a few too many."""


def style_of(look: Look, palette: Palette) -> ClassStyle:
    """Fill and pattern of a territory's look, faded where another class is highlighted."""
    return _styled(palette, look.class_id, look.dependency, look.faded)


@lru_cache(maxsize=512)
def _styled(palette: Palette, class_id: str, dependency: bool, faded: bool) -> ClassStyle:
    plain = palette.style_of(class_id, dependency)
    return _faded(plain, palette.ground.page) if faded else plain


def _faded(plain: ClassStyle, page: QColor) -> ClassStyle:
    share = 1 - style.FADED_SHARE
    return ClassStyle(
        mixed(plain.fill, page, share),
        plain.pattern,
        mixed(plain.ink, page, share) if plain.ink else None,
        mixed(plain.outline, page, share) if plain.outline else None,
    )


def lands_in(sheet: Sheet, patch: Patch) -> Mask:
    """Which of the sheet's territories touch a part of the picture, and some that do not where it is a large part."""
    meets = sheet.plate.may_meet if patch.tiles.bit_count() > LARGE_PART else sheet.plate.meets
    return np.array([meets(shape, patch) for shape in sheet.shapes], dtype=bool)


FEW_POINTS = 2500
"""Points of land that are filled in one step."""


def fills_painted(painter: QPainter, sheet: Sheet, lands: Mask) -> Iterator[None]:
    """Fill the chosen territories, a few at a time."""
    painter.setPen(Qt.PenStyle.NoPen)
    palette, looks = sheet.view.palette, sheet.state.looks
    vector, ratio = pattern.is_vector(painter), painter.device().devicePixelRatioF()
    done = 0
    for place in np.flatnonzero(lands).tolist():
        path, look = sheet.plate.path(sheet.shapes[place]), style_of(looks[place], palette)
        if vector:
            pattern.fill(painter, _on_page(path, sheet.view.frame), look)
        else:
            painter.fillPath(path, pattern.brush_of(look, ratio))
        done += path.elementCount() + EACH_LAND
        if done > FEW_POINTS:
            done = 0
            yield


def _on_page(path: QPainterPath, frame: QRectF) -> QPainterPath:
    """The rings that meet the page, in one path still because of the holes."""
    return next(iter(pieces_within(path, frame, path.elementCount() + 1)), QPainterPath())


def paint_circles(painter: QPainter, sheet: Sheet, patch: Patch) -> None:
    """Draw the circles of small states, with a thin line to the true place of one that had to move."""
    looks = sheet.state.by_row()
    lines = sheet.view.palette.lines
    shown = [circle for circle in sheet.circles if sheet.plate.tiles_of(circle) & patch.tiles]
    painter.setPen(QPen(lines.coast, style.LEADER_WIDTH))
    for circle in shown:
        if circle.moved:
            painter.drawLine(circle.centre, circle.place)
    vector, ratio = pattern.is_vector(painter), painter.device().devicePixelRatioF()
    for circle in reversed(shown):
        look = style_of(looks[circle.territory.row], sheet.view.palette)
        brush = pattern.brush_of(look, ratio)
        if vector:
            pattern.fill(painter, _disc(circle.centre, circle.radius), look)
            brush = QBrush(Qt.BrushStyle.NoBrush)
        paint_circle(painter, circle.centre, circle.radius, brush, lines)


def paint_circle(painter: QPainter, centre: QPointF, radius: float, brush: QBrush, lines: Lines) -> None:
    """Draw a circle in logical pixels, with a dark edge around a pale one."""
    painter.setBrush(brush)
    painter.setPen(QPen(lines.coast, style.CIRCLE_EDGE + 0.6))
    painter.drawEllipse(centre, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(lines.circle, style.CIRCLE_EDGE))
    painter.drawEllipse(centre, radius - 0.3, radius - 0.3)


def _disc(centre: QPointF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(centre, radius, radius)
    return path
