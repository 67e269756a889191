"""The atlas as a reader uses it: look, click, slide, read, search, export."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QSlider,
    QTableView,
    QTabWidget,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from atlas.data import Moment, SeedsError
from atlas.window import open_window

NAMES = (
    "mapCanvas", "timeline", "yearSlider", "playButton", "countryPanel", "panelTitle", "panelStatus", "panelWhy",
    "panelTabs", "historyPage", "missionsPage", "eventsPage", "sourcesPage", "searchField", "legend", "themeSelector",
    "projectionSelector", "statusTable",
)  # fmt: skip


def text_of(window: QWidget, name: str) -> str:
    label = window.findChild(QLabel, name)
    assert label is not None
    return label.text()


def click_state(qtbot, window, code: str) -> None:
    place = window.canvas.pixel_of(code)
    assert place is not None
    qtbot.mouseClick(window.canvas, Qt.MouseButton.LeftButton, pos=place)


def fly(qtbot, window, code: str) -> None:
    window.canvas.show_state(code)
    there = window.canvas._stage.fitting(code, window.view, window.canvas._size)
    qtbot.waitUntil(lambda: window.view.camera == there, timeout=2000)


def test_every_control_has_its_name_and_can_be_read_aloud(opened) -> None:
    window = opened()
    assert window.objectName() == "mainWindow"
    for name in NAMES:
        control = window.findChild(QWidget, name)
        assert control is not None, name
        if name not in ("statusTable",):
            assert control.accessibleName(), name
    assert window.export.objectName() == "exportAction"


def test_kuwait_turns_red_in_1990_and_the_panel_says_why(qtbot, opened) -> None:
    window = opened("1985")
    click_state(qtbot, window, "KWT")
    assert text_of(window, "panelTitle") == "Kuwait"
    assert text_of(window, "panelStatus").startswith("Embassies on both sides")
    slider = window.findChild(QSlider, "yearSlider")
    slider.setValue(1990)
    assert text_of(window, "panelStatus").startswith("War")
    assert "invasion" in text_of(window, "panelWhy").lower()
    assert "1990" in window.windowTitle()


def test_the_picture_changes_with_the_status(qtbot, opened) -> None:
    window = opened("1985", "IRQ")
    fly(qtbot, window, "KWT")
    place = window.canvas.pixel_of("KWT") + QPoint(0, 14)
    before = window.canvas.grab().toImage().pixelColor(place)
    window.view.set_year(1990)
    after = window.canvas.grab().toImage().pixelColor(place)
    assert before != after
    assert after == window.colours.style_of("war").fill


def test_pixel_of_and_state_at_agree(opened) -> None:
    window = opened("2020")
    codes = window.canvas._stage.verdicts.at(Moment.of_year(2020))
    seen = {code: window.canvas.pixel_of(code) for code in codes}
    assert sum(place is not None for place in seen.values()) > 180
    for code, place in seen.items():
        assert place is None or window.canvas.state_at(place) == code, code


def test_a_dependency_answers_with_the_state_that_rules_it(qtbot, opened) -> None:
    window = opened("1950")
    sheet = window.canvas.sheet()
    place = sheet.pixel_of("DZA")
    assert place is not None
    assert window.canvas.state_at(place.toPoint()) == "FRA"
    window.canvas.pointing.hover(place.toPoint())
    assert "administered by France" in window.canvas.card.text()
    qtbot.mouseClick(window.canvas, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert text_of(window, "panelTitle") == "France"
    assert text_of(window, "panelThrough") == "Algeria: administered by France on this date"
    window.view.set_year(1970)
    assert text_of(window, "panelThrough") == ""


def test_pointing_shows_name_and_status(qtbot, opened) -> None:
    window = opened("1985")
    qtbot.mouseMove(window.canvas, window.canvas.pixel_of("IRN"))
    QApplication.processEvents()
    assert window.view.hovered == "IRN"
    assert "Iran" in window.canvas.card.text()
    assert "War since" in window.canvas.card.text()


def test_a_drag_moves_the_map_and_selects_nothing(qtbot, opened) -> None:
    window = opened("1985")
    canvas = window.canvas
    canvas.zoom(4.0)
    start, before = canvas.pixel_of("IRN") or QPoint(300, 300), window.view.camera
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, start + QPoint(40, 0))
    qtbot.mouseMove(canvas, start + QPoint(80, 10))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(80, 10))
    assert window.view.selection is None
    assert window.view.camera is not None
    assert window.view.camera.cx < before.cx


def test_keys_move_zoom_step_and_select(qtbot, opened) -> None:
    window = opened("1985")
    canvas = window.canvas
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.zoom_factor() == pytest.approx(2.25)
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.zoom_factor() == pytest.approx(1.0)
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    assert window.view.hovered == "AFG"
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    assert window.view.hovered == "ALB"
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert text_of(window, "panelTitle") == "Albania"
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert window.view.selection is None


def test_a_double_click_fits_the_state(qtbot, opened) -> None:
    window = opened("1985")
    qtbot.mouseDClick(window.canvas, Qt.MouseButton.LeftButton, pos=window.canvas.pixel_of("IRN"))
    qtbot.waitUntil(lambda: window.canvas.zoom_factor() > 4, timeout=2000)


def test_a_resize_keeps_the_view(qtbot, opened) -> None:
    window = opened("1985")
    fly(qtbot, window, "IRN")
    before = window.view.camera
    window.resize(window.width() - 150, window.height() - 100)
    QApplication.processEvents()
    assert window.view.camera.cx == pytest.approx(before.cx, abs=0.05)
    assert window.canvas.pixel_of("IRN") is not None


@pytest.mark.parametrize("words", ["Kuwait", "KWT", "kuwiat", "الكويت", "State of Kuwait"])
def test_a_state_is_found_by_every_name(qtbot, opened, words: str) -> None:
    window = opened("1985")
    field = window.findChild(QLineEdit, "searchField")
    field.setText(words)  # QTest's keys know no letters but Latin ones
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.view.selection == "KWT"
    qtbot.waitUntil(lambda: window.canvas.zoom_factor() > 4, timeout=2000)


def test_a_date_can_be_typed(qtbot, opened) -> None:
    window = opened("1985")
    field = window.findChild(QLineEdit, "dateField")
    field.setText("1990-08-15")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert str(window.view.moment) == "1990-08-15"
    assert window.findChild(QSlider, "yearSlider").value() == 1990
    window.activateWindow()
    qtbot.waitActive(window)
    field.setFocus()
    field.setText("1990-13")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert str(window.view.moment) == "1990-08-15"
    assert "no month 13" in field.toolTip()


def test_playing_stops_at_the_end(qtbot, opened) -> None:
    window = opened("2024")
    play = window.findChild(QToolButton, "playButton")
    play.click()
    qtbot.waitUntil(lambda: not play.isChecked(), timeout=5000)
    assert window.view.moment == Moment.of_year(2026)


def test_the_pages_tell_what_is_on_record(opened) -> None:
    window = opened("1990", "KWT")
    tabs = window.findChild(QTabWidget, "panelTabs")
    found = {}
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        page = tabs.currentWidget()
        assert isinstance(page, QTextBrowser)
        found[page.objectName()] = page.toPlainText()
    assert "Iraq invades Kuwait" in found["eventsPage"]
    assert "2 August 1990" in found["eventsPage"]
    assert "Kuwait in Iraq" in found["missionsPage"]
    assert "Iraq in Kuwait" in found["missionsPage"]
    assert "1." in found["sourcesPage"]
    assert found["historyPage"].strip()


def test_a_fact_in_the_sentence_opens_the_page_on_it(opened) -> None:
    window = opened("1990", "KWT")
    why = window.findChild(QLabel, "panelWhy")
    address = why.text().split('href="')[1].split('"')[0]
    why.linkActivated.emit(address)
    page = window.findChild(QTabWidget, "panelTabs").currentWidget()
    assert page.objectName() == "eventsPage"
    marked = page.extraSelections()
    assert len(marked) == 1
    assert "Invasion" in marked[0].cursor.block().text()


def test_a_link_sets_the_date_or_the_state(opened) -> None:
    window = opened("1942", "SVN")
    why = window.findChild(QLabel, "panelWhy")
    assert "no sovereign state" in why.text()
    why.linkActivated.emit("state:YUG")
    assert window.view.selection == "YUG"
    why.linkActivated.emit("date:1991-06-25")
    assert str(window.view.moment) == "1991-06-25"


def test_a_source_opens_in_place(opened) -> None:
    window = opened("1990", "KWT")
    window.panel.tabs.setCurrentWidget(window.panel.events)
    key = next(iter(window.seeds.events_of["KWT"])).sources[0]
    window.panel.events.linkOpened.emit(f"source:{key}")
    assert window.panel.note.isVisible()
    assert window.seeds.source_of[key].title.split()[0] in window.panel.note.text()
    window.panel.note.close()


def test_nothing_selected_shows_the_date(opened) -> None:
    window = opened("1990")
    page = window.findChild(QTextBrowser, "overviewPage")
    assert page.isVisible()
    assert "Kuwait" in page.toPlainText()
    assert not window.findChild(QTabWidget, "panelTabs").isVisible()


def test_the_focus_shows_who_was_in_office(opened) -> None:
    window = opened("1990", "IRQ")
    assert "Saddam Hussein" in window.findChild(QTextBrowser, "historyPage").toPlainText()


def test_the_legend_lights_its_states(qtbot, opened) -> None:
    window = opened("1990")
    line = window.canvas.legend._lines["severed"]
    qtbot.mouseMove(line, line.rect().center())
    line.pointed.emit("severed")
    assert window.view.highlight == frozenset({"severed"})
    line.left.emit()
    assert window.view.highlight is None


def test_projection_is_chosen_and_followed(opened) -> None:
    window = opened("1990")
    selector = window.findChild(QComboBox, "projectionSelector")
    row = selector.findData("mercator")
    selector.setCurrentIndex(row)
    selector.activated.emit(row)
    assert window.view.projection == "mercator"
    assert window.canvas.pixel_of("BRA") is not None
    window.view.set_projection("plate-carree")
    assert selector.currentData() == "plate-carree"


def test_the_table_follows_the_date_and_sorts(opened) -> None:
    window = opened("1990")
    window._show_table()
    table = window.findChild(QTableView, "statusTable")
    assert table.model().rowCount() == len(window.relations.all_at(Moment.of_year(1990)))
    assert table.model().index(0, 0).data() == "Afghanistan"
    table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert table.model().index(0, 0).data() == "Kuwait"
    window.view.set_year(1930)
    assert table.model().rowCount() == len(window.relations.all_at(Moment.of_year(1930)))


@pytest.mark.parametrize("ending", ["png", "svg", "pdf", "csv", "geojson"])
def test_the_view_is_exported(opened, tmp_path: Path, ending: str) -> None:
    window = opened("1990", "KWT")
    path = tmp_path / f"map.{ending}"
    assert window.export_to(path)
    assert path.stat().st_size > 2000
    if ending == "png":
        assert QImage(str(path)).width() == 2 * window.canvas.width()


def test_an_export_that_fails_says_why(opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *args: said.append(args[2]))
    window = opened("1990")
    assert not window.export_to(tmp_path / "nowhere" / "map.png")
    assert "nowhere" in said[0]
    assert list(tmp_path.iterdir()) == []


def test_two_windows_stand_side_by_side(opened) -> None:
    one, other = opened("1985", "KWT"), opened("1990", "IRN")
    one.view.set_year(1991)
    assert other.view.moment == Moment.of_year(1990)
    assert text_of(one, "panelTitle") == "Kuwait"
    assert text_of(other, "panelTitle") == "Iran"


def test_the_window_opens_from_right_to_left(qapp: QApplication, opened) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = opened("1990", "KWT")
        legend = window.canvas.legend
        assert legend.geometry().center().x() < window.canvas.width() / 2
        australia = window.canvas.pixel_of("AUS")
        assert australia is not None
        assert not legend.geometry().contains(australia)
        slider = window.findChild(QSlider, "yearSlider")
        assert slider.x_of(1920) > slider.x_of(2026)
        assert slider.year_at(slider.x_of(1958)) == 1958
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_bad_wishes_are_refused_in_words(qapp: QApplication, tmp_path: Path) -> None:  # noqa: ARG001
    with pytest.raises(ValueError, match="no month 13"):
        open_window(date="1990-13")
    with pytest.raises(ValueError, match="XYZ"):
        open_window(select="XYZ")
    with pytest.raises(SeedsError, match="no such folder"):
        open_window(seeds=tmp_path / "missing")


def test_small_states_of_the_pacific_can_be_clicked_beside_the_legend(opened) -> None:
    window = opened("2026")
    for code in ("WSM", "TON"):
        place = window.canvas.pixel_of(code)
        assert place is not None, code
        assert not window.canvas.legend.geometry().contains(place)
        assert window.canvas.state_at(place) == code


def test_names_take_the_room_of_a_legend_that_is_put_away(opened) -> None:
    window = opened("1990")
    card = window.canvas.legend.visible_card()
    assert card in window.canvas.sheet().view.keep_clear
    window.findChild(QAction, "toggleLegend").trigger()
    QApplication.processEvents()
    assert not any(rect.intersects(card) for rect in window.canvas.sheet().view.keep_clear)
