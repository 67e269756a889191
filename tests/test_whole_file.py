"""Whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas.whole_file import ExportError, writing


def test_the_file_takes_its_place_when_the_block_ends_well(tmp_path: Path) -> None:
    target = tmp_path / "map.txt"
    with writing(target) as draft:
        draft.write_text("whole")
        assert not target.exists()
    assert target.read_text() == "whole"
    assert [path.name for path in tmp_path.iterdir()] == ["map.txt"]


def test_what_was_there_stays_when_the_block_fails(tmp_path: Path) -> None:
    target = tmp_path / "map.txt"
    target.write_text("old")
    with pytest.raises(RuntimeError):
        _fail_halfway(target)
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["map.txt"]


def _fail_halfway(target: Path) -> None:
    with writing(target) as draft:
        draft.write_text("half")
        raise RuntimeError


@pytest.mark.parametrize("where", ["missing/map.txt", "."])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, where: str) -> None:
    with pytest.raises(ExportError, match="cannot write"), writing(tmp_path / where):
        pytest.fail("must not come so far")


def test_others_may_read_what_was_written(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_text("")
    with writing(tmp_path / "map.txt") as draft:
        draft.write_text("x")
    assert (tmp_path / "map.txt").stat().st_mode == plain.stat().st_mode
