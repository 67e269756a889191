"""What was asked for longest ago is forgotten first."""

from __future__ import annotations

from atlas.window import remembered
from atlas.window.remembered import Remembered


def test_a_thing_is_made_once() -> None:
    made: list[int] = []
    kept: Remembered[int, int] = Remembered()

    def make(key: int) -> int:
        return kept.at(key, lambda: made.append(key) or key)

    for key in (1, 2, 1, 2):
        assert make(key) == key
    assert made == [1, 2]
    assert dict(kept.forget()) == {1: 1, 2: 2}
    make(1)
    assert made == [1, 2, 1]


def test_the_oldest_goes_first(monkeypatch) -> None:
    monkeypatch.setattr(remembered, "KEPT", 3)
    kept: Remembered[int, str] = Remembered()
    for key in (1, 2, 3, 1, 4):
        kept.at(key, lambda key=key: str(key))
    assert 1 in kept
    assert 2 not in kept
    assert 4 in kept
