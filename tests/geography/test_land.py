from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import shapely

from atlas.data.fault import SeedsError
from atlas.geography.base import Piece
from atlas.geography.land import Land, divide_land
from atlas.geography.tables import read_cuts, read_units

PIECES = (
    Piece(1, "AAA", "West", shapely.box(0, 0, 10, 10)),
    Piece(2, "AAA", "East", shapely.box(10, 0, 20, 10)),
    Piece(3, "BBB", "Twin", shapely.box(0, 10, 10, 20)),
    Piece(4, "BBB", "Twin", shapely.box(10, 10, 20, 20)),
)
ACROSS = "LINESTRING (-5 4, 25 4.3, 25 -5, -5 -5, -5 4)"
CUTS = f'cut,piece,line_wkt,side,note\nSOUTHWEST,piece:AAA/West,"{ACROSS}",inside,\n'
UNITS = "unit,pieces,note\nSOUTH,cut:SOUTHWEST + piece:AAA/East,\nALL,unit:SOUTH + adm0:BBB,\nLOOP,unit:LOOP,\n"


def land(folder: Path, cuts: str = CUTS, units: str = UNITS) -> Land:
    (folder / "cuts.csv").write_text(cuts, encoding="utf-8")
    (folder / "units.csv").write_text(units, encoding="utf-8")
    return divide_land(PIECES, read_cuts(folder), read_units(folder))


def test_a_cut_piece_counts_as_all_its_parts(tmp_path: Path) -> None:
    made = land(tmp_path)
    assert made.parts("piece:AAA/West") == made.parts("fid:1") == made.parts("adm0:AAA - piece:AAA/East")
    assert len(made.parts("fid:1")) == 2
    assert made.parts("unit:ALL") == made.parts("cut:SOUTHWEST + fid:2 + fid:3 + fid:4")


def test_cutting_leaves_a_valid_coverage_of_the_same_area(tmp_path: Path) -> None:
    made = land(tmp_path)
    assert shapely.coverage_is_valid(made.shapes)
    assert shapely.area(made.shapes).sum() == pytest.approx(400.0)
    corner = [number for number, patch in enumerate(made.patches) if patch.piece.fid == 2]
    assert shapely.get_num_coordinates(made.shapes[np.array(corner)]).sum() == 6  # four corners, the new one, the first


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        ("adm0:CCC", "country code CCC"),
        ("piece:AAA/North", "no piece AAA/North"),
        ("piece:BBB/Twin", "2 pieces: write fid:3 or fid:4"),
        ("fid:99", "number 99"),
        ("unit:NOWHERE", "no unit NOWHERE"),
        ("unit:LOOP", "made of itself"),
        ("cut:NOWHERE", "no cut NOWHERE"),
    ],
)
def test_an_unknown_name_is_named(tmp_path: Path, expression: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        land(tmp_path).parts(expression)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (f'FAR,adm0:AAA,"{ACROSS}",inside,', "adm0:AAA is 2 pieces"),
        ('OPEN,fid:1,"LINESTRING (0 0, 3 3)",inside,', "not closed"),
        ('IDLE,fid:4,"LINESTRING (50 50, 60 50, 60 60, 50 50)",inside,', "takes nothing of fid:4"),
    ],
)
def test_a_wrong_cut_is_named_with_file_and_line(tmp_path: Path, row: str, reason: str) -> None:
    with pytest.raises(SeedsError) as raised:
        land(tmp_path, cuts=f"{CUTS}{row}\n")
    assert str(raised.value).startswith("cuts.csv:3:")
    assert reason in str(raised.value)
