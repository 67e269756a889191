"""Meridians and parallels, as far apart as the zoom asks for."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtGui import QPainterPath

from atlas.geography.projection import Projection
from atlas.map.camera import Camera, Size
from atlas.map.lines_seen import visible_lines
from atlas.map.near_side import Strands, strands_of
from atlas.map.paths import Indices, Points

STEPS = (30.0, 15.0, 10.0, 5.0, 2.0, 1.0)
"""Degrees between lines, from far to near."""

WANTED_GAP = 110.0
"""Pixels that lines should stand apart at least."""

LONGEST_STEP = 0.12
"""Radii between two points of a line, above which more are put between them."""

AT_POLE = 10.0
"""Degrees from a pole at which meridians end at the latest where it is a point, lest they run into a blot there."""

THROUGH = 90.0
"""Degrees between the few that go through it."""

_SAMPLES = 90
_FEW_SAMPLES = 60
"""Points of a line on a globe that turns."""

_PARTS = 64
_PROBES = 24


def step_for(camera: Camera) -> float:
    """Degrees between lines at a camera."""
    for step in reversed(STEPS):
        if np.radians(step) * camera.scale >= WANTED_GAP:
            return step
    return STEPS[0]


def graticule(projection: Projection, camera: Camera, size: Size) -> QPainterPath:
    """Meridians and parallels of the visible part of the globe, projected units."""
    step = step_for(camera)
    west, south, east, north = _visible_degrees(projection, camera, size)
    return _lines(
        projection,
        step,
        max(-180.0, np.floor(west / step) * step),
        max(-90.0, np.floor(south / step) * step),
        min(180.0, np.ceil(east / step) * step),
        min(90.0, np.ceil(north / step) * step),
    )


def _visible_degrees(projection: Projection, camera: Camera, size: Size) -> tuple[float, float, float, float]:
    """Bounds in degrees of what the picture shows, from a grid of probes; the whole globe if a probe misses it."""
    xmin, ymin, xmax, ymax = camera.visible(size)
    x, y = np.meshgrid(np.linspace(xmin, xmax, _PROBES), np.linspace(ymin, ymax, _PROBES))
    lon, lat = projection.inverse(x.ravel(), y.ravel())
    if np.isnan(lon).any():
        return -180.0, -90.0, 180.0, 90.0
    return float(lon.min()), float(lat.min()), float(lon.max()), float(lat.max())


@lru_cache(maxsize=2)
def whole_graticule(step: float) -> Strands:
    """All meridians and parallels, as lines on the ball."""
    return strands_of(*_in_degrees(step, -180.0, -90.0, 180.0, 90.0, on_ball=True, samples=_FEW_SAMPLES))


@lru_cache(maxsize=32)
def _lines(projection: Projection, step: float, west: float, south: float, east: float, north: float) -> QPainterPath:
    degrees, number = _in_degrees(step, west, south, east, north, on_ball=_is_seamless(projection))
    return visible_lines(*_finer(degrees, number, projection), projection)


def _is_seamless(projection: Projection) -> bool:
    """Whether the two sides of the date line meet on the map, and all meridians at a pole."""
    x, y = projection.forward(np.array([-180.0, 180.0]), np.array([0.0, 0.0]))
    return bool(np.hypot(x[1] - x[0], y[1] - y[0]) < 1e-6)


def _in_degrees(
    step: float, west: float, south: float, east: float, north: float, on_ball: bool, samples: int = _SAMPLES
) -> tuple[Points, Indices]:
    """Points (n, 2) in degrees, and for each the number of its line.

    `on_ball`: the date line is a meridian like others and a pole is a point; else the edge of the world stands there.
    """
    lons = np.arange(west, east + step / 2, step)
    lats = np.arange(south, north + step / 2, step)
    lons, lats = lons[(lons < 180) & (on_ball | (lons > -180))], lats[np.abs(lats) < 90]
    if on_ball and west > -180 and east >= 180:
        lons = np.append(lons, 180.0)
    end = np.where((lons % THROUGH != 0) & on_ball, 90.0 - min(step, AT_POLE), 90.0)
    first, last = np.maximum(south, -end), np.minimum(north, end)
    lons, first, last = lons[first < last], first[first < last], last[first < last]
    share, along_lon = np.linspace(0, 1, samples), np.linspace(west, east, samples)
    along_lat = first[:, None] + share * (last - first)[:, None]
    lon = np.concatenate((np.repeat(lons, samples), np.tile(along_lon, len(lats))))
    lat = np.concatenate((along_lat.ravel(), np.repeat(lats, samples)))
    number = np.repeat(np.arange(len(lons) + len(lats)), samples)
    return np.column_stack((lon, lat)), number


def _finer(degrees: Points, number: Indices, projection: Projection) -> tuple[Points, Indices]:
    """The same lines with more points where the map draws them out, as near the far end of a map of distances."""
    x, y = projection.forward(*degrees.T)
    far = (np.hypot(np.diff(x), np.diff(y)) > LONGEST_STEP) & (number[1:] == number[:-1])
    parts = np.append(np.where(far, _PARTS, 1), 1)
    start = np.repeat(np.arange(len(degrees)), parts)
    share = (np.arange(len(start)) - np.repeat(np.cumsum(parts) - parts, parts)) / parts[start]
    onwards = np.minimum(start + 1, len(degrees) - 1)
    return degrees[start] + share[:, None] * (degrees[onwards] - degrees[start]), number[start]
