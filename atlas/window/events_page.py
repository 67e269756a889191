"""The page of events: what happened, in order of time, with the date that is looked at among it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from atlas.data import Moment
from atlas.data.facts import Belligerent, Event
from atlas.data.kinds import Confidence, EventKind
from atlas.map.dates import happening_in_words, moment_in_words, span_in_words
from atlas.relations.bearing import AGAINST, BEARING, FIGHTS
from atlas.window import markup
from atlas.window.citations import Citations
from atlas.window.gradual import Entry
from atlas.window.record import Record
from atlas.window.words import confidence_label, kind_label, part_label

MARK = "◆"
"""Stands before what bears on the status."""

NOW = "now"
"""Anchor of the line that shows where the date stands."""

translate = QCoreApplication.translate


def event_entries(record: Record, moment: Moment, citations: Citations, name: str) -> list[Entry]:
    """Events and wars of a state; an entry named `NOW` shows where the moment stands among them."""
    dated = sorted([*_events(record, citations), *_wars(record, citations)], key=lambda entry: entry[0])
    if not dated:
        words = translate("EventsPage", "No record of events with {state} was found.").format(state=name)
        return [Entry(partial(markup.paragraph, markup.text(words)))]
    later = [entry for day, entry in dated if day > moment.day]
    earlier = [entry for day, entry in dated if day <= moment.day]
    return [Entry(_legend), *earlier, Entry(partial(_now, moment), frozenset({NOW})), *later]


def bears_on_status(event: Event) -> bool:
    """Whether a kind of event has its place in the rules."""
    return event.kind in BEARING


def _legend() -> str:
    words = translate("EventsPage", "{mark} bears on the status. A title sets the date.").format(mark=MARK)
    return markup.paragraph(markup.text(words), "meta")


def _now(moment: Moment) -> str:
    words = translate("EventsPage", "The map shows {date}").format(date=moment_in_words(moment))
    return markup.paragraph(f"{markup.anchor(NOW)}— {markup.text(words)} —", "now")


def _events(record: Record, citations: Citations) -> Iterator[tuple[date, Entry]]:
    for event in record.events:
        yield event.date.earliest, Entry(partial(_event, event, citations), frozenset({event.id}))


def _event(event: Event, citations: Citations) -> str:
    head = _head(event.id, event.title, event.date.latest, bears_on_status(event))
    sure = "" if event.confidence is Confidence.documented else confidence_label(event.confidence)
    meta = markup.joined((happening_in_words(event.date, event.end_date), _kind(event), sure))
    return _entry(head, meta, event.summary, citations.marks(event.sources))


def _wars(record: Record, citations: Citations) -> Iterator[tuple[date, Entry]]:
    for part in record.wars:
        yield part.start.earliest, Entry(partial(_war, part, citations), frozenset({part.id}))


def _war(part: Belligerent, citations: Citations) -> str:
    head = _head(part.id, part.war, part.start.earliest, part.side is AGAINST and part.part in FIGHTS)
    sure = "" if part.confidence is Confidence.documented else confidence_label(part.confidence)
    meta = markup.joined((span_in_words(part.start, part.end), _part(part), sure))
    return _entry(head, meta, part.role, citations.marks(part.sources))


def _kind(event: Event) -> str:
    return "" if event.kind is EventKind.other else kind_label(event.kind)


def _part(part: Belligerent) -> str:
    sides = {
        "with_focus": translate("EventsPage", "war: on the same side"),
        "against_focus": translate("EventsPage", "war: on the other side"),
        "with_consent": translate("EventsPage", "war: in the country with its consent"),
    }
    return f"{sides[part.side]}, {part_label(part.part)}"


def _head(name: str, title: str, day: date, marked: bool) -> str:
    mark = f"{MARK} " if marked else ""
    return markup.anchor(name) + mark + markup.link(markup.DATE, day.isoformat(), title)


def _entry(head: str, meta: str, body: str, marks: str) -> str:
    parts = [markup.paragraph(markup.text(meta), "meta"), markup.paragraph(head + ("" if body else marks), "head")]
    if body:
        parts.append(markup.paragraph(f"{markup.text(body)} {marks}"))
    return "".join(parts)
