"""The window: widgets over the map and the facts."""

from __future__ import annotations

import builtins
import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from atlas.window.garbage import no_search

# What needs no Qt is loaded before it: PySide's own way of importing is slower.
with no_search():
    import atlas.geography.borders
    import atlas.geography.projection.choice
    import atlas.relations
    import atlas.themes  # noqa: F401

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

__all__ = ["open_window", "run"]


def open_window(seeds: Path | None = None, date: str | None = None, select: str | None = None) -> QMainWindow:
    """Show a window on the atlas and return it at once; a QApplication must be there.

    `seeds`: folder of facts, those delivered where None. `date`: a year or a day; the newest year where None.
    `select`: code of the state to show. Raises SeedsError for facts that cannot be used, ValueError for a date or a
    code that there is not.
    """
    with no_search(), _unread():
        from atlas.window.opening import make_window

    window = make_window(seeds, date, select)
    window.show()
    return window


def run(
    seeds: Path | None = None, date: str | None = None, select: str | None = None, language: str | None = None
) -> int:
    """Make the application, open the window, and stay until it is closed; returns the exit code.

    Raises what `open_window` raises.
    """
    with no_search():  # until the session itself bids to search again
        return _session().run_session(seeds, date, select, language)


def _session() -> ModuleType:
    """The module that makes the application."""
    import PySide6.QtCore  # noqa: F401

    with _unread():
        from atlas.window import session

    return session


@contextmanager
def _unread() -> Iterator[None]:
    """Import meanwhile as Python does by itself.

    PySide puts its own way of importing in that place, which reads the source of every module to see whether it wants
    other spellings of Qt's names. None of the atlas does, and to read them takes as long as to load them.
    """
    theirs = builtins.__import__
    builtins.__import__ = importlib.__import__
    try:
        yield
    finally:
        builtins.__import__ = theirs
