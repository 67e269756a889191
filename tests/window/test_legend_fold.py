"""On a small map the open legend would lie over South America: it folds by itself until the reader decides."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from atlas.window.main_window import MainWindow


def resized(window: MainWindow, width: int, height: int) -> MainWindow:
    window.resize(width, height)
    QApplication.processEvents()
    return window


def covers_peru(window: MainWindow) -> bool:
    pixel = window.canvas.pixel_of("PER")
    return pixel is None or window.canvas.legend.geometry().contains(pixel)


def test_it_folds_on_a_small_map_and_unfolds_on_a_large_one(opened) -> None:
    window = resized(opened("2026"), 900, 640)
    assert not window.canvas.legend.fold.isChecked()
    assert not covers_peru(window)
    resized(window, 1280, 760)
    assert window.canvas.legend.fold.isChecked()
    assert not covers_peru(window)


def test_the_reader_has_the_last_word(qtbot, opened) -> None:
    window = resized(opened("2026"), 900, 640)
    qtbot.mouseClick(window.canvas.legend.fold, Qt.MouseButton.LeftButton)
    resized(window, 920, 650)
    assert window.canvas.legend.fold.isChecked()
    qtbot.mouseClick(window.canvas.legend.fold, Qt.MouseButton.LeftButton)
    resized(window, 1280, 760)
    assert not window.canvas.legend.fold.isChecked()
