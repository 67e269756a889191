"""Memory (RSS) after a reader has done everything, again and again: it must stay where it is.

`python -m tests.benchmarks.memory`; a round is all years, pans and zooms, selections and projections.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF

from atlas.data import Moment
from tests.benchmarks.hand import Hand
from tests.benchmarks.projecting import choose
from tests.benchmarks.rows import Row, Target, report, row
from tests.benchmarks.sitting import Sitting

TOLD = (1, 5, 10, 20)
"""Rounds after which the memory is told."""

MOST = Target(median=250)
GROWTH = Target(median=5)
"""Megabytes from the tenth round to the twentieth that are still flat: a pixmap of the map takes six."""

CODES = ("USA", "GBR", "IRN", "TUR", "SAU", "KWT", "FRA", "CHN", "BRA", "IRQ")
PLACES = (QPointF(700, 400), QPointF(840, 300), QPointF(400, 350), QPointF(1100, 560))


def measure() -> list[Row]:
    """Megabytes after some rounds, and the growth in the second half."""
    sitting = Sitting("1990")
    told = {0: resident()}
    for number in range(1, max(TOLD) + 1):
        play_round(sitting)
        told[number] = resident()
    rows = [row("memory after the start, MB", [told[0]])]
    rows += [row(f"memory after round {number}, MB", [told[number]], MOST) for number in TOLD]
    rows.append(row("memory, growth from round 10 to 20, MB", [told[max(TOLD)] - told[10]], GROWTH))
    return rows


def play_round(sitting: Sitting) -> None:
    """Everything once."""
    window, view, hand = sitting.window, sitting.window.view, Hand(sitting.canvas)
    for year in range(view.first.year, view.last.year + 1):
        moment = Moment.of_year(year)
        window.timeline.momentRequested.emit(moment, False)
        sitting.pause(0)
    for place in PLACES:
        for _ in range(8):
            hand.turn(place, 120)
            sitting.pause(20)
        drag(sitting, hand, place)
        sitting.pause(150)
        sitting.canvas.show_world()
        sitting.pause(100)
    for code in CODES:
        view.select(code)
        sitting.pause(20)
        for page in range(window.panel.tabs.count()):
            window.panel.tabs.setCurrentIndex(page)
            sitting.pause(5)
        window.panel.tabs.setCurrentIndex(0)
    view.select(None)
    for place in (*range(1, window.projection.count()), 0):
        choose(sitting, place)
        drag(sitting, hand, PLACES[0])
    sitting.pause(300)


def drag(sitting: Sitting, hand: Hand, place: QPointF) -> None:
    """A drag of some steps, painted on its way."""
    hand.press(place)
    for step in range(1, 12):
        hand.move(place + QPointF(9 * step, 4 * step))
        sitting.pause(2)
    hand.release(place + QPointF(100, 44))


def resident() -> float:
    """Megabytes of this process that lie in memory."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024


if __name__ == "__main__":
    report(measure())
