from __future__ import annotations

import itertools
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from atlas.data import Seeds
from atlas.geography.borders import Borders, Territory
from atlas.map import style
from atlas.map.camera import Camera, fit, limited
from atlas.map.label import Label
from atlas.map.palette_file import palette
from atlas.map.plan import CELL
from atlas.map.representation import Representations
from atlas.map.scene import MapState, resolve
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.typesetting import broken
from atlas.map.view import MapView
from atlas.resources import default_seeds
from tests.map.conftest import SIZE, STATUSES, camera_on, drawn

WORLD = None


@pytest.fixture(scope="module")
def posts() -> Representations:
    return Representations(Seeds(default_seeds()))


def check_names(sheet: Sheet) -> None:
    """No name over another, over a circle, a city's dot or the furniture, and none cut off."""
    labels = [
        *sheet.inscription.states,
        *sheet.inscription.cities,
        *sheet.inscription.capital_names,
        *sheet.inscription.seas,
    ]
    parts = [(label, label.parts) for label in labels]
    for (one, boxes), (other, others) in itertools.combinations(parts, 2):
        if one.box.intersects(other.box):
            assert not any(a.intersects(b) for a in boxes for b in others), (one.lines, other.lines)
    things = [*sheet.obstacles(), *(thing.box for thing in (*sheet.circles, *sheet.inscription.dots))]
    for label, boxes in parts:
        assert sheet.view.frame.contains(label.box)
        assert not any(box.intersects(thing) for box in boxes for thing in things), label.lines
        if label.bend is None:
            assert max(label.letters.width(line) for line in label.lines) <= label.box.width() + 0.01
        else:
            assert label.box.adjusted(-2, -2, 2, 2).contains(letters_of(label).boundingRect()), label.lines


def letters_of(label: Label) -> QPainterPath:
    """The outlines of a bent name as they are drawn."""
    assert label.bend is not None
    (text,) = label.lines
    return label.bend.carried(label.letters.outline(text), label.letters.width(text), label.letters.capital)


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


@pytest.mark.parametrize("box", [WORLD, (25, 12, 65, 42), (-12, 34, 42, 62), (-90, 5, -58, 28)])
def test_names_never_collide_in_any_year(
    borders: Borders, projected: ProjectedShapes, view: MapView, box: tuple[float, float, float, float] | None
) -> None:
    """Every year of the atlas: the world, the Middle East, Europe, the Caribbean."""
    near = replace(view, camera=camera_on(projected, *box)) if box else view
    before: object = None
    for year in range(1920, 2027):
        day = date(year, 12, 31)
        state = resolve(borders.at(day), STATUSES, day=day)
        sheet = Sheet(projected, state, replace(near, date_text=str(year), show_legend=True))
        shown = (sheet.state.rows(), sheet.obstacles())
        if shown != before:
            check_names(sheet)
            assert len(sheet.inscription.states) > 10, year
        before = shown


def test_names_stand_inside_their_land(sheet: Sheet) -> None:
    for label in sheet.inscription.states:
        if label.inside:
            corners = (label.box.center(), label.box.topLeft(), label.box.bottomRight())
            bent = label.bend and [QPointF(x, y) for x, y in label.bend.points]
            for corner in bent or corners:
                place = sheet.territory_at(corner)
                assert place is not None, label.lines
                assert place.row == label.row


@pytest.mark.parametrize(
    ("code", "box", "steepest"),
    [
        ("CHL", (-95, -58, -45, -15), (60, 100)),
        ("CUB", (-90, 14, -68, 28), (0, 40)),
        ("NZL", (160, -50, 180, -32), (20, 75)),
        ("NOR", (0, 50, 35, 75), (5, 70)),
        ("VNM", (95, 5, 115, 25), (30, 100)),
    ],
)
def test_the_name_of_a_long_land_runs_along_it(
    projected: ProjectedShapes,
    state: MapState,
    view: MapView,
    code: str,
    box: tuple[float, float, float, float],
    steepest: tuple[float, float],
) -> None:
    """It runs with the land, reads to the right or upwards, turns gently, and stands on its own land."""
    sheet = Sheet(projected, state, replace(view, camera=camera_on(projected, *box)))
    codes = {territory.row: territory.code for territory in sheet.state.territories}
    label = next(label for label in sheet.inscription.states if codes[label.row] == code)
    assert label.bend is not None
    steps = np.diff(label.bend.points, axis=0)
    angles = np.degrees(np.arctan2(-steps[:, 1], steps[:, 0]))
    assert steepest[0] <= abs(angles.mean()) <= steepest[1]
    assert angles.min() > -80
    assert np.ptp(angles) < 60
    inside = [sheet.territory_at(box.center()) for box in label.parts]
    own = sum(land is not None and land.code == code for land in inside)
    assert own >= 0.85 * len(inside)


def test_a_bent_name_is_drawn_where_it_was_placed(projected: ProjectedShapes, state: MapState, view: MapView) -> None:
    sheet = Sheet(projected, state, replace(view, camera=camera_on(projected, -95, -58, -45, -15)))
    chile = next(label for label in sheet.inscription.states if label.lines == ("Chile",))
    plain = Sheet(projected, state, replace(sheet.view, show_labels=False))
    before, after = drawn(plain), drawn(sheet)
    ink = letters_of(chile)
    changed = [
        (x, y)
        for x in range(round(chile.box.left()), round(chile.box.right()))
        for y in range(round(chile.box.top()), round(chile.box.bottom()))
        if ink.contains(QPointF(x + 0.5, y + 0.5)) and before.pixel(x, y) != after.pixel(x, y)
    ]
    assert len(changed) > 60


def test_the_world_names_the_large_and_more_appear_near(
    projected: ProjectedShapes, state: MapState, view: MapView, sheet: Sheet
) -> None:
    world = {" ".join(label.lines) for label in sheet.inscription.states}
    assert {"Brazil", "China", "Iraq"} <= world
    assert len(sheet.inscription.states) <= 25
    near = Sheet(projected, state, replace(view, camera=camera_on(projected, 44, 22, 58, 32)))
    assert "Kuwait" in {" ".join(label.lines) for label in near.inscription.states}


def test_names_of_another_language(projected: ProjectedShapes, state: MapState, view: MapView) -> None:
    other = Sheet(projected, state, replace(view, names={"CHN": "الصين"}))
    assert ("الصين",) in [label.lines for label in other.inscription.states]


def test_long_names_break_between_words() -> None:
    assert broken("Iraq") == (("Iraq",),)
    assert broken("Central African Republic")[1] in (("Central", "African Republic"), ("Central African", "Republic"))
    assert broken("Central African Republic")[2] == ("Central", "African", "Republic")


def test_a_large_picture_of_the_world_has_room_for_more_names(
    projected: ProjectedShapes, state: MapState, view: MapView, sheet: Sheet
) -> None:
    size = (3840.0, 2160.0)
    large = replace(view, width=size[0], height=size[1], camera=fit(projected.bounds, size))
    names = Sheet(projected, state, large)
    check_names(names)
    assert len(names.inscription.states) > 3 * len(sheet.inscription.states)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("year", [1975, 1990, 2026])
@pytest.mark.parametrize("box", [(40.0, 20.0, 62.0, 36.0), (30.0, 20.0, 65.0, 42.0), (-12.0, 34.0, 40.0, 62.0)])
def test_only_a_tiny_state_has_its_name_on_its_neighbours(
    projected: ProjectedShapes, borders: Borders, year: int, box: tuple[float, float, float, float]
) -> None:
    day = date(year, 12, 31)
    state = resolve(borders.at(day), STATUSES, day=day)
    sheet = Sheet(projected, state, _view(camera_on(projected, *box)))
    shapes = {shape.territory.row: shape for shape in sheet.shapes}
    for label in sheet.inscription.states:
        shape, middle = shapes[label.row], label.box.center()
        tiny = shape.extent * sheet.view.camera.scale < style.COVERED_EXTENT
        if label.inside or label.across or (tiny and shape.territory.status == "sovereign"):
            continue
        probes = (QPointF(label.box.left(), middle.y()), middle, QPointF(label.box.right(), middle.y()))
        foreign = [_is_deep_in_foreign_land(sheet, probe, shape.territory) for probe in probes]
        assert sum(foreign) <= 1, label.lines


def _is_deep_in_foreign_land(sheet: Sheet, point: QPointF, own: Territory) -> bool:
    """Names know the land to a cell of the plan: what is nearer to a coast or border is neither here nor there."""
    steps = [(0, 0), (CELL, 0), (-CELL, 0), (0, CELL), (0, -CELL)]
    return all(sheet.territory_at(point + QPointF(*step)) not in (None, own) for step in steps)


@pytest.mark.parametrize(
    ("size", "box"), [((854.0, 580.0), WORLD), ((506.0, 500.0), WORLD), ((854.0, 580.0), (25, 12, 65, 42))]
)
def test_names_never_collide_in_a_window_in_any_year(
    borders: Borders,
    projected: ProjectedShapes,
    view: MapView,
    posts: Representations,
    size: tuple[float, float],
    box: tuple[float, float, float, float] | None,
) -> None:
    """The map of windows of 1280 by 720 and 900 by 640, with the card of the legend, arcs, and all cities when near."""
    card = QRectF(16, size[1] - 272, 210, 256)
    camera = replace(camera_on(projected, *box), scale=camera_on(projected, *box).scale * 0.8) if box else None
    for year in range(1920, 2027, 3 if box else 1):
        day = date(year, 12, 31)
        selected = ("IRQ", "TUR", "GBR", None)[year % 4]
        shown = replace(
            view,
            width=size[0],
            height=size[1],
            camera=camera or fit(projected.bounds, size),
            date_text=str(year),
            keep_clear=(card,),
            representation=posts.at(day, selected, near=box is not None),
        )
        sheet = Sheet(projected, resolve(borders.at(day), STATUSES, selected=selected, day=day), shown)
        check_names(sheet)
        assert sheet.inscription.states
