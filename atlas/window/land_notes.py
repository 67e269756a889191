"""What the panel says of a state's land on a date: disputed borders, and the remarks on what is drawn."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from atlas.geography.borders import Borders, DisputedLine
from atlas.geography.levels import LEVELS
from atlas.map.dates import day_in_words
from atlas.window import markup

translate = QCoreApplication.translate

_REMARKS = "remarks"
_COARSEST = LEVELS[0].number


def land_line(borders: Borders, code: str, day: date) -> str:
    """One line of HTML with links to the notes; "" where there is nothing to say."""
    lines = {line.name: line for line in _disputed(borders, code, day)}
    links = [markup.link(markup.LAND, line.id, name) for name, line in lines.items()]
    disputed = translate("Land", "Disputed: {borders}").format(borders=", ".join(links)) if links else ""
    remarks = _remarks(borders, code, day)
    return markup.joined(
        (disputed, markup.link(markup.LAND, _REMARKS, translate("Land", "Note on its land")) if remarks else "")
    )


def land_note(borders: Borders, code: str, day: date, target: str) -> str:
    """The HTML of the note that a link of `land_line` opens."""
    if target == _REMARKS:
        return "".join(map(markup.paragraph, map(markup.text, _remarks(borders, code, day))))
    line = next(line for line in _disputed(borders, code, day) if line.id == target)
    words = translate("Land", "Drawn with dashes since {date}.").format(date=day_in_words(line.start))
    return markup.paragraph(f"<b>{markup.text(line.name)}</b>") + markup.paragraph(markup.text(f"{line.note}. {words}"))


def _disputed(borders: Borders, code: str, day: date) -> list[DisputedLine]:
    return [line for line in borders.disputed(day, _COARSEST) if code in line.states]


def _remarks(borders: Borders, code: str, day: date) -> list[str]:
    notes = (land.note for land in borders.at(day) if land.code == code and land.note)
    return list(dict.fromkeys(notes))
