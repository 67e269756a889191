"""Drawing of the names that have been placed.

On the screen a name is drawn once as a small picture and then stamped: its halo costs far more than all else of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from math import ceil, hypot

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from atlas.map import style
from atlas.map.contrast import ink_on
from atlas.map.label import Label
from atlas.map.land import style_of
from atlas.map.palette import Palette
from atlas.map.pattern import is_vector
from atlas.map.scene import Look
from atlas.map.sheet import Sheet
from atlas.map.text import Face, draw
from atlas.map.typesetting import leading

_ROUND = 0.3
"""Pixels by which a halo of whole pixels goes further, lest its corners be cut."""

MARGIN = style.LABEL_HALO + 2.0
"""Pixels around a name in which its picture may have marks."""


def paint_capitals(painter: QPainter, sheet: Sheet) -> None:
    """Draw the rings of the capitals."""
    palette = sheet.view.palette
    for width, colour in ((style.CAPITAL_WIDTH + 1.2, palette.card), (style.CAPITAL_WIDTH, palette.text.primary)):
        painter.setPen(QPen(colour, width))
        painter.setBrush(palette.card)
        for ring in sheet.inscription.capitals:
            painter.drawEllipse(ring.place, style.CAPITAL_RADIUS, style.CAPITAL_RADIUS)


def paint_labels(painter: QPainter, sheet: Sheet) -> None:
    """Draw all names, each over a halo in the colour it stands on: its own land's, or the paper's beside it."""
    looks, palette = sheet.state.by_row(), sheet.view.palette
    for label in sheet.inscription.on_land:
        _draw(painter, label, *_colours(label, looks, palette))


def _colours(label: Label, looks: Mapping[int, Look], palette: Palette) -> tuple[QColor, QColor]:
    """Of the letters and of their halo."""
    if label.inside or label.across:
        halo = style_of(looks[label.row], palette).fill
        return ink_on(halo, palette.text), halo
    return palette.text.primary, palette.ground.page


def written(sheet: Sheet) -> Iterator[tuple[Label, QColor, QColor]]:
    """All names and figures of a sheet, with the colours of their letters and of their halos."""
    looks, palette = sheet.state.by_row(), sheet.view.palette
    for label in sheet.inscription.on_land:
        yield label, *_colours(label, looks, palette)
    for label in sheet.inscription.seas:
        yield label, palette.text.sea, palette.ground.sea
    for label in sheet.inscription.figures:
        yield label, palette.text.secondary, palette.ground.page


def lettered(sheet: Sheet, ratio: float) -> Iterator[None]:
    """Make the pictures of the names on a sheet one by one, for a device of that pixel ratio."""
    for label, colour, halo in written(sheet):
        _picture_of(label, colour, halo, ratio)
        yield


def paint_seas(painter: QPainter, sheet: Sheet) -> None:
    """Draw the names of the seas."""
    palette = sheet.view.palette
    for label in sheet.inscription.seas:
        _draw(painter, label, palette.text.sea, palette.ground.sea)


def paint_figures(painter: QPainter, sheet: Sheet) -> None:
    """Draw the distances on their rings."""
    palette = sheet.view.palette
    for label in sheet.inscription.figures:
        _draw(painter, label, palette.text.secondary, palette.ground.page)


def _draw(painter: QPainter, label: Label, colour: QColor, halo: QColor) -> None:
    if not is_vector(painter):
        ratio = painter.device().devicePixelRatioF()
        corner = label.box.topLeft() - QPointF(MARGIN, MARGIN)
        painter.drawImage(_on_device(corner, ratio), _picture_of(label, colour, halo, ratio))
    elif label.bend is not None:
        _draw_along(painter, label, QPointF(), colour, halo)
    else:
        _draw_lines(painter, label.box.topLeft(), label.box.width(), label.lines, label.letters, colour, halo)


def _picture_of(label: Label, colour: QColor, halo: QColor, ratio: float) -> QImage:
    """The picture that is stamped for a name."""
    if label.bend is not None:
        return _bent_picture(label, colour.rgba(), halo.rgba(), ratio)
    size = (label.box.width(), label.box.height() + label.letters.line - label.letters.capital)
    return _picture(label.lines, label.letters, size, colour.rgba(), halo.rgba(), ratio)


@lru_cache(maxsize=200)
def _bent_picture(label: Label, colour: int, halo: int, ratio: float) -> QImage:
    picture = _blank(label.box.width(), label.box.height(), ratio)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    corner = _on_device(label.box.topLeft() - QPointF(MARGIN, MARGIN), ratio)
    _draw_along(painter, label, -corner, QColor.fromRgba(colour), QColor.fromRgba(halo))
    painter.end()
    return picture.copy()


def _draw_along(painter: QPainter, label: Label, shift: QPointF, colour: QColor, halo: QColor) -> None:
    text, letters = label.lines[0], label.letters
    assert label.bend is not None
    path = label.bend.carried(letters.outline(text), letters.width(text), letters.capital).translated(shift)
    outline = QPen(halo, 2 * style.LABEL_HALO)
    outline.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, outline)
    painter.fillPath(path, colour)


def _on_device(point: QPointF, ratio: float) -> QPointF:
    """The nearest whole device pixel, off which letters would blur."""
    return QPointF(round(point.x() * ratio) / ratio, round(point.y() * ratio) / ratio)


def _blank(width: float, height: float, ratio: float) -> QImage:
    """An empty picture with room for a name of that size and its halo."""
    sides = (round((side + 2 * MARGIN) * ratio) + 1 for side in (width, height))
    picture = QImage(*sides, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


@lru_cache(maxsize=600)
def _picture(
    lines: tuple[str, ...], letters: Face, size: tuple[float, float], colour: int, halo: int, ratio: float
) -> QImage:
    picture, corner = _blank(*size, ratio), QPointF(MARGIN, MARGIN)
    pale = _blank(*size, ratio)
    painter = QPainter(pale)
    _draw_lines(painter, corner, size[0], lines, letters, QColor.fromRgba(halo))
    painter.end()
    painter = QPainter(picture)
    # The letters pushed about make the same halo as their stroked outlines, in a quarter of the time.
    for push in _pushes(style.LABEL_HALO, ratio):
        painter.drawImage(push, pale)
    _draw_lines(painter, corner, size[0], lines, letters, QColor.fromRgba(colour))
    painter.end()
    # A picture keeps the engine that painted it, 64 kilobytes each; its copy does not.
    return picture.copy()


@cache
def _pushes(width: float, ratio: float) -> tuple[QPointF, ...]:
    """By how much letters must be pushed about, in whole device pixels, to cover all that is so near to them."""
    reach = width * ratio
    steps = range(-ceil(reach), ceil(reach) + 1)
    return tuple(QPointF(x / ratio, y / ratio) for x in steps for y in steps if hypot(x, y) <= reach + _ROUND)


def _draw_lines(
    painter: QPainter,
    corner: QPointF,
    width: float,
    lines: tuple[str, ...],
    letters: Face,
    colour: QColor,
    halo: QColor | None = None,
) -> None:
    # The space after the last letter is part of the width, but must not push the line off its middle.
    spacing = max(letters.font.letterSpacing() - 100.0, 0.0) if letters.font.letterSpacing() else 0.0
    trailing = spacing / 100 * letters.width("n")
    base_line = corner.y() + letters.capital * 1.175
    for line in lines:
        left = corner.x() + (width - letters.width(line) + trailing) / 2
        draw(painter, QPointF(left, base_line), line, letters, colour, halo, style.LABEL_HALO)
        base_line += leading(letters)
