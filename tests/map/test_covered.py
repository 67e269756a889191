"""What names stand on: their own land or the water beside it, never the paper, never a small state they would hide."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF

from atlas.data import Moment, Seeds
from atlas.geography.borders import Borders
from atlas.map import style
from atlas.map.camera import fit
from atlas.map.label import Label
from atlas.map.plan import CELL
from atlas.map.representation import Representations
from atlas.map.scene import resolve
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.view import MapView
from atlas.map.wording import capitals
from atlas.map.world_edge import WorldEdge
from atlas.resources import default_seeds
from tests.map.conftest import SIZE, STATUSES, camera_on
from tests.offered import PROJECTIONS

Box = tuple[float, float, float, float]

AFRICA, EUROPE, GULF = (-20.0, -36.0, 55.0, 38.0), (-12.0, 34.0, 42.0, 62.0), (40.0, 20.0, 62.0, 36.0)
LARGE = (2400.0, 1400.0)


@pytest.fixture(scope="module")
def seeds() -> Seeds:
    return Seeds(default_seeds())


@pytest.fixture(scope="module")
def representations(seeds: Seeds) -> Representations:
    return Representations(seeds)


def written(label: Label) -> Iterator[QPointF]:
    """Corners of a name; names know the map to a cell of the plan."""
    for part in label.parts:
        box = part.adjusted(CELL, CELL, -CELL, -CELL)
        yield from (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight())


@pytest.mark.parametrize("projection", PROJECTIONS)
@pytest.mark.parametrize("year", [1925, 1960, 1990, 2026])
def test_no_name_stands_beyond_the_edge_of_the_world(
    projection: str, year: int, borders: Borders, seeds: Seeds, representations: Representations, view: MapView
) -> None:
    projected = ProjectedShapes(borders, PROJECTIONS[projection])
    moment = Moment.of_year(year)
    shown = replace(
        view,
        width=LARGE[0],
        height=LARGE[1],
        camera=fit(projected.bounds, LARGE),
        capitals=capitals(seeds, moment),
        representation=representations.at(moment.day, None, near=projection == "globe"),
    )
    sheet = Sheet(projected, resolve(borders.at(moment.day), STATUSES, day=moment.day), shown)
    edge = WorldEdge(projected.projection, shown.camera, LARGE)
    names = sheet.inscription
    labels = [label for label in (*names.states, *names.cities, *names.capital_names, *names.seas) if not label.bend]
    corners = [(label.lines, corner) for label in labels for corner in written(label)]
    held = edge.holds(np.array([(corner.x(), corner.y()) for _, corner in corners]), 0.0)
    assert not [words for (words, _), inside in zip(corners, held, strict=True) if not inside]
    assert len(labels) > 15


@pytest.mark.parametrize("box", [AFRICA, EUROPE])
@pytest.mark.parametrize("size", [SIZE, (720.0, 1280.0)])
@pytest.mark.parametrize("year", [1925, 1965, 1990, 2026])
def test_no_name_hides_another_small_state(
    projected: ProjectedShapes, borders: Borders, view: MapView, box: Box, size: tuple[float, float], year: int
) -> None:
    day = date(year, 12, 31)
    west, south, east, north = box
    x, y = projected.projection.forward(np.array([west, east, west, east]), np.array([south, south, north, north]))
    camera = fit((x.min(), y.min(), x.max(), y.max()), size)
    shown = replace(view, width=size[0], height=size[1], camera=camera)
    sheet = Sheet(projected, resolve(borders.at(day), STATUSES, day=day), shown)
    tiny = [
        (shape.territory, camera.to_pixels(*shape.anchor, size))
        for shape in sheet.shapes
        if shape.territory.status == "sovereign" and shape.extent * camera.scale < style.COVERED_EXTENT
    ]
    assert len(tiny) > 5
    for label in sheet.inscription.states:
        if not (label.inside or label.across):
            hidden = [land.name for land, middle in tiny if land.row != label.row and label.box.contains(middle)]
            assert not hidden, (label.lines, hidden)


def test_the_name_of_a_city_stays_on_its_land_where_there_is_room(
    projected: ProjectedShapes, borders: Borders, view: MapView, representations: Representations
) -> None:
    """At the right of Baghdad and Basra it would run over the border."""
    day = date(2026, 12, 31)
    shown = replace(view, camera=camera_on(projected, *GULF), representation=representations.at(day, None, near=True))
    sheet = Sheet(projected, resolve(borders.at(day), STATUSES, day=day), shown)
    names = {label.lines[0]: label for label in sheet.inscription.cities}
    for city in ("Baghdad", "Basra", "Karbala"):
        assert {sheet.state_at(corner) for corner in written(names[city])} == {"IRQ"}, city


def test_a_name_for_which_the_middle_is_taken_goes_aside_on_its_land(
    borders: Borders, view: MapView, representations: Representations
) -> None:
    """Brussels stands in the middle of Belgium, whose name would otherwise lie on the Channel."""
    projected = ProjectedShapes(borders, PROJECTIONS["mercator"])
    day = date(2026, 12, 31)
    shown = replace(view, camera=camera_on(projected, *EUROPE), representation=representations.at(day, None, near=True))
    sheet = Sheet(projected, resolve(borders.at(day), STATUSES, day=day), shown)
    belgium = next(label for label in sheet.inscription.states if label.lines == ("Belgium",))
    assert sheet.state_at(belgium.box.center()) == "BEL"
    assert not any(belgium.box.intersects(dot.box) for dot in sheet.inscription.dots)


def test_no_name_stands_at_the_circle_of_another(projected: ProjectedShapes, borders: Borders, view: MapView) -> None:
    """Qatar is named before Bahrain, and would fit beside Bahrain's circle."""
    size, day = (720.0, 1280.0), date(2026, 12, 31)
    x, y = projected.projection.forward(np.array([-20.0, 55.0]), np.array([-36.0, 38.0]))
    shown = replace(view, width=size[0], height=size[1], camera=fit((x.min(), y.min(), x.max(), y.max()), size))
    sheet = Sheet(projected, resolve(borders.at(day), STATUSES, day=day), shown)
    bahrain = next(circle for circle in sheet.circles if circle.territory.code == "BHR")
    names = {label.lines[0]: label for label in sheet.inscription.states}
    around = bahrain.box.adjusted(-5, -5, 5, 5)
    assert around.intersects(names["Bahrain"].box)
    assert not around.intersects(names["Qatar"].box)


def test_a_long_name_is_broken_to_stay_on_its_land(projected: ProjectedShapes, borders: Borders, view: MapView) -> None:
    day = date(1943, 12, 31)
    state = resolve(borders.at(day), STATUSES, day=day)
    sheet = Sheet(projected, state, replace(view, camera=camera_on(projected, *EUROPE)))
    codes = {territory.row: territory.code for territory in sheet.state.territories}
    name = next(label for label in sheet.inscription.states if "Bohemia" in " ".join(label.lines))
    assert len(name.lines) > 1
    corners = [sheet.state_at(corner) for corner in written(name)]
    assert corners.count(codes[name.row]) >= 3


@pytest.mark.parametrize("year", [1925, 1960, 1990, 2026])
@pytest.mark.parametrize("box", [AFRICA, GULF, (25.0, 12.0, 65.0, 42.0)])
def test_no_other_name_stands_on_the_focus(
    projected: ProjectedShapes, borders: Borders, view: MapView, box: Box, year: int
) -> None:
    day = date(year, 12, 31)
    state = resolve(borders.at(day), STATUSES, day=day)
    sheet = Sheet(projected, state, replace(view, camera=camera_on(projected, *box)))
    codes = {territory.row: territory.code for territory in sheet.state.territories}
    for label in sheet.inscription.states:
        if codes[label.row] != "IRQ" and not label.across:
            assert "IRQ" not in {sheet.state_at(corner) for corner in written(label)}, label.lines


@pytest.mark.parametrize("size", [(640.0, 420.0), (854.0, 580.0), (1280.0, 720.0)])
@pytest.mark.parametrize("code", ["KWT", "QAT", "BHR", "LBN"])
def test_a_selected_state_is_named_even_where_it_is_crowded(
    projected: ProjectedShapes, borders: Borders, view: MapView, size: tuple[float, float], code: str
) -> None:
    day = date(1990, 12, 31)
    state = resolve(borders.at(day), STATUSES, selected=code, day=day)
    shown = replace(view, width=size[0], height=size[1], camera=fit(projected.bounds, size))
    sheet = Sheet(projected, state, shown)
    codes = {territory.row: territory.code for territory in sheet.state.territories}
    assert code in {codes[label.row] for label in sheet.inscription.states}
