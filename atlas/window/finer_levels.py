"""Finer borders, read in the background once the first map stands."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer

from atlas.geography.borders import Borders

AFTER = 400
"""Milliseconds after the first picture at which reading begins."""

LEVELS = (1, 2)
"""The finest level is read when it is first needed: few come so close."""


class FinerLevels(QObject):
    """Reads ahead, one level after the other, without holding up the window."""

    def __init__(self, borders: Borders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._borders = borders
        self._pool = QThreadPool(self, maxThreadCount=1)
        self._timer = QTimer(self, singleShot=True, interval=AFTER)
        self._timer.timeout.connect(self._read)
        self._started = False

    def start(self) -> None:
        """Begin soon; only the first call counts."""
        if not self._started:
            self._started = True
            self._timer.start()

    def stop(self) -> None:
        """Read no further level; wait for the one that is being read."""
        self._started = True
        self._timer.stop()
        self._pool.clear()
        self._pool.waitForDone()

    def _read(self) -> None:
        for level in LEVELS:
            self._pool.start(QRunnable.create(lambda level=level: self._borders.shapes((), level)))
