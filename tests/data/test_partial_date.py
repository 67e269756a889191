"""Partial dates: what they read, what they refuse, and which days they can mean."""

from __future__ import annotations

import re
from datetime import date

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.data.partial_date import PartialDate, parse_partial_date

years = st.integers(1000, 9999)


@st.composite
def texts(draw: st.DrawFn) -> str:
    day = draw(st.dates(date(1000, 1, 1)))
    precision = draw(st.sampled_from([4, 7, 10]))
    return day.isoformat()[:precision] + draw(st.sampled_from(["", "~", "?"]))


@given(texts())
def test_reading_and_writing_are_the_same(text: str) -> None:
    assert str(parse_partial_date(text)) == text


@given(texts())
def test_the_interval_is_that_of_the_edtf_package(text: str) -> None:
    oracle, ours = edtf.parse_edtf(text), parse_partial_date(text)
    assert (ours.earliest.timetuple()[:3], ours.latest.timetuple()[:3]) == (
        oracle.lower_strict()[:3],
        oracle.upper_strict()[:3],
    )


@given(st.dates())
def test_a_day_means_itself(day: date) -> None:
    exact = PartialDate.of(day)
    assert exact.earliest == exact.latest == day
    assert exact.is_exact


@given(st.text(alphabet="0123456789-~? x", max_size=12).filter(lambda text: not edtf_reads(text)))
def test_anything_else_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f'"{text}"')):
        parse_partial_date(text)


def edtf_reads(text: str) -> bool:
    """Whether the package takes it for a date of the three forms that we have."""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}[~?]?", text) or text.startswith("0000"):
        return False
    try:
        edtf.parse_edtf(text).lower_strict()
    except (edtf.parser.edtf_exceptions.EDTFParseException, ValueError):
        return False
    return True


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1990-13", "no month 13"),
        ("1990-02-30", "1990-02 has 28 days"),
        ("0000", "no year 0"),
        ("90", "is not a date"),
        ("1990-1-1", "is not a date"),
        ("1990-08-15 ", "is not a date"),
    ],
)
def test_the_reason_is_in_words(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse_partial_date(text)
