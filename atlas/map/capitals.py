"""Capitals: a small ring where the map is near enough, and beside it the name where it finds room."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF

from atlas.geography.projection import Projection
from atlas.map import style
from atlas.map.label import Label
from atlas.map.plan import OFF_MAP, SEA, Plan
from atlas.map.room import Room
from atlas.map.shapes import Shape
from atlas.map.text import face
from atlas.map.typesetting import box_around, measured
from atlas.map.view import MapView
from atlas.map.world_edge import WorldEdge


class Ring(Struct, frozen=True):
    """A capital in its place: pixels, and the row of its state's land."""

    name: str
    row: int
    place: QPointF

    @property
    def box(self) -> QRectF:
        """The ring and its halo."""
        side = 2 * style.CAPITAL_RADIUS + 2
        return box_around(self.place, side, side)


def place_rings(
    view: MapView, projection: Projection, shapes: Sequence[Shape], zoom: float, taken: Sequence[QRectF]
) -> tuple[Ring, ...]:
    """Rings of the capitals in the picture whose states are large enough on it; none on what is `taken`."""
    if zoom < style.CAPITALS_ZOOM or not view.capitals:
        return ()
    lands: dict[str, Shape] = {}
    for shape in shapes:
        known = lands.get(shape.territory.code)
        if known is None or shape.area > known.area:
            lands[shape.territory.code] = shape
    least = style.CAPITAL_EXTENT / view.camera.scale
    near = [city for city in view.capitals if city.code in lands and lands[city.code].extent >= least]
    if not near:
        return ()
    lon, lat = np.array([(city.lon, city.lat) for city in near]).T
    pixels = view.camera.many_to_pixels(np.column_stack(projection.forward(lon, lat)), view.size)
    frame = view.frame.adjusted(style.GAP, style.GAP, -style.GAP, -style.GAP)
    rings: list[Ring] = []
    room = Room(taken)
    on_map = WorldEdge(projection, view.camera, view.size).holds(pixels, style.CAPITAL_RADIUS + style.GAP)
    for city, (x, y), seen in zip(near, pixels, on_map & ~projection.hidden(lon, lat), strict=True):
        ring = Ring(city.name, lands[city.code].territory.row, QPointF(x, y))
        if seen and frame.contains(ring.place) and room.is_free(ring.box):
            rings.append(ring)
            room.take((ring.box,))
    return tuple(rings)


def place_names(
    rings: Sequence[Ring], view: MapView, plan: Plan, rows: Sequence[int], taken: Sequence[QRectF]
) -> tuple[Label, ...]:
    """Names of the capitals whose rings have room beside them, on their own land where they can.

    `plan` is that of the territories in `rows`.
    """
    letters = face(view.base_font(), style.CAPITAL_SIZE)
    frame = view.frame.adjusted(style.GAP, style.GAP, -style.GAP, -style.GAP)
    room = Room((*taken, *(ring.box for ring in rings)))
    labels: list[Label] = []
    for ring in rings:
        width, height = measured((ring.name,), letters)
        places = [box_around(ring.place + offset, width, height) for offset in _offsets(width, height)]
        clear = [box for box in places if frame.contains(box) and room.is_free(box, 1.0)]
        on_map = [(box, lands) for box in clear if OFF_MAP not in (lands := _under(box, plan))]
        free = [(all(at > SEA and rows[at] == ring.row for at in lands), box) for box, lands in on_map]
        if free:
            inside, box = max(free, key=lambda each: each[0])
            labels.append(Label(ring.row, (ring.name,), letters, box, inside))
            room.take((box,))
    return tuple(labels)


def _offsets(width: float, height: float) -> tuple[QPointF, ...]:
    """To the right of the ring, to its left, over it and under it."""
    aside, above = style.CAPITAL_RADIUS + 4 + width / 2, style.CAPITAL_RADIUS + 4 + height / 2
    return QPointF(aside, 0), QPointF(-aside, 0), QPointF(0, -above), QPointF(0, above)


def _under(box: QRectF, plan: Plan) -> list[int]:
    """What lies under the corners of a box and its middle."""
    corners = (box.topLeft(), box.topRight(), box.center(), box.bottomLeft(), box.bottomRight())
    return plan.at_each([(point.x(), point.y()) for point in corners]).tolist()
