"""Patterns as lines and dots, cut exactly to a shape."""

from __future__ import annotations

from math import sqrt

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from atlas.map.paths import Indices, Points, path_of, points_of
from atlas.map.scanline import Floats, spans

_ROOT = sqrt(0.5)
_DIRECTIONS = {
    "hatch": ((_ROOT, -_ROOT),),
    "thin-hatch": ((_ROOT, -_ROOT),),
    "back-hatch": ((_ROOT, _ROOT),),
    "cross": ((_ROOT, -_ROOT), (_ROOT, _ROOT)),
    "lines": ((1.0, 0.0),),
    "upright": ((0.0, 1.0),),
    "dots": ((1.0, 0.0),),
}
"""Unit vectors along the lines of each pattern, pixels (y downwards)."""

DOT = 1e-3
"""Length of a dot: a line so short that its round caps make it one."""


def hatched(path: QPainterPath, pattern: str, spacing: float, frame: QRectF) -> QPainterPath:
    """The strokes of a pattern inside a shape.

    The lattice repeats every `spacing` pixels across and down from (0, 0). Lines that would miss `frame` are left out.
    """
    points, starts = points_of(path)
    strokes = QPainterPath()
    if not len(points):
        return strokes
    for along in _DIRECTIONS[pattern]:
        diagonal = abs(along[0]) == _ROOT
        strokes.addPath(_strokes(points, starts, along, spacing * _ROOT if diagonal else spacing, frame, pattern))
    return strokes


def _strokes(
    points: Points, starts: Indices, along: tuple[float, float], gap: float, frame: QRectF, pattern: str
) -> QPainterPath:
    """Parallel strokes in one direction: the shape is turned until they lie level, cut, and turned back."""
    turn = np.array([[along[0], -along[1]], [along[1], along[0]]])
    turned = points @ turn
    corners = np.array([[x, y] for x in (frame.left(), frame.right()) for y in (frame.top(), frame.bottom())]) @ turn
    low = max(turned[:, 1].min(), corners[:, 1].min())
    high = min(turned[:, 1].max(), corners[:, 1].max())
    first, last = np.ceil(low / gap - 0.5), np.floor(high / gap - 0.5)
    if last < first:
        return QPainterPath()
    line, left, right = spans(turned, starts, float((first + 0.5) * gap), gap, int(last - first) + 1)
    y = (first + line + 0.5) * gap
    if pattern == "dots":
        left, right, y = _dots(left, right, y, gap)
    ends = np.empty((2 * len(y), 2))
    ends[0::2], ends[1::2] = np.column_stack((left, y)), np.column_stack((right, y))
    return path_of(ends @ turn.T, np.arange(0, len(ends), 2))


def _dots(left: Floats, right: Floats, y: Floats, gap: float) -> tuple[Floats, Floats, Floats]:
    first = np.ceil(left / gap - 0.5)
    count = np.maximum(np.floor(right / gap - 0.5) - first + 1, 0).astype(np.intp)
    within = np.arange(int(count.sum())) - np.repeat(np.cumsum(count) - count, count)
    x = (np.repeat(first, count) + within + 0.5) * gap
    return x, x + DOT, np.repeat(y, count)
