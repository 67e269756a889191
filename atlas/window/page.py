"""A page of the country panel: rich text whose links the panel follows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from urllib.parse import quote

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from atlas.map.palette import Palette, mixed
from atlas.window import appearance, markup
from atlas.window.appearance import SECONDARY, em
from atlas.window.dressed import Dressed

LINE_HEIGHT = 130.0
"""Distance of lines as a percentage of the font's own."""

HANGING = 28
"""Pixels by which the lines of a numbered entry stand in behind its number."""


AT_ONCE = 120
"""So many paragraphs of a long list are laid out in one go, which takes some five milliseconds."""


class Page(Dressed, QTextBrowser):
    """Text to read: links are announced, never followed by the page itself."""

    linkOpened = Signal(str)

    def __init__(self, name: str, title: str, colours: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._show_again: Callable[[], None] | None = None
        self._waiting: Sequence[str] = ()
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(self._add_more)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(appearance.BETWEEN)
        self.document().setIndentWidth(appearance.EDGE)
        self.document().setDefaultStyleSheet(self._style_sheet())
        self.anchorClicked.connect(self._announce)

    def show_html(self, body: str) -> None:
        """Show a text, from its beginning unless it is the same as before."""
        self._show_again = partial(self.show_html, body)
        self._leave_off()
        self.setHtml(body)

    def show_entries(self, entries: Sequence[str]) -> None:
        """Show paragraphs of HTML, however many: the first at once, the others while nothing else is to be done."""
        self._show_again = partial(self.show_entries, entries)
        self.setHtml("".join(entries[:AT_ONCE]))
        self._waiting = entries[AT_ONCE:]
        self._more.start()

    def show_markdown(self, history: str) -> None:
        """Show a text in Markdown, whose source numbers are raised."""
        self._show_again = partial(self.show_markdown, history)
        self._leave_off()
        document = self.document()
        document.setMarkdown(history, QTextDocument.MarkdownFeature.MarkdownNoHTML)
        # As one change: Qt would lay the text out anew after each.
        whole = QTextCursor(document)
        whole.beginEditBlock()
        self._dress(document)
        self._loosen(document)
        whole.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def empty(self) -> None:
        """Show nothing; a long text takes some megabytes."""
        self._show_again = None
        self._leave_off()
        self.clear()

    def wear(self, colours: Palette) -> None:
        """The same text in other colours, at the same place."""
        super().wear(colours)
        self.document().setDefaultStyleSheet(self._style_sheet())
        if self._show_again is not None:
            place = self.verticalScrollBar().value()
            self._show_again()
            self.verticalScrollBar().setValue(place)

    def show_anchor(self, name: str) -> None:
        """Scroll to a place and mark it."""
        cursor = self.scroll_to(name)
        if cursor is None:
            return
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        mark.format.setBackground(mixed(self._colours.text.accent, self._colours.card, 0.82))
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        self.setExtraSelections([mark])

    def scroll_to(self, name: str) -> QTextCursor | None:
        """Scroll so that a place stands in the upper third; where it is, or None."""
        self.setExtraSelections([])
        cursor = self._find_anchor(quote(name))
        if cursor is not None:
            top = self.document().documentLayout().blockBoundingRect(cursor.block()).top()
            self.verticalScrollBar().setValue(round(top - self.viewport().height() / 3))
        return cursor

    def sizeHint(self) -> QSize:
        """Small: the layout gives what is left."""
        return QSize(240, 160)

    def _leave_off(self) -> None:
        self._waiting = ()
        self._more.stop()

    def _add_more(self) -> None:
        more, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
        if not more:
            self._more.stop()
            return
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertBlock()
        cursor.insertHtml("".join(more))

    def _announce(self, url: QUrl) -> None:
        self.linkOpened.emit(url.toString())

    def _find_anchor(self, name: str) -> QTextCursor | None:
        for block in _blocks(self.document()):
            if any(name in fragment.charFormat().anchorNames() for fragment in _fragments(block)):
                return QTextCursor(block)
        return None

    def _dress(self, document: QTextDocument) -> None:
        """Raise the numbers of sources and quieten the headings of Markdown."""
        for block in _blocks(document):
            if block.blockFormat().headingLevel():
                apart = QTextBlockFormat()
                apart.setTopMargin(appearance.BETWEEN)
                QTextCursor(block).mergeBlockFormat(apart)
            for fragment in _fragments(block):
                look = self._look_of(fragment, block.blockFormat().headingLevel() > 0)
                if look is not None:
                    cursor = QTextCursor(document)
                    cursor.setPosition(fragment.position())
                    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                    cursor.mergeCharFormat(look)

    def _look_of(self, fragment: QTextFragment, in_heading: bool) -> QTextCharFormat | None:
        look, now = QTextCharFormat(), fragment.charFormat()
        if in_heading:
            look.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
            look.setFontPointSize(appearance.sized(self.font(), 1.08).pointSizeF())
        elif now.isAnchor():
            look.setForeground(self._colours.text.accent)
            look.setFontUnderline(False)
            if now.anchorHref().startswith(markup.SOURCE):
                look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        else:
            return None
        return look

    def _loosen(self, document: QTextDocument) -> None:
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        loose = QTextBlockFormat()
        loose.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(loose)

    def _style_sheet(self) -> str:
        ink, small = self._colours.text, round(em(self) * SECONDARY)
        # Qt hangs a first line out to the left alone: from right to left its end would be cut off.
        hanging = 0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else HANGING
        return f"""
            a {{ color: {ink.accent.name()}; text-decoration: none; }}
            p, h3, td {{ line-height: {LINE_HEIGHT:.0f}%; }}
            h3 {{ font-size: {round(em(self) * 1.08)}px; font-weight: 600; margin-top: 16px; margin-bottom: 4px; }}
            p {{ margin-top: 0px; margin-bottom: 6px; }}
            p.meta, span.meta {{ color: {ink.secondary.name()}; font-size: {small}px; }}
            p.meta {{ margin-top: 14px; margin-bottom: 1px; }}
            p.entry {{ margin-left: {hanging}px; text-indent: -{hanging}px; margin-bottom: 8px; }}
            p.head {{ font-weight: 600; margin-bottom: 2px; }}
            p.now {{ color: {ink.accent.name()}; font-size: {small}px; margin-top: 18px; margin-bottom: 4px; }}
        """


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    """Pieces of one look; a list, because a change of look while they are walked through would lose the way."""
    return [piece.fragment() for piece in block]
