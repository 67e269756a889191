"""The whole folder of facts, read and joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from pathlib import Path

from atlas.data.facts import (
    Agreement,
    Belligerent,
    Dispute,
    Event,
    Fact,
    Head,
    Membership,
    Minister,
    Mission,
    Observation,
    Organisation,
    Regime,
    Resolution,
    Source,
    State,
    Statement,
    Term,
)
from atlas.data.fault import Fault, SeedsError
from atlas.data.settings import read_settings
from atlas.data.states import States
from atlas.data.table import F, Table, read_table


class Seeds:
    """Facts of one folder. What status rests on is read at once, the rest when it is first asked for.

    Raises SeedsError with every line that cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise SeedsError([Fault(str(folder), 0, "", "there is no such folder of facts")])
        self.folder = folder
        self.settings = read_settings(folder)
        faults: list[Fault] = []
        self.state_rows = self._read("states.csv", State, faults)
        self.events = self._read("events.csv", Event, faults)
        self.missions = self._read("missions.csv", Mission, faults)
        self.observations = self._read("observations.csv", Observation, faults)
        self.wars = self._read("wars.csv", Belligerent, faults)
        if faults:
            raise SeedsError(faults)
        self.states = States(self.state_rows)

    def _read(self, file: str, kind: type[F], faults: list[Fault]) -> Table[F]:
        try:
            return read_table(self.folder, file, kind)
        except SeedsError as error:
            faults.extend(error.faults)
            return Table(file, (), ())

    @cached_property
    def sources(self) -> Table[Source]:
        """Works that facts rest on."""
        return read_table(self.folder, "sources.csv", Source)

    @cached_property
    def source_of(self) -> dict[str, Source]:
        """Source by key."""
        return {source.key: source for source in self.sources}

    @cached_property
    def organisations(self) -> Table[Organisation]:
        """International organisations."""
        return read_table(self.folder, "organisations.csv", Organisation)

    @cached_property
    def members(self) -> Table[Membership]:
        """Memberships in organisations."""
        return read_table(self.folder, "members.csv", Membership)

    @cached_property
    def ministers(self) -> Table[Minister]:
        """Foreign ministers of the focus."""
        return read_table(self.folder, "ministers.csv", Minister)

    @cached_property
    def heads(self) -> Table[Head]:
        """Heads of state and government of the focus."""
        return read_table(self.folder, "heads.csv", Head)

    @cached_property
    def regimes(self) -> Table[Regime]:
        """Forms of rule in the focus."""
        return read_table(self.folder, "regimes.csv", Regime)

    @cached_property
    def disputes(self) -> Table[Dispute]:
        """Quarrels of the focus."""
        return read_table(self.folder, "disputes.csv", Dispute)

    @cached_property
    def resolutions(self) -> Table[Resolution]:
        """Decisions of world bodies on the focus."""
        return read_table(self.folder, "resolutions.csv", Resolution)

    @cached_property
    def terms(self) -> Table[Term]:
        """Terms of the focus on elected bodies."""
        return read_table(self.folder, "terms.csv", Term)

    @cached_property
    def agreement(self) -> Table[Agreement]:
        """Agreement with the focus in the UN General Assembly."""
        return read_table(self.folder, "agreement.csv", Agreement)

    @cached_property
    def members_in(self) -> dict[str, tuple[Membership, ...]]:
        """Memberships by organisation, each state's in order of time."""
        grouped: dict[str, list[Membership]] = defaultdict(list)
        for member in sorted(self.members, key=lambda member: member.start.earliest if member.start else date.min):
            grouped[member.organisation].append(member)
        return {body: tuple(members) for body, members in grouped.items()}

    @cached_property
    def agreement_in(self) -> dict[int, tuple[Agreement, ...]]:
        """Agreement by year."""
        grouped: dict[int, list[Agreement]] = defaultdict(list)
        for row in self.agreement:
            grouped[row.year].append(row)
        return {year: tuple(rows) for year, rows in grouped.items()}

    @cached_property
    def coverage(self) -> Table[Statement]:
        """The statements of the founding article, and the facts that carry them."""
        return read_table(self.folder, "coverage.csv", Statement)

    @cached_property
    def fact_of(self) -> dict[str, Fact]:
        """Every fact that a status can rest on, by id."""
        tables: tuple[Iterable[Fact], ...] = (self.events, self.missions, self.observations, self.wars)
        return {fact.id: fact for table in tables for fact in table}

    @cached_property
    def events_of(self) -> dict[str, tuple[Event, ...]]:
        """Events by state code, in order of date and sequence."""
        grouped: dict[str, list[Event]] = defaultdict(list)
        for event in self.events:
            grouped[event.state].append(event)
        return {code: tuple(sorted(events, key=in_order)) for code, events in grouped.items()}

    @cached_property
    def missions_of(self) -> dict[str, tuple[Mission, ...]]:
        """Missions by the code of the other state: what it sends, receives, or is looked after by."""
        grouped: dict[str, list[Mission]] = defaultdict(list)
        for mission in self.missions:
            for code in sorted({mission.sender, mission.receiver, *mission.covers} - {self.settings.focus}):
                grouped[code].append(mission)
        return {code: tuple(missions) for code, missions in grouped.items()}

    @cached_property
    def observations_of(self) -> dict[str, tuple[Observation, ...]]:
        """Observations by the code of the other state."""
        grouped: dict[str, list[Observation]] = defaultdict(list)
        for observation in self.observations:
            sender = observation.sender
            grouped[observation.receiver if sender == self.settings.focus else sender].append(observation)
        return {code: tuple(observations) for code, observations in grouped.items()}

    @cached_property
    def wars_of(self) -> dict[str, tuple[Belligerent, ...]]:
        """Parts in wars by state code."""
        grouped: dict[str, list[Belligerent]] = defaultdict(list)
        for part in self.wars:
            grouped[part.state].append(part)
        return {code: tuple(parts) for code, parts in grouped.items()}

    def history(self, code: str) -> str | None:
        """The state's history in Markdown, or None where none has been written."""
        path = self.folder / "history" / f"{code}.md"
        return path.read_text(encoding="utf-8") if path.is_file() else None


def in_order(event: Event) -> tuple[object, ...]:
    """Key that sorts events as they happened."""
    return (event.date.earliest, event.sequence, event.id)
