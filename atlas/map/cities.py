"""Cities on the map: a dot where a mission stands, a ring for a capital that has none."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from atlas.geography.projection import Projection
from atlas.map import style
from atlas.map.circles import Circle
from atlas.map.palette import Palette
from atlas.map.representation import Spot
from atlas.map.typesetting import box_around
from atlas.map.view import MapView


class Dot(Struct, frozen=True, eq=False):
    """A city in its place on the picture; `radius` in logical pixels, without the halo."""

    spot: Spot
    centre: QPointF
    radius: float

    @property
    def box(self) -> QRectF:
        side = 2 * (self.radius + style.CITY_HALO)
        return box_around(self.centre, side, side)


def place_cities(view: MapView, projection: Projection, growth: float, circles: Sequence[Circle]) -> tuple[Dot, ...]:
    """The cities in the picture. A circle stands for its state's capital; of two that touch the first is kept."""
    spots = view.representation.spots
    if not spots:
        return ()
    lon, lat = np.array([(spot.city.lon, spot.city.lat) for spot in spots]).T
    x, y = projection.forward(lon, lat)
    hidden = projection.hidden(lon, lat)
    radius = style.CITY_DOT / 2 * growth
    dots: list[Dot] = []
    for spot, px, py, away in zip(spots, x, y, hidden, strict=True):
        centre = view.camera.to_pixels(float(px), float(py), view.size)
        if away or not view.frame.contains(centre):
            continue
        dot = Dot(spot, centre, radius)
        covered = any(circle.contains(centre) for circle in circles)
        if spot.chosen or not (covered or any(dot.box.intersects(other.box) for other in dots)):
            dots.append(dot)
    return tuple(dots)


def paint_cities(painter: QPainter, dots: Sequence[Dot], palette: Palette) -> None:
    """Draw the dots over a halo, those of the selected state last."""
    for dot in reversed(dots):
        ink = palette.lines.selected if dot.spot.chosen else palette.text.primary
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.lines.selected_halo)
        halo = dot.radius + style.CITY_HALO
        painter.drawEllipse(dot.centre, halo, halo)
        if dot.spot.mission:
            painter.setBrush(ink)
            painter.drawEllipse(dot.centre, dot.radius, dot.radius)
        else:
            painter.setPen(QPen(ink, style.CITY_RING))
            painter.setBrush(palette.card)
            inner = dot.radius - style.CITY_RING / 2
            painter.drawEllipse(dot.centre, inner, inner)
