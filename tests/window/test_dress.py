"""Light, dark, safe for colour blindness, grey: at once, everywhere, and kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget

from atlas.map.contrast import READABLE, contrast
from atlas.map.palette_file import palette
from atlas.window.dress import Appearance, Colours, Dress
from atlas.window.main_window import MainWindow
from atlas.window.opening import make_window
from atlas.window.session import remember, restore
from tests.window.conftest import Opener

PARTS = ("menuBar", "toolBar", "timeline", "countryPanel", "legend")


def choose(window: MainWindow, name: str) -> None:
    """Choose an entry of the menus."""
    action = window.findChild(QAction, name)
    assert action is not None, name
    action.trigger()
    QApplication.processEvents()


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def share_of_bright(widget: QWidget) -> float:
    image = picture(widget)
    pixels = [image.pixelColor(x, y).value() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
    return sum(value > 128 for value in pixels) / len(pixels)


def parts(window: MainWindow) -> list[QWidget]:
    found = [window.menuBar(), *(window.findChild(QWidget, name) for name in PARTS[1:])]
    assert all(part is not None and part.isVisible() for part in found)
    return found


def test_dark_and_back_without_a_new_window(opened: Opener) -> None:
    window = opened("1990", "KWT")
    assert all(share_of_bright(part) > 0.7 for part in parts(window))
    choose(window, "appearanceDark")
    assert window.canvas.sheet().view.palette is palette("dark")
    assert all(share_of_bright(part) < 0.3 for part in parts(window))
    choose(window, "appearanceLight")
    assert all(share_of_bright(part) > 0.7 for part in parts(window))


@pytest.mark.parametrize(
    ("names", "palette_id"),
    [
        (("coloursColourBlind",), "colour-blind"),
        (("coloursColourBlind", "appearanceDark"), "colour-blind-dark"),
        (("coloursPrintGrey",), "print-grey"),
        (("appearanceDark", "coloursPrintGrey"), "print-grey"),
        (("appearanceDark", "coloursPrintGrey", "coloursStandard"), "dark"),
    ],
)
def test_the_map_takes_the_colours_that_are_chosen(opened: Opener, names: tuple[str, ...], palette_id: str) -> None:
    window = opened("1990")
    for name in names:
        choose(window, name)
    chosen = palette(palette_id)
    assert window.dress.palette is chosen
    image = window.canvas.grab().toImage()
    place = window.canvas.pixel_of("BRA")
    around = {image.pixelColor(place.x() + dx, place.y() + dy).name() for dx in range(-20, 20) for dy in range(-20, 20)}
    assert chosen.style_of("mutual").fill.name() in around


def test_no_part_of_the_window_keeps_the_old_colours(opened: Opener) -> None:
    window = opened("1990", "KWT")
    window.findChild(QAction, "tableAction").trigger()
    before = window.dress.palette
    choose(window, "appearanceDark")
    for part in [window, *window.findChildren(QObject)]:
        kept = [name for name, value in getattr(part, "__dict__", {}).items() if value is before]
        assert not kept, (type(part).__name__, part.objectName(), kept)
    assert share_of_bright(window.table) < 0.3


def test_words_read_in_every_dress(opened: Opener) -> None:
    """What the pages of the panel have baked into their text follows too, and the reader's place is kept."""
    window = opened("1990", "KWT")
    page = window.panel.history
    page.verticalScrollBar().setValue(40)
    choose(window, "appearanceDark")
    assert page.verticalScrollBar().value() == 40
    dark = palette("dark")
    assert dark.text.accent.name() in page.toHtml()
    assert palette("light").text.accent.name() not in page.toHtml()
    assert dark.text.accent.name() in window.panel.why.text()
    look = QApplication.palette()
    assert contrast(look.windowText().color(), look.window().color()) >= READABLE
    assert contrast(look.toolTipText().color(), look.toolTipBase().color()) >= READABLE
    assert contrast(look.highlightedText().color(), look.highlight().color()) >= READABLE


def test_the_window_follows_the_system_unless_told_otherwise(opened: Opener) -> None:
    window = opened("1990")
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window.dress.palette is palette("dark")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert window.dress.palette is palette("light")
    choose(window, "appearanceLight")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window.dress.palette is palette("light")


def test_the_dress_is_kept_from_one_sitting_to_the_next(qtbot, opened: Opener, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "atlas.ini"), QSettings.Format.IniFormat)
    first = opened("1990")
    choose(first, "appearanceDark")
    choose(first, "coloursColourBlind")
    remember(first, settings)
    second = make_window(None, None, None)
    qtbot.addWidget(second)
    restore(second, settings)
    assert second.dress.palette is palette("colour-blind-dark")
    assert second.canvas.sheet().view.palette is palette("colour-blind-dark")


@pytest.mark.usefixtures("qapp")
def test_a_choice_that_there_is_not_changes_nothing() -> None:
    dress = Dress()
    dress.from_dict({"appearance": "sepia", "colours": 7})
    assert (dress.appearance, dress.colours) == (Appearance.SYSTEM, Colours.STANDARD)


def test_what_is_chosen_is_ticked(opened: Opener) -> None:
    window = opened("1990")
    window.dress.from_dict({"appearance": "dark", "colours": "print-grey"})
    menu = window.findChild(QWidget, "appearanceMenu")
    menu.aboutToShow.emit()
    ticked = {action.objectName() for action in menu.actions() if action.isChecked()}
    assert ticked == {"appearanceDark"}
