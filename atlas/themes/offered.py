"""The themes that there are, and the one door through which their readings are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from atlas.data.moment import Moment
from atlas.data.seeds import Seeds
from atlas.relations import Relations
from atlas.themes.agreement import AGREEMENT
from atlas.themes.length import LENGTH
from atlas.themes.members import MEMBERS
from atlas.themes.missions import MISSIONS
from atlas.themes.status import STATUS
from atlas.themes.theme import Choice, Readings, Situation, Theme
from atlas.themes.wars import WARS

THEMES: Mapping[str, Theme] = MappingProxyType(
    {theme.id: theme for theme in (STATUS, MISSIONS, LENGTH, MEMBERS, AGREEMENT, WARS)}
)
"""Themes by id, in the order in which they are offered."""

DEFAULT = STATUS.id


def choices(theme: str, seeds: Seeds) -> tuple[Choice, ...]:
    """What there is to choose within a theme; empty where there is nothing. Raises KeyError for an unknown theme."""
    return THEMES[theme].choices(seeds)


def nearest_choice(theme: str, seeds: Seeds, moment: Moment) -> str:
    """The choice that suits a moment best; "" where there is none. Raises KeyError for an unknown theme."""
    return THEMES[theme].nearest(seeds, moment)


def readings_at(theme: str, choice: str, situation: Situation) -> Readings:
    """What a theme says of every state. Raises KeyError for an unknown theme; an unknown choice has no members."""
    return THEMES[theme].read(situation, choice)


def classes_at(theme: str, choice: str, relations: Relations, moment: Moment) -> dict[str, str]:
    """Class by code of state. Raises KeyError for an unknown theme."""
    readings = readings_at(theme, choice, Situation.at(relations, moment))
    return {code: reading.class_id for code, reading in readings.items()}
