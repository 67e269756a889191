"""Turning a globe with the hand."""

from __future__ import annotations

from math import cos, degrees, radians

Place = tuple[float, float]
"""Longitude and latitude in degrees."""

SLOWEST = 0.2
"""Near a pole the meridians stand so close that the globe would spin: it turns as if no nearer than this cosine."""


def turned(centre: Place, dx: float, dy: float, scale: float) -> Place:
    """The place in the middle of the globe after a drag by (dx, dy) pixels; `scale`: its radius in pixels."""
    lon, lat = centre
    lon -= degrees(dx / scale) / max(cos(radians(lat)), SLOWEST)
    lat += degrees(dy / scale)
    return (lon + 180.0) % 360.0 - 180.0, min(max(lat, -90.0), 90.0)
