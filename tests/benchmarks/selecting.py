"""From the click on a state to the filled panel, painted.

`python -m tests.benchmarks.selecting`; many states on several dates, each clicked with an empty panel before it.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF
from PySide6.QtWidgets import QApplication

from atlas.data import parse_moment
from tests.benchmarks.hand import Hand
from tests.benchmarks.reference import reference
from tests.benchmarks.rows import Row, Target, report, row
from tests.benchmarks.sitting import Sitting

LONG = ("USA", "GBR", "IRN", "TUR", "SAU", "KWT", "FRA", "EGY", "SYR", "JOR", "IND", "CHN", "DEU", "ITA", "IRQ")
"""Among them the states with the longest histories."""

OTHERS = ("BRA", "AUS", "NOR", "MNG", "KEN", "PER", "VNM", "ZAF", "POL", "ESP", "MEX", "IDN", "NGA", "ARG", "SWE")
DATES = {"2020": LONG + OTHERS, "1975": ("SUN", *LONG[:8]), "1935": ("TUR", "GBR", "SAU", "IRN")}
ROUNDS = 2
PANEL = Target(median=50, p99=50)


class Painted(QObject):
    """Notes that a widget was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802
        """See every event, and keep none back."""
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def measure() -> list[Row]:
    """Milliseconds, the first click on a state apart from later ones."""
    sitting = Sitting("2020")
    drawn = reference(sitting.canvas.sheet())
    first: list[tuple[float, str]] = []
    again: list[tuple[float, str]] = []
    for number in range(ROUNDS):
        for date, codes in DATES.items():
            settings = sitting.window.seeds.settings
            sitting.window.view.set_moment(parse_moment(date, settings.first, settings.last))
            sitting.pause(250)
            for code in codes:
                place = sitting.canvas.pixel_of(code)
                if place is not None:
                    (again if number else first).append((_click(sitting, place), f"{code} {date}"))
    rows = []
    for name, clicks in (("first", first), ("again", again)):
        slowest = max(clicks)[1]
        rows.append(row(f"select, {name} (slowest {slowest}), ms", [took for took, _ in clicks], PANEL, drawn))
    return rows


def _click(sitting: Sitting, place: QPoint) -> float:
    """Milliseconds until map and panel are painted; the selection is let go afterwards."""
    page = sitting.window.panel.history.viewport()
    seen = Painted()
    page.installEventFilter(seen)
    began = time.perf_counter()
    sitting.until_painted(lambda: Hand(sitting.canvas).click(QPointF(place)))
    while not seen.seen:
        QApplication.processEvents()
    took = (time.perf_counter() - began) * 1000
    page.removeEventFilter(seen)
    sitting.pause(120)
    sitting.window.view.select(None)
    sitting.pause(120)
    return took


if __name__ == "__main__":
    report(measure())
