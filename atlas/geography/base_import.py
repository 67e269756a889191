"""Make resources/pieces.gpkg from QGIS's world map: `python -m atlas.geography.base_import world_map.gpkg OUT`.

The source is `usr/share/qgis/resources/data/world_map.gpkg` of the Debian package qgis-common (Natural Earth 1:10m
admin-1, public domain). Coordinates are rounded to a millionth of a degree (11 cm). The source stops at 179.9 degrees
and at 89.9 south; those edges are drawn out to 180 and 90, so that the two halves of Chukotka meet. Nine specks that it
leaves open inside the land (between the councils of Malta, beside Dhekelia) are closed.
"""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray

from atlas.geography import geopackage
from atlas.geography.base import TABLE

DIGITS = 6
EDGE_LON = 179.9
EDGE_LAT = -89.9
EDGE_TOLERANCE = 1e-5
SPECK = 0.012  # degrees: gaps narrower than this, with land all round, are closed


def settle(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Points (n x 2, degrees) rounded, with the edges of the source moved to 180 and -90."""
    moved = np.round(points, DIGITS)
    on_edge = np.abs(np.abs(moved[:, 0]) - EDGE_LON) < EDGE_TOLERANCE
    moved[on_edge, 0] = np.copysign(180.0, moved[on_edge, 0])
    moved[np.abs(moved[:, 1] - EDGE_LAT) < EDGE_TOLERANCE, 1] = -90.0
    return moved


def import_pieces(source: Path, target: Path) -> None:
    """Write the pieces of `source` to `target` (replaced). Raises ValueError if they are no valid coverage."""
    connection = sqlite3.connect(source)
    rows = connection.execute("SELECT fid, adm0_a3, name, geom FROM states_provinces ORDER BY fid").fetchall()
    connection.close()
    settled = shapely.transform(geopackage.decode([row[3] for row in rows]), settle)
    shapes = shapely.transform(shapely.coverage_clean(settled, gap_width=SPECK), settle)
    if not (shapely.is_valid(shapes).all() and shapely.coverage_is_valid(shapes)):
        raise ValueError(f"{source}: the pieces are no valid coverage once they are rounded")
    target.unlink(missing_ok=True)
    package = geopackage.create(target)
    geopackage.add_layer(
        package,
        TABLE,
        "MULTIPOLYGON",
        "Natural Earth 1:10m admin-1, public domain",
        "number INTEGER, adm0 TEXT, name TEXT",
        [(shape, row[0], row[1], row[2] or "") for row, shape in zip(rows, shapes, strict=True)],
    )
    geopackage.close(package)


if __name__ == "__main__":
    import_pieces(Path(sys.argv[1]), Path(sys.argv[2]))
