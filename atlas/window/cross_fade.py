"""The old colours fade from the new ones when the year changes by a step."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QElapsedTimer, QObject, QVariantAnimation
from PySide6.QtGui import QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from atlas.window.flight import wants_motion
from atlas.window.picture import Veil

DURATION = 150
"""Milliseconds."""

CALM = 2 * DURATION
"""Milliseconds since the change before: what follows closer is a run through the years, which waits for nothing."""


HURRY = 120
"""Milliseconds since the change before: what follows closer is a slider that is being drawn along."""


class CrossFade(QObject):
    """The new picture stands at once; the old ground lies over it as a veil that grows thin."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._old = QPixmap()
        self._wanted = self._hurried = False
        self._since = QElapsedTimer()
        self._motion = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=DURATION)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._region = QRegion()
        self._motion.valueChanged.connect(lambda _: widget.update(self._region))
        self._motion.finished.connect(self.end)

    def note_change(self, gently: bool) -> None:
        """The date has changed; whether by a single step of the reader's."""
        calm = not self._since.isValid() or self._since.elapsed() >= CALM
        self._hurried = self._since.isValid() and self._since.elapsed() < HURRY
        self._since.start()
        self.end()
        self._wanted = gently and calm and wants_motion(self._widget)

    @property
    def hurried(self) -> bool:
        """Whether the change was so close to the one before that its picture is hardly seen."""
        return self._hurried

    @property
    def wanted(self) -> bool:
        """Whether the picture that is drawn next is to be faded into."""
        return self._wanted

    def begin(self, old: QPixmap, region: QRegion) -> None:
        """Fade from the old ground to what has just been drawn; they differ in the region, logical pixels."""
        self._wanted = False
        self._old, self._region = old, region
        self._motion.start()

    def end(self) -> None:
        """Show the new ground alone."""
        self._wanted = False
        self._motion.stop()
        if not self._old.isNull():
            self._old = QPixmap()
            self._widget.update(self._region)

    @property
    def veil(self) -> Veil | None:
        """What of the old ground is still to be seen."""
        return None if self._old.isNull() else (self._old, float(self._motion.currentValue()))
