"""What is wrong with the sentences: too long, borrowed, without their sources, or not written yet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from atlas.data.fault import Fault
from atlas.data.integrity import EVERYBODY
from atlas.data.seeds import Seeds
from atlas.data.wording import borrowed, read_fingerprints

LONGEST_SUMMARY = 60
"""Words in the summary of an event."""

HISTORY_WORDS = (80, 400)
"""Shortest and longest history of a state; the focus's own may be longer."""

ENOUGH_FACTS = 4
"""A state with so many events and missions has a history."""

KEY = re.compile(r"\[([a-z0-9][a-z0-9-]*)\]")

_PROSE = {
    "events": ("title", "summary", "note"),
    "missions": ("note",),
    "wars": ("role",),
    "organisations": ("note",),
    "ministers": ("note",),
    "heads": ("note",),
    "regimes": ("note",),
    "disputes": ("dispute", "summary"),
    "resolutions": ("subject", "effect"),
    "terms": ("note",),
    "coverage": ("statement", "correction", "note"),
}


def prose_faults(seeds: Seeds) -> Iterator[Fault]:
    """Faults in summaries, notes and histories."""
    fingerprints = read_fingerprints(seeds.folder)
    for line, event in seeds.events.numbered():
        words = len(event.summary.split())
        if words > LONGEST_SUMMARY:
            yield Fault("events.csv", line, "summary", f"{words} words; {LONGEST_SUMMARY} are enough")
    for name, columns in _PROSE.items():
        table = getattr(seeds, name)
        for line, fact in table.numbered():
            for column in columns:
                run = borrowed(getattr(fact, column), fingerprints)
                if run:
                    yield Fault(table.file, line, column, f'these words are borrowed: "{run}"')
    yield from _histories(seeds, fingerprints)


def unwritten(seeds: Seeds) -> Iterator[Fault]:
    """Histories that are missing, too short or too long."""
    organisations = {organisation.id for organisation in seeds.organisations}
    facts = Counter(event.state for event in seeds.events)
    for code, missions in seeds.missions_of.items():
        facts[code] += len(missions)
    for code, count in sorted(facts.items()):
        if count >= ENOUGH_FACTS and code != EVERYBODY and code not in organisations and seeds.history(code) is None:
            yield Fault(f"history/{code}.md", 0, "", f"is not written, though there are {count} facts")
    shortest, longest = HISTORY_WORDS
    for path in sorted((seeds.folder / "history").glob("*.md")):
        words = len(KEY.sub("", path.read_text(encoding="utf-8")).split())
        if words < shortest or (words > longest and path.stem != seeds.settings.focus):
            yield Fault(f"history/{path.name}", 0, "", f"{words} words, not {shortest} to {longest}")


def _histories(seeds: Seeds, fingerprints: frozenset[str]) -> Iterator[Fault]:
    organisations = {organisation.id for organisation in seeds.organisations}
    for path in sorted((seeds.folder / "history").glob("*.md")):
        file = f"history/{path.name}"
        if path.stem not in seeds.states and path.stem not in organisations:
            yield Fault(file, 0, "", f'"{path.stem}" is not a state of states.csv')
        for line, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            for key in KEY.findall(text):
                if key not in seeds.source_of:
                    yield Fault(file, line, "", f"[{key}] is not in sources.csv")
            run = borrowed(text, fingerprints)
            if run:
                yield Fault(file, line, "", f'these words are borrowed: "{run}"')
