"""A small picture: nothing on it covers what it is about."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from atlas.data import Moment, Seeds
from atlas.export.composition import compose
from atlas.export.request import PictureRequest
from atlas.map.camera import fit
from atlas.map.furniture import furniture_rects
from atlas.map.legend import legend_rect
from atlas.map.sheet import Sheet
from atlas.resources import default_seeds
from atlas.themes import THEMES

SIZES = [(400, 300), (480, 900), (640, 360), (640, 480), (960, 540), (1280, 720), (1920, 1080), (720, 1280)]
LANDS = ((-73.0, 4.0), (-58.0, -12.0), (-65.0, -35.0), (44.0, 33.0), (134.0, -25.0))
"""Colombia, Brazil, Argentina, Iraq, Australia."""


@pytest.fixture(scope="module")
def seeds(qapp: object) -> Seeds:  # noqa: ARG001 (fonts need the application)
    return Seeds(default_seeds())


def sheet_of(seeds: Seeds, size: tuple[int, int], theme: str = "status", title: str = "") -> Sheet:
    return compose(seeds, PictureRequest(Moment.of_year(1990), theme, size=size, title=title))


def place(sheet: Sheet, lon: float, lat: float) -> QPointF:
    x, y = sheet.projected.projection.forward(np.array([lon]), np.array([lat]))
    return sheet.view.camera.to_pixels(float(x[0]), float(y[0]), sheet.view.size)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", THEMES)
def test_the_legend_covers_neither_words_nor_land(seeds: Seeds, size: tuple[int, int], theme: str) -> None:
    sheet = sheet_of(seeds, size, theme)
    lands = [place(sheet, *land) for land in LANDS]
    assert all(sheet.view.frame.contains(land) for land in lands)
    if sheet.view.show_legend:
        card = legend_rect(sheet.legend, sheet.view)
        assert sheet.view.frame.contains(card)
        assert not any(card.contains(land) for land in lands)
        assert not any(card.intersects(words) for words in furniture_rects(sheet.view))
    else:
        assert size == (400, 300)


def test_an_ordinary_picture_keeps_the_world_in_its_middle(seeds: Seeds) -> None:
    for size in ((1280, 720), (1920, 1080), (720, 1280)):
        sheet = sheet_of(seeds, size)
        assert sheet.view.camera == fit(sheet.projected.bounds, sheet.view.size)


def test_a_long_title_is_broken_into_lines(seeds: Seeds) -> None:
    sheet = sheet_of(seeds, (640, 480), title="The Middle East and all of its neighbours " * 3)
    boxes = furniture_rects(sheet.view)
    assert len(boxes) >= 4
    assert all(sheet.view.frame.contains(box) for box in boxes)


@pytest.mark.parametrize("projection", ["plate-carree", "mercator", "equal-earth", "globe", "distances"])
@pytest.mark.parametrize("title", ["", "The world in 1990"])
@pytest.mark.parametrize("legend", [True, False])
def test_the_world_keeps_off_the_words(seeds: Seeds, projection: str, title: str, legend: bool) -> None:
    """The edge of the plate carrée ran through the year, that of Mercator through the source line."""
    request = PictureRequest(Moment.of_year(1990), projection=projection, size=(1280, 720), title=title, legend=legend)
    sheet = compose(seeds, request)
    world = sheet.transform.map(sheet.projected.outline)
    assert not any(world.intersects(words) for words in furniture_rects(sheet.view))
    assert sheet.view.frame.contains(world.boundingRect())
    assert sheet.view.camera.scale > 0.85 * fit(sheet.projected.bounds, sheet.view.size).scale
