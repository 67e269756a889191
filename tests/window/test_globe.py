"""The globe in the window: turned with the mouse and the keys, and led to states and regions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from atlas.window import open_window
from atlas.window.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = open_window(date="1990")
    qtbot.addWidget(made)
    made.resize(1180, 720)
    made.view.set_projection("globe")
    qtbot.waitExposed(made)
    return made


def drag(qtbot: QtBot, window: MainWindow, dx: int, dy: int) -> None:
    canvas = window.canvas
    start = QPoint(canvas.width() // 2, canvas.height() // 2)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 9):
        qtbot.mouseMove(canvas, start + QPoint(dx * step // 8, dy * step // 8))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(dx, dy))


def test_the_capital_is_in_the_middle_at_first(window: MainWindow) -> None:
    middle = QPoint(window.canvas.width() // 2, window.canvas.height() // 2)
    assert window.canvas.state_at(middle) == "IRQ"
    assert window.canvas.pixel_of("NZL") is None


def test_the_mouse_turns_it(qtbot: QtBot, window: MainWindow) -> None:
    before = window.canvas.pixel_of("IND")
    drag(qtbot, window, -280, 0)
    assert window.view.camera is None
    after = window.canvas.pixel_of("IND")
    assert before is not None
    assert after is not None
    assert before.x() - after.x() > 80
    assert window.canvas.pixel_of("MAR") is None


def test_arrows_turn_it_and_nought_turns_it_back(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window.canvas, Qt.Key.Key_Left)
    assert window.view.centre is not None
    qtbot.keyClick(window.canvas, Qt.Key.Key_0)
    assert window.view.centre is None


def test_a_state_on_the_far_side_is_brought_to_the_front(qtbot: QtBot, window: MainWindow) -> None:
    window.go_to("NZL")
    qtbot.waitUntil(lambda: window.canvas.pixel_of("NZL") is not None)


def test_names_come_back_when_it_rests(qtbot: QtBot, window: MainWindow) -> None:
    window.canvas.pan(30, 0)
    assert not window.canvas.sheet().inscription.states
    qtbot.waitUntil(lambda: bool(window.canvas.sheet().inscription.states))


def test_the_place_in_the_middle_is_kept(window: MainWindow) -> None:
    window.canvas.pan(30, 10)
    kept = window.view.to_dict()
    window.view.set_centre(None)
    window.view.from_dict(kept)
    assert list(window.view.centre or ()) == kept["centre"]


@pytest.mark.parametrize("centre", [[200, 0], [0, 91], ["east", 3], [1], 7, [float("nan"), 0]])
def test_a_place_that_is_none_is_left(window: MainWindow, centre: object) -> None:
    window.view.from_dict(window.view.to_dict() | {"centre": centre})
    assert window.view.centre is None


@pytest.mark.parametrize("projection", ["globe", "equal-earth", "middle-east-conic"])
def test_a_region_is_gone_to(qtbot: QtBot, window: MainWindow, projection: str) -> None:
    window.view.set_projection(projection)
    window.findChild(QAction, "region-gulf").trigger()
    qtbot.waitUntil(lambda: window.canvas.pixel_of("QAT") is not None and window.canvas.pixel_of("FRA") is None)
    assert window.canvas.zoom_factor() > 4


def test_what_was_in_the_middle_of_the_map_is_in_the_middle_of_the_globe(qtbot: QtBot, window: MainWindow) -> None:
    window.view.set_projection("mercator")
    window.findChild(QAction, "region-americas").trigger()
    qtbot.waitUntil(lambda: window.canvas.pixel_of("IRQ") is None and window.canvas.pixel_of("BRA") is not None)
    window.view.set_projection("globe")
    assert window.view.centre is not None
    assert window.view.centre[0] < -60
    assert window.canvas.pixel_of("BRA") is not None
