"""The words that a column of the tables may hold, one enumeration a column."""

from __future__ import annotations

from enum import StrEnum


class Confidence(StrEnum):
    """How well a fact is founded, best first."""

    documented = "documented"
    probable = "probable"
    uncertain = "uncertain"


class EventKind(StrEnum):
    """What happened."""

    established = "established"
    attested = "attested"
    no_relations = "no_relations"
    recognised = "recognised"
    non_recognition = "non_recognition"
    severed = "severed"
    restored = "restored"
    upgraded = "upgraded"
    downgraded = "downgraded"
    interests_section = "interests_section"
    embassy_opened = "embassy_opened"
    embassy_closed = "embassy_closed"
    embassy_reopened = "embassy_reopened"
    consulate_opened = "consulate_opened"
    consulate_closed = "consulate_closed"
    mandate = "mandate"
    occupation = "occupation"
    war = "war"
    hostilities = "hostilities"
    coalition = "coalition"
    ceasefire = "ceasefire"
    alliance = "alliance"
    treaty = "treaty"
    sanctions = "sanctions"
    mediation = "mediation"
    visit = "visit"
    incident = "incident"
    aid = "aid"
    trade = "trade"
    dispute = "dispute"
    statement = "statement"
    other = "other"


class MissionType(StrEnum):
    """What kind of office one state keeps in another."""

    embassy = "embassy"
    legation = "legation"
    high_commission = "high_commission"
    consulate_general = "consulate_general"
    consulate = "consulate"
    interests_section = "interests_section"
    liaison_office = "liaison_office"
    trade_office = "trade_office"
    permanent_mission = "permanent_mission"
    honorary_consulate = "honorary_consulate"
    other = "other"


class Presence(StrEnum):
    """Whether the envoy sits in the country, or is accredited to it from another."""

    resident = "resident"
    elsewhere = "elsewhere"


class Level(StrEnum):
    """Rank of the representation that a yearbook saw."""

    none = "none"
    charge = "charge"
    minister = "minister"
    ambassador = "ambassador"
    unknown = "unknown"


class Side(StrEnum):
    """On whose side a state stood in a war."""

    with_focus = "with_focus"
    against_focus = "against_focus"
    with_consent = "with_consent"


class Part(StrEnum):
    """What part a state took in a war."""

    combat = "combat"
    attacked = "attacked"
    invaded = "invaded"
    declared = "declared"
    support = "support"
    host = "host"
