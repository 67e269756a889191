"""Why a state has its colour: one sentence from the evidence, each fact in it a link."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from atlas.data import Seeds
from atlas.data.facts import Belligerent, Event, Fact, Mission, Observation
from atlas.data.kinds import Level
from atlas.map.dates import date_in_words, happening_in_words, span_in_words, year_in_words
from atlas.relations import Status, Verdict
from atlas.window import markup
from atlas.window.names import name_at
from atlas.window.words import level_label, mission_label

FACTS_SHOWN = 4
"""More facts than these stand behind a link to the page of events."""

translate = QCoreApplication.translate

_SENTENCE = {
    Status.war: QT_TRANSLATE_NOOP("Why", "{focus} and {state} at war: {facts}."),
    Status.occupation: QT_TRANSLATE_NOOP("Why", "One administers or occupies the other: {facts}."),
    Status.severed: QT_TRANSLATE_NOOP("Why", "Relations broken off, and not restored by this date: {facts}."),
    Status.unrecognised: QT_TRANSLATE_NOOP("Why", "One does not recognise the other as a state: {facts}."),
    Status.none: QT_TRANSLATE_NOOP("Why", "Relations not established by this date: {facts}."),
    Status.unknown: QT_TRANSLATE_NOOP("Why", "No record of relations was found, only this: {facts}."),
    Status.relations: QT_TRANSLATE_NOOP("Why", "Relations in force, no resident embassy known to be open: {facts}."),
    Status.one_way: QT_TRANSLATE_NOOP("Why", "Relations in force, a resident embassy open on one side: {facts}."),
    Status.mutual: QT_TRANSLATE_NOOP("Why", "Relations in force, resident embassies open on both sides: {facts}."),
    Status.alliance: QT_TRANSLATE_NOOP("Why", "Bound by a treaty of alliance or mutual defence: {facts}."),
}


def why(seeds: Seeds, verdict: Verdict, day: date) -> str:
    """The sentence as HTML; `day` is the day that is looked at."""
    if verdict.status is Status.focus:
        return translate("Why", "The atlas looks at the world from here.")
    if verdict.status not in _SENTENCE or not verdict.evidence:
        return translate("Why", "No record of relations was found.")
    return translate("Why", _SENTENCE[verdict.status]).format(
        focus=markup.text(name_at(seeds, seeds.settings.focus, day)),
        state=markup.text(name_at(seeds, verdict.code, day)),
        facts=facts_html(seeds, (seeds.fact_of[fact] for fact in verdict.evidence)),
    )


def fact_phrase(seeds: Seeds, fact: Fact) -> str:
    """A fact in a few words, with its date."""
    match fact:
        case Event():
            return _dated(fact.title, happening_in_words(fact.date, fact.end_date))
        case Belligerent():
            return _dated(fact.war, span_in_words(fact.start, fact.end))
        case Mission():
            return _dated(mission_title(seeds, fact), mission_span(fact))
        case Observation():
            return _observed(seeds, fact)


def mission_title(seeds: Seeds, mission: Mission) -> str:
    """What kind of mission, and where: "Embassy in Baghdad"; where it stands tells whose it is."""
    known = mission.opened or next(iter(mission.seen), None) or mission.closed
    day = known.earliest if known else seeds.settings.last
    place = mission.city or name_at(seeds, mission.receiver, day)
    return translate("Why", "{mission} in {place}").format(mission=mission_label(mission.type), place=place)


def mission_span(mission: Mission) -> str:
    """From when to when a mission was open, as far as is known."""
    if mission.opened is None and mission.closed is None and mission.seen:
        seen = ", ".join(date_in_words(known) for known in mission.seen)
        return translate("Why", "seen open in {dates}").format(dates=seen)
    span = span_in_words(mission.opened, mission.closed)
    if mission.closed_unknown:
        return markup.joined((span, translate("Why", "closed at a date not known")))
    return span


def facts_html(seeds: Seeds, facts: Iterable[Fact]) -> str:
    """The first few of some facts as links, and a link to the page of events for the rest."""
    known = list(facts)
    shown = [markup.link(markup.FACT, fact.id, fact_phrase(seeds, fact)) for fact in known[:FACTS_SHOWN]]
    if len(known) > FACTS_SHOWN:
        more = translate("Why", "and {count} more").format(count=len(known) - FACTS_SHOWN)
        shown.append(markup.link(markup.PAGE, "eventsPage", more))
    return "; ".join(shown)


def _dated(words: str, when: str) -> str:
    return translate("Why", "{what} ({when})").format(what=words, when=when) if when else words


def _observed(seeds: Seeds, observation: Observation) -> str:
    day = seeds.settings.last.replace(year=observation.year)
    words = {
        "year": year_in_words(observation.year),
        "level": level_label(observation.level),
        "sender": name_at(seeds, observation.sender, day),
        "receiver": name_at(seeds, observation.receiver, day),
    }
    if observation.level is Level.none:
        return translate("Why", "no envoy of {sender} to {receiver} in the yearbook of {year}").format(**words)
    return translate("Why", "envoy of {sender} to {receiver} ({level}) in the yearbook of {year}").format(**words)
