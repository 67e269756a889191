"""The one place that draws a map: screen, picture, film and document all come through here."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from atlas.map import style
from atlas.map.arcs import paint_arcs
from atlas.map.cities import paint_cities
from atlas.map.distances import rings
from atlas.map.furniture import paint_furniture
from atlas.map.land import fills_painted, lands_in, paint_circles
from atlas.map.legend import paint_legend
from atlas.map.lettering import paint_capitals, paint_figures, paint_labels, paint_seas
from atlas.map.lines import (
    borders_painted,
    coast_painted,
    paint_class_outlines,
    paint_disputed,
    underlay_painted,
)
from atlas.map.outlines import selection_painted
from atlas.map.pattern import is_vector
from atlas.map.sea import paint_sea, sea_and_base_painted
from atlas.map.sheet import Sheet
from atlas.map.stamp import can_stamp, stamp
from atlas.map.strokes import pen
from atlas.map.tiles import Patch
from atlas.map.turning_globe import paint_turning_globe


def paint(painter: QPainter, sheet: Sheet) -> None:
    """Draw the whole map in logical pixels from (0, 0) to the view's size."""
    paint_ground(painter, sheet)
    paint_outlines(painter, sheet)
    paint_inscription(painter, sheet)


def paint_ground(painter: QPainter, sheet: Sheet, patch: Patch | None = None, hasty: bool = False) -> None:
    """Draw what changes with date, status and camera: sea, land, lines, circles.

    With a patch only that part of the picture is drawn anew, over what stands there. A `hasty` one is of a picture that
    the next will replace at once: its fills have rough edges, which the lines over them hide for the most part.
    """
    painter.save()
    for _ in ground_painted(painter, sheet, patch, hasty):
        pass
    painter.restore()


def ground_painted(painter: QPainter, sheet: Sheet, patch: Patch | None = None, hasty: bool = False) -> Iterator[None]:
    """The same in steps of a few milliseconds, between which a window can do other things; the painter is its own."""
    part = patch or Patch(sheet.plate.grid, sheet.plate.grid.all)
    if part.is_empty:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRegion(part.region, Qt.ClipOperation.IntersectClip)
    painter.setBrushOrigin(_lattice_origin(sheet, painter.device().devicePixelRatioF()))
    if sheet.is_turning_globe:
        paint_turning_globe(painter, sheet)
        return
    stamps = can_stamp(painter, sheet)
    lands = lands_in(sheet, part)
    runs = sheet.edges.beside(lands)
    yield
    if stamps:
        stamp(painter, sheet, "sea")
    elif is_vector(painter) or sheet.view.transparent:
        paint_sea(painter, sheet)
        yield
        yield from underlay_painted(painter, sheet, runs)
    else:
        yield from sea_and_base_painted(painter, sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not hasty)
    yield from fills_painted(painter, sheet, lands)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    yield from borders_painted(painter, sheet, runs)
    if stamps:
        stamp(painter, sheet, "coast")
    else:
        yield from coast_painted(painter, sheet)
    yield
    paint_disputed(painter, sheet, part)
    yield
    _paint_rings(painter, sheet)
    paint_class_outlines(painter, sheet, lands)
    yield
    paint_circles(painter, sheet, part)


def paint_outlines(painter: QPainter, sheet: Sheet) -> None:
    """Draw what is pointed at and what is selected: outlines, and arcs to the cities of missions.

    Those of a turning globe are in its ground: there is no time for a layer of their own.
    """
    painter.save()
    for _ in outlines_painted(painter, sheet):
        pass
    painter.restore()


def outlines_painted(painter: QPainter, sheet: Sheet) -> Iterator[None]:
    """The same in steps of a few milliseconds; the painter is its own."""
    if sheet.is_turning_globe:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(sheet.view.frame, Qt.ClipOperation.IntersectClip)
    yield from selection_painted(painter, sheet)
    paint_arcs(painter, sheet)


def paint_inscription(painter: QPainter, sheet: Sheet) -> None:
    """Draw all that is written, and what stands with it: cities, names, furniture, legend."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(sheet.view.frame, Qt.ClipOperation.IntersectClip)
    paint_cities(painter, sheet.inscription.dots, sheet.view.palette)
    paint_seas(painter, sheet)
    paint_capitals(painter, sheet)
    paint_labels(painter, sheet)
    paint_figures(painter, sheet)
    paint_furniture(painter, sheet.view)
    if sheet.view.show_legend:
        paint_legend(painter, sheet.legend, sheet.view)
    painter.restore()


def _paint_rings(painter: QPainter, sheet: Sheet) -> None:
    path = sheet.transform.map(rings(sheet.projected.projection, sheet.view.camera))
    if not path.isEmpty():
        line = pen(sheet.view.palette.text.secondary, style.DISTANCE_RING_WIDTH * sheet.growth)
        painter.strokePath(path, line)


def _lattice_origin(sheet: Sheet, ratio: float) -> QPointF:
    """Where patterns hang: on the map, in whole device pixels, so that a hatch moves with its land and stays sharp."""
    origin = sheet.view.camera.to_pixels(0.0, 0.0, sheet.view.size)
    return QPointF(round(origin.x() * ratio) / ratio, round(origin.y() * ratio) / ratio)
