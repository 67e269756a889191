"""A folder of facts that a test may spoil, row by row."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

Row = dict[str, str]


def spoil(table: Path, change: Callable[[Row], object], line: int = 2) -> None:
    """Change the row that stands on a line of a table (if no cell before it holds a line break)."""
    rows, columns = _read(table)
    change(rows[line - 2])
    _write(table, rows, columns)


def add(table: Path, like: int = 2, **cells: str) -> int:
    """Add a row at the end that is the row on line `like` but for the cells given; its line."""
    rows, columns = _read(table)
    rows.append(rows[like - 2] | cells)
    _write(table, rows, columns)
    return len(rows) + 1


def line_of(table: Path, id: str) -> int:
    """The line of the row with the id (if no cell holds a line break)."""
    rows, _ = _read(table)
    return next(line for line, row in enumerate(rows, start=2) if id in (row.get("id"), row.get("key")))


def _read(table: Path) -> tuple[list[Row], list[str]]:
    with table.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        return list(reader), list(reader.fieldnames or ())


def _write(table: Path, rows: list[Row], columns: list[str]) -> None:
    with table.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
