"""How often a state voted as the focus did in the General Assembly of the United Nations, by year."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from atlas.data.seeds import Seeds
from atlas.themes.succession import bearer
from atlas.themes.theme import FOCUS, UNKNOWN, Reading, Readings, Situation, Theme

BOUNDS = (0.5, 0.7, 0.85, 0.95)
"""Shares at which the next class begins: most states agree most of the time, so the steps become finer upwards."""

STEPS = tuple(f"agreement_{step}" for step in range(1, len(BOUNDS) + 2))
"""Classes from seldom to nearly always."""


def _read(situation: Situation, choice: str) -> Readings:  # noqa: ARG001
    seeds, moment = situation.seeds, situation.moment
    readings = {code: Reading(UNKNOWN) for code in situation.others}
    votes = seeds.agreement_in.get(moment.year, ())
    # A row under the state's own code outweighs one under the code of another that it carries on.
    for vote in sorted(votes, key=lambda vote: vote.state in situation.verdicts):
        step = STEPS[bisect_right(BOUNDS, vote.agreement)]
        readings[bearer(seeds.states, vote.state, moment.day)] = Reading(step, (vote,), amount=vote.agreement)
    return readings | {seeds.settings.focus: Reading(FOCUS)}


def years_without_votes(seeds: Seeds) -> tuple[tuple[int, int], ...]:
    """First and last year of each gap between the first and the last year with votes of the focus."""
    years = seeds.agreement_in.keys()
    missing = [year for year in range(min(years), max(years) + 1) if year not in years] if years else []
    return tuple(_runs(missing))


def _runs(years: list[int]) -> Iterator[tuple[int, int]]:
    for _, run in groupby(enumerate(years), key=lambda numbered: numbered[1] - numbered[0]):
        together = [year for _, year in run]
        yield together[0], together[-1]


AGREEMENT = Theme("agreement", (*reversed(STEPS), UNKNOWN), _read)
