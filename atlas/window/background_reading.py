"""What is likely to be wanted soon, read in the background once the map stands: finer borders, tables of facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from atlas.data import Seeds
from atlas.geography.borders import Borders
from atlas.window.history_page import office_sources

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

AFTER = 400
"""Milliseconds after the first picture at which reading begins."""

LEVELS = (1, 2)
"""The finest level is read when it is first needed: few come so close."""


class BackgroundReading(QObject):
    """Reads one thing after the other, without holding up the window.

    In a thread of Python's own: Qt's pool deletes a QRunnable behind the back of its Python half, and another object at
    its address is then taken for it.
    """

    def __init__(self, borders: Borders, seeds: Seeds, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._borders, self._seeds = borders, seeds
        self._pool: ThreadPoolExecutor | None = None
        self._timer = QTimer(self, singleShot=True, interval=AFTER)
        self._timer.timeout.connect(self._read)
        self._started = False

    def start(self) -> None:
        """Begin soon; only the first call counts."""
        if not self._started:
            self._started = True
            self._timer.start()

    def stop(self) -> None:
        """Read nothing further; wait for what is being read."""
        self._started = True
        self._timer.stop()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def _read(self) -> None:
        from concurrent.futures import ThreadPoolExecutor

        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background-reading")
        for level in LEVELS:
            self._pool.submit(self._borders.shapes, (), level)
        self._pool.submit(lambda: self._seeds.source_of)
        self._pool.submit(lambda: [*office_sources(self._seeds)])
