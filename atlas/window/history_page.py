"""The page of history: the state's history, and for the focus state who was in office on the date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from atlas.data import Moment, PartialDate, Seeds
from atlas.map.dates import moment_in_words, span_in_words
from atlas.window.record import Record

_TITLE = re.compile(r"\A#\s[^\n]*\n+")

translate = QCoreApplication.translate


def history_markdown(seeds: Seeds, record: Record, moment: Moment, name: str) -> str:
    """The history in Markdown, with source keys in brackets as they stand in the file; its title left out."""
    parts = []
    if record.code == seeds.settings.focus:
        parts.append(_in_office(seeds, moment))
    if record.history:
        parts.append(_TITLE.sub("", record.history))
    elif not parts:
        parts.append(translate("HistoryPage", "No history of {state} has been written yet.").format(state=name))
    return "\n\n".join(part for part in parts if part)


def _in_office(seeds: Seeds, moment: Moment) -> str:
    lines = [*_regimes(seeds, moment.day), *_heads(seeds, moment.day), *_ministers(seeds, moment.day)]
    if not lines:
        return ""
    title = (
        translate("HistoryPage", "In office in {date}")
        if moment.whole_year
        else translate("HistoryPage", "In office on {date}")
    )
    return f"## {title.format(date=moment_in_words(moment))}\n\n" + "\n".join(f"- {line}" for line in lines)


def _regimes(seeds: Seeds, day: date) -> Iterator[str]:
    for regime in seeds.regimes:
        if _holds(regime.start, regime.end, day):
            yield f"**{regime.name}**, {span_in_words(regime.start, regime.end)} {_keys(regime.sources)}"


def _heads(seeds: Seeds, day: date) -> Iterator[str]:
    for head in seeds.heads:
        if _holds(head.start, head.end, day):
            yield f"{head.office}: **{head.name}**, {span_in_words(head.start, head.end)} {_keys(head.sources)}"


def _ministers(seeds: Seeds, day: date) -> Iterator[str]:
    for minister in seeds.ministers:
        if _holds(minister.start, minister.end, day):
            office = translate("HistoryPage", "Foreign minister")
            span = span_in_words(minister.start, minister.end)
            yield f"{office}: **{minister.name}**, {span} {_keys(minister.sources)}"


def _holds(start: PartialDate, end: PartialDate | None, day: date) -> bool:
    return start.earliest <= day and (end is None or day <= end.latest)


def _keys(keys: Iterable[str]) -> str:
    return " ".join(f"[{key}]" for key in keys)


def office_sources(seeds: Seeds) -> Iterator[str]:
    """Keys of the sources of all terms of office, for the numbering."""
    for table in (seeds.regimes, seeds.heads, seeds.ministers):
        for term in table:
            yield from term.sources
