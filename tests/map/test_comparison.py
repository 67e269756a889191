"""The comparison of pictures finds what must be found, and lets pass what only another Qt would draw otherwise."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from atlas.map import style
from atlas.map.edges import COAST
from atlas.map.land import style_of
from atlas.map.palette_file import palette
from atlas.map.sheet import Sheet
from tests.map.comparison import MOST_PIXELS, Pixels, difference, pixels_of
from tests.map.conftest import drawn
from tests.map.drawings import Classes, classes_stored, drawings, picture_of, sheet_of

pytestmark = pytest.mark.usefixtures("qapp")

WORLD = drawings()["projection-equal-earth"]
BORDERS = [("USA", "CAN"), ("FRA", "ESP"), ("IND", "PAK"), ("DDR", "DEU"), ("EGY", "LBY"), ("JOR", "SAU")]


@pytest.fixture(scope="module")
def classes() -> Classes:
    return classes_stored()[WORLD.colouring.name]


@pytest.fixture(scope="module")
def world(qapp: object, classes: Classes) -> QImage:  # noqa: ARG001
    return picture_of(WORLD, classes)


def spoiled(image: QImage, spoil: Callable[[QPainter], None]) -> QImage:
    """A copy over which something is painted."""
    copy = image.copy()
    painter = QPainter(copy)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    spoil(painter)
    painter.end()
    return copy


def image_of(pixels: Pixels) -> QImage:
    height, width = pixels.shape[:2]
    shades = np.clip(pixels, 0, 255).astype(np.uint8)
    return QImage(shades.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def test_a_picture_is_like_itself(world: QImage) -> None:
    found = difference(world, world.copy())
    assert (found.count, found.mean, found.seen) == (0, 0.0, False)


def test_every_state_in_another_colour_is_found(world: QImage, classes: Classes) -> None:
    """The smallest circles too."""
    for code, (class_id, own) in classes.items():
        if class_id != "focus":
            other = "relations" if class_id in ("severed", "war") else "severed"
            found = difference(world, picture_of(WORLD, classes | {code: (other, own)}))
            assert found.seen, f"{code}: {found}"


@pytest.mark.parametrize(("one", "other"), BORDERS)
def test_a_missing_border_is_found(world: QImage, classes: Classes, one: str, other: str) -> None:
    sheet = sheet_of(WORLD, classes)
    codes = [land.code for land in sheet.state.territories]
    edges, pair = sheet.edges, {codes.index(one), codes.index(other)}
    runs = np.isin(edges.owner, list(pair)) & np.isin(edges.other, list(pair)) & (edges.other != COAST)
    assert runs.any()
    fill = style_of(sheet.state.looks[codes.index(one)], sheet.view.palette).fill
    path = sheet.transform.map(edges.path(runs))
    assert difference(world, spoiled(world, lambda painter: painter.strokePath(path, QPen(fill, 2.0)))).seen


@pytest.mark.parametrize(("start", "end"), [((10, 90), (470, 90)), ((12, 130), (468, 134)), ((240, 30), (240, 60))])
@pytest.mark.parametrize("colour", ["coast", "on_light"])
def test_a_streak_is_found(
    world: QImage, classes: Classes, start: tuple[int, int], end: tuple[int, int], colour: str
) -> None:
    lines = sheet_of(WORLD, classes).view.palette.lines
    pen = QPen(QColor(getattr(lines, colour)), style.BORDER_WIDTH)
    streak = spoiled(world, lambda painter: (painter.setPen(pen), painter.drawLine(QPointF(*start), QPointF(*end))))
    assert difference(world, streak).seen


def test_missing_land_and_a_missing_circle_are_found(world: QImage, classes: Classes) -> None:
    sheet = sheet_of(WORLD, classes)
    sea = sheet.view.palette.ground.sea
    circle = min(sheet.circles, key=lambda circle: circle.radius)
    box = circle.box.adjusted(-1, -1, 1, 1)
    assert difference(world, spoiled(world, lambda painter: painter.fillRect(box, sea))).seen
    island = next(shape for shape in sheet.shapes if shape.territory.code == "NZL")
    where = sheet.view.camera.to_pixels(*island.anchor, sheet.view.size)
    assert difference(world, spoiled(world, lambda painter: painter.drawEllipse(where, 6, 6))).seen


def test_another_shade_all_over_is_found(world: QImage) -> None:
    pixels = pixels_of(world)
    sea = (pixels == palette("light").ground.sea.getRgb()[:3]).all(axis=2)
    assert sea.mean() > 0.3
    pixels[sea] -= 4
    found = difference(world, image_of(pixels))
    assert found.count == 0
    assert found.seen


def test_edges_smoothed_otherwise_are_not_found(classes: Classes) -> None:
    """All a twentieth of a pixel aside, which gives every edge other shades; and the noise of other arithmetic."""
    for drawing in (WORLD, drawings()["projection-globe"], drawings()["palette-dark"]):
        image, sheet = picture_of(drawing, classes), sheet_of(drawing, classes)
        aside = replace(sheet.view, camera=sheet.view.camera.panned(0.05, 0.05))
        noise = np.random.default_rng(1).integers(-1, 2, (image.height(), image.width(), 3))
        for other in (drawn(Sheet(sheet.projected, sheet.whole, aside)), image_of(pixels_of(image) + noise)):
            found = difference(image, other)
            assert found.mean > 0.15
            assert not found.seen, f"{drawing.name}: {found}"


def test_pictures_of_two_sizes_cannot_be_compared(world: QImage) -> None:
    with pytest.raises(ValueError, match="480x270 pixels against 479x270"):
        difference(world, world.copy(0, 0, 479, 270))


def test_what_differs_is_shown_in_red(world: QImage) -> None:
    found = difference(world, spoiled(world, lambda painter: painter.fillRect(100, 100, 20, 20, QColor("#00FF00"))))
    assert found.count > MOST_PIXELS
    shown = found.picture()
    assert shown.size() == world.size()
    assert shown.pixelColor(110, 110) == QColor(200, 0, 0)
    assert shown.pixelColor(5, 5) == QColor(255, 255, 255)
