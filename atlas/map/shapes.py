"""Territories projected once: painter paths by projection, level of detail and row."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Any, TypeAlias, TypeVar, cast

import numpy as np
import shapely
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtGui import QPainterPath

from atlas.geography.borders import Borders, Territory
from atlas.geography.projection import Projection
from atlas.map.ball import Ball
from atlas.map.camera import Bounds
from atlas.map.coarse_rings import FEW_POINTS, FINE_LEVELS, CoarseRings, by_points, in_degrees, keep
from atlas.map.edges import Edges
from atlas.map.hit import HitMap
from atlas.map.lines_seen import visible_lines
from atlas.map.near_side import Strands
from atlas.map.net import Net
from atlas.map.paths import Indices, path_of, paths_of
from atlas.map.rings import Rings, areas_of, projected

T = TypeVar("T")

KEPT = 240
"""So many sets of places are kept: those of all years in one view, and of some views the reader may come back to."""

NETS_KEPT = 160
"""So many sets of borders and indexes of land: one for every year, and some."""

NET_POINTS = 600_000
"""A net of more points is given up for a new one: a fine level of all dates would take too much memory."""

FINE_KEPT = 600
"""So many shapes of the fine levels: two dates with nothing in common."""

NOWHERE = (np.nan, np.nan)

Measures: TypeAlias = tuple[Bounds, float, float]
NOTHING: Measures = (np.inf, np.inf, -np.inf, -np.inf), 0.0, 0.0


class Shape(Struct, frozen=True, eq=False, weakref=True):
    """One territory in projected units.

    `fill`: all its rings, for filling (odd-even). `extent`: the side of a square as large as its largest piece of land.
    `area`: of all its land. `anchor`: the label point, nan where it is hidden. `bounds`: xmin, ymin, xmax, ymax; a
    territory that is hidden altogether has no rings, and bounds that meet nothing.
    """

    territory: Territory
    rings: Rings
    fill: QPainterPath
    anchor: tuple[float, float]
    bounds: Bounds
    area: float
    extent: float


class ProjectedShapes:
    """Everything of one projection that does not depend on the camera, made when first asked for and kept."""

    def __init__(self, borders: Borders, projection: Projection, coarse: CoarseRings | None = None) -> None:
        self.borders = borders
        self._coarse = coarse or CoarseRings(borders)
        self.projection = projection
        xmin, ymin, xmax, ymax = projection.bounds
        self.bounds: Bounds = (float(xmin), float(ymin), float(xmax), float(ymax))
        self.world: Bounds = projection.world
        self._shapes: dict[tuple[int, int], Shape] = {}
        self._edges: dict[tuple[tuple[int, ...], int], Edges] = {}
        self._nets: dict[int, Net] = {}
        self._hits: dict[tuple[tuple[int, ...], int], HitMap] = {}
        self._disputed: dict[tuple[str, int], QPainterPath] = {}
        self._named: dict[tuple[int, int], Shape] = {}
        self._places: dict[Hashable, Any] = {}
        self._latest: dict[str, tuple[Hashable, Any]] = {}

    @cached_property
    def outline(self) -> QPainterPath:
        """The edge of the world."""
        outline = np.asarray(self.projection.outline(), dtype=np.float64)
        return path_of(np.vstack((outline, outline[:1])), [0])

    def shapes(self, territories: Sequence[Territory], level: int) -> list[Shape]:
        """Shapes of territories at a level of detail (0 coarse .. 3 full), in the same order."""
        missing = [territory for territory in territories if (territory.land, level) not in self._shapes]
        if missing:
            anchors = _anchors(missing, self.projection)
            geometries = self.borders.shapes(missing, level)
            lands = projected(self._coarse.of(missing, geometries, level), self.projection)
            fills = _fills(lands, geometries, self.projection)
            for territory, *parts in zip(missing, lands, fills, anchors, _measures(lands), strict=True):
                self._shapes[territory.land, level] = _shape(territory, *parts)
        found = [self._of(territory, level) for territory in territories]
        if missing and level in FINE_LEVELS:
            self._forget_fine_shapes()
        return found

    def ball(self, territories: Sequence[Territory], gap: float = 0.0) -> Ball:
        """The territories on the globe, coarse, for pictures of a movement; points are at least `gap` radii apart."""
        return self._coarse.ball(territories, gap)

    def ball_made(self, territories: Sequence[Territory], gap: float = 0.0) -> Iterator[None]:
        """Make that ball in small steps, unless it is there."""
        return self._coarse.ball_made(territories, gap)

    def disputed_on_ball(self, day: date | None) -> Strands:
        """Disputed lines of a date on the globe."""
        return self._coarse.disputed(day)

    def made(self, territories: Sequence[Territory], level: int) -> Iterator[None]:
        """Make those shapes that are missing, a few at a time."""
        missing = [territory for territory in territories if (territory.land, level) not in self._shapes]
        if not missing:
            return
        yield from self.borders.read(level)
        for territory in missing:
            if not self.borders.holds(territory, level):
                self.borders.shapes([territory], level)
                yield
        geometries = self.borders.shapes(missing, level)
        counts = shapely.get_num_coordinates(geometries).tolist()
        for territory, geometry, count in zip(missing, geometries, counts, strict=True):
            if count > FEW_POINTS:
                yield from self._coarse.made_ready(territory, geometry, level)
        sizes = dict(zip(missing, counts, strict=True))
        for few in by_points(missing, lambda territory: sizes[territory]):
            self.shapes(few, level)
            yield

    def _of(self, territory: Territory, level: int) -> Shape:
        """The shape of the territory's land, under its own name."""
        shape = self._shapes[territory.land, level]
        if shape.territory is territory:
            return shape
        named = self._named.get((territory.row, level))
        if named is None or named.rings is not shape.rings:
            named = self._named[territory.row, level] = replace(shape, territory=territory)
        return named

    def _forget_fine_shapes(self) -> None:
        fine = [key for key in self._shapes if key[1] in FINE_LEVELS]
        for key in fine[:-FINE_KEPT]:
            del self._shapes[key]
        self._named = {key: shape for key, shape in self._named.items() if key[1] not in FINE_LEVELS}

    def edges(self, territories: Sequence[Territory], level: int) -> Edges:
        """Borders and coasts between these territories, each line once."""
        key = (tuple(territory.land for territory in territories), level)
        if key not in self._edges:
            rings = [shape.rings for shape in self.shapes(territories, level)]
            keep(self._edges, key, self._net(level).edges(key[0], rings), NETS_KEPT)
        return self._edges[key]

    def netted(self, territories: Sequence[Territory], level: int) -> Iterator[None]:
        """Make the shapes of territories and put them into the net of a level, a few at a time, for `edges`."""
        yield from self.made(territories, level)
        yield from self._net(level).added(
            [territory.land for territory in territories],
            [shape.rings for shape in self.shapes(territories, level)],
        )

    def _net(self, level: int) -> Net:
        net = self._nets.get(level)
        if net is None or len(net.store) > NET_POINTS:
            net = self._nets[level] = Net()
        return net

    def hits(self, territories: Sequence[Territory], level: int) -> HitMap:
        """An index from projected points to these territories."""
        key = (tuple(territory.land for territory in territories), level)
        if key not in self._hits:
            bounds = [shape.bounds for shape in self.shapes(territories, level)]
            keep(self._hits, key, HitMap(bounds, self.borders.shapes(territories, level), self.projection), NETS_KEPT)
        return self._hits[key]

    def disputed(self, day: date | None, level: int) -> dict[str, QPainterPath]:
        """Disputed lines of a date at a level of detail, by their ids."""
        lines = self.borders.disputed(day, level) if day is not None else ()
        for line in lines:
            if (line.id, level) not in self._disputed:
                self._disputed[line.id, level] = visible_lines(*in_degrees([line.geometry]), self.projection)
        return {line.id: self._disputed[line.id, level] for line in lines}

    def known(self, key: Hashable) -> Any:
        """What was remembered for the key, or None."""
        return self._places.get(key)

    def remember(self, key: Hashable, value: Any) -> None:
        """Keep what was worked out for a key."""
        keep(self._places, key, value, KEPT)

    def remembered(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was worked out for the key before, or else what `make` works out now (places of names and circles)."""
        if key not in self._places:
            keep(self._places, key, make(), KEPT)
        return cast(T, self._places[key])

    def forget_places(self) -> None:
        """Forget what was remembered: another place is looked at."""
        self._places.clear()

    def stores(self) -> tuple[dict[Any, Any], ...]:
        """All that is kept, for whoever empties it when the projection is no longer shown."""
        return self._places, self._edges, self._hits, self._named, self._shapes

    def latest(self, what: str, key: Hashable, make: Callable[[], T]) -> T:
        """The one thing of its kind that is kept: the last that was made, if it is the one for the key."""
        if self.last(what, key) is None:
            self.keep(what, key, make())
        return cast(T, self._latest[what][1])

    def last(self, what: str, key: Hashable) -> Any:
        """The one thing of its kind that is kept, if it is the one for the key; else None."""
        last_key, thing = self._latest.get(what, (None, None))
        return thing if last_key == key else None

    def keep(self, what: str, key: Hashable, thing: Any) -> None:
        """Keep a thing in place of the last of its kind."""
        self._latest[what] = key, thing


def _shape(
    territory: Territory, rings: Rings, fill: QPainterPath, anchor: tuple[float, float], measures: Measures
) -> Shape:
    bounds, area, largest = measures
    if not len(rings.points):
        return Shape(territory, rings, QPainterPath(), NOWHERE, bounds, area, largest)
    return Shape(territory, rings, fill, anchor, bounds, area, math.sqrt(largest))


def _measures(lands: Sequence[Rings]) -> Iterator[Measures]:
    """Bounds, area, and area of the largest ring of each land."""
    seen = [rings for rings in lands if len(rings.points)]
    if not seen:
        return iter([NOTHING] * len(lands))
    points = np.concatenate([rings.points for rings in seen])
    begins = _begins([len(rings.points) for rings in seen])
    starts = np.concatenate([rings.starts + begin for rings, begin in zip(seen, begins, strict=True)])
    areas, first = np.abs(areas_of(points, starts)), _begins([len(rings.starts) for rings in seen])
    bounds = np.hstack((np.minimum.reduceat(points, begins), np.maximum.reduceat(points, begins)))
    sums, most = np.add.reduceat(areas, first), np.maximum.reduceat(areas, first)
    found = zip(map(tuple, bounds.tolist()), sums.tolist(), most.tolist(), strict=True)
    return (next(found) if len(rings.points) else NOTHING for rings in lands)


def _begins(lengths: Sequence[int]) -> Indices:
    """Where each of several ranges begins that lie end to end."""
    return np.cumsum([0, *lengths[:-1]])


def _anchors(territories: Sequence[Territory], projection: Projection) -> list[tuple[float, float]]:
    lon, lat = np.array([territory.label for territory in territories], dtype=np.float64).reshape(-1, 2).T
    x, y = projection.forward(lon, lat)
    hidden = projection.hidden(lon, lat)
    places = zip(x.tolist(), y.tolist(), hidden.tolist(), strict=True)
    return [NOWHERE if unseen else (across, up) for across, up, unseen in places]


def _fills(lands: Sequence[Rings], geometries: Sequence[Any], projection: Projection) -> list[QPainterPath]:
    paths = paths_of([rings.points for rings in lands], [rings.starts for rings in lands])
    if projection.antipode is not None:
        edge = path_of(projection.outline(), [0])
        for path, torn in zip(paths, shapely.contains_xy(geometries, *projection.antipode), strict=True):
            if torn:
                path.addPath(edge)
    return paths
