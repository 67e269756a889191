"""Outlines of single states: of the one that is pointed at, and of the one that is selected."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QRegion

from atlas.map import style
from atlas.map.circles import Circle
from atlas.map.lines import outline_of
from atlas.map.sheet import Sheet
from atlas.map.strokes import pen, stroke_net

SHORT = 400
"""Points of an outline that Qt's general stroker, which is the finest, draws in about a millisecond; of the longest it
would make twenty."""

FEW_POINTS = 3000
"""Points of a longer outline that are stroked in one step."""


def outlines(sheet: Sheet) -> Hashable:
    """All that the outlines depend on, and the arcs with them; None where there are none."""
    places = _outlined(sheet)
    if not any(places):
        return None
    lands = tuple(frozenset(sheet.state.territories[place].land for place in each) for each in places)
    view, circles = sheet.view, tuple(_circles_of(sheet, each) for each in places)
    return lands, circles, view.representation, view.camera, view.size, sheet.level, view.palette


def reach(sheet: Sheet) -> QRegion:
    """The part of the picture, in logical pixels, in which there are outlines or arcs."""
    if sheet.view.representation.arcs:
        return QRegion(sheet.view.frame.toAlignedRect())
    region = QRegion()
    for place in set().union(*_outlined(sheet)):
        region += QRegion(sheet.bounds_of(frozenset({sheet.state.territories[place].row})).toAlignedRect())
    return region


def is_short(sheet: Sheet) -> bool:
    """Whether all outlines together are drawn in a step or two."""
    places = set().union(*_outlined(sheet))
    return sum(sheet.plate.path(sheet.shapes[place]).elementCount() for place in places) <= FEW_POINTS


def selection_painted(painter: QPainter, sheet: Sheet) -> Iterator[None]:
    """Draw the outlines of the hovered state and, over it, of the selected one with its halo, step by step."""
    lines = sheet.view.palette.lines
    hovered, selected = _outlined(sheet)
    if hovered:
        yield from _outline_painted(painter, sheet, hovered, lines.hovered, style.HOVERED_WIDTH)
    if selected:
        yield from _outline_painted(painter, sheet, selected, lines.selected_halo, style.SELECTED_HALO_WIDTH)
        yield from _outline_painted(painter, sheet, selected, lines.selected, style.SELECTED_WIDTH)


def _outline_painted(painter: QPainter, sheet: Sheet, places: set[int], colour: QColor, width: float) -> Iterator[None]:
    """Around its circle where the state has one, else around its land; width in logical pixels at world scale."""
    circles = _circles_of(sheet, places)
    line = pen(colour, width * sheet.growth)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(line)
    for circle in circles:
        painter.drawEllipse(circle.centre, circle.radius + 0.5, circle.radius + 0.5)
    if circles:
        return
    paths = [*outline_of(sheet, places, FEW_POINTS)]
    short = sum(path.elementCount() for path in paths) <= SHORT
    for path in paths:
        if short:
            painter.strokePath(path, line)
        else:
            stroke_net(painter, path, colour, line.widthF())
        yield


def _outlined(sheet: Sheet) -> tuple[set[int], set[int]]:
    """Places of the territories that are pointed at and not selected, and of those that are selected."""
    looks = sheet.state.looks
    hovered = {place for place, look in enumerate(looks) if look.hovered and not look.selected}
    return hovered, {place for place, look in enumerate(looks) if look.selected}


def _circles_of(sheet: Sheet, places: set[int]) -> tuple[Circle, ...]:
    codes = {sheet.state.territories[place].code for place in places}
    return tuple(circle for circle in sheet.circles if circle.territory.code in codes) if codes else ()
