"""The founding article's statements: each carried by facts that there are, or explained."""

from __future__ import annotations

from pathlib import Path

from atlas.data import Seeds
from atlas.data.check import check_folder
from atlas.resources import default_seeds
from tests.spoiling import spoil


def test_a_fact_that_there_is_not_carries_nothing(folder: Path) -> None:
    spoil(folder / "coverage.csv", lambda row: row.update(facts="USA-1800-visit"))
    (fault,) = check_folder(folder).faults
    assert (fault.file, fault.line, fault.column) == ("coverage.csv", 2, "facts")
    assert "USA-1800-visit" in fault.reason


def test_a_statement_without_a_fact_must_be_explained(folder: Path) -> None:
    spoil(folder / "coverage.csv", lambda row: row.update(facts="", correction=""))
    (fault,) = check_folder(folder).faults
    assert (fault.line, fault.column) == (2, "correction")


def test_every_paragraph_of_the_article_is_covered() -> None:
    rows = Seeds(default_seeds()).coverage
    assert len(rows) >= 150
    paragraphs = {row.paragraph for row in rows}
    assert paragraphs == set(range(1, max(paragraphs) + 1))
