"""The status of one state through all years as a ribbon; a click goes to a year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from atlas.data import Moment, PartialDate
from atlas.map.dates import span_in_words, year_in_words
from atlas.map.palette import Palette
from atlas.relations import Period
from atlas.window.appearance import SECONDARY, em, sized
from atlas.window.dressed import Dressed
from atlas.window.ribbon_band import RibbonBand
from atlas.window.words import status_label

BAND = 16
MARKER = 5
YEARS_BETWEEN_LABELS = 20


class StatusRibbon(Dressed, QWidget):
    """Periods of a state from the first to the last day of the atlas."""

    yearRequested = Signal(int)

    def __init__(self, first: date, last: date, colours: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._last, self._colours = first, last, colours
        self._periods: tuple[Period, ...] = ()
        self._focus_name = ""
        self._moment = Moment.of_year(last.year)
        self.setObjectName("statusRibbon")
        self.setAccessibleName(self.tr("Status through the years"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_periods(self, periods: Sequence[Period], focus_name: str) -> None:
        """Show the periods of a state; `focus_name` stands for the focus's own class."""
        self._periods, self._focus_name = tuple(periods), focus_name
        self.update()

    def show_moment(self, moment: Moment) -> None:
        """Move the marker."""
        self._moment = moment
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it may be; the band, the marker and a line of years high."""
        return QSize(240, MARKER + BAND + round(em(self) * 1.5))

    def year_at(self, x: float) -> int:
        """The year at a distance from the left edge, in pixels."""
        return self._band().day_at(x).year

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint band, marker and years."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        band = self._band()
        band.paint(painter, self._periods, self._colours)
        band.paint_mark(painter, self._moment.day, self._colours)
        self._paint_years(painter, band)
        if self.hasFocus():
            painter.setPen(QPen(self._colours.text.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(band.box.adjusted(-2, -2, 2, 2), 3, 3)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the year under the pointer."""
        self.yearRequested.emit(self.year_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along with a drag."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.yearRequested.emit(self.year_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go from change to change."""
        keys = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() not in keys:
            super().keyPressEvent(event)
            return
        step = -keys[Qt.Key(event.key())] if self._mirrored() else keys[Qt.Key(event.key())]
        turns = sorted({period.start.year for period in self._periods})
        beyond = [year for year in turns if (year - self._moment.year) * step > 0]
        if beyond:
            self.yearRequested.emit(min(beyond) if step > 0 else max(beyond))

    def event(self, event: QEvent) -> bool:
        """A tool tip names the period under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._words_at(event.pos().x()), self)
            return True
        return super().event(event)

    def _words_at(self, x: float) -> str:
        year = self.year_at(x)
        for period in reversed(self._periods):
            if period.start.year <= year and (period.end is None or year <= period.end.year):
                end = PartialDate.of(period.end) if period.end else None
                span = span_in_words(PartialDate.of(period.start), end)
                return f"{status_label(period.status, self._focus_name)}, {span}"
        return self.tr("No state of this name")

    def _paint_years(self, painter: QPainter, band: RibbonBand) -> None:
        painter.setFont(sized(self.font(), SECONDARY))
        painter.setPen(self._colours.text.secondary)
        for year in range(self._first.year, self._last.year + 1, YEARS_BETWEEN_LABELS):
            x = band.x_of(date(year, 1, 1))
            words = year_in_words(year)
            width = painter.fontMetrics().horizontalAdvance(words)
            left = min(max(x - width / 2, band.box.left()), band.box.right() - width)
            painter.drawText(QPointF(left, MARKER + BAND + em(self) * 1.1), words)

    def _band(self) -> RibbonBand:
        box = QRectF(2.0, MARKER, self.width() - 4.0, BAND)
        return RibbonBand(box, self._first, self._last, self._mirrored())

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft
