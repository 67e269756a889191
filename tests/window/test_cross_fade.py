"""The year changes: gently by a step, at once while years run; the sharp picture never waits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSlider, QToolButton

from atlas.window.main_window import MainWindow
from tests.window.acting import LEFT, mouse, want_no_motion


@pytest.fixture
def kuwait(qtbot, opened) -> tuple[MainWindow, QPoint]:
    """1989, near Kuwait, and a pixel on it whose colour changes with the year that follows."""
    window = opened("1989")
    window.canvas.show_state("KWT")
    there = window.canvas._stage.fitting("KWT", window.view, window.canvas._size)
    qtbot.waitUntil(lambda: window.canvas.easel.picture.sheet.view.camera == there, timeout=2000)
    return window, window.canvas.pixel_of("KWT") + QPoint(0, 30)


def colour(window: MainWindow, place: QPoint) -> QColor:
    return window.canvas.grab().toImage().pixelColor(place)


def fill(window: MainWindow, status: str) -> QColor:
    return window.colours.style_of(status).fill


def test_a_key_changes_the_year_gently(qtbot, kuwait) -> None:
    window, place = kuwait
    assert colour(window, place) == fill(window, "mutual")
    qtbot.keyClick(window.timeline.slider, Qt.Key.Key_Right)
    between = colour(window, place)
    assert window.canvas.easel.fade.veil is not None
    assert between != fill(window, "war")
    assert window.canvas.easel.picture.ground.toImage().pixelColor(place) == fill(window, "war"), "the picture is ready"
    assert window.canvas.state_at(place) == "KWT"
    qtbot.waitUntil(lambda: window.canvas.easel.fade.veil is None, timeout=2000)
    assert colour(window, place) == fill(window, "war")


def test_a_menu_action_changes_the_year_gently(kuwait) -> None:
    window, place = kuwait
    window.findChild(type(window.export), "nextYear").trigger()
    colour(window, place)
    assert window.canvas.easel.fade.veil is not None


def test_years_that_are_set_or_follow_fast_do_not_fade(qtbot, kuwait) -> None:
    window, place = kuwait
    window.findChild(QSlider, "yearSlider").setValue(1990)
    assert colour(window, place) == fill(window, "war")
    qtbot.keyClick(window.timeline.slider, Qt.Key.Key_Left)
    assert colour(window, place) == fill(window, "mutual"), "soon after the change before"


def test_a_drag_of_the_slider_does_not_fade(qtbot, kuwait) -> None:
    window, place = kuwait
    slider = window.timeline.slider
    y = slider.height() // 2
    qtbot.mousePress(slider, LEFT, pos=QPoint(round(slider.x_of(1989)), y))
    qtbot.wait(320)
    mouse(slider, QEvent.Type.MouseMove, QPointF(slider.x_of(1990), y), 2000)
    assert window.view.moment.year == 1990
    assert colour(window, place) == fill(window, "war")
    qtbot.mouseRelease(slider, LEFT, pos=QPoint(round(slider.x_of(1990)), y))


def test_playing_does_not_fade(qtbot, kuwait) -> None:
    window, place = kuwait
    window.findChild(QToolButton, "playButton").click()
    qtbot.waitUntil(lambda: window.view.moment.year == 1990, timeout=3000)
    assert colour(window, place) == fill(window, "war")
    window.timeline.stop()


def test_nothing_fades_where_no_motion_is_wanted(qtbot, kuwait) -> None:
    window, place = kuwait
    want_no_motion(window.canvas)
    qtbot.keyClick(window.timeline.slider, Qt.Key.Key_Right)
    assert colour(window, place) == fill(window, "war")


def test_a_moved_map_shows_the_new_colours_alone(qtbot, kuwait) -> None:
    window, place = kuwait
    qtbot.keyClick(window.timeline.slider, Qt.Key.Key_Right)
    colour(window, place)
    window.canvas.pan(1.0, 0.0)
    assert window.canvas.easel.fade.veil is None
