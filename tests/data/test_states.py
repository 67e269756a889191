"""Lives and names of states."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from atlas.data import Seeds
from atlas.resources import default_seeds


@pytest.fixture(scope="module")
def seeds() -> Seeds:
    return Seeds(default_seeds())


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        ("IRN", "1930-01-01", "Persia"),
        ("IRN", "1950-01-01", "Iran"),
        ("LKA", "1960-01-01", "Ceylon"),
        ("BEN", "1970-01-01", "Dahomey"),
        ("SUN", "1991-12-25", "Soviet Union"),
    ],
)
def test_a_state_has_the_name_of_the_date(seeds: Seeds, code: str, day: str, name: str) -> None:
    row = seeds.states.row(code, date.fromisoformat(day))
    assert row is not None
    assert row.name == name


@pytest.mark.parametrize(("code", "day"), [("SUN", "1991-12-26"), ("EST", "1950-01-01"), ("SYR", "1960-01-01")])
def test_a_state_does_not_exist_outside_its_lives(seeds: Seeds, code: str, day: str) -> None:
    assert seeds.states.row(code, date.fromisoformat(day)) is None


def test_an_interrupted_state_has_two_lives_and_a_renamed_one_has_one(seeds: Seeds) -> None:
    assert len(seeds.states.lives["EST"]) == 2
    assert len(seeds.states.lives["LKA"]) == 1
    assert len(seeds.states.lives["LKA"][0].rows) == 2


def test_lives_do_not_overlap(seeds: Seeds) -> None:
    for lives in seeds.states.lives.values():
        for before, after in pairwise(lives):
            assert before.end <= after.start


def test_every_member_of_the_united_nations_is_alive_in_2026(seeds: Seeds) -> None:
    alive = {row.code for row in seeds.states.alive(date(2026, 12, 31))}
    assert len(alive) >= 197
    assert {"VAT", "PSE", "XKX", "TWN", "SSD", "TUV"} <= alive
    assert not {"SUN", "YUG", "CSK", "DDR", "YMD"} & alive


def test_successors_and_predecessors_are_states_or_lands_that_we_know(seeds: Seeds) -> None:
    for row in seeds.state_rows:
        for code in (*row.predecessor, *row.successor):
            assert len(code) in (3, 4), row.id
