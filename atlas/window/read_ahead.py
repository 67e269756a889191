"""While nothing happens the maps of the other years are set up, so that the slider finds them ready."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from atlas.data import Moment
from atlas.window.view_state import ViewState

CALM = 300
"""Milliseconds without a change after which it begins."""

BEAT = 1
"""Milliseconds between two pieces of work on other years; whatever the reader does comes first."""

SHARE = 4
"""Milliseconds after which a piece of work is broken off."""

FAR = 15
"""Years before and after the one shown that are set up where the map is near: each takes more room then."""

LEAP = 10
"""A change of more years is a leap; what follows it is more likely the next year than another leap."""

Work = Callable[[Moment], Iterator[None]]


class ReadAhead(QObject):
    """Sets up other years in small pieces: the one that is likely next as soon as the map stands, and when it is calm
    those about the one that is shown, the nearest first."""

    def __init__(
        self, view: ViewState, work: Work, draw: Work, nearer: Callable[[], Iterator[None]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view, self._work, self._draw, self._nearer = view, work, draw, nearer
        self._steps: Iterator[None] = iter(())
        self._year, self._stride = view.moment.year, 0
        self._begun = False
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._beat = QTimer(self)
        self._calm.timeout.connect(self._begin)
        self._beat.timeout.connect(self._go_on)
        view.momentChanged.connect(self._follow)

    def disturb(self) -> None:
        """Something has changed: leave off, and begin anew when it is calm again."""
        self._beat.stop()
        self._calm.start()

    def foresee(self) -> None:
        """The map stands: set up, and draw, the year at which the reader arrives by going on as far again.

        Or, where the reader looks closer than the whole world, what will be seen by going still closer; and when the
        window has just been opened, all years.
        """
        if not self._calm.isActive():
            return
        if not self._begun:
            # The window has just been opened: nobody has asked for anything yet.
            self._begin()
            return
        next_year = self._year + self._stride
        if self._stride and self._view.first.year <= next_year <= self._view.last.year:
            moment = Moment.of_year(next_year)
            self._take_up(chain(self._work(moment), self._draw(moment)), 0)
        elif self._view.camera is not None:
            self._take_up(self._nearer(), 0)

    @property
    def busy(self) -> bool:
        """Whether there is something left to set up."""
        return self._calm.isActive() or self._beat.isActive()

    def _follow(self, moment: Moment) -> None:
        gone, self._year = moment.year - self._year, moment.year
        self._stride = gone if abs(gone) <= LEAP else 1

    def _begin(self) -> None:
        self._stride, self._begun = 0, True
        years = (step for moment in self._moments() for step in self._work(moment))
        self._take_up(chain(self._nearer(), years), BEAT)

    def _take_up(self, steps: Iterator[None], beat: int) -> None:
        """Work with so many milliseconds between two pieces of it."""
        self._steps = steps
        self._beat.start(beat)

    def _go_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        for _ in self._steps:
            if clock.elapsed() >= SHARE:
                return
        self._beat.stop()

    def _moments(self) -> Iterator[Moment]:
        first, last, here = self._view.first.year, self._view.last.year, self._view.moment.year
        if self._view.camera is not None:
            first, last = max(first, here - FAR), min(last, here + FAR)
        for year in sorted(range(first, last + 1), key=lambda year: abs(year - here)):
            yield Moment.of_year(year)
