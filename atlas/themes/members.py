"""Who belongs to an organisation at a moment."""

from __future__ import annotations

from datetime import date

from atlas.data.facts import Membership, Organisation
from atlas.data.moment import Moment
from atlas.data.seeds import Seeds
from atlas.relations.timeline import FOREVER, after_last_day
from atlas.themes.succession import bearer
from atlas.themes.theme import FOCUS, NONE, UNKNOWN, Choice, Reading, Readings, Situation, Theme

FOUNDER, MEMBER, SUSPENDED = "member_founder", "member", "member_suspended"

_CLASS = {"founder": FOUNDER, "member": MEMBER, "suspended": SUSPENDED}


def organisations_with_members(seeds: Seeds) -> tuple[Organisation, ...]:
    """Organisations of which members other than the focus are on record."""
    known = {member.organisation for member in seeds.members if member.state != seeds.settings.focus}
    return tuple(body for body in seeds.organisations if body.id in known)


def _read(situation: Situation, choice: str) -> Readings:
    seeds, day = situation.seeds, situation.moment.day
    held: Readings = {}
    # A row under the state's own code outweighs one under the code of another that it carries on.
    for member in sorted(seeds.members_in.get(choice, ()), key=lambda member: member.state in situation.verdicts):
        reading = _of(member, day)
        if reading is not None:
            held[bearer(seeds.states, member.state, day)] = reading
    focus = seeds.settings.focus
    own = held.pop(focus, Reading(NONE))
    outside = {code: Reading(NONE) for code in situation.others}
    return outside | held | {focus: Reading(FOCUS, own.facts, own.since, own.until)}


def _of(member: Membership, day: date) -> Reading | None:
    """What a row says of a day; None where it does not hold then. Without a beginning, only its end is known."""
    if not day < after_last_day(member.end):
        return None
    if member.start is None:
        return Reading(UNKNOWN, (member,), until=member.end)
    if day < member.start.earliest:
        return None
    return Reading(_CLASS.get(member.status, MEMBER), (member,), member.start, member.end)


def _choices(seeds: Seeds) -> tuple[Choice, ...]:
    return tuple(Choice(body.id, body.name) for body in organisations_with_members(seeds))


def _nearest(seeds: Seeds, moment: Moment) -> str:
    """The first organisation that existed at the moment, or else the first of all."""
    bodies = organisations_with_members(seeds)
    there = (body.id for body in bodies if body.founded and body.founded.earliest <= moment.day < _ended(seeds, body))
    return next(there, bodies[0].id if bodies else "")


def _ended(seeds: Seeds, body: Organisation) -> date:
    """The first day after the last membership."""
    return max((after_last_day(member.end) for member in seeds.members_in.get(body.id, ())), default=FOREVER)


MEMBERS = Theme("members", (FOUNDER, MEMBER, SUSPENDED, NONE, UNKNOWN), _read, _choices, _nearest)
