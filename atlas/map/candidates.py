"""Which territories may get a name on the map, the most important first."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from atlas.map import style
from atlas.map.camera import Bounds
from atlas.map.scene import FOCUS, NO_STATE, Look, MapState
from atlas.map.shapes import Shape
from atlas.map.view import MapView

LESSER = 0.12
"""What the area of a dependency or of a lesser part counts for its name."""


class Candidate(Struct, frozen=True, eq=False):
    """A territory that may get a name, with what is needed to find a place for it."""

    shape: Shape
    name: str
    dependency: bool
    main: bool
    prominent: bool
    focus: bool

    @property
    def overflow_zoom(self) -> float:
        """Zoom from which the name may stand over the edge of its land or beside it."""
        if self.prominent:
            return 0.0
        return style.OVERFLOW_ZOOM if self.main and not self.dependency else style.MINOR_OVERFLOW_ZOOM


def candidates(shapes: Sequence[Shape], state: MapState, view: MapView, most: int) -> list[Candidate]:
    """At most so many territories in sight: focus and selection, then by area, dependencies late."""
    visible = view.camera.visible(view.size)
    largest: dict[str, float] = {}
    for shape in shapes:
        largest[shape.territory.code] = max(largest.get(shape.territory.code, 0.0), shape.area)
    found = []
    for place, (shape, look) in enumerate(zip(shapes, state.looks, strict=True)):
        if not _meets(shape.bounds, visible) or look.own == NO_STATE:
            continue
        main = shape.area >= largest[shape.territory.code] and shape.territory.status != "disputed"
        prominent = main and (look.own == FOCUS or look.selected)
        weight = 1.0 if main and not look.dependency else LESSER
        found.append((not prominent, -shape.area * weight, place, main))
    return [_candidate(shapes[place], state.looks[place], view, main) for _, _, place, main in sorted(found)[:most]]


def _candidate(shape: Shape, look: Look, view: MapView, main: bool) -> Candidate:
    territory, focus = shape.territory, main and look.own == FOCUS
    name = view.names.get(territory.code, territory.name) if main else territory.name
    return Candidate(shape, name, look.dependency, main, focus or (main and look.selected), focus)


def _meets(a: Bounds, b: Bounds) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
