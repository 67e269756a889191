"""Themes as a reader uses them: choose, point, click, read why."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget

from atlas.map.theme_key import theme_name
from atlas.themes import THEMES, choices
from atlas.window.session import remember, restore
from atlas.window.theme_words import because, in_a_line


def pick(window: QWidget, name: str, known: str) -> None:
    """As with the mouse: a place in the list is taken, and said to be."""
    selector = window.findChild(QComboBox, name)
    place = selector.findData(known)
    assert place >= 0, known
    selector.setCurrentIndex(place)
    selector.activated.emit(place)


def text_of(window: QWidget, name: str) -> str:
    return window.findChild(QLabel, name).text()


def legend_counts(window) -> dict[str, int]:
    return {line.class_id: line.count for line in window.canvas.legend._lines.values()}


def test_every_theme_is_offered_and_the_choice_only_with_its_own(opened) -> None:
    window = opened("1990")
    selector = window.findChild(QComboBox, "themeSelector")
    assert [selector.itemData(place) for place in range(selector.count())] == list(THEMES)
    assert selector.itemText(1) == theme_name("missions")
    organisation, war = (window.findChild(QComboBox, name) for name in ("organisationSelector", "warSelector"))
    assert organisation.accessibleName()
    assert war.accessibleName()
    for theme in THEMES:
        pick(window, "themeSelector", theme)
        assert window.view.theme == theme
        assert organisation.isVisible() == (theme == "members")
        assert war.isVisible() == (theme == "wars")


def test_the_map_and_the_legend_follow_the_theme(opened) -> None:
    window = opened("1990")
    place = window.canvas.pixel_of("DZA")
    window.view.set_theme("agreement")
    QApplication.processEvents()
    assert window.canvas.grab().toImage().pixelColor(place) == window.colours.style_of("agreement_5").fill
    assert window.canvas.legend.fold.text().split() == ["Agreement", "with", "Iraq,", "UN", "General", "Assembly"]
    assert legend_counts(window)["agreement_5"] > 80
    assert "1995 to 2003" in window.canvas.legend.notes.text()
    window.view.set_year(1999)
    assert legend_counts(window)["agreement_5"] == 0
    window.view.set_theme("status")
    assert not window.canvas.legend.notes.isVisible()
    assert "agreement_5" not in legend_counts(window)
    assert legend_counts(window)["war"] == 2


def test_the_legend_is_as_large_as_what_it_says(opened) -> None:
    window = opened("1990")
    legend = window.canvas.legend
    for theme, year in (("missions", 1990), ("agreement", 1999), ("wars", 1990), ("members", 1925), ("status", 1990)):
        window.view.set_theme(theme)
        window.view.set_year(year)
        QApplication.processEvents()
        assert legend.size() == legend.sizeHint()
        assert legend.notes.height() >= legend.notes.heightForWidth(legend.notes.width())
        assert window.canvas.rect().contains(legend.geometry())


def test_an_organisation_is_chosen_and_remembered(opened) -> None:
    window = opened("1990")
    pick(window, "themeSelector", "members")
    assert window.view.choice == "LAS"
    pick(window, "organisationSelector", "OPEC")
    assert legend_counts(window)["member_founder"] == 4
    pick(window, "themeSelector", "wars")
    assert window.view.choice == "invasion-and-occupation-of-kuwait"
    pick(window, "themeSelector", "members")
    assert window.view.choice == "OPEC"
    assert window.findChild(QComboBox, "organisationSelector").currentData() == "OPEC"


def test_what_was_lit_in_one_war_is_not_in_the_next(opened) -> None:
    window = opened("1990")
    window.view.set_theme("wars")
    window.canvas.legend._lines["war_attacked"].click()
    assert window.view.lit == frozenset({"war_attacked"})
    window.view.set_choice("iran-iraq-war")
    assert window.view.lit is None


def test_pointing_tells_what_the_theme_says(opened) -> None:
    window = opened("1990")
    window.view.set_theme("agreement")
    window.canvas.pointing.point_out("USA")
    assert "Agreement of 22% in 84 votes of 1990" in window.canvas.card.text()
    window.view.set_theme("members")
    window.canvas.pointing.point_out("EGY")
    assert "Member since 23 May 1989" in window.canvas.card.text()
    window.view.set_theme("length")
    window.canvas.pointing.point_out("USA")
    assert "59 years, since 30 March 1931" in window.canvas.card.text()


def test_a_land_that_is_no_state_tells_of_its_own_part(opened) -> None:
    window = opened("1941")
    window.view.set_theme("wars")
    assert window.view.choice == "anglo-iraqi-war"
    place = window.canvas.sheet().pixel_of("IND")
    window.canvas.pointing.hover(place.toPoint())
    assert "Fought against Iraq" in window.canvas.card.text()
    assert "administered by United Kingdom" in window.canvas.card.text()


def test_the_panel_says_on_which_facts_the_colour_rests(opened) -> None:
    window = opened("1990", "USA")
    block = window.findChild(QWidget, "panelTheme")
    assert not block.isVisible()
    window.view.set_theme("wars")
    window.view.set_choice("gulf-war-of-1991")
    assert block.isVisible()
    assert text_of(window, "panelThemeClass").startswith("Fought against Iraq")
    assert 'href="fact:gulf-war-of-1991-USA"' in text_of(window, "panelThemeWhy")
    window.view.set_theme("agreement")
    assert 'href="source:voeten-un-votes"' in text_of(window, "panelThemeWhy")
    assert "84" in text_of(window, "panelThemeWhy")
    window.view.set_theme("members")
    assert text_of(window, "panelThemeClass") == "No membership on record"
    window.view.select("IRQ")
    assert text_of(window, "panelThemeClass") == "Founding member since 22 March 1945"
    window.view.set_theme("missions")
    assert not block.isVisible()
    assert text_of(window, "panelStatus").startswith("Iraq")


def test_a_link_of_the_theme_opens_its_source(opened) -> None:
    window = opened("1990", "FRA")
    window.view.set_theme("agreement")
    window.panel.theme.linkActivated.emit("source:voeten-un-votes")
    assert "Voeten" in window.panel.note.text()
    window.panel.note.hide()
    window.view.set_theme("missions")
    window.panel.theme.linkActivated.emit("fact:FRA-1935-established")
    assert window.panel.tabs.currentWidget() is window.panel.events


@pytest.mark.parametrize("year", [1925, 1941, 1960, 1990, 2026])
def test_every_colour_of_every_theme_is_explained(opened, year: int) -> None:
    window = opened(str(year))
    for theme in THEMES.keys() - {"status"}:
        for choice in [choice.id for choice in choices(theme, window.seeds)] or [""]:
            window.view.set_theme(theme)
            window.view.set_choice(choice)
            for code, reading in window._stage.readings.of(window.view).items():
                words = in_a_line(window.seeds, theme, reading)
                assert words or reading.class_id == "focus", (theme, choice, code)
                reason = because(window.relations, theme, code, reading, window.view.moment)
                assert reason.endswith("."), (theme, choice, code)
                assert "{" not in words + reason, (theme, choice, code)


def test_the_theme_is_taken_up_again(qtbot, opened, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "atlas.ini"), QSettings.Format.IniFormat)
    first = opened("1990")
    first.view.set_theme("members")
    first.view.set_choice("OIC")
    remember(first, settings)
    second = opened("1990")
    restore(second, settings)
    assert (second.view.theme, second.view.choice) == ("members", "OIC")
    assert second.findChild(QComboBox, "organisationSelector").currentData() == "OIC"
    assert qtbot is not None


def test_the_export_of_the_window_wears_the_theme(opened, tmp_path: Path) -> None:
    window = opened("1990")
    window.view.set_theme("members")
    assert window.export_to(tmp_path / "map.png")
    image, place = QImage(str(tmp_path / "map.png")), window.canvas.pixel_of("DZA")
    assert image.pixelColor(2 * place) == window.colours.style_of("member").fill
    assert window.export_to(tmp_path / "map.csv")
    assert "member_founder" in (tmp_path / "map.csv").read_text(encoding="utf-8")
