"""Drawing of the names that have been placed.

On the screen a name is drawn once as a small picture and then stamped: its halo costs far more than all else of it.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from atlas.map import style
from atlas.map.labels import Label
from atlas.map.land import style_of
from atlas.map.palette import is_dark
from atlas.map.pattern import is_vector
from atlas.map.sheet import Sheet
from atlas.map.text import Face, draw
from atlas.map.typesetting import leading

_MARGIN = style.LABEL_HALO + 2.0


def paint_labels(painter: QPainter, sheet: Sheet) -> None:
    """Draw all names, each over a halo in the colour it stands on."""
    looks = sheet.state.by_row()
    palette = sheet.view.palette
    for label in (*sheet.labels, *sheet.city_labels):
        halo = palette.ground.page
        colour = palette.text.primary
        if label.inside:
            halo = style_of(looks[label.row], palette).fill
            colour = palette.text.on_dark if is_dark(halo) else palette.text.on_light
        _draw(painter, label, colour, halo)


def paint_seas(painter: QPainter, sheet: Sheet) -> None:
    """Draw the names of the seas."""
    palette = sheet.view.palette
    for label in sheet.seas:
        _draw(painter, label, palette.text.sea, palette.ground.sea)


def _draw(painter: QPainter, label: Label, colour: QColor, halo: QColor) -> None:
    if is_vector(painter):
        _draw_lines(painter, label.box.topLeft(), label.box.width(), label.lines, label.letters, colour, halo)
    else:
        _stamp(painter, label, colour, halo)


def _stamp(painter: QPainter, label: Label, colour: QColor, halo: QColor) -> None:
    ratio = painter.device().devicePixelRatioF()
    size = (label.box.width(), label.box.height() + label.letters.line - label.letters.capital)
    picture = _picture(label.lines, label.letters, size, colour.rgba(), halo.rgba(), ratio)
    corner = label.box.topLeft() - QPointF(_MARGIN, _MARGIN)
    # On whole device pixels, or the letters would blur.
    painter.drawImage(QPointF(round(corner.x() * ratio) / ratio, round(corner.y() * ratio) / ratio), picture)


@lru_cache(maxsize=600)
def _picture(
    lines: tuple[str, ...], letters: Face, size: tuple[float, float], colour: int, halo: int, ratio: float
) -> QImage:
    width, height = (round((side + 2 * _MARGIN) * ratio) + 1 for side in size)
    picture = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    corner = QPointF(_MARGIN, _MARGIN)
    _draw_lines(painter, corner, size[0], lines, letters, QColor.fromRgba(colour), QColor.fromRgba(halo))
    painter.end()
    return picture


def _draw_lines(
    painter: QPainter,
    corner: QPointF,
    width: float,
    lines: tuple[str, ...],
    letters: Face,
    colour: QColor,
    halo: QColor,
) -> None:
    # The space after the last letter is part of the width, but must not push the line off its middle.
    spacing = max(letters.font.letterSpacing() - 100.0, 0.0) if letters.font.letterSpacing() else 0.0
    trailing = spacing / 100 * letters.width("n")
    base_line = corner.y() + letters.capital * 1.175
    for line in lines:
        left = corner.x() + (width - letters.width(line) + trailing) / 2
        draw(painter, QPointF(left, base_line), line, letters, colour, halo, style.LABEL_HALO)
        base_line += leading(letters)
