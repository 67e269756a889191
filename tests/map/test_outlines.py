"""The outline of a state that is pointed at or selected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from atlas.geography.borders import Borders
from atlas.map import style
from atlas.map.lines import outline_of
from atlas.map.outlines import SHORT
from atlas.map.paint import paint_outlines
from atlas.map.scene import resolve
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.strokes import pen
from atlas.map.view import MapView
from tests.map.conftest import SIZE, STATUSES

DAY = date(1990, 12, 31)
LONG, PLAIN = "CAN", "TUR"


@pytest.mark.parametrize("code", [LONG, PLAIN])
def test_it_covers_what_a_pen_would(borders: Borders, projected: ProjectedShapes, view: MapView, code: str) -> None:
    """A long one is drawn by another way than Qt's general stroker; nobody is to see that."""
    state = resolve(borders.at(DAY), STATUSES, hovered=code, day=DAY)
    sheet = Sheet(projected, state, view)
    places = {place for place, look in enumerate(sheet.state.looks) if look.hovered}
    (path,) = outline_of(sheet, places, 100_000)
    assert (path.elementCount() > SHORT) == (code == LONG)
    line = pen(view.palette.lines.hovered, style.HOVERED_WIDTH * sheet.growth)
    ours = _opacity(lambda painter: paint_outlines(painter, sheet))
    theirs = _opacity(lambda painter: painter.strokePath(path, line))
    assert ours.sum() == pytest.approx(theirs.sum(), rel=0.05)
    off = np.abs(_mixed(ours) - _mixed(theirs))[_mixed(theirs) > 0]
    assert off.mean() < 0.05


def _opacity(draw: Callable[[QPainter], None]) -> np.ndarray:
    """What is drawn on nothing, as shares of 1."""
    image = QImage(round(SIZE[0]), round(SIZE[1]), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    return np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.width(), 4)[..., 3] / 255


def _mixed(opacity: np.ndarray) -> np.ndarray:
    """Each pixel with its eight neighbours mixed in: how an edge is smoothed does not matter."""
    padded = np.pad(opacity, 1)
    height, width = opacity.shape
    return np.mean([padded[y : y + height, x : x + width] for y in range(3) for x in range(3)], axis=0)
