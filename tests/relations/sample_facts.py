"""Small facts between IRQ and one state, AAA, for the tests of the rules; hypothesis strategies for any set of them."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from atlas.data.facts import Belligerent, Event, Mission, Observation
from atlas.data.kinds import Confidence, EventKind, Level, MissionType, Part, Presence, Side
from atlas.data.partial_date import PartialDate, parse_partial_date
from atlas.relations.bearing import BEARING
from atlas.relations.dossier import Dossier
from atlas.relations.status_history import StatusHistory, status_history

START, END = date(1930, 6, 15), date(2020, 3, 10)


def event(kind: str, when: str, until: str = "", *, id: str = "") -> Event:
    return Event(
        id=id or f"AAA-{when}-{kind}",
        state="AAA",
        date=parse_partial_date(when),
        end_date=parse_partial_date(until) if until else None,
        kind=EventKind(kind),
        title=kind,
        sources=("s",),
        confidence=Confidence.documented,
    )


def mission(
    sender: str,
    opened: str = "",
    closed: str = "",
    *,
    seen: tuple[str, ...] = (),
    kind: str = "embassy",
    elsewhere: bool = False,
) -> Mission:
    """A mission of IRQ or AAA to the other; `elsewhere`: its envoy sits in a third state, ZZZ."""
    other = "AAA" if sender == "IRQ" else "IRQ"
    return Mission(
        id=f"{sender}-{opened}-{closed}-{kind}-{';'.join(seen)}{'-elsewhere' * elsewhere}",
        sender=sender,
        receiver="ZZZ" if elsewhere else other,
        covers=(other,) if elsewhere else (),
        type=MissionType(kind),
        opened=parse_partial_date(opened) if opened else None,
        closed=parse_partial_date(closed) if closed not in {"", "unknown"} else None,
        closed_unknown=closed == "unknown",
        seen=tuple(parse_partial_date(text) for text in seen),
        presence=Presence.elsewhere if elsewhere else Presence.resident,
        sources=("s",),
        confidence=Confidence.documented,
    )


def observation(sender: str, year: int, level: str) -> Observation:
    receiver = "AAA" if sender == "IRQ" else "IRQ"
    return Observation(
        id=f"cow-{year}-{sender}", sender=sender, receiver=receiver, year=year, level=Level(level), sources=("s",)
    )


def fought(start: str, end: str, *, part: str = "combat", side: str = "against_focus") -> Belligerent:
    return Belligerent(
        id=f"war-{start}-{end}-{part}-{side}",
        war="war",
        war_from=parse_partial_date(start),
        war_to=parse_partial_date(end),
        state="AAA",
        side=Side(side),
        start=parse_partial_date(start),
        end=parse_partial_date(end),
        part=Part(part),
        sources=("s",),
        confidence=Confidence.documented,
    )


def dossier(*facts: object, start: date = START, end: date = END) -> Dossier:
    def of(kind: type) -> tuple:
        return tuple(fact for fact in facts if isinstance(fact, kind))

    events = tuple(sorted(of(Event), key=lambda e: (e.date.earliest, e.sequence, e.id)))
    return Dossier("IRQ", frozenset({"AAA"}), start, end, events, of(Mission), of(Observation), of(Belligerent))


def history(*facts: object) -> StatusHistory:
    return status_history(dossier(*facts))


def status_on(day: str, *facts: object) -> str:
    return history(*facts).at(date.fromisoformat(day)).value


days = st.dates(date(1925, 1, 1), date(2024, 12, 31))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(days)
    precision = draw(st.integers(0, 2))
    return PartialDate(day.year, day.month if precision else None, day.day if precision == 2 else None)


@st.composite
def events(draw: st.DrawFn) -> Event:
    when = draw(partial_dates())
    later = draw(st.none() | partial_dates())
    until = str(later) if later is not None and later.latest >= when.latest else ""
    kind = draw(st.sampled_from(sorted(BEARING)))
    return event(kind, str(when), until, id=f"e-{draw(st.integers(0, 10**6))}")


@st.composite
def missions(draw: st.DrawFn) -> Mission:
    opened, closed = draw(st.none() | partial_dates()), draw(st.none() | partial_dates())
    if opened and closed and closed.earliest < opened.earliest:
        opened, closed = closed, opened
    sightings = draw(st.lists(partial_dates(), max_size=2))
    # One before the opening or after the closing is a fault that the check finds.
    seen = tuple(
        str(d)
        for d in sightings
        if not (opened and d.latest <= opened.earliest) and not (closed and d.earliest >= closed.latest)
    )
    ending = "unknown" if closed is None and draw(st.booleans()) else str(closed or "")
    elsewhere = draw(st.booleans())
    return mission(draw(st.sampled_from(["IRQ", "AAA"])), str(opened or ""), ending, seen=seen, elsewhere=elsewhere)


@st.composite
def observations(draw: st.DrawFn) -> Observation:
    level = draw(st.sampled_from(sorted(Level)))
    return observation(draw(st.sampled_from(["IRQ", "AAA"])), draw(st.integers(1930, 2019)), level)


@st.composite
def wars(draw: st.DrawFn) -> Belligerent:
    first, last = sorted((draw(days), draw(days)))
    part, side = draw(st.sampled_from(sorted(Part))), draw(st.sampled_from(sorted(Side)))
    return fought(first.isoformat(), last.isoformat(), part=part, side=side)


fact_sets = st.lists(events() | missions() | observations() | wars(), max_size=9, unique_by=lambda fact: fact.id)
