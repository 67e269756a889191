"""Facts that do not fit one another, and facts told twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas.data import Seeds
from atlas.relations import Relations
from atlas.relations.knowledge import by_decade, unexplained
from atlas.relations.oddities import oddities
from atlas.resources import default_seeds
from tests.spoiling import add, line_of, spoil

OWN = {fault.reason for fault in oddities(Seeds(default_seeds()))}


def new(folder: Path) -> list[tuple[str, str]]:
    """File and reason of what was not odd before."""
    return [(fault.file, fault.reason) for fault in oddities(Seeds(folder)) if fault.reason not in OWN]


@pytest.mark.parametrize(
    ("state", "date", "kind", "reason"),
    [
        ("SGP", "1960-05-01", "established", "SGP does not exist on 1960-05-01"),
        ("JPN", "1985-05-01", "restored", "restored, but nothing was severed (relations)"),
        ("ISR", "1985-05-01", "severed", "severed, but no relations are on record (unrecognised)"),
        ("JPN", "1985-05-01", "established", "established, but relations are older on record"),
        ("JPN", "1985-05-01", "alliance", "is empty, so it lasts for ever"),
        ("ALL", "1985-05-01", "alliance", "ALL is no state to ally with"),
        ("JPN", "1985-05-01", "war", "wars.csv has no fighting with JPN then"),
    ],
)
def test_an_event_that_does_not_fit_is_odd(folder: Path, state: str, date: str, kind: str, reason: str) -> None:
    add(folder / "events.csv", id="NEW", state=state, date=date, end_date="", kind=kind)
    assert any(file == "events.csv" and reason in found for file, found in new(folder)), new(folder)


def test_an_event_of_one_kind_twice_within_a_month_is_odd(folder: Path) -> None:
    add(folder / "events.csv", id="ONE", state="JPN", date="1985-05-01", end_date="", kind="treaty")
    add(folder / "events.csv", id="OTHER", state="JPN", date="1985-05-20", end_date="", kind="treaty")
    assert new(folder) == [("events.csv", "OTHER: the same as ONE?")]


def test_visits_within_a_month_are_not_odd_but_on_one_day(folder: Path) -> None:
    events = folder / "events.csv"
    add(events, id="ONE", state="JPN", date="1986-05-01", end_date="", kind="visit")
    add(events, id="OTHER", state="JPN", date="1986-05-20", end_date="", kind="visit")
    assert new(folder) == []
    spoil(events, lambda row: row.update(date="1986-05-01"), line_of(events, "OTHER"))
    assert new(folder) == [("events.csv", "OTHER: the same as ONE?")]


def embassy(folder: Path, id: str, sender: str, city: str, **dates: str) -> None:
    cells = {"id": id, "sender": sender, "receiver": "IRQ", "type": "embassy", "city": city, "presence": "resident"}
    add(folder / "missions.csv", **(cells | {"opened": "", "closed": "", "seen": "", "covers": ""} | dates))


def test_an_embassy_opened_or_seen_while_severed_is_odd(folder: Path) -> None:
    embassy(folder, "OPENED", "USA", "Mosul", opened="1970-03-01", closed="1971")
    embassy(folder, "SEEN", "USA", "Basra", seen="1975")
    reasons = {reason for _, reason in new(folder)}
    assert "OPENED: opens while relations are severed" in reasons
    assert "SEEN: seen on 1975 while relations are severed" in reasons


def test_two_missions_side_by_side_in_one_city_are_odd(folder: Path) -> None:
    embassy(folder, "ONE", "FJI", "Mosul", opened="2010", closed="2015")
    embassy(folder, "OTHER", "FJI", "Mosul", opened="2015-06", closed="unknown", seen="2017")
    assert not any("stands beside" in reason for _, reason in new(folder))
    embassy(folder, "THIRD", "FJI", "Mosul", seen="2013")
    spoil(folder / "missions.csv", lambda row: row.update(closed="2016"), line_of(folder / "missions.csv", "THIRD"))
    assert any("THIRD: stands beside ONE" in reason for _, reason in new(folder))


def test_what_is_unknown_today_must_be_explained(folder: Path) -> None:
    relations = Relations(Seeds(folder))
    assert not list(unexplained(relations))
    (folder / "gaps.md").write_text("- **AND** Andorra: asked everywhere.\n", encoding="utf-8")
    unknown = {fault.reason.split()[0] for fault in unexplained(relations)}
    assert "BTN" in unknown
    assert "AND" not in unknown


def test_the_decades_cover_every_year_of_every_state() -> None:
    decades = by_decade(Relations(Seeds(default_seeds())))
    assert [(decade.first, decade.last) for decade in decades][:2] == [(1920, 1929), (1930, 1939)]
    assert decades[-1].last == 2026
    since_1930 = decades[1:]
    share = sum(decade.known for decade in since_1930) / sum(decade.years for decade in since_1930)
    assert 0.95 <= share <= 1
