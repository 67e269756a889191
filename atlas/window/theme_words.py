"""What a theme says of a state, in words: one line for the pointer, and a sentence with its facts for the panel."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from atlas.data import Moment, Seeds
from atlas.data.facts import Agreement, Belligerent, Membership
from atlas.map.dates import count_in_words, date_in_words, span_in_words, year_in_words
from atlas.map.legend import class_label
from atlas.map.theme_key import labels_of
from atlas.relations import Relations, Status
from atlas.themes import Reading
from atlas.themes.length import NOT_SINCE, STEPS
from atlas.themes.missions import BOTH, OURS, THEIRS
from atlas.themes.theme import FOCUS, NONE, UNKNOWN
from atlas.window import markup
from atlas.window.names import name_at
from atlas.window.why import facts_html
from atlas.window.words import part_label

translate = QCoreApplication.translate


def in_a_line(seeds: Seeds, theme: str, reading: Reading) -> str:
    """A reading as a line: "Founding member since 22 March 1945"; "" where a theme says nothing of the focus."""
    focus = name_at(seeds, seeds.settings.focus, seeds.settings.last)
    label = labels_of(theme, focus).get(reading.class_id) or class_label(reading.class_id)
    fact = reading.facts[0] if reading.facts else None
    match theme, fact:
        case "missions", _:
            return _of_missions(reading.class_id, focus, label)
        case "length", _ if reading.class_id in STEPS and reading.since:
            return _years(reading)
        case "length", _ if reading.class_id == NOT_SINCE and reading.since:
            words = translate("Theme", "In being by {date}, beginning not known")
            return words.format(date=date_in_words(reading.since))
        case "members", Membership():
            return _since(_membership(fact, label), reading)
        case "agreement", Agreement():
            return _share(fact)
        case "wars", Belligerent():
            words = part_label(fact.part) if reading.class_id == FOCUS else label
            return markup.joined((words, span_in_words(reading.since, reading.until)))
        case _:
            return "" if reading.class_id == FOCUS else label


def _of_missions(class_id: str, focus: str, label: str) -> str:
    words = {
        BOTH: translate("Theme", "Resident missions on both sides"),
        THEIRS: translate("Theme", "Resident mission in {focus} only"),
        OURS: translate("Theme", "Resident mission of {focus} there only"),
        NONE: translate("Theme", "No resident mission known to be open"),
        FOCUS: "",
    }
    return words.get(class_id, label).format(focus=focus)


def _years(reading: Reading) -> str:
    assert reading.since is not None
    years, since = int(reading.amount or 0), date_in_words(reading.since)
    if years == 0:
        return translate("Theme", "Less than a year, since {date}").format(date=since)
    if years == 1:
        return translate("Theme", "1 year, since {date}").format(date=since)
    return translate("Theme", "{years} years, since {date}").format(years=count_in_words(years), date=since)


def _membership(member: Membership, label: str) -> str:
    """The status of a row, also of the focus's own, whose class tells nothing of it."""
    known = {"founder": "member_founder", "suspended": "member_suspended"}.get(member.status, "member")
    return labels_of("members", "").get(known, label)


def _since(words: str, reading: Reading) -> str:
    if reading.since is None:
        return words
    return translate("Theme", "{what} since {date}").format(what=words, date=date_in_words(reading.since))


def _share(vote: Agreement) -> str:
    words = translate("Theme", "Agreement of {share}% in {votes} votes of {year}")
    share, votes = _percent(vote.agreement), count_in_words(vote.votes)
    return words.format(share=share, votes=votes, year=year_in_words(vote.year))


def because(relations: Relations, theme: str, code: str, reading: Reading, moment: Moment) -> str:
    """On which facts the colour of a theme other than the status rests, as HTML with links to them or their sources."""
    seeds = relations.seeds
    match theme:
        case "missions":
            return _missions_because(seeds, reading)
        case "length":
            return _length_because(relations, code, reading, moment)
        case "members":
            return _row_because(seeds, reading, translate("Theme", "No membership on this date is on record."))
        case "agreement":
            words = translate("Theme", "No recorded vote of both in {year} is on record.")
            return _row_because(seeds, reading, words.format(year=year_in_words(moment.year)))
        case _:
            return _row_because(seeds, reading, translate("Theme", "No part in this war is on record."))


def _missions_because(seeds: Seeds, reading: Reading) -> str:
    if not reading.facts:
        return translate("Theme", "No record of a resident embassy or legation was found.")
    facts = facts_html(seeds, reading.facts)
    if reading.class_id in (NONE, UNKNOWN):
        return translate("Theme", "No resident embassy or legation is known to be open: {facts}.").format(facts=facts)
    return translate("Theme", "What is known of the two sides: {facts}.").format(facts=facts)


def _length_because(relations: Relations, code: str, reading: Reading, moment: Moment) -> str:
    seeds, facts = relations.seeds, facts_html(relations.seeds, reading.facts)
    if not reading.facts:
        return translate("Theme", "No record of relations was found.")
    if reading.class_id in STEPS:
        told = translate("Theme", "Counted from the first establishment: {facts}.").format(facts=facts)
    elif reading.class_id == NOT_SINCE:
        told = translate("Theme", "When relations began is not known; the oldest trace of them: {facts}.")
        told = told.format(facts=facts)
    elif reading.class_id == UNKNOWN:
        return translate("Theme", "No record of relations by this date was found, only this: {facts}.").format(
            facts=facts
        )
    else:
        return translate("Theme", "Relations not established by this date: {facts}.").format(facts=facts)
    bond = relations.bond(code, moment.day)
    if bond is None or bond.value is Status.relations:
        return told
    since = facts_html(seeds, (seeds.fact_of[fact] for fact in bond.evidence))
    words = translate("Theme", "They are not in force on this date: {facts}.")
    return f"{told} {words.format(facts=since)}"


def _row_because(seeds: Seeds, reading: Reading, otherwise: str) -> str:
    """The one row on which a colour rests, in words, with its sources."""
    if not reading.facts:
        return otherwise
    fact = reading.facts[0]
    sources = "; ".join(_source_link(seeds, key) for key in fact.sources)
    match fact:
        case Membership():
            told = _dated(name_at(seeds, fact.organisation, seeds.settings.last), span_in_words(fact.start, fact.end))
        case Agreement():
            words = translate("Theme", "Votes that both cast in {year}: {votes}; share of agreement: {share}%")
            told = words.format(
                year=year_in_words(fact.year), votes=count_in_words(fact.votes), share=_percent(fact.agreement)
            )
        case Belligerent():
            name = name_at(seeds, fact.state, fact.start.earliest)
            told = markup.link(markup.FACT, fact.id, _dated(name, span_in_words(fact.start, fact.end)))
            role = f": {markup.text(fact.role.rstrip('.'))}" if fact.role else ""
            return f"{told}{role}. {translate('Theme', 'Sources')}: {sources}."
    return f"{markup.text(told)}. {translate('Theme', 'Sources')}: {sources}."


def _percent(share: float) -> str:
    return count_in_words(round(100 * share))


def _dated(words: str, when: str) -> str:
    return translate("Why", "{what} ({when})").format(what=words, when=when) if when else words


def _source_link(seeds: Seeds, key: str) -> str:
    source = seeds.source_of.get(key)
    return markup.link(markup.SOURCE, key, source.title if source else key)
