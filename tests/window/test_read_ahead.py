"""While nothing happens the other years are set up; whatever happens comes first."""

from __future__ import annotations

import pytest

from atlas.data import Moment
from atlas.window import read_ahead
from atlas.window.glance import glance
from atlas.window.main_window import MainWindow


@pytest.fixture
def calm(opened, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr(read_ahead, "CALM", 30)
    monkeypatch.setattr(read_ahead, "BEAT", 0)
    return opened("1990")


def is_ready(window: MainWindow, year: int) -> bool:
    """Whether the map of a year has been set up with all its names."""
    canvas = window.canvas
    wanted = glance(window.view, Moment.of_year(year))
    before = len(list(canvas._stage._sheets._kept))
    sheet = canvas._stage.sheet(wanted, canvas._camera(), canvas._frame(wanted.moment))
    return sheet.is_inscribed and len(list(canvas._stage._sheets._kept)) == before


def test_all_years_are_set_up_the_nearest_first(qtbot, calm: MainWindow) -> None:
    assert not is_ready(calm, 1926)
    calm.canvas.ahead.disturb()
    qtbot.waitUntil(lambda: is_ready(calm, 1989), timeout=10_000)
    assert not is_ready(calm, 1921)
    qtbot.waitUntil(lambda: not calm.canvas.ahead.busy, timeout=20_000)
    for year in (1920, 1945, 1962, 2026):
        assert is_ready(calm, year), year


def test_a_near_map_sets_up_the_years_about_it_only(qtbot, calm: MainWindow) -> None:
    calm.canvas.zoom(4.0)
    qtbot.waitUntil(lambda: calm.canvas.easel.is_sharp, timeout=5000)
    qtbot.waitUntil(lambda: not calm.canvas.ahead.busy, timeout=20_000)
    assert is_ready(calm, 1990 + read_ahead.FAR)
    assert not is_ready(calm, 1990 - read_ahead.FAR - 1)


def test_a_change_breaks_it_off(qtbot, calm: MainWindow) -> None:
    calm.canvas.ahead.disturb()
    qtbot.waitUntil(lambda: is_ready(calm, 1989), timeout=10_000)
    calm.view.select("KWT")
    assert not calm.canvas.ahead._beat.isActive()
    assert calm.canvas.ahead.busy


@pytest.mark.parametrize(("before", "here", "expected"), [(1989, 1990, 1991), (1993, 1990, 1987), (1926, 1990, 1991)])
def test_the_year_that_is_likely_next_is_set_up_at_once(
    qtbot, opened, before: int, here: int, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read_ahead, "CALM", 100_000)
    window = opened(str(before))
    qtbot.waitUntil(lambda: window.canvas.easel.is_sharp, timeout=5000)
    window.view.set_year(here)
    qtbot.waitUntil(lambda: not window.canvas.ahead._beat.isActive() and window.canvas.easel.is_sharp, timeout=5000)
    qtbot.waitUntil(lambda: is_ready(window, expected), timeout=5000)
    assert not is_ready(window, 2 * expected - here)


def test_beyond_the_last_year_nothing_is_set_up(qtbot, opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_ahead, "CALM", 100_000)
    window = opened("2025")
    window.view.set_year(2026)
    qtbot.waitUntil(lambda: window.canvas.easel.is_sharp, timeout=5000)
    assert not window.canvas.ahead._beat.isActive()
