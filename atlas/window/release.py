"""What is no longer needed is let go of piece by piece: to free the maps of all years at once takes most of a frame."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, MutableMapping
from typing import Any

from atlas.window.garbage import give_back

Store = MutableMapping[Any, Any]

FEW = 50
"""Things that are freed at once without being noticed."""

STORES = 24
"""So many stores wait at most; then the oldest is freed at once, lest they fill the memory."""

AT_A_TIME = 4
"""Things that are freed in one step: the sheets of so many years take a third of a millisecond."""


class Release:
    """Stores that are to be emptied when there is time."""

    def __init__(self) -> None:
        self._stores: deque[Store] = deque(maxlen=STORES)

    def take(self, store: Store) -> None:
        """Empty a store that nobody asks any more."""
        if len(store) > FEW:
            self._stores.append(store)

    def steps(self) -> Iterator[None]:
        """Empty all of them in small steps, and give their memory back."""
        if not self._stores:
            return
        while self._stores:
            store = self._stores[0]
            for _ in range(min(AT_A_TIME, len(store))):
                store.popitem()
            if not store:
                self._stores.popleft()
            yield
        give_back()
        yield
