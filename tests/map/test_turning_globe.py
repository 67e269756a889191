"""The fleeting picture of a turning globe: as the one at rest, and clean at the rim."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPainter

from atlas.geography.borders import Borders
from atlas.geography.projection import Orthographic
from atlas.geography.projection.sphere import axes_at, on_sphere, turned
from atlas.map.ball import Ball
from atlas.map.camera import fit
from atlas.map.coarse_rings import CoarseRings
from atlas.map.land import style_of
from atlas.map.near_side import loops_seen, strands_of, strands_seen
from atlas.map.paint import paint_ground, paint_outlines
from atlas.map.palette_file import palette
from atlas.map.scene import MapState, resolve
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.turning import Place
from atlas.map.view import MapView
from atlas.resources import resource
from tests.map.conftest import DAY, STATUSES

SIZE = (700.0, 700.0)
LONGEST = 0.12
"""Radii between two points of what is seen, at most: a longer step would be a chord across the disc."""

MIDDLES = [
    (44.0, 33.0), (0.0, 90.0), (0.0, -90.0), (179.0, -89.0), (-170.0, 0.0), (180.0, 0.0), (-50.0, -55.0),
    (-136.0, -33.0), (100.0, 75.0), (-90.0, 40.0), (80.0, -38.0), (-60.0, -62.0),
]  # fmt: skip

places = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


@cache
def ball() -> Ball:
    borders = Borders.open(resource("borders.gpkg"))
    return CoarseRings(borders).ball(borders.at(DAY))


@dataclass
class Pictures:
    """Draws globes of one date, fleeting or at rest."""

    borders: Borders
    state: MapState
    coarse: CoarseRings

    def sheet(self, middle: Place, fleeting: bool, colours: str = "light", state: MapState | None = None) -> Sheet:
        shapes = ProjectedShapes(self.borders, Orthographic(*middle), self.coarse)
        camera = fit(shapes.bounds, SIZE)
        view = MapView(*SIZE, camera, palette(colours), show_legend=False, show_labels=False, coarse=fleeting)
        return Sheet(shapes, state or self.state, view)


@pytest.fixture(scope="module")
def pictures(borders: Borders, state: MapState, qapp: object) -> Pictures:  # noqa: ARG001 (pixmaps need it)
    return Pictures(borders, state, CoarseRings(borders))


def ground(sheet: Sheet) -> QImage:
    image = QImage(*map(int, SIZE), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_ground(painter, sheet)
    paint_outlines(painter, sheet)
    painter.end()
    return image


def pixels(image: QImage) -> np.ndarray:
    return (
        np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.width(), 4)[..., :3].astype(int)
    )


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("middle", MIDDLES)
def test_it_looks_as_the_globe_at_rest(pictures: Pictures, middle: Place, colours: str) -> None:
    fast, slow = (pixels(ground(pictures.sheet(middle, fleeting, colours))) for fleeting in (True, False))
    differs = np.abs(fast - slow).max(axis=2) > 60
    assert differs.mean() < 0.02
    # Where the picture at rest is of one colour all around, nothing else may be drawn: no streak, no wrong fill.
    flat = np.ones(differs.shape, dtype=bool)
    for axis in (0, 1):
        for step in range(1, 5):
            flat &= (np.roll(slow, step, axis) == slow).all(axis=2) & (np.roll(slow, -step, axis) == slow).all(axis=2)
    assert (differs & flat).sum() < 120


@given(places)
def test_no_chord_crosses_the_disc(middle: Place) -> None:
    points, starts, _, around = loops_seen(ball().loops, middle)
    assert np.hypot(*points.T).max() < 1 + 1e-9
    steps = np.hypot(*np.diff(points, axis=0).T)
    steps[starts[1:] - 1] = 0.0
    assert steps.max() < LONGEST
    assert len(around) == len(starts)


@given(places)
def test_lines_keep_to_the_near_side(middle: Place) -> None:
    degrees = np.column_stack((np.linspace(-180, 180, 721), np.full(721, 20.0)))
    points, starts, place = strands_seen(strands_of(degrees, np.zeros(721, dtype=np.intp)), middle)
    assert (turned(*middle, *degrees[place].T)[2] > -1e-9).all()
    steps = np.hypot(*np.diff(points, axis=0).T) if len(points) else np.zeros(0)
    steps[starts[1:] - 1] = 0.0
    assert steps.max(initial=0.0) < LONGEST


@given(places, places)
def test_places_are_turned_by_one_matrix(middle: Place, place: Place) -> None:
    lon, lat = np.array([place[0]]), np.array([place[1]])
    assert np.ravel(axes_at(*middle) @ on_sphere(lon, lat)) == pytest.approx(
        np.ravel(turned(*middle, lon, lat)), abs=1e-12
    )


@pytest.mark.parametrize("middle", MIDDLES)
def test_lands_wear_their_colours(pictures: Pictures, middle: Place) -> None:
    sheet = pictures.sheet(middle, True)
    image, camera = ground(sheet), sheet.view.camera
    x, y, up = axes_at(*middle) @ ball().anchors
    large = np.flatnonzero((up > 0.4) & (ball().extents > 0.15))
    assert len(large)
    for place in large:
        style = style_of(pictures.state.looks[place], sheet.view.palette)
        label = camera.to_pixels(x[place], y[place], SIZE).toPoint()
        seen = {image.pixel(label.x() + dx, label.y() + dy) for dx in range(-4, 5) for dy in range(-4, 5)}
        assert style.fill.rgb() in seen, pictures.state.territories[place].name


def test_no_shape_is_made_for_it(pictures: Pictures, monkeypatch: pytest.MonkeyPatch, borders: Borders) -> None:
    chosen = resolve(borders.at(DAY), STATUSES, selected="IRQ", hovered="MLT", day=DAY)
    sheet = pictures.sheet((44.0, 33.0), True, state=chosen)
    plain = pictures.sheet((44.0, 33.0), True)
    monkeypatch.setattr(ProjectedShapes, "shapes", lambda *_: pytest.fail("a shape was asked for"))
    assert list(sheet.set_up()) == []
    assert (pixels(ground(sheet)) != pixels(ground(plain))).any()


def test_small_states_are_marked(pictures: Pictures) -> None:
    sheet = pictures.sheet((14.0, 36.0), True)
    x, y, _ = axes_at(14.0, 36.0) @ on_sphere(np.array([14.4]), np.array([35.9]))
    place = sheet.view.camera.to_pixels(float(x[0]), float(y[0]), SIZE).toPoint()
    look = next(
        look for land, look in zip(pictures.state.territories, pictures.state.looks, strict=True) if land.code == "MLT"
    )
    assert ground(sheet).pixelColor(place) == style_of(look, sheet.view.palette).fill
