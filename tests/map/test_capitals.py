from __future__ import annotations

import itertools
from datetime import date

import pytest
from msgspec.structs import replace

from atlas.data import Moment, Seeds
from atlas.geography.borders import Borders
from atlas.map.palette_file import palette
from atlas.map.scene import MapState, resolve
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.view import MapView
from atlas.map.wording import capitals
from atlas.resources import default_seeds
from tests.map.conftest import SIZE, STATUSES, camera_on, drawn

MIDDLE_EAST = (25, 12, 65, 42)
EUROPE = (-12, 34, 42, 62)


@pytest.fixture(scope="module")
def seeds() -> Seeds:
    return Seeds(default_seeds())


@pytest.fixture
def near(seeds: Seeds, projected: ProjectedShapes, view: MapView) -> MapView:
    return replace(view, camera=camera_on(projected, *MIDDLE_EAST), capitals=capitals(seeds, Moment.of_year(1990)))


def test_capitals_are_shown_near_and_not_on_the_world(
    projected: ProjectedShapes, state: MapState, view: MapView, near: MapView
) -> None:
    assert Sheet(projected, state, replace(near, camera=view.camera)).inscription.capitals == ()
    sheet = Sheet(projected, state, near)
    assert {"Baghdad", "Tehran", "Riyadh"} <= {ring.name for ring in sheet.inscription.capitals}
    assert ("Baghdad",) in {label.lines for label in sheet.inscription.capital_names}


def test_a_ring_stands_on_its_city_and_is_drawn(projected: ProjectedShapes, state: MapState, near: MapView) -> None:
    sheet = Sheet(projected, state, near)
    baghdad = next(ring for ring in sheet.inscription.capitals if ring.name == "Baghdad")
    x, y = projected.projection.forward(44.4, 33.3)
    there = near.camera.to_pixels(float(x), float(y), SIZE)
    assert (baghdad.place - there).manhattanLength() < 3
    image = drawn(sheet, 2.0)
    assert image.pixelColor((baghdad.place * 2).toPoint()) == palette("light").card
    around = [image.pixelColor(round(baghdad.place.x() * 2 + dx), round(baghdad.place.y() * 2)) for dx in range(-8, 9)]
    assert min(colour.lightness() for colour in around) < 70


def test_a_capital_is_that_of_the_date(seeds: Seeds) -> None:
    assert {c.code: c.name for c in capitals(seeds, Moment.of_year(1950))}["BRA"] != "Brasília"
    assert {c.code: c.name for c in capitals(seeds, Moment.of_year(1990))}["BRA"] == "Brasília"


@pytest.mark.parametrize("box", [MIDDLE_EAST, EUROPE])
def test_capitals_collide_with_nothing_in_any_year(
    seeds: Seeds, borders: Borders, projected: ProjectedShapes, view: MapView, box: tuple[float, float, float, float]
) -> None:
    camera = camera_on(projected, *box)
    for year in range(1920, 2027, 3):
        day = date(year, 12, 31)
        state = resolve(borders.at(day), STATUSES, day=day)
        cities = capitals(seeds, Moment.of_year(year))
        sheet = Sheet(projected, state, replace(view, camera=camera, capitals=cities, show_legend=True))
        names = sheet.inscription
        assert names.capitals
        rooms = [
            *((label.lines, part) for label in (*names.states, *names.seas) for part in label.parts),
            *((ring.name, ring.box) for ring in names.capitals),
            *((label.lines, label.box) for label in names.capital_names),
            *(("", box) for box in (*sheet.obstacles(), *(circle.box for circle in sheet.circles))),
        ]
        cities_only = {ring.name for ring in sheet.inscription.capitals} | {
            label.lines for label in sheet.inscription.capital_names
        }
        for (one, a), (other, b) in itertools.combinations(rooms, 2):
            if one in cities_only or other in cities_only:
                assert not a.intersects(b), (year, one, other)
        assert all(view.frame.contains(label.box) for label in sheet.inscription.capital_names)


def test_names_of_states_come_before_those_of_cities(
    projected: ProjectedShapes, state: MapState, near: MapView
) -> None:
    with_cities = {label.lines for label in Sheet(projected, state, near).inscription.states}
    without = {label.lines for label in Sheet(projected, state, replace(near, capitals=())).inscription.states}
    assert {" ".join(lines) for lines in without} <= {" ".join(lines) for lines in with_cities}
