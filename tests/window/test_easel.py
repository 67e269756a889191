"""What is seen of the map while it is being drawn."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QImage, QRegion

from atlas.window import easel
from atlas.window.main_window import MainWindow
from atlas.window.picture import Picture


def pixels(image: QImage) -> np.ndarray:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(bytes(plain.constBits()), dtype=np.uint8)
    return raw.reshape(plain.height(), plain.width(), 4)[:, :, :3].astype(int)


@pytest.fixture
def window(qtbot, opened) -> MainWindow:
    window = opened("1990")
    qtbot.waitUntil(lambda: window.canvas.easel.is_sharp, timeout=5000)
    return window


def taken(window: MainWindow) -> np.ndarray:
    return pixels(window.canvas.grab().toImage())


@pytest.mark.parametrize("whole", [False, True])
def test_a_picture_that_is_taken_is_complete(qtbot, window: MainWindow, whole: bool) -> None:
    """Whatever has just changed: a screenshot shows it with all its names."""
    window.view.set_theme("missions")
    window.view.set_year(1975)
    window.view.select("FRA")
    thing = window if whole else window.canvas
    at_once = pixels(thing.grab().toImage())
    assert window.canvas.easel.is_sharp
    qtbot.waitUntil(lambda: not window.panel.isHidden(), timeout=1000)
    qtbot.wait(400)
    if not whole:
        np.testing.assert_array_equal(at_once, taken(window))


def test_names_follow_a_movement(qtbot, window: MainWindow) -> None:
    window.canvas.zoom(5.0, QPointF(500, 300))
    assert not window.canvas.easel.is_sharp
    qtbot.waitUntil(lambda: window.canvas.easel.is_sharp, timeout=5000)
    sheet = window.canvas.sheet()
    assert sheet.view.camera == window.view.camera
    assert sheet.inscription.states


def test_what_was_drawn_in_haste_comes_to_rest_as_sharp_as_ever(qtbot, window: MainWindow) -> None:
    slider = window.timeline.slider
    for year in (1991, 1992, 1993, 2003):
        slider.setValue(year)
        window.canvas.repaint()
    assert not window.canvas.easel.is_sharp, "the last step was hasty"
    qtbot.waitUntil(lambda: window.canvas.easel.is_sharp, timeout=5000)
    run = taken(window)
    window.canvas._invalidate()
    window.canvas.easel.picture = Picture()
    assert (np.abs(run - taken(window)).max(axis=2) > 12).sum() <= 4


def test_a_year_is_seen_while_the_slider_is_drawn_along(
    qtbot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Drawings that take longer than the next year is off: some of them are finished all the same."""
    monkeypatch.setattr(easel, "SHARE", 0)
    shown: list[int] = []
    slider, canvas = window.timeline.slider, window.canvas
    canvas.easel._draughtsman.seen.connect(lambda: shown.append(canvas.easel.picture.sheet.whole.day.year))
    for year in range(1920, 1990):
        slider.setValue(year)
        qtbot.wait(5)
    assert len({year for year in shown if year < 1989}) >= 2
    qtbot.waitUntil(lambda: canvas.easel.is_sharp, timeout=5000)
    assert canvas.easel.picture.sheet.whole.day.year == 1989


def test_only_what_has_changed_is_painted(qtbot, window: MainWindow) -> None:
    """A state that is pointed at is outlined: the rest of the map stands as it is."""
    painted: list[QRegion] = []
    qtbot.waitUntil(lambda: not window.canvas.ahead.busy, timeout=20_000)

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802
            if event.type() == QEvent.Type.Paint:
                painted.append(QRegion(event.region()))
            return False

    watch = Watch(window)
    window.canvas.installEventFilter(watch)
    window.view.hover("BRA")
    qtbot.waitUntil(lambda: window.canvas.easel.is_sharp, timeout=5000)
    qtbot.wait(50)
    union = QRegion()
    for region in painted:
        union += region
    area = sum(rect.width() * rect.height() for rect in union)
    assert union.contains(window.canvas.pixel_of("BRA"))
    assert area < 0.1 * window.canvas.width() * window.canvas.height()


def test_the_date_changes_while_the_map_moves(qtbot, window: MainWindow) -> None:
    window.canvas.zoom(3.0, QPointF(600, 250))
    window.view.set_year(1925)
    qtbot.waitUntil(lambda: window.canvas.easel.is_sharp, timeout=5000)
    assert window.canvas.easel.picture.sheet is window.canvas.sheet()
    assert window.canvas.sheet().whole.day.year == 1925


def test_a_drawing_that_is_overtaken_never_passes_for_the_last(
    qtbot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The coarse picture of a turning globe is still being drawn when the globe comes to rest."""
    window.view.set_projection("globe")
    qtbot.waitUntil(lambda: window.canvas.easel.is_sharp, timeout=5000)
    monkeypatch.setattr(easel, "SHARE", 0)
    window.canvas.pan(30, 0)
    window.canvas.easel._begin()
    hand = window.canvas.easel._draughtsman
    assert hand.is_busy
    window.canvas.easel._rest.stop()
    window.canvas.easel._come_to_rest()
    for _ in range(300):
        hand.work(0)
    qtbot.waitUntil(lambda: window.canvas.easel.is_sharp, timeout=5000)
    assert window.canvas.sheet().inscription.states
