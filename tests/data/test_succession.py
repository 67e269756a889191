"""Overlaps and holes among those who held an office."""

from __future__ import annotations

from pathlib import Path

from atlas.data import Seeds
from atlas.data.succession import broken_successions
from atlas.resources import default_seeds
from tests.spoiling import add, line_of, spoil

LAST = "hashim-jawad-1959-02-07"


def test_our_own_ministers_follow_one_another() -> None:
    assert not list(broken_successions(Seeds(default_seeds())))


def test_a_term_that_overlaps_the_next_is_found(folder: Path) -> None:
    ministers = folder / "ministers.csv"
    line = line_of(ministers, LAST)
    spoil(ministers, lambda row: row.update(to="1963-02-09"), line)
    (fault,) = broken_successions(Seeds(folder))
    assert (fault.line, fault.column) == (line + 1, "from")
    assert "overlaps" in fault.reason


def test_a_hole_is_found_unless_the_dates_can_close_it(folder: Path) -> None:
    ministers = folder / "ministers.csv"
    line = line_of(ministers, LAST)
    spoil(ministers, lambda row: row.update(to="1962-12"), line)
    (fault,) = broken_successions(Seeds(folder))
    assert "nobody held the office" in fault.reason
    spoil(ministers, lambda row: row.update(to="1963-01"), line)
    assert not list(broken_successions(Seeds(folder)))


def test_who_acts_for_an_absent_minister_may_overlap_him(folder: Path) -> None:
    ministers = folder / "ministers.csv"
    term = {"id": "somebody", "from": "1960-01-01", "to": "1960-02-01"}
    add(ministers, **term, acting="acting")
    assert not list(broken_successions(Seeds(folder)))
    spoil(ministers, lambda row: row.update(acting=""), line_of(ministers, "somebody"))
    assert list(broken_successions(Seeds(folder)))


def test_two_heads_in_one_office_are_found(folder: Path) -> None:
    heads = folder / "heads.csv"
    add(heads, **{"id": "a-second-one", "office": "Prime Minister", "from": "1988-01-01", "to": "1988-02-01"})
    assert any("overlaps" in fault.reason for fault in broken_successions(Seeds(folder)))
