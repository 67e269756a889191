"""Rings of equal distance on a map that shows distances truly from its middle."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, radians, sin

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF
from PySide6.QtGui import QPainterPath

from atlas.geography.projection import AzimuthalEquidistant, Projection
from atlas.geography.projection.azimuthal_equidistant import EARTH_RADIUS
from atlas.map import style
from atlas.map.camera import Camera
from atlas.map.label import Label
from atlas.map.text import face
from atlas.map.typesetting import box_around, measured
from atlas.map.view import MapView

STEPS = (100, 250, 500, 1000, 2500, 5000)
"""Kilometres between rings, from near to far."""

WANTED_GAP = 90.0
"""Pixels that rings should stand apart at least."""

NEAR_THE_EDGE = 0.2
"""Steps from the edge of the world within which there is no ring."""

DIRECTIONS = (0, 180, 45, 225, 135, 315, 90, 270)
"""Where on its ring a figure may stand: degrees from north, the best first."""


def kilometres(projection: Projection, camera: Camera) -> tuple[int, ...]:
    """The distances at which rings are drawn; none on a map that does not show distances."""
    if not isinstance(projection, AzimuthalEquidistant):
        return ()
    step = next((step for step in STEPS if step / EARTH_RADIUS * camera.scale >= WANTED_GAP), STEPS[-1])
    # A ring close to the edge of the world would only double it.
    return tuple(range(step, int(pi * EARTH_RADIUS - NEAR_THE_EDGE * step), step))


def rings(projection: Projection, camera: Camera) -> QPainterPath:
    """The rings in projected units."""
    path = QPainterPath()
    for distance in kilometres(projection, camera):
        radius = distance / EARTH_RADIUS
        path.addEllipse(QPointF(0.0, 0.0), radius, radius)
    return path


def place_figures(view: MapView, projection: Projection, taken: Sequence[QRectF]) -> tuple[Label, ...]:
    """The distance on each ring, where it is in the picture and stands over nothing that is taken."""
    letters = face(view.base_font(), style.SECONDARY)
    frame = view.frame.adjusted(style.GAP, style.GAP, -style.GAP, -style.GAP)
    labels: list[Label] = []
    for distance in kilometres(projection, view.camera):
        words = QCoreApplication.translate("Map", "{distance} km").format(distance=QLocale().toString(distance))
        for direction in DIRECTIONS:
            radius, angle = distance / EARTH_RADIUS, radians(direction)
            place = view.camera.to_pixels(radius * sin(angle), radius * cos(angle), view.size)
            box = box_around(place, *measured((words,), letters))
            others = [*taken, *(label.box for label in labels)]
            if frame.contains(box) and not any(box.intersects(other) for other in others):
                labels.append(Label(-1, (words,), letters, box, inside=False))
                break
    return tuple(labels)
