"""Which kinds of event bear on status, and how: the one table of the rules."""

from __future__ import annotations

from enum import Enum, auto

from atlas.data.kinds import EventKind, MissionType, Part, Side


class Bearing(Enum):
    """What an event does to the relations between two states."""

    BEGINS = auto()
    """Relations are in force from this day; before a first beginning there were none."""
    RESUMES = auto()
    """Relations are in force from this day; what was before it does not tell."""
    PROVES = auto()
    """Relations were in being by this day, since when is not known. It does not mend a break or a refusal."""
    BREAKS = auto()
    """Relations are severed from this day."""
    REFUSES = auto()
    """One does not recognise the other, from this day to the end date."""
    ACCEPTS = auto()
    """Ends a refusal, without beginning relations."""
    DENIES = auto()
    """There were no relations at that date, nor before it back to the last evidence."""
    RULES = auto()
    """One administers or occupies the other, from this day to the end date."""
    BINDS = auto()
    """A treaty of alliance or mutual defence is in force, from this day to the end date."""


BEARING: dict[EventKind, Bearing] = {
    EventKind.established: Bearing.BEGINS,
    EventKind.restored: Bearing.RESUMES,
    EventKind.attested: Bearing.PROVES,
    EventKind.upgraded: Bearing.PROVES,
    EventKind.downgraded: Bearing.PROVES,
    EventKind.embassy_opened: Bearing.PROVES,
    EventKind.embassy_reopened: Bearing.PROVES,
    EventKind.embassy_closed: Bearing.PROVES,
    EventKind.severed: Bearing.BREAKS,
    EventKind.non_recognition: Bearing.REFUSES,
    EventKind.recognised: Bearing.ACCEPTS,
    EventKind.no_relations: Bearing.DENIES,
    EventKind.mandate: Bearing.RULES,
    EventKind.occupation: Bearing.RULES,
    EventKind.alliance: Bearing.BINDS,
}
"""Kinds that are not named here tell the story and change no colour; wars come from `wars.csv`."""

REPRESENTS: frozenset[MissionType] = frozenset({MissionType.embassy, MissionType.legation, MissionType.high_commission})
"""Missions that only states with relations exchange, and whose residence makes `one_way` and `mutual`."""

FIGHTS: frozenset[Part] = frozenset({Part.combat, Part.attacked, Part.invaded, Part.declared})
"""Parts in a war against the focus that are `war`; support, bases, medical teams and votes are not."""

AGAINST = Side.against_focus
