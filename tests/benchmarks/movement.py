"""From a movement of the mouse or the wheel to the painted frame, and from the last one to the sharp picture, and to
that with all its names.

`python -m tests.benchmarks.movement`; real events, one every sixtieth of a second.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, QPointF
from PySide6.QtWidgets import QApplication

from tests.benchmarks.hand import Hand
from tests.benchmarks.reference import reference
from tests.benchmarks.rows import Row, Target, report, row
from tests.benchmarks.sitting import Sitting

FRAME, SHARP = Target(median=8, p99=16), Target(p99=120)
PACE = 1 / 60
"""Seconds from one event to the next."""

ROUNDS, MOVES = 8, 40
ABOUT = QPointF(760, 420)
"""Where the hand begins, in pixels of the map."""

Act = Callable[[], object]


class Runs(NamedTuple):
    """Milliseconds of each frame, and of each run from its last movement to the sharp picture and to its last name."""

    frames: list[float]
    clear: list[float]
    named: list[float]


def measure() -> list[Row]:
    """Frames and sharp pictures of drag, wheel and globe, in milliseconds."""
    sitting = Sitting("1990")
    drawn = reference(sitting.canvas.sheet())
    rows = []
    for name, closer in (("1.5 x", 1.5), ("4 x", 4.0), ("12 x", 12.0)):
        _look(sitting, closer)
        rows += _rows(f"pan at {name}", _runs(sitting, _drag), drawn)
    sitting.window.canvas.show_world()
    sitting.pause(300)
    rows += _rows("zoom by wheel", _runs(sitting, _wheel), drawn)
    sitting.window.view.set_camera(None)
    sitting.window.view.set_projection("globe")
    sitting.pause(300)
    rows += _rows("turn of the globe", _runs(sitting, _drag), drawn)
    return rows


def _rows(name: str, runs: Runs, drawn: float) -> list[Row]:
    return [
        row(f"{name}: each frame, ms", runs.frames, FRAME, drawn),
        row(f"{name}: last movement to sharp picture, ms", runs.clear, SHARP, drawn),
        row(f"{name}: last movement to its last name, ms", runs.named, None, drawn),
    ]


def _look(sitting: Sitting, closer: float) -> None:
    sitting.window.view.set_camera(None)
    sitting.canvas.zoom(closer, ABOUT)
    sitting.pause(400)


def _runs(sitting: Sitting, moves: Callable[[Hand], Iterable[Act]]) -> Runs:
    runs = Runs([], [], [])
    hand = Hand(sitting.canvas)
    for _ in range(ROUNDS):
        last = 0.0
        for move in moves(hand):
            last = time.perf_counter()
            runs.frames.append(sitting.until_painted(move))
            _pace(last + PACE)
        for found, enough in ((runs.clear, sitting.is_clear), (runs.named, sitting.is_sharp)):
            waited = (time.perf_counter() - last) * 1000
            found.append(waited + sitting.until_painted(lambda: None, enough))
        hand.release(ABOUT)
        sitting.pause(300)
    return runs


def _pace(until: float) -> None:
    while time.perf_counter() < until:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def _drag(hand: Hand) -> Iterable[Act]:
    """To and fro, so that the map never meets its edge."""
    hand.press(ABOUT)
    hand.move(ABOUT + QPointF(20, 0))
    for step in range(1, MOVES + 1):
        turn = 2 * math.pi * step / MOVES
        point = ABOUT + QPointF(20 + 180 * math.sin(turn), 60 * math.sin(2 * turn) + step % 2)
        yield partial(hand.move, point)


def _wheel(hand: Hand) -> Iterable[Act]:
    """In and out by the small turns of a touchpad, each of which is a frame."""
    for step in range(MOVES):
        angle = 60 if step < MOVES / 2 + 1 else -60
        yield partial(hand.turn, ABOUT, angle)


if __name__ == "__main__":
    report(measure())
