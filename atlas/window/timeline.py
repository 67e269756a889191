"""The timeline along the bottom: play, a date to type, the slider of years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QToolTip, QWidget

from atlas.data import Moment, parse_moment
from atlas.data.facts import Event
from atlas.map.palette import Palette
from atlas.window import appearance
from atlas.window.appearance import BETWEEN, INSIDE
from atlas.window.dressed import Dressed
from atlas.window.icons import icon
from atlas.window.year_slider import YearSlider

PACE = 280
"""Milliseconds for which a year stands while the years are played."""


class Timeline(Dressed, QFrame):
    """Shows the date and lets the reader choose another."""

    momentRequested = Signal(object, bool)
    """A date; whether it is reached by a single step, and not by sliding or playing."""

    def __init__(self, first: date, last: date, colours: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._last, self._colours = first, last, colours
        self._moment = Moment.of_year(last.year)
        self.setObjectName("timeline")
        self.setAccessibleName(self.tr("Timeline"))
        self.setAutoFillBackground(True)
        self.slider = YearSlider(first.year, last.year, colours, self)
        self.play = self._make_play()
        self.date = self._make_date()
        self._clock = QTimer(self, interval=PACE)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(BETWEEN, INSIDE, BETWEEN, INSIDE)
        layout.setSpacing(INSIDE)
        for widget in (self.play, self.date, self.slider):
            layout.addWidget(widget)
        layout.setStretchFactor(self.slider, 1)
        self._clock.timeout.connect(self._step)
        self.play.toggled.connect(self._run)
        self.slider.valueChanged.connect(self._slide)
        self.slider.sliderPressed.connect(self.stop)
        self.date.returnPressed.connect(self._read_date)
        self.date.editingFinished.connect(self._show_date)

    def show_moment(self, moment: Moment) -> None:
        """Show a date; asks for nothing."""
        self._moment = moment
        with QSignalBlocker(self.slider):
            self.slider.setValue(moment.year)
        self.slider.update()
        self._show_date()

    def show_events(self, events: Iterable[Event]) -> None:
        """Show how many of these events each year has."""
        self.slider.show_density(density(events))

    def wear(self, colours: Palette) -> None:
        """The button's icon in another ink."""
        super().wear(colours)
        self._show_button(self.play.isChecked())

    def stop(self) -> None:
        """Stop playing."""
        self.play.setChecked(False)

    def focus_date(self) -> None:
        """Put the cursor where a date can be typed."""
        self.date.setFocus()
        self.date.selectAll()

    def _slide(self, year: int) -> None:
        self.momentRequested.emit(Moment.of_year(year), self.slider.stepping)

    def _make_play(self) -> QToolButton:
        button = QToolButton(self, objectName="playButton", checkable=True, autoRaise=True)
        button.setIcon(icon("play", self._colours.text.primary))
        button.setAccessibleName(self.tr("Play the years"))
        button.setToolTip(self.tr("Play the years (Ctrl+P)"))
        return button

    def _make_date(self) -> QLineEdit:
        field = QLineEdit(self, objectName="dateField")
        field.setAccessibleName(self.tr("Date: a year, or year-month-day"))
        field.setToolTip(self.tr("A year (1990) or a day (1990-08-15)"))
        field.setFont(appearance.tabular(field.font()))
        field.setFixedWidth(appearance.width_of(field, "0000-00-00") + 2 * BETWEEN)
        return field

    def _read_date(self) -> None:
        try:
            moment = parse_moment(self.date.text().strip(), self._first, self._last)
        except ValueError as error:
            self._complain(str(error))
            return
        self._complain("")
        self.stop()
        self.momentRequested.emit(moment, True)

    def _complain(self, reason: str) -> None:
        """Say beside the field why a date cannot be shown, for as long as it stands there."""
        if bool(self.date.property("fault")) != bool(reason):
            self.date.setProperty("fault", bool(reason))
            self.date.style().polish(self.date)
        self.date.setToolTip(reason or self.tr("A year (1990) or a day (1990-08-15)"))
        self.date.setAccessibleDescription(reason)
        if reason:
            self._show_reason(reason)

    def _show_reason(self, reason: str) -> None:
        QToolTip.showText(self.date.mapToGlobal(self.date.rect().topLeft()), reason, self.date)

    def _show_date(self) -> None:
        if not self.date.property("fault") or not self.date.hasFocus():
            self.date.setText(str(self._moment))
            self._complain("")

    def _run(self, playing: bool) -> None:
        self._show_button(playing)
        if not playing:
            self._clock.stop()
            return
        if self._moment.year >= self._last.year:
            self.momentRequested.emit(Moment.of_year(self._first.year), False)
        self._clock.start()

    def _show_button(self, playing: bool) -> None:
        self.play.setIcon(icon("pause" if playing else "play", self._colours.text.primary))

    def _step(self) -> None:
        if self._moment.year >= self._last.year:
            self.stop()
            return
        self.momentRequested.emit(Moment.of_year(self._moment.year + 1), False)
        if self._moment.year >= self._last.year:
            self.stop()


def density(events: Iterable[Event]) -> Mapping[int, int]:
    """Number of events by the year in which they began."""
    return Counter(event.date.year for event in events)
