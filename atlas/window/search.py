"""Finding a state by any of its names, old or new, in any of the atlas's languages, and past a slip of the pen."""

from __future__ import annotations

import unicodedata
from functools import cached_property

from msgspec import Struct

from atlas.data import Seeds

TYPO_SCORE = 78.0
"""Least likeness (0-100) at which a misspelt name is taken for a name."""

MOST = 12
"""So many finds are shown at most."""


class Find(Struct, frozen=True):
    """A state found: its code, its name now, and the name by which it was found."""

    code: str
    name: str
    alias: str


class NameIndex:
    """All names of all states, gathered when one is first looked for."""

    def __init__(self, seeds: Seeds) -> None:
        self._seeds = seeds

    @cached_property
    def _finds(self) -> list[tuple[str, Find]]:
        finds: list[tuple[str, Find]] = []
        for code, lives in self._seeds.states.lives.items():
            rows = [row for life in lives for row in life.rows]
            names = dict.fromkeys(
                name
                for row in reversed(rows)
                for name in (row.name, row.official_name, row.name_ar, row.name_ckb, code)
                if name
            )
            finds += [(folded(name), Find(code, rows[-1].name, name)) for name in names]
        return finds

    def find(self, query: str) -> list[Find]:
        """The states that a query can mean, best first, each once."""
        wanted = folded(query)
        if not wanted:
            return []
        ranked = sorted(
            ((rank, len(name), find) for name, find in self._finds if (rank := _rank(name, wanted)) is not None),
            key=lambda hit: (hit[0], hit[2].alias != hit[2].name, hit[1], hit[2].name),
        )
        hits = _each_once([find for _, _, find in ranked])
        return hits or self._misspelt(wanted)

    def _misspelt(self, wanted: str) -> list[Find]:
        from rapidfuzz import fuzz, process  # only a misspelt name is worth the time it takes to import

        names = [name for name, _ in self._finds]
        close = process.extract(wanted, names, scorer=fuzz.ratio, limit=3 * MOST, score_cutoff=TYPO_SCORE)
        return _each_once([self._finds[place][1] for _, _, place in close])


def folded(name: str) -> str:
    """A name without case, accents, points and doubled spaces, so that spellings meet."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    kept = (letter if letter.isalnum() else " " for letter in plain if not unicodedata.combining(letter))
    return " ".join("".join(kept).split())


def _rank(name: str, wanted: str) -> int | None:
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    if f" {wanted}" in f" {name}":
        return 2
    return 3 if len(wanted) > 2 and wanted in name else None


def _each_once(finds: list[Find]) -> list[Find]:
    best: dict[str, Find] = {}
    for find in finds:
        best.setdefault(find.code, find)
    return list(best.values())[:MOST]
