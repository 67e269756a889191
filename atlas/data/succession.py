"""Whether one holder of an office follows the other, without overlaps and without holes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import TypeAlias, TypeVar

from atlas.data.facts import Head, Minister
from atlas.data.fault import Fault
from atlas.data.partial_date import PartialDate
from atlas.data.seeds import Seeds

FORMED_WITHIN = timedelta(days=14)
"""A cabinet may need so long to be formed: nobody is missing from the list then."""

T = TypeVar("T", Minister, Head)


Numbered: TypeAlias = tuple[int, Minister | Head]
"""A term with the line on which it stands."""


def broken_successions(seeds: Seeds) -> Iterator[Fault]:
    """Overlaps of ministers (an acting one may overlap) and of heads in one office; holes among ministers."""
    ministers = _in_order(seeds.ministers.numbered())
    yield from _overlaps("ministers.csv", [(line, minister) for line, minister in ministers if not minister.acting])
    yield from _holes("ministers.csv", ministers)
    heads = sorted(seeds.heads.numbered(), key=lambda numbered: numbered[1].office)
    for _, terms in groupby(heads, key=lambda numbered: numbered[1].office):
        yield from _overlaps("heads.csv", _in_order(terms))


def _in_order(terms: Iterable[tuple[int, T]]) -> list[tuple[int, T]]:
    return sorted(terms, key=lambda numbered: _middle(numbered[1].start))


def _middle(start: PartialDate) -> float:
    """A year alone stands for its middle among the days of that year."""
    return (start.earliest.toordinal() + start.latest.toordinal()) / 2


def _overlaps(file: str, terms: Sequence[Numbered]) -> Iterator[Fault]:
    """Only what overlaps whatever the dates can mean; a term may end on the day on which the next begins."""
    for (_, before), (line, after) in pairwise(terms):
        if before.end is None:
            yield Fault(file, line, "from", f"{after.id}: begins, though {before.id} has no end")
        elif after.start.latest < before.end.earliest:
            yield Fault(file, line, "from", f"{after.id}: overlaps {before.id}, which ends on {before.end}")


def _holes(file: str, terms: Sequence[Numbered]) -> Iterator[Fault]:
    """Times in which nobody held the office, whatever the dates can mean."""
    reached = date.min
    for line, term in terms:
        if date.min < reached and term.start.earliest - reached > FORMED_WITHIN:
            yield Fault(file, line, "from", f"{term.id}: nobody held the office between {reached} and {term.start}")
        reached = max(reached, term.end.latest if term.end else date.max)
