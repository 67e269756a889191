"""What is not a fault but looks odd: facts that do not fit one another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from atlas.data.facts import Event
from atlas.data.fault import Fault
from atlas.data.integrity import EVERYBODY
from atlas.data.kinds import EventKind, Presence
from atlas.data.seeds import Seeds
from atlas.data.states import Life
from atlas.relations.arms import wars
from atlas.relations.bearing import BEARING, REPRESENTS, Bearing
from atlas.relations.bond import Bond, bonds
from atlas.relations.dossier import Dossier, collect
from atlas.relations.repetitions import repetitions
from atlas.relations.status import Status

_LASTING = frozenset({Bearing.RULES, Bearing.BINDS})


def oddities(seeds: Seeds) -> list[Fault]:
    """Warnings in the order of file and line; the facts can be used with them."""
    lines = {event.id: line for line, event in seeds.events.numbered()}
    lines |= {mission.id: line for line, mission in seeds.missions.numbered()}
    found: list[Fault] = [*_allies_of_nobody(seeds, lines), *repetitions(seeds)]
    for code, lives in seeds.states.lives.items():
        if code == seeds.settings.focus:
            continue
        found += _outside(seeds, code, lives, lines)
        for life in lives:
            dossier = collect(seeds, life)
            course = bonds(dossier)
            own = [event for event in dossier.events if event.state == code and event.date.latest >= life.start]
            found += (fault for event in own for fault in _event(event, course, lines[event.id]))
            found += _missions(dossier, course, lines)
            found += (fault for event in own for fault in _war(event, dossier, lines[event.id]))
    return sorted(set(found))


def _outside(seeds: Seeds, code: str, lives: tuple[Life, ...], lines: dict[str, int]) -> Iterator[Fault]:
    for event in seeds.events_of.get(code, ()):
        lived = any(event.date.earliest < life.end and event.date.latest >= life.start for life in lives)
        if event.kind in BEARING and not lived and event.state != EVERYBODY:
            yield Fault("events.csv", lines[event.id], "date", f"{code} does not exist on {event.date}")


def _allies_of_nobody(seeds: Seeds, lines: dict[str, int]) -> Iterator[Fault]:
    """An alliance binds the focus and one state; one with everybody or with an organisation binds nobody."""
    for event in seeds.events:
        if BEARING.get(event.kind) is Bearing.BINDS and event.state not in seeds.states:
            yield Fault("events.csv", lines[event.id], "state", f"{event.id}: {event.state} is no state to ally with")


def _event(event: Event, course: tuple[Bond, ...], line: int) -> Iterator[Fault]:
    before = _value(course, event.date.earliest, just_before=True)
    match BEARING.get(event.kind):
        case Bearing.RESUMES if before is not Status.severed:
            yield Fault("events.csv", line, "kind", f"{event.id}: restored, but nothing was severed ({before})")
        case Bearing.BREAKS if before is not Status.relations:
            yield Fault("events.csv", line, "kind", f"{event.id}: severed, but no relations are on record ({before})")
        case Bearing.BEGINS if before is Status.relations:
            yield Fault("events.csv", line, "kind", f"{event.id}: established, but relations are older on record")
        case bearing if bearing in _LASTING and event.end_date is None:
            yield Fault("events.csv", line, "end_date", f"{event.id}: is empty, so it lasts for ever")
        case _:
            pass


def _missions(dossier: Dossier, course: tuple[Bond, ...], lines: dict[str, int]) -> Iterator[Fault]:
    for mission in dossier.missions:
        if mission.presence is not Presence.resident or mission.type not in REPRESENTS:
            continue
        line = lines[mission.id]
        if mission.opened and _value(course, mission.opened.latest) is Status.severed:
            yield Fault("missions.csv", line, "opened", f"{mission.id}: opens while relations are severed")
        for seen in mission.seen:
            if Status.severed is _value(course, seen.earliest) is _value(course, seen.latest):
                yield Fault("missions.csv", line, "seen", f"{mission.id}: seen on {seen} while relations are severed")


def _war(event: Event, dossier: Dossier, line: int) -> Iterator[Fault]:
    """An event of war tells the story of fighting in `wars.csv`."""
    last = (event.end_date or event.date).latest
    fought = any(stretch.start <= last and stretch.end > event.date.earliest for stretch in wars(dossier))
    if event.kind is EventKind.war and not fought:
        yield Fault("events.csv", line, "kind", f"{event.id}: wars.csv has no fighting with {event.state} then")


def _value(course: tuple[Bond, ...], day: date, *, just_before: bool = False) -> Status:
    """The bond on a day, or on the day before it; unknown outside the life."""
    for bond in course:
        if (bond.start < day <= bond.end) if just_before else (bond.start <= day < bond.end):
            return bond.value
    return Status.unknown
