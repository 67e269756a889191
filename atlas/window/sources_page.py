"""The page of sources: the full entry of every work that a state's record rests on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from atlas.window import markup
from atlas.window.citations import Citations
from atlas.window.gradual import Entry

translate = QCoreApplication.translate


def source_entries(citations: Citations, name: str) -> list[Entry]:
    """All sources in the order of their numbers, each a paragraph."""
    if not citations.keys:
        words = translate("SourcesPage", "No record of {state} was found, hence no source.").format(state=name)
        return [Entry(partial(markup.paragraph, markup.text(words)))]
    # Paragraphs, and not the rows of a table: Qt lays a table out whole, and of some hundred rows so for a fifth of a
    # second, but paragraphs only as far as they are seen.
    return [Entry(partial(_source, citations, key), frozenset({key})) for key in citations.keys]


def _source(citations: Citations, key: str) -> str:
    side = "&rlm;" if QGuiApplication.isRightToLeft() else "&lrm;"
    words = f"{markup.anchor(key)}{side}{citations.number(key)}.&nbsp; {citations.entry(key)}"
    return markup.paragraph(words, "entry")
