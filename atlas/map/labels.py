"""Names on the map: inside their land where they fit, by importance, never one over another and never cut off."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from functools import cached_property, reduce
from math import isnan

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF

from atlas.geography.borders import Territory
from atlas.map import style
from atlas.map.bend import Bend
from atlas.map.camera import Camera
from atlas.map.candidates import Candidate, candidates
from atlas.map.chords import Chords, chords_of
from atlas.map.circles import Circle
from atlas.map.cities import Dot
from atlas.map.covered import Cover, Covered
from atlas.map.label import Label
from atlas.map.plan import OFF_MAP, SEA, Plan
from atlas.map.room import Room
from atlas.map.scene import Look, MapState
from atlas.map.shapes import Shape
from atlas.map.spine import VERY_LONG, Spine, spine_of
from atlas.map.text import Face, face, tracked
from atlas.map.typesetting import box_around, boxes_beside, broken, measured, sizes
from atlas.map.view import MapView

_NO_ROW = -1

_SHIFTS = ((0.0, -1.2), (0.0, 1.2), (-0.25, 0.0), (0.25, 0.0), (-0.25, -1.2), (0.25, -1.2), (-0.25, 1.2), (0.25, 1.2))
"""Where a name may go from the middle of a land too narrow for it: shares of its width and height."""

Placed = tuple[tuple[Label, ...], tuple[Label, ...]]
"""Names of territories and of cities."""


class Surroundings(Struct, frozen=True, eq=False):
    """What a name has to mind: circles, dots and other `taken` rectangles it keeps clear of; whose land lies where.

    `land` is the plan of `territories`. `yielding`: rectangles it keeps clear of if it can, but may cover if it must.
    """

    circles: Sequence[Circle]
    taken: Sequence[QRectF]
    territories: Sequence[Territory]
    land: Plan
    yielding: Sequence[QRectF] = ()
    dots: Sequence[Dot] = ()


def place_labels(
    shapes: Sequence[Shape], state: MapState, view: MapView, zoom: float, around: Surroundings
) -> Generator[None, None, Placed]:
    """Place the names of territories and of cities, step by step; both are returned in the end.

    `shapes` stand in the order of `state.territories`; `zoom` is 1 where the world fills an ordinary picture.
    The most important names come first and take the room they need; each later one must keep clear of all before it:
    focus and selection, the cities that arcs meet, the other states, the other cities.
    """
    placer = _Placer(view, zoom, around, shapes, state.looks)
    chosen = candidates(shapes, state, view, style.labels_for(zoom))
    yield
    # A city that is called as its state is named once.
    named = {candidate.name for candidate in chosen}
    dots = [dot for dot in around.dots if dot.spot.city.name not in named]
    for candidate in chosen:
        if candidate.prominent:
            placer.place(candidate)
            yield
    for dot in dots:
        if dot.spot.chosen and zoom >= style.CHOSEN_NAMES_ZOOM:
            placer.place_city(dot)
            yield
    for candidate in chosen:
        if not candidate.prominent:
            placer.place(candidate)
            yield
    for dot in dots:
        if not dot.spot.chosen:
            placer.place_city(dot)
            yield
    return tuple(placer.labels), tuple(placer.cities)


class _Placer:
    """Places names one after another and remembers what room is taken."""

    def __init__(
        self, view: MapView, zoom: float, around: Surroundings, shapes: Sequence[Shape], looks: Sequence[Look]
    ) -> None:
        self.labels: list[Label] = []
        self.cities: list[Label] = []
        self._shapes, self._looks = shapes, looks
        self._view = view
        self._camera: Camera = view.camera
        self._base = view.base_font()
        self._zoom = zoom
        self._circles = {circle.territory.row: circle for circle in around.circles}
        self._taken = Room((*(circle.box for circle in around.circles), *around.taken))
        self._dots = [dot.box for dot in around.dots]
        self._around = around
        self._yielding = Room(around.yielding)
        self._frame = view.frame.adjusted(style.GAP, style.GAP, -style.GAP, -style.GAP)
        self._visible = self._camera.visible((self._frame.width(), self._frame.height()))

    def place(self, candidate: Candidate) -> None:
        if not (candidate.prominent and self._zoom < style.CHOSEN_NAMES_ZOOM):
            self._heed_dots()
        label = self._find(candidate)
        if label is None and self._around.yielding:
            kept, self._yielding = self._yielding, Room()
            label = self._find(candidate)
            self._yielding = kept
        if label is not None:
            self.labels.append(label)
            self._taken.take(label.parts)

    def _find(self, candidate: Candidate) -> Label | None:
        circle = self._circles.get(candidate.shape.territory.row)
        if circle is None:
            return self._on_land(candidate)
        return self._beside(candidate, circle.box) if self._zoom >= candidate.overflow_zoom else None

    def _heed_dots(self) -> None:
        """Keep clear of cities from now on; on a small map focus and selection are named even where those crowd."""
        self._taken.take(self._dots)
        self._dots = []

    def place_city(self, dot: Dot) -> None:
        """Beside its dot: at the right, or where it crosses no coast and no border."""
        self._heed_dots()
        name, letters = dot.spot.city.name, face(self._base, style.SECONDARY)
        width, height = measured((name,), letters)
        aside = (dot.box.width() + width) / 2 + style.CITY_GAP
        above = (dot.box.height() + height) / 2 + style.CITY_GAP / 2
        level = ((aside, 0.0), (aside, -height / 2), (aside, height / 2), (-aside, 0.0))
        found: tuple[set[int], QRectF] | None = None
        for dx, dy in (*level, (0.0, -above), (0.0, above)):
            box = self._if_free(box_around(dot.centre + QPointF(dx, dy), width, height), clearance=1.0)
            places = self._places_under(box) if box is not None else {OFF_MAP}
            if box is None or OFF_MAP in places:
                continue
            found = (places, box) if found is None or len(places) == 1 else found
            if len(places) == 1:
                break
        if found is not None:
            places, box = found
            row = self._around.territories[min(places)].row if len(places) == 1 and min(places) > SEA else _NO_ROW
            self.cities.append(Label(row, (name,), letters, box, inside=row != _NO_ROW))
            self._taken.take((box,))

    def _places_under(self, box: QRectF) -> set[int]:
        """The territories that a box lies on, as far as its corners tell."""
        corners = [(x, y) for x in (box.left(), box.right()) for y in (box.top(), box.bottom())]
        return set(self._around.land.at_each(corners).tolist())

    def _on_land(self, candidate: Candidate) -> Label | None:
        shape = candidate.shape
        west, south, east, north = shape.bounds
        small = max(east - west, north - south) * self._camera.scale < self._base.pixelSize()
        if small and self._zoom < candidate.overflow_zoom:
            return None
        room = chords_of(shape, self._visible)
        if room is None:
            return None
        return self._inside(candidate, room) or self._across(candidate, room)

    def _inside(self, candidate: Candidate, room: Chords) -> Label | None:
        shape = candidate.shape
        extent = shape.extent * self._camera.scale
        faces = tuple(sizes(extent, self._base, self._zoom, candidate.dependency))
        least = style.LABEL_SLACK * min(letters.width(candidate.name) for letters in faces) / self._camera.scale
        spine = spine_of(shape, least) if extent >= style.ALONG_EXTENT else None
        if spine is not None and spine.ratio >= VERY_LONG:
            wide = (tracked(letters, style.ALONG_TRACKING) for letters in faces)
            label = self._first_along(candidate, spine, (*wide, *faces))
            if label is not None:
                return label
        for letters in faces:
            for lines in broken(candidate.name):
                box = self._box_in(room, lines, letters, candidate)
                if box is not None:
                    return Label(shape.territory.row, lines, letters, box, inside=True)
        return self._first_along(candidate, spine, faces) if spine is not None else None

    def _first_along(self, candidate: Candidate, spine: Spine, faces: Iterable[Face]) -> Label | None:
        labels = (self._along(candidate, spine, letters) for letters in faces)
        return next((label for label in labels if label is not None), None)

    def _along(self, candidate: Candidate, spine: Spine, letters: Face) -> Label | None:
        """A name along the spine of a long land."""
        scale = self._camera.scale
        width = letters.width(candidate.name)
        curve = spine.curve(width * style.LABEL_SLACK / scale, letters.capital / scale)
        if curve is None:
            return None
        bend = Bend(self._camera.many_to_pixels(curve, self._view.size))
        boxes = bend.boxes(width, letters.capital)
        if any(self._if_free(box) is None for box in boxes):
            return None
        whole = reduce(QRectF.united, boxes)
        return Label(candidate.shape.territory.row, (candidate.name,), letters, whole, inside=True, bend=bend)

    def _box_in(self, room: Chords, lines: tuple[str, ...], letters: Face, candidate: Candidate) -> QRectF | None:
        width, height = measured(lines, letters)
        scale = self._camera.scale
        for middle in room.rooms(width / scale, height / scale, candidate.shape.anchor):
            box = self._if_free(box_around(self._camera.to_pixels(*middle, self._view.size), width, height))
            if box is not None:
                return box
        return None

    def _across(self, candidate: Candidate, room: Chords) -> Label | None:
        """A name over the edge of a state that is narrower than its name, when the map is near enough.

        The focus never has its name beside it: there it would stand on a neighbour and seem to be the neighbour's.
        """
        extent = candidate.shape.extent * self._camera.scale
        if self._zoom < candidate.overflow_zoom or isnan(candidate.shape.anchor[0]):
            return None
        place = self._camera.to_pixels(*candidate.shape.anchor, self._view.size)
        letters = self._small(candidate)
        too_wide = room.widest * self._camera.scale > style.LABEL_ROOM * letters.width(candidate.name)
        if (too_wide and not candidate.prominent) or not self._frame.contains(place):
            return None
        island = box_around(place, extent * 1.4, extent)
        if candidate.focus:
            letters = face(self._base, style.CROWDED, 0.0)
        elif self._is_tiny(candidate.shape):
            return self._beside(candidate, island)
        label = self._over(candidate, place, letters)
        return label or (None if candidate.focus else self._beside(candidate, island))

    def _over(self, candidate: Candidate, place: QPointF, letters: Face) -> Label | None:
        """Over the middle of the land, in as many lines as keep it there; somewhat aside where that is taken."""
        own = candidate.shape.territory
        blocks = [(lines, box_around(place, *measured(lines, letters))) for lines in broken(candidate.name)]
        lines, box = blocks[0]
        if candidate.focus:
            free = self._if_free(box, clearance=0.0)
            return Label(own.row, lines, letters, box, inside=False, across=True) if free else None
        found = self._own_best(blocks, own)
        if found is None:
            aside = [(lines, box.translated(dx * box.width(), dy * box.height())) for dx, dy in _SHIFTS]
            found = self._own_best(aside, own)
            found = found if found and found[0].is_mostly_own else None
        return Label(own.row, found[1], letters, found[2], inside=False, across=True) if found else None

    def _own_best(
        self, blocks: Sequence[tuple[tuple[str, ...], QRectF]], own: Territory
    ) -> tuple[Covered, tuple[str, ...], QRectF] | None:
        """The first free block of lines that stands mostly on its own land, or else the one that does most."""
        free = self._free([box for _, box in blocks])
        under = zip(self._cover.under(free, own), [block for block in blocks if block[1] in free], strict=True)
        fit = [(covered, *block) for covered, block in under if not covered.bars()]
        plain = next((each for each in fit if each[0].is_mostly_own), None)
        return plain or max(fit, key=lambda each: each[0].own, default=None)

    def _beside(self, candidate: Candidate, thing: QRectF) -> Label | None:
        """A name next to a circle or a narrow state: at its right, left, under it or over it."""
        lines, letters = (candidate.name,), self._small(candidate)
        found: tuple[int, Covered, QRectF] | None = None
        for late, boxes in enumerate(boxes_beside(thing, *measured(lines, letters))):
            free = self._free(boxes, clearance=1.0)
            under = zip(self._cover.under(free, candidate.shape.territory), free, strict=True)
            fit = [(late + at.ambiguity, at, box) for at, box in under if not at.bars(candidate.prominent)]
            found = min((*fit, *([found] if found else ())), key=lambda each: each[0], default=None)
            if found is not None and not found[0]:
                break
        if found is None:
            return None
        _, covered, box = found
        # On a neighbour's land a name would seem to be the neighbour's, but where its own land is plainly too small.
        too_small = self._is_tiny(candidate.shape) and candidate.main and not candidate.dependency
        if covered.is_foreign and not (candidate.prominent or too_small):
            return None
        return Label(candidate.shape.territory.row, lines, letters, box, inside=False)

    @cached_property
    def _cover(self) -> Cover:
        return Cover(self._around.land, self._shapes, self._looks, self._around.circles, self._view)

    def _is_tiny(self, shape: Shape) -> bool:
        return shape.extent * self._camera.scale < style.COVERED_EXTENT

    def _small(self, candidate: Candidate) -> Face:
        return face(self._base, style.SECONDARY, 2.0, italic=candidate.dependency)

    def _if_free(self, box: QRectF, clearance: float = style.LABEL_CLEARANCE) -> QRectF | None:
        if not self._frame.contains(box) or not self._taken.is_free(box, clearance):
            return None
        return box if self._yielding.is_free(box) else None

    def _free(self, boxes: Sequence[QRectF], clearance: float = style.LABEL_CLEARANCE) -> list[QRectF]:
        kept = zip(self._taken.are_free(boxes, clearance), self._yielding.are_free(boxes), strict=True)
        return [box for box, free in zip(boxes, kept, strict=True) if all(free) and self._frame.contains(box)]
