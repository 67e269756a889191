"""Classes chosen in the legend stay lit, by mouse and by keys, and are kept with the view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QToolButton

from atlas.window.legend_choice import chosen_after
from atlas.window.legend_line import LegendLine
from atlas.window.main_window import MainWindow
from atlas.window.session import remember, restore

LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def line(window: MainWindow, class_id: str) -> LegendLine:
    return next(line for line in window.canvas.legend.findChildren(LegendLine) if line.class_id == class_id)


def faded(window: MainWindow) -> set[str]:
    return {look.own for look in window.canvas.sheet().whole.looks if look.faded}


def test_a_click_keeps_a_class_lit_and_a_second_lets_it_go(qtbot, opened) -> None:
    window = opened("1990")
    severed = line(window, "severed")
    qtbot.mouseClick(severed, LEFT)
    assert window.view.filter == {"severed"}
    assert severed.isChecked()
    severed.left.emit()
    assert "war" in faded(window)
    assert "severed" not in faded(window)
    qtbot.mouseClick(severed, LEFT)
    severed.left.emit()
    assert window.view.filter == frozenset()
    assert not severed.isChecked()
    assert faded(window) == set()


@pytest.mark.parametrize("key", [CONTROL, SHIFT])
def test_several_are_chosen_with_a_key_held(qtbot, opened, key: Qt.KeyboardModifier) -> None:
    window = opened("1990")
    qtbot.mouseClick(line(window, "severed"), LEFT)
    qtbot.mouseClick(line(window, "war"), LEFT, key)
    assert window.view.filter == {"severed", "war"}
    qtbot.mouseClick(line(window, "severed"), LEFT, key)
    assert window.view.filter == {"war"}
    qtbot.mouseClick(line(window, "mutual"), LEFT)
    assert window.view.filter == {"mutual"}


def test_the_keyboard_chooses_and_lets_go(qtbot, opened) -> None:
    window = opened("1990")
    qtbot.keyClick(line(window, "severed"), Qt.Key.Key_Space)
    assert window.view.filter == {"severed"}
    qtbot.keyClick(line(window, "war"), Qt.Key.Key_Return, CONTROL)
    assert window.view.filter == {"severed", "war"}
    qtbot.keyClick(line(window, "war"), Qt.Key.Key_Space, SHIFT)
    assert window.view.filter == {"severed"}
    qtbot.keyClick(line(window, "mutual"), Qt.Key.Key_Escape)
    assert window.view.filter == frozenset()


def test_escape_on_the_map_lets_the_classes_go_before_the_state(qtbot, opened) -> None:
    window = opened("1990", "KWT")
    qtbot.mouseClick(line(window, "war"), LEFT)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert window.view.filter == frozenset()
    assert window.view.selection == "KWT"
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert window.view.selection is None


def test_a_cross_shows_that_classes_are_chosen_and_clears_them(qtbot, opened) -> None:
    window = opened("1990")
    cross = window.findChild(QToolButton, "clearFilter")
    assert cross.accessibleName()
    assert not cross.isEnabled()
    width = window.canvas.legend.width()
    before = line(window, "mutual").grab().toImage()
    qtbot.mouseClick(line(window, "war"), LEFT)
    assert cross.isEnabled()
    assert window.canvas.legend.width() == width
    assert line(window, "mutual").grab().toImage() != before, "those not chosen stand back"
    qtbot.mouseClick(cross, LEFT)
    assert window.view.filter == frozenset()


def test_pointing_lights_another_class_beside_those_chosen(qtbot, opened) -> None:
    window = opened("1990")
    qtbot.mouseClick(line(window, "war"), LEFT)
    line(window, "severed").pointed.emit("severed")
    assert window.view.lit == {"war", "severed"}
    line(window, "severed").left.emit()
    assert window.view.lit == {"war"}


def test_the_choice_is_taken_up_again(qtbot, opened, tmp_path) -> None:
    settings = QSettings(str(tmp_path / "atlas.ini"), QSettings.Format.IniFormat)
    first = opened("1990")
    qtbot.mouseClick(line(first, "war"), LEFT)
    first._toggle_arcs.setChecked(False)
    remember(first, settings)
    second = opened("1990")
    restore(second, settings)
    assert second.view.filter == {"war"}
    assert line(second, "war").isChecked()
    assert not second.view.arcs
    assert not second._toggle_arcs.isChecked()


def test_classes_that_the_legend_does_not_know_are_let_go(opened) -> None:
    window = opened("1990")
    window.view.from_dict({"filter": ["war", "members"]})
    assert window.view.filter == {"war"}


def test_another_theme_has_other_classes(opened) -> None:
    window = opened("1990")
    window.view.set_filter(frozenset({"war"}))
    window.view.set_theme("missions")
    assert window.view.filter == frozenset()


def test_a_click_with_a_key_held_joins_and_leaves() -> None:
    assert chosen_after(frozenset(), "war", adding=True) == {"war"}
    assert chosen_after(frozenset({"war"}), "war", adding=True) == frozenset()
    assert chosen_after(frozenset({"war", "none"}), "war", adding=False) == {"war"}
