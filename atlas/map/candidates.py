"""Which territories may get a name on the map, the most important first."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from atlas.map import style
from atlas.map.camera import Bounds
from atlas.map.scene import FOCUS, MapState
from atlas.map.shapes import Shape
from atlas.map.view import MapView


class Candidate(Struct, frozen=True, eq=False):
    """A territory that may get a name, with what is needed to find a place for it."""

    shape: Shape
    name: str
    order: tuple[bool, float]
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


def candidates(shapes: Sequence[Shape], state: MapState, view: MapView) -> list[Candidate]:
    """Territories in sight, the most important first: focus and selection, then by area, dependencies late."""
    visible = view.camera.visible(view.size)
    largest: dict[str, float] = {}
    for shape in shapes:
        largest[shape.territory.code] = max(largest.get(shape.territory.code, 0.0), shape.area)
    found = []
    for shape, look in zip(shapes, state.looks, strict=True):
        if not _meets(shape.bounds, visible) or look.own == "no_state":
            continue
        main = shape.area >= largest[shape.territory.code] and shape.territory.status != "disputed"
        name = view.names.get(shape.territory.code, shape.territory.name) if main else shape.territory.name
        focus = main and look.own == FOCUS
        prominent = focus or (main and look.selected)
        weight = 1.0 if main and not look.dependency else 0.12
        order = (not prominent, -shape.area * weight)
        found.append(Candidate(shape, name, order, look.dependency, main, prominent, focus))
    return sorted(found, key=lambda candidate: candidate.order)


def _meets(a: Bounds, b: Bounds) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
