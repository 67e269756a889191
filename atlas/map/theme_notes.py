"""What a legend must say beneath its classes: what was counted, where the record ends, on which sources it rests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from atlas.data import Seeds
from atlas.map.dates import count_in_words, date_in_words, span_in_words, year_in_words
from atlas.themes import Situation
from atlas.themes.agreement import years_without_votes
from atlas.themes.theme import FOCUS, Reading, Readings
from atlas.themes.wars import parts_in

translate = QCoreApplication.translate

SOURCES_NAMED = 2
"""So many works are named, those on which most rests; the panel names all."""

LONGEST_TITLE = 58


def notes(theme: str, choice: str, situation: Situation, readings: Readings, focus: str) -> tuple[str, ...]:
    """Sentences for one theme at a moment, the sources last; none for the theme of statuses, as the panel has all."""
    match theme:
        case "missions":
            said = [translate("Theme", "Embassies and legations that are known to be open; consulates do not count.")]
        case "length":
            said = [translate("Theme", "From their first establishment, whatever has come after.")]
        case "members":
            said = [*_of_members(choice, situation, readings, focus)]
        case "agreement":
            said = [*_of_agreement(situation, focus)]
        case "wars":
            said = [*_of_war(choice, situation, readings)]
        case _:
            return ()
    return (*said, *_sources(situation.seeds, readings))


def _of_members(choice: str, situation: Situation, readings: Readings, focus: str) -> Iterator[str]:
    body = next((body for body in situation.seeds.organisations if body.id == choice), None)
    if body is not None and body.founded and situation.moment.day < body.founded.earliest:
        yield translate("Theme", "Not yet founded: {date}.").format(date=date_in_words(body.founded))
    own = readings[situation.seeds.settings.focus]
    if not own.facts:
        yield translate("Theme", "{focus}: no membership on this date.").format(focus=focus)
    else:
        yield translate("Theme", "{focus}: {membership}.").format(focus=focus, membership=membership_in_words(own))


def membership_in_words(reading: Reading) -> str:
    """The focus's own membership: "founding member from 22 March 1945"."""
    forms = {
        "founder": translate("Theme", "founding member {span}"),
        "suspended": translate("Theme", "suspended {span}"),
    }
    status = getattr(reading.facts[0], "status", "")
    words = forms.get(status, translate("Theme", "member {span}"))
    return words.format(span=span_in_words(reading.since, reading.until)).strip()


def _of_agreement(situation: Situation, focus: str) -> Iterator[str]:
    seeds, year = situation.seeds, situation.moment.year
    votes = [vote.votes for vote in seeds.agreement_in.get(year, ())]
    if votes:
        words = translate(
            "Theme", "Share of agreement in the recorded votes of {year} that both cast: {low} to {high}."
        )
        low, high = count_in_words(min(votes)), count_in_words(max(votes))
        yield words.format(year=year_in_words(year), low=low, high=high)
    else:
        words = translate("Theme", "No vote of {focus} is on record in {year}.")
        yield words.format(focus=focus, year=year_in_words(year))
    years = seeds.agreement_in
    if years:
        words = translate("Theme", "The record runs from {first} to {last}; {focus} has no vote in it {gaps}.")
        gaps = translate("Theme", " and ").join(_gap(*gap) for gap in years_without_votes(seeds))
        first, last = year_in_words(min(years)), year_in_words(max(years))
        yield words.format(first=first, last=last, focus=focus, gaps=gaps)


def _gap(first: int, last: int) -> str:
    if first == last:
        return translate("Theme", "in {year}").format(year=year_in_words(first))
    words = translate("Theme", "from {first} to {last}")
    return words.format(first=year_in_words(first), last=year_in_words(last))


def _of_war(choice: str, situation: Situation, readings: Readings) -> Iterator[str]:
    parts = parts_in(situation.seeds, choice)
    if not parts:
        return
    words = translate("Theme", "{span}. Parts at any time of it, on the land of the date shown.")
    yield words.format(span=_capital(span_in_words(parts[0].war_from, parts[0].war_to)))
    shown = {fact for code, reading in readings.items() if code in situation.verdicts for fact in reading.facts}
    missing = [part for part in parts if part not in shown and part.state not in situation.verdicts]
    names = [situation.seeds.states.nearest_row(part.state, part.start.latest).name for part in missing]
    if names:
        yield translate("Theme", "Not sovereign on this date: {names}.").format(names=", ".join(names))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _sources(seeds: Seeds, readings: Readings) -> Iterator[str]:
    counted = Counter(
        key
        for reading in readings.values()
        if reading.class_id != FOCUS
        for fact in reading.facts
        for key in dict.fromkeys(fact.sources)
    )
    named = [_title(seeds, key) for key, _ in counted.most_common(SOURCES_NAMED)]
    others = len(counted) - len(named)
    if not named:
        return
    if others:
        named.append(translate("Theme", "{count} more, named in the panel").format(count=count_in_words(others)))
    yield translate("Theme", "Sources: {works}.").format(works="; ".join(named))


def _title(seeds: Seeds, key: str) -> str:
    source = seeds.source_of.get(key)
    if source is None:
        return key
    title = source.title if len(source.title) <= LONGEST_TITLE else source.title.split(" (")[0]
    if len(title) > LONGEST_TITLE:
        title = title[:LONGEST_TITLE].rpartition(" ")[0].rstrip(" ,;:") + "…"
    return ", ".join(part for part in (source.author, title) if part)
