"""What is stamped looks as it does when it is drawn."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage, QPainter

from atlas.map import stamp
from atlas.map.paint import paint_ground
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
    raw = np.frombuffer(bytes(image.constBits()), dtype=np.uint8)
    return raw.reshape(image.height(), image.width(), 4)[:, :, :3].astype(int)


@pytest.fixture
def plain(projected: ProjectedShapes, state: MapState, view: MapView) -> Sheet:
    return Sheet(projected, state, replace(view, show_labels=False))


def test_a_stamped_ground_is_like_a_drawn_one(plain: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    stamped = ground(plain)
    monkeypatch.setattr(stamp, "LARGEST", 0)
    apart = np.abs(stamped - ground(plain)).max(axis=2)
    assert (apart > 40).mean() < 0.001
    assert apart.mean() < 0.5


def test_a_stamp_is_made_once(plain: Sheet) -> None:
    assert list(stamp.stamped(Sheet(plain.projected, plain.whole, replace(plain.view, show_graticule=False)), 1.0))
    assert list(stamp.stamped(plain, 1.0))
    assert not list(stamp.stamped(plain, 1.0))
    kept = [plain.projected._latest[what][1] for what in stamp.STAMPS]
    ground(plain)
    assert all(plain.projected._latest[what][1] is one for what, one in zip(stamp.STAMPS, kept, strict=True))


def test_a_transparent_or_fleeting_picture_is_not_stamped(
    projected: ProjectedShapes, state: MapState, view: MapView
) -> None:
    for other in (replace(view, transparent=True), replace(view, coarse=True)):
        assert not list(stamp.stamped(Sheet(projected, state, other), 1.0))


def test_haste_roughens_only_edges(plain: Sheet) -> None:
    apart = np.abs(ground(plain) - ground(plain, hasty=True)).max(axis=2)
    assert apart.any()
    assert (apart > 0).mean() < 0.06
    assert (apart > 60).mean() < 0.004
