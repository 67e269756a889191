from __future__ import annotations

from atlas.themes.missions import BOTH, OURS, THEIRS
from tests.themes.conftest import Read


def test_embassies_stayed_open_in_the_first_years_of_the_war_with_iran(read: Read) -> None:
    assert read("missions", "1982")["IRN"].class_id == BOTH


def test_a_break_closes_both(read: Read) -> None:
    assert read("missions", "1966")["USA"].class_id == BOTH
    assert read("missions", "1970")["USA"].class_id == "none"


def test_every_open_mission_is_named(read: Read) -> None:
    for date in ("1946", "1960", "1990", "2026"):
        for code, reading in read("missions", date).items():
            if reading.class_id in (BOTH, THEIRS, OURS):
                assert reading.facts, (date, code)


def test_nothing_on_record_is_not_the_same_as_none_known(read: Read) -> None:
    readings = read("missions", "1990")
    assert readings["ISR"].class_id == "none"
    assert "unknown" in {reading.class_id for reading in readings.values()}
