"""What is wrong with the facts: file, line, column, reason."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct


class Fault(Struct, frozen=True, order=True):
    """One fault; `line` counts from 1 with the header, and is 0 where the whole file is meant."""

    file: str
    line: int
    column: str
    reason: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        column = f" {self.column}:" if self.column else ""
        return f"{place}:{column} {self.reason}"


class SeedsError(Exception):
    """The facts cannot be used; `faults` says why, in the order of file and line."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        more = f" (and {len(self.faults) - 1} more: run `iraq-atlas check`)" if len(self.faults) > 1 else ""
        super().__init__(f"{self.faults[0]}{more}")
