"""From a point to the state under it, and from a movement of the mouse to the painted card that tells of it.

`python -m tests.benchmarks.hovering`; over a grid of points on land.
"""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import QPoint, QPointF

from tests.benchmarks.hand import Hand
from tests.benchmarks.reference import reference
from tests.benchmarks.rows import Row, Target, report, row
from tests.benchmarks.sitting import NothingPainted, Sitting

ACROSS, DOWN = 90, 50
"""Points of the grid."""

EACH = 7
"""Of the points on land every so many is visited by the mouse."""

POINT, FRAME = Target(median=0.1, p99=0.1), Target(median=8, p99=16)


def measure() -> list[Row]:
    """Milliseconds: the first time over the grid, the second time, and the whole way to the painted card."""
    sitting = Sitting("1990")
    canvas = sitting.canvas
    drawn = reference(canvas.sheet())
    grid = [
        QPoint(canvas.width() * x // ACROSS, canvas.height() * y // DOWN) for y in range(1, DOWN) for x in range(ACROSS)
    ]
    cold, warm = (_ask(sitting, grid) for _ in range(2))
    land = [point for point in grid if canvas.state_at(point)][::EACH]
    return [
        row("hover: point to state, cold, ms", cold, POINT, drawn),
        row("hover: point to state, warm, ms", warm, POINT, drawn),
        row("hover: movement to painted card, cold, ms", _visit(sitting, land), FRAME, drawn),
        row("hover: movement to painted card, warm, ms", _visit(sitting, land), FRAME, drawn),
    ]


def _ask(sitting: Sitting, points: list[QPoint]) -> list[float]:
    took = []
    for point in points:
        began = time.perf_counter()
        sitting.canvas.state_at(point)
        took.append((time.perf_counter() - began) * 1000)
    return took


def _visit(sitting: Sitting, points: list[QPoint]) -> list[float]:
    hand, took = Hand(sitting.canvas), []
    for point in points:
        try:
            took.append(sitting.until_painted(partial(hand.move, QPointF(point))))
        except NothingPainted:
            continue
        sitting.pause(16)
    return took


if __name__ == "__main__":
    report(measure())
