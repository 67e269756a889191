"""Since when relations are known, and which side's mission is open."""

from __future__ import annotations

from datetime import date

import pytest

from atlas.data import Seeds
from atlas.data.moment import Moment
from atlas.relations import Relations
from atlas.relations.beginning import beginning
from atlas.relations.representation import representation
from atlas.resources import default_seeds
from tests.relations.sample_facts import dossier, event, mission, observation


def test_an_establishment_is_the_beginning() -> None:
    first = beginning(dossier(event("established", "1958-08-14"), mission("AAA", "1960")))
    assert first is not None
    assert (first.day, first.established) == (date(1958, 8, 14), True)


def test_what_is_older_than_the_establishment_leaves_the_beginning_unknown() -> None:
    first = beginning(dossier(observation("AAA", 1940, "minister"), event("established", "1958-08-14")))
    assert first is not None
    assert (first.day, first.established) == (date(1940, 12, 31), False)


@pytest.mark.parametrize("kind", ["attested", "restored", "severed"])
def test_what_shows_relations_does_not_tell_since_when(kind: str) -> None:
    first = beginning(dossier(event(kind, "1965-03-01")))
    assert first is not None
    assert not first.established


@pytest.mark.parametrize("kind", ["no_relations", "non_recognition", "recognised", "visit"])
def test_what_shows_no_relations_is_no_beginning(kind: str) -> None:
    assert beginning(dossier(event(kind, "1965-03-01"))) is None


def test_each_side_has_its_own_missions_whatever_the_status() -> None:
    sides = representation(
        dossier(event("established", "1950"), mission("AAA", "1951", "1980"), mission("IRQ", "1960"))
    )
    theirs, ours = (side.value for side in (sides.at(date(1955, 6, 1)).theirs, sides.at(date(1955, 6, 1)).ours))
    assert (theirs, ours) == (True, False)
    later = sides.at(date(1990, 6, 1))
    assert (later.theirs.value, later.ours.value) == (False, True)
    assert later.ours.evidence == (mission("IRQ", "1960").id,)


def test_missions_agree_with_the_statuses_of_relations_in_force() -> None:
    relations = Relations(Seeds(default_seeds()))
    expected = {"relations": 0, "one_way": 1, "mutual": 2}
    for year in (1938, 1960, 1979, 2010, 2026):
        moment = Moment.of_year(year)
        for code, verdict in relations.all_at(moment).items():
            standing = relations.standing(code, moment.day)
            assert standing is not None
            if verdict.status.value in expected:
                assert standing.theirs.value + standing.ours.value == expected[verdict.status.value], (year, code)


def test_a_continuing_state_began_with_its_predecessor() -> None:
    relations = Relations(Seeds(default_seeds()))
    soviet, russian = relations.beginning("SUN", date(1990, 1, 1)), relations.beginning("RUS", date(2020, 1, 1))
    assert soviet is not None
    assert soviet == russian
    assert relations.beginning("SUN", date(1930, 1, 1)) is None
    assert relations.standing("SUN", date(2020, 1, 1)) is None
