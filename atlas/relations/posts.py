"""Posts: the cities in which one side is known to keep a resident mission in the other's country on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from atlas.data.facts import Mission, State
from atlas.data.kinds import MissionType, Presence
from atlas.data.seeds import Seeds
from atlas.data.states import Life
from atlas.relations.bearing import REPRESENTS
from atlas.relations.dossier import Dossier
from atlas.relations.presence import Residence, breaks_of, standing
from atlas.relations.relations import Relations

CONSULAR = frozenset({MissionType.consulate_general, MissionType.consulate})
"""Missions beside the embassy, which a break of relations closes with it."""

SUBSTITUTES = frozenset({MissionType.interests_section, MissionType.liaison_office, MissionType.trade_office})
"""Missions that stand in for an embassy, and so outlast a break of relations."""

AT_ORGANISATIONS = frozenset({MissionType.permanent_mission})

CLOSE = 0.35
"""Degrees: a mission no farther than this from the capital is in it, however its name is spelt."""


class City(Struct, frozen=True):
    """A city with its place in degrees."""

    name: str
    lon: float
    lat: float


class Post(Struct, frozen=True):
    """`sender` keeps a resident mission in `city`, in the country of `receiver`; `home` is the sender's capital."""

    sender: str
    receiver: str
    home: City
    city: City


class _Standing(Struct, frozen=True):
    """What is known of one life of a state: embassies by the rules of status, other missions one by one."""

    theirs: Residence
    ours: Residence
    others: tuple[tuple[Mission, Residence], ...]


class Posts:
    """Posts by day; each life of a state is worked out once, when first asked for."""

    def __init__(self, seeds: Seeds, relations: Relations | None = None) -> None:
        """`relations` of the same facts, if there are some already: embassies are known to them."""
        self._seeds = seeds
        self._relations = relations or Relations(seeds)
        self._standings: dict[tuple[str, date], _Standing] = {}
        focus = seeds.settings.focus
        self._at_organisations = tuple(
            (mission, standing(mission))
            for mission in seeds.missions
            if mission.sender == focus and mission.type in AT_ORGANISATIONS and mission.presence is Presence.resident
        )

    def between(self, code: str, day: date) -> tuple[Post, ...]:
        """Posts of the state in the focus, then of the focus in the state, embassies first, each city once."""
        life = self._seeds.states.life(code, day)
        row, focus = self._seeds.states.row(code, day), self._focus(day)
        if life is None or row is None or focus is None or row.code == focus.code:
            return ()
        return tuple(dict.fromkeys(self._of_life(life, row, focus, day)))

    def abroad(self, day: date) -> tuple[Post, ...]:
        """All posts of the focus, at organisations too."""
        focus = self._focus(day)
        if focus is None:
            return ()
        found = [post for post in self.all_at(day) if post.sender == focus.code]
        for mission, known in self._at_organisations:
            if known.at(day).value:
                found += _posts([mission], focus, None)
        return tuple(dict.fromkeys(found))

    def all_at(self, day: date) -> tuple[Post, ...]:
        """Posts between the focus and every state."""
        codes = (row.code for row in self._seeds.states.alive(day))
        return tuple(post for code in codes for post in self.between(code, day))

    def capitals(self, day: date) -> tuple[City, ...]:
        """Capitals of all states of the day."""
        return tuple(city for row in self._seeds.states.alive(day) if (city := capital_of(row)))

    @property
    def focus(self) -> str:
        """Code of the focus."""
        return self._seeds.settings.focus

    def _focus(self, day: date) -> State | None:
        return self._seeds.states.row(self.focus, day)

    def _of_life(self, life: Life, row: State, focus: State, day: date) -> Iterator[Post]:
        known = self._standing(life)
        for embassy, sender, receiver in ((known.theirs, row, focus), (known.ours, focus, row)):
            now = embassy.at(day)
            if now.value:
                # A yearbook names no city: an embassy sits in the capital, if nothing else is known.
                named = [fact for fact in map(self._seeds.fact_of.get, now.evidence) if isinstance(fact, Mission)]
                yield from _posts([m for m in named if m.city], sender, receiver) or _in_capital(sender, receiver)
            here = (m for m, its in known.others if (m.sender == focus.code) == (sender is focus) and its.at(day).value)
            yield from _posts(here, sender, receiver)

    def _standing(self, life: Life) -> _Standing:
        key = (life.code, life.start)
        if key not in self._standings:
            embassies = self._relations.representation(life)
            others = tuple(_others(self._relations.dossier(life)))
            self._standings[key] = _Standing(embassies.theirs, embassies.ours, others)
        return self._standings[key]


def _others(dossier: Dossier) -> Iterator[tuple[Mission, Residence]]:
    breaks = breaks_of(dossier)
    for mission in dossier.missions:
        between_both = {mission.sender, mission.receiver} <= {dossier.focus, *dossier.codes}
        if mission.presence is Presence.resident and between_both and mission.type not in REPRESENTS:
            if mission.type in CONSULAR:
                yield mission, standing(mission, breaks)
            elif mission.type in SUBSTITUTES:
                yield mission, standing(mission)


def _posts(missions: Iterable[Mission], sender: State, receiver: State | None) -> list[Post]:
    """Posts of missions whose place is known."""
    home = capital_of(sender)
    return [
        Post(sender.code, mission.receiver if receiver is None else receiver.code, home, _city(mission, receiver))
        for mission in missions
        if home is not None and mission.lon is not None and mission.lat is not None
    ]


def _in_capital(sender: State, receiver: State) -> list[Post]:
    home, city = capital_of(sender), capital_of(receiver)
    return [Post(sender.code, receiver.code, home, city)] if home and city else []


def capital_of(row: State) -> City | None:
    """The capital of a state as it was in that stretch of days."""
    return City(row.capital, row.lon, row.lat) if row.lon is not None and row.lat is not None else None


def _city(mission: Mission, receiver: State | None) -> City:
    capital = capital_of(receiver) if receiver else None
    here = City(mission.city, mission.lon or 0.0, mission.lat or 0.0)
    if capital and max(abs(here.lon - capital.lon), abs(here.lat - capital.lat)) <= CLOSE:
        return capital
    return here
