"""Both sides' resident missions through one life of a state, whatever the status is meanwhile."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from atlas.relations.dossier import Dossier
from atlas.relations.presence import Residence, residence
from atlas.relations.timeline import Stretch


class Standing(Struct, frozen=True):
    """Whether a resident embassy or legation of each side is known to be open on a day, each with its evidence.

    `theirs`: of the state, in the focus. `ours`: of the focus, in the state.
    """

    theirs: Stretch[bool]
    ours: Stretch[bool]


class Representation(Struct, frozen=True):
    """The residence of either side."""

    theirs: Residence
    ours: Residence

    def at(self, day: date) -> Standing:
        """What is known of a day."""
        return Standing(self.theirs.at(day), self.ours.at(day))


def representation(dossier: Dossier) -> Representation:
    """Apply the rules of presence to the facts of one life."""
    return Representation(residence(dossier, of_focus=False), residence(dossier, of_focus=True))
