"""Whether one side's resident embassy or legation is known to be open in the other's country."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from atlas.data.facts import Mission, Observation
from atlas.data.kinds import EventKind, Level, Presence
from atlas.relations.bearing import REPRESENTS
from atlas.relations.dossier import Dossier
from atlas.relations.timeline import FOREVER, Stretch, covering, joined


@dataclass(frozen=True, slots=True)
class Residence:
    """Stretches in which a mission is known open (`open`), and those that a fact keeps from being so (`denied`)."""

    open: tuple[Stretch[bool], ...]
    denied: tuple[Stretch[bool], ...]

    def at(self, day: date) -> Stretch[bool]:
        """Whether a mission is known open on the day; the evidence for it, or against it."""
        known = covering(self.open, day)
        if known:
            return known[0]
        against = joined(*(stretch.evidence for stretch in covering(self.denied, day)))
        return Stretch(day, day + timedelta(days=1), False, against)

    def turns(self) -> Iterator[date]:
        """Days on which the answer, or the reason for it, can change."""
        for stretch in (*self.open, *self.denied):
            yield stretch.start
            yield stretch.end


def residence(dossier: Dossier, *, of_focus: bool) -> Residence:
    """The focus's missions in the state (`of_focus`), or the state's in the focus: from missions, then yearbooks."""
    breaks = [(e.date.earliest, e.id) for e in dossier.events if e.kind is EventKind.severed]
    opened: list[Stretch[bool]] = []
    denied: list[Stretch[bool]] = []
    for mission in dossier.missions:
        if _is_resident(mission, dossier, of_focus):
            _add_mission(mission, breaks, opened, denied)
    seen = sorted(
        (o for o in dossier.observations if (o.sender == dossier.focus) is of_focus), key=lambda o: (o.year, o.id)
    )
    _add_observations(seen, breaks, opened, denied)
    return Residence(tuple(opened), tuple(denied))


def _is_resident(mission: Mission, dossier: Dossier, of_focus: bool) -> bool:
    sender = mission.sender == dossier.focus if of_focus else mission.sender in dossier.codes
    receiver = mission.receiver in dossier.codes if of_focus else mission.receiver == dossier.focus
    return sender and receiver and mission.presence is Presence.resident and mission.type in REPRESENTS


def _add_mission(
    mission: Mission, breaks: Sequence[tuple[date, str]], opened: list[Stretch[bool]], denied: list[Stretch[bool]]
) -> None:
    """Open from each proof to the closing; a break closes it if no later closing is on record."""
    proofs = sorted(known.earliest for known in (mission.opened, *mission.seen) if known is not None)
    end = _last_known_day(mission)
    if not proofs and mission.closed:
        proofs = [mission.closed.earliest - timedelta(days=1)]
    for proof in proofs:
        cut = next(((day, fact) for day, fact in breaks if proof < day < end and not mission.closed), None)
        opened.append(Stretch(proof, cut[0] if cut else end, True, (mission.id,)))
        if cut:
            denied.append(Stretch(cut[0], end, False, (cut[1],)))


def _last_known_day(mission: Mission) -> date:
    """First day on which the mission is no longer known to be open."""
    if mission.closed:
        return mission.closed.earliest
    if mission.closed_unknown:
        return max((d.latest for d in (mission.opened, *mission.seen) if d), default=date.min) + timedelta(days=1)
    return FOREVER


def _add_observations(
    seen: Sequence[Observation],
    breaks: Sequence[tuple[date, str]],
    opened: list[Stretch[bool]],
    denied: list[Stretch[bool]],
) -> None:
    """Open through each year in which a yearbook saw it, and between two such years unless something speaks against."""
    present = [o for o in seen if o.level is not Level.none]
    for observation in present:
        year = _year(observation.year)
        _add_cut(Stretch(*year, True, (observation.id,)), breaks, opened, denied)
    for before, after in pairwise(present):
        gap = (_year(before.year)[1], _year(after.year)[0])
        absent = tuple(o.id for o in seen if before.year < o.year < after.year)
        broken = tuple(fact for day, fact in breaks if _year(before.year)[0] < day < gap[1])
        if absent or broken:
            denied.append(Stretch(*gap, False, joined(absent, broken)))
        elif gap[0] < gap[1]:
            opened.append(Stretch(*gap, True, (before.id, after.id)))


def _add_cut(
    stretch: Stretch[bool],
    breaks: Sequence[tuple[date, str]],
    opened: list[Stretch[bool]],
    denied: list[Stretch[bool]],
) -> None:
    """A break within the year closes it for the rest of that year."""
    cut = next(((day, fact) for day, fact in breaks if stretch.start < day < stretch.end), None)
    opened.append(Stretch(stretch.start, cut[0] if cut else stretch.end, True, stretch.evidence))
    if cut:
        denied.append(Stretch(cut[0], stretch.end, False, (cut[1],)))


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year + 1, 1, 1)
