"""Reading one CSV table into facts."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Generic, TypeAlias, TypeVar

import msgspec
from msgspec import Struct

from atlas.data.fault import Fault, SeedsError
from atlas.data.partial_date import PartialDate, parse_partial_date

F = TypeVar("F", bound=msgspec.Struct)
Cells: TypeAlias = dict[str, Any]

_LISTS = frozenset({"sources", "predecessor", "successor", "covers", "parties", "states", "seen", "facts"})


class Table(Struct, Generic[F], frozen=True):
    """The facts of one file, in its order, with the line on which each stands."""

    file: str
    facts: tuple[F, ...]
    lines: tuple[int, ...]

    def __iter__(self) -> Iterator[F]:
        return iter(self.facts)

    def __len__(self) -> int:
        return len(self.facts)

    def numbered(self) -> Iterator[tuple[int, F]]:
        """Line number and fact."""
        return zip(self.lines, self.facts, strict=True)


def read_table(folder: Path, file: str, kind: type[F]) -> Table[F]:
    """Read `folder/file`; raises SeedsError naming each line that cannot be read."""
    path = folder / file
    faults: list[Fault] = []
    rows = list(_rows(path, file, _columns(kind), faults))
    try:
        # All at once, which takes half the time; which line is wrong is only asked when one is.
        facts = msgspec.convert([cells for _, cells in rows], list[kind], strict=False, dec_hook=_decode)  # type: ignore[valid-type]
    except msgspec.ValidationError:
        faults += [fault for line, cells in rows for fault in _unreadable(file, line, cells, kind)]
    if faults:
        raise SeedsError(faults)
    return Table(file, tuple(facts), tuple(line for line, _ in rows))


def _unreadable(file: str, line: int, cells: Cells, kind: type[F]) -> Iterator[Fault]:
    try:
        msgspec.convert(cells, kind, strict=False, dec_hook=_decode)
    except msgspec.ValidationError as error:
        column, reason = _explain(error)
        yield Fault(file, line, column, _with_value(reason, _text(cells.get(column, ""))))


def _columns(kind: type[F]) -> tuple[frozenset[str], frozenset[str]]:
    fields = msgspec.structs.fields(kind)
    names = frozenset(field.encode_name for field in fields) - {"closed_unknown"}
    return names, frozenset(field.encode_name for field in fields if field.required)


def _rows(
    path: Path, file: str, columns: tuple[frozenset[str], frozenset[str]], faults: list[Fault]
) -> Iterator[tuple[int, Cells]]:
    """Line and cells of each row."""
    known, required = columns
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            reader = csv.reader(stream, strict=True)
            header = next(reader, [])
            faults += [Fault(file, 1, name, "this column is missing") for name in sorted(required - set(header))]
            faults += [Fault(file, 1, name, "no such column") for name in header if name not in known]
            if faults:
                return
            lists = tuple(_LISTS.intersection(header))
            line = reader.line_num + 1
            try:
                for cells in reader:
                    if len(cells) == len(header):
                        yield line, _cells(header, cells, lists)
                    elif cells:
                        reason = f"{len(cells)} cells where there are {len(header)} columns"
                        faults.append(Fault(file, line, "", reason))
                    line = reader.line_num + 1
            except csv.Error as error:
                faults.append(Fault(file, line, "", f"broken CSV in the row that begins here ({error})"))
    except FileNotFoundError:
        faults.append(Fault(file, 0, "", f"the file is missing from {path.parent}"))
    except UnicodeDecodeError as error:
        faults.append(Fault(file, 0, "", f"not UTF-8 text ({error.reason} at byte {error.start})"))
    except OSError as error:
        faults.append(Fault(file, 0, "", f"cannot be read: {error.strerror}"))


def _cells(header: Sequence[str], texts: Sequence[str], lists: Sequence[str]) -> Cells:
    """The cells that are not empty, by column; a list of texts where the column is one of `lists`."""
    cells: Cells = {name: text for name, text in zip(header, texts, strict=True) if text}
    for name in lists:
        if name in cells:
            cells[name] = cells[name].split(";")
    if cells.get("closed") == "unknown":
        del cells["closed"]
        cells["closed_unknown"] = True
    return cells


def _text(cell: Any) -> str:
    """A cell as it stands in the file."""
    return ";".join(cell) if isinstance(cell, list) else str(cell)


def _decode(kind: type, value: Any) -> Any:
    if kind is PartialDate:
        return parse_partial_date(value)
    raise NotImplementedError(kind)


def _explain(error: msgspec.ValidationError) -> tuple[str, str]:
    """Column and reason out of msgspec's message, such as "Invalid enum value 'x' - at `$.kind`"."""
    text = str(error)
    reason, _, place = text.partition(" - at `$.")
    column = place.rstrip("`").split("[")[0]
    if reason.startswith("Object missing required field `"):
        return reason.split("`")[1], "is empty"
    return column, reason[:1].lower() + reason[1:]


def _with_value(reason: str, value: str) -> str:
    return f'{reason} (it says "{value}")' if value and value not in reason else reason
