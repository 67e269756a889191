"""The slider of years, with the density of events above it and the decades below."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QToolTip, QWidget

from atlas.map.dates import count_in_words, year_in_words
from atlas.map.palette import Palette, mixed
from atlas.window.appearance import SECONDARY, em, sized
from atlas.window.dressed import Dressed

KNOB = 8.0
"""Radius of the knob in pixels."""

STRIP = 20.0
"""Height of the strip of events in pixels."""

GROOVE = 3.0
DECADE = 10


class YearSlider(Dressed, QSlider):
    """A QSlider whose value is the year; a click goes straight to the year under it.

    `stepping` while its value changes by a click or a key, and not by a drag.
    """

    def __init__(self, first: int, last: int, colours: Palette, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._colours = colours
        self._density: Mapping[int, int] = {}
        self._most = 1
        self._bars: tuple[object, dict[int, QRectF]] = (None, {})
        self.stepping = False
        self.setObjectName("yearSlider")
        self.setAccessibleName(self.tr("Year"))
        self.setRange(first, last)
        self.setSingleStep(1)
        self.setPageStep(DECADE)
        self.setTracking(True)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_density(self, events: Mapping[int, int]) -> None:
        """Show how many events each year has."""
        self._density = dict(events)
        self._most = max(self._density.values(), default=1)
        self._bars = None, {}
        self.update()

    def sizeHint(self) -> QSize:
        """The strip, the groove with its knob, and a line of decades."""
        return QSize(480, round(STRIP + 2 * KNOB + em(self) * 1.3))

    def minimumSizeHint(self) -> QSize:
        """Narrow windows leave decades out."""
        return QSize(160, self.sizeHint().height())

    def x_of(self, year: int) -> float:
        """Distance of a year's place from the left edge, in pixels."""
        share = (year - self.minimum()) / max(self.maximum() - self.minimum(), 1)
        return KNOB + 2 + (1 - share if self._mirrored() else share) * self._length()

    def year_at(self, x: float) -> int:
        """The year at a distance from the left edge, in pixels."""
        share = min(max((x - KNOB - 2) / max(self._length(), 1.0), 0.0), 1.0)
        share = 1 - share if self._mirrored() else share
        return round(self.minimum() + share * (self.maximum() - self.minimum()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the year under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.stepping = True
            self.setSliderPosition(self.year_at(event.position().x()))
            self.stepping = False
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag; else tell the year under the pointer."""
        year = self.year_at(event.position().x())
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.setSliderPosition(year)
        else:
            count = count_in_words(self._density.get(year, 0))
            words = self.tr("{year} · events: {count}").format(year=year_in_words(year), count=count)
            QToolTip.showText(event.globalPosition().toPoint(), words, self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """End a drag."""
        self.setSliderDown(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the years."""
        self.stepping = not event.isAutoRepeat()
        super().keyPressEvent(event)
        self.stepping = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint strip, groove, decades and knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_density(painter)
        self._paint_groove(painter)
        self._paint_decades(painter)
        self._paint_knob(painter)

    def _paint_density(self, painter: QPainter) -> None:
        wanted = (self.width(), self._mirrored())
        if self._bars[0] != wanted:
            self._bars = (
                wanted,
                self._bars_of_all(),
            )
        bars = self._bars[1]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(self._colours.text.accent, self._colours.ground.page, 0.55))
        painter.drawRects([bar for year, bar in bars.items() if year != self.value()])
        if self.value() in bars:
            painter.setBrush(self._colours.text.accent)
            painter.drawRect(bars[self.value()])

    def _bars_of_all(self) -> dict[int, QRectF]:
        return {year: self._bar(year) for year in self._density if self.minimum() <= year <= self.maximum()}

    def _bar(self, year: int) -> QRectF:
        """The bar that shows how many events a year has."""
        width = max(self._length() / max(self.maximum() - self.minimum(), 1) - 1.0, 1.0)
        height = max(2.0, (STRIP - 2) * (self._density[year] / self._most) ** 0.6)
        return QRectF(self.x_of(year) - width / 2, STRIP - height, width, height)

    def _paint_groove(self, painter: QPainter) -> None:
        y = STRIP + KNOB
        painter.setBrush(self._colours.ground.edge)
        painter.setPen(Qt.PenStyle.NoPen)
        start, end = KNOB + 2, self.width() - KNOB - 2
        painter.drawRoundedRect(QRectF(start, y - GROOVE / 2, end - start, GROOVE), GROOVE / 2, GROOVE / 2)
        for year in self._decades():
            x = self.x_of(year)
            painter.setPen(QPen(self._colours.text.secondary, 1.0))
            painter.drawLine(QPointF(x, y + GROOVE), QPointF(x, y + GROOVE + 4))

    def _paint_decades(self, painter: QPainter) -> None:
        painter.setFont(sized(self.font(), SECONDARY))
        painter.setPen(self._colours.text.secondary)
        metrics = painter.fontMetrics()
        widest = metrics.horizontalAdvance(year_in_words(self.maximum())) * 1.5
        room = self._length() / max((self.maximum() - self.minimum()) / DECADE, 1)
        step = DECADE if room >= widest else 2 * DECADE if 2 * room >= widest else 5 * DECADE
        for year in self._decades():
            if (year - self.minimum()) % step:
                continue
            words = year_in_words(year)
            width = metrics.horizontalAdvance(words)
            left = min(max(self.x_of(year) - width / 2, 0.0), self.width() - width)
            painter.drawText(QPointF(left, STRIP + 2 * KNOB + metrics.ascent()), words)

    def _paint_knob(self, painter: QPainter) -> None:
        centre = QPointF(self.x_of(self.value()), STRIP + KNOB)
        ring = QColor(self._colours.text.accent)
        if self.hasFocus():
            ring.setAlphaF(0.3)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ring)
            painter.drawEllipse(centre, KNOB + 2, KNOB + 2)
        painter.setPen(QPen(self._colours.card, 2.0))
        painter.setBrush(self._colours.text.accent)
        painter.drawEllipse(centre, KNOB - 1, KNOB - 1)

    def _decades(self) -> range:
        first = -(-self.minimum() // DECADE) * DECADE
        return range(first, self.maximum() + 1, DECADE)

    def _length(self) -> float:
        return self.width() - 2 * (KNOB + 2)

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft
