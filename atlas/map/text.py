"""Text on the map: faces cut from the base font, their measures, and letters with a halo."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEngine, QPainter, QPainterPath, QPen

FACES_KEPT = 200
WORDS_KEPT = 2000


class Face:
    """A font with what has been measured of it; all figures in logical pixels."""

    def __init__(self, font: QFont) -> None:
        metrics = QFontMetricsF(font)
        self.font = font
        self.capital = metrics.capHeight()
        self.line = metrics.height()
        self._metrics = metrics
        self._widths: dict[str, float] = {}
        self._outlines: dict[str, QPainterPath] = {}

    def width(self, text: str) -> float:
        """Width of a line of text."""
        if text not in self._widths:
            _make_room(self._widths)
            self._widths[text] = self._metrics.horizontalAdvance(text)
        return self._widths[text]

    def outline(self, text: str) -> QPainterPath:
        """The letters as a path that starts at (0, 0) on the base line."""
        if text not in self._outlines:
            _make_room(self._outlines)
            path = QPainterPath()
            path.addText(QPointF(0, 0), self.font, text)
            self._outlines[text] = path
        return self._outlines[text]


def _make_room(store: dict[str, float] | dict[str, QPainterPath]) -> None:
    if len(store) >= WORDS_KEPT:
        store.clear()


_faces: dict[tuple[str, float, float, bool, bool], Face] = {}


def face(base: QFont, factor: float, tracking: float = 0.0, italic: bool = False, bold: bool = False) -> Face:
    """The base font at `factor` times its size, with `tracking` per cent of extra space between letters."""
    key = (base.key(), factor, tracking, italic, bold)
    if key not in _faces:
        if len(_faces) >= FACES_KEPT:
            _faces.clear()
        font = QFont(base)
        font.setPixelSize(max(1, round(base.pixelSize() * factor)))
        font.setItalic(italic)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        if tracking:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100.0 + tracking)
        _faces[key] = Face(font)
    return _faces[key]


def wrapped(text: str, letters: Face, width: float) -> list[str]:
    """A text broken at its spaces into lines of at most `width` pixels; a longer word has a line of its own.

    Words that belong together are joined by no-break spaces.
    """
    lines: list[str] = []
    for word in filter(None, text.split(" ")):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and letters.width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def balanced(text: str, letters: Face, width: float) -> list[str]:
    """As `wrapped`, in as many lines, but broken where these come out most alike: no word is left alone."""
    lines = wrapped(text, letters, width)
    while len(lines) > 1:
        # Only a width below that of the longest line breaks the text elsewhere.
        width = max(letters.width(line) for line in lines) - 0.01
        narrower = wrapped(text, letters, width)
        if len(narrower) > len(lines) or any(letters.width(line) > width for line in narrower):
            break
        lines = narrower
    return lines


def tracked(letters: Face, tracking: float) -> Face:
    """The same letters with `tracking` per cent of extra space between them."""
    font = letters.font
    base = QFont(font)
    base.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100.0)
    return face(base, 1.0, tracking, font.italic())


def draw(
    painter: QPainter,
    base_line: QPointF,
    text: str,
    letters: Face,
    colour: QColor,
    halo: QColor | None = None,
    halo_width: float = 0.0,
) -> None:
    """Draw one line of text from the left end of its base line, over a halo where one is wanted."""
    # SVG has no word for spaced letters in Qt's writer: such text goes there as shapes.
    as_shape = letters.font.letterSpacing() != 0 and painter.paintEngine().type() == QPaintEngine.Type.SVG
    if halo is not None or as_shape:
        path = letters.outline(text).translated(base_line)
        if halo is not None:
            pen = QPen(halo, 2 * halo_width)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(path, pen)
        if as_shape:
            painter.fillPath(path, colour)
            return
    painter.setFont(letters.font)
    painter.setPen(colour)
    painter.drawText(base_line, text)


def draw_aligned(
    painter: QPainter, box: QRectF, text: str, letters: Face, colour: QColor, right_to_left: bool = False
) -> None:
    """Draw one line of text in a box, at the side where reading begins and centred upright."""
    left = box.right() - letters.width(text) if right_to_left else box.left()
    draw(painter, QPointF(left, box.center().y() + letters.capital / 2), text, letters, colour)
