"""Great circles on the map, from capitals to the cities of their missions."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtGui import QPainter, QPainterPath

from atlas.geography.projection import Projection
from atlas.map import style
from atlas.map.camera import Bounds
from atlas.map.lines_seen import visible_lines
from atlas.map.near_side import Strands, strands_of
from atlas.map.paths import Points
from atlas.map.sheet import Sheet
from atlas.map.strokes import stroke_net
from atlas.relations.posts import City

COARSEST, FINEST = 3.0, 0.25
"""Degrees between the points of an arc, at most and at least."""

PIXELS = 5.0
"""Pixels that the points of an arc stand apart, as far as that lies between the two."""

AROUND = 200.0
"""Pixels around the picture in which an arc is still drawn: more than the longest step between two points."""


def paint_arcs(painter: QPainter, sheet: Sheet) -> None:
    """Draw the arcs of the selected state, all halos beneath all lines."""
    if not sheet.view.representation.arcs:
        return
    draw_arcs(painter, sheet, sheet.transform.map(_path(sheet)))


def draw_arcs(painter: QPainter, sheet: Sheet, path: QPainterPath) -> None:
    """Draw arcs, given in pixels."""
    representation, lines = sheet.view.representation, sheet.view.palette.lines
    width = (style.ARC_THIN_WIDTH if representation.thin else style.ARC_WIDTH) * sheet.growth
    stroke_net(painter, path, lines.selected_halo, width + 2 * style.ARC_HALO)
    stroke_net(painter, path, lines.selected, width)


def _path(sheet: Sheet) -> QPainterPath:
    view = sheet.view
    west, south, east, north = view.camera.visible(view.size)
    around = AROUND / view.camera.scale
    frame = west - around, south - around, east + around, north + around
    step = step_at(view.camera.scale)
    key = ("arcs", view.representation, view.camera, view.size)
    arcs, projection = view.representation.arcs, sheet.projected.projection
    return sheet.projected.remembered(key, lambda: arc_path(arcs, projection, step, frame))


def step_at(scale: float) -> float:
    """Degrees between the points of an arc at a scale in pixels per projected unit."""
    return float(np.clip(np.degrees(PIXELS / scale), FINEST, COARSEST))


@lru_cache(maxsize=4)
def arcs_on_ball(arcs: tuple[tuple[City, City], ...], step: float) -> Strands:
    """Arcs as lines on the ball, a point at least each `step` degrees."""
    lines = [great_circle(start, end, step) for start, end in arcs]
    number = np.repeat(np.arange(len(lines)), [len(line) for line in lines])
    return strands_of(np.concatenate(lines), number)


def arc_path(
    arcs: tuple[tuple[City, City], ...], projection: Projection, step: float, frame: Bounds | None = None
) -> QPainterPath:
    """Arcs in projected units, a point at least each `step` degrees, broken where they are hidden or leave `frame`."""
    pieces = [piece for start, end in arcs for piece in _at_seam(great_circle(start, end, step))]
    number = np.repeat(np.arange(len(pieces)), [len(piece) for piece in pieces])
    return visible_lines(np.concatenate(pieces), number, projection, frame)


def great_circle(start: City, end: City, step: float) -> Points:
    """Points (n x 2, degrees) of the shortest way over the sphere, ends included, at most `step` degrees apart."""
    a, b = _on_sphere(start), _on_sphere(end)
    angle = float(np.arctan2(np.linalg.norm(np.cross(a, b)), a @ b))
    share = np.linspace(0.0, 1.0, max(2, int(np.ceil(np.degrees(angle) / step)) + 1))[:, None]
    if np.sin(angle) < 1e-9:
        way = np.where(share < 0.5, a, b)
    else:
        way = (np.sin((1 - share) * angle) * a + np.sin(share * angle) * b) / np.sin(angle)
    lon = np.degrees(np.arctan2(way[:, 1], way[:, 0]))
    lat = np.degrees(np.arctan2(way[:, 2], np.hypot(way[:, 0], way[:, 1])))
    return np.column_stack((lon, lat))


def _at_seam(line: Points) -> list[Points]:
    """The line cut where it crosses 180 degrees, each piece drawn out to the very edge."""
    crossings = np.flatnonzero(np.abs(np.diff(line[:, 0])) > 180.0)
    pieces, begin = [], line[:0]
    first = 0
    for place in crossings:
        before, after = line[place], line[place + 1]
        side = np.copysign(180.0, before[0])
        share = (side - before[0]) / (after[0] + 2 * side - before[0])
        lat = before[1] + share * (after[1] - before[1])
        pieces.append(np.concatenate((begin, line[first : place + 1], [[side, lat]])))
        begin, first = np.array([[-side, lat]]), place + 1
    return [*pieces, np.concatenate((begin, line[first:]))]


def _on_sphere(city: City) -> Points:
    lon, lat = np.radians(city.lon), np.radians(city.lat)
    return np.array([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
