"""The borders of a date, read from borders.gpkg with sqlite3 and shapely alone."""

from __future__ import annotations

import sqlite3
import threading
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from msgspec import Struct

from atlas.geography import geopackage
from atlas.geography.geopackage import Geometries
from atlas.geography.levels import LEVELS as _LEVELS

LEVELS = tuple(level.number for level in _LEVELS)  # from coarse to fine
FINEST = LEVELS[-1]

_TERRITORIES = """SELECT fid, code, name, "from", "to", status, administered_by, note, label_lon, label_lat,
  west, south, east, north, parts FROM territory ORDER BY fid"""


_PARTS = "SELECT geom FROM parts_{} ORDER BY part"

READ_AT_ONCE = 30
"""Parts of land that are read in one step: about two milliseconds of the finest level."""


class Territory(Struct, frozen=True, eq=False):
    """A land over the days in which extent, standing, administrator and name stay the same.

    `end` is the first day on which it no longer holds. `status` is one of sovereign, dependency, protectorate,
    mandate, trust, occupied, disputed, uninhabited. `label` is a longitude and a latitude, `bounds` west, south,
    east, north, all in degrees. `land` is a number that it shares with every territory of the same extent.
    """

    row: int
    land: int
    code: str
    name: str
    start: date
    end: date | None
    status: str
    administered_by: tuple[str, ...]
    note: str
    label: tuple[float, float]
    bounds: tuple[float, float, float, float]


class DisputedLine(Struct, frozen=True, eq=False):
    """A disputed border of some states, and a note on it; `geometry` is a MultiLineString in degrees."""

    id: str
    name: str
    states: tuple[str, ...]
    note: str
    start: date
    end: date | None
    geometry: shapely.Geometry


FINE_KEPT = 600
"""So many lands of the finer levels are kept put together: two dates with nothing in common."""


class Borders:
    """All territories from 1920 on. Any thread may ask; each has its own connection to the file."""

    def __init__(self, path: Path) -> None:
        """Use `open`."""
        self._path = path
        self._local = threading.local()
        self._lock = threading.Lock()
        self._part_locks = {level: threading.Lock() for level in LEVELS}
        self._parts: dict[int, Geometries] = {}
        self._coasts: dict[int, shapely.Geometry] = {}
        self._lines: dict[int, tuple[DisputedLine, ...]] = {}
        self._shapes: dict[tuple[int, int], shapely.Geometry] = {}
        self._made_of: dict[int, list[int]] = {}
        self.territories = self._read_territories()
        starts = {territory.start for territory in self.territories}
        self.change_days: tuple[date, ...] = tuple(sorted(starts | {t.end for t in self.territories if t.end}))
        self._on_day: dict[date, tuple[Territory, ...]] = {}

    @classmethod
    def open(cls, path: Path) -> Borders:
        """Read the attributes; shapes come when they are asked for.

        Raises FileNotFoundError if there is no file, ValueError if it is no file of borders.
        """
        if not path.is_file():
            raise FileNotFoundError(f"{path}: no borders there; make them with python -m atlas.geography.build")
        try:
            return cls(path)
        except sqlite3.DatabaseError as error:
            raise ValueError(f"{path}: not a file of borders ({error})") from error

    def at(self, day: date) -> tuple[Territory, ...]:
        """The territories of that day, by code and name; the same tuple for all days between two changes."""
        number = bisect_right(self.change_days, day)
        since = self.change_days[max(number - 1, 0)]
        if since not in self._on_day:
            self._on_day[since] = tuple(
                territory
                for territory in self.territories
                if territory.start <= since and (territory.end is None or since < territory.end)
            )
        return self._on_day[since] if number else ()

    def shapes(self, territories: Sequence[Territory], level: int) -> list[shapely.Geometry]:
        """The polygons (degrees) of the territories at a level of detail, in the same order."""
        parts = self._parts_of(level)
        found = [self._shape(territory.land, level, parts) for territory in territories]
        if level != LEVELS[0]:
            self._forget_fine_shapes()
        return found

    def holds(self, territory: Territory, level: int) -> bool:
        """Whether its polygon at a level of detail is there already, and need not be put together."""
        return (territory.land, level) in self._shapes

    def read(self, level: int) -> Iterator[None]:
        """Read a level of detail a part at a time, unless it has been read; `shapes` would read all of it at once."""
        while self._part_locks[level].locked():
            # Another thread reads it: nothing is gained by reading it twice.
            yield
        if level in self._parts:
            return
        cursor = self._connection().execute(_PARTS.format(_checked(level)))
        pieces: list[Geometries] = []
        while rows := cursor.fetchmany(READ_AT_ONCE):
            pieces.append(geopackage.decode([row[0] for row in rows]))
            yield
        with self._part_locks[level]:
            self._parts.setdefault(level, np.concatenate(pieces))

    def coast(self, level: int) -> shapely.Geometry:
        """The coast of all land, on every date (MultiLineString, degrees), without the seam at 180 degrees."""
        with self._lock:
            if level not in self._coasts:
                rows = self._query(f"SELECT geom FROM coast_{_checked(level)} ORDER BY fid")
                self._coasts[level] = shapely.multilinestrings(geopackage.decode([row[0] for row in rows]))
            return self._coasts[level]

    def disputed(self, day: date, level: int = FINEST) -> tuple[DisputedLine, ...]:
        """The disputed borders of that day; they match the borders of the same level."""
        with self._lock:
            if level not in self._lines:
                self._lines[level] = self._read_lines(level)
            lines = self._lines[level]
        return tuple(line for line in lines if line.start <= day and (line.end is None or day < line.end))

    def _shape(self, land: int, level: int, parts: Geometries) -> shapely.Geometry:
        """One for all territories of the same extent."""
        whole = self._shapes.get((land, level))
        if whole is None:
            numbers = self._made_of[land]
            whole = parts[numbers[0]] if len(numbers) == 1 else shapely.coverage_union_all(parts[numbers])
            self._shapes[land, level] = whole
        return whole

    def _forget_fine_shapes(self) -> None:
        """All but the last of the finer levels."""
        fine = [key for key in list(self._shapes) if key[1] != LEVELS[0]]
        for key in fine[:-FINE_KEPT]:
            self._shapes.pop(key, None)

    def _parts_of(self, level: int) -> Geometries:
        with self._part_locks[_checked(level)]:
            if level not in self._parts:
                rows = self._query(_PARTS.format(level))
                self._parts[level] = geopackage.decode([row[0] for row in rows])
            return self._parts[level]

    def _read_territories(self) -> tuple[Territory, ...]:
        territories = []
        lands: dict[str, int] = {}
        for fid, code, name, start, end, status, administered, note, lon, lat, *box, parts in self._query(_TERRITORIES):
            by = tuple(administered.split(";")) if administered else ()
            west, south, east, north = box
            bounds = (west, south, east, north)
            first, last = _day(start), _end(end)
            land = lands.setdefault(parts, fid)
            if land == fid:
                self._made_of[land] = [int(part) for part in parts.split(",")]
            territories.append(Territory(fid, land, code, name, first, last, status, by, note, (lon, lat), bounds))
        return tuple(territories)

    def _read_lines(self, level: int) -> tuple[DisputedLine, ...]:
        query = f'SELECT line, name, states, note, "from", "to", geom FROM disputed_{_checked(level)} ORDER BY fid'
        rows = self._query(query)
        shapes = geopackage.decode([row[-1] for row in rows])
        return tuple(
            DisputedLine(line, name, tuple(states.split(";")), note, _day(start), _end(end), shape)
            for (line, name, states, note, start, end, _), shape in zip(rows, shapes, strict=True)
        )

    def _query(self, query: str) -> list[tuple[Any, ...]]:
        rows: list[tuple[Any, ...]] = self._connection().execute(query).fetchall()
        return rows

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            address = f"{self._path.resolve().as_uri()}?mode=ro&immutable=1"
            connection = self._local.connection = sqlite3.connect(address, uri=True)
        return connection


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _end(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _checked(level: int) -> int:
    if level not in LEVELS:
        raise ValueError(f"there is no level of detail {level}, only {LEVELS[0]} to {FINEST}")
    return level
