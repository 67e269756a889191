"""The rules of status, one by one."""

from __future__ import annotations

from datetime import date

import pytest

from tests.relations.sample_facts import event, fought, history, mission, observation, status_on


def test_nothing_recorded_is_unknown() -> None:
    assert status_on("1950-01-01") == "unknown"


def test_before_a_documented_beginning_there_was_none() -> None:
    beginning = event("established", "1958-08-14")
    assert status_on("1958-08-13", beginning) == "none"
    assert status_on("1958-08-14", beginning) == "relations"
    assert history(beginning).stretches[0].evidence == (beginning.id,)


def test_attested_proves_only_from_then_on() -> None:
    proof = event("attested", "1965")
    assert status_on("1964-12-31", proof) == "unknown"
    assert status_on("1965-12-31", proof) == "relations"


def test_a_proof_within_the_year_of_the_beginning_does_not_hide_it() -> None:
    facts = (event("established", "1975-10-11"), observation("AAA", 1975, "ambassador"))
    assert status_on("1974-06-01", *facts) == "none"
    assert status_on("1975-10-11", *facts) == "one_way"


def test_a_break_lasts_until_it_is_mended() -> None:
    facts = (event("established", "1931"), event("severed", "1967-06-07"), event("restored", "1984-11-26"))
    assert status_on("1967-06-06", *facts) == "relations"
    assert status_on("1967-06-07", *facts) == "severed"
    assert status_on("1984-11-25", *facts) == "severed"
    assert status_on("1984-11-26", *facts) == "relations"


def test_a_yearbook_does_not_mend_a_break() -> None:
    facts = (event("established", "1931"), event("severed", "1967"), observation("AAA", 1970, "charge"))
    assert status_on("1971-01-01", *facts) == "severed"


def test_an_interests_section_does_not_mend_a_break() -> None:
    facts = (event("established", "1931"), event("severed", "1967"), event("interests_section", "1972"))
    assert status_on("1973-01-01", *facts) == "severed"


def test_severing_closes_embassies_and_restoring_does_not_reopen_them() -> None:
    facts = (
        event("established", "1931"),
        mission("IRQ", "1932"),
        mission("AAA", "1933"),
        event("severed", "1967"),
        event("restored", "1984"),
    )
    assert status_on("1960-01-01", *facts) == "mutual"
    assert status_on("1990-01-01", *facts) == "relations"
    assert status_on("1991-01-01", *facts, mission("AAA", "1990")) == "one_way"


def test_a_break_leaves_an_embassy_alone_that_has_a_later_closing_on_record() -> None:
    facts = (
        event("established", "1931"),
        mission("IRQ", "1932", "1975"),
        event("severed", "1967"),
        event("restored", "1968"),
    )
    assert status_on("1970-01-01", *facts) == "one_way"


def test_closing_an_embassy_does_not_sever() -> None:
    facts = (event("established", "1931"), mission("IRQ", "1932", "1950-05-01"))
    assert status_on("1950-04-30", *facts) == "one_way"
    assert status_on("1950-05-01", *facts) == "relations"


def test_a_consulate_is_not_an_embassy() -> None:
    facts = (event("established", "1931"), mission("IRQ", "1932", kind="consulate"))
    assert status_on("1940-01-01", *facts) == "relations"


def test_an_embassy_seen_but_never_known_to_open_counts_from_when_it_was_seen() -> None:
    facts = (event("established", "1931"), mission("IRQ", seen=("2008",)))
    assert status_on("2007-12-31", *facts) == "relations"
    assert status_on("2010-01-01", *facts) == "one_way"


def test_an_embassy_that_closed_nobody_knows_when_counts_only_as_long_as_it_was_seen() -> None:
    facts = (event("established", "1931"), mission("IRQ", "1950", "unknown", seen=("1955",)))
    assert status_on("1955-06-01", *facts) == "one_way"
    assert status_on("1956-01-01", *facts) == "relations"


def test_between_two_sightings_a_mission_is_open_unless_a_yearbook_missed_it() -> None:
    facts = (event("established", "1931"), observation("AAA", 1950, "minister"), observation("AAA", 1960, "minister"))
    assert status_on("1957-01-01", *facts) == "one_way"
    assert status_on("1957-01-01", *facts, observation("AAA", 1955, "none")) == "relations"
    assert status_on("1965-01-01", *facts) == "relations"


def test_refusal_lasts_until_recognition() -> None:
    facts = (event("non_recognition", "1961-06-25"), event("recognised", "1963-10-04"))
    assert status_on("1962-01-01", *facts) == "unrecognised"
    assert status_on("1963-10-04", *facts) == "unknown"
    assert status_on("1963-10-04", *facts, event("established", "1963-10-04")) == "relations"


def test_no_relations_at_a_date_means_none_up_to_it_and_not_after() -> None:
    denial = event("no_relations", "1975")
    assert status_on("1940-01-01", denial) == "none"
    assert status_on("1975-12-31", denial) == "none"
    assert status_on("1976-01-01", denial) == "unknown"
    assert status_on("1976-01-01", denial, event("established", "1980")) == "none"


def test_war_stands_above_all() -> None:
    facts = (event("established", "1931"), event("severed", "1980"), fought("1980-09-22", "1988-08-20"))
    assert status_on("1980-09-21", *facts) == "severed"
    assert status_on("1980-09-22", *facts) == "war"
    assert status_on("1988-08-20", *facts) == "war"
    assert status_on("1988-08-21", *facts) == "severed"


@pytest.mark.parametrize(
    ("part", "side"), [("support", "against_focus"), ("combat", "with_focus"), ("combat", "with_consent")]
)
def test_support_and_the_same_side_are_not_war(part: str, side: str) -> None:
    assert status_on("1991-02-01", fought("1991-01-17", "1991-02-28", part=part, side=side)) == "unknown"


def test_war_does_not_sever_relations_by_itself() -> None:
    facts = (event("established", "1931"), fought("1991-01-17", "1991-02-28"))
    assert status_on("1991-03-01", *facts) == "relations"


def test_a_mandate_is_occupation_to_its_last_day() -> None:
    mandate = event("mandate", "1930-06-15", "1932-10-03")
    assert status_on("1932-10-03", mandate) == "occupation"
    assert status_on("1932-10-04", mandate) == "unknown"


def test_an_alliance_binds_while_relations_are_in_force() -> None:
    facts = (event("established", "1931"), event("alliance", "1955-02-24", "1959-03-24"))
    assert status_on("1955-02-24", *facts) == "alliance"
    assert status_on("1959-03-25", *facts) == "relations"
    assert status_on("1957-01-01", *facts, event("severed", "1956")) == "severed"


def test_a_mission_and_a_yearbook_are_two_sightings_of_one_presence() -> None:
    facts = (event("established", "1931"), mission("IRQ", "1932", "unknown"), observation("IRQ", 1950, "minister"))
    assert status_on("1940-01-01", *facts) == "one_way"
    assert status_on("1951-01-01", *facts) == "relations"


def test_a_recorded_closing_keeps_two_sightings_apart() -> None:
    facts = (event("established", "1931"), mission("IRQ", "1932", "1941-05-01"), observation("IRQ", 1950, "minister"))
    assert status_on("1945-01-01", *facts) == "relations"


def test_a_recorded_opening_says_that_it_was_not_open_before() -> None:
    facts = (event("established", "1931"), observation("IRQ", 1950, "minister"), mission("IRQ", "1975"))
    assert status_on("1960-01-01", *facts) == "relations"


def test_a_break_within_the_month_of_a_closing_is_its_day() -> None:
    facts = (event("established", "1963"), mission("AAA", "1963", "1990-08"), event("severed", "1990-08-02"))
    assert status_on("1990-08-01", *facts) == "one_way"
    assert status_on("1990-08-02", *facts) == "severed"
    assert status_on("1990-08-01", *facts[:2]) == "relations"


def test_a_yearbook_does_not_reopen_an_embassy_that_is_known_to_have_closed() -> None:
    facts = (event("established", "1960"), mission("AAA", "1970", "1991"), observation("AAA", 1995, "ambassador"))
    assert status_on("1985-01-01", *facts) == "one_way"
    assert status_on("1995-06-01", *facts) == "relations"
    assert "AAA-1970-1991-embassy-" in history(*facts).at(date(1995, 6, 1)).evidence
    later = observation("AAA", 2005, "ambassador")
    assert status_on("2005-06-01", *facts, later) == "one_way"
    assert status_on("2005-06-01", *facts, later, mission("AAA", "2009")) == "relations"
    assert status_on("2005-06-01", *facts, later, mission("AAA", "", "2007"), mission("AAA", "2009")) == "one_way"


@pytest.mark.parametrize(
    "again",
    [event("attested", "1993"), event("restored", "1994"), mission("AAA", "", "unknown", seen=("1993",))],
)
def test_a_yearbook_counts_again_after_anything_that_speaks_of_a_reopening(again: object) -> None:
    facts = (event("established", "1960"), mission("AAA", "1970", "1991"), observation("AAA", 1995, "ambassador"))
    assert status_on("1995-06-01", *facts, again) == "one_way"


def test_an_envoy_known_to_sit_elsewhere_is_no_resident_one() -> None:
    seen = observation("AAA", 1980, "ambassador")
    away = mission("AAA", seen=("1978", "1985"), elsewhere=True)
    assert status_on("1980-06-01", event("established", "1970"), seen) == "one_way"
    assert status_on("1980-06-01", event("established", "1970"), seen, away) == "relations"
    resident = mission("AAA", "1979", "1983")
    assert status_on("1980-06-01", event("established", "1970"), seen, away, resident) == "one_way"
