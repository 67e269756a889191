"""Where the grounds of two sheets differ: all that has to be drawn anew when the date changes."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QRegion

from atlas.map import style
from atlas.map.camera import rectangle
from atlas.map.circles import Circle
from atlas.map.region import bounds_on_map
from atlas.map.sheet import Sheet

EDGE = 2
"""Pixels around a changed land that its lines may reach."""

TILE = 32
"""Pixels in the side of a tile."""


def difference(last: Sheet, sheet: Sheet) -> QRegion | None:
    """The part of the ground (logical pixels) that differs; None where the two have nothing in common."""
    if not _comparable(last, sheet):
        return None
    before, after = _fills(last), _fills(sheet)
    gone = frozenset(row for land, (row, _) in before.items() if land not in after)
    come = frozenset(row for land, (row, fill) in after.items() if land not in before or before[land][1] != fill)
    boxes = [*last.boxes_of(gone), *sheet.boxes_of(come), *_moved(last, sheet), *_disputed(last, sheet)]
    region = QRegion()
    for box in boxes:
        region += QRegion(_tiled(box))
    return region & QRegion(sheet.view.frame.toAlignedRect())


def _tiled(box: QRectF) -> QRect:
    """The tiles that a box and its lines touch: many small boxes make a region of few rectangles."""
    left, top = (int(edge - EDGE) // TILE * TILE for edge in (box.left(), box.top()))
    right, bottom = (-(-int(edge + EDGE + 1) // TILE) * TILE for edge in (box.right(), box.bottom()))
    return QRect(left, top, right - left, bottom - top)


def _comparable(last: Sheet, sheet: Sheet) -> bool:
    return (
        last.projected is sheet.projected
        and last.view.camera == sheet.view.camera
        and last.view.size == sheet.view.size
        and last.view.palette is sheet.view.palette
        and last.view.coarse == sheet.view.coarse
    )


def _fills(sheet: Sheet) -> dict[int, tuple[int, tuple[object, ...]]]:
    """By land: the row it stands under, and what its fill depends on; an outline belongs to the marks."""
    both = zip(sheet.whole.territories, sheet.whole.looks, strict=True)
    return {land.land: (land.row, (look.class_id, look.dependency, look.faded)) for land, look in both}


def _moved(last: Sheet, sheet: Sheet) -> list[QRectF]:
    """Boxes of circles that stand in one of the sheets only."""
    if last.circles is sheet.circles:
        return []
    old, new = {_spot(circle): circle for circle in last.circles}, {_spot(circle): circle for circle in sheet.circles}
    moved = [old[spot] for spot in old.keys() - new.keys()] + [new[spot] for spot in new.keys() - old.keys()]
    return [circle.box.united(QRectF(circle.place, circle.place).adjusted(-1, -1, 1, 1)) for circle in moved]


def _spot(circle: Circle) -> tuple[object, ...]:
    return circle.territory.land, circle.centre.toTuple(), circle.radius


def _disputed(last: Sheet, sheet: Sheet) -> list[QRectF]:
    """Boxes of disputed lines that stand in one of the sheets only."""
    days = last.whole.day, sheet.whole.day
    borders, camera, size = sheet.projected.borders, sheet.view.camera, sheet.view.size
    old, new = ({line.id: line for line in borders.disputed(day)} if day else {} for day in days)
    differing = [old[id] for id in old.keys() - new.keys()] + [new[id] for id in new.keys() - old.keys()]
    width = style.DISPUTED_CASING_WIDTH * sheet.growth
    boxes = (bounds_on_map(line.geometry.bounds, sheet.projected.projection) for line in differing)
    return [rectangle(box, camera, size).adjusted(-width, -width, width, width) for box in boxes]
