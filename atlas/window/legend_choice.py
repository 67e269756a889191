"""Which classes of the legend are chosen after a click."""

from __future__ import annotations


def chosen_after(chosen: frozenset[str], class_id: str, adding: bool) -> frozenset[str]:
    """A click chooses one class alone, a second click none; with a key held (`adding`) the class joins or leaves."""
    if adding:
        return chosen ^ {class_id}
    return frozenset() if chosen == {class_id} else frozenset({class_id})
