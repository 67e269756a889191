"""The short flight of the camera to a state."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal
from PySide6.QtWidgets import QWidget

from atlas.map.camera import Camera

DURATION = 250
"""Milliseconds."""


class Flight(QObject):
    """Moves a camera evenly from one view to another; at once where the system wants no motion."""

    moved = Signal(object)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._from = self._to = Camera(0.0, 0.0, 1.0)
        self._motion = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=DURATION)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(lambda share: self.moved.emit(between(self._from, self._to, share)))

    def start(self, start: Camera, end: Camera) -> None:
        """Fly from one view to another."""
        self.stop()
        self._from, self._to = start, end
        if wants_motion(self._widget):
            self._motion.start()
        else:
            self.moved.emit(end)

    def stop(self) -> None:
        """Stay where the flight has come to."""
        self._motion.stop()


def wants_motion(widget: QWidget) -> bool:
    """Whether the system lets things move by themselves."""
    from PySide6.QtWidgets import QStyle  # it has the largest enumerations of all: three milliseconds of the start

    return widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget) > 0


def between(start: Camera, end: Camera, share: float) -> Camera:
    """A camera on the way: the scale changes by the same factor in each step, the middle in line with it."""
    if share >= 1.0:
        return end
    scale = start.scale * (end.scale / start.scale) ** share
    if abs(end.scale - start.scale) < 1e-9 * start.scale:
        way = share
    else:
        way = (1 / scale - 1 / start.scale) / (1 / end.scale - 1 / start.scale)
    return Camera(start.cx + (end.cx - start.cx) * way, start.cy + (end.cy - start.cy) * way, scale)
