"""The longest that one event holds up the event loop, by what the reader does.

`python -m tests.benchmarks.event_loop`; the worst offenders are named below the table.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF

from atlas.themes import THEMES
from tests.benchmarks.dispatch import Dispatch, TimedApplication
from tests.benchmarks.hand import Hand
from tests.benchmarks.memory import CODES, PLACES, drag
from tests.benchmarks.playing import play
from tests.benchmarks.rows import Row, Target, report, row
from tests.benchmarks.sitting import Sitting

BLOCKED = Target(p99=16)
NAMED = 3
"""So many of the longest are named for each thing that the reader does."""


def measure() -> list[Row]:
    """The longest event in milliseconds, in place of the 99th percentile: none at all may be longer."""
    application = TimedApplication([])
    sitting = Sitting("1990", application)
    application.taken()
    rows = []
    for name, act in _acts(sitting):
        act()
        sitting.pause(400)
        seen = sorted(application.taken(), key=lambda each: each.took, reverse=True)
        rows.append(_row(name, [each for each in seen if each.took > 0.05]))
        for each in seen[:NAMED]:
            print(f"  {name}: {each}", file=sys.stderr)
    return rows


def _row(name: str, seen: list[Dispatch]) -> Row:
    found = row(f"event loop, {name}: median and longest event, ms", [each.took for each in seen])
    longest = max(each.took for each in seen)
    missed = BLOCKED.missed(found.median, longest, None)
    return Row(found.name, found.median, longest, None, "longest <= 16", "NO" if missed else "yes")


def _acts(sitting: Sitting) -> Iterator[tuple[str, Callable[[], object]]]:
    canvas, hand = sitting.canvas, Hand(sitting.canvas)
    yield "years one by one", lambda: _slide(sitting)
    yield "playing", lambda: play(sitting)
    yield "wheel", lambda: _wheel(sitting, hand)
    yield "pan", lambda: drag(sitting, hand, PLACES[0])
    yield "whole world", canvas.show_world
    yield "hover", lambda: _hover(sitting, hand)
    yield "select", lambda: _select(sitting)
    yield "pages", lambda: _pages(sitting)
    yield "years, one selected", lambda: _slide(sitting)
    yield "search", lambda: _search(sitting)
    yield "theme", lambda: _themes(sitting)
    yield "projection", lambda: _projections(sitting)
    yield "globe", lambda: drag(sitting, hand, PLACES[0])


def _slide(sitting: Sitting) -> None:
    slider = sitting.window.timeline.slider
    for year in range(slider.minimum(), slider.maximum() + 1, 3):
        Hand(slider).click(QPointF(slider.x_of(year), 28))
        sitting.pause(90)


def _wheel(sitting: Sitting, hand: Hand) -> None:
    for place in PLACES:
        for angle in (120, 120, 120, -120, 120):
            hand.turn(place, angle)
            sitting.pause(60)
        sitting.pause(200)


def _hover(sitting: Sitting, hand: Hand) -> None:
    for step in range(60):
        hand.move(QPointF(300 + 15 * step, 300 + 3 * step))
        sitting.pause(16)


def _select(sitting: Sitting) -> None:
    for code in CODES:
        place = sitting.canvas.pixel_of(code)
        if place is not None:
            Hand(sitting.canvas).click(QPointF(place))
            sitting.pause(120)


def _pages(sitting: Sitting) -> None:
    tabs = sitting.window.panel.tabs
    for code in CODES[:5]:
        sitting.window.view.select(code)
        for place in (1, 2, 3, 0):
            middle = QPointF(tabs.tabBar().tabRect(place).center())
            Hand(tabs.tabBar()).click(middle)
            sitting.pause(60)


def _search(sitting: Sitting) -> None:
    field = sitting.window.search
    field.setFocus()
    for text in ("u", "un", "uni", "fr", "عر", "kuw"):
        field.setText(text)
        field.textEdited.emit(text)
        sitting.pause(60)
    field.clear()


def _themes(sitting: Sitting) -> None:
    for theme in (*THEMES, next(iter(THEMES))):
        sitting.window.view.set_theme(theme)
        sitting.pause(120)


def _projections(sitting: Sitting) -> None:
    box = sitting.window.projection
    for place in (*range(box.count()), box.findData("globe")):
        box.activated.emit(place)
        sitting.pause(200)


if __name__ == "__main__":
    report(measure())
    sys.stdout.flush()
    # The interpreter would take the application apart while Qt still hands it events.
    os._exit(0)
