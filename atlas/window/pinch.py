"""Two fingers on a touchpad or a screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget


def pinch(event: QEvent, widget: QWidget) -> tuple[float, QPointF] | None:
    """How much closer the fingers ask for, and about which point of the widget; None for any other event."""
    if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
        return 1.0 + event.value(), event.position()
    if isinstance(event, QGestureEvent):
        gesture = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(gesture, QPinchGesture):
            return gesture.scaleFactor(), QPointF(widget.mapFromGlobal(gesture.centerPoint().toPoint()))
    return None
