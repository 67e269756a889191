"""The view: it changes once, says so once, and survives being written down."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.data import Moment
from atlas.map.camera import Camera
from atlas.window.view_state import ViewState

FIRST, LAST = date(1920, 1, 1), date(2026, 12, 31)

moments = st.one_of(st.integers(1920, 2026).map(Moment.of_year), st.dates(FIRST, LAST).map(Moment.of_day))
numbers = st.floats(-1e6, 1e6, allow_nan=False)
cameras = st.builds(Camera, numbers, numbers, st.floats(1e-3, 1e6))


def view(moment: Moment | None = None) -> ViewState:
    return ViewState(FIRST, LAST, moment or Moment.of_year(1990))


@given(
    moments, st.none() | st.sampled_from(["KWT", "USA"]), st.sampled_from(["equal-earth", "mercator"]),
    st.none() | cameras, st.sampled_from([("status", ""), ("members", "LAS"), ("wars", "")]),
    st.frozensets(st.sampled_from(["war", "mutual", "none"])), st.booleans(),
)  # fmt: skip
def test_a_view_comes_back_as_it_was_written(
    moment: Moment,
    selection: str | None,
    projection: str,
    camera: Camera | None,
    theme: tuple[str, str],
    chosen: frozenset[str],
    arcs: bool,
) -> None:
    old = view(moment)
    old.select(selection)
    old.set_projection(projection)
    old.set_camera(camera)
    old.set_theme(theme[0])
    old.set_choice(theme[1])
    old.set_filter(chosen)
    old.set_arcs(arcs)
    new = view()
    new.from_dict(old.to_dict(), frozenset({"KWT", "USA"}))
    assert new.to_dict() == old.to_dict()
    assert new.choice == theme[1]


junk = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.lists(st.integers()),
    st.dictionaries(st.text(), st.floats()),
)  # fmt: skip


KEPT = ["date", "selection", "theme", "choices", "projection", "camera", "centre", "filter", "arcs"]


@given(st.dictionaries(st.sampled_from(KEPT), junk))
def test_bad_values_are_repaired(values: dict[str, Any]) -> None:
    repaired = view()
    known = {"members": frozenset({"LAS"})}
    repaired.from_dict(values, frozenset({"KWT"}), frozenset({"status"}), frozenset({"equal-earth"}), known)
    assert repaired.choice == ""
    assert FIRST <= repaired.moment.day <= LAST
    assert repaired.selection in (None, "KWT")
    assert repaired.theme == "status"
    assert repaired.projection == "equal-earth"
    assert repaired.camera is None or repaired.camera.scale > 0
    assert all(isinstance(each, str) for each in repaired.filter)
    assert isinstance(repaired.arcs, bool)


@pytest.mark.parametrize(
    ("signal", "setter", "value"),
    [
        ("momentChanged", "set_moment", Moment.of_year(1991)),
        ("selectionChanged", "select", "KWT"),
        ("projectionChanged", "set_projection", "mercator"),
        ("cameraChanged", "set_camera", Camera(0.0, 0.0, 2.0)),
        ("hoveredChanged", "hover", "IRN"),
        ("themeChanged", "set_theme", "missions"),
        ("choiceChanged", "set_choice", "LAS"),
        ("highlightChanged", "set_highlight", frozenset({"war"})),
        ("filterChanged", "set_filter", frozenset({"war"})),
        ("arcsChanged", "set_arcs", False),
    ],
)
def test_a_setter_tells_of_a_change_once(signal: str, setter: str, value: object) -> None:
    looked_at, told = view(), []
    getattr(looked_at, signal).connect(told.append)
    getattr(looked_at, setter)(value)
    getattr(looked_at, setter)(value)
    assert told == [value]


def test_dates_beyond_the_span_are_held() -> None:
    looked_at = view()
    looked_at.set_year(1066)
    assert looked_at.moment == Moment.of_year(1920)
    looked_at.set_moment(Moment.of_day(date(2050, 1, 1)))
    assert looked_at.moment == Moment.of_day(LAST)


def test_what_was_chosen_in_a_theme_is_remembered_and_what_was_lit_is_not() -> None:
    looked_at = view()
    looked_at.set_theme("members")
    looked_at.set_choice("OPEC")
    looked_at.set_highlight(frozenset({"member"}))
    looked_at.set_theme("status")
    assert (looked_at.choice, looked_at.highlight) == ("", None)
    looked_at.set_theme("members")
    assert looked_at.choice == "OPEC"


def test_only_a_choice_that_there_is_comes_back() -> None:
    looked_at = view()
    kept = {"theme": "members", "choices": {"members": "GONE", "wars": 7}}
    looked_at.from_dict(kept, choices={"members": frozenset({"LAS"}), "wars": frozenset()})
    assert (looked_at.theme, looked_at.choice) == ("members", "")
