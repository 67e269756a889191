"""What holds for every theme at every date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.data import Moment, Seeds
from atlas.relations import Relations
from atlas.resources import default_seeds
from atlas.themes import THEMES, Situation, choices, classes_at, nearest_choice, readings_at

SEEDS = Seeds(default_seeds())
RELATIONS = Relations(SEEDS)
OFFERED = [(theme, choice.id) for theme in THEMES for choice in choices(theme, SEEDS) or [None] if choice]
OFFERED += [(theme, "") for theme in THEMES if not choices(theme, SEEDS)]

moments = st.one_of(
    st.integers(1920, 2026).map(Moment.of_year), st.dates(date(1920, 1, 1), date(2026, 12, 31)).map(Moment.of_day)
)


@settings(max_examples=120)
@given(st.sampled_from(OFFERED), moments)
def test_every_state_has_exactly_one_class_of_the_theme(offered: tuple[str, str], moment: Moment) -> None:
    theme, choice = offered
    situation = Situation.at(RELATIONS, moment)
    readings = readings_at(theme, choice, situation)
    assert situation.verdicts.keys() <= readings.keys()
    for code, reading in readings.items():
        assert (reading.class_id == "focus") == (code == SEEDS.settings.focus)
        assert reading.class_id in {"focus", *THEMES[theme].classes}
        # A colour without a fact to show for it may only say that nothing is known, or that there is none.
        assert reading.facts or reading.class_id in {"none", "unknown", "focus"} or theme == "status"
        assert all(fact.sources for fact in reading.facts)


@settings(max_examples=60)
@given(st.sampled_from(sorted(THEMES)), moments)
def test_the_nearest_choice_is_one_of_those_offered(theme: str, moment: Moment) -> None:
    nearest = nearest_choice(theme, SEEDS, moment)
    assert nearest in {choice.id for choice in choices(theme, SEEDS)} or (nearest, choices(theme, SEEDS)) == ("", ())


def test_classes_are_those_of_the_readings() -> None:
    moment = Moment.of_year(1990)
    assert classes_at("status", "", RELATIONS, moment)["KWT"] == "war"
    assert classes_at("members", "LAS", RELATIONS, moment)["KWT"] == "member"


def test_there_is_no_theme_of_weather() -> None:
    with pytest.raises(KeyError):
        choices("weather", SEEDS)
