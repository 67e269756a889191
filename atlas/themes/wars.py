"""What part each state took in a war of the focus, at any time of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from atlas.data.facts import Belligerent
from atlas.data.kinds import Part, Side
from atlas.data.moment import Moment
from atlas.data.seeds import Seeds
from atlas.relations.timeline import after_last_day
from atlas.themes.succession import bearer
from atlas.themes.theme import FOCUS, NONE, Choice, Reading, Readings, Situation, Theme

AGAINST, ATTACKED, DECLARED, AGAINST_SUPPORT, WITH, WITH_SUPPORT, CONSENT = (
    "war_against",
    "war_attacked",
    "war_declared",
    "war_against_support",
    "war_with",
    "war_with_support",
    "war_consent",
)

_AGAINST = {
    Part.combat: AGAINST,
    Part.attacked: ATTACKED,
    Part.invaded: ATTACKED,
    Part.declared: DECLARED,
    Part.support: AGAINST_SUPPORT,
    Part.host: AGAINST_SUPPORT,
}

_HELPS = frozenset({Part.support, Part.host})


def war_id(name: str) -> str:
    """A war's name as the command line takes it: "gulf-war-of-1991"."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")


def class_of(part: Belligerent) -> str:
    """The class of a part, by its side and its kind."""
    match part.side:
        case Side.against_focus:
            return _AGAINST[part.part]
        case Side.with_focus:
            return WITH_SUPPORT if part.part in _HELPS else WITH
        case Side.with_consent:
            return CONSENT


def parts_in(seeds: Seeds, choice: str) -> tuple[Belligerent, ...]:
    """The rows of a war, by its id."""
    return tuple(part for part in seeds.wars if war_id(part.war) == choice)


def _read(situation: Situation, choice: str) -> Readings:
    seeds, day = situation.seeds, situation.moment.day
    focus = seeds.settings.focus
    readings = {code: Reading(NONE) for code in situation.others} | {focus: Reading(FOCUS)}
    for part in sorted(parts_in(seeds, choice), key=lambda part: part.state in situation.verdicts):
        class_id = FOCUS if part.state == focus else class_of(part)
        readings[bearer(seeds.states, part.state, day)] = Reading(class_id, (part,), part.start, part.end)
    return readings


def _choices(seeds: Seeds) -> tuple[Choice, ...]:
    names = dict.fromkeys(part.war for part in sorted(seeds.wars, key=_began))
    return tuple(Choice(war_id(name), name) for name in names)


def _nearest(seeds: Seeds, moment: Moment) -> str:
    """The war that was fought at the moment, the one begun last if there are several; else the nearest in time."""
    first = date(moment.year, 1, 1) if moment.whole_year else moment.day
    wars = _one_each(seeds.wars)
    best = min(wars, key=lambda war: (_days_from(war, first, moment.day), -_began(war).toordinal()), default=None)
    return war_id(best.war) if best else ""


def _one_each(parts: Iterable[Belligerent]) -> list[Belligerent]:
    return list({part.war: part for part in parts}.values())


def _days_from(war: Belligerent, first: date, last: date) -> int:
    """Days between a war and the stretch from `first` to `last`; 0 where they meet."""
    start, end = _began(war), after_last_day(war.war_to)
    return max((start - last).days, (first - end).days + 1, 0)


def _began(war: Belligerent) -> date:
    return war.war_from.earliest


WARS = Theme(
    "wars",
    (AGAINST, ATTACKED, DECLARED, AGAINST_SUPPORT, WITH, WITH_SUPPORT, CONSENT, NONE),
    _read,
    _choices,
    _nearest,
)
