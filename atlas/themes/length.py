"""How many years ago relations were first established, whatever has come after."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from atlas.data.facts import Event, Fact
from atlas.data.partial_date import PartialDate
from atlas.relations import Status
from atlas.relations.beginning import Beginning
from atlas.relations.verdict import known_dates
from atlas.themes.theme import FOCUS, NONE, UNKNOWN, Reading, Readings, Situation, Theme

BOUNDS = (10, 25, 50, 75)
"""Years at which the next class begins."""

STEPS = tuple(f"length_{step}" for step in range(1, len(BOUNDS) + 2))
"""Classes from short to long."""

NOT_SINCE = "length_unknown"
"""There were relations; since when is not known."""

_NO_RELATIONS = frozenset({Status.none, Status.unrecognised})


def years_between(start: date, day: date) -> int:
    """Full years from one day to another."""
    return day.year - start.year - ((day.month, day.day) < (start.month, start.day))


def _read(situation: Situation, choice: str) -> Readings:  # noqa: ARG001
    seeds = situation.seeds
    return {seeds.settings.focus: Reading(FOCUS)} | {code: _of(situation, code) for code in situation.others}


def _of(situation: Situation, code: str) -> Reading:
    relations, day = situation.relations, situation.moment.day
    first, bond = relations.beginning(code, day), relations.bond(code, day)
    assert bond is not None
    facts = tuple(situation.seeds.fact_of[fact] for fact in dict.fromkeys(bond.evidence))
    if first is not None and first.established:
        begun = situation.seeds.fact_of[first.fact]
        years = years_between(first.day, day)
        return Reading(STEPS[bisect_right(BOUNDS, years)], (begun,), _worded(begun, first), amount=years)
    if bond.value in _NO_RELATIONS:
        return Reading(NONE, facts)
    if first is not None:
        seen = situation.seeds.fact_of[first.fact]
        return Reading(NOT_SINCE, (seen,), _worded(seen, first))
    return Reading(UNKNOWN, facts)


def _worded(fact: Fact, first: Beginning) -> PartialDate:
    """The day of a beginning as exactly as its fact knows it."""
    if isinstance(fact, Event):
        return fact.date
    return next((known for known in known_dates(fact) if known.latest == first.day), PartialDate.of(first.day))


LENGTH = Theme("length", (*reversed(STEPS), NOT_SINCE, NONE, UNKNOWN), _read)
