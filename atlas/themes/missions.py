"""On which side a resident embassy or legation is known to be open, whatever the status is."""

from __future__ import annotations

from atlas.relations import Status
from atlas.themes.theme import FOCUS, NONE, UNKNOWN, Reading, Readings, Situation, Theme

BOTH, THEIRS, OURS = "missions_both", "missions_theirs", "missions_ours"


def _read(situation: Situation, choice: str) -> Readings:  # noqa: ARG001
    seeds = situation.seeds
    return {seeds.settings.focus: Reading(FOCUS)} | {code: _of(situation, code) for code in situation.others}


def _of(situation: Situation, code: str) -> Reading:
    relations, day = situation.relations, situation.moment.day
    standing, bond = relations.standing(code, day), relations.bond(code, day)
    assert standing is not None
    assert bond is not None
    facts = tuple(
        situation.seeds.fact_of[fact] for fact in dict.fromkeys((*standing.theirs.evidence, *standing.ours.evidence))
    )
    match standing.theirs.value, standing.ours.value:
        case True, True:
            return Reading(BOTH, facts)
        case True, False:
            return Reading(THEIRS, facts)
        case False, True:
            return Reading(OURS, facts)
        case _:
            return Reading(UNKNOWN if bond.value is Status.unknown and not facts else NONE, facts)


MISSIONS = Theme("missions", (BOTH, THEIRS, OURS, NONE, UNKNOWN), _read)
