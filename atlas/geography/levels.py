"""The levels of detail: one simplified coverage a level, so that neighbours share every border at each."""

from __future__ import annotations

import numpy as np
import shapely
from msgspec import Struct
from numpy.typing import NDArray

from atlas.geography.geopackage import Geometries

ISLET_SHARE = 0.05  # of the part's largest polygon: smaller islands may be left out at coarse levels


class Level(Struct, frozen=True):
    """A level of detail.

    `tolerance` (degrees): the square root of the smallest triangle that a corner may make with its neighbours.
    `islet` (square degrees): smaller islands are left out, where the part has others that are much larger.
    """

    number: int
    tolerance: float
    islet: float


LEVELS = (
    Level(0, 0.16, 0.010),
    Level(1, 0.08, 0.002),
    Level(2, 0.035, 0.0),
    Level(3, 0.0, 0.0),
)


def at_level(parts: Geometries, level: Level) -> Geometries:
    """The coverage `parts` (degrees) at a level of detail: same order, every part keeps land."""
    simple = shapely.coverage_simplify(parts, level.tolerance) if level.tolerance else parts
    return _without_islets(np.asarray(simple, dtype=object), level.islet) if level.islet else simple


def _without_islets(parts: Geometries, islet: float) -> Geometries:
    """Leave out islands; a polygon that touches another part is none, for its gap would show."""
    islands = _wkb(shapely.get_parts(shapely.coverage_union_all(parts)))
    polygons, owner = shapely.get_parts(parts, return_index=True)
    area = shapely.area(polygons)
    largest = np.zeros(len(parts))
    np.maximum.at(largest, owner, area)
    alone = np.isin(_wkb(polygons), islands)
    dropped = alone & (area < islet) & (area < ISLET_SHARE * largest[owner])
    return np.array(
        [_joined(polygons[(owner == number) & ~dropped]) for number in range(len(parts))],
        dtype=object,
    )


def _wkb(polygons: Geometries) -> NDArray[np.object_]:
    return np.asarray(shapely.to_wkb(shapely.normalize(polygons)), dtype=object)


def _joined(polygons: Geometries) -> shapely.Geometry:
    return polygons[0] if len(polygons) == 1 else shapely.MultiPolygon(list(polygons))
