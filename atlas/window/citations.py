"""Numbers of the sources: each source of a state has one number, the same on every page of the panel."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote

from PySide6.QtCore import QCoreApplication

from atlas.data import Seeds
from atlas.data.facts import Source
from atlas.map.dates import count_in_words
from atlas.window import markup
from atlas.window.record import SOURCE_KEY

THIN_SPACE = "\u2009"

_KEYS = re.compile(rf"(?:\s*{SOURCE_KEY.pattern})+")
"""Keys that follow one another, with the space before them: a raised number stands close to its word."""

translate = QCoreApplication.translate


class Citations:
    """Sources in the order in which they are first named; the list of them is read when one is first told in full."""

    def __init__(self, keys: Iterable[str], seeds: Seeds) -> None:
        self.keys = tuple(dict.fromkeys(keys))
        self._number = {key: count for count, key in enumerate(self.keys, 1)}
        self._seeds = seeds

    def marks(self, keys: Iterable[str]) -> str:
        """Raised numbers that open the notes, as HTML."""
        numbers = [markup.link(markup.SOURCE, key, self.number(key)) for key in keys if key in self._number]
        return f"<sup>{' '.join(numbers)}</sup>" if numbers else ""

    def number(self, key: str) -> str:
        """The number of a source in the locale's figures."""
        return count_in_words(self._number[key])

    def in_markdown(self, history: str) -> str:
        """The history with each `[key]` turned into a numbered link."""

        def numbered(keys: re.Match[str]) -> str:
            named = SOURCE_KEY.findall(keys[0])
            return THIN_SPACE.join(f"[{self.number(key)}]({markup.href(markup.SOURCE, key)})" for key in named)

        return _KEYS.sub(numbered, history)

    def entry(self, key: str) -> str:
        """The full entry of a source, as HTML."""
        source = self._seeds.source_of.get(key)
        if source is None:
            return markup.text(translate("Citations", "{key}: not in the list of sources").format(key=key))
        made = ", ".join(part for part in (source.publisher, source.year) if part)
        title = "" if source.title == source.url else f"<i>{markup.text(_ended(source.title))}</i>"
        parts = [markup.text(_ended(source.author)), title, markup.text(_ended(made))]
        lines = [" ".join(part for part in parts if part)]
        if source.url:
            lines.append(f'<a href="{markup.text(source.url)}">{markup.text(_short(source.url))}</a>')
        return "<br>".join(line for line in (*lines, _seen(source)) if line)


def _ended(sentence: str) -> str:
    return f"{sentence}." if sentence and not sentence.endswith((".", "?")) else sentence


def _short(url: str) -> str:
    """The address as a reader recognises it, cut where it would burst the column."""
    bare = unquote(url).split("://", 1)[-1].removeprefix("www.").rstrip("/")
    return bare if len(bare) <= 48 else bare[:47] + "…"


def _seen(source: Source) -> str:
    words = []
    if source.accessed:
        words.append(translate("Citations", "seen {date}").format(date=source.accessed))
    if source.licence:
        words.append(source.licence)
    return f'<span class="meta">{markup.text(markup.joined(words))}</span>' if words else ""
