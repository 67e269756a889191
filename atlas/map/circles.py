"""Small states as circles: large enough to see and to click, giving way to the real shape when it is large enough."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import hypot, isnan

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF

from atlas.geography.borders import Territory
from atlas.map import style
from atlas.map.camera import Camera, Size
from atlas.map.scene import Look
from atlas.map.shapes import Shape
from atlas.map.taken import Disc, Taken
from atlas.map.world_edge import WorldEdge


class Circle(Struct, frozen=True, eq=False):
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
    def reach(self) -> QRectF:
        """All that is drawn of it: with the line to its true place."""
        return self.box.united(QRectF(self.place, self.place)) if self.moved else self.box

    @property
    def stray(self) -> float:
        """Pixels from its true place."""
        return self._distance(self.place)

    @property
    def moved(self) -> bool:
        """Whether it stands so far from its true place that a line must lead there."""
        return self.stray > self.radius

    def contains(self, point: QPointF) -> bool:
        """Whether a pixel lies in the circle."""
        return self._distance(point) <= self.radius

    def _distance(self, point: QPointF) -> float:
        return hypot(point.x() - self.centre.x(), point.y() - self.centre.y())


def is_small(shape: Shape, camera: Camera) -> bool:
    """Whether a territory's land is too small on the screen to be seen and clicked."""
    return shape.extent * camera.scale < style.CIRCLE_EXTENT * circle_radius(camera)


def circle_radius(camera: Camera) -> float:
    """Radius of a state's circle in pixels: on a small map they would cover one another's neighbours."""
    least, most = style.CIRCLE_RADII
    return min(max(camera.scale * style.CIRCLE_GROWTH, least), most)


class Crowd(Struct, frozen=True, eq=False):
    """The small lands of a date: whether each is a minor one, and its shape; `middling`: those little larger."""

    small: tuple[tuple[bool, Shape], ...]
    middling: tuple[Shape, ...]

    @property
    def key(self) -> tuple[object, ...]:
        """Two crowds with the same key are the same."""
        small = tuple((minor, shape.territory.row) for minor, shape in self.small)
        return small, tuple(shape.territory.land for shape in self.middling)


def crowd(shapes: Sequence[Shape], looks: Sequence[Look], camera: Camera) -> Crowd:
    """Which lands are to be circles: one for all land of a code, and only where the largest of it is small.

    The Golan Heights need none. States come before dependencies, and larger before smaller.
    """
    radius = circle_radius(camera) / camera.scale
    small, middling = [], []
    for shape, look in _largest(shapes, looks):
        if shape.extent < style.CIRCLE_EXTENT * radius:
            small.append((_is_minor(look), shape))
        elif shape.extent < style.KEPT_FREE_EXTENT * radius:
            middling.append(shape)
    return Crowd(tuple(sorted(small, key=lambda each: (each[0], -each[1].extent))), tuple(middling))


def place_circles(
    lands: Crowd, camera: Camera, size: Size, edge: WorldEdge, cards: Sequence[QRectF] = ()
) -> tuple[Circle, ...]:
    """Circles of all small states and dependencies in the picture, none over another.

    A state finds a free place close by, if need be as a smaller circle; a dependency that has no room at its own place
    is left out. They leave the middle of states free that are little larger than they. A state just beneath the edge
    of one of the `cards` (pixels) comes out of it.
    """
    frame = QRectF(0, 0, *size).adjusted(-style.EDGE, -style.EDGE, style.EDGE, style.EDGE)
    taken = Taken([_anchor(shape, camera, size) for shape in lands.middling], cards, edge)
    placed: list[Circle] = []
    minors: list[Circle] = []
    full = circle_radius(camera)
    places = [camera.to_pixels(*shape.anchor, size) for _, shape in lands.small]
    held = edge.holds(np.array([(place.x(), place.y()) for place in places]).reshape(-1, 2), full + style.CIRCLE_GAP)
    goals = [
        place if on_map else edge.inward(place, full + style.CIRCLE_GAP)
        for place, on_map in zip(places, held, strict=True)
    ]
    shares = _shares([place for place, (minor, _) in zip(places, lands.small, strict=True) if not minor], full)
    for (minor, shape), place, near in zip(lands.small, places, goals, strict=True):
        if not frame.contains(place):
            continue
        goal = near if minor else taken.uncovered(near, full)
        for share, stray in style.DEPENDENCY_CIRCLE if minor else style.STATE_CIRCLES:
            radius = full * min(share, shares.get((place.x(), place.y()), 1.0))
            centre = taken.free_place(goal, radius, full * stray)
            if centre is not None:
                (minors if minor else placed).append(Circle(shape.territory, centre, radius, place))
                taken.add((centre.x(), centre.y(), radius))
                break
    return (*_drawn_closer(placed, taken, edge), *minors)


def _shares(places: Sequence[QPointF], full: float) -> dict[tuple[float, float], float]:
    """Share of the full radius for a circle at each place, so that its nearest neighbour can keep its own place."""
    if len(places) < 2:
        return {}
    points = np.array([(place.x(), place.y()) for place in places])
    apart = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))
    np.fill_diagonal(apart, np.inf)
    shares = np.clip((apart.min(axis=1) - style.CIRCLE_GAP) / (2 * full), style.CIRCLE_LEAST, 1.0)
    return {(x, y): float(share) for (x, y), share in zip(points.tolist(), shares, strict=True)}


def _drawn_closer(placed: Sequence[Circle], taken: Taken, edge: WorldEdge) -> Iterator[Circle]:
    """Those that strayed, the farthest first, look again: the later ones may have left a better place free."""
    settled = {id(circle): circle for circle in placed}
    for circle in sorted(placed, key=lambda circle: -circle.stray):
        if circle.stray <= circle.radius / 2:
            break
        taken.remove((circle.centre.x(), circle.centre.y(), circle.radius))
        goal = taken.uncovered(edge.inward(circle.place, circle.radius + style.CIRCLE_GAP), circle.radius)
        centre = taken.free_place(goal, circle.radius, circle.stray) or circle.centre
        taken.add((centre.x(), centre.y(), circle.radius))
        settled[id(circle)] = replace(circle, centre=centre)
    yield from settled.values()


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
