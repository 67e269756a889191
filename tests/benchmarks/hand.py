"""The reader's hand on a widget: mouse and wheel, sent as Qt sends them."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

Buttons = Qt.MouseButton


class Hand:
    """One pointer; points are pixels of the widget."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._held = Buttons.NoButton

    def press(self, point: QPointF) -> None:
        """The left button goes down."""
        self._held = Buttons.LeftButton
        self._mouse(QEvent.Type.MouseButtonPress, point, Buttons.LeftButton)

    def move(self, point: QPointF) -> None:
        """The pointer goes to a point."""
        self._mouse(QEvent.Type.MouseMove, point, Buttons.NoButton)

    def release(self, point: QPointF) -> None:
        """The left button comes up."""
        self._held = Buttons.NoButton
        self._mouse(QEvent.Type.MouseButtonRelease, point, Buttons.LeftButton)

    def click(self, point: QPointF) -> None:
        """Press and release."""
        self.press(point)
        self.release(point)

    def turn(self, point: QPointF, angle: int) -> None:
        """The wheel turns by an angle in eighths of a degree; 120 are one notch."""
        event = QWheelEvent(
            point,
            self._widget.mapToGlobal(point),
            QPoint(),
            QPoint(0, angle),
            Buttons.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self._widget, event)

    def _mouse(self, kind: QEvent.Type, point: QPointF, button: Qt.MouseButton) -> None:
        place = self._widget.mapToGlobal(point)
        event = QMouseEvent(kind, point, place, button, self._held, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(int(time.monotonic() * 1000))
        QApplication.sendEvent(self._widget, event)
