from __future__ import annotations

import pytest
import shapely

from atlas.geography.cut import divide, region

SQUARE = shapely.box(0, 0, 10, 10)


def test_a_closed_line_takes_what_lies_inside() -> None:
    area = region(SQUARE, "LINESTRING (-5 -5, 5 -5, 5 5, -5 5, -5 -5)", "inside")
    parts = {part.cuts: part.geometry.area for part in divide(SQUARE, {"CORNER": area})}
    assert parts == {frozenset({"CORNER"}): 25.0, frozenset(): 75.0}


def test_an_open_line_takes_the_side_of_the_point() -> None:
    area = region(SQUARE, "LINESTRING (4 -9, 4 20)", "POINT (9 5)")
    parts = {part.cuts: part.geometry.area for part in divide(SQUARE, {"EAST": area})}
    assert parts == {frozenset({"EAST"}): 60.0, frozenset(): 40.0}


def test_parts_of_several_cuts_know_every_cut_and_fill_the_piece() -> None:
    west = region(SQUARE, "LINESTRING (6 -9, 6 20)", "POINT (1 5)")
    south = region(SQUARE, "LINESTRING (-9 6, 20 6)", "POINT (5 1)")
    parts = divide(SQUARE, {"WEST": west, "SOUTH": south})
    assert {part.cuts for part in parts} == {
        frozenset(), frozenset({"WEST"}), frozenset({"SOUTH"}), frozenset({"WEST", "SOUTH"})
    }  # fmt: skip
    assert sum(part.geometry.area for part in parts) == pytest.approx(SQUARE.area)
    assert shapely.union_all([part.geometry for part in parts]).equals(SQUARE)


def test_a_sliver_stays_with_the_other_side() -> None:
    area = region(SQUARE, "LINESTRING (9.999999999 -9, 9.999999999 20)", "POINT (10.5 5)")
    assert [part.cuts for part in divide(SQUARE, {"EDGE": area})] == [frozenset()]


@pytest.mark.parametrize(
    ("line", "side", "reason"),
    [
        ("LINESTRING (0 0, 5 5)", "inside", "not closed"),
        ("LINESTRING (4 4, 5 5)", "POINT (9 5)", "does not divide"),
        ("LINESTRING (4 -9, 4 20)", "POINT (99 5)", "does not divide"),
        ("LINESTRING (4 -9, 4 20)", "left", "no WKT"),
        ("POINT (4 4)", "inside", "no LineString"),
    ],
)
def test_a_wrong_line_says_what_is_wrong(line: str, side: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        region(SQUARE, line, side)
