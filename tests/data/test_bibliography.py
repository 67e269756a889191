"""Sources that nothing cites, that cannot carry a fact, or that are no full entries."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas.data import Seeds
from atlas.data.bibliography import weak_sources
from atlas.data.check import check_folder
from tests.spoiling import add, line_of, spoil


def test_a_source_that_nothing_cites_is_found(folder: Path) -> None:
    line = add(folder / "sources.csv", key="zz-never-cited")
    (fault,) = check_folder(folder).faults
    assert (fault.file, fault.line, fault.column) == ("sources.csv", line, "key")


@pytest.mark.parametrize("column", ["licence", "used_for", "kind"])
def test_an_entry_that_lacks_a_part_is_found(folder: Path, column: str) -> None:
    spoil(folder / "sources.csv", lambda row: row.update({column: ""}))
    (fault,) = check_folder(folder).faults
    assert (fault.line, fault.column) == (2, column)


def test_an_entry_needs_an_author_or_a_publisher(folder: Path) -> None:
    spoil(folder / "sources.csv", lambda row: row.update(author="", publisher=""))
    (fault,) = check_folder(folder).faults
    assert "neither author nor publisher" in fault.reason


def test_a_source_of_the_borders_must_be_known(folder: Path) -> None:
    spoil(folder / "territories.csv", lambda row: row.update(sources="nobody-drew-this"))
    fault = next(fault for fault in check_folder(folder).faults if fault.file == "territories.csv")
    assert (fault.line, fault.reason) == (2, '"nobody-drew-this" is not in sources.csv')


def test_one_web_page_alone_documents_nothing(folder: Path) -> None:
    events = folder / "events.csv"
    line = line_of(events, "AFG-1932-12-20-established")
    spoil(events, lambda row: row.update(sources="wikipedia-foreign-relations-of-iraq"), line)
    (fault,) = weak_sources(Seeds(folder))
    assert (fault.line, fault.column) == (line, "confidence")
    spoil(events, lambda row: row.update(confidence="probable"), line)
    assert not list(weak_sources(Seeds(folder)))


def test_a_source_cannot_report_what_came_after_it(folder: Path) -> None:
    events = folder / "events.csv"
    line = line_of(events, "AFG-1932-12-20-established")
    spoil(events, lambda row: row.update(sources="khadduri-1960", date="1962"), line)
    assert [(fault.line, fault.column) for fault in weak_sources(Seeds(folder))] == [(line, "sources")]
