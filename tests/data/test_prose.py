"""Sentences that are too long, borrowed, or not written."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from atlas.data import Seeds
from atlas.data.check import check_folder
from atlas.data.prose import unwritten
from atlas.data.wording import RUN, borrowed, fingerprint, read_fingerprints, runs
from atlas.resources import default_seeds
from tests.spoiling import spoil

BORROWED = "The embassy was kept by a single caretaker until the year after next."
WORDS = st.lists(st.from_regex(r"\A[a-z]{1,9}\Z"), min_size=RUN, max_size=30)


def test_a_long_summary_is_found(folder: Path) -> None:
    spoil(folder / "events.csv", lambda row: row.update(summary="word " * 61))
    (fault,) = check_folder(folder).faults
    assert (fault.file, fault.line, fault.column) == ("events.csv", 2, "summary")
    assert "61 words" in fault.reason


def test_a_borrowed_sentence_is_found_in_tables_and_in_histories(folder: Path) -> None:
    marks = {fingerprint(run) for run in runs(BORROWED)}
    with (folder / "wording.txt").open("a", encoding="utf-8") as stream:
        stream.write("\n".join(marks) + "\n")
    spoil(folder / "missions.csv", lambda row: row.update(note=f"It is said: {BORROWED.upper()}"))
    history = folder / "history" / "KWT.md"
    history.write_text(history.read_text(encoding="utf-8") + f"\nIndeed [cow-states], {BORROWED}\n", encoding="utf-8")
    found = {(fault.file, fault.column): fault.reason for fault in check_folder(folder).faults}
    assert set(found) == {("missions.csv", "note"), ("history/KWT.md", "")}
    assert all("the embassy was kept by a single caretaker" in reason for reason in found.values())


@given(WORDS, st.integers(0, 22))
def test_a_run_is_known_whatever_stands_between_its_words(words: list[str], start: int) -> None:
    known = frozenset(map(fingerprint, runs(" ".join(words))))
    start = min(start, len(words) - RUN)
    passage = words[start : start + RUN]
    assert borrowed(", ".join(passage).title() + ". [12]", known) == " ".join(passage)
    assert borrowed(" ".join(passage[:-1]), known) is None


def test_the_fingerprints_of_the_article_are_there() -> None:
    assert len(read_fingerprints(default_seeds())) > 3000


def test_a_history_that_is_missing_or_too_short_is_odd(folder: Path) -> None:
    (folder / "history" / "SEN.md").unlink()
    (folder / "history" / "MRT.md").write_text("# Mauritania\n\nShort.\n", encoding="utf-8")
    odd = {fault.file: fault.reason for fault in unwritten(Seeds(folder))}
    assert odd.keys() == {"history/SEN.md", "history/MRT.md"}
    assert "is not written" in odd["history/SEN.md"]
    assert "3 words" in odd["history/MRT.md"]
