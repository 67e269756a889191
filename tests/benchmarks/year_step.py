"""From a new value of the year slider to the painted map, in the view of the whole world.

`python -m tests.benchmarks.year_step`; two rounds through all years, the first cold, the second warm. Between two steps
the event loop runs for as long as a reader looks at a year.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tests.benchmarks.reference import reference
from tests.benchmarks.rows import Row, Target, report, row
from tests.benchmarks.sitting import Sitting

LOOK = 90
"""Milliseconds for which a year is looked at: what is left for a moment of rest is done within them."""

SAME, CHANGED = Target(median=8, p99=16), Target(median=8, p99=24)


def measure() -> list[Row]:
    """Steps on which no border changes, and steps on which one does, in milliseconds."""
    sitting = Sitting("1920")
    drawn = reference(sitting.canvas.sheet())
    rows = [row("reference: fill and outline one date, ms", [drawn])]
    for name in ("cold", "warm"):
        same, changed = _through_all_years(sitting, lambda: True)
        rows.append(row(f"year step, same borders, {name}, ms", same, SAME, drawn))
        rows.append(row(f"year step, other borders, {name}, ms", changed, CHANGED, drawn))
    fresh = Sitting("1920")
    same, changed = _through_all_years(fresh, fresh.is_written)
    rows.append(row("year step, cold, until all names stand, ms", same + changed, None, drawn))
    same, changed = _through_all_years(sitting, sitting.is_written)
    rows.append(row("year step, warm, until all names stand, ms", same + changed, CHANGED, drawn))
    return rows


def _through_all_years(sitting: Sitting, enough: Callable[[], bool]) -> tuple[list[float], list[float]]:
    window = sitting.window
    slider = window.timeline.slider
    borders = window.canvas.sheet().projected.borders
    same: list[float] = []
    changed: list[float] = []
    slider.setValue(slider.minimum())
    sitting.pause(LOOK)
    before = tuple(land.row for land in borders.at(window.view.moment.day))
    for year in range(slider.minimum() + 1, slider.maximum() + 1):
        took = sitting.until_painted(partial(slider.setValue, year), enough)
        rows = tuple(land.row for land in borders.at(window.view.moment.day))
        (same if rows == before else changed).append(took)
        before = rows
        sitting.pause(LOOK)
    return same, changed


if __name__ == "__main__":
    report(measure())
