"""A line of the table: what was measured, against what it is held, and whether it holds."""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

AS_JSON = "--json"
"""Argument with which a subject gives its rows to the program that prints the one table."""

HEAD = f"{'':58}{'median':>9}{'p99':>9}{'ratio':>8}  {'target':38}met"


@dataclass(frozen=True, slots=True)
class Target:
    """The most that may be measured, in the unit of the row; None: nothing is asked."""

    median: float | None = None
    p99: float | None = None
    ratio: float | None = None

    def words(self) -> str:
        """The target in words; "" where nothing is asked."""
        asked = (("median", self.median, ""), ("p99", self.p99, ""), ("ratio", self.ratio, " x"))
        return ", ".join(f"{name} <= {most:g}{unit}" for name, most, unit in asked if most is not None)

    def missed(self, median: float, p99: float, ratio: float | None) -> list[str]:
        """Names of what is above the target."""
        found = (("median", median, self.median), ("p99", p99, self.p99), ("ratio", ratio, self.ratio))
        return [name for name, has, most in found if has is not None and most is not None and has > most]


@dataclass(frozen=True, slots=True)
class Row:
    """One line; `p99` is the worst where fewer than a hundred were measured, `ratio` is to the reference."""

    name: str
    median: float
    p99: float
    ratio: float | None = None
    target: str = ""
    verdict: str = ""


def row(name: str, measured: Sequence[float], target: Target | None = None, reference: float | None = None) -> Row:
    """The row of what was measured; the unit stands in its name, and is that of the reference."""
    median, p99 = statistics.median(measured), percentile(measured)
    ratio = median / reference if reference else None
    if target is None:
        return Row(name, median, p99, ratio)
    missed = target.missed(median, p99, ratio)
    return Row(name, median, p99, ratio, target.words(), f"NO: {', '.join(missed)}" if missed else "yes")


def percentile(measured: Sequence[float]) -> float:
    """The 99th percentile; of fewer than a hundred the worst."""
    if len(measured) < 100:
        return max(measured)
    return statistics.quantiles(measured, n=100, method="inclusive")[-1]


def report(rows: Iterable[Row]) -> None:
    """Print rows as a table, or for another program where the command line asks for that."""
    if AS_JSON in sys.argv[1:]:
        print(json.dumps([asdict(each) for each in rows]))
    else:
        print_table(rows)


def print_table(rows: Iterable[Row]) -> None:
    """Print rows for a reader."""
    print(HEAD)
    for each in rows:
        ratio = "" if each.ratio is None else f"{each.ratio:.2f}"
        figures = f"{each.median:9.2f}{each.p99:9.2f}{ratio:>8}"
        print(f"{each.name:58}{figures}  {each.target:38}{each.verdict}".rstrip())


def rows_from(text: str) -> list[Row]:
    """The rows that another program printed with `report`; they are its last line."""
    return [Row(**values) for values in json.loads(text.strip().splitlines()[-1])]
