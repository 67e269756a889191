"""The land as it is painted: fills, and what lies under them."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage, QPainter

from atlas.map.land import base_painted
from atlas.map.paint import ground_painted, paint_ground
from atlas.map.scene import MapState
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.view import MapView
from tests.map.conftest import SIZE


def ground(sheet: Sheet, hasty: bool = False) -> np.ndarray:
    image = QImage(*map(round, SIZE), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_ground(painter, sheet, hasty=hasty)
    painter.end()
    return pixels(image)


def pixels(image: QImage) -> np.ndarray:
    raw = np.frombuffer(bytes(image.constBits()), dtype=np.uint8)
    return raw.reshape(image.height(), image.width(), 4)[:, :, :3].astype(int)


@pytest.fixture
def plain(projected: ProjectedShapes, state: MapState, view: MapView) -> Sheet:
    return Sheet(projected, state, replace(view, show_labels=False))


def test_haste_roughens_only_edges(plain: Sheet) -> None:
    apart = np.abs(ground(plain) - ground(plain, hasty=True)).max(axis=2)
    assert apart.any()
    assert (apart > 0).mean() < 0.06
    assert (apart > 60).mean() < 0.004


def test_the_base_lies_under_the_chosen_lands_alone(plain: Sheet) -> None:
    image = QImage(*map(round, SIZE), QImage.Format.Format_RGB32)
    image.fill(0)
    lands = np.array([shape.territory.code == "BRA" for shape in plain.shapes])
    painter = QPainter(image)
    list(base_painted(painter, plain, lands))
    painter.end()
    marked = pixels(image).any(axis=2)
    path = plain.plate.path(plain.shapes[int(np.flatnonzero(lands)[0])])
    box = path.boundingRect().toAlignedRect()
    assert marked.sum() == marked[box.top() : box.bottom() + 1, box.left() : box.right() + 1].sum()
    assert 0.3 < marked.sum() / (box.width() * box.height()) < 0.9


def test_steps_of_a_drawing_make_the_same_picture(plain: Sheet) -> None:
    image = QImage(*map(round, SIZE), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    steps = len([*ground_painted(painter, plain)])
    painter.end()
    assert steps > 10
    np.testing.assert_array_equal(pixels(image), ground(plain))
