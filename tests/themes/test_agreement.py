from __future__ import annotations

import pytest

from atlas.data import Seeds
from atlas.themes.agreement import BOUNDS, STEPS, years_without_votes
from tests.themes.conftest import Read


def test_the_class_is_a_step_of_the_share(read: Read) -> None:
    for year in ("1960", "1990", "2015"):
        for code, reading in read("agreement", year).items():
            if reading.amount is not None:
                step = STEPS.index(reading.class_id)
                low, high = (0.0, *BOUNDS)[step], (*BOUNDS, 1.01)[step]
                assert low <= reading.amount < high, code
                assert reading.facts[0].agreement == reading.amount
                assert str(reading.facts[0].year) == year


@pytest.mark.parametrize("when", ["1938", "1964", "1995", "1999-06-01", "2003", "2026"])
def test_without_a_vote_of_the_focus_there_is_no_data(read: Read, when: str) -> None:
    assert {reading.class_id for reading in read("agreement", when).values()} == {"unknown", "focus"}


def test_the_gaps_of_the_record(seeds: Seeds) -> None:
    assert years_without_votes(seeds) == ((1964, 1964), (1995, 2003))


@pytest.mark.parametrize(
    ("when", "code", "listed_as"),
    [("1959", "UAR", "EGY"), ("2010", "SRB", "YUG"), ("1947", "CHN", "TWN"), ("1985", "SUN", "SUN")],
)
def test_a_row_stands_for_the_state_that_carries_on(read: Read, when: str, code: str, listed_as: str) -> None:
    readings = read("agreement", when)
    assert readings[code].facts[0].state == listed_as
    assert code == listed_as or listed_as not in readings


def test_votes_of_their_own_stay_their_own(read: Read) -> None:
    readings = read("agreement", "1960")
    assert {"UKR", "BLR"} <= readings.keys()
    assert readings["UKR"].facts[0].state == "UKR"
