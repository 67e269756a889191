"""How map, legend and words share a picture that is too small for all of them at their usual places."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QRectF

from atlas.map.camera import Camera, fit, rectangle
from atlas.map.furniture import furniture_rects
from atlas.map.legend import legend_entries, legend_rect
from atlas.map.sheet import Sheet

LARGEST_SHARE = 0.3
"""Of the picture's width: a broader legend at the left would lie over the Americas, so the world moves aside."""


def with_room(sheet: Sheet, still: bool = False) -> Sheet:
    """The sheet, with a legend that covers neither the words nor the Americas.

    If need be it goes without its notes and has the world beside or above it; a picture too small even for that has
    none. `still`: the world stays where it is, for a map that is taken as the reader sees it.
    """
    view = sheet.view
    if not view.show_legend:
        return sheet
    for key in (view.key, replace(view.key, notes=())):
        page = replace(view, key=key)
        card = legend_rect(legend_entries(sheet.whole, names=view.names, key=key), page)
        if view.frame.contains(card) and not any(card.intersects(words) for words in furniture_rects(view)):
            camera = view.camera if still else _camera(sheet, card)
            return Sheet(sheet.projected, sheet.whole, replace(page, camera=camera))
    return Sheet(sheet.projected, sheet.whole, replace(view, show_legend=False))


def _camera(sheet: Sheet, card: QRectF) -> Camera:
    """The view's own camera, or one with the whole world beside or above the legend if it would be too much covered."""
    view, bounds = sheet.view, sheet.projected.bounds
    narrow = card.right() <= LARGEST_SHARE * view.width
    if (
        narrow
        or view.camera != fit(bounds, view.size)
        or not rectangle(bounds, view.camera, view.size).intersects(card)
    ):
        return view.camera
    beside = fit(bounds, (view.width - card.right(), view.height))
    above = fit(bounds, (view.width, card.top()))
    if above.scale > beside.scale:
        return replace(above, cy=above.cy - (view.height - card.top()) / 2 / above.scale)
    return replace(beside, cx=beside.cx - card.right() / 2 / beside.scale)
