"""The statuses at a date, or through one state's history, as rows: CSV, JSON, or columns to read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from atlas.data.facts import Belligerent, Event, Fact, Mission
from atlas.data.kinds import Confidence
from atlas.data.moment import Moment
from atlas.geography.tables import read_territories
from atlas.relations import Period, Relations, Status, Verdict

Row = dict[str, Any]

AT_A_DATE = ("state", "name", "status", "since", "confidence", "evidence")
THROUGH_HISTORY = ("state", "name", "status", "from", "to", "confidence", "evidence")


def rows_at(relations: Relations, moment: Moment, code: str | None = None) -> list[Row]:
    """One row for every state that exists at the moment, sorted by code, or for one state.

    A state that does not exist at the moment is a `dependency` where `territories.csv` has its land, else `no_state`.
    """
    if code is None:
        return [_row_of_verdict(relations, verdict, moment) for verdict in relations.all_at(moment).values()]
    verdict = relations.at(code, moment)
    if verdict is not None:
        return [_row_of_verdict(relations, verdict, moment)]
    return [_row_without_state(relations, code, moment)]


def rows_of_history(relations: Relations, code: str) -> list[Row]:
    """One row for each period of a state's history, in order; `to` is the last day, empty while it still holds."""
    return [_row_of_period(relations, period) for period in relations.periods(code)]


def _row_of_verdict(relations: Relations, verdict: Verdict, moment: Moment) -> Row:
    name = relations.seeds.states.nearest_row(verdict.code, moment.day).name
    values = (verdict.code, name, str(verdict.status), str(verdict.since), str(verdict.confidence), [*verdict.evidence])
    return dict(zip(AT_A_DATE, values, strict=True))


def _row_without_state(relations: Relations, code: str, moment: Moment) -> Row:
    for land in read_territories(relations.seeds.folder):
        if land.code == code and land.start <= moment.day and (land.end is None or moment.day < land.end):
            values = (code, land.name, str(Status.dependency), land.start.isoformat(), str(land.confidence), [])
            return dict(zip(AT_A_DATE, values, strict=True))
    name = relations.seeds.states.nearest_row(code, moment.day).name
    return dict(zip(AT_A_DATE, (code, name, str(Status.no_state), "", str(Confidence.documented), []), strict=True))


def _row_of_period(relations: Relations, period: Period) -> Row:
    name = relations.seeds.states.nearest_row(period.code, period.start).name
    until = period.end.isoformat() if period.end else ""
    values = (
        period.code,
        name,
        str(period.status),
        period.start.isoformat(),
        until,
        str(period.confidence),
        [*period.evidence],
    )
    return dict(zip(THROUGH_HISTORY, values, strict=True))


def with_reasons(rows: Iterable[Row], fact_of: Mapping[str, Fact]) -> list[Row]:
    """The rows with a further column `why`: each fact of the evidence in words."""
    return [{**row, "why": [in_words(fact_of[fact]) for fact in row["evidence"]]} for row in rows]


def in_words(fact: Fact) -> str:
    """One fact in one line: when, what, from which sources."""
    return f"{_what(fact)} [{'; '.join(fact.sources)}]"


def _what(fact: Fact) -> str:
    match fact:
        case Event():
            until = f" to {fact.end_date}" if fact.end_date else ""
            return f"{fact.date}{until} {fact.kind}: {fact.title}"
        case Mission():
            ends = "unknown" if fact.closed_unknown else fact.closed or ""
            seen = f", seen {', '.join(map(str, fact.seen))}" if fact.seen else ""
            open_ = f"{fact.opened or 'unknown'} to {ends}".rstrip()
            return f"{open_} {fact.type} of {fact.sender} in {fact.city or fact.receiver}{seen}"
        case Belligerent():
            return f"{fact.start} to {fact.end or ''} {fact.war}: {fact.part}, {fact.role}"
        case _:
            return f"{fact.year} representation of {fact.sender} in {fact.receiver}: {fact.level}"


def as_csv(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """RFC 4180 text with a header; lists joined by `;`."""
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, [*columns, *(["why"] if rows and "why" in rows[0] else [])], lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _flat(value) for name, value in row.items()} for row in rows)
    return stream.getvalue()


def as_json(rows: Sequence[Row]) -> str:
    """A JSON array of objects, one a row; evidence as a list."""
    return json.dumps(list(rows), ensure_ascii=False, indent=2) + "\n"


def as_columns(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """Aligned columns to read in a terminal, reasons indented below their row."""
    cells = [[_flat(row[name]) for name in columns[:-1]] for row in rows]
    widths = [max(len(text) for text in column) for column in zip(columns[:-1], *cells, strict=True)]
    lines = [_line([*columns[:-1]], widths), _line(["-" * width for width in widths], widths)]
    for row, texts in zip(rows, cells, strict=True):
        lines.append(_line(texts, widths))
        lines += [f"    {reason}" for reason in row.get("why", ())]
    return "\n".join(lines) + "\n"


def _line(texts: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(text.ljust(width) for text, width in zip(texts, widths, strict=True)).rstrip()


def _flat(value: Any) -> str:
    return ";".join(value) if isinstance(value, list) else str(value)
