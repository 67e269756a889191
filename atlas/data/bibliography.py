"""Whether every fact has sources that can carry it, and every source its fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from atlas.data.facts import Event, Source
from atlas.data.fault import Fault
from atlas.data.integrity import repeated_ids
from atlas.data.kinds import Confidence
from atlas.data.prose import KEY
from atlas.data.seeds import Seeds
from atlas.data.table import Table

WEB = frozenset({"web", "press"})
"""Kinds of source that alone make a fact probable at best."""

_ENTRY = ("title", "licence", "kind", "used_for")


Citation: TypeAlias = tuple[str, int, str]
"""File, line and key."""


def source_faults(seeds: Seeds, tables: Sequence[Table[Any]], elsewhere: Iterable[Citation]) -> Iterator[Fault]:
    """Keys that no source has, sources that nothing cites, entries that lack a part.

    `elsewhere`: what files cite that are no tables of facts.
    """
    yield from repeated_ids(seeds.sources, "key")
    cited = [*elsewhere, *(citation for table in tables for citation in _citations(table))]
    for file, line, key in cited:
        if key not in seeds.source_of:
            yield Fault(file, line, "sources", f'"{key}" is not in sources.csv')
    used = {key for _, _, key in cited}
    for path in (seeds.folder / "history").glob("*.md"):
        used.update(KEY.findall(path.read_text(encoding="utf-8")))
    for line, source in seeds.sources.numbered():
        if source.key not in used:
            yield Fault("sources.csv", line, "key", f'nothing cites "{source.key}"')
        for column in _ENTRY:
            if not getattr(source, column):
                yield Fault("sources.csv", line, column, f'"{source.key}": is empty')
        if not (source.author or source.publisher):
            yield Fault("sources.csv", line, "publisher", f'"{source.key}": neither author nor publisher')


def weak_sources(seeds: Seeds) -> Iterator[Fault]:
    """Events whose sources cannot carry what is said of them: one web page alone, or works older than the event."""
    for line, event in seeds.events.numbered():
        sources = [seeds.source_of[key] for key in event.sources if key in seeds.source_of]
        if event.confidence is Confidence.documented and len(sources) == 1 and sources[0].kind in WEB:
            yield Fault("events.csv", line, "confidence", f"{event.id}: documented, but by one web page alone")
        if event.confidence is not Confidence.uncertain and sources and all(_too_old(s, event) for s in sources):
            yield Fault("events.csv", line, "sources", f"{event.id}: every source is older than the event")


def _citations(table: Table[Any]) -> Iterator[Citation]:
    for line, fact in table.numbered():
        yield from ((table.file, line, key) for key in getattr(fact, "sources", ()))


def _too_old(source: Source, event: Event) -> bool:
    year = source.year[-4:]
    return year.isdigit() and int(year) < event.date.earliest.year
