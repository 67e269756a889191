"""Draws the map in small steps between other things: the last picture stands until the next is ready."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

SHARE = 6
"""Milliseconds after which the work is broken off to let other things happen."""

PATIENCE = 60
"""Milliseconds for which one drawing after another may be dropped before something new has been seen of it."""

Drawing = Iterator[bool]
"""Steps of a drawing, each of a few milliseconds; each says whether something new is to be seen after it."""


class Draughtsman(QObject):
    """Works on one drawing at a time: the last that was given."""

    seen = Signal()
    """There is something new to be seen."""

    finished = Signal()
    """A drawing has been drawn to its end."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._drawing: Drawing | None = None
        self._waiting = QElapsedTimer()
        self._beat = QTimer(self, interval=0)
        self._beat.timeout.connect(lambda: self.work(SHARE))

    @property
    def is_busy(self) -> bool:
        """Whether a drawing is not finished."""
        return self._drawing is not None

    @property
    def is_impatient(self) -> bool:
        """Whether drawings have been dropped for so long that this one had better be finished."""
        return self.is_busy and self._waiting.isValid() and self._waiting.elapsed() > PATIENCE

    def begin(self, drawing: Drawing) -> None:
        """Drop what was being drawn, and take up another drawing; `work` begins it."""
        if self.is_busy and not self._waiting.isValid():
            self._waiting.start()
        self._drawing = drawing

    def leave_off(self) -> None:
        """Draw no further; nothing waits for it."""
        self._drawing = None
        self._beat.stop()
        self._waiting.invalidate()

    def work(self, share: int | None) -> None:
        """Draw until there is something to be seen, or for so many milliseconds, or to the end where None.

        The rest follows by itself; but where there is something to be seen, it waits for `go_on`: that is shown first.
        """
        seen = self._draw(share)
        if self.is_busy and not seen:
            self._beat.start()
        else:
            self._beat.stop()
        if seen:
            self.seen.emit()

    def go_on(self) -> None:
        """What was to be seen has been shown."""
        if self.is_busy:
            self._beat.start()

    def _draw(self, share: int | None) -> bool:
        """Whether something new is to be seen."""
        clock, seen = QElapsedTimer(), False
        clock.start()
        while self._drawing is not None:
            # What is drawn may itself ask for another drawing.
            drawing = self._drawing
            step = next(drawing, None)
            if step is None:
                if drawing is self._drawing:
                    self.leave_off()
                    self.finished.emit()
                continue
            seen = seen or step
            if step:
                self._waiting.invalidate()
            if share is not None and (step or clock.elapsed() >= share):
                break
        return seen
