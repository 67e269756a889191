"""How every state stands with the focus: the theme that the atlas opens with."""

from __future__ import annotations

from atlas.relations import Status
from atlas.themes.theme import Reading, Readings, Situation, Theme


def _read(situation: Situation, choice: str) -> Readings:  # noqa: ARG001
    fact_of = situation.seeds.fact_of
    return {
        code: Reading(str(verdict.status), tuple(fact_of[fact] for fact in verdict.evidence), verdict.since)
        for code, verdict in situation.verdicts.items()
    }


STATUS = Theme(
    "status",
    tuple(
        str(status)
        for status in (
            Status.alliance,
            Status.mutual,
            Status.one_way,
            Status.relations,
            Status.unknown,
            Status.none,
            Status.unrecognised,
            Status.severed,
            Status.occupation,
            Status.war,
        )
    ),
    _read,
)
