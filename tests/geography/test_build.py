from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import geopandas
import pytest

from atlas.geography import geopackage
from atlas.geography.base import TABLE, read_pieces
from atlas.geography.build import build, digests, main
from atlas.resources import default_seeds, resource

PIECES = resource("pieces.gpkg")
NEIGHBOURS = ("IRQ", "KWT", "SAU")

TERRITORIES = """code,name,from,to,status,administered_by,pieces,note,confidence,sources
IRQ,Iraq,1920-04-25,1932-10-03,mandate,GBR,adm0:IRQ,,documented,some-book
IRQ,Iraq,1932-10-03,,sovereign,,adm0:IRQ,,documented,some-book
KWT,Kuwait,1920-01-01,,sovereign,,adm0:KWT,,documented,some-book
NTZ,Neutral Zone,1920-01-01,1981-12-26,dependency,IRQ;SAU,cut:ZONE,,documented,some-book
SAU,Saudi Arabia,1920-01-01,1981-12-26,sovereign,,adm0:SAU - cut:ZONE,,documented,some-book
SAU,Saudi Arabia,1981-12-26,,sovereign,,adm0:SAU,,documented,some-book
"""
CUTS = """cut,piece,line_wkt,side,note
ZONE,piece:SAU/Al Hudud ash Shamaliyah,"LINESTRING (44.7 29.3, 46.4 29.3, 45.5 28.7, 44.7 29.3)",inside,
"""
LINES = """line,name,states,from,to,one,other,note,sources
KWT,Kuwait,IRQ;KWT,1961-06-19,1963-10-04,adm0:IRQ,adm0:KWT,claimed,some-book
"""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "territories.csv").write_text(TERRITORIES, encoding="utf-8")
    (folder / "cuts.csv").write_text(CUTS, encoding="utf-8")
    (folder / "disputed_lines.csv").write_text(LINES, encoding="utf-8")
    (folder / "units.csv").write_text("unit,pieces,note\n", encoding="utf-8")
    return folder


@pytest.fixture
def pieces(tmp_path: Path) -> Path:
    """The pieces of three countries."""
    path = tmp_path / "pieces.gpkg"
    chosen = [piece for piece in read_pieces(PIECES) if piece.adm0 in NEIGHBOURS]
    rows = [(piece.geometry, piece.fid, piece.adm0, piece.name) for piece in chosen]
    package = geopackage.create(path)
    geopackage.add_layer(package, TABLE, "MULTIPOLYGON", "", "number INTEGER, adm0 TEXT, name TEXT", rows)
    geopackage.close(package)
    return path


def test_the_same_input_gives_the_same_bytes(seeds: Path, pieces: Path, tmp_path: Path) -> None:
    for name in ("one.gpkg", "two.gpkg"):
        build(seeds, pieces, tmp_path / name)
    assert (tmp_path / "one.gpkg").read_bytes() == (tmp_path / "two.gpkg").read_bytes()


def test_a_gis_opens_the_territories(seeds: Path, pieces: Path, tmp_path: Path) -> None:
    out = tmp_path / "borders.gpkg"
    build(seeds, pieces, out)
    frame = geopandas.read_file(out, layer="territories")
    assert frame.crs.to_epsg() == 4326
    assert list(frame["code"]) == ["IRQ", "IRQ", "KWT", "NTZ", "SAU", "SAU"]
    assert frame.geometry.is_valid.all()
    assert set(frame.geometry.geom_type) == {"MultiPolygon"}
    lines = geopandas.read_file(out, layer="disputed_3")
    assert lines.geometry.iloc[0].length == pytest.approx(2.1, abs=0.3)  # degrees from the Batin to the sea


def test_a_wrong_row_is_named_and_nothing_is_written(
    seeds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (seeds / "territories.csv").write_text(TERRITORIES.replace("adm0:KWT", "adm0:KVT"), encoding="utf-8")
    out = tmp_path / "out" / "borders.gpkg"
    out.parent.mkdir()
    assert main(["--seeds", str(seeds), "--out", str(out)]) == 1
    assert capsys.readouterr().err == "territories.csv:4: pieces: no piece has the country code KVT\n"
    assert list(out.parent.iterdir()) == []


def test_a_folder_without_tables_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--seeds", str(tmp_path), "--out", str(tmp_path / "borders.gpkg")]) == 1
    assert capsys.readouterr().err.startswith("territories.csv: the file is missing")


def test_the_delivered_borders_are_made_of_the_delivered_tables() -> None:
    connection = sqlite3.connect(resource("borders.gpkg"))
    recorded = dict(connection.execute("SELECT file, sha256 FROM made_from").fetchall())
    connection.close()
    assert recorded == digests(default_seeds(), PIECES), "run python -m atlas.geography.build"


def test_the_build_of_the_world_has_the_delivered_size(tmp_path: Path) -> None:
    out = tmp_path / "world.gpkg"
    build(default_seeds(), PIECES, out)
    delivered = resource("borders.gpkg")
    assert out.stat().st_size == pytest.approx(delivered.stat().st_size, rel=0.01)
    assert delivered.stat().st_size < 25_000_000
    shutil.rmtree(tmp_path)
