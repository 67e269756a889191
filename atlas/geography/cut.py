"""Cutting base pieces along historic lines."""

from __future__ import annotations

from collections.abc import Mapping

import shapely
from msgspec import Struct
from shapely import ops

SLIVER = 1e-7  # square degrees: parts smaller than this stay with the other side
MARGIN = 1.0  # degrees around the piece in which an open line has two sides


class Part(Struct, frozen=True):
    """A part of a cut piece, and the names of the cuts in which it lies."""

    geometry: shapely.Geometry
    cuts: frozenset[str]


def region(piece: shapely.Geometry, line_wkt: str, side: str) -> shapely.Geometry:
    """The area that a cut takes: `inside` a closed line, or the side of an open one where the point `side` lies.

    Raises ValueError with the reason in words if the line is no line, or does not divide the piece's surroundings.
    """
    line = _read(line_wkt, "LineString")
    if side == "inside":
        if not line.is_ring:
            raise ValueError("the line is not closed, so nothing lies inside")
        return shapely.make_valid(shapely.Polygon(line.coords))
    point = _read(side, "Point")
    west, south, east, north = piece.bounds
    frame = shapely.box(west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN)
    halves = [half for half in ops.split(frame, line).geoms if half.covers(point)]
    if len(halves) != 1 or halves[0].equals(frame):
        raise ValueError(f"the line does not divide the surroundings of the piece at {side}")
    return halves[0]


def _read(text: str, kind: str) -> shapely.Geometry:
    try:
        geometry = shapely.from_wkt(text)
    except shapely.errors.GEOSException as error:
        raise ValueError(f'"{text[:40]}" is no WKT geometry') from error
    if geometry is None or geometry.geom_type != kind:
        raise ValueError(f'"{text[:40]}" is no {kind}')
    return geometry


def divide(piece: shapely.Geometry, regions: Mapping[str, shapely.Geometry]) -> list[Part]:
    """All parts of `piece` that the regions make; together they are the piece again."""
    parts = [Part(piece, frozenset())]
    for name, area in regions.items():
        parts = [half for part in parts for half in _split(part, name, area)]
    return parts


def _split(part: Part, name: str, area: shapely.Geometry) -> list[Part]:
    whole = part.geometry
    inside = _without_slivers(shapely.intersection(whole, area))
    outside = _without_slivers(shapely.difference(whole, inside))
    if inside.is_empty:
        return [part]
    if outside.is_empty:
        return [Part(whole, part.cuts | {name})]
    inside = _without_slivers(shapely.difference(whole, outside))  # with the slivers that stood alone outside
    return [Part(outside, part.cuts), Part(inside, part.cuts | {name})]


def _without_slivers(geometry: shapely.Geometry) -> shapely.Geometry:
    polygons = [part for part in shapely.get_parts(geometry) if part.geom_type == "Polygon" and part.area >= SLIVER]
    return shapely.MultiPolygon(polygons)
