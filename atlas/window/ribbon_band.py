"""The band of the years: the periods of a state in the colours of their statuses, with a mark at a date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from atlas.map import pattern
from atlas.map.palette import Palette
from atlas.relations import Period

CORNER = 3.0
BEYOND = 4.0, 2.0
"""Pixels that the mark stands out above and beneath."""


class RibbonBand(Struct, frozen=True, eq=False):
    """A band in a box of logical pixels, from the first to the last day; `mirrored`: time runs to the left."""

    box: QRectF
    first: date
    last: date
    mirrored: bool = False

    def x_of(self, day: date) -> float:
        """Distance of a day from the left edge; days beyond the ends lie on them."""
        share = (day.toordinal() - self.first.toordinal()) / self._days
        share = min(max(share, 0.0), 1.0)
        return self.box.left() + self.box.width() * (1 - share if self.mirrored else share)

    def day_at(self, x: float) -> date:
        """The day at a distance from the left edge."""
        share = min(max((x - self.box.left()) / max(self.box.width(), 1.0), 0.0), 1.0)
        share = 1 - share if self.mirrored else share
        return date.fromordinal(min(round(self.first.toordinal() + share * self._days), self.last.toordinal()))

    def paint(self, painter: QPainter, periods: Iterable[Period], colours: Palette) -> None:
        """Paint the periods; where there is none the state does not exist."""
        corner = min(CORNER, self.box.height() / 2)
        painter.save()
        clip = QPainterPath()
        clip.addRoundedRect(self.box, corner, corner)
        painter.setClipPath(clip)
        painter.setBrushOrigin(self.box.topLeft())
        painter.fillRect(self.box, colours.classes["no_state"].fill)
        for period in periods:
            left, right = self.x_of(period.start), self.x_of(period.end or self.last)
            piece = QPainterPath()
            top, bottom = self.box.top(), self.box.bottom()
            piece.addRect(QRectF(QPointF(min(left, right), top), QPointF(max(left, right), bottom)))
            pattern.fill(painter, piece, colours.style_of(period.status.value))
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.ground.edge, 1.0))
        painter.drawRoundedRect(self.box, corner, corner)

    def paint_mark(self, painter: QPainter, day: date, colours: Palette) -> None:
        """Paint the mark at a day, with a gap of paper on both sides of it."""
        x, above, beneath = self.x_of(day), *BEYOND
        painter.setPen(QPen(colours.card, 4.0))
        painter.drawLine(QPointF(x, self.box.top()), QPointF(x, self.box.bottom()))
        painter.setPen(QPen(colours.text.primary, 2.0))
        painter.drawLine(QPointF(x, self.box.top() - above), QPointF(x, self.box.bottom() + beneath))

    @property
    def _days(self) -> int:
        return self.last.toordinal() - self.first.toordinal() + 1
