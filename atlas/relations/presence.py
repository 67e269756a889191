"""Whether one side's resident embassy or legation is known to be open in the other's country."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from msgspec import Struct

from atlas.data.facts import Mission, Observation
from atlas.data.kinds import EventKind, Level, Presence
from atlas.relations.bearing import REPRESENTS
from atlas.relations.dossier import Dossier
from atlas.relations.testimony import Witness
from atlas.relations.timeline import FOREVER, Stretch, covering, joined

_DAY = timedelta(days=1)


class Residence(Struct, frozen=True):
    """Stretches in which a mission is known open (`open`), and those that a fact keeps from being so (`denied`)."""

    open: tuple[Stretch[bool], ...]
    denied: tuple[Stretch[bool], ...]

    def answer(self, day: date) -> tuple[bool, tuple[str, ...]]:
        """Whether a mission is known open on the day; the evidence for it, or against it."""
        for stretch in self.open:
            if stretch.start <= day < stretch.end:
                return True, stretch.evidence
        return False, joined(*(stretch.evidence for stretch in covering(self.denied, day)))

    def at(self, day: date) -> Stretch[bool]:
        """The answer of a day as a stretch: where a mission is known open, that in which it is."""
        known = covering(self.open, day)
        return known[0] if known else Stretch(day, day + _DAY, *self.answer(day))

    def turns(self) -> Iterator[date]:
        """Days on which the answer, or the reason for it, can change."""
        for stretch in (*self.open, *self.denied):
            yield stretch.start
            yield stretch.end


class _Sighting(Struct, frozen=True):
    """A mission was seen open on some day from `first` to `last`, as `facts` say; `opening`: it was opened then.

    `doubt`: facts that say that what was seen then was no resident mission, and the one that saw it.
    """

    first: date
    last: date
    facts: tuple[str, ...]
    opening: bool = False
    doubt: tuple[str, ...] = ()


class _Against(Struct, frozen=True):
    """What ends a presence or keeps two sightings apart: breaks and closings by day, absences by year."""

    breaks: tuple[tuple[date, str], ...]
    closings: tuple[tuple[date, str], ...]
    absences: tuple[Observation, ...]

    def first_break(self, after: date, before: date) -> tuple[date, str] | None:
        """The first break of relations between two days."""
        return next(((day, fact) for day, fact in self.breaks if after < day < before), None)

    def between(self, before: _Sighting, after: _Sighting) -> tuple[str, ...]:
        """The facts, if any, that say that a mission was not open all the time from one sighting to the next."""
        if before.doubt or after.doubt:
            return joined(before.doubt, after.doubt)
        for day, fact in self.breaks:
            if before.first < day < after.first:
                return (fact,)
        for day, fact in self.closings:
            if before.first < day <= after.first:
                return (fact,)
        for absent in self.absences:
            if before.last < date(absent.year, 1, 1) and absent.year < after.first.year:
                return (absent.id,)
        return after.facts[:1] if after.opening else ()


def residence(dossier: Dossier, *, of_focus: bool) -> Residence:
    """The focus's missions in the state (`of_focus`), or the state's in the focus: from missions, then yearbooks."""
    missions = [mission for mission in dossier.missions if _is_resident(mission, dossier, of_focus)]
    observed = [o for o in dossier.observations if (o.sender == dossier.focus) is of_focus]
    against = _Against(
        breaks_of(dossier),
        tuple((mission.closed.earliest, mission.id) for mission in missions if mission.closed),
        tuple(o for o in observed if o.level is Level.none),
    )
    yearbooks = [o for o in observed if o.level is not Level.none]
    witness = Witness(dossier, missions, of_focus=of_focus) if yearbooks else None
    seen = [_in_year(o, witness) for o in yearbooks] if witness else []
    opened: list[Stretch[bool]] = []
    denied: list[Stretch[bool]] = []
    for mission in missions:
        _add_mission(mission, against, opened, denied)
    for sighting in seen:
        if sighting.doubt:
            denied.append(Stretch(sighting.first, sighting.last + _DAY, False, sighting.doubt))
        else:
            _add(sighting, sighting.last + _DAY, against, opened, denied)
    _join([*(s for mission in missions for s in _of_mission(mission)), *seen], against, opened, denied)
    return Residence(tuple(opened), tuple(denied))


def standing(mission: Mission, breaks: Sequence[tuple[date, str]] = ()) -> Residence:
    """Stretches in which one mission is known open, from its own row; a break (day and fact) closes it."""
    closings = ((mission.closed.earliest, mission.id),) if mission.closed else ()
    against = _Against(tuple(breaks), closings, ())
    opened: list[Stretch[bool]] = []
    denied: list[Stretch[bool]] = []
    _add_mission(mission, against, opened, denied)
    _join(_of_mission(mission), against, opened, denied)
    return Residence(tuple(opened), tuple(denied))


def breaks_of(dossier: Dossier) -> tuple[tuple[date, str], ...]:
    """Days on which relations were severed, each with its fact."""
    return tuple((e.date.earliest, e.id) for e in dossier.events if e.kind is EventKind.severed)


def _is_resident(mission: Mission, dossier: Dossier, of_focus: bool) -> bool:
    sender = mission.sender == dossier.focus if of_focus else mission.sender in dossier.codes
    receiver = mission.receiver in dossier.codes if of_focus else mission.receiver == dossier.focus
    return sender and receiver and mission.presence is Presence.resident and mission.type in REPRESENTS


def _add_mission(mission: Mission, against: _Against, opened: list[Stretch[bool]], denied: list[Stretch[bool]]) -> None:
    """Open from each proof to the closing; a break closes it if no later closing is on record.

    A break within the month or the year of a closing is the day of that closing.
    """
    if mission.closed:
        cut = against.first_break(mission.closed.earliest, mission.closed.latest + _DAY)
        if cut:
            first = max(mission.closed.earliest, min(sighting.first for sighting in _of_mission(mission)))
            opened.append(Stretch(first, cut[0], True, (mission.id, cut[1])))
        denied.append(Stretch(mission.closed.earliest, mission.closed.latest + _DAY, False, (mission.id,)))
        against = _Against((), against.closings, against.absences)
    for sighting in _of_mission(mission):
        _add(sighting, _last_known_day(mission), against, opened, denied)


def _add(
    sighting: _Sighting, end: date, against: _Against, opened: list[Stretch[bool]], denied: list[Stretch[bool]]
) -> None:
    cut = against.first_break(sighting.first, end)
    opened.append(Stretch(sighting.first, cut[0] if cut else end, True, sighting.facts))
    if cut:
        denied.append(Stretch(cut[0], end, False, (cut[1],)))


def _join(
    sightings: Sequence[_Sighting], against: _Against, opened: list[Stretch[bool]], denied: list[Stretch[bool]]
) -> None:
    """Between two sightings a mission is open, unless something says otherwise."""
    for before, after in pairwise(sorted(sightings, key=lambda s: (s.last, s.first, s.facts))):
        if before.last + _DAY < after.first:
            apart = against.between(before, after)
            gap = (before.last + _DAY, after.first)
            if apart:
                denied.append(Stretch(*gap, False, apart))
            else:
                opened.append(Stretch(*gap, True, joined(before.facts, after.facts)))


def _of_mission(mission: Mission) -> list[_Sighting]:
    sightings = [_Sighting(d.earliest, d.latest, (mission.id,)) for d in mission.seen]
    if mission.opened:
        sightings.append(_Sighting(mission.opened.earliest, mission.opened.latest, (mission.id,), opening=True))
    if mission.closed and not sightings:
        eve = mission.closed.earliest - _DAY
        sightings.append(_Sighting(eve, eve, (mission.id,)))
    return sightings


def _in_year(observation: Observation, witness: Witness) -> _Sighting:
    first, last = date(observation.year, 1, 1), date(observation.year, 12, 31)
    against = witness.against(observation.year)
    doubt = joined(against, (observation.id,)) if against else ()
    return _Sighting(first, last, (observation.id, *witness.beside(observation.year)), doubt=doubt)


def _last_known_day(mission: Mission) -> date:
    """First day on which the mission is no longer known to be open."""
    if mission.closed:
        return mission.closed.earliest
    if mission.closed_unknown:
        return max((d.latest for d in (mission.opened, *mission.seen) if d), default=date.min) + _DAY
    return FOREVER
