"""Of two grounds the one that lacks least is drawn on, and what has been prepared is not drawn again."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter

from atlas.map.sheet import Sheet
from atlas.window import grounds
from atlas.window.grounds import Grounds
from atlas.window.main_window import MainWindow
from tests.window.test_easel import pixels
from tests.window.test_picture import sheet_of


@pytest.fixture
def window(opened) -> MainWindow:
    return opened("1990")


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Years whose ground was painted on, in order."""
    years: list[int] = []
    paint = grounds.ground_painted

    def noted(painter: QPainter, sheet: Sheet, *others: object) -> Iterator[None]:
        years.append(sheet.whole.day.year)
        yield from paint(painter, sheet, *others)

    monkeypatch.setattr(grounds, "ground_painted", noted)
    return years


def apart(one: np.ndarray, other: np.ndarray) -> int:
    """Pixels in which two pictures differ by more than Qt's rounding of blends."""
    return int((np.abs(one - other).max(axis=2) > 12).sum())


def picture_of(both: Grounds) -> np.ndarray:
    return pixels(both.shown.picture.toImage())


def test_a_prepared_year_is_shown_without_being_drawn(window: MainWindow, painted: list[int]) -> None:
    both, afresh = Grounds(), Grounds()
    list(both.drawn(sheet_of(window, 1989), 1.0))
    list(both.prepared(sheet_of(window, 1990), 1.0))
    assert both.shown.sheet is sheet_of(window, 1989)
    before = list(painted)
    list(both.drawn(sheet_of(window, 1990), 1.0))
    assert painted == before
    list(afresh.drawn(sheet_of(window, 1989), 1.0))
    list(afresh.drawn(sheet_of(window, 1990), 1.0))
    assert apart(picture_of(both), picture_of(afresh)) <= 8


def test_the_year_before_is_still_there(window: MainWindow, painted: list[int]) -> None:
    both = Grounds()
    list(both.drawn(sheet_of(window, 1989), 1.0))
    seen = picture_of(both)
    list(both.prepared(sheet_of(window, 1990), 1.0))
    list(both.drawn(sheet_of(window, 1990), 1.0))
    before = list(painted)
    list(both.drawn(sheet_of(window, 1989), 1.0))
    assert painted == before
    assert apart(picture_of(both), seen) == 0


@pytest.mark.parametrize("begun", [1, 12])
def test_what_is_prepared_is_broken_off_by_what_is_to_be_seen(window: MainWindow, begun: int) -> None:
    both, afresh = Grounds(), Grounds()
    list(both.drawn(sheet_of(window, 1955), 1.0))
    steps = both.prepared(sheet_of(window, 1990), 1.0)
    for _ in range(begun):
        next(steps)
    list(both.drawn(sheet_of(window, 1975), 1.0))
    assert list(steps) == []
    list(afresh.drawn(sheet_of(window, 1955), 1.0))
    list(afresh.drawn(sheet_of(window, 1975), 1.0))
    assert apart(picture_of(both), picture_of(afresh)) <= 8


def test_the_region_that_changes_holds_all_that_does(window: MainWindow) -> None:
    both = Grounds()
    list(both.drawn(sheet_of(window, 1990), 1.0))
    before = both.shown.picture.toImage()
    steps, region = both.drawn(sheet_of(window, 1992), 1.0), None
    while region is None:
        try:
            next(steps)
        except StopIteration as end:
            region = end.value
    after = both.shown.picture.toImage()
    outside = [
        (x, y)
        for x in range(0, before.width(), 3)
        for y in range(0, before.height(), 3)
        if before.pixel(x, y) != after.pixel(x, y) and not region.contains(QPoint(x, y))
    ]
    assert not region.isEmpty()
    assert outside == []
