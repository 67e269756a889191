"""The command line as a user types it: what it answers, and how it says no."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from atlas.cli import main

# A Qt application for widgets must be the first one in the process.
pytestmark = pytest.mark.usefixtures("qapp")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.mark.parametrize(
    ("date", "state", "status"),
    [
        ("1990-08-15", "KWT", "war"),
        ("1975", "USA", "severed"),
        ("2010", "TUR", "mutual"),
        ("2020", "ISR", "unrecognised"),
        ("1970", "SGP", "none"),
        ("1931", "GBR", "occupation"),
        ("1960", "KWT", "dependency"),
        ("1980", "SVN", "no_state"),
        ("2020", "IRQ", "focus"),
    ],
)
def test_status_is_derived_with_its_reason(
    capsys: pytest.CaptureFixture[str], date: str, state: str, status: str
) -> None:
    code, out, _ = run(capsys, "status", "--date", date, "--state", state, "--why", "--format", "json")
    (row,) = json.loads(out)
    assert code == 0
    assert (row["state"], row["status"]) == (state, status)
    assert len(row["why"]) == len(row["evidence"]) > 0 or status in {"focus", "dependency", "no_state"}


def test_the_csv_has_the_columns_of_the_contract_and_every_state(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "status", "--date", "1990", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out), strict=True))
    assert list(rows[0]) == ["state", "name", "status", "since", "confidence", "evidence"]
    codes = [row["state"] for row in rows]
    assert codes == sorted(set(codes))
    assert {"SUN", "YUG", "CSK", "IRQ"} <= set(codes)
    assert not {"RUS", "UKR", "SRB"} & set(codes)


def test_a_history_tiles_the_life_of_the_state(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "status", "--state", "USA", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out), strict=True))
    assert list(rows[0])[:5] == ["state", "name", "status", "from", "to"]
    assert rows[0]["from"] == "1920-01-01"
    assert rows[-1]["to"] == ""
    assert "severed" in {row["status"] for row in rows}


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("status", "--date", "1990-13"), "there is no month 13"),
        (("status", "--date", "1850"), "lies outside the atlas"),
        (("status", "--state", "XYZ"), '"XYZ" is not the code of a state'),
        (("status", "--format", "xml"), "invalid choice"),
        (("export", "map.bmp"), 'the ending ".bmp" is not known'),
        (("export", "map.png", "--size", "big"), '"big" is not a size'),
        (("export", "map.png", "--bbox", "60,12,25,42"), "is not a box"),
        (("export", "map.png", "--projection", "globular"), "globular"),
        (("export", "map.png", "--theme", "weather"), "there is status, missions, length, members, agreement, wars"),
        (("export", "map.csv", "--theme", "weather"), "there is status, missions"),
        (("export", "map.png", "--theme", "members", "--choice", "FIFA"), '"FIFA" is not one of LAS, NAM'),
        (("export", "map.png", "--theme", "wars", "--choice", "FIFA"), "gulf-war-of-1991"),
        (("export", "map.png", "--theme", "missions", "--choice", "LAS"), "has nothing to choose"),
        (("export", "map.png", "--palette", "sepia"), "colour-blind"),
        (("paint",), "invalid choice"),
    ],
)
def test_wrong_use_is_said_in_one_line(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    complaint: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = run(capsys, *arguments)
    assert code == 2
    assert not out
    assert complaint in err
    assert err.count("\n") == 1
    assert not list(tmp_path.iterdir())


SPOILS = {
    "unknown kind": ("events.csv", ",established,", ",befriended,", "befriended"),
    "impossible date": (
        "events.csv",
        "USA-1967-06-07-severed,USA,1967-06-07,",
        "USA-1967-06-07-severed,USA,1990-13,",
        "no month 13",
    ),
    "unknown state": (
        "events.csv",
        "USA-1967-06-07-severed,USA,",
        "USA-1967-06-07-severed,QQQ,",
        '"QQQ" is not a state',
    ),
    "repeated id": ("events.csv", "USA-1984-11-26-restored,", "USA-1967-06-07-severed,", "stands already on line"),
}


@pytest.mark.parametrize("spoil", sorted(SPOILS))
def test_a_spoilt_fact_is_named_by_file_line_and_reason(
    capsys: pytest.CaptureFixture[str], folder: Path, spoil: str
) -> None:
    file, sound, spoilt, complaint = SPOILS[spoil]
    text = (folder / file).read_text(encoding="utf-8")
    assert sound in text
    line = text[: text.index(sound)].count("\n") + 1
    (folder / file).write_text(text.replace(sound, spoilt, 1), encoding="utf-8")
    code, _, err = run(capsys, "status", "--seeds", str(folder))
    assert code == 1
    assert err.count("\n") == 1
    assert f"{file}:" in err
    assert complaint in err
    assert spoil == "repeated id" or f"{file}:{line}:" in err


def test_a_broken_quote_is_named_by_the_row_that_begins_there(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    table = folder / "missions.csv"
    lines = table.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[9] = '"' + lines[9]
    table.write_text("".join(lines), encoding="utf-8")
    code, _, err = run(capsys, "status", "--seeds", str(folder))
    assert code == 1
    assert err.count("\n") == 1
    assert "missions.csv:10: broken CSV" in err


def test_a_missing_folder_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, _, err = run(capsys, "--seeds", str(tmp_path / "nowhere"), "status")
    assert code == 1
    assert "there is no such folder of facts" in err
    assert err.count("\n") == 1


def test_a_missing_table_is_named(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "wars.csv").unlink()
    code, _, err = run(capsys, "status", "--seeds", str(folder))
    assert code == 1
    assert "wars.csv: the file is missing" in err


@pytest.mark.parametrize("name", ["map.png", "map.svg", "map.pdf", "map.csv", "map.geojson"])
def test_a_place_that_cannot_be_written_is_named_and_nothing_is_left(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    code, _, err = run(capsys, "export", str(tmp_path / "nowhere" / name))
    assert code == 1
    assert "cannot write" in err
    assert err.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_check_counts_and_finds_no_fault_in_our_own_facts(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "check")
    assert (code, err) == (0, "")
    assert "No faults" in out


def test_check_lists_every_fault(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    events = folder / "events.csv"
    events.write_text(events.read_text(encoding="utf-8").replace(",established,", ",befriended,"), encoding="utf-8")
    code, _, err = run(capsys, "check", str(folder))
    assert code == 1
    assert err.count("befriended") > 20


def test_it_runs_from_any_folder(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "atlas", "status", "--date", "1990", "--state", "KWT", "--format", "csv"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[1].startswith("KWT,Kuwait,war,")
