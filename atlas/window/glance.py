"""A glance: what is looked at, held fast; at this date or at another, everything else being as it is."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from atlas.data import Moment
from atlas.map.camera import Camera
from atlas.map.turning import Place
from atlas.window.view_state import ViewState


class Glance(Struct, frozen=True):
    """The parts of the view that bear on the map."""

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


def whole_glance(view: ViewState) -> Glance:
    """The view as it is, with what is pointed at."""
    return replace(glance(view, view.moment), lit=view.lit, hovered=view.hovered)


def glance(view: ViewState, moment: Moment) -> Glance:
    """The view at another moment; nothing is pointed at."""
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
