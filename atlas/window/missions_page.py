"""The page of missions: theirs in the focus state, the focus's in theirs, and what yearbooks saw."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from atlas.data import Moment, Seeds
from atlas.data.facts import Mission, Observation
from atlas.data.kinds import Confidence, Presence
from atlas.map.dates import year_in_words
from atlas.window import markup
from atlas.window.citations import Citations
from atlas.window.gradual import Entry
from atlas.window.names import name_at
from atlas.window.record import Record
from atlas.window.why import mission_span, mission_title
from atlas.window.words import confidence_label, level_label, mission_label

translate = QCoreApplication.translate


def mission_entries(seeds: Seeds, record: Record, moment: Moment, citations: Citations, name: str) -> list[Entry]:
    """Missions in both directions."""
    focus = seeds.settings.focus
    focus_name = name_at(seeds, focus, moment.day)
    theirs = [mission for mission in record.missions if mission.sender != focus]
    ours = [mission for mission in record.missions if mission.sender == focus]
    entries: list[Entry] = []
    for missions, sender, receiver in ((theirs, name, focus_name), (ours, focus_name, name)):
        words = translate("MissionsPage", "{sender} in {receiver}").format(sender=sender, receiver=receiver)
        entries.append(Entry(partial(markup.heading, words)))
        entries += [
            Entry(partial(_entry, seeds, mission, moment, citations), frozenset({mission.id})) for mission in missions
        ]
        if not missions:
            none = translate("MissionsPage", "No record of a mission of {sender} in {receiver} was found.")
            entries.append(_plain(none.format(sender=sender, receiver=receiver)))
    seen = record.observations
    if seen:
        table = partial(_yearbooks, seeds, seen, citations, name, focus_name)
        entries.append(Entry(table, frozenset(observation.id for observation in seen)))
    return entries


def focus_mission_entries(seeds: Seeds, record: Record, moment: Moment) -> list[Entry]:
    """All missions that the focus state keeps and receives on the date."""
    focus = seeds.settings.focus
    name = name_at(seeds, focus, moment.day)
    standing = [mission for mission in record.missions if is_open(mission, moment)]
    abroad = [mission for mission in standing if mission.sender == focus]
    received = [mission for mission in standing if mission.receiver == focus]
    entries: list[Entry] = []
    for title, missions in (
        (translate("MissionsPage", "Missions in {state}, known to be open"), received),
        (translate("MissionsPage", "Missions of {state} abroad, known to be open"), abroad),
    ):
        entries.append(Entry(partial(markup.heading, title.format(state=name))))
        entries += _list(seeds, missions, moment)
    return entries


def is_open(mission: Mission, moment: Moment) -> bool:
    """Whether a mission is known to have opened by the date and not known to have closed; breaks aside."""
    proofs = [known.earliest for known in (mission.opened, *mission.seen) if known]
    if not proofs or min(proofs) > moment.day:
        return False
    if mission.closed:
        return moment.day < mission.closed.earliest
    if mission.closed_unknown:
        return moment.day <= max(known.latest for known in (mission.opened, *mission.seen) if known)
    return True


def _list(seeds: Seeds, missions: Iterable[Mission], moment: Moment) -> list[Entry]:
    def other(mission: Mission) -> str:
        code = mission.receiver if mission.sender == seeds.settings.focus else mission.sender
        return name_at(seeds, code, moment.day)

    groups = [(name, tuple(group)) for name, group in groupby(sorted(missions, key=other), key=other)]
    lines = [Entry(partial(_line, name, group)) for name, group in groups]
    return lines or [_plain(translate("MissionsPage", "No record was found."))]


def _plain(words: str) -> Entry:
    return Entry(partial(markup.paragraph, markup.text(words)))


def _line(name: str, missions: Iterable[Mission]) -> str:
    words = ", ".join(_short(mission) for mission in missions)
    return markup.paragraph(f"<b>{markup.text(name)}</b> {markup.text(words)}")


def _short(mission: Mission) -> str:
    label = mission_label(mission.type).lower()
    words = translate("MissionsPage", "{mission} in {city}")
    return words.format(mission=label, city=mission.city) if mission.city else label


def _entry(seeds: Seeds, mission: Mission, moment: Moment, citations: Citations) -> str:
    sure = "" if mission.confidence is Confidence.documented else confidence_label(mission.confidence)
    elsewhere = ""
    if mission.presence is Presence.elsewhere:
        elsewhere = translate("MissionsPage", "accredited from another capital")
    standing = ""
    if is_open(mission, moment):
        standing = translate("MissionsPage", "open in {year}").format(year=year_in_words(moment.year))
    meta = markup.joined((mission_span(mission), standing, elsewhere, sure))
    marks = citations.marks(mission.sources)
    head = markup.anchor(mission.id) + markup.text(mission_title(seeds, mission)) + ("" if mission.note else marks)
    parts = [markup.paragraph(markup.text(meta), "meta"), markup.paragraph(head, "head")]
    if mission.note:
        parts.append(markup.paragraph(f"{markup.text(mission.note)} {marks}"))
    return "".join(parts)


def _yearbooks(
    seeds: Seeds, observations: tuple[Observation, ...], citations: Citations, name: str, focus_name: str
) -> str:
    title = translate("MissionsPage", "Envoys seen by yearbooks")
    rows = [
        f'<tr><td></td><td class="meta"><b>{markup.text(name)}</b></td><td><b>{markup.text(focus_name)}</b></td></tr>'
    ]
    for year, group in groupby(observations, key=lambda observation: observation.year):
        rows.append(_yearbook(year, tuple(group), seeds.settings.focus))
    keys = dict.fromkeys(key for observation in observations for key in observation.sources)
    note = translate(
        "MissionsPage",
        "Rank of the envoy that each sent to the other. A yearbook does not tell a "
        "resident envoy from one accredited elsewhere.",
    )
    table = f'<table cellspacing="0" cellpadding="3">{"".join(rows)}</table>'
    return markup.heading(title) + markup.paragraph(f"{markup.text(note)} {citations.marks(keys)}") + table


def _yearbook(year: int, seen: tuple[Observation, ...], focus: str) -> str:
    theirs = ", ".join(level_label(observation.level) for observation in seen if observation.sender != focus)
    ours = ", ".join(level_label(observation.level) for observation in seen if observation.sender == focus)
    anchors = "".join(markup.anchor(observation.id) for observation in seen)
    cells = (f"{anchors}{year_in_words(year)}", markup.text(theirs), markup.text(ours))
    return "<tr>" + "".join(f"<td>{cell}&nbsp;</td>" for cell in cells) + "</tr>"
