"""A map that is drawn step by step is the one that is drawn in one go."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage, QPainter

from atlas.map.paint import ground_painted, paint_ground
from atlas.map.scene import MapState
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.view import MapView
from tests.map.conftest import SIZE


def ground(sheet: Sheet) -> np.ndarray:
    image = QImage(*map(round, SIZE), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_ground(painter, sheet)
    painter.end()
    return pixels(image)


def pixels(image: QImage) -> np.ndarray:
    raw = np.frombuffer(bytes(image.constBits()), dtype=np.uint8)
    return raw.reshape(image.height(), image.width(), 4)[:, :, :3].astype(int)


@pytest.fixture
def plain(projected: ProjectedShapes, state: MapState, view: MapView) -> Sheet:
    return Sheet(projected, state, replace(view, show_labels=False))


def test_steps_of_a_drawing_make_the_same_picture(plain: Sheet) -> None:
    image = QImage(*map(round, SIZE), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    steps = len([*ground_painted(painter, plain)])
    painter.end()
    assert steps > 10
    np.testing.assert_array_equal(pixels(image), ground(plain))
