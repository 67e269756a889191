"""Arranging the parts of a widget once for many changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget


@contextmanager
def arranged_once(whole: QWidget) -> Iterator[None]:
    """Have the layout of a widget wait until all changes have been made: each part that appears has it done at once."""
    layout = whole.layout()
    layout.setEnabled(False)
    try:
        yield
    finally:
        layout.setEnabled(True)
        layout.activate()
