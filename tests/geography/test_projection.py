from __future__ import annotations

import numpy as np
import pyproj
import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.geography.projection import DEFAULT, PROJECTIONS, Projection

LON = st.floats(-180, 180)
LAT = st.floats(-85, 85)
EACH = pytest.mark.parametrize("projection", PROJECTIONS.values(), ids=lambda projection: projection.id)
PROJ = {"equal-earth": "eqearth", "mercator": "merc", "plate-carree": "eqc"}


def test_the_default_is_one_of_them() -> None:
    assert PROJECTIONS[DEFAULT].name == "Equal Earth"
    assert all(key == projection.id for key, projection in PROJECTIONS.items())


@EACH
@given(lon=LON, lat=LAT)
def test_there_and_back(projection: Projection, lon: float, lat: float) -> None:
    x, y = projection.forward(np.array([lon]), np.array([lat]))
    back_lon, back_lat = projection.inverse(x, y)
    assert back_lon[0] == pytest.approx(lon, abs=1e-8)
    assert back_lat[0] == pytest.approx(lat, abs=1e-8)


@EACH
def test_it_agrees_with_proj(projection: Projection) -> None:
    lon, lat = (grid.ravel() for grid in np.meshgrid(np.linspace(-180, 180, 73), np.linspace(-85, 85, 35)))
    reference = pyproj.Proj(proj=PROJ[projection.id], R=1)(lon, lat)
    np.testing.assert_allclose(projection.forward(lon, lat), reference, atol=1e-9)


@EACH
def test_outside_the_world_is_nowhere(projection: Projection) -> None:
    west, south, east, north = projection.bounds
    for x, y in [(east * 1.01, 0.0), (west * 1.01, 0.0), (0.0, north * 1.01), (0.0, south * 1.01)]:
        assert np.isnan(projection.inverse(np.array([x]), np.array([y]))).all()


def test_the_corners_of_equal_earth_are_outside() -> None:
    projection = PROJECTIONS["equal-earth"]
    _, _, east, north = projection.bounds
    assert np.isnan(projection.inverse(np.array([east * 0.99]), np.array([north * 0.99]))).all()


@EACH
def test_the_outline_is_closed_and_fills_the_bounds(projection: Projection) -> None:
    edge = projection.outline()
    west, south, east, north = projection.bounds
    np.testing.assert_allclose(edge[0], edge[-1])
    np.testing.assert_allclose([*edge.min(axis=0), *edge.max(axis=0)], [west, south, east, north], atol=1e-9)


def test_equal_earth_keeps_areas() -> None:
    lon, lat = np.array([0.0, 1.0, 1.0, 0.0]), np.array([0.0, 0.0, 1.0, 1.0])
    projection = PROJECTIONS["equal-earth"]

    def area(shift: float) -> float:
        x, y = projection.forward(lon + 90, lat + shift)
        return float(abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2)

    ground = np.sin(np.radians(61)) - np.sin(np.radians(60))
    assert area(60) / area(0) == pytest.approx(ground / np.sin(np.radians(1)), rel=1e-4)
