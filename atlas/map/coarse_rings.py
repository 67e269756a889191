"""Land in degrees, kept for all projections: rings at the coarse levels, and the lands of a date on a ball."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, TypeVar

import numpy as np
import shapely

from atlas.geography.borders import Borders, Territory
from atlas.map.ball import Ball, ball_made
from atlas.map.near_side import Strands, strands_of
from atlas.map.paths import Indices, Points
from atlas.map.rings import LONG_STEP, Rings, degree_rings, joined

T = TypeVar("T")

FEW_POINTS = 4000
"""Points of lands whose shapes are made in one step: about three milliseconds' work."""

BALLS_KEPT = 4
"""The lands of so many dates are kept on a globe: one is turned, and the years may run past meanwhile."""

FINE_LEVELS = (2, 3)

LARGE_KEPT = 16
"""Rings of so many large lands wait at most until their shapes are made."""

COARSE = 0


class CoarseRings:
    """Rings in degrees at the coarse levels, kept for all projections: a globe needs them wherever it comes to rest."""

    def __init__(self, borders: Borders) -> None:
        self.borders = borders
        self._rings: dict[tuple[int, int], Rings] = {}
        self._fine: dict[tuple[int, int], Rings] = {}
        self._balls: dict[tuple[tuple[int, ...], float], Ball] = {}
        self._disputed: dict[date | None, Strands] = {}

    def of(self, territories: Sequence[Territory], geometries: Sequence[Any], level: int) -> list[Rings]:
        """The rings of territories whose geometries at the level are given."""
        if level in FINE_LEVELS:
            found = [self._fine.pop((territory.land, level), None) for territory in territories]
            fresh = iter(degree_rings([each for each, rings in zip(geometries, found, strict=True) if rings is None]))
            return [rings or next(fresh) for rings in found]
        missing = {
            (territory.land, level): geometry
            for territory, geometry in zip(territories, geometries, strict=True)
            if (territory.land, level) not in self._rings
        }
        self._rings.update(zip(missing, degree_rings([*missing.values()]), strict=True))
        return [self._rings[territory.land, level] for territory in territories]

    def made_ready(self, territory: Territory, geometry: Any, level: int) -> Iterator[None]:
        """Find the rings of a large land piece by piece, for `of`, which would find them all at once."""
        if level not in FINE_LEVELS and (territory.land, level) in self._rings:
            return
        pieces = []
        for few in by_points(shapely.get_parts(geometry), shapely.get_num_coordinates):
            pieces.append(degree_rings([shapely.multipolygons(few)])[0])
            yield
        if level in FINE_LEVELS:
            keep(self._fine, (territory.land, level), joined(pieces), LARGE_KEPT)
        else:
            self._rings[territory.land, level] = joined(pieces)

    def ball(self, territories: Sequence[Territory], gap: float = 0.0) -> Ball:
        """The lands of a date on the globe, without points that are nearer to one another than `gap` (radii)."""
        for _ in self.ball_made(territories, gap):
            pass
        return self._balls[_ball_key(territories, gap)]

    def ball_made(self, territories: Sequence[Territory], gap: float = 0.0) -> Iterator[None]:
        """Make that ball in small steps, unless it is there."""
        key = _ball_key(territories, gap)
        if key not in self._balls:
            geometries = self.borders.shapes(territories, COARSE)
            rings = self.of(territories, geometries, COARSE)
            yield
            ball = yield from ball_made(territories, rings, gap)
            keep(self._balls, key, ball, BALLS_KEPT)

    def disputed(self, day: date | None) -> Strands:
        """Disputed lines of a date on the globe."""
        if day not in self._disputed:
            lines = [line.geometry for line in self.borders.disputed(day, COARSE)] if day is not None else []
            keep(self._disputed, day, strands_of(*in_degrees(lines)), BALLS_KEPT)
        return self._disputed[day]


def _ball_key(territories: Sequence[Territory], gap: float) -> tuple[tuple[int, ...], float]:
    return tuple(territory.row for territory in territories), gap


def by_points(things: Iterable[T], points: Callable[[T], int]) -> Iterator[list[T]]:
    """Things a few at a time: no more points in them than are worked on in one step, or a single large one."""
    few: list[T] = []
    count = 0
    for thing in things:
        if few and count + points(thing) > FEW_POINTS:
            yield few
            few, count = [], 0
        few.append(thing)
        count += points(thing)
    if few:
        yield few


def keep(store: dict[Any, Any], key: Any, value: Any, limit: int) -> None:
    """Keep a thing, and of those that came before it only the last."""
    store[key] = value
    while len(store) > limit:
        del store[next(iter(store))]


def in_degrees(lines: Sequence[Any]) -> tuple[Points, Indices]:
    """Points (n, 2) of lines of shapely, long steps divided, and for each the number of its line."""
    parts = shapely.get_parts(shapely.segmentize(np.array(lines, dtype=object), LONG_STEP))
    degrees, part = shapely.get_coordinates(parts, return_index=True)
    return degrees, part
