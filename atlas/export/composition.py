"""A sheet out of a request: what the command line asks for, laid out without a window."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication

from atlas.data import Moment, Seeds
from atlas.export.picture import PIXELS_PER_INCH, application, save_sheet
from atlas.export.request import Box, PictureRequest, UnknownChoice
from atlas.geography.borders import Borders
from atlas.geography.projection import Projection
from atlas.geography.projection.choice import projections
from atlas.map import style
from atlas.map.camera import Bounds, Camera, fit, zoom_of
from atlas.map.dates import moment_in_words
from atlas.map.palette_file import palette
from atlas.map.representation import Representations
from atlas.map.scene import MapState, resolve
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.view import MapView
from atlas.relations import Relations
from atlas.resources import resource

THEMES = ("status",)
RIGHT_TO_LEFT = frozenset({"ar", "ckb"})


def save_picture(path: Path, seeds: Seeds, request: PictureRequest) -> None:
    """Draw and write one map; raises UnknownChoice and ExportError."""
    if request.theme not in THEMES:
        raise UnknownChoice(f'--theme: "{request.theme}" is not a theme; there is {", ".join(THEMES)}')
    offered = projections(seeds)
    if request.projection not in offered:
        raise UnknownChoice(f'--projection: "{request.projection}" is not one of {", ".join(offered)}')
    if not 10 <= request.dpi <= 2400:
        raise UnknownChoice(f"--dpi: {request.dpi:g} is out of bounds; write a number from 10 to 2400")
    application()
    save_sheet(path, compose(seeds, request), request.dpi)


def compose(seeds: Seeds, request: PictureRequest) -> Sheet:
    """The sheet that a request describes; needs a running Qt application for its fonts."""
    projection = projections(seeds)[request.projection]
    shapes = ProjectedShapes(Borders.open(resource("borders.gpkg")), projection)
    width, height = (side * PIXELS_PER_INCH / request.dpi for side in request.size)
    camera = _camera(projection, shapes.bounds, request.bbox, (width, height))
    near = zoom_of(camera, shapes.world, (width, height)) >= style.CITIES_ZOOM
    state = map_state(Relations(seeds), shapes.borders, request.moment, request.selected)
    return Sheet(
        shapes,
        state,
        MapView(
            width=width,
            height=height,
            camera=camera,
            palette=palette(),
            date_text=moment_in_words(request.moment),
            title=request.title,
            source=source_line(seeds),
            show_legend=request.legend,
            transparent=request.transparent,
            right_to_left=request.language in RIGHT_TO_LEFT,
            names=names(seeds, request.moment, request.language),
            representation=Representations(seeds).at(request.moment.day, request.selected, near),
        ),
    )


def map_state(relations: Relations, borders: Borders, moment: Moment, selected: str | None = None) -> MapState:
    """Every territory of the moment with the class that its status gives it."""
    statuses = {code: str(verdict.status) for code, verdict in relations.all_at(moment).items()}
    return resolve(borders.at(moment.day), statuses, selected=selected, day=moment.day)


def source_line(seeds: Seeds) -> str:
    """Whose facts and whose borders they are."""
    words = QCoreApplication.translate("Map", "Facts: {atlas}, CC BY-SA 4.0. Borders: after Natural Earth.")
    return words.format(atlas=seeds.settings.title)


def names(seeds: Seeds, moment: Moment, language: str) -> dict[str, str]:
    """Names of states by code in a language other than English; English names come with the land."""
    if language not in RIGHT_TO_LEFT:
        return {}
    return {row.code: row.name_in(language) for row in seeds.states.alive(moment.day)}


def _camera(projection: Projection, world: Bounds, bbox: Box | None, size: tuple[float, float]) -> Camera:
    if bbox is None:
        return fit(world, size)
    west, south, east, north = bbox
    lon, lat = np.meshgrid(np.linspace(west, east, 50), np.linspace(south, north, 50))
    x, y = projection.forward(lon.ravel(), lat.ravel())
    return fit((float(x.min()), float(y.min()), float(x.max()), float(y.max())), size, margin=0.0)
