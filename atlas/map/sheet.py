"""A sheet: one map as it is about to be drawn or has been drawn, with everything in its place.

The same sheet is painted and asked what lies under the mouse, so that what is clicked is what is seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import cast

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

from atlas.geography.borders import FINEST, Territory
from atlas.geography.projection import Orthographic
from atlas.map import style
from atlas.map.camera import Bounds, rectangle, zoom_of
from atlas.map.chords import chords
from atlas.map.circles import Circle, crowd, place_circles
from atlas.map.edges import Edges
from atlas.map.furniture import furniture_rects
from atlas.map.hit import HitMap
from atlas.map.inscription import Inscription, Paper, inscribe
from atlas.map.legend import LegendEntry, legend_entries, legend_rect
from atlas.map.plan import Plan
from atlas.map.plate import Plate
from atlas.map.scanline import Floats
from atlas.map.scene import FOCUS, NO_STATE, Look, MapState
from atlas.map.shapes import ProjectedShapes, Shape
from atlas.map.view import MapView
from atlas.map.world_edge import WorldEdge

COARSE = 0
AROUND = 0.25
"""How much more than the picture is drawn on each side, as a share of its size."""

Fill = tuple[str, bool, bool]

LABEL_LEVELS = (0, 0, 1, 1)
"""By level the one on whose shapes names are placed: finer coasts do not move a name."""


class Sheet:
    """Shapes, state and view together. Costly parts are worked out when first asked for, then kept.

    `whole` is the state as given; `state` the part of it that is near the picture, which is all that is drawn.
    `zoom` is 1 where the world fills the picture; `nearness` is the zoom at which an ordinary picture has as much room.
    """

    def __init__(self, shapes: ProjectedShapes, state: MapState, view: MapView) -> None:
        self.projected = shapes
        self.view = view
        self.level = COARSE if view.coarse else style.level_for(view.camera.scale)
        self.zoom = zoom_of(view.camera, shapes.world, view.size)
        self.nearness = self.zoom * style.roominess(view.size)
        self.growth = style.line_growth(self.zoom)
        self.transform: QTransform = view.camera.transform(view.size)
        self.whole = state

    @property
    def is_turning_globe(self) -> bool:
        """Whether it is a fleeting picture of a globe."""
        return self.view.coarse and isinstance(self.projected.projection, Orthographic)

    @cached_property
    def state(self) -> MapState:
        """The part of the whole state that is near the picture."""
        return self._in_sight(self.whole)

    @property
    def _first_level(self) -> int:
        """The level at which it is asked what is in sight: that of the picture, where it shows the whole map."""
        west, south, east, north = self.view.camera.visible(self.view.size)
        xmin, ymin, xmax, ymax = self.projected.bounds
        return self.level if west <= xmin and south <= ymin and east >= xmax and north >= ymax else COARSE

    def _in_sight(self, state: MapState) -> MapState:
        # The land around is kept too, so that a small movement of the camera finds the same borders ready.
        west, south, east, north = self.view.camera.visible(self.view.size)
        dx, dy = (east - west) * AROUND, (north - south) * AROUND
        places = [
            place
            for place, shape in enumerate(self.projected.shapes(state.territories, self._first_level))
            if _meet(shape.bounds, (west - dx, south - dy, east + dx, north + dy))
        ]
        if len(places) == len(state.looks):
            return state
        return MapState(
            tuple(state.territories[place] for place in places),
            tuple(state.looks[place] for place in places),
            state.day,
        )

    def set_up(self) -> Iterator[None]:
        """Work out, part by part, what painting the ground will ask for: nothing, where the globe turns."""
        if self.is_turning_globe:
            return
        yield from self.projected.made(self.whole.territories, self._first_level)
        yield from self.projected.netted(self.state.territories, self.level)
        for part in ("fills", "edges", "circles"):
            getattr(self, part)
            yield
        yield from _for_each(self.shapes, self.plate.path)

    def nearer(self) -> Iterator[None]:
        """Make the shapes that a sheet of the next finer level will ask for, but for the finest: few come so close."""
        level = self.level + 1
        if level < FINEST and not self.view.coarse:
            yield from self.projected.netted(self.state.territories, level)

    def read_ahead(self) -> Iterator[None]:
        """Work out the rest: names, and the tiles by which the change from another date is found."""
        yield from self.inscribed()
        yield from _for_each(self.shapes, self.plate.tiles)

    @cached_property
    def shapes(self) -> list[Shape]:
        """Shapes of the territories at the level of this scale, in the state's order."""
        return self.projected.shapes(self.state.territories, self.level)

    @cached_property
    def edges(self) -> Edges:
        """Borders and coasts at the level of this scale."""
        return self.projected.edges(self.state.territories, self.level)

    @cached_property
    def plate(self) -> Plate:
        """The shapes in pixels."""
        view, key = self.view, (self.view.camera, self.view.size, self.level)
        # The plate of the window's map is kept while another, of another size, is drawn beside it.
        return self.projected.latest(f"plate of {view.size}", key, lambda: Plate(view.camera, view.size))

    @cached_property
    def fills(self) -> dict[int, tuple[Shape, Fill]]:
        """By land: its shape, and what its fill depends on; an outline belongs to the marks."""
        return {
            shape.territory.land: (shape, (look.class_id, look.dependency, look.faded))
            for shape, look in zip(self.shapes, self.state.looks, strict=True)
        }

    @cached_property
    def disputed(self) -> dict[str, QPainterPath]:
        """Disputed lines of the date in pixels, by their ids."""
        lines = self.projected.disputed(self.state.day, self.level)
        return {id: self.transform.map(line) for id, line in lines.items()}

    @cached_property
    def circles(self) -> tuple[Circle, ...]:
        """Circles of the small states in the picture."""
        if not self.view.show_circles:
            return ()
        camera, size, cards = self.view.camera, self.view.size, self._cards()
        lands = crowd(self.shapes, self.state.looks, camera)
        key = ("circles", camera, size, lands.key, tuple(card.getRect() for card in cards))
        edge = WorldEdge(self.projected.projection, camera, size)
        return self.projected.remembered(key, lambda: place_circles(lands, camera, size, edge, cards))

    @cached_property
    def _hits(self) -> HitMap:
        return self.projected.hits(self.state.territories, self.level)

    @cached_property
    def legend(self) -> tuple[LegendEntry, ...]:
        """Entries of the legend."""
        return legend_entries(self.whole, names=self.view.names, key=self.view.key)

    def inscribed(self) -> Iterator[None]:
        """Place all names, step by step."""
        view = self.view
        key = (
            "names", self.state.rows(), view.camera, view.size, view.base_font().key(), tuple(view.names.items()),
            tuple(rect.getRect() for rect in self.obstacles()), tuple(map(_naming, self.state.looks)),
            view.capitals, view.representation, view.show_labels,
        )  # fmt: skip
        made = self.projected.known(key)
        if made is None:
            yield from self.projected.made(self.state.territories, LABEL_LEVELS[self.level])
            made = yield from inscribe(self._paper)
            self.projected.remember(key, made)
        self.__dict__["inscription"] = made

    @property
    def _paper(self) -> Paper:
        projected, obstacles = self.projected, self.obstacles()
        shapes = projected.shapes(self.state.territories, LABEL_LEVELS[self.level])
        marks = (self.nearness, self.growth, self.circles, obstacles)
        return Paper(self.view, projected.projection, self.state, shapes, self._plan, *marks)

    @cached_property
    def inscription(self) -> Inscription:
        """All names in their places."""
        for _ in self.inscribed():
            pass
        return cast(Inscription, self.__dict__["inscription"])

    @property
    def is_inscribed(self) -> bool:
        """Whether the names have been placed."""
        return "inscription" in self.__dict__

    @property
    def _plan(self) -> Plan:
        """The plan of the lands, of which only the last is kept."""
        view = self.view
        key = (self.state.rows(), view.camera, view.size, self.level)
        paths = [self.plate.path(shape) for shape in self.shapes]
        world = self.transform.map(self.projected.outline)
        return self.projected.latest("plan", key, lambda: Plan(world, paths, view.size))

    def obstacles(self) -> tuple[QRectF, ...]:
        """Rectangles that names keep clear of: the furniture, and what the window says lies on the map."""
        return (*self._cards(), *furniture_rects(self.view))

    def _cards(self) -> tuple[QRectF, ...]:
        if self.view.show_legend and self.legend:
            return *self.view.keep_clear, legend_rect(self.legend, self.view)
        return self.view.keep_clear

    def territory_at(self, point: QPointF) -> Territory | None:
        """The territory under a point in logical pixels: circles first, then land, then what lies near a circle."""
        reach = self._circles_reach(point)
        here = reach <= 0
        if here.any():
            return self.circles[int(here.argmax())].territory
        place = self._hits.at(*self.view.camera.to_world(point, self.view.size))
        if place is not None:
            return self.state.territories[place]
        near = reach <= style.CIRCLE_TARGET
        return self.circles[int(near.argmax())].territory if near.any() else None

    def _circles_reach(self, point: QPointF) -> Floats:
        """Pixels from the point to the rim of each circle, negative inside."""
        x, y, radius = self._rims
        return np.hypot(x - point.x(), y - point.y()) - radius

    @cached_property
    def _rims(self) -> Floats:
        rims = [(circle.centre.x(), circle.centre.y(), circle.radius) for circle in self.circles]
        return np.array(rims, dtype=np.float64).reshape(-1, 3).T

    def state_at(self, point: QPointF) -> str | None:
        """Code of the state under a point in logical pixels, or None."""
        territory = self.territory_at(point)
        return territory.code if territory else None

    def pixel_of(self, code: str) -> QPointF | None:
        """A point that belongs to the state as it is now shown, in logical pixels; None where none is in sight."""
        frame = self.view.frame.adjusted(1, 1, -1, -1)
        for circle in self.circles:
            if circle.territory.code == code and frame.contains(circle.centre):
                return circle.centre
        own = [shape for shape in self.shapes if shape.territory.code == code]
        for shape in sorted(own, key=lambda shape: -shape.area):
            for point in self._points_of(shape):
                if frame.contains(point) and self.state_at(point) == code:
                    return point
        return None

    def _points_of(self, shape: Shape) -> list[QPointF]:
        """Points likely to lie in a shape: its label point, then the middles of its visible chords, widest first."""
        camera, size = self.view.camera, self.view.size
        points = [camera.to_pixels(*shape.anchor, size)]
        found = chords(shape.rings, shape.bounds, camera.visible(size))
        if found is not None:
            order = (found.left - found.right).argsort()
            points += [
                camera.to_pixels((found.left[i] + found.right[i]) / 2, found.y[i], size)
                for i in order
                if found.right[i] > found.left[i]
            ]
        return points

    def bounds_of(self, rows: frozenset[int]) -> QRectF:
        """Rectangle in logical pixels that holds the territories of these rows, circles and outlines with them."""
        camera, size = self.view.camera, self.view.size
        boxes = [rectangle(shape.bounds, camera, size) for shape in self.shapes if shape.territory.row in rows]
        whole = QRectF()
        for box in (*boxes, *(circle.box for circle in self.circles if circle.territory.row in rows)):
            whole = whole.united(box)
        edge = style.SELECTED_HALO_WIDTH * self.growth
        return whole.adjusted(-edge, -edge, edge, edge) & self.view.frame if not whole.isEmpty() else whole


def _for_each(shapes: Iterable[Shape], work: Callable[[Shape], object]) -> Iterator[None]:
    """Work on shapes, a few at a time."""
    for number, shape in enumerate(shapes):
        work(shape)
        if number % 8 == 0:
            yield


def _naming(look: Look) -> tuple[bool, bool, bool, bool]:
    """What of a look bears on where names stand."""
    return look.own == NO_STATE, look.own == FOCUS, look.dependency, look.selected


def _meet(a: Bounds, b: Bounds) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]
