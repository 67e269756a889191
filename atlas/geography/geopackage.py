"""Reading and writing GeoPackage feature tables with sqlite3 alone (OGC 12-128r18)."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

SRS = 4326
STAMP = "2026-01-01T00:00:00.000Z"  # fixed, so that the same input gives the same bytes
APPLICATION_ID = 0x47504B47  # "GPKG"
USER_VERSION = 10300

Geometries = NDArray[np.object_]

_WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
    'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],'
    'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]'
)
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)

_CORE = """
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
  srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
"""


def encode(geometry: shapely.Geometry) -> bytes:
    """The geometry (degrees) as a GeoPackage blob: header with envelope, then little-endian WKB."""
    west, south, east, north = geometry.bounds
    header = b"GP\x00\x03" + struct.pack("<i4d", SRS, west, east, south, north)
    body: bytes = shapely.to_wkb(geometry, byte_order=1)
    return header + body


def decode(blobs: Sequence[bytes]) -> Geometries:
    """Geometries of GeoPackage blobs, in the same order."""
    stripped = [blob[8 + _ENVELOPE_BYTES[blob[3] >> 1 & 7] :] for blob in blobs]
    return np.asarray(shapely.from_wkb(stripped), dtype=object)


def create(path: Path) -> sqlite3.Connection:
    """An empty GeoPackage at `path`, in place of what is there, ready for tables."""
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA page_size = 4096")
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {USER_VERSION}")
    connection.executescript(_CORE)
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)",
        [
            ("Undefined Cartesian", -1, "NONE", -1, "undefined", ""),
            ("Undefined geographic", 0, "NONE", 0, "undefined", ""),
            ("WGS 84 geodetic", SRS, "EPSG", SRS, _WGS84, "longitude and latitude in degrees"),
        ],
    )
    return connection


def register(
    connection: sqlite3.Connection, table: str, kind: str, description: str, bounds: tuple[float, float, float, float]
) -> None:
    """Enter a feature table or view with the geometry column `geom` of type `kind` (e.g. MULTIPOLYGON)."""
    connection.execute(
        "INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)",
        (table, table, description, STAMP, *bounds, SRS),
    )
    connection.execute("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)", (table, kind, SRS))


def register_attributes(connection: sqlite3.Connection, table: str, description: str) -> None:
    """Enter a table without geometry."""
    connection.execute(
        "INSERT INTO gpkg_contents VALUES (?, 'attributes', ?, ?, ?, NULL, NULL, NULL, NULL, NULL)",
        (table, table, description, STAMP),
    )


def add_layer(
    connection: sqlite3.Connection,
    table: str,
    kind: str,
    description: str,
    columns: str,
    rows: Iterable[tuple[shapely.Geometry, *tuple[Any, ...]]],
) -> None:
    """Create `table` (fid, geom, then `columns` as in SQL), fill it with (geometry, values...) rows and register it."""
    rows = list(rows)
    more = f", {columns}" if columns else ""
    connection.execute(f"CREATE TABLE {table} (fid INTEGER PRIMARY KEY, geom {kind}{more})")
    marks = ", ".join("?" * (1 + len(rows[0])))
    values = [(fid, encode(row[0]), *row[1:]) for fid, row in enumerate(rows, start=1)]
    connection.executemany(f"INSERT INTO {table} VALUES ({marks})", values)
    bounds = shapely.total_bounds(np.array([row[0] for row in rows], dtype=object))
    register(connection, table, kind, description, tuple(float(value) for value in bounds))  # type: ignore[arg-type]


def close(connection: sqlite3.Connection) -> None:
    """Write everything and close."""
    connection.execute("COMMIT")
    connection.execute("VACUUM")
    connection.close()
