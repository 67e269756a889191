"""Level lines across polygons: where they run inside (even-odd), all lines and all edges at once."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from atlas.map.paths import Indices, Points

Floats = NDArray[np.float64]


def spans(points: Points, starts: Indices, first: float, step: float, count: int) -> tuple[Indices, Floats, Floats]:
    """Spans inside closed rings on `count` level lines, at heights first, first + step, ...

    `points`: rings end to end, (n, 2); `starts`: where each begins. Returns for each span the number of its line, its
    left and its right end, in order of the lines.
    """
    line, x = _crossings(points, starts, first, step, count)
    order = np.lexsort((x, line))
    line, x = line[order], x[order]
    return line[0::2], x[0::2], x[1::2]


def windows(values: NDArray[Any], count: int) -> NDArray[Any]:
    """Every stretch of `count` values side by side, (n - count + 1, count): a view of the values, not to be written.

    As numpy's `sliding_window_view`, which takes longer than most of what is asked of so few values.
    """
    (step,) = values.strides
    return np.ndarray((len(values) - count + 1, count), values.dtype, values, 0, (step, step))


def _crossings(points: Points, starts: Indices, first: float, step: float, count: int) -> tuple[Indices, Floats]:
    """Lines (by number) and places at which the edges cross them; each line is crossed an even number of times."""
    next_line = np.clip(np.ceil((points[:, 1] - first) / step), 0, count).astype(np.intp)
    times = np.abs(np.diff(next_line))
    times[starts[1:] - 1] = 0
    crossing = np.flatnonzero(times)
    times, up = times[crossing], next_line[crossing] < next_line[crossing + 1]
    begin = np.where(up, next_line[crossing], next_line[crossing + 1])
    line = np.arange(times.sum()) + np.repeat(begin - np.cumsum(times) + times, times)
    edge = np.repeat(np.arange(len(times)), times)
    low, high = points[np.where(up, crossing, crossing + 1)], points[np.where(up, crossing + 1, crossing)]
    slope = (high[:, 0] - low[:, 0]) / (high[:, 1] - low[:, 1])
    return line, low[edge, 0] + (first + line * step - low[edge, 1]) * slope[edge]
