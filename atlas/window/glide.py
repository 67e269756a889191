"""Kinetic pan: a map let go in motion glides on and comes to rest."""

from __future__ import annotations

from math import exp, hypot

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from atlas.window.flight import wants_motion

FRAME = 16
"""Milliseconds between two steps."""

FRICTION = 220.0
"""Milliseconds in which the speed falls to 1/e."""

LOOK_BACK = 90
"""Milliseconds before the release in which the hand's speed is measured."""

HELD = 50
"""A hand that has not moved for so many milliseconds before it lets go holds the map still."""

LEAST, MOST, REST = 0.25, 4.0, 0.025
"""Speeds in pixels a millisecond: from which the map glides on, above which it does not go, at which it rests."""

Track = list[tuple[int, QPointF]]
"""Times in milliseconds and places of the pointer."""


class Glide(QObject):
    """Tells by how many pixels the map moves on; nothing moves where the system wants no motion."""

    moved = Signal(float, float)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._track: Track = []
        self._speed, self._gone = QPointF(), QPointF()
        self._clock = QElapsedTimer()
        self._beat = QTimer(self, interval=FRAME, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._step)

    @property
    def gliding(self) -> bool:
        """Whether the map is in motion."""
        return self._beat.isActive()

    def follow(self, time: int, point: QPointF) -> None:
        """The hand holds the map at a point (pixels) at a time (milliseconds)."""
        self._track = [past for past in self._track if time - past[0] <= LOOK_BACK] + [(time, point)]

    def release(self, time: int) -> None:
        """The hand lets go."""
        self._speed, self._gone, self._track = speed_of(self._track, time), QPointF(), []
        if not self._speed.isNull() and wants_motion(self._widget):
            self._clock.start()
            self._beat.start()

    def stop(self) -> None:
        """Stay here."""
        self._beat.stop()
        self._track = []

    def _step(self) -> None:
        passed = float(self._clock.elapsed())
        gone = self._speed * way(passed)
        step, self._gone = gone - self._gone, gone
        if hypot(self._speed.x(), self._speed.y()) * exp(-passed / FRICTION) < REST:
            self.stop()
        self.moved.emit(step.x(), step.y())


def speed_of(track: Track, released: int) -> QPointF:
    """Speed of the hand when it let go, in pixels a millisecond; null where the map is to stay."""
    recent = [(time, point) for time, point in track if released - time <= LOOK_BACK]
    if len(recent) < 2 or released - recent[-1][0] > HELD or recent[-1][0] <= recent[0][0]:
        return QPointF()
    speed = (recent[-1][1] - recent[0][1]) / (recent[-1][0] - recent[0][0])
    size = hypot(speed.x(), speed.y())
    if size < LEAST:
        return QPointF()
    return speed * (min(size, MOST) / size)


def way(passed: float) -> float:
    """How far a map has come after `passed` milliseconds that began with one pixel a millisecond."""
    return FRICTION * (1.0 - exp(-passed / FRICTION))
