"""The base coverage: the pieces of land (Natural Earth 1:10m admin-1) of which every territory is a union."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import shapely
from msgspec import Struct

from atlas.geography.geopackage import decode

TABLE = "pieces"


class Piece(Struct, frozen=True):
    """One piece of land: its number, the three letters of its present country, its name, its shape in degrees."""

    fid: int
    adm0: str
    name: str
    geometry: shapely.Geometry


def read_pieces(path: Path) -> tuple[Piece, ...]:
    """All pieces of the GeoPackage at `path`, in order of fid. Raises FileNotFoundError when it is not there."""
    if not path.is_file():
        raise FileNotFoundError(f"{path}: no base pieces there; make them with python -m atlas.geography.base_import")
    connection = sqlite3.connect(path)
    try:
        rows = connection.execute(f"SELECT number, adm0, name, geom FROM {TABLE} ORDER BY number").fetchall()
    finally:
        connection.close()
    shapes = decode([row[3] for row in rows])
    return tuple(Piece(fid, adm0, name, shape) for (fid, adm0, name, _), shape in zip(rows, shapes, strict=True))
