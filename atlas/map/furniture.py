"""What stands on the paper around the land: date in large figures, title, source line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from atlas.map import style
from atlas.map.text import Face, draw, face
from atlas.map.view import MapView


def furniture_rects(view: MapView) -> tuple[QRectF, ...]:
    """Rectangles of date, title and source line in logical pixels, as far as they are shown."""
    return tuple(box.adjusted(-style.GAP, -style.GAP, style.GAP, style.GAP) for _, _, box in _pieces(view))


def paint_furniture(painter: QPainter, view: MapView) -> None:
    """Draw date, title and source line, each over a halo of the page so that it reads on any land."""
    halo = view.palette.ground.page
    for text, letters, box in _pieces(view):
        colour = view.palette.text.secondary if text == view.source else view.palette.text.primary
        draw(painter, QPointF(box.left(), box.bottom()), text, letters, colour, halo, style.LABEL_HALO)


def _pieces(view: MapView) -> list[tuple[str, Face, QRectF]]:
    """Each text with its face and its box, whose bottom is the base line."""
    base = view.base_font()
    pieces: list[tuple[str, Face, QRectF]] = []
    top = style.EDGE
    headings = ((view.date_text, face(base, style.DATE, bold=True)), (view.title, face(base, style.HEADING)))
    for text, letters in headings:
        if text:
            pieces.append((text, letters, _box(view, text, letters, top, at_start=True)))
            top += letters.capital + 2 * style.GAP
    if view.source:
        letters = face(base, style.SECONDARY)
        top = view.height - style.EDGE - letters.capital
        # At the right in every language: the legend lies at the left.
        pieces.append((view.source, letters, _box(view, view.source, letters, top, at_start=view.right_to_left)))
    return pieces


def _box(view: MapView, text: str, letters: Face, top: float, at_start: bool) -> QRectF:
    width = letters.width(text)
    left = style.EDGE if at_start != view.right_to_left else view.width - style.EDGE - width
    return QRectF(left, top, width, letters.capital)
