"""What the panel tells while nothing is selected: the date's counts, its changes of status and its events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from atlas.data import Moment, Seeds
from atlas.data.integrity import EVERYBODY
from atlas.map.dates import count_in_words, date_in_words, happening_in_words, moment_in_words
from atlas.map.legend import ORDER
from atlas.relations import Relations, Status, Verdict
from atlas.window import markup
from atlas.window.citations import Citations
from atlas.window.names import name_at, row_name
from atlas.window.words import status_label

translate = QCoreApplication.translate


def overview_html(seeds: Seeds, relations: Relations, moment: Moment, citations: Citations) -> str:
    """The date in one page, as HTML."""
    verdicts = relations.all_at(moment)
    parts = [
        markup.paragraph(markup.text(_counted(verdicts))),
        *_section(
            translate("Overview", "Changes of status in {year}"),
            _changes(seeds, relations, verdicts, moment),
            translate("Overview", "No change is on record."),
            moment,
        ),
        *_section(
            translate("Overview", "Events of {year}"),
            _events(seeds, moment, citations),
            translate("Overview", "No event that touched everybody is on record."),
            moment,
        ),
    ]
    return "".join(parts)


def overview_title(seeds: Seeds, moment: Moment) -> str:
    """Whose relations, and on what date."""
    focus = name_at(seeds, seeds.settings.focus, moment.day)
    words = translate("Overview", "{state} and the world, {date}")
    return words.format(state=focus, date=moment_in_words(moment))


def _counted(verdicts: Mapping[str, Verdict]) -> str:
    counts = Counter(verdict.status for verdict in verdicts.values())
    counts.pop(Status.focus, None)
    told = [
        f"{status_label(Status(known))} {count_in_words(counts[Status(known)])}" for known in ORDER if known in counts
    ]
    states = translate("Overview", "{count} other states existed.").format(count=count_in_words(counts.total()))
    return f"{states} {markup.joined(told)}" if told else states


def _section(title: str, lines: Iterator[str], otherwise: str, moment: Moment) -> list[str]:
    known = list(lines) or [markup.paragraph(markup.text(otherwise))]
    year = moment_in_words(Moment.of_year(moment.year))
    return [markup.heading(title.format(year=year)), *known]


def _changes(seeds: Seeds, relations: Relations, states: Iterable[str], moment: Moment) -> Iterator[str]:
    """States whose status is not the same throughout the year, by the day of the last change."""
    found = []
    for code in states:
        runs = relations.changes_within(code, moment.year)
        if len(runs) > 1:
            before, last = runs[-2:]
            name = row_name(seeds.states.nearest_row(code, last.start))
            since = date_in_words(last.since)
            found.append((last.start, name, code, since, status_label(last.status), status_label(before.status)))
    for _, name, code, since, status, earlier in sorted(found):
        link = markup.link(markup.STATE, code, name)
        words = translate("Overview", "{status} from {date}, before: {earlier}")
        told = words.format(status=status, date=since, earlier=earlier)
        yield markup.paragraph(f"{link}: {markup.text(told)}")


def _events(seeds: Seeds, moment: Moment, citations: Citations) -> Iterator[str]:
    for event in seeds.events_of.get(EVERYBODY, ()):
        last = event.end_date or event.date
        if event.date.earliest.year <= moment.year <= last.latest.year and event.date.earliest <= moment.day:
            when = markup.paragraph(markup.text(happening_in_words(event.date, event.end_date)), "meta")
            head = markup.link(markup.DATE, event.date.latest.isoformat(), event.title)
            yield when + markup.paragraph(head, "head")
            yield markup.paragraph(f"{markup.text(event.summary)} {citations.marks(event.sources)}")
