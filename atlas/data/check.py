"""Everything that can be wrong with a folder of facts, as a list of faults."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct, field

from atlas.data import facts
from atlas.data.bibliography import Citation, source_faults, weak_sources
from atlas.data.coverage import coverage_faults
from atlas.data.fault import Fault, SeedsError
from atlas.data.integrity import core_faults, ends_early, repeated_ids, unknown_codes
from atlas.data.prose import prose_faults, unwritten
from atlas.data.seeds import Seeds
from atlas.data.succession import broken_successions
from atlas.data.table import Table

_WITH_ID = ("organisations", "members", "ministers", "heads", "regimes", "disputes", "resolutions", "terms")
_BORDERS = ("territories.csv", "disputed_lines.csv")
_OTHERS = ("agreement", "coverage", "sources")

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
    "coverage.csv": facts.Statement,
    "sources.csv": facts.Source,
}


class Report(Struct, frozen=True):
    """Counts of what was read, what is wrong with it, and what only looks odd."""

    counts: dict[str, int] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    odd: tuple[Fault, ...] = ()


def check_folder(folder: Path) -> Report:
    """Read and check every table; never raises for what is in the files."""
    try:
        seeds = Seeds(folder)
    except SeedsError as error:
        return Report(faults=error.faults)
    faults: list[Fault] = []
    odd: list[Fault] = []
    tables: list[Table[Any]] = [seeds.state_rows, seeds.events, seeds.missions, seeds.observations, seeds.wars]
    for name in (*_WITH_ID, *_OTHERS):
        try:
            tables.append(getattr(seeds, name))
        except SeedsError as error:
            faults += error.faults
    if not faults:
        faults += core_faults(seeds)
        faults += _secondary(seeds)
        faults += source_faults(seeds, tables, _border_citations(folder))
        faults += prose_faults(seeds)
        faults += coverage_faults(seeds)
        odd += [*broken_successions(seeds), *unwritten(seeds), *weak_sources(seeds)]
    faults += _package(folder)
    counts = {table.file: len(table) for table in tables}
    counts["history/*.md"] = len(list((folder / "history").glob("*.md")))
    return Report(counts, tuple(sorted(faults)), tuple(sorted(odd)))


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


def _border_citations(folder: Path) -> Iterator[Citation]:
    """File, line and source key of what the tables of the borders cite; their other cells are the build's concern."""
    for file in _BORDERS:
        if (folder / file).is_file():
            with (folder / file).open(encoding="utf-8", newline="") as stream:
                rows = csv.DictReader(stream)
                for row in rows:
                    yield from ((file, rows.line_num, key) for key in (row.get("sources") or "").split(";") if key)


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
