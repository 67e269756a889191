from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.themes.length import NOT_SINCE, STEPS, years_between
from tests.themes.conftest import Read


@pytest.mark.parametrize(
    ("when", "years", "step"),
    [("1935", 4, 1), ("1941-03-29", 9, 1), ("1941-03-30", 10, 2), ("1960", 29, 3), ("1990", 59, 4), ("2026", 95, 5)],
)
def test_years_are_counted_from_the_first_establishment(read: Read, when: str, years: int, step: int) -> None:
    reading = read("length", when)["USA"]
    assert (reading.amount, reading.class_id) == (years, STEPS[step - 1])
    assert [fact.id for fact in reading.facts] == ["USA-1931-03-30-established"]


def test_a_break_does_not_begin_the_count_anew(read: Read) -> None:
    assert read("length", "1975")["USA"].amount == 44


def test_what_is_not_known_is_said_as_such(read: Read) -> None:
    readings = read("length", "1990")
    assert readings["ISR"].class_id == "none"
    unknown = [reading for reading in readings.values() if reading.class_id == NOT_SINCE]
    assert unknown
    assert all(reading.facts and reading.since and reading.amount is None for reading in unknown)


def test_a_continuing_state_counts_from_its_predecessor(read: Read) -> None:
    assert read("length", "2020")["RUS"].facts == read("length", "1980")["SUN"].facts


@given(st.dates(date(1900, 1, 1), date(2026, 12, 31)), st.dates(date(1900, 1, 1), date(2026, 12, 31)))
def test_full_years_are_never_more_than_have_passed(one: date, other: date) -> None:
    start, day = min(one, other), max(one, other)
    years = years_between(start, day)
    assert 0 <= years <= (day - start).days / 365
    assert years >= (day - start).days // 366 - 1
