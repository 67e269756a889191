"""What seems to be told twice: events of one kind close together, missions side by side in one city."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations, pairwise
from typing import TypeAlias

from atlas.data.facts import Event, Mission
from atlas.data.fault import Fault
from atlas.data.kinds import EventKind, Presence
from atlas.data.seeds import Seeds
from atlas.relations.bearing import BEARING

_MONTH = timedelta(days=31)

_ONCE = frozenset({*BEARING, EventKind.treaty, EventKind.sanctions, EventKind.ceasefire, EventKind.consulate_opened})
"""Kinds that do not happen twice within a month; of visits, statements, incidents ... two on one day are odd."""


def repetitions(seeds: Seeds) -> Iterator[Fault]:
    """Events and missions that may be one."""
    yield from _events(seeds)
    yield from _missions(seeds)


def _events(seeds: Seeds) -> Iterator[Fault]:
    kinds: dict[tuple[str, EventKind], list[tuple[int, Event]]] = defaultdict(list)
    for line, event in seeds.events.numbered():
        if event.date.latest - event.date.earliest < _MONTH:
            kinds[event.state, event.kind].append((line, event))
    for (_, kind), events in kinds.items():
        for (_, before), (line, after) in pairwise(sorted(events, key=lambda numbered: numbered[1].date.earliest)):
            apart = after.date.earliest - before.date.earliest
            if apart <= (_MONTH if kind in _ONCE else timedelta(0)):
                yield Fault("events.csv", line, "date", f"{after.id}: the same as {before.id}?")


Office: TypeAlias = tuple[str, str, str, str]
"""Sender, receiver, type, city."""


def _missions(seeds: Seeds) -> Iterator[Fault]:
    offices: dict[Office, list[tuple[int, Mission]]] = defaultdict(list)
    for line, mission in seeds.missions.numbered():
        if mission.presence is Presence.resident:
            offices[mission.sender, mission.receiver, mission.type, mission.city].append((line, mission))
    for missions in offices.values():
        for (_, one), (line, other) in combinations(missions, 2):
            first, second = _surely_open(one), _surely_open(other)
            if first[0] < second[1] and second[0] < first[1]:
                yield Fault("missions.csv", line, "opened", f"{other.id}: stands beside {one.id} in one city")


def _surely_open(mission: Mission) -> tuple[date, date]:
    """First and last day on which the row says that the mission is open."""
    known = [d for d in (mission.opened, *mission.seen) if d]
    first = min((d.latest for d in known), default=mission.closed.earliest if mission.closed else date.max)
    if mission.closed:
        return first, mission.closed.earliest
    return first, max(d.earliest for d in known) if mission.closed_unknown and known else date.max
