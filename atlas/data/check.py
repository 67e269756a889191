"""Everything that can be wrong with a folder of facts, as a list of faults."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from atlas.data import facts
from atlas.data.fault import Fault, SeedsError
from atlas.data.integrity import core_faults, ends_early, repeated_ids, unknown_codes
from atlas.data.seeds import Seeds
from atlas.data.table import Table

_KEY = re.compile(r"\[([a-z0-9][a-z0-9-]*)\]")

_WITH_ID = ("organisations", "members", "ministers", "heads", "regimes", "disputes", "resolutions", "terms")

TABLES: dict[str, type[msgspec.Struct]] = {
    "states.csv": facts.State,
    "events.csv": facts.Event,
    "missions.csv": facts.Mission,
    "observations.csv": facts.Observation,
    "wars.csv": facts.Belligerent,
    "organisations.csv": facts.Organisation,
    "members.csv": facts.Membership,
    "ministers.csv": facts.Minister,
    "heads.csv": facts.Head,
    "regimes.csv": facts.Regime,
    "disputes.csv": facts.Dispute,
    "resolutions.csv": facts.Resolution,
    "terms.csv": facts.Term,
    "agreement.csv": facts.Agreement,
    "sources.csv": facts.Source,
}


@dataclass(frozen=True, slots=True)
class Report:
    """Counts of what was read, and what is wrong with it."""

    counts: dict[str, int] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


def check_folder(folder: Path) -> Report:
    """Read and check every table; never raises for what is in the files."""
    try:
        seeds = Seeds(folder)
    except SeedsError as error:
        return Report(faults=error.faults)
    faults: list[Fault] = []
    tables: list[Table[Any]] = [seeds.state_rows, seeds.events, seeds.missions, seeds.observations, seeds.wars]
    for name in (*_WITH_ID, "agreement", "sources"):
        try:
            tables.append(getattr(seeds, name))
        except SeedsError as error:
            faults += error.faults
    if not faults:
        faults += core_faults(seeds)
        faults += _secondary(seeds)
        faults += _sources(seeds, tables)
        faults += _histories(seeds)
    faults += _package(folder)
    counts = {table.file: len(table) for table in tables}
    counts["history/*.md"] = len(list((folder / "history").glob("*.md")))
    return Report(counts, tuple(sorted(faults)))


def _secondary(seeds: Seeds) -> Iterator[Fault]:
    known = frozenset(seeds.states.lives)
    organisations = {organisation.id for organisation in seeds.organisations}
    for name in _WITH_ID:
        yield from repeated_ids(getattr(seeds, name))
    for line, member in seeds.members.numbered():
        yield from unknown_codes("members.csv", line, [member.state], known)
        yield from ends_early("members.csv", line, member.start, member.end)
        if member.organisation not in organisations:
            yield Fault("members.csv", line, "organisation", f'"{member.organisation}" is not in organisations.csv')
    for table in (seeds.ministers, seeds.heads, seeds.regimes, seeds.disputes, seeds.terms):
        for line, term in table.numbered():
            yield from ends_early(table.file, line, term.start, term.end)
    for line, dispute in seeds.disputes.numbered():
        yield from unknown_codes("disputes.csv", line, dispute.parties, known | organisations)
    for line, share in seeds.agreement.numbered():
        yield from unknown_codes("agreement.csv", line, [share.state], known)
        if not 0 <= share.agreement <= 1:
            yield Fault("agreement.csv", line, "agreement", f"{share.agreement} is not a share between 0 and 1")


def _sources(seeds: Seeds, tables: list[Table[Any]]) -> Iterator[Fault]:
    yield from repeated_ids(seeds.sources, "key")
    for table in tables:
        for line, fact in table.numbered():
            for key in getattr(fact, "sources", ()):
                if key not in seeds.source_of:
                    yield Fault(table.file, line, "sources", f'"{key}" is not in sources.csv')


def _histories(seeds: Seeds) -> Iterator[Fault]:
    organisations = {organisation.id for organisation in seeds.organisations}
    for path in sorted((seeds.folder / "history").glob("*.md")):
        file = f"history/{path.name}"
        if path.stem not in seeds.states and path.stem not in organisations:
            yield Fault(file, 0, "", f'"{path.stem}" is not a state of states.csv')
        for line, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            for key in _KEY.findall(text):
                if key not in seeds.source_of:
                    yield Fault(file, line, "", f"[{key}] is not in sources.csv")


def _package(folder: Path) -> Iterator[Fault]:
    """The data package must describe the columns that the tables have."""
    file = "datapackage.json"
    try:
        package = json.loads((folder / file).read_text(encoding="utf-8"))
        described = {r["path"]: [f["name"] for f in r["schema"]["fields"]] for r in package["resources"]}
    except FileNotFoundError:
        yield Fault(file, 0, "", f"the file is missing from {folder}")
        return
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        yield Fault(file, getattr(error, "lineno", 0), "", f"is not a data package: {error}")
        return
    for path, kind in TABLES.items():
        columns = {column.encode_name for column in msgspec.structs.fields(kind)} - {"closed_unknown"}
        for name in sorted(columns.symmetric_difference(described.get(path, []))):
            yield Fault(file, 0, path, f'describes the column "{name}" otherwise than the table has it')
