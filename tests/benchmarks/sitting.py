"""A reader's sitting at the real window, 1920x1080 and off the screen: act, wait for the painted map, pause."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from atlas.window.garbage import spare_what_stands
from atlas.window.main_window import MainWindow
from atlas.window.opening import make_window

SIZE = (1920, 1080)
"""Of the window, in pixels."""

PATIENCE = 2.0
"""Seconds after which it is taken that nothing more will be painted."""

SETTLED = 600
"""Milliseconds in which what a start leaves for later has been done."""


class NothingPainted(Exception):  # noqa: N818
    """What was done left the map as it was."""


class Sitting:
    """One application and one window."""

    def __init__(self, date: str = "1990", application: QApplication | None = None) -> None:
        self.application = application or QApplication.instance() or QApplication([])
        self.window: MainWindow = make_window(None, date, None)
        self.window.resize(*SIZE)
        self.canvas = self.window.canvas
        self._when: float | None = None
        self._enough: Callable[[], bool] = lambda: True
        self.canvas.painted.connect(self._note)
        self.window.show()
        spare_what_stands()
        self.pause(SETTLED)

    def until_painted(self, act: Callable[[], object], enough: Callable[[], bool] = lambda: True) -> float:
        """Milliseconds from before an act until the map's next painting, the first that is `enough`, has ended."""
        self._enough, self._when = enough, None
        began = time.perf_counter()
        act()
        while True:
            if self._when is not None:
                return (self._when - began) * 1000
            if time.perf_counter() - began > PATIENCE:
                raise NothingPainted
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)

    def pause(self, milliseconds: int) -> None:
        """Let the event loop run as it does while the reader looks."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def is_clear(self) -> bool:
        """Whether the last picture is drawn for the camera as it stands, and not in haste; names may follow."""
        return self.canvas.easel.is_clear

    def is_sharp(self) -> bool:
        """Whether the last picture is complete: for the camera as it stands, with all names, and not in haste."""
        return self.canvas.easel.is_sharp

    def is_written(self) -> bool:
        """Whether all names of what is looked at are on the map."""
        return self.canvas.easel.picture.is_inscribed

    def _note(self) -> None:
        if self._when is None and self._enough():
            self._when = time.perf_counter()
