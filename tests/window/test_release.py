"""What is no longer needed is freed in small steps, and the oldest of too much at once."""

from __future__ import annotations

import weakref

from atlas.window import release
from atlas.window.main_window import MainWindow
from atlas.window.release import AT_A_TIME, FEW, STORES, Release


def store(count: int = FEW + 1) -> dict[int, object]:
    return dict.fromkeys(range(count))


def test_a_store_is_emptied_in_steps() -> None:
    waiting, kept = Release(), store(FEW + 10)
    waiting.take(kept)
    sizes = [len(kept) for _ in waiting.steps()]
    assert sizes[-1] == 0
    assert max(before - after for before, after in zip([FEW + 10, *sizes], sizes, strict=False)) == AT_A_TIME
    assert not list(waiting.steps())


def test_few_things_are_not_waited_for() -> None:
    waiting = Release()
    waiting.take(store(FEW))
    assert not list(waiting.steps())


def test_no_more_than_some_stores_wait() -> None:
    waiting = Release()
    stores = [store() for _ in range(STORES + 3)]
    for each in stores:
        waiting.take(each)
    list(waiting.steps())
    assert [len(each) for each in stores] == [FEW + 1] * 3 + [0] * STORES


def test_the_maps_of_another_projection_are_freed(qtbot, opened, monkeypatch) -> None:
    monkeypatch.setattr(release, "FEW", 0)
    window: MainWindow = opened("1990")
    qtbot.waitUntil(lambda: window.canvas.easel.is_sharp, timeout=5000)
    former = weakref.ref(window.canvas.sheet().projected)
    assert former() is not None
    window.view.set_projection("mercator")
    qtbot.waitUntil(lambda: window.canvas.easel.is_sharp, timeout=5000)
    qtbot.waitUntil(lambda: not list(window.canvas._stage.release.steps()), timeout=5000)
    assert former() is None
