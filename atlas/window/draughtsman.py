"""Draws the map in small steps between other things: the last picture stands until the next is ready."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

SHARE = 6
"""Milliseconds after which the work is broken off to let other things happen."""

LARGE_SHARE = 8
"""The same at first where there is little to be drawn, so that it is seen at once."""

PATIENCE = 60
"""Milliseconds for which the last picture may stand while one drawing after another is overtaken by the next."""

Drawing = Iterator[bool | None]
"""Steps of a drawing; each says whether something new is to be seen after it. None: the next step is a long one."""

_END = object()


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
        self._beat.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether a drawing is not finished."""
        return self._drawing is not None

    def begin(self, drawing: Drawing) -> None:
        """Leave off what was being drawn, and take up another drawing; `work` begins it."""
        self.drop()
        self._drawing = drawing

    def drop(self) -> None:
        """What was being drawn is no longer wanted; another drawing will be given."""
        if self.is_busy and not self._waiting.isValid():
            self._waiting.start()
        self._put_down()

    def leave_off(self) -> None:
        """Draw no further; nothing waits for it."""
        self._put_down()
        self._waiting.invalidate()

    def _put_down(self) -> None:
        self._drawing = None
        self._beat.stop()

    def work(self, share: int | None) -> None:
        """Draw until there is something to be seen, or for so many milliseconds, or to the end where None.

        The rest follows by itself.
        """
        self._draw(share)
        if self.is_busy:
            self._beat.start()

    def _go_on(self) -> None:
        if self._draw(SHARE):
            self.seen.emit()
        if not self.is_busy:
            self._beat.stop()

    def _draw(self, share: int | None) -> bool:
        """Whether something new is to be seen."""
        clock = QElapsedTimer()
        clock.start()
        while self._drawing is not None:
            # What is drawn may itself ask for another drawing.
            drawing = self._drawing
            step = next(drawing, _END)
            if step is _END:
                if drawing is self._drawing:
                    self.leave_off()
                    self.finished.emit()
                continue
            if step:
                self._waiting.invalidate()
                if share is not None:
                    return True
            late = self._waiting.isValid() and self._waiting.elapsed() > PATIENCE
            if share is not None and not late and (step is None or clock.elapsed() >= share):
                break
        return False
