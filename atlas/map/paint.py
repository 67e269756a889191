"""The one place that draws a map: screen, picture, film and document all come through here."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from atlas.map import style
from atlas.map.arcs import paint_arcs
from atlas.map.cities import paint_cities
from atlas.map.furniture import paint_furniture
from atlas.map.graticule import graticule
from atlas.map.land import paint_circles, paint_fills
from atlas.map.legend import paint_legend
from atlas.map.lettering import paint_labels, paint_seas
from atlas.map.lines import (
    paint_borders,
    paint_class_outlines,
    paint_coast,
    paint_disputed,
    paint_selection,
    paint_underlay,
)
from atlas.map.sheet import Sheet
from atlas.map.strokes import pen


def paint(painter: QPainter, sheet: Sheet) -> None:
    """Draw the whole map in logical pixels from (0, 0) to the view's size."""
    paint_ground(painter, sheet)
    paint_marks(painter, sheet)


def paint_ground(painter: QPainter, sheet: Sheet, region: QRectF | None = None) -> None:
    """Draw what changes with date, status and camera: sea, land, lines, circles.

    With a region (logical pixels) only that part is drawn anew, over what stands there.
    """
    part = sheet.view.frame if region is None else region & sheet.view.frame
    if part.isEmpty():
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
    painter.setBrushOrigin(_lattice_origin(sheet))
    _paint_sea(painter, sheet, part)
    paint_underlay(painter, sheet)
    paint_fills(painter, sheet, part)
    paint_borders(painter, sheet)
    paint_coast(painter, sheet)
    paint_disputed(painter, sheet)
    paint_class_outlines(painter, sheet)
    paint_circles(painter, sheet, part)
    painter.restore()


def paint_marks(painter: QPainter, sheet: Sheet) -> None:
    """Draw what lies over the ground: outlines of single states, arcs, cities, names, furniture, legend."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(sheet.view.frame, Qt.ClipOperation.IntersectClip)
    paint_selection(painter, sheet)
    paint_arcs(painter, sheet)
    paint_cities(painter, sheet.cities, sheet.view.palette)
    paint_seas(painter, sheet)
    paint_labels(painter, sheet)
    paint_furniture(painter, sheet.view)
    if sheet.view.show_legend:
        paint_legend(painter, sheet.legend, sheet.view)
    painter.restore()


def _paint_sea(painter: QPainter, sheet: Sheet, part: QRectF) -> None:
    ground = sheet.view.palette.ground
    world = sheet.transform.map(sheet.projected.outline)
    if not sheet.view.transparent:
        painter.fillRect(part, ground.page)
        painter.fillPath(world, ground.sea)
    if sheet.view.show_graticule:
        lines = graticule(sheet.projected.projection, sheet.view.camera, sheet.view.size)
        painter.strokePath(sheet.transform.map(lines), pen(ground.graticule, style.GRATICULE_WIDTH * sheet.growth))
    if not sheet.view.transparent:
        painter.strokePath(world, pen(ground.edge, style.WORLD_EDGE_WIDTH))


def _lattice_origin(sheet: Sheet) -> QPointF:
    """Where patterns hang: on the map, in whole pixels, so that a hatch moves with its land and stays sharp."""
    origin = sheet.view.camera.to_pixels(0.0, 0.0, sheet.view.size)
    return QPointF(round(origin.x()), round(origin.y()))
