"""Who is represented where, as the map shows it: arcs from capitals to the cities of missions, and cities."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from atlas.data import Seeds
from atlas.relations import Relations
from atlas.relations.posts import City, Post, Posts

SAME = 0.5
"""Degrees: places of one name that are no farther apart are one city."""

KEPT = 40
"""So many representations are remembered."""


class Spot(Struct, frozen=True):
    """A city on the map. `chosen`: an arc of the selected state meets it; `mission`: a resident mission is there."""

    city: City
    chosen: bool = False
    mission: bool = False


class Representation(Struct, frozen=True):
    """`arcs`: pairs of cities; `thin`: there are many of them; `spots`: the chosen ones first."""

    arcs: tuple[tuple[City, City], ...] = ()
    spots: tuple[Spot, ...] = ()
    thin: bool = False


NOBODY = Representation()


class Representations:
    """Remembers the last ones: the same object comes back, so that what was worked out for it can be kept."""

    def __init__(self, seeds: Seeds, relations: Relations | None = None) -> None:
        self._posts = Posts(seeds, relations)
        self._kept: dict[tuple[date, str | None, bool], Representation] = {}

    def at(self, day: date, selected: str | None, near: bool) -> Representation:
        """The arcs of the selected state on a day, with their cities; if `near` all capitals and mission cities too."""
        key = (day, selected, near)
        if key not in self._kept:
            self._kept[key] = _representation(self._posts, *key)
            if len(self._kept) > KEPT:
                del self._kept[next(iter(self._kept))]
        return self._kept[key]


def _representation(posts: Posts, day: date, selected: str | None, near: bool) -> Representation:
    own: tuple[Post, ...] = ()
    if selected is not None:
        own = posts.abroad(day) if selected == posts.focus else posts.between(selected, day)
    arcs = tuple({frozenset((post.home, post.city)): (post.home, post.city) for post in own}.values())
    spots = _spots(own, chosen=True)
    if near:
        others = _spots(posts.all_at(day), chosen=False)
        bare = [Spot(capital) for capital in posts.capitals(day)]
        spots = _distinct([*spots, *others, *bare])
    return Representation(arcs, tuple(spots), thin=selected == posts.focus)


def _spots(posts: Iterable[Post], chosen: bool) -> list[Spot]:
    """Cities of missions, then capitals that only send one."""
    posts = tuple(posts)
    with_mission = [Spot(post.city, chosen, mission=True) for post in posts]
    return _distinct([*with_mission, *(Spot(post.home, chosen) for post in posts)])


def _distinct(spots: Iterable[Spot]) -> list[Spot]:
    """Each city once, as it comes first."""
    by_name: dict[str, list[Spot]] = {}
    found = []
    for spot in spots:
        namesakes = by_name.setdefault(spot.city.name, [])
        if not any(_one(spot.city, other.city) for other in namesakes):
            namesakes.append(spot)
            found.append(spot)
    return found


def _one(a: City, b: City) -> bool:
    return abs(a.lon - b.lon) <= SAME and abs(a.lat - b.lat) <= SAME
