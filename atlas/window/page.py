"""A page of the country panel: rich text whose links the panel follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from urllib.parse import quote

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from atlas.map.palette import Palette, mixed
from atlas.window import appearance
from atlas.window.appearance import SECONDARY, em
from atlas.window.dressed import Dressed
from atlas.window.gradual import Entry, GradualText
from atlas.window.markdown_dress import LINE_HEIGHT, blocks, dress, fragments

HANGING = 28
"""Pixels by which the lines of a numbered entry stand in behind its number."""


class Page(Dressed, QTextBrowser):
    """Text to read: links are announced, never followed by the page itself."""

    linkOpened = Signal(str)

    def __init__(self, name: str, title: str, colours: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._show_again: Callable[[], None] | None = None
        self._text: QTextDocument | None = None
        self._entries: Sequence[Entry] = ()
        self._gradual = GradualText(self, self._blank)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._announce)
        self._gradual.finished.connect(self._settle_bar)

    def show_html(self, body: str) -> None:
        """Show a text, from its beginning."""
        self._show_again = partial(self.show_html, body)
        self._gradual.drop()
        text = self._blank()
        text.setHtml(body)
        self._show(text)

    def show_entries(self, entries: Sequence[Entry], name: str = "") -> None:
        """Show a long text, scrolled to the entry with an anchor, else from its beginning.

        What is in sight is there at once, the rest a few turns of the event loop later.
        """
        self._show_again = partial(self.show_entries, entries, name)
        self._entries = entries
        place = next((place for place, entry in enumerate(entries) if name in entry.names), 0)
        text = self._blank()
        text.setHtml(self._gradual.begin(entries, place))
        self._show(text)
        if name:
            self.scroll_to(name)

    def show_markdown(self, history: str) -> None:
        """Show a text in Markdown, whose source numbers are raised, from its beginning."""
        self._show_again = partial(self.show_markdown, history)
        self._gradual.drop()
        text = self._blank()
        text.setMarkdown(history, QTextDocument.MarkdownFeature.MarkdownNoHTML)
        dress(text, self._colours.text, appearance.sized(self.font(), 1.08).pointSizeF())
        self._show(text)

    def empty(self) -> None:
        """Show nothing; a long text takes some megabytes."""
        self._show_again = None
        self._gradual.drop()
        self._entries = ()
        self.clear()
        self._settle_bar()

    def toPlainText(self) -> str:
        """All of the text, also where it is still being put in."""
        self._gradual.finish()
        return super().toPlainText()

    def wear(self, colours: Palette) -> None:
        """The same text in other colours, at the same place."""
        super().wear(colours)
        if self._show_again is not None:
            self._gradual.finish()
            place = self.verticalScrollBar().value()
            self._show_again()
            self._gradual.finish()
            self.verticalScrollBar().setValue(place)

    def show_anchor(self, name: str) -> None:
        """Scroll to a place and mark it."""
        if self._gradual.awaits(name):
            self.show_entries(self._entries, name)
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

    def _blank(self) -> QTextDocument:
        """A document to be written aside: in the page, Qt would lay it out again after every change."""
        text = QTextDocument(self)
        text.setUndoRedoEnabled(False)
        text.setDefaultFont(self.font())
        text.setDocumentMargin(appearance.BETWEEN)
        text.setIndentWidth(appearance.EDGE)
        text.setDefaultStyleSheet(self._style_sheet())
        return text

    def _show(self, text: QTextDocument) -> None:
        """Show a document in place of the last one, from its beginning."""
        last, self._text = self._text, text
        self.setExtraSelections([])
        # A text that turned out not to fit beside its scroll bar would be laid out a second time.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setDocument(text)
        if self._gradual.is_done:
            self._settle_bar()
        if last is not None:
            last.deleteLater()
        self.verticalScrollBar().setValue(0)

    def _settle_bar(self) -> None:
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _announce(self, url: QUrl) -> None:
        self.linkOpened.emit(url.toString())

    def _find_anchor(self, name: str) -> QTextCursor | None:
        for block in blocks(self.document()):
            if any(name in fragment.charFormat().anchorNames() for fragment in fragments(block)):
                return QTextCursor(block)
        return None

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
