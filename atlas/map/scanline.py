"""Level lines across polygons: where they run inside (even-odd), all lines and all edges at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from atlas.map.paths import Indices, Points

Floats = NDArray[np.float64]


def spans(points: Points, starts: Indices, first: float, step: float, count: int) -> tuple[Indices, Floats, Floats]:
    """Spans inside closed rings on `count` level lines, at heights first, first + step, ...

    `points`: rings end to end, (n, 2); `starts`: where each begins. Returns for each span the number of its line, its
    left and its right end, in order of the lines.
    """
    line, x = _crossings(points, _steps_within(points, starts), first, step, count)
    order = np.lexsort((x, line))
    line, x = line[order], x[order]
    return line[0::2], x[0::2], x[1::2]


def _steps_within(points: Points, starts: Indices) -> NDArray[np.bool_]:
    within = np.ones(len(points), dtype=bool)
    within[np.append(starts[1:], len(points)) - 1] = False
    return within[:-1]


def _crossings(
    points: Points, within: NDArray[np.bool_], first: float, step: float, count: int
) -> tuple[Indices, Floats]:
    """Lines (by number) and places at which the edges cross them; each line is crossed an even number of times."""
    a, b = points[:-1][within], points[1:][within]
    swap = a[:, 1] > b[:, 1]
    low, high = np.where(swap[:, None], b, a), np.where(swap[:, None], a, b)
    begin = np.clip(np.ceil((low[:, 1] - first) / step), 0, count).astype(np.intp)
    end = np.clip(np.ceil((high[:, 1] - first) / step), 0, count).astype(np.intp)
    times = end - begin
    edge = np.repeat(np.arange(len(times)), times)
    line = np.arange(len(edge)) - np.repeat(np.cumsum(times) - times, times) + begin[edge]
    rise = np.where(high[:, 1] > low[:, 1], high[:, 1] - low[:, 1], 1.0)
    share = (first + line * step - low[edge, 1]) / rise[edge]
    return line, low[edge, 0] + (high[edge, 0] - low[edge, 0]) * share
