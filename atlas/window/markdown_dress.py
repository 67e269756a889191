"""The looks of a history: Qt gives a text in Markdown looks of its own."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
)

from atlas.map.palette import Text
from atlas.window import appearance, markup

LINE_HEIGHT = 130.0
"""Distance of lines as a percentage of the font's own."""


def dress(document: QTextDocument, ink: Text, heading: float) -> None:
    """Raise the numbers of sources, quieten the headings to a size in points, and set the lines apart."""
    of_heading, of_link, of_source = _heading_look(heading), _link_look(ink), _link_look(ink)
    of_source.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    whole = QTextCursor(document)
    # As one change: Qt takes note of every single one.
    whole.beginEditBlock()
    for block in blocks(document):
        in_heading = block.blockFormat().headingLevel() > 0
        if in_heading:
            apart = QTextBlockFormat()
            apart.setTopMargin(appearance.BETWEEN)
            QTextCursor(block).mergeBlockFormat(apart)
        for fragment in fragments(block):
            now = fragment.charFormat()
            if in_heading or now.isAnchor():
                is_source = now.anchorHref().startswith(markup.SOURCE)
                _merge(fragment, whole, of_heading if in_heading else of_source if is_source else of_link)
    whole.select(QTextCursor.SelectionType.Document)
    loose = QTextBlockFormat()
    loose.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    whole.mergeBlockFormat(loose)
    whole.endEditBlock()


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """All paragraphs."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def fragments(block: QTextBlock) -> list[QTextFragment]:
    """Pieces of one look; a list, because a change of look while they are walked through would lose the way."""
    return [piece.fragment() for piece in block]


def _heading_look(size: float) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
    look.setFontPointSize(size)
    return look


def _link_look(ink: Text) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(ink.accent)
    look.setFontUnderline(False)
    return look


def _merge(fragment: QTextFragment, cursor: QTextCursor, look: QTextCharFormat) -> None:
    cursor.setPosition(fragment.position())
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(look)
