"""The camera: which part of the projected plane stands on the screen, and how large."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from atlas.map import style
from atlas.map.paths import Points

Bounds = tuple[float, float, float, float]
Size = tuple[float, float]


class Camera(Struct, frozen=True):
    """A view of the projected plane.

    `cx`, `cy`: the point in the middle of the picture, projected units (y upwards).
    `scale`: logical pixels per projected unit.
    """

    cx: float
    cy: float
    scale: float

    def to_pixels(self, x: float, y: float, size: Size) -> QPointF:
        """Pixel (y downwards) of a projected point, in a picture of `size` pixels."""
        return QPointF((x - self.cx) * self.scale + size[0] / 2, (self.cy - y) * self.scale + size[1] / 2)

    def many_to_pixels(self, points: Points, size: Size) -> Points:
        """Pixels (n, 2) of projected points (n, 2)."""
        pixels = points * (self.scale, -self.scale)
        pixels += (size[0] / 2 - self.cx * self.scale, size[1] / 2 + self.cy * self.scale)
        return pixels

    def many_to_world(self, pixels: Points, size: Size) -> Points:
        """Projected points (n, 2) under pixels (n, 2)."""
        return (pixels - (size[0] / 2, size[1] / 2)) / (self.scale, -self.scale) + (self.cx, self.cy)

    def to_world(self, point: QPointF, size: Size) -> tuple[float, float]:
        """Projected point under a pixel, in a picture of `size` pixels."""
        return (
            (point.x() - size[0] / 2) / self.scale + self.cx,
            self.cy - (point.y() - size[1] / 2) / self.scale,
        )

    def transform(self, size: Size) -> QTransform:
        """Projected units to pixels."""
        s = self.scale
        return QTransform(s, 0, 0, -s, size[0] / 2 - self.cx * s, size[1] / 2 + self.cy * s)

    def visible(self, size: Size) -> Bounds:
        """Projected bounds (xmin, ymin, xmax, ymax) of a picture of `size` pixels."""
        half_x, half_y = size[0] / 2 / self.scale, size[1] / 2 / self.scale
        return self.cx - half_x, self.cy - half_y, self.cx + half_x, self.cy + half_y

    def panned(self, dx: float, dy: float) -> Camera:
        """The camera after the map was dragged by (dx, dy) pixels."""
        return replace(self, cx=self.cx - dx / self.scale, cy=self.cy + dy / self.scale)

    def zoomed(self, about: QPointF, factor: float, size: Size) -> Camera:
        """The camera `factor` times closer, with the point under the pixel `about` kept in its place."""
        x, y = self.to_world(about, size)
        return Camera(x + (self.cx - x) / factor, y + (self.cy - y) / factor, self.scale * factor)

    def resized(self, old: Size, new: Size) -> Camera:
        """The camera for a picture of another size that shows at least as much as before."""
        return replace(self, scale=self.scale * min(new[0] / old[0], new[1] / old[1]))


def fit(bounds: Bounds, size: Size, margin: float = style.WORLD_MARGIN) -> Camera:
    """The camera that shows the projected `bounds` whole, with `margin` pixels left free on every side."""
    xmin, ymin, xmax, ymax = bounds
    room_x, room_y = max(size[0] - 2 * margin, 1.0), max(size[1] - 2 * margin, 1.0)
    scale = min(room_x / max(xmax - xmin, 1e-9), room_y / max(ymax - ymin, 1e-9))
    return Camera((xmin + xmax) / 2, (ymin + ymax) / 2, scale)


def zoom_of(camera: Camera, world: Bounds, size: Size) -> float:
    """How many times closer the camera is than the one that shows the whole world."""
    return camera.scale / fit(world, size).scale


def limited(camera: Camera, world: Bounds, size: Size) -> Camera:
    """The nearest camera that neither loses the world from sight nor goes closer than `style.ZOOM_LIMIT`."""
    least = fit(world, size).scale
    scale = min(max(camera.scale, least), least * style.ZOOM_LIMIT)
    half_x, half_y = size[0] / 2 / scale, size[1] / 2 / scale
    edge = style.WORLD_MARGIN / scale
    return Camera(
        _held(camera.cx, world[0] - edge, world[2] + edge, half_x),
        _held(camera.cy, world[1] - edge, world[3] + edge, half_y),
        scale,
    )


def _held(centre: float, low: float, high: float, half: float) -> float:
    if high - low <= 2 * half:
        return (low + high) / 2
    return min(max(centre, low + half), high - half)


def rectangle(bounds: Bounds, camera: Camera, size: Size) -> QRectF:
    """Pixel rectangle of projected bounds."""
    return QRectF(
        camera.to_pixels(bounds[0], bounds[3], size),
        camera.to_pixels(bounds[2], bounds[1], size),
    )
