"""Small states as circles: large enough to see and to click, giving way to the real shape when it is large enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, isnan, pi, sin

from PySide6.QtCore import QPointF, QRectF

from atlas.geography.borders import Territory
from atlas.map import style
from atlas.map.camera import Camera, Size
from atlas.map.scene import Look
from atlas.map.shapes import Shape

Disc = tuple[float, float, float]
"""Centre and radius in pixels."""


@dataclass(frozen=True, slots=True, eq=False)
class Circle:
    """A circle that stands for a territory; `place` is its true place, which a crowded circle may have left."""

    territory: Territory
    centre: QPointF
    radius: float
    place: QPointF

    @property
    def box(self) -> QRectF:
        r = self.radius
        return QRectF(self.centre.x() - r, self.centre.y() - r, 2 * r, 2 * r)

    @property
    def moved(self) -> bool:
        return self._distance(self.place) > self.radius

    def contains(self, point: QPointF, reach: float = 0.0) -> bool:
        """Whether a pixel lies in the circle, or within `reach` pixels of it."""
        return self._distance(point) <= self.radius + reach

    def _distance(self, point: QPointF) -> float:
        return hypot(point.x() - self.centre.x(), point.y() - self.centre.y())


def is_small(shape: Shape, camera: Camera) -> bool:
    """Whether a territory's land is too small on the screen to be seen and clicked."""
    return shape.extent * camera.scale < style.CIRCLE_EXTENT * circle_radius(camera)


def circle_radius(camera: Camera) -> float:
    """Radius of a state's circle in pixels: on a small map they would cover one another's neighbours."""
    least, most = style.CIRCLE_RADII
    return min(max(camera.scale * style.CIRCLE_GROWTH, least), most)


def place_circles(shapes: Sequence[Shape], looks: Sequence[Look], camera: Camera, size: Size) -> tuple[Circle, ...]:
    """Circles of all small states and dependencies in the picture, none over another.

    One stands for all land of its code, and only where the largest of it is small: the Golan Heights need none.
    States come before dependencies and larger before smaller. A state finds a free place close by, if need be as a
    smaller circle; a dependency that has no room at its own place is left out. They leave the middle of states free
    that are little larger than they.
    """
    frame = QRectF(0, 0, *size).adjusted(-style.EDGE, -style.EDGE, style.EDGE, style.EDGE)
    largest = _largest(shapes, looks)
    small = [(_is_minor(look), -shape.extent, shape) for shape, look in largest if is_small(shape, camera)]
    taken = [_anchor(shape, camera, size) for shape, _ in largest if _is_middling(shape, camera)]
    placed: list[Circle] = []
    for minor, _, shape in sorted(small, key=lambda entry: entry[:2]):
        place = camera.to_pixels(*shape.anchor, size)
        if not frame.contains(place):
            continue
        for share, stray in style.DEPENDENCY_CIRCLE if minor else style.STATE_CIRCLES:
            radius = circle_radius(camera) * share
            centre = _free_place(place, radius, taken, stray)
            if centre is not None:
                placed.append(Circle(shape.territory, centre, radius, place))
                taken.append((centre.x(), centre.y(), radius))
                break
    return tuple(placed)


def _is_middling(shape: Shape, camera: Camera) -> bool:
    return style.CIRCLE_EXTENT <= shape.extent * camera.scale / circle_radius(camera) < style.KEPT_FREE_EXTENT


def _anchor(shape: Shape, camera: Camera, size: Size) -> Disc:
    place = camera.to_pixels(*shape.anchor, size)
    return place.x(), place.y(), style.KEPT_FREE_RADIUS


def _largest(shapes: Sequence[Shape], looks: Sequence[Look]) -> list[tuple[Shape, Look]]:
    """The largest territory of each code that is not hidden."""
    best: dict[str, tuple[Shape, Look]] = {}
    for shape, look in zip(shapes, looks, strict=True):
        if isnan(shape.anchor[0]):
            continue
        code = shape.territory.code
        if code not in best or shape.extent > best[code][0].extent:
            best[code] = shape, look
    return list(best.values())


def _is_minor(look: Look) -> bool:
    return look.own in ("dependency", "no_state")


def _free_place(place: QPointF, radius: float, taken: Sequence[Disc], stray: int) -> QPointF | None:
    """The nearest place, at most `stray` steps from `place`, where a circle covers no other disc."""
    x, y = place.x(), place.y()
    step = 2 * radius + style.CIRCLE_GAP
    reach = step * (stray + 1)
    near = [d for d in taken if abs(d[0] - x) < reach + d[2] and abs(d[1] - y) < reach + d[2]]
    for ring in range(1 + stray):
        steps = max(1, 8 * ring)
        for turn in range(steps):
            angle, distance = 2 * pi * turn / steps, ring * step * 0.6
            spot = x + distance * cos(angle), y + distance * sin(angle)
            if all(hypot(spot[0] - d[0], spot[1] - d[1]) > d[2] + radius + style.CIRCLE_GAP for d in near):
                return QPointF(*spot)
    return None
