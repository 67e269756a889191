"""Whether relations are in force, severed, refused, known not to exist, or not known: from events and proofs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct, field

from atlas.data.facts import Event, Mission
from atlas.data.kinds import Level, Presence
from atlas.data.partial_date import PartialDate
from atlas.relations.bearing import BEARING, REPRESENTS, Bearing
from atlas.relations.dossier import Dossier
from atlas.relations.status import Status
from atlas.relations.timeline import FOREVER, Stretch, after_last_day, joined

Bond = Stretch[Status]
"""A stretch whose value is `relations`, `severed`, `unrecognised`, `none` or `unknown`."""

_BARRED = frozenset({Status.severed, Status.unrecognised})
"""What no proof lifts."""


class Mark(Struct, frozen=True):
    """A fact that can change the bond: a proof on the last day that its date can mean, all others on the first."""

    day: date
    sequence: int
    fact: str
    bearing: Bearing
    until: date = FOREVER


def bonds(dossier: Dossier) -> tuple[Bond, ...]:
    """The bond through the state's life, without gap or overlap."""
    known = sorted(marks(dossier), key=as_they_work)
    walk = _Walk(dossier.start)
    for mark in known:
        walk.expire(mark.day)
        walk.take(mark)
    walk.expire(FOREVER)
    return tuple(_clip(walk.close(), dossier.start, dossier.end))


def as_they_work(mark: Mark) -> tuple[date, bool, int, str]:
    """Proofs come last on their day: what begins that day is no longer news to them."""
    return (mark.day, mark.bearing is Bearing.PROVES, mark.sequence, mark.fact)


class _Walk(Struct):
    """The bond as it stands while the facts are read in the order of their days.

    `released_by`: what ended a break or a refusal; without it no proof, denial or refusal would have worked since.
    """

    since: date
    value: Status = Status.unknown
    evidence: tuple[str, ...] = ()
    only_proved: bool = False
    denied_until: date = FOREVER
    released_by: tuple[str, ...] = ()
    refusals: list[Mark] = field(default_factory=list)
    past: list[Bond] = field(default_factory=list)

    def turn(self, day: date, value: Status, *evidence: str, only_proved: bool = False) -> None:
        """From `day` on the bond has another value, or the same for a better reason.

        What ends a time of which nothing is known is part of why nothing is known of it: without it a later
        beginning could tell that there were no relations.
        """
        if self.value is Status.unknown:
            self.evidence = joined(self.evidence, evidence)
        if day > self.since:
            self.past.append(Stretch(self.since, day, self.value, self.evidence))
            self.since = day
        self.value, self.evidence, self.only_proved = value, evidence, only_proved
        self.denied_until = FOREVER

    def close(self) -> list[Bond]:
        """The stretches, the last one open."""
        return [*self.past, Stretch(self.since, FOREVER, self.value, self.evidence)]

    def expire(self, day: date) -> None:
        """End the refusals and denials that were over by `day`."""
        if self.denied_until <= day and self.denied_until != FOREVER:
            self.turn(self.denied_until, Status.unknown, *self.evidence)
        for refusal in sorted(self.refusals, key=lambda mark: mark.until):
            if refusal.until > day or refusal.until == FOREVER:
                continue
            self.refusals.remove(refusal)
            if self.value is Status.unrecognised and self.evidence[0] == refusal.fact:
                others = [other.fact for other in self.refusals if other.until > refusal.until]
                value = Status.unrecognised if others else Status.unknown
                self.turn(refusal.until, value, *(others[:1] or [refusal.fact]), *self.released_by)

    def take(self, mark: Mark) -> None:
        """Let one fact work."""
        match mark.bearing:
            case Bearing.BEGINS:
                self._begin(mark)
            case Bearing.RESUMES if self.value is not Status.relations or self.only_proved:
                self._in_force(mark)
            case Bearing.PROVES if self.value in {Status.unknown, Status.none}:
                self.turn(mark.day, Status.relations, mark.fact, *self.released_by, only_proved=True)
            case Bearing.BREAKS if self.value is not Status.severed:
                self.refusals.clear()
                self.turn(mark.day, Status.severed, mark.fact)
            case Bearing.REFUSES:
                self.refusals.append(mark)
                if self.value not in _BARRED:
                    self.turn(mark.day, Status.unrecognised, mark.fact, *self.released_by)
            case Bearing.ACCEPTS if self.value is Status.unrecognised:
                self.refusals.clear()
                self.released_by = (*self.released_by, mark.fact)
                self.turn(mark.day, Status.unknown, *self.evidence, mark.fact)
            case Bearing.DENIES if self.value in {Status.unknown, Status.relations}:
                self._deny(mark)
            case _:
                pass

    def _begin(self, mark: Mark) -> None:
        if self.value is Status.unknown:
            self._known_empty(mark.fact)
        if self.value is not Status.relations or self.only_proved:
            self._in_force(mark)

    def _in_force(self, mark: Mark) -> None:
        self.refusals.clear()
        if self.value in _BARRED:
            self.released_by = (mark.fact,)
        self.turn(mark.day, Status.relations, mark.fact)

    def _deny(self, mark: Mark) -> None:
        """What was proved before is part of the reason: without it an earlier denial might last longer."""
        proved = self.evidence if self.value is Status.relations else ()
        if self.value is Status.unknown:
            self._known_empty(mark.fact)
        self.turn(mark.day, Status.none, *joined((mark.fact,), proved, self.released_by))
        self.denied_until = mark.until

    def _known_empty(self, fact: str) -> None:
        """What was unknown turns out to have been without relations."""
        self.value, self.evidence = Status.none, joined(self.evidence, (fact,))


def _clip(stretches: list[Bond], start: date, end: date) -> Iterator[Bond]:
    for stretch in stretches:
        first, last = max(stretch.start, start), min(stretch.end, end)
        if first < last:
            yield Stretch(first, last, stretch.value, stretch.evidence)


def marks(dossier: Dossier) -> Iterator[Mark]:
    """Every fact that can change the bond, in no order."""
    for event in dossier.events:
        bearing = BEARING.get(event.kind)
        if bearing is not None:
            day = event.date.latest if bearing is Bearing.PROVES else event.date.earliest
            yield Mark(day, event.sequence, event.id, bearing, _until(event, bearing))
    for mission in dossier.missions:
        for known in _proofs(mission, dossier):
            yield Mark(known.latest, 0, mission.id, Bearing.PROVES)
    for seen in dossier.observations:
        if seen.level is not Level.none:
            yield Mark(date(seen.year, 12, 31), 0, seen.id, Bearing.PROVES)


def _until(event: Event, bearing: Bearing) -> date:
    if bearing is Bearing.DENIES:
        return after_last_day(PartialDate.of((event.end_date or event.date).latest))
    return after_last_day(event.end_date)


def _proofs(mission: Mission, dossier: Dossier) -> tuple[PartialDate, ...]:
    """Dates at which the mission shows that its two states had relations."""
    looks_after = mission.covers if mission.presence is Presence.elsewhere else (mission.receiver, *mission.covers)
    between = mission.sender == dossier.focus and not dossier.codes.isdisjoint(looks_after)
    toward = mission.sender in dossier.codes and dossier.focus in looks_after
    if mission.type not in REPRESENTS or not (between or toward):
        return ()
    return tuple(known for known in (mission.opened, *mission.seen, mission.closed) if known is not None)
