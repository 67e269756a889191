"""Only what differs is drawn anew, and the picture is the one drawn whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter, QRegion

from atlas.data import Moment, Seeds
from atlas.export.composition import map_state
from atlas.geography.borders import Borders
from atlas.map.camera import fit
from atlas.map.difference import difference
from atlas.map.paint import paint_ground
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.view import MapView
from atlas.relations import Relations
from atlas.resources import default_seeds
from tests.map.conftest import SIZE

RELATIONS = Relations(Seeds(default_seeds()))


def ground(*steps: tuple[Sheet, QRegion | None]) -> QImage:
    image = QImage(*map(round, SIZE), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for sheet, region in steps:
        paint_ground(painter, sheet, region)
    painter.end()
    return image


def pixels(image: QImage) -> np.ndarray:
    raw = np.frombuffer(bytes(image.constBits()), dtype=np.uint8)
    return raw.reshape(image.height(), image.width(), 4)[:, :, :3].astype(int)


@pytest.mark.parametrize("years", [(1938, 1939), (1945, 1946), (1959, 1960), (1990, 1991), (2004, 2005), (1999, 1975)])
def test_the_mended_picture_is_the_whole_one(
    borders: Borders, projected: ProjectedShapes, view: MapView, years: tuple[int, int]
) -> None:
    old, new = (
        Sheet(projected, map_state(RELATIONS, borders, Moment.of_year(year)), replace(view, show_labels=False))
        for year in years
    )
    region = difference(old, new)
    assert region is not None
    assert not region.isEmpty()
    apart = np.abs(pixels(ground((old, None), (new, region))) - pixels(ground((new, None)))).max(axis=2)
    # Qt rounds a blend by a few parts of 255 otherwise under another clip.
    assert apart.max() <= 6


def test_the_same_sheet_differs_nowhere(borders: Borders, projected: ProjectedShapes, view: MapView) -> None:
    state = map_state(RELATIONS, borders, Moment.of_day(date(1990, 8, 15)))
    region = difference(Sheet(projected, state, view), Sheet(projected, state, view))
    assert region is not None
    assert region.isEmpty()


def test_another_camera_has_nothing_in_common(borders: Borders, projected: ProjectedShapes, view: MapView) -> None:
    state = map_state(RELATIONS, borders, Moment.of_day(date(1990, 8, 15)))
    closer = replace(view, camera=fit((-0.5, -0.5, 0.5, 0.5), SIZE))
    assert difference(Sheet(projected, state, view), Sheet(projected, state, closer)) is None
