"""Beyond the edge of a picture that is moved there is land at once, in its colours, though not yet drawn sharp."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from atlas.window.main_window import MainWindow
from tests.window.test_seen import on_screen

NEAR = 30
"""Parts of 255 by which the colour of a small picture, stretched, may be another."""


@pytest.fixture
def window(qtbot, opened) -> MainWindow:
    window = opened("1990")
    window.canvas.zoom(3.0, QPointF(400, 300))
    qtbot.waitUntil(lambda: is_done(window), timeout=10_000)
    return window


def is_done(window: MainWindow) -> bool:
    easel = window.canvas.easel
    return easel.is_sharp and not easel._draughtsman.is_busy


def shares(window: MainWindow, qtbot, act) -> tuple[float, float]:
    """Shares of the map that are other than they will be when it is drawn sharp: at once after an act, and before."""
    act()
    window.canvas.repaint()
    assert not window.canvas.easel.is_sharp
    at_once = on_screen(window)
    qtbot.waitUntil(lambda: is_done(window), timeout=10_000)
    sharp = on_screen(window)
    plain = np.array(window.canvas._stage.colours.ground.sea.getRgb()[:3][::-1])
    bare = (np.abs(at_once - plain).max(axis=2) < 3) & (np.abs(sharp - plain).max(axis=2) > NEAR)
    return float((np.abs(at_once - sharp).max(axis=2) > NEAR).mean()), float(bare.mean())


@pytest.mark.parametrize("step", [(260.0, 0.0), (-260.0, 0.0), (0.0, 200.0)])
def test_no_land_is_missing_where_a_map_is_dragged_to(qtbot, window: MainWindow, step: tuple[float, float]) -> None:
    other, bare = shares(window, qtbot, lambda: window.canvas.pan(*step))
    assert other < 0.12, "borders and names"
    assert bare < 0.015


def test_no_land_is_missing_around_a_map_that_shrinks(qtbot, window: MainWindow) -> None:
    _, bare = shares(window, qtbot, lambda: window.canvas.zoom(0.5))
    assert bare < 0.015


def test_another_date_has_other_surroundings(qtbot, window: MainWindow) -> None:
    window.view.set_year(1955)
    qtbot.waitUntil(lambda: is_done(window), timeout=10_000)
    _, bare = shares(window, qtbot, lambda: window.canvas.pan(260.0, 0.0))
    assert bare < 0.015


def test_surroundings_of_another_date_are_not_shown(qtbot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = window.canvas.easel.picture
    monkeypatch.setattr(picture, "surrounded", lambda _: iter(()))
    window.view.set_year(1955)
    qtbot.waitUntil(lambda: is_done(window), timeout=10_000)
    _, bare = shares(window, qtbot, lambda: window.canvas.pan(260.0, 0.0))
    assert bare > 0.03, "bare sea rather than colours that do not hold"
