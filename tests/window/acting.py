"""What a hand does to a widget, with times of its own: real events, sent at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QWidget

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier


def mouse(widget: QWidget, kind: QEvent.Type, point: QPointF, time: int) -> None:
    """Press, move or release the left button at a point of the widget, at a time in milliseconds."""
    button = NONE if kind == QEvent.Type.MouseMove else LEFT
    held = NONE if kind == QEvent.Type.MouseButtonRelease else LEFT
    event = QMouseEvent(kind, point, widget.mapToGlobal(point), button, held, PLAIN)
    event.setTimestamp(time)
    QApplication.sendEvent(widget, event)


def drag(widget: QWidget, start: QPointF, step: QPointF, steps: int, pace: int, wait: int = 0) -> None:
    """Drag in so many steps, one each `pace` milliseconds; `wait` before the release."""
    mouse(widget, QEvent.Type.MouseButtonPress, start, 1000)
    for count in range(1, steps + 1):
        mouse(widget, QEvent.Type.MouseMove, start + step * count, 1000 + pace * count)
    mouse(widget, QEvent.Type.MouseButtonRelease, start + step * steps, 1000 + pace * steps + wait)


def turn_wheel(widget: QWidget, point: QPointF, angle: int) -> None:
    """Turn the wheel over a point of the widget by an angle in eighths of a degree."""
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(point, widget.mapToGlobal(point), QPoint(), QPoint(0, angle), NONE, PLAIN, phase, False)
    QApplication.sendEvent(widget, event)


def want_no_motion(widget: QWidget) -> None:
    """Give the widget the style of a system that wants none."""
    style = _StillStyle()
    style.setParent(widget)
    widget.setStyle(style)


class _StillStyle(QProxyStyle):
    def styleHint(self, hint, option=None, widget=None, data=None):  # noqa: N802
        """No animation lasts any time."""
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, data)
