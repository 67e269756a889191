from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest
from colorspacious import cspace_convert, deltaE
from PySide6.QtGui import QColor

from atlas.map.palette import RAMPS, REQUIRED, Palette
from atlas.map.palette_file import PaletteError, palette, palette_ids, read_palette
from atlas.resources import resource
from atlas.themes import THEMES

ON_ONE_MAP = {theme.id: sorted({"focus", "none", "unknown", *theme.classes}) for theme in THEMES.values()}
SIGHTS = [None, "deuteranomaly", "protanomaly", "tritanomaly"]


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


@pytest.mark.parametrize("palette_id", ["light", "dark", "colour-blind"])
@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("theme", sorted(THEMES))
def test_classes_differ_in_colour_or_else_in_pattern(palette_id: str, sight: str | None, theme: str) -> None:
    chosen = palette(palette_id)
    for one, other in itertools.combinations(ON_ONE_MAP[theme], 2):
        distance = _distance(chosen, one, other, sight)
        same_pattern = chosen.classes[one].pattern == chosen.classes[other].pattern
        assert distance >= (10.5 if same_pattern else 8.4), f"{one} and {other}: {distance:.1f}"


@pytest.mark.parametrize("palette_id", ["light", "dark", "colour-blind"])
@pytest.mark.parametrize("ramp", sorted(RAMPS))
def test_the_steps_of_a_scale_are_even_and_go_one_way(palette_id: str, ramp: str) -> None:
    fills = [palette(palette_id).classes[class_id].fill.getRgbF()[:3] for class_id in RAMPS[ramp]]
    lightness = cspace_convert(np.array(fills), "sRGB1", "CAM02-UCS")[:, 0]
    steps = np.diff(lightness) * (1 if palette(palette_id).dark else -1)
    assert steps.min() > 12
    assert steps.max() / steps.min() < 1.15


def _distance(chosen: Palette, one: str, other: str, sight: str | None) -> float:
    colours = [np.array(chosen.classes[class_id].fill.getRgbF()[:3]) for class_id in (one, other)]
    if sight:
        space = {"name": "sRGB1+CVD", "cvd_type": sight, "severity": 100}
        colours = [np.clip(cspace_convert(colour, space, "sRGB1"), 0, 1) for colour in colours]
    return float(deltaE(*colours, input_space="sRGB1", uniform_space="CAM02-UCS"))


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
