"""The texts behind the Help menu."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication

from atlas import __version__
from atlas.data import Seeds
from atlas.map.dates import day_in_words, year_in_words

translate = QCoreApplication.translate


def about_html(seeds: Seeds) -> str:
    """What the atlas is, how far it reaches, whose work it rests on."""
    settings = seeds.settings
    span = translate(
        "Help", "Every state's relationship, on any day from {first} to {last}. Facts as of {as_of}."
    ).format(
        first=year_in_words(settings.first.year),
        last=year_in_words(settings.last.year),
        as_of=day_in_words(settings.as_of),
    )
    policy = translate(
        "Help",
        "Borders follow the membership and the General Assembly of the United Nations; disputed lines are dashed.",
    )
    rights = translate(
        "Help", "Code: MIT licence. Facts: CC BY-SA 4.0, with the sources named beside each. Borders: Natural Earth."
    )
    title = f"<h3>{escape(settings.title)} {__version__}</h3>"
    return title + "".join(f"<p>{escape(words)}</p>" for words in (span, policy, rights))


def keys_html() -> str:
    """The keyboard at a glance."""
    rows = (
        ("← ↑ → ↓", translate("Help", "move the map")),
        ("+ −", translate("Help", "zoom")),
        ("0", translate("Help", "whole world")),
        ("Tab, ⇧ Tab", translate("Help", "step through the states in sight, by name")),
        ("Enter", translate("Help", "select the state that is pointed out")),
        ("Esc", translate("Help", "show all classes of the legend; clear the selection")),
        ("Ctrl R", translate("Help", "show or hide the lines of representation")),
        ("Alt ← →", translate("Help", "previous and next year")),
        ("Ctrl G", translate("Help", "type a date")),
        ("Ctrl F", translate("Help", "find a state")),
        ("Ctrl P", translate("Help", "play the years")),
        ("Ctrl E", translate("Help", "export the map")),
        ("F6", translate("Help", "go on to the next part of the window")),
    )
    lines = "".join(
        f"<tr><td><b>{escape(keys)}</b>&nbsp;&nbsp;</td><td>{escape(words)}</td></tr>" for keys, words in rows
    )
    return f"<table cellpadding='3'>{lines}</table>"
