"""What the check finds in a folder that someone has spoilt."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from atlas.data.check import TABLES, check_folder
from atlas.resources import default_seeds
from tests.spoiling import spoil


def test_our_own_facts_have_no_fault() -> None:
    report = check_folder(default_seeds())
    assert report.faults == ()
    assert report.odd == ()
    assert set(TABLES) <= set(report.counts)
    assert all(report.counts.values())


@pytest.mark.parametrize(
    ("file", "column", "value", "reason"),
    [
        ("events.csv", "sources", "nobody-wrote-this", '"nobody-wrote-this" is not in sources.csv'),
        ("events.csv", "confidence", "sure", "sure"),
        ("events.csv", "end_date", "1900", "lies before date"),
        ("events.csv", "sources", "", "is empty"),
        ("missions.csv", "sender", "ATL", '"ATL" is not a state'),
        ("missions.csv", "type", "castle", "castle"),
        ("missions.csv", "seen", "1999", "lies before seen"),
        ("observations.csv", "level", "high", "high"),
        ("wars.csv", "side", "neutral", "neutral"),
        ("members.csv", "organisation", "NOBODY", '"NOBODY" is not in organisations.csv'),
        ("ministers.csv", "to", "1900", "lies before from"),
        ("agreement.csv", "agreement", "1.5", "not a share"),
        ("states.csv", "lon", "east", "east"),
    ],
)
def test_a_spoilt_cell_is_found(folder: Path, file: str, column: str, value: str, reason: str) -> None:
    spoil(folder / file, lambda row: row.update({column: value}))
    faults = [fault for fault in check_folder(folder).faults if fault.file == file]
    assert any(fault.line == 2 and reason in fault.reason for fault in faults), faults


def test_a_column_too_many_or_too_few_is_found(folder: Path) -> None:
    table = folder / "wars.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(",confidence", ",certainty", 1), encoding="utf-8")
    reasons = {(fault.column, fault.reason) for fault in check_folder(folder).faults if fault.file == "wars.csv"}
    assert reasons == {("confidence", "this column is missing"), ("certainty", "no such column")}


def test_a_row_with_a_cell_too_many_is_found(folder: Path) -> None:
    table = folder / "regimes.csv"
    lines = table.read_text(encoding="utf-8").splitlines()
    lines[2] += ",more"
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (fault,) = check_folder(folder).faults
    assert (fault.file, fault.line) == ("regimes.csv", 3)
    assert "cells where there are" in fault.reason


def test_text_that_is_not_utf8_is_found(folder: Path) -> None:
    (folder / "heads.csv").write_bytes(b"id,office\xff\n")
    assert any(fault.file == "heads.csv" and "not UTF-8" in fault.reason for fault in check_folder(folder).faults)


def test_a_history_with_an_unknown_source_is_found(folder: Path) -> None:
    history = folder / "history" / "USA.md"
    before = history.read_text(encoding="utf-8")
    history.write_text(before + "A claim [nobody-wrote-this].\n", encoding="utf-8")
    (fault,) = check_folder(folder).faults
    assert (fault.file, fault.line) == ("history/USA.md", before.count("\n") + 1)


def test_the_data_package_describes_the_tables_as_they_are(folder: Path) -> None:
    path = folder / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    events = next(resource for resource in package["resources"] if resource["path"] == "events.csv")
    events["schema"]["fields"].pop()
    path.write_text(json.dumps(package), encoding="utf-8")
    (fault,) = check_folder(folder).faults
    assert fault.file == "datapackage.json"


def test_a_package_that_is_no_json_is_found(folder: Path) -> None:
    (folder / "datapackage.json").write_text("{", encoding="utf-8")
    (fault,) = check_folder(folder).faults
    assert "is not a data package" in fault.reason


@pytest.mark.parametrize("content", ["", "[atlas]\nfocus = 3\n", "not toml at all ="])
def test_settings_that_cannot_be_read_are_found(folder: Path, content: str) -> None:
    (folder / "atlas.toml").write_text(content, encoding="utf-8")
    (fault,) = check_folder(folder).faults
    assert fault.file == "atlas.toml"
