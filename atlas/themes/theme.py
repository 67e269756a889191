"""A theme as data: its classes, how it reads the facts, and what there is to choose within it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from msgspec import Struct

from atlas.data.facts import Agreement, Fact, Membership
from atlas.data.moment import Moment
from atlas.data.partial_date import PartialDate
from atlas.data.seeds import Seeds
from atlas.relations import Relations, Verdict

FOCUS, NONE, UNKNOWN = "focus", "none", "unknown"
"""Classes of every theme: the focus itself; known not to have what the theme shows; nothing on record."""

ThemeFact: TypeAlias = Fact | Membership | Agreement
"""What the colour of a theme can rest on."""


class Reading(Struct, frozen=True):
    """What a theme says of one state at a moment.

    `facts`: what that rests on. `since`, `until`: how long it holds, where the theme knows. `amount`: what the class is
    a step of: full years, or a share from 0 to 1.
    """

    class_id: str
    facts: tuple[ThemeFact, ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None
    amount: float | None = None


class Situation(Struct, frozen=True):
    """A moment with the verdict on every state that exists at it."""

    relations: Relations
    moment: Moment
    verdicts: Mapping[str, Verdict]

    @classmethod
    def at(cls, relations: Relations, moment: Moment) -> Situation:
        """The situation at a moment."""
        return cls(relations, moment, relations.all_at(moment))

    @property
    def seeds(self) -> Seeds:
        """The facts."""
        return self.relations.seeds

    @property
    def others(self) -> tuple[str, ...]:
        """Codes of the states that exist, but for the focus."""
        return tuple(code for code in self.verdicts if code != self.seeds.settings.focus)


Readings: TypeAlias = dict[str, Reading]
"""By code of state; beside the states that exist also others that have facts of their own (British India at war)."""


class Choice(Struct, frozen=True):
    """Something that a theme shows one at a time: an organisation, a war. `id` is what the command line takes."""

    id: str
    name: str


def _nothing(seeds: Seeds) -> tuple[Choice, ...]:  # noqa: ARG001
    return ()


def _nothing_nearest(seeds: Seeds, moment: Moment) -> str:  # noqa: ARG001
    return ""


class Theme(Struct, frozen=True):
    """One way to colour the map.

    `classes`: what states can be, as the legend lists it. `read`: the readings in a situation, given the choice.
    `choices`: what there is to choose; `nearest`: the choice that suits a moment best, "" where there is none.
    """

    id: str
    classes: tuple[str, ...]
    read: Callable[[Situation, str], Readings]
    choices: Callable[[Seeds], tuple[Choice, ...]] = _nothing
    nearest: Callable[[Seeds, Moment], str] = _nothing_nearest
