"""The card that follows the pointer: what land this is, how it stands, and how it stood through the years."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from atlas.map import style
from atlas.map.legend import paint_swatch
from atlas.map.palette import Palette
from atlas.window import appearance
from atlas.window.appearance import INSIDE, SECONDARY, em
from atlas.window.card import SHADE, Card
from atlas.window.life_line import LEAST_WIDTH, LifeLine, life_line_height, paint_life_line

OFFSET = 14
PADDING = 10
RIBBON_GAP = 6


class HoverCard(Card):
    """Name, an optional line beneath it, the status with its swatch, and a slim ribbon of all years."""

    def __init__(self, colours: Palette, parent: QWidget, cards: Callable[[], Iterable[QRectF]] = tuple) -> None:
        """`cards`: what lies on the parent and is not to be covered, in its pixels."""
        super().__init__(colours, parent)
        self._cards = cards
        self.setObjectName("hoverCard")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._name, self._note, self._class, self._status = "", "", "", ""
        self._years: LifeLine | None = None
        self._head = appearance.sized(self.font(), 1.0, QFont.Weight.DemiBold)
        self._small = appearance.sized(self.font(), SECONDARY)
        self._tiny = appearance.tabular(appearance.sized(self.font(), style.CROWDED))
        self.hide()

    def show_land(
        self, name: str, note: str, class_id: str, status: str, place: QPoint, years: LifeLine | None = None
    ) -> None:
        """Show a land beside a point of the parent, wholly within the parent."""
        self._years = years
        self._name, self._note, self._class, self._status = name, note, class_id, status
        self.resize(self._size())
        self.move(self._beside(place))
        self.show()
        self.raise_()
        self.update()

    def text(self) -> str:
        """What the card says, line by line."""
        return "\n".join(line for line in (self._name, self._note, self._status) if line)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines on the card, from the side where reading begins."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._inner()
        ink = self._colours.text
        line = QRectF(box.left(), box.top(), box.width(), self._line(self._head))
        self._write(painter, line, self._head, ink.primary, self._name)
        if self._note:
            line = QRectF(box.left(), line.bottom(), box.width(), self._line(self._small))
            self._write(painter, line, self._small, ink.secondary, self._note)
        if self._status:
            line = QRectF(box.left(), line.bottom() + 3, box.width(), self._line(self._small))
            self._paint_status(painter, line)
        if self._years is not None:
            height = life_line_height(self._tiny)
            line = QRectF(box.left(), box.bottom() - height, box.width(), height)
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            paint_life_line(painter, line, self._years, self._tiny, self._colours, mirrored)

    def _paint_status(self, painter: QPainter, line: QRectF) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = em(self) * style.SWATCH_WIDTH * 0.8
        left = line.right() - width if mirrored else line.left()
        height = em(self) * 0.85
        paint_swatch(painter, QRectF(left, line.center().y() - height / 2, width, height), self._colours, self._class)
        aside = width + INSIDE
        room = line.adjusted(0, 0, -aside, 0) if mirrored else line.adjusted(aside, 0, 0, 0)
        self._write(painter, room, self._small, self._colours.text.primary, self._status)

    def _write(self, painter: QPainter, box: QRectF, font: QFont, ink: QColor, words: str) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, words)

    def _size(self) -> QSize:
        widths = [QFontMetricsF(self._head).horizontalAdvance(self._name)]
        small = QFontMetricsF(self._small)
        widths.append(small.horizontalAdvance(self._note))
        if self._status:
            swatch = em(self) * style.SWATCH_WIDTH * 0.8 + INSIDE
            widths.append(swatch + small.horizontalAdvance(self._status))
        height = self._line(self._head)
        height += self._line(self._small) if self._note else 0
        height += self._line(self._small) + 3 if self._status else 0
        if self._years is not None:
            widths.append(LEAST_WIDTH)
            height += RIBBON_GAP + life_line_height(self._tiny)
        around = 2 * (PADDING + SHADE)
        return QSize(round(max(widths) + around) + 2, round(height + around - 4))

    def _inner(self) -> QRectF:
        edge = PADDING + SHADE
        return QRectF(self.rect()).adjusted(edge, edge - 2, -edge, -edge + 2)

    def _line(self, font: QFont) -> float:
        return QFontMetricsF(font).height()

    def _beside(self, place: QPoint) -> QPoint:
        """Below the pointer at the right, or else on another side of it where there is room and nothing is covered."""
        parent = self.parentWidget()
        room = parent.rect() if parent else QRect()
        right, left = place.x() + OFFSET, place.x() - OFFSET - self.width()
        below, above = place.y() + OFFSET, place.y() - OFFSET - self.height()
        corners = (QPoint(x, y) for y in (below, above) for x in (right, left))
        spots = [QRect(corner, self.size()) for corner in corners]
        cards = [card.toAlignedRect() for card in self._cards()]
        aside = (moved for spot in spots for card in cards for moved in _clear_of(spot, card))
        inside = [spot for spot in (*spots, *aside) if room.contains(spot) and not spot.contains(place)]
        free = (spot for spot in inside if not any(spot.intersects(card) for card in cards))
        best = next(free, next(iter(inside), spots[0])).topLeft()
        return QPoint(max(best.x(), room.left()), max(best.y(), room.top()))


def _clear_of(spot: QRect, card: QRect) -> tuple[QRect, QRect]:
    """A spot moved down, and up, until it lies beside a card."""
    return spot.translated(0, card.bottom() + 1 - spot.top()), spot.translated(0, card.top() - 1 - spot.bottom())
