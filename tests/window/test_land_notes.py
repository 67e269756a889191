"""What the panel says of a state's land on a date."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from atlas.geography.borders import Borders
from atlas.resources import resource
from atlas.window import open_window
from atlas.window.land_notes import land_line, land_note

BORDERS = Borders.open(resource("borders.gpkg"))


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        ("IND", date(2020, 1, 1), "Kashmir: line of control"),
        ("PAK", date(1960, 1, 1), "Kashmir: line of control"),
        ("TUR", date(1925, 1, 1), "Mosul question"),
        ("IRN", date(1970, 1, 1), "Shatt al-Arab"),
        ("UKR", date(2015, 1, 1), "Crimea"),
    ],
)
def test_a_disputed_border_is_named_for_its_states(code: str, day: date, name: str) -> None:
    assert name in land_line(BORDERS, code, day)


@pytest.mark.parametrize(
    ("code", "day"), [("TUR", date(1930, 1, 1)), ("IRN", date(1978, 1, 1)), ("PRT", date(2020, 1, 1))]
)
def test_no_dispute_is_named_where_there_is_none(code: str, day: date) -> None:
    assert "Disputed" not in land_line(BORDERS, code, day)


def test_a_link_opens_what_there_is_to_say() -> None:
    day = date(2015, 1, 1)
    assert "68/262" in land_note(BORDERS, "UKR", day, "CRIMEA")
    remarks = [land.note for land in BORDERS.at(day) if land.code == "ISR" and land.note]
    assert remarks
    assert all(remark in land_note(BORDERS, "ISR", day, "remarks") for remark in remarks)


def test_the_panel_follows_date_and_selection(qtbot: QtBot) -> None:
    window = open_window(date="2015", select="RUS")
    qtbot.addWidget(window)
    land = window.findChild(QLabel, "panelLand")
    assert "Crimea" in land.text()
    assert land.isVisible()
    window.view.set_year(2010)
    assert "Crimea" not in land.text()
    window.view.select(None)
    assert not land.isVisible()
