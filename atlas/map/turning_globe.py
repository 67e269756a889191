"""The fleeting picture of a globe that is being turned: all lands at once, without names and fine coasts.

It has the colours, patterns and lines of the map at rest. What stays the same from turn to turn is in the `Ball` of the
date and in its `Dress`; a turn projects all points in one product and fills one path for each way of drawing. Fills
have rough edges, which the lines hide; a line is no broader than a pixel, which Qt draws quickly; small states stand
at their true places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import ceil

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QRegion

from atlas.geography.projection import Orthographic
from atlas.geography.projection.sphere import axes_at
from atlas.map import pattern, style
from atlas.map.arcs import arcs_on_ball, draw_arcs, step_at
from atlas.map.ball import Ball
from atlas.map.circles import circle_radius
from atlas.map.globe_dress import Dress, dress_of, outline_on_ball
from atlas.map.graticule import graticule, step_for, whole_graticule
from atlas.map.land import paint_circle
from atlas.map.lines import dash_disputed
from atlas.map.near_side import Mask, Strands, loops_seen, strands_seen
from atlas.map.palette import ClassStyle, Lines
from atlas.map.paths import Indices, Points, paths_of
from atlas.map.sheet import Sheet
from atlas.map.strokes import pen, stroke_net
from atlas.map.turning import Place

DISC = QRectF(-1.0, -1.0, 2.0, 2.0)
"""The box of the globe, in radii."""

APART = 6.0
"""Pixels that the points of a line keep apart, at most: coasts of more detail take longer and look no better."""

FINE = 5.0
"""Degrees between the lines of a graticule under which they are many."""

SPECK = 2.0
"""Pixels in the side of an islet under which its coast says it all."""


def made_ready(sheet: Sheet) -> Iterator[None]:
    """Work out, part by part, what the first turn of a globe that is at rest will ask for."""
    if isinstance(sheet.projected.projection, Orthographic):
        yield from sheet.projected.ball_made(sheet.whole.territories, _gap(sheet))
        yield
        dress_of(_ball(sheet), sheet.whole, sheet.view.palette)
        yield


def paint_turning_globe(painter: QPainter, sheet: Sheet) -> None:
    """Draw sea, land, lines and circles in logical pixels."""
    ball = _ball(sheet)
    dress = dress_of(ball, sheet.whole, sheet.view.palette)
    middle = middle_of(sheet)
    _paint_sea(painter, sheet, middle)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    _paint_fills(painter, sheet, dress, middle)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_lines(painter, sheet, dress, middle)
    _paint_disputed(painter, sheet, middle)
    _paint_circles(painter, sheet, ball, dress, middle)
    _paint_chosen(painter, sheet, ball, middle)
    _paint_arcs(painter, sheet, middle)


def turned_part(last: Sheet | None, sheet: Sheet) -> QRegion | None:
    """All that differs between two pictures of one turn, in logical pixels; None where they are no such pictures."""
    if last is None or not (last.is_turning_globe and sheet.is_turning_globe) or last.view.camera != sheet.view.camera:
        return None
    edge = style.WORLD_EDGE_WIDTH + style.SELECTED_HALO_WIDTH * sheet.growth
    disc = sheet.transform.mapRect(DISC).adjusted(-edge, -edge, edge, edge)
    return QRegion((disc & sheet.view.frame).toAlignedRect())


def middle_of(sheet: Sheet) -> Place:
    """The place in the middle of the globe, degrees."""
    projection = sheet.projected.projection
    assert isinstance(projection, Orthographic)
    return projection.lon, projection.lat


def _ball(sheet: Sheet) -> Ball:
    return sheet.projected.ball(sheet.whole.territories, _gap(sheet))


def _gap(sheet: Sheet) -> float:
    """Radii that points keep apart; in steps, so that a ball serves for many scales."""
    return float(2.0 ** (np.floor(2 * np.log2(APART / sheet.view.camera.scale)) / 2))


def _paint_sea(painter: QPainter, sheet: Sheet, middle: Place) -> None:
    view, ground = sheet.view, sheet.view.palette.ground
    disc = sheet.transform.mapRect(DISC)
    painter.fillRect(view.frame, ground.page)
    # Rough inside, smooth at its edge: that takes half the time.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground.sea)
    painter.drawEllipse(disc)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(ground.edge, style.WORLD_EDGE_WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(disc)
    if view.show_graticule:
        lines = _graticule(sheet, middle)
        painter.strokePath(lines, _thin(painter, ground.graticule, style.GRATICULE_WIDTH, sheet))


def _graticule(sheet: Sheet, middle: Place) -> QPainterPath:
    view, step = sheet.view, step_for(sheet.view.camera)
    if step < FINE:
        # The part that is in sight is found sooner than the whole is turned.
        return sheet.transform.map(graticule(sheet.projected.projection, view.camera, view.size))
    return _path(whole_graticule(step), sheet, middle)


def _paint_fills(painter: QPainter, sheet: Sheet, dress: Dress, middle: Place) -> None:
    seen = loops_seen(dress.loops, middle, SPECK / sheet.view.camera.scale)
    pixels = sheet.view.camera.many_to_pixels(seen.points, sheet.view.size)
    ratio = painter.device().devicePixelRatioF()
    rings = np.searchsorted(dress.style[seen.loop], np.arange(len(dress.styles) + 1))
    stops = np.append(seen.starts, len(pixels))[rings].tolist()
    ranges = list(pairwise(zip(rings.tolist(), stops, strict=True)))
    paths = paths_of([pixels[p:q] for (_, p), (_, q) in ranges], [seen.starts[a:b] - p for (a, p), (b, _) in ranges])
    disc = sheet.transform.mapRect(DISC)
    for each, path, ((first, _), (last, _)) in zip(dress.styles, paths, ranges, strict=True):
        if seen.around[first:last].sum() % 2:
            path.addEllipse(disc)
        painter.fillPath(path, pattern.brush_of(each, ratio))


def _paint_lines(painter: QPainter, sheet: Sheet, dress: Dress, middle: Place) -> None:
    paths = _paths(dress.strands, [0, *dress.stops], sheet, middle)
    for (colour, width), path in zip(dress.pens, paths, strict=True):
        painter.strokePath(path, _thin(painter, colour, width, sheet))


def _paint_disputed(painter: QPainter, sheet: Sheet, middle: Place) -> None:
    path = _path(sheet.projected.disputed_on_ball(sheet.whole.day), sheet, middle)
    dash_disputed(painter, sheet, path, hasty=True)


def _paint_chosen(painter: QPainter, sheet: Sheet, ball: Ball, middle: Place) -> None:
    """Outline the land that is pointed at and that which is selected."""
    looks, lines = sheet.whole.looks, sheet.view.palette.lines
    hovered = tuple(place for place, look in enumerate(looks) if look.hovered and not look.selected)
    selected = tuple(place for place, look in enumerate(looks) if look.selected)
    for places, colour, width in (
        (hovered, lines.hovered, style.HOVERED_WIDTH),
        (selected, lines.selected_halo, style.SELECTED_HALO_WIDTH),
        (selected, lines.selected, style.SELECTED_WIDTH),
    ):
        if places:
            path = _path(outline_on_ball(ball, places), sheet, middle)
            stroke_net(painter, path, colour, width * sheet.growth)


def _paint_arcs(painter: QPainter, sheet: Sheet, middle: Place) -> None:
    arcs = sheet.view.representation.arcs
    if arcs:
        strands = arcs_on_ball(arcs, step_at(sheet.view.camera.scale))
        draw_arcs(painter, sheet, _path(strands, sheet, middle))


def _path(strands: Strands, sheet: Sheet, middle: Place) -> QPainterPath:
    """Lines in pixels."""
    return _paths(strands, (0, strands.points.shape[1]), sheet, middle)[0]


def _paths(strands: Strands, stops: Sequence[int], sheet: Sheet, middle: Place) -> list[QPainterPath]:
    """Lines in pixels, in a path for each part of their points: between one stop and the next."""
    seen = strands_seen(strands, middle)
    pixels = sheet.view.camera.many_to_pixels(seen.points, sheet.view.size)
    points = np.searchsorted(seen.place, stops)
    ranges = list(pairwise(zip(points.tolist(), np.searchsorted(seen.starts, points).tolist(), strict=True)))
    return paths_of([pixels[p:q] for (p, _), (q, _) in ranges], [seen.starts[a:b] - p for (p, a), (_, b) in ranges])


def _thin(painter: QPainter, colour: QColor, width: float, sheet: Sheet) -> QPen:
    """A pen of the width, in logical pixels at world scale, but no broader than a pixel of the device."""
    return pen(colour, min(width * sheet.growth, 1.0 / painter.device().devicePixelRatioF()))


def _paint_circles(painter: QPainter, sheet: Sheet, ball: Ball, dress: Dress, middle: Place) -> None:
    lines, ratio = sheet.view.palette.lines, painter.device().devicePixelRatioF()
    places, centres, radii = circles_seen(sheet, ball, dress.minor, middle)
    for place, (x, y), radius in zip(places.tolist(), centres.tolist(), radii.tolist(), strict=True):
        picture = _circle(dress.styles[dress.marks[place]], round(2 * radius) / 2, lines, ratio)
        side = picture.width() / ratio / 2
        painter.drawPixmap(QPointF(round(x - side), round(y - side)), picture)


@lru_cache(maxsize=128)
def _circle(look: ClassStyle, radius: float, lines: Lines, ratio: float) -> QPixmap:
    """A small picture of a circle: most of them are alike, and a picture is drawn in no time."""
    side = ceil(radius + style.CIRCLE_EDGE + 1)
    picture = QPixmap(QSize(2 * side, 2 * side) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_circle(painter, QPointF(side, side), radius, pattern.brush_of(look, ratio), lines)
    painter.end()
    return picture


def circles_seen(sheet: Sheet, ball: Ball, minor: Mask, middle: Place) -> tuple[Indices, Points, Points]:
    """Small states and dependencies: their lands' places, the centres of their circles and the radii in pixels.

    As at rest one circle stands for all land of a code, and only where the largest of it is small; a state keeps clear
    of its neighbour by a smaller circle, a dependency without room has none.
    """
    camera, size = sheet.view.camera, sheet.view.size
    *across, up = axes_at(*middle) @ ball.anchors
    extents = np.where(up > 0, ball.extents * np.sqrt(np.maximum(up, 0.0)), -1.0)
    largest = np.full(ball.codes.max() + 1, 0.0)
    np.maximum.at(largest, ball.codes, extents)
    full = circle_radius(camera)
    small = (extents == largest[ball.codes]) & (extents * camera.scale < style.CIRCLE_EXTENT * full) & (up > 0)
    # Those that would reach over the rim are moved inward.
    inmost = 1.0 - (full + style.CIRCLE_GAP) / camera.scale
    inward = np.minimum(1.0, inmost / np.maximum(np.hypot(*across), inmost))
    centres = camera.many_to_pixels(np.column_stack(across) * inward[:, None], size)
    small &= ((centres > -style.EDGE) & (centres < np.add(size, style.EDGE))).all(axis=1)
    places = np.flatnonzero(small)
    places = places[np.lexsort((-extents[places], minor[places]))]
    centres, dependent = centres[places], minor[places]
    apart = np.hypot(*(centres[:, None] - centres[None]).transpose(2, 0, 1))
    np.fill_diagonal(apart, np.inf)
    to_state = np.where(dependent[None], np.inf, apart).min(axis=1, initial=np.inf)
    share = np.clip((to_state - style.CIRCLE_GAP) / (2 * full), style.CIRCLE_LEAST, 1.0)
    radii = full * np.where(dependent, style.DEPENDENCY_CIRCLE[0][0], share)
    before = np.tri(len(places), k=-1, dtype=bool)
    covered = (before & (apart < radii[:, None] + radii[None] + style.CIRCLE_GAP)).any(axis=1)
    shown = ~(dependent & covered)
    return places[shown], centres[shown], radii[shown]
