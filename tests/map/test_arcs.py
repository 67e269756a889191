from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtGui import QImage, QPainterPath

from atlas.geography.borders import Borders
from atlas.map.arcs import arc_path, great_circle
from atlas.map.camera import fit
from atlas.map.palette_file import palette
from atlas.map.representation import Representation, Spot
from atlas.map.scene import MapState
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.view import MapView
from atlas.relations.posts import City
from tests.map.conftest import SIZE, drawn
from tests.offered import PROJECTIONS

BAGHDAD, BRASILIA = City("Baghdad", 44.39, 33.31), City("Brasília", -47.88, -15.79)
TOKYO, SAN_FRANCISCO = City("Tokyo", 139.69, 35.69), City("San Francisco", -122.42, 37.77)
CANBERRA, LIMA = City("Canberra", 149.13, -35.28), City("Lima", -77.03, -12.05)
PAIRS = ((BAGHDAD, BRASILIA), (TOKYO, SAN_FRANCISCO), (CANBERRA, LIMA))

cities = st.builds(City, st.just(""), st.floats(-180, 180), st.floats(-89, 89))


def angles(points: np.ndarray) -> np.ndarray:
    """Degrees between each point and the next on the sphere."""
    lon, lat = np.radians(points).T
    vectors = np.column_stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))
    chords = np.linalg.norm(np.diff(vectors, axis=0), axis=1)
    return np.degrees(2 * np.arcsin(np.clip(chords / 2, 0, 1)))


@given(cities, cities, st.floats(0.5, 5.0))
def test_a_great_circle_is_the_shortest_way(start: City, end: City, step: float) -> None:
    direct = angles(np.array([[start.lon, start.lat], [end.lon, end.lat]]))[0]
    if direct > 179:
        return
    way = great_circle(start, end, step)
    assert angles(way).sum() == pytest.approx(direct, abs=1e-5)
    assert angles(way).max() <= step + 1e-6
    for city, (lon, lat) in ((start, way[0]), (end, way[-1])):
        assert angles(np.array([[city.lon, city.lat], [lon, lat]]))[0] == pytest.approx(0, abs=1e-5)


def segments(path: QPainterPath) -> list[tuple[float, float, float, float]]:
    elements = [path.elementAt(place) for place in range(path.elementCount())]
    return [(a.x, a.y, b.x, b.y) for a, b in pairwise(elements) if b.isLineTo()]


@pytest.mark.parametrize("projection_id", sorted(PROJECTIONS))
def test_no_arc_streaks_over_the_map_or_leaves_it(projection_id: str) -> None:
    projection = PROJECTIONS[projection_id]
    edge = shapely.Polygon(projection.outline()).buffer(1e-3)
    for pair in PAIRS:
        lines = segments(arc_path((pair,), projection, 1.0))
        lengths = [np.hypot(x2 - x1, y2 - y1) for x1, y1, x2, y2 in lines]
        assert max(lengths, default=0.0) < 0.25, pair
        assert all(edge.covers(shapely.Point(x, y)) for line in lines for x, y in (line[:2], line[2:])), pair


def test_an_arc_ends_at_both_edges_of_the_seam() -> None:
    """Without a gap between the last point in sight and the edge of the world."""
    projection = PROJECTIONS["plate-carree"]
    lines = np.array(segments(arc_path(((TOKYO, SAN_FRANCISCO),), projection, 1.0)))
    assert lines[:, [0, 2]].max() == pytest.approx(np.pi)
    assert lines[:, [0, 2]].min() == pytest.approx(-np.pi)


def test_an_arc_is_broken_where_the_globe_hides_it() -> None:
    projection = PROJECTIONS["globe"]
    whole = arc_path(((BAGHDAD, LIMA),), PROJECTIONS["equal-earth"], 1.0)
    seen = arc_path(((BAGHDAD, LIMA),), projection, 1.0)
    assert 0 < seen.elementCount() < 0.8 * whole.elementCount()


def with_arcs(sheet: Sheet, *pairs: tuple[City, City], thin: bool = False) -> Sheet:
    spots = tuple(Spot(city, chosen=True, mission=True) for pair in pairs for city in pair)
    view = replace(sheet.view, representation=Representation(pairs, spots, thin), show_labels=False)
    return Sheet(sheet.projected, sheet.whole, view)


def touched(image: QImage, bare: QImage) -> int:
    """How many pixels of two pictures differ."""
    return sum(image.pixel(x, y) != bare.pixel(x, y) for x in range(image.width()) for y in range(image.height()))


def test_arcs_are_painted_over_a_halo_with_dots_at_their_ends(sheet: Sheet) -> None:
    bare, drawn_arc = drawn(with_arcs(sheet)), drawn(with_arcs(sheet, (BAGHDAD, BRASILIA)))
    way = great_circle(BAGHDAD, BRASILIA, 1.0)
    lon, lat = way[len(way) * 11 // 16]
    assert sheet.state_at(pixel(sheet, lon, lat)) is None, "this part of the arc lies at sea"
    middle = pixel(sheet, lon, lat).toPoint()
    around = [(middle.x() + dx, middle.y() + dy) for dx in range(-3, 4) for dy in range(-3, 4)]
    assert min(drawn_arc.pixelColor(*place).lightness() for place in around) < 170
    assert min(bare.pixelColor(*place).lightness() for place in around) > 200
    end = pixel(sheet, BRASILIA.lon, BRASILIA.lat).toPoint()
    assert drawn_arc.pixelColor(end) == palette("light").lines.selected


def pixel(sheet: Sheet, lon: float, lat: float):
    x, y = sheet.projected.projection.forward(np.array([lon]), np.array([lat]))
    return sheet.view.camera.to_pixels(float(x[0]), float(y[0]), sheet.view.size)


def test_many_arcs_are_thin(sheet: Sheet) -> None:
    pair = BAGHDAD, BRASILIA
    bare = drawn(with_arcs(sheet), 2.0)
    thin, broad = (touched(drawn(with_arcs(sheet, pair, thin=thin), 2.0), bare) for thin in (True, False))
    assert 0 < thin < 0.9 * broad


@pytest.mark.parametrize("projection_id", sorted(PROJECTIONS))
def test_arcs_and_dots_paint_in_every_projection(
    borders: Borders, state: MapState, view: MapView, projection_id: str
) -> None:
    projected = ProjectedShapes(borders, PROJECTIONS[projection_id])
    near = replace(view, camera=fit(projected.bounds, SIZE))
    bare = drawn(with_arcs(Sheet(projected, state, near)))
    assert drawn(with_arcs(Sheet(projected, state, near), *PAIRS)) != bare
