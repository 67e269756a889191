"""Writing borders.gpkg: parts at every level, territories made of them, the coast, the disputed lines.

Layers that a GIS opens: `territories` (one polygon a territory and period), `parts_0` ... `parts_3`, `coast_0` ...,
`disputed_0` ...; the table `territory` says of which parts a territory consists,
`made_from` of which files all was made.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import shapely
from msgspec import Struct

from atlas.geography import geopackage
from atlas.geography.geopackage import Geometries
from atlas.geography.tables import LineRow, TerritoryRow
from atlas.whole_file import writing

Box = tuple[float, float, float, float]

_TERRITORY = """
CREATE TABLE territory (fid INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, "from" DATE NOT NULL,
  "to" DATE, status TEXT NOT NULL, administered_by TEXT NOT NULL, note TEXT NOT NULL, confidence TEXT NOT NULL,
  sources TEXT NOT NULL, label_lon DOUBLE NOT NULL, label_lat DOUBLE NOT NULL, west DOUBLE NOT NULL,
  south DOUBLE NOT NULL, east DOUBLE NOT NULL, north DOUBLE NOT NULL, parts TEXT NOT NULL, shape INTEGER NOT NULL);
CREATE TABLE shapes (fid INTEGER PRIMARY KEY, geom MULTIPOLYGON NOT NULL);
CREATE TABLE made_from (fid INTEGER PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT NOT NULL);
CREATE VIEW territories AS SELECT territory.fid AS OGC_FID, shapes.geom AS geom, code, name, "from", "to", status,
  administered_by, note, confidence, sources, label_lon, label_lat, west, south, east, north
  FROM territory JOIN shapes ON shapes.fid = territory.shape;
"""


class Outline(Struct, frozen=True):
    """The land of a territory: its parts, its shape at a middle level, place of the name, bounding box (degrees)."""

    parts: tuple[int, ...]
    shape: shapely.Geometry
    label: tuple[float, float]
    bounds: Box


class DrawnTerritory(Struct, frozen=True):
    """A row of territories.csv with its land."""

    row: TerritoryRow
    land: Outline


class DrawnLine(Struct, frozen=True):
    """A row of disputed_lines.csv with its line at every level."""

    row: LineRow
    levels: Sequence[shapely.Geometry]


class Atlas(Struct, frozen=True):
    """What the file holds: parts and coast at every level, territories, disputed lines."""

    levels: Sequence[Geometries]
    territories: Sequence[DrawnTerritory]
    lines: Sequence[DrawnLine]
    coasts: Sequence[shapely.Geometry]


def write_package(atlas: Atlas, digests: Mapping[str, str], out: Path) -> None:
    """Write the GeoPackage whole or not at all; `digests` are the SHA-256 of the files it is made from.

    Raises ExportError if the place cannot be written.
    """
    with writing(out) as draft:
        connection = geopackage.create(draft)
        _write_territories(connection, atlas.territories)
        connection.executemany("INSERT INTO made_from (file, sha256) VALUES (?, ?)", digests.items())
        geopackage.register_attributes(connection, "made_from", "Files that this one was made from")
        for number, parts in enumerate(atlas.levels):
            _write_level(connection, number, parts, atlas)
        geopackage.close(connection)


def _write_territories(connection: sqlite3.Connection, territories: Sequence[DrawnTerritory]) -> None:
    connection.execute("COMMIT")
    connection.executescript(_TERRITORY)
    connection.execute("BEGIN")
    shapes: dict[tuple[int, ...], int] = {}
    for fid, territory in enumerate(territories, start=1):
        land = territory.land
        if land.parts not in shapes:
            shapes[land.parts] = len(shapes) + 1
            connection.execute("INSERT INTO shapes VALUES (?, ?)", (shapes[land.parts], geopackage.encode(land.shape)))
        values = (fid, *_attributes(territory), shapes[land.parts])
        connection.execute(f"INSERT INTO territory VALUES ({', '.join('?' * len(values))})", values)
    every = np.array([territory.land.shape for territory in territories], dtype=object)
    title = "Territories of the world 1920-2026"
    geopackage.register(connection, "territories", "MULTIPOLYGON", title, _box(every))
    geopackage.register(connection, "shapes", "MULTIPOLYGON", "Shapes of the territories, each once", _box(every))
    geopackage.register_attributes(connection, "territory", "Territories with the numbers of their parts")


def _attributes(territory: DrawnTerritory) -> tuple[object, ...]:
    row = territory.row
    return (
        row.code,
        row.name,
        row.start.isoformat(),
        row.end.isoformat() if row.end else None,
        str(row.status),
        row.administered_by,
        row.note,
        str(row.confidence),
        ";".join(row.sources),
        *territory.land.label,
        *territory.land.bounds,
        ",".join(map(str, territory.land.parts)),
    )


def _write_level(connection: sqlite3.Connection, number: int, parts: Geometries, atlas: Atlas) -> None:
    polygons = [(shapely.MultiPolygon(list(shapely.get_parts(part))), index) for index, part in enumerate(parts)]
    title = f"Parts of land that never were divided, level of detail {number}"
    geopackage.add_layer(connection, f"parts_{number}", "MULTIPOLYGON", title, "part INTEGER NOT NULL", polygons)
    coast = [(line,) for line in shapely.get_parts(atlas.coasts[number])]
    title = f"Coast, level of detail {number}"
    geopackage.add_layer(connection, f"coast_{number}", "LINESTRING", title, "", coast)
    lines = [
        (line.levels[number], line.row.line, line.row.name, ";".join(line.row.states), line.row.start.isoformat(),
         line.row.end.isoformat() if line.row.end else None, line.row.note)
        for line in atlas.lines
    ]  # fmt: skip
    title = f"Disputed borders, level of detail {number}"
    columns = (
        "line TEXT NOT NULL, name TEXT NOT NULL, states TEXT NOT NULL, "
        '"from" DATE NOT NULL, "to" DATE, note TEXT NOT NULL'
    )
    geopackage.add_layer(connection, f"disputed_{number}", "MULTILINESTRING", title, columns, lines)


def _box(shapes: Geometries) -> Box:
    west, south, east, north = (float(value) for value in shapely.total_bounds(shapes))
    return west, south, east, north
