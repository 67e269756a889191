"""The key to a theme in the reader's language: its title, the words for its classes, what must be said with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from atlas.data import Seeds
from atlas.data.facts import Organisation
from atlas.map.dates import count_in_words
from atlas.map.key import Key
from atlas.map.marked import QT_TRANSLATE_NOOP
from atlas.map.theme_notes import notes
from atlas.themes import THEMES, Situation, agreement, length
from atlas.themes.theme import Readings

translate = QCoreApplication.translate

LONGEST = 42
"""Characters of an organisation's name that a title has room for; a longer one goes by its abbreviation."""

_THEME = {
    "status": QT_TRANSLATE_NOOP("Theme", "Relationship status"),
    "missions": QT_TRANSLATE_NOOP("Theme", "Resident missions"),
    "length": QT_TRANSLATE_NOOP("Theme", "Length of relations"),
    "members": QT_TRANSLATE_NOOP("Theme", "Members of an organisation"),
    "agreement": QT_TRANSLATE_NOOP("Theme", "Agreement in the General Assembly"),
    "wars": QT_TRANSLATE_NOOP("Theme", "Parts in a war"),
}

_TITLE = {
    "status": QT_TRANSLATE_NOOP("Theme", "Relationship with {focus}"),
    "missions": QT_TRANSLATE_NOOP("Theme", "Resident missions"),
    "length": QT_TRANSLATE_NOOP("Theme", "Time since relations with {focus} began"),
    "members": QT_TRANSLATE_NOOP("Theme", "Members: {choice}"),
    "agreement": QT_TRANSLATE_NOOP("Theme", "Agreement with {focus}, UN General Assembly"),
    "wars": QT_TRANSLATE_NOOP("Theme", "{choice}"),
}

_LABELS = {
    "missions": {
        "missions_both": QT_TRANSLATE_NOOP("Theme", "On both sides"),
        "missions_theirs": QT_TRANSLATE_NOOP("Theme", "Theirs in {focus} only"),
        "missions_ours": QT_TRANSLATE_NOOP("Theme", "{focus}'s there only"),
        "none": QT_TRANSLATE_NOOP("Theme", "None known to be open"),
    },
    "length": {
        "length_unknown": QT_TRANSLATE_NOOP("Theme", "Beginning not known"),
        "none": QT_TRANSLATE_NOOP("Theme", "No relations established"),
    },
    "members": {
        "member_founder": QT_TRANSLATE_NOOP("Theme", "Founding member"),
        "member": QT_TRANSLATE_NOOP("Theme", "Member"),
        "member_suspended": QT_TRANSLATE_NOOP("Theme", "Suspended"),
        "none": QT_TRANSLATE_NOOP("Theme", "No membership on record"),
    },
    "agreement": {
        "unknown": QT_TRANSLATE_NOOP("Theme", "No data"),
    },
    "wars": {
        "war_against": QT_TRANSLATE_NOOP("Theme", "Fought against {focus}"),
        "war_attacked": QT_TRANSLATE_NOOP("Theme", "Attacked or invaded by {focus}"),
        "war_declared": QT_TRANSLATE_NOOP("Theme", "Declared war, did not fight"),
        "war_against_support": QT_TRANSLATE_NOOP("Theme", "Supported the other side"),
        "war_with": QT_TRANSLATE_NOOP("Theme", "Fought beside {focus}"),
        "war_with_support": QT_TRANSLATE_NOOP("Theme", "Supported {focus}"),
        "war_consent": QT_TRANSLATE_NOOP("Theme", "In {focus} with its consent"),
        "none": QT_TRANSLATE_NOOP("Theme", "No part on record"),
    },
}


def theme_name(theme: str) -> str:
    """A theme as the list of themes names it; raises KeyError for an unknown theme."""
    return translate("Theme", _THEME[theme])


def key_of(theme: str, choice: str, situation: Situation, readings: Readings, focus: str) -> Key:
    """The key to a theme at a moment; `focus` is the focus's name. Raises KeyError for an unknown theme."""
    classes = THEMES[theme].classes
    if theme == "wars":
        # Few wars have every part; which there are does not change with the date.
        present = {reading.class_id for reading in readings.values()}
        classes = tuple(class_id for class_id in classes if class_id in present)
    return Key(
        title_of(theme, choice, situation.seeds, focus),
        classes,
        labels_of(theme, focus),
        notes(theme, choice, situation, readings, focus),
    )


def title_of(theme: str, choice: str, seeds: Seeds, focus: str) -> str:
    """What the map shows, in one line or two."""
    return translate("Theme", _TITLE[theme]).format(focus=focus, choice=_choice_name(theme, choice, seeds))


def labels_of(theme: str, focus: str) -> dict[str, str]:
    """Words for a theme's classes, where they are not the usual ones."""
    labels = {known: translate("Theme", words).format(focus=focus) for known, words in _LABELS.get(theme, {}).items()}
    match theme:
        case "length":
            return labels | _steps(length.STEPS, length.BOUNDS, _of_years())
        case "agreement":
            shares = [round(100 * bound) for bound in agreement.BOUNDS]
            return labels | _steps(agreement.STEPS, shares, _of_shares())
        case _:
            return labels


def short_name(body: Organisation) -> str:
    """An organisation's name without what stands in brackets behind it, or its abbreviation if that is too long."""
    name = body.name.split(" (")[0]
    return body.abbreviation if len(name) > LONGEST and body.abbreviation else name


def _choice_name(theme: str, choice: str, seeds: Seeds) -> str:
    if theme == "members":
        return next((short_name(body) for body in seeds.organisations if body.id == choice), choice)
    return next((known.name for known in THEMES[theme].choices(seeds) if known.id == choice), choice)


Forms = tuple[str, str, str]
"""Words for the lowest step, those between, and the highest."""


def _of_years() -> Forms:
    return (
        translate("Theme", "Under {high} years"),
        translate("Theme", "{low} to {last} years"),
        translate("Theme", "{low} years or more"),
    )


def _of_shares() -> Forms:
    return (
        translate("Theme", "Under {high}%"),
        translate("Theme", "{low} to {high}%"),
        translate("Theme", "{low}% or more"),
    )


def _steps(classes: Sequence[str], bounds: Sequence[int], forms: Forms) -> dict[str, str]:
    lowest, between, highest = forms
    labels = {classes[0]: lowest.format(high=count_in_words(bounds[0]))}
    for class_id, low, high in zip(classes[1:-1], bounds, bounds[1:], strict=False):
        numbers = {"low": low, "high": high, "last": high - 1}
        labels[class_id] = between.format(**{name: count_in_words(number) for name, number in numbers.items()})
    return labels | {classes[-1]: highest.format(low=count_in_words(bounds[-1]))}
