"""Places the names of a sheet between other things, so that nothing waits for them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from atlas.map.sheet import Sheet

SHARE = 5
"""Milliseconds after which the work is broken off to let other things happen."""


class Scribe(QObject):
    """Works on one sheet at a time: the last that was asked for."""

    finished = Signal(object)
    """A sheet whose names have been placed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._steps: Iterator[None] = iter(())
        self._beat = QTimer(self, interval=0)
        self._beat.timeout.connect(self._go_on)

    def inscribe(self, sheet: Sheet, at_once: bool) -> None:
        """Take up a sheet; `finished` will tell when its names are placed, unless all is done at once."""
        if sheet is not self._sheet:
            self._sheet, self._steps = sheet, sheet.inscribed()
        if sheet.is_inscribed or self._work(None if at_once else 0):
            self._stop()
        else:
            self._beat.start()

    def _go_on(self) -> None:
        if self._work(SHARE):
            sheet = self._sheet
            self._stop()
            self.finished.emit(sheet)

    def _work(self, share: int | None) -> bool:
        """Work for so many milliseconds, or to the end; whether all is done."""
        clock = QElapsedTimer()
        clock.start()
        return all(share is None or clock.elapsed() < share for _ in self._steps)

    def _stop(self) -> None:
        self._beat.stop()
        self._sheet, self._steps = None, iter(())
