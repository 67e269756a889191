"""What the card of the pointer says of a land."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from atlas.data import Moment
from atlas.geography.borders import Territory
from atlas.map.dates import date_in_words
from atlas.themes import DEFAULT
from atlas.window import markup
from atlas.window.life_line import LifeLine
from atlas.window.names import name_at, row_name
from atlas.window.stage import Stage
from atlas.window.theme_words import in_a_line
from atlas.window.view_state import ViewState
from atlas.window.words import status_label

translate = QCoreApplication.translate

LandCard = tuple[str, str, str, str]
"""Name, a line beneath it, class, words of the class."""


def land_name(stage: Stage, land: Territory, moment: Moment) -> str:
    """Name of a land on the date, in the window's language where it is a state of its own."""
    row = stage.seeds.states.row(land.code, moment.day)
    return row_name(row) if row and land.status == "sovereign" else land.name


def land_card(stage: Stage, land: Territory, view: ViewState) -> LandCard:
    """Name of the date, whose land it is where it is not its own, and what the theme says of it."""
    moment = view.moment
    name = land_name(stage, land, moment)
    owner = stage.owner(land, moment) or ""
    ruler = name_at(stage.seeds, owner, moment.day)
    note = ""
    if owner not in ("", land.code):
        note = translate("LandCard", "administered by {state}").format(state=ruler)
    if view.theme != DEFAULT:
        reading = stage.reading(land, view)
        return name, note, *((reading.class_id, in_a_line(stage.seeds, view.theme, reading)) if reading else ("", ""))
    verdict = stage.verdicts.one(owner, moment)
    if verdict is None:
        return name, note, "", ""
    status = status_label(verdict.status, ruler)
    if verdict.evidence:
        words = translate("LandCard", "{status} since {date}")
        status = words.format(status=status, date=date_in_words(verdict.since))
    if verdict.changed:
        status = markup.joined((status, translate("LandCard", "changed during the year")))
    return name, note, verdict.status.value, status


def life_line(stage: Stage, land: Territory, moment: Moment) -> LifeLine | None:
    """How the state whose land it is stood with the focus through all years; None where it is nobody's."""
    owner = stage.owner(land, moment)
    if owner is None:
        return None
    settings = stage.seeds.settings
    return LifeLine(stage.verdicts.periods(owner), settings.first, settings.last, moment.day)
