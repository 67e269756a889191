"""The date that is looked at."""

from __future__ import annotations

from datetime import date

import pytest

from atlas.data.moment import Moment, parse_moment

FIRST, LAST = date(1920, 1, 1), date(2026, 12, 31)


def test_a_year_is_looked_at_on_its_last_day() -> None:
    assert parse_moment("1990", FIRST, LAST) == Moment(date(1990, 12, 31), True)


def test_a_day_is_looked_at_as_it_is() -> None:
    assert parse_moment("1990-08-15", FIRST, LAST) == Moment(date(1990, 8, 15), False)


@pytest.mark.parametrize("text", ["1990", "1990-08-15", "1920", "2026-12-31"])
def test_it_writes_as_it_reads(text: str) -> None:
    assert str(parse_moment(text, FIRST, LAST)) == text


@pytest.mark.parametrize("text", ["1990-13", "1990-08", "1990~", "1919", "2027", "", "yesterday"])
def test_what_is_no_date_of_the_atlas_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f'"{text}"'):
        parse_moment(text, FIRST, LAST)
