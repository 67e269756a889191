"""The statuses of a relationship, from far to near, and what stands outside that order."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """How a state stands with the focus."""

    war = "war"
    occupation = "occupation"
    severed = "severed"
    unrecognised = "unrecognised"
    none = "none"
    unknown = "unknown"
    relations = "relations"
    one_way = "one_way"
    mutual = "mutual"
    alliance = "alliance"
    focus = "focus"
    dependency = "dependency"
    no_state = "no_state"


RELATIONSHIPS: tuple[Status, ...] = tuple(Status)[:10]
"""What a sovereign state can have with the focus, from far to near."""
