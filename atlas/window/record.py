"""Everything on record between the focus and one state, as the panel lists it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from atlas.data import Seeds
from atlas.data.facts import Belligerent, Event, Fact, Mission, Observation
from atlas.data.integrity import EVERYBODY
from atlas.data.seeds import in_order
from atlas.relations.dossier import collect

SOURCE_KEY = re.compile(r"\[([a-z0-9][a-z0-9-]*)\](?!\()")
"""A source key in the Markdown of a history; not a Markdown link."""


class Record(Struct, frozen=True):
    """Facts in order of time; those of the states that this one continues are among them."""

    code: str
    history: str | None
    events: tuple[Event, ...]
    missions: tuple[Mission, ...]
    observations: tuple[Observation, ...]
    wars: tuple[Belligerent, ...]

    def source_keys(self) -> Iterator[str]:
        """Keys of all sources in the order in which the panel names them, with repetitions."""
        yield from SOURCE_KEY.findall(self.history or "")
        facts: tuple[Fact, ...] = (*self.events, *self.wars, *self.missions, *self.observations)
        for fact in facts:
            yield from fact.sources


def record_of(seeds: Seeds, code: str) -> Record:
    """The record of one state; of the focus itself: what touches everybody, and all its missions."""
    if code == seeds.settings.focus:
        parts = (part for part in seeds.wars if part.state == code)
        touching = seeds.events_of.get(EVERYBODY, ()) + seeds.events_of.get(code, ())
        return Record(code, seeds.history(code), _ordered(touching), _by_opening(seeds.missions), (), tuple(parts))
    events = list(seeds.events_of.get(code, ()))
    missions = list(seeds.missions_of.get(code, ()))
    observations = list(seeds.observations_of.get(code, ()))
    wars = list(seeds.wars_of.get(code, ()))
    for life in seeds.states.lives.get(code, ()):
        if life.continues:
            dossier = collect(seeds, life)
            events += dossier.events
            missions += dossier.missions
            observations += dossier.observations
            wars += dossier.wars
    return Record(
        code,
        seeds.history(code),
        _ordered(events),
        _by_opening(missions),
        tuple(sorted(dict.fromkeys(observations), key=lambda o: (o.year, o.id))),
        tuple(sorted(dict.fromkeys(wars), key=lambda w: (w.start.earliest, w.id))),
    )


def _ordered(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(sorted(dict.fromkeys(events), key=in_order))


def _by_opening(missions: Iterable[Mission]) -> tuple[Mission, ...]:
    return tuple(sorted(dict.fromkeys(missions), key=_opening))


def _opening(mission: Mission) -> tuple[str, str]:
    known = [str(date) for date in (mission.opened, *mission.seen, mission.closed) if date]
    return (min(known, default=""), mission.id)
