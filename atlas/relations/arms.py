"""War, rule of one over the other, and alliance: what stands above relations."""

from __future__ import annotations

from atlas.relations.bearing import AGAINST, BEARING, FIGHTS, Bearing
from atlas.relations.dossier import Dossier
from atlas.relations.timeline import Stretch, after_last_day


def wars(dossier: Dossier) -> tuple[Stretch[bool], ...]:
    """Days on which the two fought: the state's part, within the days of the war itself."""
    stretches = []
    for part in dossier.wars:
        if part.side is AGAINST and part.part in FIGHTS:
            start = max(part.start.earliest, part.war_from.earliest)
            end = min(after_last_day(part.end), after_last_day(part.war_to))
            stretches.append(Stretch(start, end, True, (part.id,)))
    return _within(dossier, stretches)


def rule(dossier: Dossier) -> tuple[Stretch[bool], ...]:
    """Days on which one administered or occupied the other."""
    return _lasting(dossier, Bearing.RULES)


def alliances(dossier: Dossier) -> tuple[Stretch[bool], ...]:
    """Days on which a treaty of alliance or mutual defence bound the two."""
    return _lasting(dossier, Bearing.BINDS)


def _lasting(dossier: Dossier, bearing: Bearing) -> tuple[Stretch[bool], ...]:
    events = (event for event in dossier.events if BEARING.get(event.kind) is bearing)
    return _within(dossier, [Stretch(e.date.earliest, after_last_day(e.end_date), True, (e.id,)) for e in events])


def _within(dossier: Dossier, stretches: list[Stretch[bool]]) -> tuple[Stretch[bool], ...]:
    start, end = dossier.start, dossier.end
    clipped = (Stretch(max(s.start, start), min(s.end, end), True, s.evidence) for s in stretches)
    return tuple(stretch for stretch in clipped if stretch.start < stretch.end)
