"""The real facts, and what a theme makes of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from atlas.data import Seeds, parse_moment
from atlas.relations import Relations
from atlas.resources import default_seeds
from atlas.themes import Reading, Situation, readings_at

Read = Callable[..., dict[str, Reading]]


@pytest.fixture(scope="session")
def seeds() -> Seeds:
    return Seeds(default_seeds())


@pytest.fixture(scope="session")
def relations(seeds: Seeds) -> Relations:
    return Relations(seeds)


@pytest.fixture(scope="session")
def read(relations: Relations) -> Read:
    """Readings of a theme at a date, with a choice where the theme has one."""

    def read_one(theme: str, date: str, choice: str = "") -> dict[str, Reading]:
        settings = relations.seeds.settings
        moment = parse_moment(date, settings.first, settings.last)
        return readings_at(theme, choice, Situation.at(relations, moment))

    return read_one
