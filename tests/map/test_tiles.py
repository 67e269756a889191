"""Sets of tiles: what touches them, and what region they are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from atlas.map.tiles import REACH, TILE, Grid, Patch

SIZE = (400.0, 230.0)
GRID = Grid.over(SIZE)
SIDES = st.floats(-100, 500)


def tile(column: int, row: int) -> int:
    return 1 << (row * GRID.columns + column)


def test_a_grid_covers_the_picture() -> None:
    assert (GRID.columns, GRID.rows) == (13, 8)
    assert GRID.all.bit_count() == 13 * 8


@given(left=SIDES, top=SIDES, width=st.floats(0, 300), height=st.floats(0, 300))
def test_a_box_touches_the_tiles_that_it_and_its_lines_reach(
    left: float, top: float, width: float, height: float
) -> None:
    box = QRectF(left, top, width, height)
    wide = box.adjusted(-REACH, -REACH, REACH, REACH)
    expected = 0
    for row in range(GRID.rows):
        for column in range(GRID.columns):
            here = QRectF(column * TILE, row * TILE, TILE, TILE)
            across = wide.left() < here.right() and wide.right() >= here.left()
            if across and wide.top() < here.bottom() and wide.bottom() >= here.top():
                expected |= tile(column, row)
    assert GRID.touched_by_box(box) == expected


@pytest.mark.usefixtures("qapp")
@given(st.lists(st.tuples(SIDES, SIDES), min_size=3, max_size=8))
def test_a_path_changes_no_pixel_beyond_its_tiles(points: list[tuple[float, float]]) -> None:
    path = QPainterPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.closeSubpath()
    image = QImage(400, 230, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor("black"))
    painter.setPen(QPen(QColor("black"), 1.2))
    painter.drawPath(path)
    painter.end()
    raw = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(230, 400)
    rows, columns = np.nonzero(raw != 0xFFFFFFFF)
    marked = {(int(x) // TILE, int(y) // TILE) for x, y in zip(columns, rows, strict=True)}
    tiles = GRID.touched_by(np.array([*points, points[0]]), np.array([0]))
    assert all(tiles & tile(*place) for place in marked)


@pytest.mark.usefixtures("qapp")
def test_nothing_lies_between_two_islands() -> None:
    islands = [square(10, 10, 12), square(394, 204, 4)]
    assert GRID.touched_by(np.concatenate(islands), np.array([0, 5])) == tile(0, 0) | tile(12, 6)


def square(x: float, y: float, side: float) -> np.ndarray:
    return np.array([(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]) * side + (x, y)


@pytest.mark.usefixtures("qapp")
def test_the_inside_of_a_large_land_is_touched() -> None:
    assert GRID.touched_by(square(5, 5, 200), np.array([0])) & tile(3, 3)


@given(st.integers(0, GRID.all))
def test_the_region_is_made_of_the_tiles(tiles: int) -> None:
    patch = Patch(GRID, tiles)
    for row in range(GRID.rows):
        for column in range(GRID.columns):
            middle = QPoint(column * TILE + 3, row * TILE + 3)
            assert patch.contains(middle) == bool(tiles & tile(column, row))


def test_a_patch_knows_what_meets_it() -> None:
    patch = Patch(GRID, tile(2, 3))
    assert patch.meets(QRectF(70, 100, 4, 4))
    assert patch.meets(QRectF(97, 100, 4, 4)), "its line reaches the tile"
    assert not patch.meets(QRectF(101, 100, 4, 4))
    assert not patch.is_empty
    assert not patch.is_whole
    assert Patch(GRID, 0).is_empty
    assert Patch(GRID, GRID.all).is_whole
