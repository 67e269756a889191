"""What was worked out is kept for as long as it is likely to be asked for again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

KEPT = 240
"""So many things are kept: those of every year of the atlas, and of the days that were visited last."""


class Remembered(Generic[K, V]):
    """Things by what they were made for; those that were asked for longest ago are forgotten first."""

    def __init__(self) -> None:
        self._kept: OrderedDict[K, V] = OrderedDict()

    def __contains__(self, key: K) -> bool:
        return key in self._kept

    def at(self, key: K, make: Callable[[], V]) -> V:
        """What was made for the key before, or else what `make` makes now."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        made = self._kept[key] = make()
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return made

    def forget(self) -> OrderedDict[K, V]:
        """Forget everything; returns what was kept, which takes its time to be freed."""
        kept, self._kept = self._kept, OrderedDict()
        return kept
