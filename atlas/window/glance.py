"""A glance at another date: what the map would show of it, everything else being as it is."""

from __future__ import annotations

from msgspec import Struct

from atlas.data import Moment
from atlas.map.camera import Camera
from atlas.map.turning import Place
from atlas.window.view_state import ViewState


class Glance(Struct, frozen=True):
    """The parts of the view that bear on the map; nothing is pointed at."""

    moment: Moment
    theme: str
    choice: str
    projection: str
    camera: Camera | None
    centre: Place | None
    selection: str | None
    lit: frozenset[str] | None
    arcs: bool
    hovered: str | None = None


def glance(view: ViewState, moment: Moment) -> Glance:
    """The view at another moment."""
    return Glance(
        moment,
        view.theme,
        view.choice,
        view.projection,
        view.camera,
        view.centre,
        view.selection,
        view.filter or None,
        view.arcs,
    )
