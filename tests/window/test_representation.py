"""Lines of representation in the window, and the ribbon on the card of the pointer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QApplication

from atlas.cli import main
from atlas.window.land_card import life_line
from atlas.window.life_line import BAND


def arcs(window) -> set[frozenset[str]]:
    pairs = window.canvas.sheet().view.representation.arcs
    return {frozenset((start.name, end.name)) for start, end in pairs}


def test_the_arcs_follow_selection_and_date(opened) -> None:
    window = opened("1985", "KWT")
    assert arcs(window) == {frozenset(("Baghdad", "Kuwait City"))}
    window.view.set_year(1990)
    assert arcs(window) == set()
    window.view.select("IRQ")
    assert frozenset(("Baghdad", "Paris")) in arcs(window)
    assert window.canvas.sheet().view.representation.thin
    window.view.select(None)
    assert arcs(window) == set()


def test_the_toggle_hides_them(opened) -> None:
    window = opened("1985", "IRQ")
    shown = window.canvas.grab().toImage()
    toggle = window.findChild(QAction, "toggleArcs")
    assert toggle.isCheckable()
    toggle.trigger()
    assert not window.view.arcs
    assert arcs(window) == set()
    assert window.canvas.grab().toImage() != shown
    toggle.trigger()
    assert window.canvas.grab().toImage() == shown


def test_arcs_are_exported_from_the_window_and_the_command_line(opened, tmp_path: Path) -> None:
    def written(name: str, *more: str) -> QImage:
        path = tmp_path / name
        assert main(["export", str(path), "--date", "2020", "--size", "600x300", "--no-legend", *more]) == 0
        return QImage(str(path))

    assert written("arcs.png", "--select", "irq") != written("plain.png")
    assert main(["export", str(tmp_path / "no.png"), "--select", "XYZ"]) == 2
    window = opened("2020", "IRQ")
    assert window.export_to(tmp_path / "shown.png")
    window.view.set_arcs(False)
    assert window.export_to(tmp_path / "hidden.png")
    assert QImage(str(tmp_path / "shown.png")) != QImage(str(tmp_path / "hidden.png"))


def test_the_card_shows_all_years_in_a_ribbon(opened) -> None:
    window = opened("1985")
    window.canvas.pointing.hover(window.canvas.pixel_of("IRN"))
    QApplication.processEvents()
    card = window.canvas.card
    assert "Iran" in card.text()
    picture = card.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    statuses = {period.status.value for period in window.relations.periods("IRN")}
    long_ones = {"war", "severed", "mutual"} & statuses
    assert {window.colours.style_of(status).fill.name() for status in long_ones} <= colours


def test_the_ribbon_is_that_of_the_state_whose_land_it_is(opened) -> None:
    window = opened("1950")
    land = window.canvas.land_at(window.canvas.sheet().pixel_of("DZA").toPoint())
    assert life_line(window.canvas._stage, land, window.view.moment).periods == window.relations.periods("FRA")


def test_the_mark_stands_at_the_date(opened) -> None:
    window = opened("1920")
    card, canvas = window.canvas.card, window.canvas
    dark = []
    for year in (1930, 2020):
        window.view.set_year(year)
        canvas.pointing.hover(canvas.pixel_of("IRN"))
        picture = card.grab().toImage()
        ink = window.colours.text.primary
        columns = [
            sum(picture.pixelColor(x, y) == ink for y in range(picture.height())) for x in range(picture.width())
        ]
        dark.append(max(range(len(columns)), key=lambda x: columns[x]) / picture.width())
        assert max(columns) >= BAND
    assert dark[0] < 0.3
    assert dark[1] > 0.8
