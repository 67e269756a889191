"""Stretches of days with a value and the facts that decide it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import chain
from typing import Generic, TypeVar

from msgspec import Struct

from atlas.data.partial_date import PartialDate

V = TypeVar("V")
FOREVER = date.max


class Stretch(Struct, Generic[V], frozen=True):
    """`value` holds from `start` (included) to `end` (not included); `evidence` are ids of facts."""

    start: date
    end: date
    value: V
    evidence: tuple[str, ...] = ()

    def covers(self, day: date) -> bool:
        """Whether the day lies in it."""
        return self.start <= day < self.end


def after_last_day(end: PartialDate | None) -> date:
    """First day after an end date: of a day, the next; of a month or year, its last day, by which it was over."""
    if end is None:
        return FOREVER
    return end.latest + timedelta(days=1) if end.day is not None and end.latest < FOREVER else end.latest


def covering(stretches: Iterable[Stretch[V]], day: date) -> list[Stretch[V]]:
    """Those that hold on a day."""
    # What `covers` says, without a call for each: nothing is asked more often while statuses are worked out.
    return [stretch for stretch in stretches if stretch.start <= day < stretch.end]


def joined(*evidence: Iterable[str]) -> tuple[str, ...]:
    """Ids in order, each once."""
    return tuple(dict.fromkeys(chain.from_iterable(evidence)))
