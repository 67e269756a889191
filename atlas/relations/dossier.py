"""All facts between the focus and one life of one state: what the rules are applied to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from msgspec import Struct

from atlas.data.facts import Belligerent, Event, Fact, Mission, Observation
from atlas.data.seeds import Seeds, in_order
from atlas.data.states import Life

K = TypeVar("K", Mission, Observation)


class Dossier(Struct, frozen=True):
    """Facts of a state whose codes through its life are `codes` (its own, and those that it continues)."""

    focus: str
    codes: frozenset[str]
    start: date
    end: date
    events: tuple[Event, ...] = ()
    missions: tuple[Mission, ...] = ()
    observations: tuple[Observation, ...] = ()
    wars: tuple[Belligerent, ...] = ()

    def facts(self) -> tuple[Fact, ...]:
        """Every fact of it."""
        return (*self.events, *self.missions, *self.observations, *self.wars)


def collect(seeds: Seeds, life: Life) -> Dossier:
    """The facts of one life, with those of the states that it continues up to the day of handover."""
    codes, events, missions, observations, wars = set[str](), list[Event](), list[Mission](), list[Observation](), []
    for code, start, end in _stations(seeds, life):
        codes.add(code)
        events += [e for e in seeds.events_of.get(code, ()) if e.date.earliest < end and e.date.latest >= start]
        missions += [m for m in seeds.missions_of.get(code, ()) if _open_within(m, start, end)]
        observations += [o for o in seeds.observations_of.get(code, ()) if start.year <= o.year < _year_after(end)]
        wars += [w for w in seeds.wars_of.get(code, ()) if w.start.earliest < end and w.start.latest >= start]
    return Dossier(
        seeds.settings.focus,
        frozenset(codes),
        life.start,
        life.end,
        tuple(sorted(events, key=in_order)),
        _distinct(missions),
        _distinct(observations),
        tuple(wars),
    )


def _distinct(facts: Iterable[K]) -> tuple[K, ...]:
    """Each once, in order: what concerns two codes of one life is found under both."""
    return tuple({fact.id: fact for fact in facts}.values())


def _stations(seeds: Seeds, life: Life) -> list[tuple[str, date, date]]:
    """Code, first day and day after the last, from the oldest state that is continued to this one."""
    stations = [(life.code, _since_the_life_before(seeds, life), life.end)]
    while life.continues:
        handover = life.start
        earlier = [past for past in seeds.states.lives.get(life.continues, ()) if past.start < handover]
        if not earlier:
            break
        life = earlier[-1]
        stations.insert(0, (life.code, _since_the_life_before(seeds, life), handover))
    return stations


def _since_the_life_before(seeds: Seeds, life: Life) -> date:
    """What is dated a little before a state's first day, such as a refusal on the eve of it, belongs to that life."""
    return max((other.end for other in seeds.states.lives[life.code] if other.end <= life.start), default=date.min)


def _open_within(mission: Mission, start: date, end: date) -> bool:
    dates = [d for d in (mission.opened, mission.closed, *mission.seen) if d is not None]
    begins = min((d.earliest for d in dates), default=start)
    lasts = mission.closed.latest if mission.closed else max((d.latest for d in dates), default=start)
    return begins < end and lasts >= start


def _year_after(end: date) -> int:
    return end.year + (end.month > 1 or end.day > 1)
