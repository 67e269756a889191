"""The picture in the window is drawn part by part, and seen when it is whole."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from atlas.data import Moment
from atlas.map.outlines import is_short
from atlas.map.sheet import Sheet
from atlas.window import picture
from atlas.window.glance import glance
from atlas.window.main_window import MainWindow
from atlas.window.picture import Picture
from tests.window.test_easel import pixels


@pytest.fixture
def window(opened) -> MainWindow:
    return opened("1990")


def sheet_of(window: MainWindow, year: int) -> Sheet:
    canvas, moment = window.canvas, Moment.of_year(year)
    return canvas._stage.sheet(glance(window.view, moment), canvas._camera(), canvas._frame(moment))


def seen(shown: Picture) -> np.ndarray:
    assert shown.sheet is not None
    image = QPixmap(*map(round, shown.sheet.view.size))
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    shown.show(painter, shown.sheet.view.camera)
    painter.end()
    return pixels(image.toImage())


def test_the_last_picture_stands_until_the_next_is_whole(window: MainWindow) -> None:
    shown = Picture()
    list(shown.drawn(sheet_of(window, 1925), 1.0))
    before = seen(shown)
    after = Picture()
    list(after.drawn(sheet_of(window, 1990), 1.0))
    steps = shown.drawn(sheet_of(window, 1990), 1.0)
    count = 0
    for _ in steps:
        np.testing.assert_array_equal(seen(shown), before)
        count += 1
    assert count >= 2
    # Qt rounds a blend by a few parts of 255 otherwise under another clip.
    assert (np.abs(seen(shown) - seen(after)).max(axis=2) > 12).sum() <= 8
    assert (np.abs(seen(shown) - before).max(axis=2) > 12).sum() > 10_000


def test_a_drawing_that_is_dropped_leaves_no_trace(window: MainWindow) -> None:
    shown = Picture()
    list(shown.drawn(sheet_of(window, 1990), 1.0))
    before = seen(shown)
    steps = shown.drawn(sheet_of(window, 1925), 1.0)
    next(steps)
    next(steps)
    steps.close()
    list(shown.drawn(sheet_of(window, 1990), 1.0))
    np.testing.assert_array_equal(seen(shown), before)


def test_outlines_follow_the_borders_and_the_arcs_of_the_date(qtbot, window: MainWindow) -> None:
    window.view.set_year(1938)
    window.view.select("SUN")
    for year in (1939, 1946, 1947, 1975):
        window.view.set_year(year)
        qtbot.waitUntil(lambda: window.canvas.easel.is_sharp, timeout=5000)
        shown = pixels(window.canvas.grab().toImage())
        window.canvas.easel.picture = Picture()
        window.canvas._invalidate()
        afresh = pixels(window.canvas.grab().toImage())
        assert (np.abs(shown - afresh).max(axis=2) > 12).sum() <= 8, year


def test_a_long_outline_is_drawn_step_by_step_and_seen_whole(qtbot, window: MainWindow) -> None:
    window.canvas.zoom(3.0)
    window.view.select("SUN")
    qtbot.waitUntil(lambda: window.canvas.easel.is_sharp, timeout=5000)
    sheet = window.canvas.sheet()
    assert not is_short(sheet)
    shown = pixels(window.canvas.grab().toImage())
    fresh = Picture()
    list(fresh.drawn(sheet, 1.0))
    steps = fresh.outlined(sheet, 1.0)
    next(steps)
    assert fresh._outlines.sheet is None, "nothing of it is seen before it is whole"
    assert len([*steps]) > 2
    window.canvas.easel.picture = fresh
    assert (np.abs(shown - pixels(window.canvas.grab().toImage())).max(axis=2) > 12).sum() <= 8


def test_outlines_that_stay_are_not_drawn_again(qtbot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    window.view.select("BRA")
    qtbot.waitUntil(lambda: window.canvas.easel.is_sharp, timeout=5000)
    drawn: list[int] = []
    monkeypatch.setattr(picture, "paint_outlines", lambda _, sheet: drawn.append(sheet.state.day.year))
    window.view.set_theme("length")
    qtbot.waitUntil(lambda: window.canvas.easel.is_sharp, timeout=5000)
    assert not drawn
    window.view.hover("ARG")
    qtbot.waitUntil(lambda: bool(drawn), timeout=5000)
