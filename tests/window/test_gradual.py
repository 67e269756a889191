"""A long text is put into its page piece by piece, and nobody sees a difference."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QTextDocument

from atlas.map.palette_file import palette
from atlas.window import markup
from atlas.window.gradual import Entry
from atlas.window.markdown_dress import blocks
from atlas.window.page import Page

NAMED = ["first", "entry-40", "entry-150", "entry-290", "last"]


@pytest.fixture
def page(qtbot) -> Page:
    page = Page("testPage", "Test", palette("light"))
    qtbot.addWidget(page)
    page.resize(390, 700)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def entries() -> list[Entry]:
    """Of several looks and lengths; an entry is named by its number."""
    middle = [_entry(f"entry-{number}", number) for number in range(300)]
    return [_entry("first", 3), *middle, _entry("last", 5)]


def test_piece_by_piece_it_becomes_the_whole(qtbot, page: Page, entries: list[Entry]) -> None:
    page.show_entries(entries, "entry-150")
    assert page.document().blockCount() < 200
    qtbot.waitUntil(lambda: page._gradual.is_done)
    whole = _at_once(page, entries)
    assert page.document().toHtml() == whole.toHtml()
    assert page.document().size() == whole.size()


@pytest.mark.parametrize("name", NAMED)
def test_what_is_in_sight_stays(qtbot, page: Page, entries: list[Entry], name: str) -> None:
    page.show_entries(entries, name)
    before = _place_of(page, name)
    assert 0 <= before < page.viewport().height()
    qtbot.waitUntil(lambda: page._gradual.is_done)
    assert abs(_place_of(page, name) - before) <= 2


@pytest.mark.parametrize("name", NAMED)
def test_all_of_it_lies_where_it_would_have(qtbot, page: Page, entries: list[Entry], name: str) -> None:
    """Whatever comes first, no paragraph is left without its place."""
    page.show_entries(entries, name)
    qtbot.waitUntil(lambda: page._gradual.is_done)
    assert _tops(page.document()) == _tops(_at_once(page, entries))


def test_whoever_reads_it_at_once_reads_all_of_it(page: Page, entries: list[Entry]) -> None:
    page.show_entries(entries, "entry-150")
    words = page.toPlainText()
    assert words == _at_once(page, entries).toPlainText()


def test_an_entry_is_shown_though_it_is_not_yet_there(page: Page, entries: list[Entry]) -> None:
    page.show_entries(entries, "first")
    page.show_anchor("entry-290")
    (mark,) = page.extraSelections()
    assert mark.cursor.block().text() == "Entry 290"
    assert 0 <= page.cursorRect(mark.cursor).top() < page.viewport().height()


@pytest.mark.parametrize("other", ["show_html", "show_markdown", "empty"])
def test_the_next_text_has_nothing_of_the_last(qtbot, page: Page, entries: list[Entry], other: str) -> None:
    page.show_entries(entries, "entry-150")
    act: Callable[..., None] = getattr(page, other)
    act(*([] if other == "empty" else ["Other words"]))
    qtbot.wait(30)
    assert page.document().toPlainText() == ("" if other == "empty" else "Other words")


def test_a_short_text_needs_no_scroll_bar(qtbot, page: Page, entries: list[Entry]) -> None:
    page.show_entries(entries)
    qtbot.waitUntil(lambda: page._gradual.is_done)
    assert page.verticalScrollBar().isVisible()
    page.show_entries(entries[:3])
    assert not page.verticalScrollBar().isVisible()


def _entry(name: str, number: int) -> Entry:
    def html() -> str:
        meta = markup.paragraph(f"{1900 + number}" if number % 7 else "", "meta")
        head = markup.paragraph(f"{markup.anchor(name)}{name.capitalize().replace('-', ' ')}", "head")
        return meta + head + markup.paragraph("Some words. " * (1 + number % 23)) * (number % 3)

    return Entry(html, frozenset({name}))


def _at_once(page: Page, entries: list[Entry]) -> QTextDocument:
    whole = page._blank()
    whole.setHtml("".join(entry.html() for entry in entries))
    whole.setPageSize(page.document().pageSize())
    return whole


def _tops(document: QTextDocument) -> list[float]:
    return [document.documentLayout().blockBoundingRect(block).top() for block in blocks(document)]


def _place_of(page: Page, name: str) -> int:
    cursor = page._find_anchor(name)
    assert cursor is not None
    return page.cursorRect(cursor).top()
