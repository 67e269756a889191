"""The map in motion: it glides on after a fast drag, and zooms evenly with the wheel."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from atlas.window.glide import FRICTION, MOST, speed_of, way
from atlas.window.main_window import MainWindow
from tests.window.acting import drag, turn_wheel, want_no_motion

START = QPointF(300, 250)


@pytest.fixture
def near(opened) -> MainWindow:
    """A map that is close enough to be moved."""
    window = opened("1985")
    window.canvas.zoom(6.0)
    QApplication.processEvents()
    return window


def test_a_fast_drag_glides_on_and_comes_to_rest(qtbot, near: MainWindow) -> None:
    canvas, glide = near.canvas, near.canvas._motion.glide
    drag(canvas, START, QPointF(20, 4), steps=6, pace=10)
    released = near.view.camera
    assert glide.gliding
    qtbot.waitUntil(lambda: not glide.gliding, timeout=5000)
    came = (released.cx - near.view.camera.cx) * near.view.camera.scale
    assert came == pytest.approx(2.0 * FRICTION, rel=0.1)
    assert near.view.selection is None
    rested = near.view.camera
    qtbot.wait(60)
    assert near.view.camera == rested
    assert near.canvas.sheet().view.camera == rested


@pytest.mark.parametrize("how", ["slow", "held"])
def test_a_slow_or_held_drag_stays_where_it_was_let_go(near: MainWindow, how: str) -> None:
    if how == "slow":
        drag(near.canvas, START, QPointF(10, 0), steps=6, pace=100)
    else:
        drag(near.canvas, START, QPointF(20, 0), steps=6, pace=10, wait=200)
    assert not near.canvas._motion.glide.gliding


@pytest.mark.parametrize("what", ["press", "wheel", "key"])
def test_a_press_a_wheel_or_a_key_stops_the_glide(qtbot, near: MainWindow, what: str) -> None:
    canvas = near.canvas
    drag(canvas, START, QPointF(20, 0), steps=6, pace=10)
    assert canvas._motion.glide.gliding
    if what == "press":
        qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=START.toPoint())
    elif what == "wheel":
        turn_wheel(canvas, START, 120)
    else:
        qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert not canvas._motion.glide.gliding


def test_nothing_glides_where_no_motion_is_wanted(near: MainWindow) -> None:
    want_no_motion(near.canvas)
    drag(near.canvas, START, QPointF(20, 0), steps=6, pace=10)
    assert not near.canvas._motion.glide.gliding
    before = near.canvas.zoom_factor()
    turn_wheel(near.canvas, START, 120)
    assert near.canvas.zoom_factor() == pytest.approx(before * 1.25)


def test_the_wheel_answers_at_once_and_ends_where_it_should(qtbot, near: MainWindow) -> None:
    canvas = near.canvas
    before, world = canvas.zoom_factor(), near.view.camera.to_world(START, canvas._size)
    turn_wheel(canvas, START, 120)
    assert before < canvas.zoom_factor() < 1.25 * before
    turn_wheel(canvas, START, 120)
    qtbot.waitUntil(lambda: canvas.zoom_factor() == pytest.approx(before * 1.25**2), timeout=2000)
    assert near.view.camera.to_world(START, canvas._size) == pytest.approx(world)
    qtbot.wait(150)
    assert canvas.zoom_factor() == pytest.approx(before * 1.25**2)


def test_a_touchpad_zooms_without_delay(near: MainWindow) -> None:
    before = near.canvas.zoom_factor()
    turn_wheel(near.canvas, START, 12)
    assert near.canvas.zoom_factor() == pytest.approx(before * 1.25**0.1)


@given(st.lists(st.tuples(st.integers(0, 200), st.floats(-500, 500), st.floats(-500, 500)), max_size=8))
def test_the_speed_of_a_hand_is_bounded(track: list[tuple[int, float, float]]) -> None:
    ordered = sorted(track, key=lambda seen: seen[0])
    speed = speed_of([(time, QPointF(x, y)) for time, x, y in ordered], 200)
    assert (speed.x() ** 2 + speed.y() ** 2) ** 0.5 <= MOST + 1e-9


def test_the_way_slows_down_to_a_rest() -> None:
    ways = [way(float(time)) for time in range(0, 4000, 50)]
    steps = [b - a for a, b in pairwise(ways)]
    assert all(a > b > 0 for a, b in pairwise(steps))
    assert ways[-1] == pytest.approx(FRICTION, rel=1e-3)
