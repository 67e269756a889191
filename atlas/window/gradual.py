"""A long text that is put into a page piece by piece: first what is to be seen, the rest between other things."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextDocument, QTextDocumentFragment
from PySide6.QtWidgets import QTextBrowser

LEAST = 32
"""Height in pixels that few entries fall short of: so many as fill the page are put in at once."""

STEP = 16
"""Entries that are put in at a time; to lay them out takes some three milliseconds."""

SHARE = 4
"""Milliseconds after which other things are let happen."""


class Entry(Struct, frozen=True, eq=False):
    """One or more paragraphs of HTML, written when their turn comes; `names` of the anchors among them."""

    html: Callable[[], str]
    names: frozenset[str] = frozenset()


class GradualText(QObject):
    """The entries that are not yet in the page's document; those in sight stay where they are meanwhile."""

    finished = Signal()
    """All entries are in the document."""

    def __init__(self, page: QTextBrowser, blank: Callable[[], QTextDocument]) -> None:
        """`blank` makes an empty document with the looks of the page's."""
        super().__init__(page)
        self._page, self._blank = page, blank
        self._before: Sequence[Entry] = ()
        self._after: Sequence[Entry] = ()
        self._first = QTextCursor()
        self._short = 0.0
        self._beat = QTimer(self, interval=0)
        self._beat.timeout.connect(self._go_on)

    def begin(self, entries: Sequence[Entry], place: int) -> str:
        """The HTML with which to begin a document: the entries about a place; the rest will follow."""
        screenful = self._page.viewport().height() // LEAST + 1
        low, high = max(place - screenful // 3, 0), place + screenful
        self._before, self._after = entries[:low], entries[high:]
        self._first, self._short = QTextCursor(), 0.0
        if not self.is_done:
            self._beat.start()
        return _html(entries[low:high])

    def drop(self) -> None:
        """Put nothing further in."""
        self._before = self._after = ()
        self._beat.stop()

    def finish(self) -> None:
        """Put in all that is left, at once."""
        if self.is_done:
            return
        before, after = self._before, self._after
        self.drop()
        self._append(after)
        self._prepend(before)
        self.finished.emit()

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to be put in."""
        return not (self._before or self._after)

    def awaits(self, name: str) -> bool:
        """Whether the entry with an anchor is not yet in the document."""
        return any(name in entry.names for entry in (*self._before, *self._after))

    def _go_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while not self.is_done and clock.elapsed() < SHARE:
            if self._after:
                self._after, now = self._after[STEP:], self._after[:STEP]
                self._append(now)
            else:
                self._before, now = self._before[:-STEP], self._before[-STEP:]
                self._prepend(now)
        if self.is_done:
            self._beat.stop()
            self.finished.emit()

    def _append(self, entries: Sequence[Entry]) -> None:
        if entries:
            end = self._cursor()
            end.movePosition(QTextCursor.MoveOperation.End)
            end.beginEditBlock()
            end.insertBlock()
            self._insert(end, entries)

    def _prepend(self, entries: Sequence[Entry]) -> None:
        if not entries:
            return
        begin, bar = self._cursor(), self._page.verticalScrollBar()
        if self._first.isNull():
            self._first = QTextCursor(begin)
        before = self._top()
        begin.beginEditBlock()
        begin.insertBlock()
        begin.movePosition(QTextCursor.MoveOperation.Start)
        self._insert(begin, entries)
        way = self._top() - before + self._short
        self._short = way - round(way)
        bar.setValue(bar.value() + round(way))

    def _cursor(self) -> QTextCursor:
        """At the beginning of the document, which has been laid out to its end.

        Qt never lays out what it had put off when something is put in before it.
        """
        document = self._page.document()
        document.documentLayout().blockBoundingRect(document.lastBlock())
        return QTextCursor(document)

    def _top(self) -> float:
        """Pixels from the document's top to that of the entries with which it began."""
        return self._page.document().documentLayout().blockBoundingRect(self._first.block()).top()

    def _insert(self, cursor: QTextCursor, entries: Sequence[Entry]) -> None:
        """Put entries into an empty paragraph, and end the edit."""
        piece = self._blank()
        piece.setHtml(_html(entries))
        # Of what is inserted Qt takes over the looks of all paragraphs but the first.
        cursor.setBlockFormat(piece.begin().blockFormat())
        cursor.setBlockCharFormat(piece.begin().charFormat())
        cursor.insertFragment(QTextDocumentFragment(piece))
        cursor.endEditBlock()
        piece.deleteLater()


def _html(entries: Sequence[Entry]) -> str:
    return "".join(entry.html() for entry in entries)
