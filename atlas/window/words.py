"""The words of the facts as a reader sees them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from atlas.data.kinds import Confidence, EventKind, Level, MissionType, Part
from atlas.map.legend import class_label
from atlas.relations import Status

_KIND = {
    EventKind.established: QT_TRANSLATE_NOOP("EventKind", "Relations established"),
    EventKind.attested: QT_TRANSLATE_NOOP("EventKind", "Relations in being"),
    EventKind.no_relations: QT_TRANSLATE_NOOP("EventKind", "No relations"),
    EventKind.recognised: QT_TRANSLATE_NOOP("EventKind", "Recognition"),
    EventKind.non_recognition: QT_TRANSLATE_NOOP("EventKind", "Non-recognition"),
    EventKind.severed: QT_TRANSLATE_NOOP("EventKind", "Relations severed"),
    EventKind.restored: QT_TRANSLATE_NOOP("EventKind", "Relations restored"),
    EventKind.upgraded: QT_TRANSLATE_NOOP("EventKind", "Representation raised"),
    EventKind.downgraded: QT_TRANSLATE_NOOP("EventKind", "Representation lowered"),
    EventKind.interests_section: QT_TRANSLATE_NOOP("EventKind", "Interests section"),
    EventKind.embassy_opened: QT_TRANSLATE_NOOP("EventKind", "Embassy opened"),
    EventKind.embassy_closed: QT_TRANSLATE_NOOP("EventKind", "Embassy closed"),
    EventKind.embassy_reopened: QT_TRANSLATE_NOOP("EventKind", "Embassy reopened"),
    EventKind.consulate_opened: QT_TRANSLATE_NOOP("EventKind", "Consulate opened"),
    EventKind.consulate_closed: QT_TRANSLATE_NOOP("EventKind", "Consulate closed"),
    EventKind.mandate: QT_TRANSLATE_NOOP("EventKind", "Mandate"),
    EventKind.occupation: QT_TRANSLATE_NOOP("EventKind", "Occupation"),
    EventKind.war: QT_TRANSLATE_NOOP("EventKind", "War"),
    EventKind.hostilities: QT_TRANSLATE_NOOP("EventKind", "Hostilities"),
    EventKind.coalition: QT_TRANSLATE_NOOP("EventKind", "Coalition"),
    EventKind.ceasefire: QT_TRANSLATE_NOOP("EventKind", "Ceasefire"),
    EventKind.alliance: QT_TRANSLATE_NOOP("EventKind", "Alliance"),
    EventKind.treaty: QT_TRANSLATE_NOOP("EventKind", "Treaty"),
    EventKind.sanctions: QT_TRANSLATE_NOOP("EventKind", "Sanctions"),
    EventKind.mediation: QT_TRANSLATE_NOOP("EventKind", "Mediation"),
    EventKind.visit: QT_TRANSLATE_NOOP("EventKind", "Visit"),
    EventKind.incident: QT_TRANSLATE_NOOP("EventKind", "Incident"),
    EventKind.aid: QT_TRANSLATE_NOOP("EventKind", "Aid"),
    EventKind.trade: QT_TRANSLATE_NOOP("EventKind", "Trade"),
    EventKind.dispute: QT_TRANSLATE_NOOP("EventKind", "Dispute"),
    EventKind.statement: QT_TRANSLATE_NOOP("EventKind", "Statement"),
    EventKind.other: QT_TRANSLATE_NOOP("EventKind", "Other"),
}

_MISSION = {
    MissionType.embassy: QT_TRANSLATE_NOOP("MissionType", "Embassy"),
    MissionType.legation: QT_TRANSLATE_NOOP("MissionType", "Legation"),
    MissionType.high_commission: QT_TRANSLATE_NOOP("MissionType", "High commission"),
    MissionType.consulate_general: QT_TRANSLATE_NOOP("MissionType", "Consulate general"),
    MissionType.consulate: QT_TRANSLATE_NOOP("MissionType", "Consulate"),
    MissionType.interests_section: QT_TRANSLATE_NOOP("MissionType", "Interests section"),
    MissionType.liaison_office: QT_TRANSLATE_NOOP("MissionType", "Liaison office"),
    MissionType.trade_office: QT_TRANSLATE_NOOP("MissionType", "Trade office"),
    MissionType.permanent_mission: QT_TRANSLATE_NOOP("MissionType", "Permanent mission"),
    MissionType.honorary_consulate: QT_TRANSLATE_NOOP("MissionType", "Honorary consulate"),
    MissionType.other: QT_TRANSLATE_NOOP("MissionType", "Mission"),
}

_LEVEL = {
    Level.none: QT_TRANSLATE_NOOP("Level", "none seen"),
    Level.charge: QT_TRANSLATE_NOOP("Level", "chargé d'affaires"),
    Level.minister: QT_TRANSLATE_NOOP("Level", "minister"),
    Level.ambassador: QT_TRANSLATE_NOOP("Level", "ambassador"),
    Level.unknown: QT_TRANSLATE_NOOP("Level", "rank not known"),
}

_PART = {
    Part.combat: QT_TRANSLATE_NOOP("Part", "fought"),
    Part.attacked: QT_TRANSLATE_NOOP("Part", "attacked on its own soil"),
    Part.invaded: QT_TRANSLATE_NOOP("Part", "invaded"),
    Part.declared: QT_TRANSLATE_NOOP("Part", "declared war"),
    Part.support: QT_TRANSLATE_NOOP("Part", "gave support"),
    Part.host: QT_TRANSLATE_NOOP("Part", "gave its soil"),
}

_CONFIDENCE = {
    Confidence.documented: QT_TRANSLATE_NOOP("Confidence", "Well documented."),
    Confidence.probable: QT_TRANSLATE_NOOP("Confidence", "Probable: not every step of it is documented."),
    Confidence.uncertain: QT_TRANSLATE_NOOP("Confidence", "Uncertain: the dates or the facts are in doubt."),
}

_SURENESS = {
    Confidence.documented: QT_TRANSLATE_NOOP("Confidence", "documented"),
    Confidence.probable: QT_TRANSLATE_NOOP("Confidence", "probable"),
    Confidence.uncertain: QT_TRANSLATE_NOOP("Confidence", "uncertain"),
}

translate = QCoreApplication.translate


def status_label(status: Status, focus_name: str = "") -> str:
    """A status as the legend names it; the focus goes by its own name."""
    return focus_name if status is Status.focus else class_label(status)


def kind_label(kind: EventKind) -> str:
    """A kind of event."""
    return translate("EventKind", _KIND[kind])


def mission_label(kind: MissionType) -> str:
    """A type of mission."""
    return translate("MissionType", _MISSION[kind])


def level_label(level: Level) -> str:
    """The rank of an envoy that a yearbook saw."""
    return translate("Level", _LEVEL[level])


def part_label(part: Part) -> str:
    """What a state did in a war."""
    return translate("Part", _PART[part])


def confidence_sentence(confidence: Confidence) -> str:
    """How well a status is founded, as a sentence."""
    return translate("Confidence", _CONFIDENCE[confidence])


def confidence_label(confidence: Confidence) -> str:
    """How well a fact is founded, as a word."""
    return translate("Confidence", _SURENESS[confidence])
