"""On a dense screen patterns, lines and letters are drawn for its pixels, not blown up."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage

from atlas.map.palette_file import palette
from atlas.map.pattern import spacing_of
from atlas.map.scene import MapState
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.view import MapView
from tests.map.conftest import SIZE, camera_on, drawn

BRAZIL = (-58, -14, -48, -8)


def greys(image: QImage) -> NDArray[np.int16]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), dtype=np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()].astype(np.int16)


def sharpness(image: QImage) -> float:
    """Steepest steps from one pixel to the next, over the whole picture."""
    pixels = greys(image)
    steps = np.abs(np.diff(pixels, axis=1)).ravel()
    return float(np.percentile(steps, 99.5))


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_a_pattern_repeats_on_whole_pixels(
    projected: ProjectedShapes, state: MapState, view: MapView, ratio: float
) -> None:
    near = replace(view, camera=camera_on(projected, *BRAZIL), show_labels=False, show_graticule=False)
    x, y = projected.projection.forward(-53.0, -11.0)
    place = near.camera.to_pixels(float(x), float(y), SIZE) * ratio
    side = round(spacing_of("hatch") * ratio)
    pixels = greys(drawn(Sheet(projected, state, near), ratio))
    row, column = round(place.y()), round(place.x())
    patch = pixels[row : row + 6 * side, column : column + 6 * side]
    assert np.ptp(patch) > 20
    assert (patch[side:] == patch[:-side]).all()
    assert (patch[:, side:] == patch[:, :-side]).all()
    fill = palette("light").classes["occupation"].fill
    assert (patch == greys(filled(fill))[0, 0]).any(), "the ground between the strokes is clean"


def filled(colour: QColor) -> QImage:
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image


@pytest.mark.parametrize("labels", [True, False])
def test_a_dense_picture_is_sharper_than_one_blown_up(
    projected: ProjectedShapes, state: MapState, view: MapView, labels: bool
) -> None:
    sheet = Sheet(projected, state, replace(view, camera=camera_on(projected, 25, 12, 65, 42), show_labels=labels))
    once, twice = drawn(sheet, 1.0), drawn(sheet, 2.0)
    smooth = Qt.TransformationMode.SmoothTransformation
    once.setDevicePixelRatio(1.0)
    blown = once.scaled(twice.size(), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    assert sharpness(twice) > 1.4 * sharpness(blown)


def test_letters_take_twice_the_pixels(projected: ProjectedShapes, state: MapState, view: MapView) -> None:
    sheet = Sheet(projected, state, replace(view, camera=camera_on(projected, 25, 12, 65, 42)))
    label = next(label for label in sheet.inscription.states if label.lines == ("Iraq",))
    ink = []
    for ratio in (1.0, 2.0):
        image = drawn(sheet, ratio)
        box = QRect((label.box.topLeft() * ratio).toPoint(), (label.box.size() * ratio).toSize())
        pixels = greys(image.copy(box))
        ink.append(int((pixels < 80).sum()))
    assert 3.2 < ink[1] / ink[0] < 5.5
