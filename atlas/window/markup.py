"""Pieces of the HTML that Qt's rich text understands: escaped text, links and anchors of the panel.

A link is `scheme:target`; the schemes are `fact`, `source`, `date`, `state`, `page` and `land`, beside the web's own.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from urllib.parse import quote, unquote

FACT, SOURCE, DATE, STATE, PAGE, LAND = "fact", "source", "date", "state", "page", "land"
OWN_SCHEMES = frozenset({FACT, SOURCE, DATE, STATE, PAGE, LAND})


def text(words: str) -> str:
    """Plain text, escaped."""
    return escape(words)


def link(scheme: str, target: str, words: str) -> str:
    """A link of the panel around plain words."""
    return f'<a href="{href(scheme, target)}">{escape(words)}</a>'


def href(scheme: str, target: str) -> str:
    """The address of a link of the panel."""
    return f"{scheme}:{quote(target)}"


def split(address: str) -> tuple[str, str]:
    """Scheme and target of an address; ("", address) where it is not one of the panel's."""
    scheme, _, target = address.partition(":")
    return (scheme, unquote(target)) if scheme in OWN_SCHEMES else ("", address)


def anchor(name: str) -> str:
    """A place in a page that can be scrolled to."""
    return f'<a name="{quote(name)}"></a>'


def paragraph(inner: str, kind: str = "") -> str:
    """A paragraph of a class of the page's style sheet."""
    return f'<p class="{kind}">{inner}</p>' if kind else f"<p>{inner}</p>"


def heading(words: str) -> str:
    """A heading within a page."""
    return f"<h3>{escape(words)}</h3>"


def joined(parts: Iterable[str]) -> str:
    """Details in one line, with a dot between them; empty ones left out."""
    return " · ".join(part for part in parts if part)
