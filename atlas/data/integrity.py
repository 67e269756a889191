"""What must hold before a status may be derived: ids are unique, codes are known, ends come after beginnings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from atlas.data.facts import Belligerent, Event, Mission, State
from atlas.data.fault import Fault, SeedsError
from atlas.data.kinds import Presence
from atlas.data.partial_date import PartialDate
from atlas.data.seeds import Seeds
from atlas.data.table import Table

EVERYBODY = "ALL"
"""In the column `state` of events: the event touched everybody."""


def read_sound(folder: Path) -> Seeds:
    """The facts of a folder, if statuses may be derived from them; raises SeedsError."""
    seeds = Seeds(folder)
    faults = core_faults(seeds)
    if faults:
        raise SeedsError(faults)
    return seeds


def core_faults(seeds: Seeds) -> list[Fault]:
    """Faults in the tables that status rests on; empty where it may be derived."""
    known = frozenset(seeds.states.lives)
    organisations = frozenset(organisation.id for organisation in seeds.organisations)
    parties = known | organisations
    touched = parties | {EVERYBODY}
    faults: list[Fault] = []
    faults += _state_rows(seeds.state_rows, known)
    for table in (seeds.events, seeds.missions, seeds.observations, seeds.wars):
        faults += repeated_ids(table)
    for line, event in seeds.events.numbered():
        faults += _event(seeds.events.file, line, event, touched)
    for line, mission in seeds.missions.numbered():
        faults += _mission(seeds.missions.file, line, mission, parties, seeds.settings.focus)
    for line, seen in seeds.observations.numbered():
        if seen.sender in known and seen.receiver in known:
            continue
        faults += unknown_codes(seeds.observations.file, line, (seen.sender, seen.receiver), known)
    for line, part in seeds.wars.numbered():
        faults += _belligerent(seeds.wars.file, line, part, known)
    if seeds.settings.focus not in known:
        faults.append(Fault("atlas.toml", 0, "focus", f'"{seeds.settings.focus}" is not in states.csv'))
    return faults


def repeated_ids(table: Table[Any], field: str = "id") -> Iterator[Fault]:
    """A fault for each row whose id stands on an earlier line."""
    if len({getattr(fact, field) for fact in table}) == len(table):
        return
    first: dict[str, int] = {}
    for line, fact in table.numbered():
        value = getattr(fact, field)
        if value in first:
            yield Fault(table.file, line, field, f'"{value}" stands already on line {first[value]}')
        first.setdefault(value, line)


def unknown_codes(file: str, line: int, codes: Iterable[str], known: frozenset[str]) -> Iterator[Fault]:
    """A fault for each code that `states.csv` does not have."""
    for code in codes:
        if code not in known:
            yield Fault(file, line, "", f'"{code}" is not a state of states.csv')


def ends_early(
    file: str, line: int, start: PartialDate | None, end: PartialDate | None, columns: tuple[str, str] = ("from", "to")
) -> Iterator[Fault]:
    """A fault where an end lies before its beginning, whatever the two dates can mean."""
    if start and end and end.latest < start.earliest:
        yield Fault(file, line, columns[1], f"{end} lies before {columns[0]} {start}")


def _state_rows(table: Table[State], known: frozenset[str]) -> Iterator[Fault]:
    yield from repeated_ids(table)
    rows = sorted(table.numbered(), key=lambda numbered: (numbered[1].code, numbered[1].start))
    before: State | None = None
    for line, row in rows:
        if row.end is not None and row.end <= row.start:
            yield Fault(table.file, line, "to", f"{row.end} does not lie after from {row.start}")
        if before is not None and before.code == row.code and (before.end is None or before.end > row.start):
            reason = f"{row.code} is not over yet on {row.start} (row from {before.start})"
            yield Fault(table.file, line, "from", reason)
        yield from unknown_codes(table.file, line, [row.continues] if row.continues else [], known)
        before = row


def _event(file: str, line: int, event: Event, known: frozenset[str]) -> Iterator[Fault]:
    if event.state not in known:
        yield from unknown_codes(file, line, (event.state,), known)
    if event.end_date:
        yield from ends_early(file, line, event.date, event.end_date, ("date", "end_date"))


def _mission(file: str, line: int, mission: Mission, known: frozenset[str], focus: str) -> Iterator[Fault]:
    yield from unknown_codes(file, line, (mission.sender, mission.receiver, *mission.covers), known)
    yield from ends_early(file, line, mission.opened, mission.closed, ("opened", "closed"))
    for sighting in mission.seen:
        yield from ends_early(file, line, mission.opened, sighting, ("opened", "seen"))
        yield from ends_early(file, line, sighting, mission.closed, ("seen", "closed"))
    if focus not in {mission.sender, mission.receiver, *mission.covers}:
        yield Fault(file, line, "", f"neither sent, received nor covered: {focus} has no part in this mission")
    undated = not (mission.opened or mission.closed or mission.seen or mission.closed_unknown)
    if undated and mission.presence is Presence.resident:
        yield Fault(file, line, "seen", "is empty though neither an opening nor a closing is dated")


def _belligerent(file: str, line: int, part: Belligerent, known: frozenset[str]) -> Iterator[Fault]:
    yield from unknown_codes(file, line, (part.state,), known)
    yield from ends_early(file, line, part.start, part.end)
    yield from ends_early(file, line, part.war_from, part.war_to, ("war_from", "war_to"))
