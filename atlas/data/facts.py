"""The facts, one class a table of `seeds/`; field names are the column names, but `from` and `to`.

`from` is `start`; `to` is `end`. In `states.csv` it is the first day that no longer belongs (a day of handover is the
successor's), elsewhere the last day on which the fact held.

The annotations are evaluated as they stand, not kept as text: msgspec would have to compile each when it reads a table.
"""

from datetime import date
from typing import TypeAlias

from msgspec import Struct

from atlas.data.kinds import Confidence, EventKind, Level, MissionType, Part, Presence, Side
from atlas.data.partial_date import PartialDate

_SPAN = {"start": "from", "end": "to"}


class State(Struct, frozen=True, kw_only=True, rename=_SPAN):
    """A stretch of days in which a state kept its name and its capital; `end` is the first day after it."""

    code: str
    name: str
    official_name: str = ""
    start: date
    end: date | None = None
    continues: str = ""
    predecessor: tuple[str, ...] = ()
    successor: tuple[str, ...] = ()
    capital: str = ""
    lon: float | None = None
    lat: float | None = None
    region: str = ""
    m49: str = ""
    cow: str = ""
    name_ar: str = ""
    name_ckb: str = ""
    note: str = ""
    sources: tuple[str, ...]

    def name_in(self, language: str) -> str:
        """The name in "en", "ar" or "ckb"; in English where it has none in that language."""
        return {"ar": self.name_ar, "ckb": self.name_ckb}.get(language) or self.name

    @property
    def id(self) -> str:
        """The code with its first day: unique."""
        return f"{self.code}-{self.start.isoformat()}"


class Event(Struct, frozen=True, kw_only=True):
    """Something dated between the focus and `state` (a code, `ALL`, or an organisation)."""

    id: str
    state: str
    date: PartialDate
    end_date: PartialDate | None = None
    sequence: int = 0
    kind: EventKind
    title: str
    summary: str = ""
    sources: tuple[str, ...]
    confidence: Confidence
    note: str = ""


class Mission(Struct, frozen=True, kw_only=True):
    """An embassy, legation, consulate ... for one unbroken stretch of being open.

    `closed` is a date, "unknown" (it did close, or cannot be shown to be open), or None (no closing on record).
    """

    id: str
    sender: str
    receiver: str
    type: MissionType
    city: str = ""
    lon: float | None = None
    lat: float | None = None
    opened: PartialDate | None = None
    closed: PartialDate | None = None
    closed_unknown: bool = False
    seen: tuple[PartialDate, ...] = ()
    presence: Presence
    covers: tuple[str, ...] = ()
    note: str = ""
    sources: tuple[str, ...]
    confidence: Confidence


class Observation(Struct, frozen=True, kw_only=True):
    """What a yearbook saw of `sender`'s representation in `receiver` in a year."""

    id: str
    sender: str
    receiver: str
    year: int
    level: Level
    sources: tuple[str, ...]


class Belligerent(Struct, frozen=True, kw_only=True, rename=_SPAN):
    """One state's part in one war; `war_from` to `war_to` are the days of the war itself."""

    id: str
    war: str
    war_from: PartialDate
    war_to: PartialDate | None = None
    state: str
    side: Side
    start: PartialDate
    end: PartialDate | None = None
    part: Part
    role: str = ""
    sources: tuple[str, ...]
    confidence: Confidence


class Organisation(Struct, frozen=True, kw_only=True):
    """An international organisation, and the focus's standing in it."""

    id: str
    name: str
    abbreviation: str = ""
    founded: PartialDate | None = None
    focus_from: PartialDate | None = None
    focus_to: PartialDate | None = None
    focus_status: str = ""
    note: str = ""
    sources: tuple[str, ...]


class Membership(Struct, frozen=True, kw_only=True, rename=_SPAN):
    """A stretch of one state's membership."""

    id: str
    organisation: str
    state: str
    start: PartialDate | None = None
    end: PartialDate | None = None
    status: str
    sources: tuple[str, ...]


class Minister(Struct, frozen=True, kw_only=True, rename=_SPAN):
    """A term of the focus's foreign minister."""

    id: str
    name: str
    start: PartialDate
    end: PartialDate | None = None
    acting: str = ""
    note: str = ""
    sources: tuple[str, ...]
    confidence: Confidence


class Head(Struct, frozen=True, kw_only=True, rename=_SPAN):
    """A term of a head of state or of government."""

    id: str
    office: str
    name: str
    start: PartialDate
    end: PartialDate | None = None
    note: str = ""
    sources: tuple[str, ...]
    confidence: Confidence


class Regime(Struct, frozen=True, kw_only=True, rename=_SPAN):
    """A form of rule in the focus state."""

    id: str
    start: PartialDate
    end: PartialDate | None = None
    name: str
    form: str = ""
    note: str = ""
    sources: tuple[str, ...]


class Dispute(Struct, frozen=True, kw_only=True, rename=_SPAN):
    """A quarrel over land, water, debts ... and how it stands."""

    id: str
    dispute: str
    parties: tuple[str, ...]
    start: PartialDate | None = None
    end: PartialDate | None = None
    status: str = ""
    summary: str = ""
    sources: tuple[str, ...]


class Resolution(Struct, frozen=True, kw_only=True):
    """A decision of the League of Nations, the United Nations or the Arab League."""

    id: str
    date: PartialDate
    body: str
    subject: str = ""
    effect: str = ""
    sources: tuple[str, ...]


class Term(Struct, frozen=True, kw_only=True, rename=_SPAN):
    """A term of the focus on an elected body."""

    id: str
    kind: str
    body: str
    city: str = ""
    start: PartialDate | None = None
    end: PartialDate | None = None
    note: str = ""
    sources: tuple[str, ...]


class Agreement(Struct, frozen=True, kw_only=True):
    """Share of agreement with the focus in recorded votes of the UN General Assembly (1 = always) in a year."""

    state: str
    year: int
    agreement: float
    votes: int
    sources: tuple[str, ...]


class Source(Struct, frozen=True, kw_only=True):
    """A work that facts rest on."""

    key: str
    title: str
    author: str = ""
    publisher: str = ""
    year: str = ""
    url: str = ""
    licence: str = ""
    accessed: str = ""
    kind: str = ""
    used_for: str = ""
    note: str = ""


class Statement(Struct, frozen=True, kw_only=True):
    """A statement of the founding article, the ids of the facts that carry it, and how it was corrected."""

    id: str
    paragraph: int
    statement: str
    facts: tuple[str, ...] = ()
    correction: str = ""
    note: str = ""


Fact: TypeAlias = Event | Mission | Observation | Belligerent
"""What a status can rest on."""
