"""How far a yearbook is to be believed: it counts an envoy who sits elsewhere, and lags behind a closing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from atlas.data.facts import Mission
from atlas.data.kinds import EventKind, Presence
from atlas.relations.bearing import REPRESENTS
from atlas.relations.dossier import Dossier

_REOPENS = frozenset(
    {
        EventKind.established,
        EventKind.attested,
        EventKind.restored,
        EventKind.upgraded,
    }
)


REMEMBERED = 10
"""Years for which a closing speaks against a yearbook: two of its editions. Later a mission may well have been opened
again without a record of it, if no later opening is on record."""


class Witness:
    """What is otherwise on record of one side's missions, against which a yearbook's year is held."""

    def __init__(self, dossier: Dossier, resident: Sequence[Mission], *, of_focus: bool) -> None:
        self._resident = resident
        self._years = [years for mission in resident if (years := _on_record(mission))]
        self._elsewhere = [
            (mission.id, years)
            for mission in dossier.missions
            if _looks_after(mission, dossier, of_focus=of_focus) and (years := _on_record(mission))
        ]
        self._reopenings = [event for event in dossier.events if event.kind in _REOPENS]
        closed = [(m.closed.latest, m.id, m) for m in resident if m.closed]
        self._closings = [mission for _, _, mission in sorted(closed, key=lambda entry: entry[:2], reverse=True)]

    def against(self, year: int) -> tuple[str, ...]:
        """Facts by which the envoy of a year was no resident one; a resident mission on record in that year outweighs.

        Either the last closing on record was not followed by anything that speaks of a reopening, or the envoy is known
        to have been accredited from elsewhere.
        """
        closing = self._last_closing(year)
        if closing is not None and not any(self._after(closing, year)):
            reopening = self._next_opening(year)
            if reopening is not None:
                return closing.id, reopening.id
            if closing.closed and year - closing.closed.latest.year <= REMEMBERED:
                return (closing.id,)
        if any(first <= year <= last for first, last in self._years):
            return ()
        return tuple(mission for mission, (first, last) in self._elsewhere if first <= year <= last)

    def beside(self, year: int) -> tuple[str, ...]:
        """Facts without which the last closing would speak against the yearbook's year."""
        closing = self._last_closing(year)
        return tuple(dict.fromkeys(self._after(closing, year))) if closing is not None else ()

    def _last_closing(self, year: int) -> Mission | None:
        return next((m for m in self._closings if m.closed and m.closed.latest.year < year), None)

    def _next_opening(self, year: int) -> Mission | None:
        """The mission that was opened after the year, if nothing else is on record of the missions before that."""
        later = [
            (day.earliest, day is not mission.opened, mission.id, mission)
            for mission in self._resident
            for day in (mission.opened, mission.closed, *mission.seen)
            if day and day.earliest.year > year
        ]
        _, otherwise, _, mission = min(later, key=lambda entry: entry[:3], default=(None, True, "", None))
        return None if otherwise else mission

    def _after(self, closing: Mission, year: int) -> Iterator[str]:
        """Missions seen and events of reopening from the closing to the end of the year."""
        assert closing.closed is not None
        since, last = closing.closed.earliest, date(year, 12, 31)
        for mission in self._resident:
            dates = (d for d in (mission.opened, *mission.seen) if d)
            if mission is not closing and any(since <= d.latest and d.earliest <= last for d in dates):
                yield mission.id
        for event in self._reopenings:
            if since <= event.date.latest and event.date.earliest <= last:
                yield event.id


def _looks_after(mission: Mission, dossier: Dossier, *, of_focus: bool) -> bool:
    """Whether a mission in a third state is accredited to the other side too."""
    if mission.presence is Presence.resident or mission.type not in REPRESENTS:
        return False
    if of_focus:
        return mission.sender == dossier.focus and bool(dossier.codes & {*mission.covers, mission.receiver})
    return mission.sender in dossier.codes and dossier.focus in {*mission.covers, mission.receiver}


def _on_record(mission: Mission) -> tuple[int, int] | None:
    """The years in which a mission is known, from its first sighting to its closing or its last; None: in none."""
    known = [d for d in (mission.opened, *mission.seen) if d]
    if not known:
        return None
    first = min(d.earliest for d in known).year
    if mission.closed:
        return first, mission.closed.latest.year
    return first, max(d.latest for d in known).year if mission.closed_unknown else date.max.year
