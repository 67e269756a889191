"""The wheel's zoom in short even steps, the first of them at once."""

from __future__ import annotations

from math import exp, log

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from atlas.window.flight import wants_motion
from atlas.window.glide import FRAME

DURATION = 120.0
"""Milliseconds from a turn of the wheel until the map stands."""

WHOLE_NOTCH = 120
"""What a wheel with notches turns at least; touchpads turn by less, and so are even of themselves."""

NOTCH = 1.25
"""How much closer one notch goes."""


class WheelZoom(QObject):
    """Tells by what factor to go closer, and about which point; in one step where the system wants no motion."""

    zoomed = Signal(float, QPointF)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._way, self._gone = 0.0, 0.0
        self._about = QPointF()
        self._clock = QElapsedTimer()
        self._beat = QTimer(self, interval=FRAME, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._step)

    def turn(self, angle: int, about: QPointF) -> None:
        """The wheel turns by an angle (eighths of a degree); what is left of the turn before is added."""
        self._way = self._way - self._gone + angle / WHOLE_NOTCH * log(NOTCH)
        self._gone, self._about = 0.0, about
        self._clock.start()
        if abs(angle) >= WHOLE_NOTCH and wants_motion(self._widget):
            self._beat.start()
            self._step()
        else:
            self._go(1.0)

    def stop(self) -> None:
        """Stay here."""
        self._beat.stop()
        self._way = self._gone = 0.0

    def _step(self) -> None:
        # The first step is taken as if a frame had passed already: the wheel is answered at once.
        self._go(min((self._clock.elapsed() + FRAME) / DURATION, 1.0))

    def _go(self, time: float) -> None:
        gone = self._way * (1.0 - (1.0 - time) ** 3)
        step, self._gone = gone - self._gone, gone
        if time >= 1.0:
            self.stop()
        self.zoomed.emit(exp(step), self._about)
