from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.geography.borders import Borders
from atlas.map.camera import Camera, fit, limited
from atlas.map.palette_file import palette
from atlas.map.scene import MapState, resolve
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.typesetting import broken
from atlas.map.view import MapView
from tests.map.conftest import SIZE, STATUSES, camera_on


def check_names(sheet: Sheet) -> None:
    """No name over another, over a circle, a city's dot or the furniture, and none cut off."""
    labels = [*sheet.labels, *sheet.city_labels, *sheet.seas]
    for one, other in itertools.combinations(labels, 2):
        assert not one.box.intersects(other.box), (one.lines, other.lines)
    things = [*sheet.obstacles(), *(thing.box for thing in (*sheet.circles, *sheet.cities))]
    for label in labels:
        assert sheet.view.frame.contains(label.box)
        assert not any(label.box.intersects(thing) for thing in things), label.lines
        assert max(label.letters.width(line) for line in label.lines) <= label.box.width() + 0.01


@pytest.mark.usefixtures("qapp")
@settings(max_examples=60)
@given(zoom=st.floats(0, 1), x=st.floats(-1, 1), y=st.floats(-1, 1))
def test_names_never_collide(projected: ProjectedShapes, state: MapState, zoom: float, x: float, y: float) -> None:
    _, _, east, north = projected.bounds
    scale = fit(projected.bounds, SIZE).scale * 200**zoom
    camera = limited(Camera(x * east, y * north, scale), projected.bounds, SIZE)
    check_names(Sheet(projected, state, _view(camera)))


def _view(camera: Camera) -> MapView:
    return MapView(*SIZE, camera, palette("light"), date_text="1990", title="A title", source="A source")


@pytest.mark.parametrize("year", range(1920, 2027, 7))
def test_names_never_collide_in_any_year(
    borders: Borders, projected: ProjectedShapes, view: MapView, year: int
) -> None:
    day = date(year, 12, 31)
    state = resolve(borders.at(day), STATUSES, day=day)
    check_names(Sheet(projected, state, replace(view, date_text=str(year), show_legend=True)))


def test_names_stand_inside_their_land(sheet: Sheet) -> None:
    for label in sheet.labels:
        if label.inside:
            for corner in (label.box.center(), label.box.topLeft(), label.box.bottomRight()):
                place = sheet.territory_at(corner)
                assert place is not None, label.lines
                assert place.row == label.row


def test_the_world_names_the_large_and_more_appear_near(
    projected: ProjectedShapes, state: MapState, view: MapView, sheet: Sheet
) -> None:
    world = {" ".join(label.lines) for label in sheet.labels}
    assert {"Brazil", "China", "Iraq"} <= world
    assert len(sheet.labels) <= 25
    near = Sheet(projected, state, replace(view, camera=camera_on(projected, 44, 22, 58, 32)))
    assert "Kuwait" in {" ".join(label.lines) for label in near.labels}


def test_names_of_another_language(projected: ProjectedShapes, state: MapState, view: MapView) -> None:
    other = Sheet(projected, state, replace(view, names={"CHN": "الصين"}))
    assert ("الصين",) in [label.lines for label in other.labels]


def test_long_names_break_between_words() -> None:
    assert broken("Iraq") == (("Iraq",),)
    assert broken("Central African Republic")[1] in (("Central", "African Republic"), ("Central African", "Republic"))
    assert broken("Central African Republic")[2] == ("Central", "African", "Republic")
