from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from atlas.map import style
from atlas.map.camera import Camera, fit, limited, zoom_of

WORLD = (-2.7, -1.3, 2.7, 1.3)
sizes = st.tuples(st.floats(200, 4000), st.floats(200, 3000))
cameras = st.builds(Camera, st.floats(-3, 3), st.floats(-2, 2), st.floats(50, 80000))
pixels = st.builds(QPointF, st.floats(-100, 4000), st.floats(-100, 3000))


@given(cameras, pixels, sizes)
def test_a_pixel_comes_back_from_the_plane(camera: Camera, point: QPointF, size: tuple[float, float]) -> None:
    back = camera.to_pixels(*camera.to_world(point, size), size)
    assert (back.x(), back.y()) == (pytest.approx(point.x(), abs=1e-5), pytest.approx(point.y(), abs=1e-5))


@given(cameras, st.floats(-3, 3), st.floats(-2, 2), sizes)
def test_the_transform_says_the_same_as_to_pixels(
    camera: Camera, x: float, y: float, size: tuple[float, float]
) -> None:
    mapped, told = camera.transform(size).map(QPointF(x, y)), camera.to_pixels(x, y, size)
    assert (mapped.x(), mapped.y()) == (pytest.approx(told.x(), abs=1e-4), pytest.approx(told.y(), abs=1e-4))


@given(cameras, pixels, st.floats(0.2, 5), sizes)
def test_zoom_keeps_the_point_under_the_pointer(
    camera: Camera, about: QPointF, factor: float, size: tuple[float, float]
) -> None:
    before, after = camera.to_world(about, size), camera.zoomed(about, factor, size).to_world(about, size)
    assert after == pytest.approx(before, abs=1e-6)


@given(cameras, st.floats(-2000, 2000), st.floats(-2000, 2000), sizes)
def test_a_drag_moves_the_map_with_the_hand(camera: Camera, dx: float, dy: float, size: tuple[float, float]) -> None:
    before, after = camera.to_pixels(0, 0, size), camera.panned(dx, dy).to_pixels(0, 0, size)
    assert (after.x() - before.x(), after.y() - before.y()) == (
        pytest.approx(dx, abs=1e-4),
        pytest.approx(dy, abs=1e-4),
    )


@given(cameras, sizes)
def test_the_world_is_never_lost(camera: Camera, size: tuple[float, float]) -> None:
    kept = limited(camera, WORLD, size)
    west, south, east, north = kept.visible(size)
    assert west < WORLD[2]
    assert east > WORLD[0]
    assert south < WORLD[3]
    assert north > WORLD[1]
    assert 1 - 1e-9 <= zoom_of(kept, WORLD, size) <= style.ZOOM_LIMIT + 1e-6
    assert limited(kept, WORLD, size) == kept


def test_fit_shows_all_and_centres() -> None:
    camera = fit(WORLD, (1000.0, 600.0), margin=10)
    assert (camera.cx, camera.cy) == (0.0, 0.0)
    assert camera.to_pixels(WORLD[0], 0, (1000.0, 600.0)).x() == pytest.approx(10)
