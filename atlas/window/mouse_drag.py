"""Telling a click from a drag."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication


class MouseDrag:
    """One press of the mouse until its release."""

    def __init__(self) -> None:
        self._from: QPointF | None = None
        self._last = QPointF()
        self._dragging = False

    def press(self, point: QPointF) -> None:
        """The button goes down."""
        self._from, self._last, self._dragging = point, point, False

    def move(self, point: QPointF) -> QPointF | None:
        """The step of the drag since the last movement, in pixels; None while it is no drag."""
        if self._from is None:
            return None
        if not self._dragging:
            away = (point - self._from).manhattanLength()
            if away < QApplication.startDragDistance():
                return None
            self._dragging = True
        step, self._last = point - self._last, point
        return step

    def release(self) -> bool:
        """The button comes up; whether it was a click."""
        clicked = self._from is not None and not self._dragging
        self._from, self._dragging = None, False
        return clicked
