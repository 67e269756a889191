"""Where the grounds of two sheets differ: all that has to be drawn anew when the date changes."""

from __future__ import annotations

from collections.abc import Iterator, Set

from atlas.map.circles import Circle
from atlas.map.shapes import Shape
from atlas.map.sheet import Sheet
from atlas.map.tiles import Patch, Tiles


def difference(last: Sheet, sheet: Sheet) -> Patch | None:
    """The part of the ground that differs; None where the two have nothing in common, or one of them is fleeting."""
    if not _are_comparable(last, sheet):
        return None
    shapes = _changed(last, sheet)
    changed = {shape.territory.land for shape in shapes}
    tiles = sheet.plate.united(shapes)
    return Patch(sheet.plate.grid, tiles | _circles(last, sheet, changed) | _disputed(last, sheet))


def compared(last: Sheet, sheet: Sheet) -> Iterator[None]:
    """Work out in small steps what finding their difference takes longest for."""
    if _are_comparable(last, sheet):
        for shape in _changed(last, sheet):
            sheet.plate.tiles(shape)
            yield


def _are_comparable(last: Sheet, sheet: Sheet) -> bool:
    fleeting = last.view.coarse or sheet.view.coarse
    return not fleeting and last.plate is sheet.plate and last.view.palette is sheet.view.palette


def _changed(last: Sheet, sheet: Sheet) -> list[Shape]:
    before, after = last.fills, sheet.fills
    gone = [shape for land, (shape, _) in before.items() if land not in after]
    come = [shape for land, (shape, fill) in after.items() if land not in before or before[land][1] != fill]
    return gone + come


def _circles(last: Sheet, sheet: Sheet, changed: Set[int]) -> Tiles:
    """Where circles stand in one of the sheets only, or stand for one of the lands that have changed."""
    circles = [circle for circle in (*last.circles, *sheet.circles) if circle.territory.land in changed]
    if last.circles is not sheet.circles:
        old, new = ({_spot(circle): circle for circle in each.circles} for each in (last, sheet))
        circles += [old.get(spot) or new[spot] for spot in old.keys() ^ new.keys()]
    tiles = 0
    for circle in circles:
        tiles |= sheet.plate.tiles_of(circle)
    return tiles


def _spot(circle: Circle) -> tuple[object, ...]:
    return circle.territory.land, circle.centre.x(), circle.centre.y(), circle.radius


def _disputed(last: Sheet, sheet: Sheet) -> Tiles:
    """Where disputed lines stand in one of the sheets only."""
    tiles = 0
    for id in last.disputed.keys() ^ sheet.disputed.keys():
        line = last.disputed.get(id) or sheet.disputed[id]
        tiles |= sheet.plate.grid.touched_by_box(line.boundingRect())
    return tiles
