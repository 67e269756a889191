"""Names of states, offices and organisations in the language of the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale

from atlas.data import Seeds
from atlas.data.facts import State


def spoken() -> str:
    """Code of the window's language, such as "ckb"."""
    return QLocale.languageToCode(QLocale().language())


def row_name(row: State) -> str:
    """The state's name in the window's language, in English where it has none in it."""
    return row.name_in(spoken())


def name_at(seeds: Seeds, code: str, day: date) -> str:
    """Name of a state on a day, or of an organisation; the code itself where neither is known."""
    if code in seeds.states:
        return row_name(seeds.states.nearest_row(code, day))
    return next((body.name for body in seeds.organisations if body.id == code), code)
