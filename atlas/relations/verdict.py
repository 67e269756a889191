"""A status at a date, with since when, why, and how well founded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from atlas.data.facts import Belligerent, Event, Fact, Mission, Observation
from atlas.data.kinds import Confidence
from atlas.data.partial_date import PartialDate
from atlas.relations.status import Status


class Verdict(Struct, frozen=True):
    """The status of `code` at the moment asked for.

    `since`: when this status began, as exactly as known. `changed`: in a year, whether it was not the same throughout.
    `evidence`: ids of the facts that decide it, empty where nothing is recorded.
    """

    code: str
    status: Status
    since: PartialDate
    confidence: Confidence
    evidence: tuple[str, ...]
    changed: bool = False


class Period(Struct, frozen=True):
    """A status from its first to its last day (None: it still holds at the end of the atlas)."""

    code: str
    start: date
    end: date | None
    status: Status
    confidence: Confidence
    evidence: tuple[str, ...]


class Change(Struct, frozen=True):
    """A status with the days on which it holds, `end` not included; `since` words `start` as exactly as known."""

    status: Status
    start: date
    end: date
    since: PartialDate


_WEAKEST = tuple(Confidence)


def confidence(facts: Iterable[Fact]) -> Confidence:
    """The weakest link. What rests on a yearbook alone is probable; what rests on nothing is uncertain."""
    ranks = [_WEAKEST.index(_own(fact)) for fact in facts]
    return _WEAKEST[max(ranks)] if ranks else Confidence.uncertain


def _own(fact: Fact) -> Confidence:
    return Confidence.probable if isinstance(fact, Observation) else fact.confidence


def begun(start: date, evidence: Iterable[str], before: Iterable[str], fact_of: Mapping[str, Fact]) -> PartialDate:
    """The date from which a status counts, as the fact words it that made it begin on `start`.

    That is a fact of its own evidence, or of the evidence `before`, which ceased to hold. Where a mission was only seen
    to be there until then, when it ceased is not known: the year is approximate.
    """
    for fact in evidence:
        for known in known_dates(fact_of[fact]):
            if known.earliest == start:
                return known
    for fact in before:
        match fact_of[fact]:
            case Mission(closed=PartialDate() as closed) if closed.earliest == start:
                return closed
            case Mission(closed_unknown=True) | Observation():
                return PartialDate(start.year, qualifier="~")
            case _:
                pass
    return PartialDate.of(start)


def known_dates(fact: Fact) -> tuple[PartialDate, ...]:
    """The dates that a fact names, its beginning first."""
    match fact:
        case Event():
            dates: tuple[PartialDate | None, ...] = (fact.date, fact.end_date)
        case Mission():
            dates = (fact.opened, fact.closed, *fact.seen)
        case Belligerent():
            dates = (fact.start, fact.war_from)
        case _:
            dates = (PartialDate(fact.year),)
    return tuple(known for known in dates if known is not None)
