"""Outlines of single states: of the one that is pointed at, and of the one that is selected."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from atlas.map import style
from atlas.map.circles import Circle
from atlas.map.lines import outline_of
from atlas.map.sheet import Sheet
from atlas.map.strokes import pen, stroke_net

Stroke = tuple[QColor, float]
"""Colour, and width in pixels where lines have not grown."""

SHORT = 400
"""Points of an outline that Qt's general stroker, which is the finest, draws in about a millisecond; of the longest it
would make twenty."""


def outlines(sheet: Sheet) -> Hashable:
    """All that the outlines depend on, and the arcs with them; None where there are none."""
    places = _outlined(sheet)
    if not any(places):
        return None
    lands = tuple(frozenset(sheet.state.territories[place].land for place in each) for each in places)
    view, circles = sheet.view, tuple(_circles_of(sheet, each) for each in places)
    return lands, circles, view.representation, view.camera, view.size, sheet.level, view.palette


def paint_selection(painter: QPainter, sheet: Sheet) -> None:
    """Draw the outlines of the hovered state and, over it, of the selected one with its halo."""
    lines = sheet.view.palette.lines
    hovered, selected = _outlined(sheet)
    if hovered:
        _stroke_state(painter, sheet, hovered, ((lines.hovered, style.HOVERED_WIDTH),))
    if selected:
        halo, line = (lines.selected_halo, style.SELECTED_HALO_WIDTH), (lines.selected, style.SELECTED_WIDTH)
        _stroke_state(painter, sheet, selected, (halo, line))


def _stroke_state(painter: QPainter, sheet: Sheet, places: set[int], strokes: Iterable[Stroke]) -> None:
    """Around its circle where the state has one, else around its land; strokes one over the other."""
    circles = _circles_of(sheet, places)
    path = QPainterPath() if circles else outline_of(sheet, places)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in strokes:
        line = pen(colour, width * sheet.growth)
        painter.setPen(line)
        for circle in circles:
            painter.drawEllipse(circle.centre, circle.radius + 0.5, circle.radius + 0.5)
        if path.elementCount() <= SHORT:
            painter.strokePath(path, line)
        else:
            stroke_net(painter, path, colour, line.widthF())


def _outlined(sheet: Sheet) -> tuple[set[int], set[int]]:
    """Places of the territories that are pointed at and not selected, and of those that are selected."""
    looks = sheet.state.looks
    hovered = {place for place, look in enumerate(looks) if look.hovered and not look.selected}
    return hovered, {place for place, look in enumerate(looks) if look.selected}


def _circles_of(sheet: Sheet, places: set[int]) -> tuple[Circle, ...]:
    codes = {sheet.state.territories[place].code for place in places}
    return tuple(circle for circle in sheet.circles if circle.territory.code in codes) if codes else ()
