from __future__ import annotations

import pytest

from atlas.data import Moment, Seeds
from atlas.themes import choices, nearest_choice
from atlas.themes.wars import AGAINST, AGAINST_SUPPORT, ATTACKED, CONSENT, DECLARED, WITH, WITH_SUPPORT, parts_in
from tests.themes.conftest import Read


@pytest.mark.parametrize(
    ("war", "code", "class_id"),
    [
        ("gulf-war-of-1991", "USA", AGAINST),
        ("gulf-war-of-1991", "ISR", ATTACKED),
        ("gulf-war-of-1991", "JPN", AGAINST_SUPPORT),
        ("gulf-war-of-1991", "MEX", "none"),
        ("invasion-and-occupation-of-kuwait", "KWT", ATTACKED),
        ("declared-war-on-the-axis", "JPN", DECLARED),
        ("arab-israeli-war-of-october-1973", "SYR", WITH),
        ("arab-israeli-war-of-october-1973", "ISR", AGAINST),
        ("iran-iraq-war", "SAU", WITH_SUPPORT),
        ("multi-national-force-in-iraq", "POL", CONSENT),
    ],
)
def test_what_part_a_state_took(read: Read, war: str, code: str, class_id: str) -> None:
    assert read("wars", "1991", war)[code].class_id == class_id


def test_the_parts_do_not_change_with_the_date(read: Read) -> None:
    for when in ("1925", "1960", "1990", "2026"):
        readings = read("wars", when, "iran-iraq-war")
        assert readings["IRN"].class_id == AGAINST
        assert readings["IRN"].facts[0].id == "iran-iraq-war-IRN"


def test_a_part_of_a_state_of_the_past_stands_on_the_one_that_carries_it_on(read: Read) -> None:
    assert read("wars", "2026", "iran-iraq-war")["RUS"].facts[0].state == "SUN"


def test_troops_of_a_land_that_was_no_state(read: Read) -> None:
    readings = read("wars", "1941", "anglo-iraqi-war")
    assert readings["IND"].class_id == AGAINST
    assert readings["JOR"].class_id == AGAINST


def test_every_row_of_a_war_can_be_seen_in_some_year(seeds: Seeds, read: Read) -> None:
    for choice in choices("wars", seeds):
        parts = parts_in(seeds, choice.id)
        year = str(parts[0].war_from.year)
        shown = {fact.id for reading in read("wars", year, choice.id).values() for fact in reading.facts}
        assert {part.id for part in parts} == shown, choice.id


@pytest.mark.parametrize(
    ("year", "war"),
    [
        (1925, "anglo-iraqi-war"),
        (1941, "anglo-iraqi-war"),
        (1967, "arab-israeli-war-of-june-1967"),
        (1985, "iran-iraq-war"),
        (2006, "nato-training-mission-in-iraq"),
        (2026, "war-against-the-islamic-state-in-iraq"),
    ],
)
def test_the_nearest_war_is_the_one_fought_or_the_next_in_time(seeds: Seeds, year: int, war: str) -> None:
    assert nearest_choice("wars", seeds, Moment.of_year(year)) == war
