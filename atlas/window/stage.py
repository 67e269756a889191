"""From what is looked at to the sheet that is painted: facts, borders and view brought together."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication

from atlas.data import Moment, Seeds
from atlas.geography.borders import Borders, Territory
from atlas.geography.projection import DEFAULT, Orthographic, Projection
from atlas.geography.projection.choice import projections
from atlas.map import style
from atlas.map.camera import Bounds, Camera, Size, fit, limited, zoom_of
from atlas.map.coarse_rings import CoarseRings
from atlas.map.key import Key
from atlas.map.legend import LegendEntry, legend_entries
from atlas.map.palette import Palette
from atlas.map.representation import Representation, Representations
from atlas.map.scene import MapState, owner_of, resolve
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.theme_key import key_of
from atlas.map.turning import Place
from atlas.map.view import Capital, MapView
from atlas.map.wording import capitals, focus_name, names
from atlas.themes import Reading
from atlas.window.cameras import Cameras, View
from atlas.window.glance import Glance
from atlas.window.names import spoken
from atlas.window.readings import RememberedReadings
from atlas.window.release import Release
from atlas.window.remembered import Remembered
from atlas.window.verdicts import Verdicts

SMALL = 0.5
"""Sides of the picture of the surroundings, as a share of the window's map."""


class Frame(Struct, frozen=True):
    """The place of the map in the window: size in logical pixels, and the cards that lie on it.

    `fleeting`: the picture is one of a movement, without names and with coarse coasts.
    """

    size: Size
    cards: tuple[QRectF, ...] = ()
    right_to_left: bool = False
    fleeting: bool = False


class Stage(Cameras):
    """Knows how to set up a sheet; keeps what was projected."""

    def __init__(self, seeds: Seeds, verdicts: Verdicts, borders: Borders, colours: Palette) -> None:
        self.seeds, self.verdicts, self.borders, self.colours = seeds, verdicts, borders, colours
        self.projections = projections(seeds)
        globe = next(each for each in self.projections.values() if isinstance(each, Orthographic))
        self.home: Place = (globe.lon, globe.lat)
        self._coarse = CoarseRings(borders)
        self._shapes: dict[Projection, ProjectedShapes] = {}
        self.readings = RememberedReadings(verdicts)
        self._keys: Remembered[Hashable, tuple[Key, tuple[LegendEntry, ...]]] = Remembered()
        self._states: Remembered[Hashable, MapState] = Remembered()
        self._sheets: Remembered[Hashable, Sheet] = Remembered()
        self._names: Remembered[Hashable, dict[str, str]] = Remembered()
        self._capitals: Remembered[Moment, tuple[Capital, ...]] = Remembered()
        self._statuses: Remembered[Moment, dict[str, str]] = Remembered()
        self._scene: Hashable = None
        self.release = Release()
        self._representations = Representations(seeds, verdicts.relations)

    def projection(self, view: View, id: str | None = None) -> Projection:
        """The projection of the view, or the one with an id, with the globe turned as the view has it."""
        chosen = self.projections.get(id or view.projection, self.projections[DEFAULT])
        if isinstance(chosen, Orthographic) and view.centre is not None:
            return replace(chosen, lon=view.centre[0], lat=view.centre[1])
        return chosen

    def shapes(self, view: View) -> ProjectedShapes:
        """Everything projected in the view's projection; only the last one is kept."""
        projection = self.projection(view)
        if projection not in self._shapes:
            for former in self._shapes.values():
                for store in former.stores():
                    self.release.take(store)
            self._shapes = {projection: ProjectedShapes(self.borders, projection, self._coarse)}
        return self._shapes[projection]

    def camera(self, view: View, size: Size) -> Camera:
        """The camera of the view, or that of the whole world, within its limits."""
        return limited(view.camera or self.world_camera(view, size), _bounds(self.projection(view)), size)

    def sheet(self, view: View, camera: Camera, frame: Frame) -> Sheet:
        """The map as it stands in the window, without date and legend; the same one for the same wishes."""
        cards = tuple(card.getRect() for card in frame.cards)
        place = (frame.size, frame.right_to_left, frame.fleeting)
        scene = (self.projection(view), camera, place, self.colours, spoken(), QGuiApplication.font().key())
        if scene != self._scene:
            self._scene = scene
            self.release.take(self._sheets.forget())
            self.shapes(view).forget_places()
        wishes = (*_wishes(view), view.arcs, cards)
        return self._sheets.at(wishes, lambda: self._set_up(view, camera, frame))

    def set_up(self, view: View, camera: Camera, frame: Frame) -> Iterator[None]:
        """Set up a sheet in small pieces, as far as its ground needs it."""
        self.verdicts.at(view.moment)
        yield
        self.key_with_counts(view)
        yield
        sheet = self.sheet(view, camera, frame)
        yield
        yield from sheet.set_up()

    def read_ahead(self, view: Glance, camera: Camera, frame: Frame) -> Iterator[None]:
        """Set up the sheet of another date in small pieces, with all that a change to it will ask for."""
        yield from self.set_up(view, camera, frame)
        yield from self.sheet(view, camera, frame).read_ahead()

    def _set_up(self, view: View, camera: Camera, frame: Frame) -> Sheet:
        shown = MapView(
            width=frame.size[0],
            height=frame.size[1],
            camera=camera,
            palette=self.colours,
            show_legend=False,
            right_to_left=frame.right_to_left,
            names=self.names(view.moment),
            key=self.key(view),
            capitals=self._capitals.at(view.moment, lambda: capitals(self.seeds, view.moment)),
            keep_clear=frame.cards,
            coarse=frame.fleeting,
            show_labels=not frame.fleeting,
            representation=self._representation(view, camera, frame.size),
        )
        return Sheet(self.shapes(view), self.state(view), shown)

    def scene(self, view: View) -> Hashable:
        """All that the looks of the ground depend on but for the camera."""
        return self.projection(view), self.colours, view.moment, view.theme, view.choice, view.lit

    def world_camera(self, view: View, size: Size) -> Camera:
        """The camera of the whole world."""
        return fit(_bounds(self.projection(view)), size)

    def surroundings(self, view: View, size: Size) -> Sheet:
        """The whole world, smaller than the window and without names and circles."""
        width, height = size[0] * SMALL, size[1] * SMALL
        camera = self.world_camera(view, (width, height))
        plain = MapView(width, height, camera, self.colours, show_legend=False, show_labels=False, show_circles=False)
        return Sheet(self.shapes(view), self.state(view), plain)

    def state(self, view: View) -> MapState:
        """Every territory of the date with its look."""
        return self._states.at(_wishes(view), lambda: self._resolved(view))

    def _resolved(self, view: View) -> MapState:
        moment, readings = view.moment, self.readings.of(view)
        return resolve(
            self.borders.at(moment.day),
            {code: reading.class_id for code, reading in readings.items()},
            selected=view.selection,
            hovered=view.hovered,
            highlight=view.lit,
            day=moment.day,
            own=readings.keys() - self.verdicts.at(moment).keys(),
        )

    def key(self, view: View) -> Key:
        """The key to the theme."""
        return self.key_with_counts(view)[0]

    def key_with_counts(self, view: View) -> tuple[Key, tuple[LegendEntry, ...]]:
        """The key, and all its classes with the number of states in each."""
        asked = (view.theme, view.choice, view.moment, spoken())
        return self._keys.at(asked, lambda: self._counted(view))

    def _counted(self, view: View) -> tuple[Key, tuple[LegendEntry, ...]]:
        situation, readings = self.readings.situation(view.moment), self.readings.of(view)
        key = key_of(view.theme, view.choice, situation, readings, focus_name(self.seeds, spoken()))
        return key, legend_entries(self.state(view), True, self.names(view.moment), key)

    def reading(self, land: Territory, view: View) -> Reading | None:
        """What the theme says of a land: of its own, or of the state that it belongs to."""
        readings = self.readings.of(view)
        if land.code in readings and land.code not in self.verdicts.at(view.moment):
            return readings[land.code]
        return readings.get(self.owner(land, view.moment) or "")

    def _representation(self, view: View, camera: Camera, size: Size) -> Representation:
        near = zoom_of(camera, self.projection(view).world, size) >= style.CITIES_ZOOM
        return self._representations.at(view.moment.day, view.selection if view.arcs else None, near)

    def statuses(self, moment: Moment) -> dict[str, str]:
        """Class by code of state."""
        verdicts = self.verdicts.at(moment)
        return self._statuses.at(moment, lambda: {code: verdict.status.value for code, verdict in verdicts.items()})

    def owner(self, territory: Territory, moment: Moment) -> str | None:
        """Code of the state that a land belongs to on the date: its own, or the one that administers it."""
        return owner_of(territory, self.statuses(moment))

    def names(self, moment: Moment) -> dict[str, str]:
        """Names in the window's language, where that is not the one in which the land is named."""
        return self._names.at((moment, spoken()), lambda: names(self.seeds, moment, spoken()))


@lru_cache(maxsize=16)
def _bounds(projection: Projection) -> Bounds:
    return projection.bounds


def _wishes(view: View) -> tuple[Hashable, ...]:
    """All that the looks of the lands depend on."""
    return view.moment, view.theme, view.choice, view.selection, view.hovered, view.lit
