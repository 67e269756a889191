"""What stands on the map: the facts of a date and the wishes of the reader, resolved into one frozen state."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from functools import lru_cache

from msgspec import Struct

from atlas.geography.borders import Territory

OWN_LAND = ("sovereign", "disputed", "occupied")
"""Kinds of land that keep the status of their own state, where that state has one."""

DEPENDENCY = "dependency"
NO_STATE = "no_state"
UNKNOWN = "unknown"
FOCUS = "focus"


class Look(Struct, frozen=True):
    """How one territory is shown.

    `class_id` is a class of the palette; where `dependency` is true it is the class of the administering state, whose
    colour the dependency wears paler and hatched. `own` is the class the legend counts the territory under.
    """

    class_id: str
    dependency: bool = False
    selected: bool = False
    hovered: bool = False
    faded: bool = False

    @property
    def own(self) -> str:
        return DEPENDENCY if self.dependency else self.class_id


@lru_cache(maxsize=4096)
def _look(class_id: str, dependency: bool, selected: bool, hovered: bool, faded: bool) -> Look:
    """Looks are few and lands are many: the same one serves them all."""
    return Look(class_id, dependency, selected, hovered, faded)


class MapState(Struct, frozen=True, eq=False):
    """The resolved state of a map: territories of one date, and a look for each, in the same order."""

    territories: tuple[Territory, ...]
    looks: tuple[Look, ...]
    day: date | None = None

    def by_row(self) -> dict[int, Look]:
        """Looks by the territory's row."""
        return {territory.row: look for territory, look in zip(self.territories, self.looks, strict=True)}

    def rows(self) -> tuple[int, ...]:
        """Rows of the territories, in order: two states with the same rows have the same borders."""
        return tuple(territory.row for territory in self.territories)


def resolve(
    territories: Collection[Territory],
    statuses: Mapping[str, str],
    selected: str | None = None,
    hovered: str | None = None,
    highlight: Collection[str] | None = None,
    day: date | None = None,
    own: Collection[str] = frozenset(),
) -> MapState:
    """The state of the map.

    `statuses`: class by state code (status ids, or the classes of a theme); a territory that is not its own state's
    land takes the class of the first of its administering states that has one, unless its code is among `own`: those
    of which a theme tells something though they are no states. `selected`, `hovered`: state codes.
    `highlight`: classes to keep in full colour while all others fade; None fades nothing. `day`: for the disputed
    lines of that date.
    """
    looks = []
    for territory in territories:
        class_id, dependency = classify(territory, statuses, own)
        faded = highlight is not None and (DEPENDENCY if dependency else class_id) not in highlight
        looks.append(_look(class_id, dependency, territory.code == selected, territory.code == hovered, faded))
    return MapState(tuple(territories), tuple(looks), day)


def classify(territory: Territory, statuses: Mapping[str, str], own: Collection[str] = frozenset()) -> tuple[str, bool]:
    """Class of a territory, and whether it is shown as a dependency of a state of that class."""
    owner = owner_of(territory, statuses, own)
    if owner is not None:
        return statuses[owner], owner != territory.code
    if territory.status == "sovereign":
        return UNKNOWN, False
    return (NO_STATE, False) if territory.status == "uninhabited" else (DEPENDENCY, False)


def owner_of(territory: Territory, statuses: Mapping[str, str], own: Collection[str] = frozenset()) -> str | None:
    """Code of the state whose class a territory wears: its own, or the first that administers it; None for neither."""
    class_id = statuses.get(territory.code)
    if class_id in (DEPENDENCY, NO_STATE):
        class_id = None
    if class_id == FOCUS or (class_id is not None and (territory.status in OWN_LAND or territory.code in own)):
        return territory.code
    others = (code for code in territory.administered_by if code in statuses and code != territory.code)
    return next(others, None if class_id is None else territory.code)
