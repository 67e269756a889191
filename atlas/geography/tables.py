"""The rows of territories.csv, units.csv, cuts.csv and disputed_lines.csv."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path

import msgspec

from atlas.data.kinds import Confidence
from atlas.data.table import Table, read_table

TABLES = ("territories.csv", "units.csv", "cuts.csv", "disputed_lines.csv")


class Standing(StrEnum):
    """How a land stood in law and in fact over one stretch of days."""

    SOVEREIGN = "sovereign"
    DEPENDENCY = "dependency"
    PROTECTORATE = "protectorate"
    MANDATE = "mandate"
    TRUST = "trust"
    OCCUPIED = "occupied"
    DISPUTED = "disputed"
    UNINHABITED = "uninhabited"


class TerritoryRow(msgspec.Struct, frozen=True, kw_only=True, rename={"start": "from", "end": "to"}):
    """A land whose extent, standing, administrator and name stay the same from `start` until `end` (excluded)."""

    code: str
    name: str
    start: date
    end: date | None = None
    status: Standing
    administered_by: str = ""
    pieces: str
    note: str = ""
    confidence: Confidence
    sources: tuple[str, ...]


class UnitRow(msgspec.Struct, frozen=True, kw_only=True):
    """A named group of pieces."""

    unit: str
    pieces: str
    note: str = ""


class CutRow(msgspec.Struct, frozen=True, kw_only=True):
    """A part of one piece: inside a closed line, or on the side of an open one where the point `side` lies."""

    cut: str
    piece: str
    line_wkt: str
    side: str
    note: str = ""


class LineRow(msgspec.Struct, frozen=True, kw_only=True, rename={"start": "from", "end": "to"}):
    """A disputed border: where the lands `one` and `other` (expressions) touch, from `start` until `end` (excluded)."""

    line: str
    name: str
    states: tuple[str, ...]
    start: date
    end: date | None = None
    one: str
    other: str
    note: str
    sources: tuple[str, ...]


def read_territories(seeds: Path) -> Table[TerritoryRow]:
    """The territories; raises SeedsError naming each line that cannot be read."""
    return read_table(seeds, "territories.csv", TerritoryRow)


def read_units(seeds: Path) -> Table[UnitRow]:
    """The units; raises SeedsError."""
    return read_table(seeds, "units.csv", UnitRow)


def read_cuts(seeds: Path) -> Table[CutRow]:
    """The cuts; raises SeedsError."""
    return read_table(seeds, "cuts.csv", CutRow)


def read_lines(seeds: Path) -> Table[LineRow]:
    """The disputed borders; raises SeedsError."""
    return read_table(seeds, "disputed_lines.csv", LineRow)
