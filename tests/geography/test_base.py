from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import shapely

from atlas.geography.base import read_pieces
from atlas.geography.base_import import settle
from atlas.resources import resource


def test_the_pieces_are_a_valid_coverage_of_the_earth() -> None:
    pieces = read_pieces(resource("pieces.gpkg"))
    shapes = np.array([piece.geometry for piece in pieces], dtype=object)
    assert len({piece.fid for piece in pieces}) == len(pieces) == 4556
    assert shapely.is_valid(shapes).all()
    assert shapely.coverage_is_valid(shapes)
    assert tuple(shapely.total_bounds(shapes))[:3] == (-180.0, -90.0, 180.0)


def test_edges_of_the_source_are_drawn_out_to_the_seam() -> None:
    points = np.array([[179.90000047, 65.12345678], [-179.9, -89.89999984], [44.3661, 33.3152]])
    assert settle(points).tolist() == [[180.0, 65.123457], [-180.0, -90.0], [44.3661, 33.3152]]


def test_missing_pieces_are_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no base pieces there"):
        read_pieces(tmp_path / "pieces.gpkg")
