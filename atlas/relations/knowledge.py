"""How much is known: the share of years of states that have a status, and what is not known today."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from atlas.data.fault import Fault
from atlas.data.moment import Moment
from atlas.relations.relations import Relations
from atlas.relations.status import Status

GAPS = "gaps.md"

_BULLET = re.compile(r"^[-*] ([^:\n]*)", re.MULTILINE)
_CODE = re.compile(r"\b[A-Z]{3,4}\b")


class Knowledge(Struct, frozen=True):
    """Years of states in a span of years, and in how many of them the status is not `unknown`."""

    first: int
    last: int
    years: int
    known: int

    @property
    def share(self) -> float:
        """0 to 1."""
        return self.known / self.years if self.years else 1.0


def by_decade(relations: Relations) -> list[Knowledge]:
    """One for each decade of the atlas; the status of a year is that of the year's rule."""
    settings = relations.seeds.settings
    years, known = Counter[int](), Counter[int]()
    for year in range(settings.first.year, settings.last.year + 1):
        verdicts = relations.all_at(Moment.of_year(year)).values()
        years[year // 10] += len(verdicts)
        known[year // 10] += sum(verdict.status is not Status.unknown for verdict in verdicts)
    return [
        Knowledge(max(10 * ten, settings.first.year), min(10 * ten + 9, settings.last.year), count, known[ten])
        for ten, count in sorted(years.items())
    ]


def unexplained(relations: Relations) -> Iterator[Fault]:
    """States that are `unknown` on the atlas's own day, though `gaps.md` does not say what was looked for."""
    seeds = relations.seeds
    path = seeds.folder / GAPS
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    explained = {code for head in _BULLET.findall(text) for code in _CODE.findall(head)}
    for code, verdict in relations.all_at(Moment.of_day(seeds.settings.as_of)).items():
        if verdict.status is Status.unknown and code not in explained:
            yield Fault(GAPS, 0, "", f"{code} is unknown on {seeds.settings.as_of}, and nothing here says why")
