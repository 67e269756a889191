"""The status of one state through one of its lives: bond, residence, wars, rule and alliances under one precedence."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from itertools import groupby, pairwise

from msgspec import Struct

from atlas.relations import arms
from atlas.relations.bond import bonds
from atlas.relations.dossier import Dossier
from atlas.relations.presence import Residence
from atlas.relations.representation import Representation, representation
from atlas.relations.status import Status
from atlas.relations.timeline import Stretch, covering, joined

StatusStretch = Stretch[Status]


class StatusHistory(Struct, frozen=True):
    """Stretches that tile a life without gap or overlap; neighbours differ in status or in evidence."""

    stretches: tuple[StatusStretch, ...]

    def at(self, day: date) -> StatusStretch:
        """The stretch that holds on a day of the life; raises ValueError outside it."""
        index = bisect_right(self.stretches, day, key=lambda stretch: stretch.start) - 1
        if index < 0 or not self.stretches[index].covers(day):
            raise ValueError(f"{day.isoformat()} lies outside this life")
        return self.stretches[index]

    def within(self, first: date, last: date) -> tuple[StatusStretch, ...]:
        """The stretches that touch the days from `first` to `last`, both included."""
        return tuple(s for s in self.stretches if s.start <= last and first < s.end)

    def run(self, day: date) -> tuple[StatusStretch, ...]:
        """The unbroken stretches around a day that share its status."""
        return next(run for run in self.runs() if run[0].start <= day < run[-1].end)

    def runs(self) -> tuple[tuple[StatusStretch, ...], ...]:
        """Neighbouring stretches of one status, together: the periods that a reader sees."""
        return tuple(tuple(run) for _, run in groupby(self.stretches, key=lambda stretch: stretch.value))


def status_history(dossier: Dossier, missions: Representation | None = None) -> StatusHistory:
    """Apply the rules to the facts of one life; `missions`: both sides' residence, if it is known already."""
    bond = bonds(dossier)
    missions = missions or representation(dossier)
    theirs, ours = missions.theirs, missions.ours
    wars, rule, alliances = arms.wars(dossier), arms.rule(dossier), arms.alliances(dossier)
    above = (*wars, *rule, *alliances)
    turns = {day for stretch in bond for day in (stretch.start, stretch.end)}
    turns |= {day for stretch in above for day in (stretch.start, stretch.end)}
    turns |= {*theirs.turns(), *ours.turns()}
    days = sorted(turn for turn in turns if dossier.start <= turn <= dossier.end)
    pieces: list[StatusStretch] = []
    place = 0
    for start, end in pairwise(days):
        while bond[place].end <= start:
            place += 1
        status, evidence = _above(start, wars, rule) or _of_bond(start, bond[place], theirs, ours, alliances)
        if pieces and (pieces[-1].value, pieces[-1].evidence) == (status, evidence):
            pieces[-1] = Stretch(pieces[-1].start, end, status, evidence)
        else:
            pieces.append(Stretch(start, end, status, evidence))
    return StatusHistory(tuple(pieces))


Decision = tuple[Status, tuple[str, ...]]


def _above(day: date, wars: tuple[Stretch[bool], ...], rule: tuple[Stretch[bool], ...]) -> Decision | None:
    for status, stretches in ((Status.war, wars), (Status.occupation, rule)):
        holding = covering(stretches, day) if stretches else ()
        if holding:
            return status, joined(*(stretch.evidence for stretch in holding))
    return None


def _of_bond(
    day: date, bond: StatusStretch, theirs: Residence, ours: Residence, alliances: tuple[Stretch[bool], ...]
) -> Decision:
    if bond.value is not Status.relations:
        return bond.value, bond.evidence
    bound = covering(alliances, day) if alliances else ()
    if bound:
        return Status.alliance, joined(bond.evidence, *(stretch.evidence for stretch in bound))
    (here, of_them), (there, of_us) = theirs.answer(day), ours.answer(day)
    status = (Status.relations, Status.one_way, Status.mutual)[here + there]
    return status, joined(bond.evidence, of_them, of_us)


def last_day(stretch: StatusStretch) -> date:
    """The last day on which a stretch holds."""
    return stretch.end if stretch.end == date.max else stretch.end - timedelta(days=1)
