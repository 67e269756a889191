"""Which states exist when, and under what name."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from atlas.data.facts import State


class Life(Struct, frozen=True):
    """One unbroken existence of a state: `start` is its first day, `end` the first day after it (date.max: none)."""

    code: str
    start: date
    end: date
    rows: tuple[State, ...]

    @property
    def continues(self) -> str:
        """Code of the state whose relations it carries on, or ""."""
        return self.rows[0].continues


class States:
    """Every state of the atlas with its lives and names."""

    def __init__(self, rows: Iterable[State]) -> None:
        grouped: dict[str, list[State]] = defaultdict(list)
        for row in rows:
            grouped[row.code].append(row)
        self.lives: dict[str, tuple[Life, ...]] = {
            code: tuple(_lives(sorted(grouped[code], key=lambda row: row.start))) for code in sorted(grouped)
        }
        every = [row for rows in grouped.values() for row in rows]
        self._changes = sorted({row.start for row in every} | {row.end for row in every if row.end})
        self._alive: dict[int, tuple[State, ...]] = {}

    def __contains__(self, code: str) -> bool:
        return code in self.lives

    def life(self, code: str, day: date) -> Life | None:
        """The life that the state is in on that day, or None when it does not exist."""
        return next((life for life in self.lives.get(code, ()) if life.start <= day < life.end), None)

    def row(self, code: str, day: date) -> State | None:
        """The state as it was on that day (name, capital), or None when it did not exist."""
        life = self.life(code, day)
        return next((row for row in reversed(life.rows) if row.start <= day), None) if life else None

    def nearest_row(self, code: str, day: date) -> State:
        """As `row`, but outside the state's life its first or its last name; raises KeyError for an unknown code."""
        rows = [row for life in self.lives[code] for row in life.rows]
        return next((row for row in reversed(rows) if row.start <= day), rows[0])

    def alive(self, day: date) -> tuple[State, ...]:
        """Every state that exists on that day, sorted by code; the same tuple for all days between two changes."""
        number = bisect_right(self._changes, day)
        if number not in self._alive:
            self._alive[number] = tuple(row for code in self.lives if (row := self.row(code, day)))
        return self._alive[number]


def _lives(rows: list[State]) -> Iterator[Life]:
    run: list[State] = []
    for row in rows:
        if run and (run[-1].end != row.start or row.continues):
            yield _life(run)
            run = []
        run.append(row)
    if run:
        yield _life(run)


def _life(rows: list[State]) -> Life:
    return Life(rows[0].code, rows[0].start, rows[-1].end or date.max, tuple(rows))
