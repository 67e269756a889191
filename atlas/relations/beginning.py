"""When relations were first established, or by when they were in being."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from atlas.relations.bearing import Bearing
from atlas.relations.bond import as_they_work, marks
from atlas.relations.dossier import Dossier

_SHOWS = frozenset({Bearing.PROVES, Bearing.RESUMES, Bearing.BREAKS})
"""What shows that there were relations without telling since when."""


class Beginning(Struct, frozen=True):
    """The first fact that speaks of relations; `day` is the first day from which it does.

    `established`: the fact is their establishment; else they were in being by that day, since when is not known.
    """

    fact: str
    day: date
    established: bool


def beginning(dossier: Dossier) -> Beginning | None:
    """The beginning of relations in the facts of one life and of those that it continues; None where none is known."""
    for mark in sorted(marks(dossier), key=as_they_work):
        if mark.bearing is Bearing.BEGINS or mark.bearing in _SHOWS:
            return Beginning(mark.fact, mark.day, mark.bearing is Bearing.BEGINS)
    return None
