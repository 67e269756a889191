from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from atlas.data import Seeds
from atlas.geography.borders import Borders
from atlas.map.camera import fit
from atlas.map.representation import Representations
from atlas.map.scene import MapState, resolve
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.view import MapView
from atlas.resources import default_seeds
from tests.map.conftest import SIZE, STATUSES, camera_on
from tests.map.test_labels import check_names

GULF, EUROPE, TURKEY, WORLD = (43, 21.5, 60, 34.5), (-12, 34, 42, 70), (22, 28, 52, 44), None


@pytest.fixture(scope="module")
def representations() -> Representations:
    return Representations(Seeds(default_seeds()))


def sheet_of(
    projected: ProjectedShapes, borders: Borders, view: MapView, representations: Representations, *,
    year: int, selected: str | None, box: tuple[float, float, float, float] | None, near: bool = True,
) -> Sheet:  # fmt: skip
    day = date(year, 12, 31)
    camera = camera_on(projected, *box) if box else fit(projected.bounds, SIZE)
    state = resolve(borders.at(day), STATUSES, selected=selected, day=day)
    shown = replace(view, camera=camera, representation=representations.at(day, selected, near), date_text=str(year))
    return Sheet(projected, state, shown)


@pytest.mark.parametrize("box", [GULF, EUROPE, TURKEY, WORLD])
@pytest.mark.parametrize(
    ("year", "selected"), [(1975, "IRQ"), (2026, "IRQ"), (2026, "TUR"), (2010, "KWT"), (1990, None), (1930, "GBR")]
)
def test_no_name_and_no_dot_lies_over_another(
    projected: ProjectedShapes, borders: Borders, view: MapView, representations: Representations,
    box: tuple[float, float, float, float] | None, year: int, selected: str | None,
) -> None:  # fmt: skip
    sheet = sheet_of(projected, borders, view, representations, year=year, selected=selected, box=box)
    check_names(sheet)
    names = {" ".join(label.lines) for label in sheet.inscription.states}
    assert not names & {" ".join(label.lines) for label in sheet.inscription.cities}


def named(sheet: Sheet) -> set[str]:
    return {label.lines[0] for label in sheet.inscription.cities}


def test_the_cities_of_the_selected_state_are_named_when_near(
    projected: ProjectedShapes, borders: Borders, view: MapView, representations: Representations
) -> None:
    far = sheet_of(projected, borders, view, representations, year=2026, selected="TUR", box=WORLD, near=False)
    near = sheet_of(projected, borders, view, representations, year=2026, selected="TUR", box=TURKEY, near=False)
    assert named(far) == set()
    assert named(near) == {"Ankara", "Istanbul", "Gaziantep", "Baghdad", "Basra", "Erbil", "Mosul"}
    at_right = next(label for label in near.inscription.cities if label.lines == ("Erbil",))
    dot = next(dot for dot in near.inscription.dots if dot.spot.city.name == "Erbil")
    assert at_right.box.left() > dot.box.right()


def test_cities_of_others_come_when_the_map_is_close(
    projected: ProjectedShapes, borders: Borders, view: MapView, representations: Representations
) -> None:
    sheet = sheet_of(projected, borders, view, representations, year=2026, selected="KWT", box=GULF)
    assert {"Kuwait City", "Riyadh", "Doha", "Muscat"} <= named(sheet)
    spots = {dot.spot.city.name: dot.spot for dot in sheet.inscription.dots}
    assert spots["Kuwait City"].chosen
    assert not spots["Riyadh"].chosen
    assert spots["Riyadh"].mission


@pytest.mark.parametrize("selected", ["IRQ", "TUR"])
def test_the_focus_keeps_its_name_on_a_small_map(
    projected: ProjectedShapes, borders: Borders, view: MapView, representations: Representations, selected: str
) -> None:
    sheet = sheet_of(projected, borders, view, representations, year=2026, selected=selected, box=WORLD, near=False)
    assert ("Iraq",) in {label.lines for label in sheet.inscription.states}


def test_names_stay_when_the_focus_is_selected(
    projected: ProjectedShapes, borders: Borders, view: MapView, representations: Representations, state: MapState
) -> None:
    """The dots of eighty cities leave room for the names of states."""
    del state
    plain = sheet_of(projected, borders, view, representations, year=2026, selected=None, box=WORLD, near=False)
    full = sheet_of(projected, borders, view, representations, year=2026, selected="IRQ", box=WORLD, near=False)
    lost = {label.lines for label in plain.inscription.states} - {label.lines for label in full.inscription.states}
    assert len(lost) <= 2, lost


def test_the_same_question_has_the_same_answer(representations: Representations) -> None:
    day = date(2026, 12, 31)
    assert representations.at(day, "TUR", True) is representations.at(day, "TUR", True)
    assert representations.at(day, "TUR", False).arcs
    assert representations.at(day, None, False).spots == ()
