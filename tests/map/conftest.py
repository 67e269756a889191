"""The real borders, projected, and a map of 1990 with statuses that are set by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from atlas.geography.borders import Borders
from atlas.map.camera import Camera, fit
from atlas.map.paint import paint
from atlas.map.palette_file import palette
from atlas.map.scene import MapState, resolve
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.view import MapView
from atlas.resources import resource
from tests.offered import PROJECTIONS

DAY = date(1990, 12, 31)
SIZE = (1200.0, 700.0)
STATUSES = {
    "IRQ": "focus", "KWT": "war", "USA": "severed", "ISR": "unrecognised", "TUR": "mutual", "BRA": "occupation",
    "DNK": "severed", "AUS": "none", "CHN": "alliance", "SUN": "relations", "MLT": "one_way", "IND": "mutual",
}  # fmt: skip

Render = Callable[[Sheet], QImage]


@pytest.fixture(scope="session")
def borders() -> Borders:
    return Borders.open(resource("borders.gpkg"))


@pytest.fixture(scope="session")
def projected(borders: Borders) -> ProjectedShapes:
    return ProjectedShapes(borders, PROJECTIONS["equal-earth"])


@pytest.fixture(scope="session")
def state(borders: Borders) -> MapState:
    return resolve(borders.at(DAY), STATUSES, day=DAY)


@pytest.fixture
def view(projected: ProjectedShapes, qapp: object) -> MapView:  # noqa: ARG001 (fonts need the application)
    return MapView(*SIZE, fit(projected.bounds, SIZE), palette("light"), show_legend=False)


@pytest.fixture
def sheet(projected: ProjectedShapes, state: MapState, view: MapView) -> Sheet:
    return Sheet(projected, state, view)


def camera_on(projected: ProjectedShapes, west: float, south: float, east: float, north: float) -> Camera:
    """The camera that shows a box in degrees."""
    x, y = projected.projection.forward(np.array([west, east, west, east]), np.array([south, south, north, north]))
    return fit((x.min(), y.min(), x.max(), y.max()), SIZE)


def drawn(sheet: Sheet, ratio: float = 1.0) -> QImage:
    """The sheet painted on a picture."""
    size = sheet.view.size
    image = QImage(round(size[0] * ratio), round(size[1] * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    painter = QPainter(image)
    paint(painter, sheet)
    painter.end()
    return image
