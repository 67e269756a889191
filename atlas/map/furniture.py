"""What stands on the paper around the land: date in large figures, title, source line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from atlas.map import style
from atlas.map.text import Face, balanced, draw, face
from atlas.map.view import MapView

SOURCE_SHARE, LEAST_SOURCE = 0.4, 120.0
"""Where the source line breaks: share of the picture's width, and pixels below which it does not."""


def furniture_rects(view: MapView) -> tuple[QRectF, ...]:
    """Rectangles of date, title and source line in logical pixels, as far as they are shown."""
    return tuple(box.adjusted(-style.GAP, -style.GAP, style.GAP, style.GAP) for _, _, box, _ in _pieces(view))


def paint_furniture(painter: QPainter, view: MapView) -> None:
    """Draw date, title and source line, each over a halo of the page so that it reads on any land."""
    halo = view.palette.ground.page
    ink = view.palette.text
    for text, letters, box, quiet in _pieces(view):
        colour = ink.secondary if quiet else ink.primary
        draw(painter, QPointF(box.left(), box.bottom()), text, letters, colour, halo, style.LABEL_HALO)


def _pieces(view: MapView) -> list[tuple[str, Face, QRectF, bool]]:
    """Each line with its face, its box, whose bottom is the base line, and whether it is set quietly."""
    base = view.base_font()
    pieces: list[tuple[str, Face, QRectF, bool]] = []
    top = style.EDGE
    headings = ((view.date_text, face(base, style.DATE, bold=True)), (view.title, face(base, style.HEADING)))
    for words, letters in headings:
        for text in balanced(words, letters, view.width - 2 * style.EDGE):
            pieces.append((text, letters, _box(view, text, letters, top, at_start=True), False))
            top += letters.capital + 2 * style.GAP
    if view.source:
        letters = face(base, style.SECONDARY)
        top = view.height - style.EDGE - letters.capital
        # At the right in every language, and not too far to the left: there lies the legend.
        for text in reversed(balanced(view.source, letters, max(SOURCE_SHARE * view.width, LEAST_SOURCE))):
            pieces.append((text, letters, _box(view, text, letters, top, at_start=view.right_to_left), True))
            top -= letters.capital + style.GAP
    return pieces


def _box(view: MapView, text: str, letters: Face, top: float, at_start: bool) -> QRectF:
    width = letters.width(text)
    left = style.EDGE if at_start != view.right_to_left else view.width - style.EDGE - width
    return QRectF(left, top, width, letters.capital)
