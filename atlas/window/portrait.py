"""What the head of the panel says of a state on a date: name, standing, status, why, changes within the year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from atlas.data import Moment, Seeds
from atlas.data.facts import State
from atlas.map.dates import date_in_words, day_in_words, moment_in_words, year_in_words
from atlas.relations import Relations, Status
from atlas.window import markup
from atlas.window.names import name_at, row_name
from atlas.window.why import why
from atlas.window.words import confidence_sentence, status_label

translate = QCoreApplication.translate


class Portrait(Struct, frozen=True):
    """Texts of the head; `subtitle` is plain, `why`, `confidence` and `changes` are HTML, "" where there is nothing."""

    title: str
    subtitle: str
    class_id: str
    status: str
    why: str
    confidence: str = ""
    changes: str = ""


def portrait(seeds: Seeds, relations: Relations, code: str, moment: Moment) -> Portrait:
    """The head of the panel for one state; raises KeyError for a code that is no state's."""
    verdict = relations.at(code, moment)
    name = row_name(seeds.states.nearest_row(code, moment.day))
    if verdict is None:
        return _absent(seeds, code, name, moment)
    status = status_label(verdict.status, name)
    if verdict.status is not Status.focus and verdict.evidence:
        words = translate("Portrait", "{status} since {date}")
        status = words.format(status=status, date=date_in_words(verdict.since))
    sure = confidence_sentence(verdict.confidence) if verdict.evidence else ""
    changes = _changes(relations, code, moment, name)
    title, subtitle = name, _standing(seeds, code, moment)
    because = why(seeds, verdict, moment.day)
    reason = translate("Portrait", "<b>Why this colour:</b> {reason}").format(reason=because)
    return Portrait(title, subtitle, verdict.status.value, status, reason, sure, changes)


def _standing(seeds: Seeds, code: str, moment: Moment) -> str:
    row = seeds.states.row(code, moment.day)
    if row is None:
        return ""
    capital = translate("Portrait", "capital {city}").format(city=row.capital) if row.capital else ""
    official = row.official_name if _is_present(seeds, row, moment) and row.official_name != row.name else ""
    return markup.joined((official, capital))


def _is_present(seeds: Seeds, row: State, moment: Moment) -> bool:
    """Official names change with the regime oftener than names and capitals: a row's is sure at its end only."""
    end = row.end or seeds.settings.as_of
    return moment.day.year >= min(end, seeds.settings.as_of).year


def _absent(seeds: Seeds, code: str, name: str, moment: Moment) -> Portrait:
    words = translate("Portrait", "{state} was no sovereign state on this date ({date}).")
    told = [markup.text(words.format(state=name, date=moment_in_words(moment)))]
    told += _neighbours_in_time(seeds, code, moment.day)
    status = status_label(Status.no_state)
    return Portrait(name, "", Status.no_state.value, status, " ".join(told))


def _neighbours_in_time(seeds: Seeds, code: str, day: date) -> Iterator[str]:
    """When the state existed, and what came before and after it, with links."""
    lives = seeds.states.lives[code]
    next_life = next((life for life in lives if life.start > day), None)
    last_life = next((life for life in reversed(lives) if life.end <= day), None)
    if last_life:
        last_day = last_life.end - timedelta(days=1)
        ends = markup.link(markup.DATE, last_day.isoformat(), day_in_words(last_life.end))
        yield translate("Portrait", "It ended on {date}.").format(date=ends)
        yield from _linked(seeds, translate("Portrait", "Followed by {states}."), last_life.rows[-1].successor, day)
    if next_life:
        begins = markup.link(markup.DATE, next_life.start.isoformat(), day_in_words(next_life.start))
        words = (
            translate("Portrait", "It begins again on {date}.")
            if last_life
            else translate("Portrait", "It begins on {date}.")
        )
        yield words.format(date=begins)
        yield from _linked(seeds, translate("Portrait", "Preceded by {states}."), next_life.rows[0].predecessor, day)


def _linked(seeds: Seeds, words: str, codes: tuple[str, ...], day: date) -> Iterator[str]:
    if codes:
        yield words.format(
            states=", ".join(markup.link(markup.STATE, code, name_at(seeds, code, day)) for code in codes)
        )


def _changes(relations: Relations, code: str, moment: Moment, name: str) -> str:
    runs = relations.changes_within(code, moment.year)
    if len(runs) < 2:
        return ""
    told = []
    for run in runs:
        status = markup.text(status_label(run.status, name))
        if run.start.year < moment.year:
            told.append(status)
        else:
            words = translate("Portrait", "{status} from {date}")
            day = markup.link(markup.DATE, run.start.isoformat(), date_in_words(run.since))
            told.append(words.format(status=status, date=day))
    words = translate("Portrait", "Within {year}: {changes}.")
    return words.format(year=year_in_words(moment.year), changes="; ".join(told))
