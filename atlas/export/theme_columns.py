"""What a theme other than the status adds to a table or to the land as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from atlas.data import Seeds
from atlas.export.request import PictureRequest, chosen
from atlas.relations import Relations
from atlas.themes import DEFAULT, Reading, Situation, readings_at

THEME_COLUMNS = ("theme_class", "theme_amount", "theme_sources")
"""Class of the theme; the years or the share from 0 to 1 that it is a step of; keys of the sources."""


def readings_asked_for(seeds: Seeds, relations: Relations, request: PictureRequest) -> dict[str, Reading] | None:
    """The readings of the request's theme by code; None for the status, of which the table tells anyway.

    Raises UnknownChoice.
    """
    choice = chosen(seeds, request)
    if request.theme == DEFAULT:
        return None
    return readings_at(request.theme, choice, Situation.at(relations, request.moment))


def theme_cells(reading: Reading | None) -> dict[str, Any]:
    """The cells of one state or territory; empty where the theme says nothing of it."""
    if reading is None:
        return dict(zip(THEME_COLUMNS, ("", "", []), strict=True))
    amount = "" if reading.amount is None else f"{reading.amount:g}"
    sources = list(dict.fromkeys(key for fact in reading.facts for key in fact.sources))
    return dict(zip(THEME_COLUMNS, (reading.class_id, amount, sources), strict=True))


def with_theme(rows: Sequence[dict[str, Any]], readings: Mapping[str, Reading]) -> list[dict[str, Any]]:
    """Rows of states with the columns of the theme."""
    return [row | theme_cells(readings.get(row["state"])) for row in rows]
