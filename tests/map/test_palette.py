from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest
from colorspacious import cspace_convert, deltaE
from PySide6.QtGui import QColor

from atlas.map.contrast import READABLE, contrast, ink_on, is_dark
from atlas.map.land import style_of
from atlas.map.palette import RAMPS, REQUIRED
from atlas.map.palette_file import PaletteError, palette, palette_ids, read_palette
from atlas.map.scene import Look
from atlas.resources import resource
from atlas.themes import THEMES

ON_ONE_MAP = {theme.id: sorted({"focus", "none", "unknown", *theme.classes}) for theme in THEMES.values()}
STATUSES = ON_ONE_MAP["status"]
SIGHTS = [None, "deuteranomaly", "protanomaly", "tritanomaly"]
"""Simulated at full severity, that is as deuteranopia, protanopia and tritanopia."""

APART = {"print-grey": 6.5}
"""Least distance (CAM02-UCS) of classes that carry the same pattern; 10.5 where nothing else is said."""

ON_A_SCALE = 3.0
"""Least contrast of a name on a class of a theme: the middle of an even scale is far from neither ink."""

PATTERN_SEEN = 9.0
"""Least distance of a pattern's ink from its own ground."""


@pytest.mark.parametrize("palette_id", palette_ids())
def test_every_delivered_palette_can_be_read(palette_id: str) -> None:
    assert set(REQUIRED) <= set(palette(palette_id).classes)


def test_the_light_palette_has_the_colours_of_the_design() -> None:
    light = palette("light")
    assert light.classes["war"].fill == QColor("#A50F15")
    assert light.classes["focus"].fill == QColor("#F0C343")
    assert light.ground.sea == QColor("#EEF3F6")
    assert light.classes["occupation"].pattern == "hatch"


@pytest.mark.parametrize(
    ("find", "put", "message"),
    [
        ('fill = "#A50F15"', 'fill = "red"', r"classes\.war\.fill: 'red' is not a colour"),
        ('sea = "#EEF3F6"\n', "", r"ground\.sea: is missing"),
        ("[classes.alliance]", "[classes.allies]", r"classes\.alliance: is missing"),
        ('pattern = "dots"', 'pattern = "stars"', r"classes\.unrecognised\.pattern: 'stars' is not one of"),
        ("tint = 0.62", "tint = 3", r"dependency\.tint: 3\.0 is not between 0 and 1"),
        ("dark = false", 'dark = "no"', r"dark: should be true or false"),
        ("dark = false", "dark = false\nshiny = true", r"shiny: is not a key"),
        ("[ramps]\nlength", "[ramps]\nlenght", r"ramps\.lenght: is not a key"),
        ('length = ["#CAE9FB", ', "length = [", r"ramps\.length: has 4 colours, not 5"),
        ('ink = "#A778C2"\n', "", r"classes\.occupation\.ink: is missing"),
        ("[ground]", "[ground", r"not a TOML file"),
    ],
)
def test_a_fault_names_file_and_key(tmp_path: Path, find: str, put: str, message: str) -> None:
    text = resource("palettes", "light.toml").read_text(encoding="utf-8")
    assert find in text
    bad = tmp_path / "bad.toml"
    bad.write_text(text.replace(find, put, 1), encoding="utf-8")
    with pytest.raises(PaletteError, match=rf"bad\.toml: {message}"):
        read_palette(bad)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(PaletteError, match=r"none\.toml: cannot be read"):
        read_palette(tmp_path / "none.toml")


@pytest.mark.parametrize("palette_id", palette_ids())
@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("theme", sorted(THEMES))
def test_classes_differ_in_colour_or_else_in_pattern(palette_id: str, sight: str | None, theme: str) -> None:
    chosen = palette(palette_id)
    for one, other in itertools.combinations(ON_ONE_MAP[theme], 2):
        looks = chosen.classes[one], chosen.classes[other]
        if looks[0].pattern == looks[1].pattern:
            distance = _distance(looks[0].fill, looks[1].fill, sight)
            assert distance >= APART.get(palette_id, 10.5), f"{one} and {other}: {distance:.1f}"


@pytest.mark.parametrize("palette_id", ["light", "dark", "colour-blind", "colour-blind-dark"])
@pytest.mark.parametrize("ramp", sorted(RAMPS))
def test_the_steps_of_a_scale_are_even_and_go_one_way(palette_id: str, ramp: str) -> None:
    fills = [palette(palette_id).classes[class_id].fill.getRgbF()[:3] for class_id in RAMPS[ramp]]
    lightness = cspace_convert(np.array(fills), "sRGB1", "CAM02-UCS")[:, 0]
    steps = np.diff(lightness) * (1 if palette(palette_id).dark else -1)
    assert steps.min() > 12
    assert steps.max() / steps.min() < 1.15


@pytest.mark.parametrize(
    ("palette_id", "least"), [("light", 8.4), ("dark", 8.4), ("colour-blind", 12), ("colour-blind-dark", 12)]
)
@pytest.mark.parametrize("sight", SIGHTS)
def test_statuses_are_told_apart_by_colour_alone(palette_id: str, least: float, sight: str | None) -> None:
    chosen = palette(palette_id)
    for one, other in itertools.combinations(STATUSES, 2):
        distance = _distance(chosen.classes[one].fill, chosen.classes[other].fill, sight)
        assert distance >= least, f"{one} and {other}: {distance:.1f}"


@pytest.mark.parametrize("palette_id", palette_ids())
@pytest.mark.parametrize("sight", SIGHTS)
def test_every_pattern_is_seen_on_its_own_ground(palette_id: str, sight: str | None) -> None:
    chosen = palette(palette_id)
    for class_id, look in chosen.classes.items():
        assert bool(look.pattern) == (look.ink is not None), class_id
        if look.ink is not None:
            assert _distance(look.fill, look.ink, sight) >= PATTERN_SEEN, class_id


def _distance(one: QColor, other: QColor, sight: str | None) -> float:
    colours = [np.array(colour.getRgbF()[:3]) for colour in (one, other)]
    if sight:
        space = {"name": "sRGB1+CVD", "cvd_type": sight, "severity": 100}
        colours = [np.clip(cspace_convert(colour, space, "sRGB1"), 0, 1) for colour in colours]
    return float(deltaE(*colours, input_space="sRGB1", uniform_space="CAM02-UCS"))


@pytest.mark.parametrize("palette_id", palette_ids())
def test_text_reads_on_its_ground(palette_id: str) -> None:
    """WCAG 2.1, level AA, for text of body size."""
    chosen = palette(palette_id)
    text, ground = chosen.text, chosen.ground
    for ink in (text.primary, text.secondary, text.accent):
        for paper in (ground.page, chosen.card, ground.sea):
            assert contrast(ink, paper) >= READABLE, (ink.name(), paper.name())
    assert contrast(text.sea, ground.sea) >= READABLE


@pytest.mark.parametrize("palette_id", palette_ids())
def test_a_name_reads_on_every_fill(palette_id: str) -> None:
    chosen = palette(palette_id)
    for class_id, dependency in itertools.product(chosen.classes, (False, True)):
        least = READABLE if class_id in (*STATUSES, "dependency", "no_state") else ON_A_SCALE
        fill = style_of(Look(class_id, dependency), chosen).fill
        assert contrast(ink_on(fill, chosen.text), fill) >= least, (class_id, dependency)
        faded = style_of(Look(class_id, dependency, faded=True), chosen).fill
        assert contrast(ink_on(faded, chosen.text), faded) >= least, (class_id, dependency)


@pytest.mark.parametrize("palette_id", palette_ids())
def test_lines_are_seen_on_what_they_cross(palette_id: str) -> None:
    """A coast against the sea, a border against the states beside it, a disputed line against its casing."""
    chosen = palette(palette_id)
    lines, ground = chosen.lines, chosen.ground
    assert contrast(lines.coast, ground.sea) >= 2.2
    assert contrast(lines.disputed, lines.disputed_casing) >= 7
    assert contrast(lines.selected, lines.selected_halo) >= READABLE
    assert 1.1 <= contrast(ground.graticule, ground.sea) <= 1.5
    for class_id in STATUSES:
        fill = chosen.classes[class_id].fill
        line = lines.on_dark if is_dark(fill, lines) else lines.on_light
        assert contrast(line, fill) >= 1.3, class_id


@pytest.mark.parametrize("palette_id", palette_ids())
def test_what_is_selected_stands_out_on_a_dark_map(palette_id: str) -> None:
    """Its halo is as dark as the sea there: the line itself must not have the colour of a state."""
    chosen = palette(palette_id)
    if chosen.dark:
        fills = {class_id: chosen.classes[class_id].fill for class_id in STATUSES}
        assert min(contrast(chosen.lines.selected, fill) for fill in fills.values()) >= 1.25


def test_print_in_grey_has_no_colour_and_no_two_classes_alike() -> None:
    grey = palette("print-grey")
    assert all(grey.classes[class_id].fill.saturation() == 0 for class_id in REQUIRED)
    for class_ids in ON_ONE_MAP.values():
        looks = {(grey.classes[class_id].fill.name(), grey.classes[class_id].pattern) for class_id in class_ids}
        assert len(looks) == len(class_ids)


def test_a_dependency_is_paler_than_its_state_and_hatched() -> None:
    light = palette("light")
    own, dependency = light.style_of("mutual"), light.style_of("mutual", dependency=True)
    assert dependency.fill.lightness() > own.fill.lightness()
    assert dependency.pattern == "back-hatch"


@pytest.mark.parametrize(
    ("palette_id", "least"),
    [("light", 9), ("dark", 9), ("colour-blind", 9), ("colour-blind-dark", 9), ("print-grey", 3.5)],
)
@pytest.mark.parametrize("theme", sorted(THEMES))
def test_what_is_lit_stands_out_from_all_that_is_faded(palette_id: str, least: float, theme: str) -> None:
    """A strong colour that is faded must not look like a pale one that is lit."""
    chosen = palette(palette_id)
    for lit, faded in itertools.permutations(ON_ONE_MAP[theme], 2):
        bright, pale = chosen.classes[lit], style_of(Look(faded, faded=True), chosen)
        if bright.outline is None and bright.pattern in ("", pale.pattern):
            distance = _distance(bright.fill, pale.fill, None)
            assert distance >= least, f"{lit} lit and {faded} faded: {distance:.1f}"
