"""What stands on the screen after any acts of the reader's is what would be painted afresh.

The map paints only what has changed: whatever it forgot to paint would stay on the screen.
"""

from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from atlas.themes import THEMES
from atlas.window.main_window import MainWindow
from atlas.window.picture import Picture
from tests.window.test_easel import pixels

CODES = ("KWT", "TUR", "USA", "IRN", "BRA", "FRA", "SUN", "SGP", None)
SPECK = 16
"""Parts of 255 by which Qt rounds blends otherwise under another clip, where several lines meet."""

FEW = 40
"""Pixels in which it does."""


def on_screen(window: MainWindow) -> np.ndarray:
    """What has been brought to the screen, of the map alone."""
    picture = window.screen().grabWindow(window.winId())
    place = window.canvas.mapTo(window, window.canvas.rect().topLeft())
    return pixels(picture.copy(place.x(), place.y(), window.canvas.width(), window.canvas.height()).toImage())


def settled(window: MainWindow, qtbot) -> None:
    qtbot.waitUntil(lambda: window.canvas.easel.is_sharp and window.canvas.easel.fade.veil is None, timeout=10_000)
    qtbot.wait(30)


def acts(window: MainWindow, chance: random.Random) -> dict[str, Callable[[], object]]:
    view, canvas = window.view, window.canvas
    return {
        "year": lambda: view.set_year(view.moment.year + chance.choice((-1, 1, 1, 1, 7, -30, 30)), gently=True),
        "run": lambda: [view.set_year(view.moment.year + 1) for _ in range(3)],
        "hover": lambda: view.hover(chance.choice(CODES)),
        "select": lambda: view.select(chance.choice(CODES)),
        "theme": lambda: view.set_theme(chance.choice([*THEMES])),
        "light": lambda: view.set_highlight(chance.choice((None, frozenset({"war"}), frozenset({"mutual"})))),
        "zoom": lambda: canvas.zoom(chance.choice((0.5, 2.0, 3.0)), QPointF(400, 250)),
        "pan": lambda: canvas.pan(chance.randint(-200, 200), chance.randint(-90, 90)),
        "world": canvas.show_world,
        "projection": lambda: view.set_projection(chance.choice(("equal-earth", "mercator", "globe", "distances"))),
        "arcs": lambda: view.set_arcs(not view.arcs),
        "filter": lambda: view.set_filter(chance.choice((frozenset(), frozenset({"war"})))),
        "fold": canvas.legend.fold.click,
    }


@pytest.mark.parametrize("seed", range(6))
def test_nothing_stays_that_should_not(qtbot, opened, seed: int) -> None:
    window = opened(str(1920 + 37 * seed % 106))
    settled(window, qtbot)
    chance, done = random.Random(seed), []
    for number in range(24):
        name, act = chance.choice([*acts(window, chance).items()])
        done.append(name)
        act()
        if number % 3 == 2:
            settled(window, qtbot)
            seen = on_screen(window)
            window.canvas.easel.picture = Picture()
            window.canvas._invalidate()
            window.canvas.update()
            settled(window, qtbot)
            apart = np.abs(seen - on_screen(window)).max(axis=2) > SPECK
            assert apart.sum() <= FEW, (done, np.argwhere(apart)[:5].tolist(), str(window.view.to_dict()))
        else:
            qtbot.wait(chance.choice((0, 5, 40, 200)))
