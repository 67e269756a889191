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

LEAST_SCALE = 0.85
"""How much smaller the world may become to keep clear of the words."""


def with_room(sheet: Sheet, still: bool = False) -> Sheet:
    """The sheet, with a legend that covers neither the words nor the Americas.

    If need be it goes without its notes and has the world beside or above it; a picture too small even for that has
    none. `still`: the world stays where it is, for a map that is taken as the reader sees it.
    """
    view = sheet.view
    if not view.show_legend:
        camera = view.camera if still else _between_the_words(sheet)
        return Sheet(sheet.projected, sheet.whole, replace(view, camera=camera))
    for key in (view.key, replace(view.key, notes=())):
        page = replace(view, key=key)
        card = legend_rect(legend_entries(sheet.whole, names=view.names, key=key), page)
        if view.frame.contains(card) and not any(card.intersects(words) for words in furniture_rects(view)):
            camera = view.camera if still else _camera(sheet, card)
            return Sheet(sheet.projected, sheet.whole, replace(page, camera=camera))
    return Sheet(sheet.projected, sheet.whole, replace(view, show_legend=False))


def _between_the_words(sheet: Sheet) -> Camera:
    """The view's own camera, or one with the whole world off the date, the title and the source line.

    The world stays where it is if it would have to be much smaller.
    """
    view, bounds = sheet.view, sheet.projected.bounds
    camera, top, bottom = view.camera, 0.0, view.height
    if camera != fit(bounds, view.size):
        return camera
    while met := _met(sheet, camera):
        top = max((words.bottom() for words in met if words.center().y() < view.height / 2), default=top)
        bottom = min((words.top() for words in met if words.center().y() >= view.height / 2), default=bottom)
        camera = fit(bounds, (view.width, bottom - top))
        camera = replace(camera, cy=camera.cy - (view.height - top - bottom) / 2 / camera.scale)
        if camera.scale < LEAST_SCALE * view.camera.scale:
            return view.camera
    return camera


def _met(sheet: Sheet, camera: Camera) -> list[QRectF]:
    """The words that the world would run into, seen by a camera."""
    world = camera.transform(sheet.view.size).map(sheet.projected.outline)
    return [words for words in furniture_rects(sheet.view) if world.intersects(words)]


def _camera(sheet: Sheet, card: QRectF) -> Camera:
    """A camera as near as can be to the view's own; the whole world is kept off the words, and not much covered."""
    view, bounds = sheet.view, sheet.projected.bounds
    narrow = card.right() <= LARGEST_SHARE * view.width
    if (
        narrow
        or view.camera != fit(bounds, view.size)
        or not rectangle(bounds, view.camera, view.size).intersects(card)
    ):
        return _between_the_words(sheet)
    beside = fit(bounds, (view.width - card.right(), view.height))
    above = fit(bounds, (view.width, card.top()))
    if above.scale > beside.scale:
        return replace(above, cy=above.cy - (view.height - card.top()) / 2 / above.scale)
    return replace(beside, cx=beside.cx - card.right() / 2 / beside.scale)
