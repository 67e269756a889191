"""What is kept from one sitting to the next, and what is shown when the program is at fault."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from atlas.data import Moment
from atlas.window import crash
from atlas.window.opening import make_window
from atlas.window.session import remember, restore


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "atlas.ini"), QSettings.Format.IniFormat)


def test_a_sitting_is_taken_up_again(qtbot, opened, settings: QSettings) -> None:
    first = opened("1958", "EGY")
    first.view.set_projection("mercator")
    first.canvas.zoom(3.0)
    remember(first, settings)
    second = make_window(None, None, None)
    qtbot.addWidget(second)
    restore(second, settings)
    second.show()
    qtbot.waitExposed(second)
    assert second.view.moment == Moment.of_year(1958)
    assert second.view.selection == "EGY"
    assert second.view.projection == "mercator"
    assert second.canvas.zoom_factor() == pytest.approx(3.0, rel=0.05)


def test_what_was_asked_for_by_name_stays(opened, settings: QSettings) -> None:
    first = opened("1958", "EGY")
    remember(first, settings)
    second = opened("1990", "KWT")
    restore(second, settings, keep_date=False, keep_selection=False)
    assert (str(second.view.moment), second.view.selection) == ("1990", "KWT")


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"date": 7, "camera": {"cx": "a"}, "selection": ["KWT"]}'])
def test_broken_settings_do_no_harm(opened, settings: QSettings, kept: str) -> None:
    settings.setValue("view", kept)
    settings.setValue("geometry", "broken")
    window = opened("1990", "KWT")
    restore(window, settings)
    assert window.view.moment == Moment.of_year(1990)


def test_a_fault_opens_a_report_ready_to_copy(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    crash.install()
    try:
        raise RuntimeError("the sea is dry")
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    dialog = next(widget for widget in qapp.topLevelWidgets() if widget.objectName() == "crashDialog")
    try:
        assert "the sea is dry" in dialog.findChild(QPlainTextEdit, "crashReport").toPlainText()
        copy = next(button for button in dialog.findChildren(QPushButton) if "Copy" in button.text())
        copy.click()
        assert "the sea is dry" in qapp.clipboard().text()
        assert "the sea is dry" in capsys.readouterr().err
    finally:
        dialog.reject()
        dialog.deleteLater()
