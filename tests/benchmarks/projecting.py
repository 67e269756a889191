"""From the choice of a projection to the painted map of the whole world.

`python -m tests.benchmarks.projecting`; the first round through all projections is cold, later ones are warm.
"""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.benchmarks.reference import reference
from tests.benchmarks.rows import Row, Target, report, row
from tests.benchmarks.sitting import Sitting

ROUNDS = 5
CHANGE = Target(median=150, p99=150)


def measure() -> list[Row]:
    """Milliseconds: all projections cold, then each of them warm."""
    sitting = Sitting("1990")
    drawn = reference(sitting.canvas.sheet())
    box = sitting.window.projection
    order = [place for place in range(box.count()) if place != box.currentIndex()] + [box.currentIndex()]
    cold = {box.itemText(place): choose(sitting, place) for place in order}
    warm: dict[str, list[float]] = {name: [] for name in cold}
    for _ in range(ROUNDS):
        for place in order:
            warm[box.itemText(place)].append(choose(sitting, place))
    slowest = max(cold, key=lambda name: cold[name])
    rows = [row(f"projection, cold (slowest {slowest}), ms", list(cold.values()), CHANGE, drawn)]
    rows += [row(f"projection, warm: {name}, ms", took, CHANGE, drawn) for name, took in warm.items()]
    return rows


def choose(sitting: Sitting, place: int) -> float:
    """Milliseconds until the map is painted in the projection at a place of the box."""
    box = sitting.window.projection
    box.setCurrentIndex(place)
    QApplication.processEvents()
    took = sitting.until_painted(lambda: box.activated.emit(place))
    sitting.pause(200)
    return took


if __name__ == "__main__":
    report(measure())
