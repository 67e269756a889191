"""What a map takes from the facts as it stands: names in a language, and capitals."""

from __future__ import annotations

from atlas.data import Moment, Seeds
from atlas.map.view import Capital

RIGHT_TO_LEFT = frozenset({"ar", "ckb"})


def focus_name(seeds: Seeds, language: str) -> str:
    """The focus as it is called at the end of the atlas, in "en", "ar" or "ckb"."""
    return seeds.states.nearest_row(seeds.settings.focus, seeds.settings.last).name_in(language)


def names(seeds: Seeds, moment: Moment, language: str) -> dict[str, str]:
    """Names of states by code in a language other than English; English names come with the land."""
    if language not in RIGHT_TO_LEFT:
        return {}
    return {row.code: row.name_in(language) for row in seeds.states.alive(moment.day)}


def capitals(seeds: Seeds, moment: Moment) -> tuple[Capital, ...]:
    """The capitals of the states of the moment whose places are known."""
    return tuple(
        Capital(row.code, row.capital, row.lon, row.lat)
        for row in seeds.states.alive(moment.day)
        if row.capital and row.lon is not None and row.lat is not None
    )
