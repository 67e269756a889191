from __future__ import annotations

import pytest

from atlas.data import Moment, Seeds
from atlas.themes import choices, nearest_choice
from atlas.themes.members import FOUNDER, MEMBER, SUSPENDED
from tests.themes.conftest import Read


@pytest.mark.parametrize(
    ("when", "code", "class_id"),
    [
        ("1944", "SAU", "none"),
        ("1945", "SAU", FOUNDER),
        ("1960", "KWT", None),
        ("1961", "KWT", MEMBER),
        ("1985", "EGY", SUSPENDED),
        ("1990", "EGY", MEMBER),
        ("2015", "SYR", SUSPENDED),
        ("2026", "TUR", "none"),
    ],
)
def test_membership_of_the_arab_league_by_date(read: Read, when: str, code: str, class_id: str | None) -> None:
    reading = read("members", when, "LAS").get(code)
    assert (reading.class_id if reading else None) == class_id


def test_a_union_of_states_has_its_own_membership(read: Read) -> None:
    assert read("members", "1960", "LAS")["UAR"].facts[0].id == "las-uar-1958-02-22"


def test_the_seat_of_china_was_held_in_taipei(read: Read) -> None:
    readings = read("members", "1960", "UN")
    assert (readings["CHN"].class_id, readings["TWN"].class_id) == ("none", FOUNDER)


def test_a_member_that_is_no_state_has_a_reading_of_its_own(read: Read) -> None:
    readings = read("members", "1950", "UN")
    assert readings["UKR"].class_id == FOUNDER
    assert readings["BLR"].class_id == FOUNDER


def test_the_focus_keeps_its_colour_and_its_row(read: Read) -> None:
    own = read("members", "1990", "LAS")["IRQ"]
    assert (own.class_id, own.facts[0].id) == ("focus", "las-irq-1945-03-22")
    assert read("members", "1930", "LAS")["IRQ"].facts == ()


def test_a_pact_ends_with_its_last_day(read: Read) -> None:
    assert read("members", "1958-07-13", "ARAB_FEDERATION")["JOR"].class_id == FOUNDER
    assert read("members", "1959", "ARAB_FEDERATION")["JOR"].class_id == "none"


def test_only_organisations_with_other_members_are_offered(seeds: Seeds) -> None:
    offered = {choice.id for choice in choices("members", seeds)}
    assert {"LAS", "UN", "OPEC"} <= offered
    assert "GCC" not in offered
    assert all(any(member.state != "IRQ" for member in seeds.members_in[body]) for body in offered)


@pytest.mark.parametrize(("year", "body"), [(1925, "LAS"), (1938, "SAADABAD"), (1960, "LAS")])
def test_the_nearest_organisation_exists_on_the_date(seeds: Seeds, year: int, body: str) -> None:
    assert nearest_choice("members", seeds, Moment.of_year(year)) == body
