"""Only what differs is drawn anew, and the picture is the one drawn whole."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter

from atlas.data import Moment, Seeds
from atlas.geography.borders import Borders
from atlas.map.camera import fit
from atlas.map.difference import difference
from atlas.map.paint import paint_ground
from atlas.map.scene import MapState, resolve
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.tiles import Patch
from atlas.map.view import MapView
from atlas.relations import Relations
from atlas.resources import default_seeds
from tests.map.conftest import DAY, SIZE, STATUSES

RELATIONS = Relations(Seeds(default_seeds()))


def state_in(borders: Borders, moment: Moment) -> MapState:
    statuses = {code: str(verdict.status) for code, verdict in RELATIONS.all_at(moment).items()}
    return resolve(borders.at(moment.day), statuses, day=moment.day)


def ground(*steps: tuple[Sheet, Patch | None]) -> QImage:
    image = QImage(*map(round, SIZE), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for sheet, patch in steps:
        paint_ground(painter, sheet, patch)
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
        Sheet(projected, state_in(borders, Moment.of_year(year)), replace(view, show_labels=False)) for year in years
    )
    patch = difference(old, new)
    assert patch is not None
    assert not patch.is_empty
    apart = np.abs(pixels(ground((old, None), (new, patch))) - pixels(ground((new, None)))).max(axis=2)
    # Qt rounds a blend by a few parts of 255 otherwise under another clip; where many lines meet that adds up.
    assert apart.max() <= 12
    assert (apart > 6).sum() <= 4


def test_the_same_sheet_differs_nowhere(borders: Borders, projected: ProjectedShapes, view: MapView) -> None:
    state = state_in(borders, Moment.of_day(date(1990, 8, 15)))
    patch = difference(Sheet(projected, state, view), Sheet(projected, state, view))
    assert patch is not None
    assert patch.is_empty


def test_another_camera_has_nothing_in_common(borders: Borders, projected: ProjectedShapes, view: MapView) -> None:
    state = state_in(borders, Moment.of_day(date(1990, 8, 15)))
    closer = replace(view, camera=fit((-0.5, -0.5, 0.5, 0.5), SIZE))
    assert difference(Sheet(projected, state, view), Sheet(projected, state, closer)) is None


def test_only_a_land_that_wears_another_colour_is_drawn_anew(
    borders: Borders, projected: ProjectedShapes, view: MapView
) -> None:
    def sheet(statuses: dict[str, str], **marks: str) -> Sheet:
        return Sheet(projected, resolve(borders.at(DAY), statuses, day=DAY, **marks), view)

    plain = sheet(STATUSES)
    marked = difference(plain, sheet(STATUSES, selected="KWT", hovered="TUR"))
    assert marked is not None
    assert marked.is_empty
    patch = difference(plain, sheet({**STATUSES, "BRA": "war"}))
    assert patch is not None
    assert patch.contains(pixel(projected, view, -52.0, -10.0))
    assert not patch.contains(pixel(projected, view, 100.0, 35.0))


def pixel(projected: ProjectedShapes, view: MapView, lon: float, lat: float) -> QPoint:
    x, y = projected.projection.forward(np.array([lon]), np.array([lat]))
    return view.camera.to_pixels(float(x[0]), float(y[0]), SIZE).toPoint()


def test_a_state_that_is_only_renamed_is_not_drawn_anew(
    borders: Borders, projected: ProjectedShapes, view: MapView
) -> None:
    """Persia became Iran on 22 March 1935."""
    days = date(1935, 3, 21), date(1935, 3, 22)
    lands = [{land.code: land for land in borders.at(day)}["IRN"] for day in days]
    assert [land.name for land in lands] == ["Persia", "Iran"]
    assert lands[0].land == lands[1].land
    old, new = (Sheet(projected, resolve(borders.at(day), STATUSES, day=day), view) for day in days)
    patch = difference(old, new)
    assert patch is not None
    assert patch.is_empty
