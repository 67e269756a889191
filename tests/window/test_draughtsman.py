"""Drawing in small steps: nothing waits for it, and nothing waits for it for ever."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from atlas.window.draughtsman import PATIENCE, SHARE, Draughtsman


@pytest.fixture
def hand(qapp: object) -> Iterator[Draughtsman]:  # noqa: ARG001
    parent = QObject()
    yield Draughtsman(parent)
    parent.deleteLater()


def drawing(done: list[int], steps: int, news: int, wait: float = 0.0) -> Iterator[bool]:
    """So many steps of `wait` seconds; something is to be seen after the one numbered `news`."""
    for step in range(steps):
        time.sleep(wait)
        done.append(step)
        yield step == news


def test_a_short_drawing_is_done_at_once(hand: Draughtsman) -> None:
    done: list[int] = []
    hand.begin(drawing(done, 5, news=-1))
    hand.work(SHARE)
    assert done == [0, 1, 2, 3, 4]
    assert not hand.is_busy


def test_what_is_to_be_seen_is_shown_before_the_rest_is_drawn(qtbot, hand: Draughtsman) -> None:
    done: list[int] = []
    hand.begin(drawing(done, 5, news=2))
    hand.work(SHARE)
    assert done == [0, 1, 2]
    qtbot.wait(20)
    assert done == [0, 1, 2]
    hand.go_on()
    qtbot.waitUntil(lambda: not hand.is_busy, timeout=1000)
    assert done == [0, 1, 2, 3, 4]


def test_a_long_drawing_is_broken_off_and_goes_on_by_itself(qtbot, hand: Draughtsman) -> None:
    done: list[int] = []
    hand.begin(drawing(done, 10, 9, wait=SHARE / 3000))
    hand.work(SHARE)
    assert 0 < len(done) < 10
    with qtbot.waitSignal(hand.seen, timeout=1000):
        pass
    assert len(done) == 10
    hand.go_on()
    qtbot.waitUntil(lambda: not hand.is_busy, timeout=1000)


def test_to_the_end_means_to_the_end(hand: Draughtsman) -> None:
    done: list[int] = []
    hand.begin(drawing(done, 10, 9, wait=SHARE / 3000))
    hand.work(None)
    assert len(done) == 10


def test_what_was_left_off_is_not_gone_on_with(qtbot, hand: Draughtsman) -> None:
    first: list[int] = []
    hand.begin(drawing(first, 20, 19, wait=SHARE / 3000))
    hand.work(SHARE)
    hand.leave_off()
    before = len(first)
    qtbot.wait(30)
    assert len(first) == before
    assert not hand.is_busy


def test_whoever_drops_one_drawing_after_another_is_told_to_wait_at_last(hand: Draughtsman) -> None:
    """A slider that is drawn along without a rest: each date is asked for before the last one is drawn."""
    began = time.monotonic()
    while not hand.is_impatient and time.monotonic() - began < 2:
        hand.begin(drawing([], 12, 11, wait=SHARE / 3000))
        hand.work(SHARE)
    assert hand.is_impatient
    assert time.monotonic() - began >= PATIENCE / 1000
    while hand.is_busy:
        hand.work(SHARE)
    hand.begin(drawing([], 12, 11))
    assert not hand.is_impatient, "something has been seen"


def test_a_drawing_left_off_makes_nobody_wait(hand: Draughtsman) -> None:
    hand.begin(drawing([], 12, 11))
    hand.begin(drawing([], 12, 11))
    time.sleep(PATIENCE / 1000 + 0.01)
    assert hand.is_impatient
    hand.leave_off()
    hand.begin(drawing([], 12, 11))
    assert not hand.is_impatient


def test_a_long_drawing_that_nothing_overtakes_is_never_hurried(hand: Draughtsman) -> None:
    done: list[int] = []
    hand.begin(drawing(done, 40, 39, wait=SHARE / 2000))
    hand.work(SHARE)
    longest, before = 0, len(done)
    while hand.is_busy:
        hand.work(SHARE)
        longest, before = max(longest, len(done) - before), len(done)
    assert len(done) == 40
    assert longest <= 3
