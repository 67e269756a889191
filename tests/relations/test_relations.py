"""Statuses of real states at real dates: the rule of the day, the rule of the year, continuity, evidence."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.data import Moment, Seeds
from atlas.relations import RELATIONSHIPS, Relations, Status
from atlas.resources import default_seeds

SEEDS = Seeds(default_seeds())
RELATIONS = Relations(SEEDS)
CODES = sorted(set(SEEDS.states.lives) - {"IRQ"})


def on(day: str, code: str) -> str | None:
    verdict = RELATIONS.at(code, Moment.of_day(date.fromisoformat(day)))
    return verdict.status if verdict else None


def in_year(year: int, code: str) -> str | None:
    verdict = RELATIONS.at(code, Moment.of_year(year))
    return verdict.status if verdict else None


@pytest.mark.parametrize(
    ("day", "code", "status"),
    [
        ("1990-08-01", "KWT", "mutual"),
        ("1990-08-15", "KWT", "war"),
        ("1991-03-01", "KWT", "severed"),
        ("1962-01-01", "KWT", "unrecognised"),
        ("1931-06-01", "GBR", "occupation"),
        ("1938-01-01", "GBR", "alliance"),
        ("1944-01-01", "GBR", "occupation"),
        ("1957-01-01", "TUR", "alliance"),
        ("1985-01-01", "IRN", "war"),
        ("1995-06-01", "USA", "severed"),
        ("2003-04-01", "USA", "war"),
        ("2003-12-01", "USA", "occupation"),
        ("2015-01-01", "USA", "mutual"),
        ("2020-01-01", "ISR", "unrecognised"),
        ("1944-01-01", "DEU", "war"),
        ("1985-01-01", "SYR", "severed"),
    ],
)
def test_the_status_of_a_day(day: str, code: str, status: str) -> None:
    assert on(day, code) == status


def test_a_year_of_fighting_shows_war_whatever_came_after() -> None:
    assert on("1991-12-31", "USA") == "severed"
    assert in_year(1991, "USA") == "war"
    assert in_year(1992, "USA") == "severed"


def test_a_change_within_the_year_is_marked() -> None:
    changed = RELATIONS.at("USA", Moment.of_year(1967))
    same = RELATIONS.at("USA", Moment.of_year(1970))
    assert changed is not None
    assert same is not None
    assert (changed.changed, same.changed) == (True, False)
    assert len(RELATIONS.changes_within("USA", 1967)) > 1


def test_the_focus_is_neither_near_nor_far() -> None:
    assert on("1990-01-01", "IRQ") == "focus"
    assert [period.status for period in RELATIONS.periods("IRQ")] == ["focus"]


def test_russia_carries_on_what_the_soviet_union_had() -> None:
    assert on("1991-12-25", "RUS") is None
    assert on("1991-12-26", "SUN") is None
    assert on("1991-12-26", "RUS") in {"relations", "one_way", "mutual"}


@given(st.sampled_from(CODES))
def test_periods_tile_every_life(code: str) -> None:
    periods = RELATIONS.periods(code)
    starts = {life.start for life in SEEDS.states.lives[code]}
    assert periods[0].start in starts
    for before, after in pairwise(periods):
        assert before.end is not None
        assert after.start == before.end + timedelta(days=1) or after.start in starts
        assert before.end < after.start


@given(st.sampled_from(CODES), st.dates(date(1920, 1, 1), date(2026, 12, 31)))
def test_every_state_alive_has_one_status_with_evidence_that_exists(code: str, day: date) -> None:
    verdict = RELATIONS.at(code, Moment.of_day(day))
    assert (verdict is None) == (SEEDS.states.row(code, day) is None)
    if verdict is not None:
        assert verdict.status in RELATIONSHIPS
        assert set(verdict.evidence) <= set(SEEDS.fact_of)
        assert verdict.evidence or verdict.status is Status.unknown
        assert verdict.since.earliest <= day


@given(st.integers(1920, 2026))
def test_a_year_has_one_row_for_each_state_sorted_by_code(year: int) -> None:
    verdicts = RELATIONS.all_at(Moment.of_year(year))
    assert list(verdicts) == sorted(row.code for row in SEEDS.states.alive(date(year, 12, 31)))
    assert verdicts["IRQ"].status is Status.focus


def test_since_is_as_exact_as_the_fact_that_it_rests_on() -> None:
    japan = RELATIONS.at("JPN", Moment.of_day(date(1942, 6, 1)))
    soviet = RELATIONS.at("SUN", Moment.of_day(date(1942, 6, 1)))
    assert japan is not None
    assert soviet is not None
    assert str(japan.since) == "1941-11"
    assert str(soviet.since) == "1941-05-30"


def test_what_a_yearbook_no_longer_saw_ceased_about_then() -> None:
    iran = RELATIONS.at("IRN", Moment.of_year(1940))
    assert iran is not None
    assert str(iran.since) == "1936~"


def test_the_changes_of_a_year_follow_one_another() -> None:
    statuses = [(change.status, str(change.since)) for change in RELATIONS.changes_within("SUN", 1941)]
    assert statuses[-2:] == [("relations", "1941-05-16"), ("severed", "1941-05-30")]
