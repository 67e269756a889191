"""From what is looked at to the sheet that is painted: facts, borders and view brought together."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QRectF

from atlas.data import Moment, Seeds
from atlas.export.composition import names
from atlas.geography.borders import Borders, Territory
from atlas.geography.projection import DEFAULT
from atlas.geography.projection.choice import projections
from atlas.map import style
from atlas.map.camera import Bounds, Camera, Size, fit, limited, zoom_of
from atlas.map.palette import Palette
from atlas.map.representation import Representation, Representations
from atlas.map.scene import MapState, owner_of, resolve
from atlas.map.shapes import ProjectedShapes, Shape
from atlas.map.sheet import Sheet
from atlas.map.view import MapView
from atlas.window.names import spoken
from atlas.window.verdicts import Verdicts
from atlas.window.view_state import ViewState

MAIN_LAND = 0.1
"""A piece of land counts for the fit of a state if it has this share of the largest piece."""

ACROSS_THE_SEAM = 3.2
"""Pieces further apart than this (radii) lie on both sides of the map's edge."""

FIT_MARGIN = 60.0
"""Pixels left free around a state that is fitted."""

CLOSEST_FIT = 24.0
"""A fitted state is shown at most so many times closer than the world, so that its neighbours are seen."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The place of the map in the window: size in logical pixels, and the cards that lie on it."""

    size: Size
    cards: tuple[QRectF, ...] = ()
    right_to_left: bool = False


class Stage:
    """Knows how to set up a sheet; keeps what was projected."""

    def __init__(self, seeds: Seeds, verdicts: Verdicts, borders: Borders, colours: Palette) -> None:
        self.seeds, self.verdicts, self.borders, self.colours = seeds, verdicts, borders, colours
        self.projections = projections(seeds)
        self._representations = Representations(seeds)
        self._shapes: dict[str, ProjectedShapes] = {}

    def shapes(self, projection: str) -> ProjectedShapes:
        """Everything projected in one projection, the last that was asked for; an unknown one is the default."""
        known = projection if projection in self.projections else DEFAULT
        if known not in self._shapes:
            self._shapes = {known: ProjectedShapes(self.borders, self.projections[known])}
        return self._shapes[known]

    def camera(self, view: ViewState, size: Size) -> Camera:
        """The camera of the view, or that of the whole world, within its limits."""
        world = self.shapes(view.projection).bounds
        return limited(view.camera or fit(world, size), world, size)

    def sheet(self, view: ViewState, camera: Camera, frame: Frame) -> Sheet:
        """The map as it stands in the window, without date and legend."""
        shown = MapView(
            width=frame.size[0],
            height=frame.size[1],
            camera=camera,
            palette=self.colours,
            show_legend=False,
            right_to_left=frame.right_to_left,
            names=self.names(view.moment),
            keep_clear=frame.cards,
            representation=self._representation(view, camera, frame.size),
        )
        return Sheet(self.shapes(view.projection), self.state(view), shown)

    def state(self, view: ViewState) -> MapState:
        """Every territory of the date with its look."""
        moment = view.moment
        return resolve(
            self.borders.at(moment.day),
            self.statuses(moment),
            selected=view.selection,
            hovered=view.hovered,
            highlight=view.lit,
            day=moment.day,
        )

    def _representation(self, view: ViewState, camera: Camera, size: Size) -> Representation:
        near = zoom_of(camera, self.shapes(view.projection).world, size) >= style.CITIES_ZOOM
        return self._representations.at(view.moment.day, view.selection if view.arcs else None, near)

    def statuses(self, moment: Moment) -> dict[str, str]:
        """Class by code of state."""
        return {code: verdict.status.value for code, verdict in self.verdicts.at(moment).items()}

    def owner(self, territory: Territory, moment: Moment) -> str | None:
        """Code of the state that a land belongs to on the date: its own, or the one that administers it."""
        return owner_of(territory, self.statuses(moment))

    def fitting(self, code: str, view: ViewState, size: Size) -> Camera | None:
        """The camera that shows a state's main land whole, or None where it has no land on the date."""
        shapes = self.shapes(view.projection)
        lands = [land for land in self.borders.at(view.moment.day) if land.code == code]
        boxes = [_main_bounds(shape) for shape in shapes.shapes(lands, 0)]
        if not boxes:
            return None
        low, high = np.array(boxes)[:, :2].min(axis=0), np.array(boxes)[:, 2:].max(axis=0)
        found = fit((float(low[0]), float(low[1]), float(high[0]), float(high[1])), size, FIT_MARGIN)
        world = shapes.bounds
        nearest = fit(world, size).scale * CLOSEST_FIT
        return limited(Camera(found.cx, found.cy, min(found.scale, nearest)), world, size)

    def resized(self, camera: Camera, projection: str, before: Size, after: Size) -> Camera:
        """The camera on the same place, as much closer than the world, in a picture of another size."""
        world = self.shapes(projection).bounds
        return replace(camera, scale=camera.scale * fit(world, after).scale / fit(world, before).scale)

    def reprojected(self, camera: Camera, before: str, after: str, size: Size) -> Camera | None:
        """The camera on the same place, as close, in another projection; None where it showed the whole world."""
        old, new = self.shapes(before), self.shapes(after)
        closer = zoom_of(camera, old.world, size)
        lon, lat = old.projection.inverse(np.array([camera.cx]), np.array([camera.cy]))
        whole = camera.scale <= fit(old.bounds, size).scale * 1.001
        if whole or not np.isfinite([lon[0], lat[0]]).all() or new.projection.hidden(lon, lat)[0]:
            return None
        x, y = new.projection.forward(lon, lat)
        return Camera(float(x[0]), float(y[0]), fit(new.world, size).scale * closer)

    def names(self, moment: Moment) -> dict[str, str]:
        """Names in the window's language, where that is not the one in which the land is named."""
        return names(self.seeds, moment, spoken())


def _main_bounds(shape: Shape) -> Bounds:
    """Bounds of the larger pieces of a land: distant islands would make the map too small."""
    points, starts = shape.rings.points, shape.rings.starts
    low = np.minimum.reduceat(points, starts)
    high = np.maximum.reduceat(points, starts)
    extent = np.prod(high - low, axis=1)
    main = extent >= extent.max() * MAIN_LAND
    if high[main].max(axis=0)[0] - low[main].min(axis=0)[0] > ACROSS_THE_SEAM:
        main = extent == extent.max()
    west, south = low[main].min(axis=0)
    east, north = high[main].max(axis=0)
    return float(west), float(south), float(east), float(north)
