"""Each theme as it is drawn, and what its legend says."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QLocale, QPointF
from PySide6.QtGui import QColor, QImage

from atlas.data import Moment, Seeds
from atlas.geography.borders import Borders
from atlas.map.camera import fit
from atlas.map.key import Key
from atlas.map.legend import legend_entries, legend_rect
from atlas.map.palette_file import palette
from atlas.map.scene import resolve
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.theme_key import key_of, theme_name
from atlas.map.view import MapView
from atlas.relations import Relations
from atlas.resources import default_seeds
from atlas.themes import THEMES, Situation, choices, readings_at
from tests.map.conftest import SIZE, drawn

PLACES = {
    "IRQ": (44.0, 32.5), "USA": (-100.0, 40.0), "SAU": (45.0, 24.0), "EGY": (28.0, 27.0), "IRN": (55.0, 32.0),
    "MEX": (-102.0, 24.0), "CHN": (102.0, 34.0), "BRA": (-52.0, -8.0), "AUS": (135.0, -25.0),
    "IND": (78.0, 22.0), "DZA": (3.0, 28.0), "UKR": (31.0, 49.0),
}  # fmt: skip


@pytest.fixture(scope="module")
def relations() -> Relations:
    return Relations(Seeds(default_seeds()))


@pytest.fixture(autouse=True)
def _british() -> None:
    QLocale.setDefault(QLocale("en_GB"))


def sheet_of(
    projected: ProjectedShapes, borders: Borders, relations: Relations, theme: str, year: int, choice: str = ""
) -> Sheet:
    moment = Moment.of_year(year)
    situation = Situation.at(relations, moment)
    readings = readings_at(theme, choice, situation)
    state = resolve(
        borders.at(moment.day),
        {code: reading.class_id for code, reading in readings.items()},
        day=moment.day,
        own=readings.keys() - situation.verdicts.keys(),
    )
    key = key_of(theme, choice, situation, readings, "Iraq")
    view = MapView(*SIZE, fit(projected.bounds, SIZE), palette("light"), show_labels=False, key=key)
    return Sheet(projected, state, view)


def colours_near(image: QImage, sheet: Sheet, code: str, reach: int = 4) -> set[str]:
    x, y = sheet.projected.projection.forward(*map(np.array, zip(PLACES[code], strict=True)))
    middle = sheet.view.camera.to_pixels(float(x[0]), float(y[0]), sheet.view.size).toPoint()
    square = range(-reach, reach + 1)
    return {image.pixelColor(middle.x() + dx, middle.y() + dy).name() for dx in square for dy in square}


@pytest.mark.parametrize(
    ("theme", "year", "choice", "expected"),
    [
        ("missions", 1990, "", {"USA": "missions_both", "SAU": "missions_ours", "BRA": "missions_both"}),
        ("missions", 1925, "", {"USA": "none"}),
        ("length", 1990, "", {"USA": "length_4", "IND": "length_3", "AUS": "length_2"}),
        ("length", 2026, "", {"USA": "length_5", "IRN": "length_5"}),
        ("members", 1990, "LAS", {"EGY": "member", "SAU": "member_founder", "IRN": "none"}),
        ("members", 1985, "LAS", {"EGY": "member_suspended"}),
        ("members", 1960, "UN", {"USA": "member_founder", "CHN": "none", "UKR": "member_founder"}),
        ("agreement", 1990, "", {"USA": "agreement_1", "DZA": "agreement_5", "CHN": "agreement_4"}),
        ("agreement", 1999, "", {"USA": "unknown", "CHN": "unknown"}),
        ("wars", 1991, "gulf-war-of-1991", {"USA": "war_against", "AUS": "war_against_support", "BRA": "none"}),
        ("wars", 1941, "anglo-iraqi-war", {"IND": "war_against"}),
        ("wars", 2005, "multi-national-force-in-iraq", {"AUS": "war_consent", "BRA": "none"}),
    ],
)
def test_states_wear_the_class_of_the_theme(
    projected: ProjectedShapes, borders: Borders, relations: Relations, qapp: object, theme: str, year: int,
    choice: str, expected: dict[str, str],
) -> None:  # fmt: skip
    assert qapp is not None
    sheet = sheet_of(projected, borders, relations, theme, year, choice)
    image, light = drawn(sheet), palette("light")
    assert light.classes["focus"].fill.name() in colours_near(image, sheet, "IRQ")
    for code, class_id in expected.items():
        look = light.classes[class_id]
        seen = colours_near(image, sheet, code)
        assert look.fill.name() in seen, (code, class_id)
        assert (len(seen) > 1) == bool(look.pattern), (code, class_id)


def test_a_dependency_is_paler_and_hatched_in_a_theme_too(
    projected: ProjectedShapes, borders: Borders, relations: Relations, qapp: object
) -> None:
    assert qapp is not None
    sheet = sheet_of(projected, borders, relations, "members", 1950, "UN")
    seen = colours_near(drawn(sheet), sheet, "DZA")
    assert palette("light").style_of("member_founder", dependency=True).fill.name() in seen
    assert palette("light").classes["member_founder"].fill.name() not in seen


@pytest.mark.parametrize("theme", sorted(THEMES))
@pytest.mark.parametrize("year", [1925, 1960, 1990, 2026])
def test_the_card_holds_title_classes_and_notes(
    projected: ProjectedShapes, borders: Borders, relations: Relations, qapp: object, theme: str, year: int
) -> None:
    assert qapp is not None
    for choice in [choice.id for choice in choices(theme, relations.seeds)] or [""]:
        sheet = sheet_of(projected, borders, relations, theme, year, choice)
        key = sheet.view.key
        assert key.title
        assert all(note.endswith(".") and "{" not in note for note in key.notes), choice
        assert bool(key.notes) == (theme != "status")
        entries = legend_entries(sheet.whole, True, key=key)
        assert [entry.class_id for entry in entries[1:]] == [
            *key.order, *(entry.class_id for entry in entries[1:] if entry.class_id not in key.order)
        ]  # fmt: skip
        assert len({entry.label for entry in entries}) == len(entries)
        assert sheet.view.frame.contains(legend_rect(sheet.legend, sheet.view)), choice


def test_the_title_and_the_notes_are_drawn(
    projected: ProjectedShapes, borders: Borders, relations: Relations, qapp: object
) -> None:
    assert qapp is not None
    sheet = sheet_of(projected, borders, relations, "agreement", 1990)
    bare = Sheet(sheet.projected, sheet.whole, replace(sheet.view, key=Key("", sheet.view.key.classes)))
    card, without = legend_rect(sheet.legend, sheet.view), legend_rect(bare.legend, bare.view)
    assert card.height() > without.height() + 60
    image, ink = drawn(sheet), palette("light").text.primary
    title = [
        image.pixelColor(x, y)
        for x in range(round(card.left()) + 10, round(card.right()) - 10)
        for y in range(round(card.top()) + 10, round(card.top()) + 28)
    ]
    assert min(colour.lightness() for colour in title) < ink.lightness() + 60
    corner = QPointF(card.right() - 6, card.bottom() - 6).toPoint()
    assert image.pixelColor(corner).lightness() > QColor("#E0E0E0").lightness()


@pytest.mark.parametrize(
    ("theme", "year", "choice", "said"),
    [
        ("missions", 1990, "", "consulates do not count"),
        ("length", 1990, "", "first establishment"),
        ("members", 1930, "LAS", "Not yet founded: 22 March 1945."),
        ("members", 1930, "LAS", "Iraq: no membership on this date."),
        ("members", 1990, "LAS", "Iraq: founding member from 22 March 1945."),
        ("agreement", 1990, "", "Iraq has no vote in it in 1964 and from 1995 to 2003"),
        ("agreement", 1999, "", "No vote of Iraq is on record in 1999."),
        ("agreement", 1990, "", "United Nations General Assembly Voting Data"),
        ("wars", 1990, "gulf-war-of-1991", "17 January 1991 to 28 February 1991."),
        ("wars", 1941, "anglo-iraqi-war", "Not sovereign on this date: India, Transjordan."),
    ],
)
def test_what_must_be_said_is_said(relations: Relations, theme: str, year: int, choice: str, said: str) -> None:
    situation = Situation.at(relations, Moment.of_year(year))
    key = key_of(theme, choice, situation, readings_at(theme, choice, situation), "Iraq")
    assert any(said in note for note in key.notes), key.notes


def test_labels_follow_the_bounds(relations: Relations) -> None:
    situation = Situation.at(relations, Moment.of_year(1990))
    length = key_of("length", "", situation, readings_at("length", "", situation), "Iraq")
    assert [length.labels[f"length_{step}"] for step in (1, 2, 5)] == [
        "Under 10 years", "10 to 24 years", "75 years or more",
    ]  # fmt: skip
    agreement = key_of("agreement", "", situation, readings_at("agreement", "", situation), "Iraq")
    assert [agreement.labels[f"agreement_{step}"] for step in (1, 3, 5)] == ["Under 50%", "70 to 85%", "95% or more"]


def test_every_theme_has_a_name() -> None:
    assert len({theme_name(theme) for theme in THEMES}) == len(THEMES)
