"""All years played at thirty frames a second: how many frames came too late.

`python -m tests.benchmarks.playing`; a frame is dropped if its painting ended after the next one was due. What is
measured is the time from the moment at which a year was due to the end of its painting.
"""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from atlas.data import Moment
from tests.benchmarks.reference import reference
from tests.benchmarks.rows import Row, Target, report, row
from tests.benchmarks.sitting import Sitting

BEAT = 1 / 30
"""Seconds."""

TIMES, DROPPED = Target(p99=BEAT * 1000), Target(median=0, p99=0)


def measure() -> list[Row]:
    """Lateness in milliseconds, and numbers of dropped frames."""
    sitting = Sitting("1920")
    drawn = reference(sitting.canvas.sheet())
    rows = []
    for name in ("cold", "warm", "warm again"):
        took = play(sitting)
        dropped = sum(each > BEAT * 1000 for each in took)
        rows.append(row(f"playing, {name}: due to painted, ms", took, TIMES, drawn))
        rows.append(row(f"playing, {name}: dropped of {len(took)} frames", [dropped], DROPPED))
    return rows


def play(sitting: Sitting) -> list[float]:
    """Milliseconds from when each year was due to when it was painted."""
    window = sitting.window
    settings = window.seeds.settings
    window.timeline.momentRequested.emit(Moment.of_year(settings.first.year), False)
    sitting.pause(400)
    took: list[float] = []
    start = time.perf_counter() + BEAT
    for number, year in enumerate(range(settings.first.year + 1, settings.last.year + 1)):
        due = start + number * BEAT
        while time.perf_counter() < due:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        late = max(time.perf_counter() - due, 0.0) * 1000
        moment = Moment.of_year(year)
        ask = partial(window.timeline.momentRequested.emit, moment, False)
        took.append(late + sitting.until_painted(ask))
    return took


if __name__ == "__main__":
    report(measure())
