"""Distances and directions on the sphere, as seen from one place."""

from __future__ import annotations

import numpy as np

from atlas.geography.projection.protocol import Numbers


def polar(lon0: float, lat0: float, lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Distance (radii) of places in degrees, and sine and cosine of the direction (from north, clockwise) to them.

    The direction to the place itself is north.
    """
    east, north, up = turned(lon0, lat0, lon, lat)
    flat = np.hypot(east, north)
    here = flat < 1e-15
    length = np.where(here, 1.0, flat)
    return np.arctan2(flat, up), np.where(here, 0.0, east / length), np.where(here, 1.0, north / length)


def turned(lon0: float, lat0: float, lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Places in degrees as points of the unit sphere, in the axes east, north and up of the place (lon0, lat0)."""
    phi, away = np.radians(lat), np.radians(np.asarray(lon) - lon0)
    sine0, cosine0 = np.sin(np.radians(lat0)), np.cos(np.radians(lat0))
    sine, cosine = np.sin(phi), np.cos(phi)
    ahead = cosine * np.cos(away)
    return cosine * np.sin(away), cosine0 * sine - sine0 * ahead, sine0 * sine + cosine0 * ahead


def place_at(lon0: float, lat0: float, distance: Numbers, direction: Numbers) -> tuple[Numbers, Numbers]:
    """The place in degrees at a distance (radii) in a direction (radians from north, clockwise)."""
    sine0, cosine0 = np.sin(np.radians(lat0)), np.cos(np.radians(lat0))
    sine, cosine = np.sin(distance), np.cos(distance)
    lat = np.arcsin(np.clip(sine0 * cosine + cosine0 * sine * np.cos(direction), -1.0, 1.0))
    away = np.arctan2(sine * np.sin(direction), cosine0 * cosine - sine0 * sine * np.cos(direction))
    lon = (lon0 + np.degrees(away) + 180.0) % 360.0 - 180.0
    return lon, np.degrees(lat)


def on_sphere(lon: Numbers, lat: Numbers) -> Numbers:
    """Places in degrees as points (3 x n) of the unit sphere, in the axes of the Earth: 0 E, 90 E, north pole."""
    away, phi = np.radians(lon), np.radians(lat)
    cosine = np.cos(phi)
    return np.stack((cosine * np.cos(away), cosine * np.sin(away), np.sin(phi)))


def axes_at(lon0: float, lat0: float) -> Numbers:
    """The axes east, north and up of a place in degrees as the rows of a matrix, in the axes of the Earth."""
    sine, cosine = np.sin(np.radians((lon0, lat0))), np.cos(np.radians((lon0, lat0)))
    return np.array(
        (
            (-sine[0], cosine[0], 0.0),
            (-sine[1] * cosine[0], -sine[1] * sine[0], cosine[1]),
            (cosine[1] * cosine[0], cosine[1] * sine[0], sine[1]),
        )
    )
