"""A sheet out of a request: what the command line asks for, laid out without a window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from atlas.data import Seeds
from atlas.export.layout import with_room
from atlas.export.picture import PIXELS_PER_INCH, application, save_sheet
from atlas.export.request import Box, PictureRequest, UnknownChoice, chosen
from atlas.geography.borders import Borders
from atlas.geography.projection import Projection
from atlas.geography.projection.choice import projections
from atlas.map import style
from atlas.map.camera import Bounds, Camera, fit, zoom_of
from atlas.map.dates import moment_in_words
from atlas.map.palette_file import palette, palette_ids
from atlas.map.region import bounds_on_map
from atlas.map.representation import Representations
from atlas.map.scene import resolve
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.theme_key import key_of
from atlas.map.view import MapView
from atlas.map.wording import RIGHT_TO_LEFT, capitals, focus_name, names
from atlas.relations import Relations
from atlas.resources import resource
from atlas.themes import Situation, readings_at


def save_picture(path: Path, seeds: Seeds, request: PictureRequest) -> None:
    """Draw and write one map; raises UnknownChoice and ExportError."""
    chosen(seeds, request)
    offered = projections(seeds)
    if request.projection not in offered:
        raise UnknownChoice(f'--projection: "{request.projection}" is not one of {", ".join(offered)}')
    if request.palette not in palette_ids():
        raise UnknownChoice(f'--palette: "{request.palette}" is not one of {", ".join(palette_ids())}')
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
    situation = Situation.at(Relations(seeds), request.moment)
    choice = chosen(seeds, request)
    readings = readings_at(request.theme, choice, situation)
    state = resolve(
        shapes.borders.at(request.moment.day),
        {code: reading.class_id for code, reading in readings.items()},
        selected=request.selected,
        day=request.moment.day,
        own=readings.keys() - situation.verdicts.keys(),
    )
    sheet = Sheet(
        shapes,
        state,
        MapView(
            width=width,
            height=height,
            camera=camera,
            palette=palette(request.palette),
            date_text=moment_in_words(request.moment),
            title=request.title,
            source=source_line(seeds),
            show_legend=request.legend,
            transparent=request.transparent,
            right_to_left=request.language in RIGHT_TO_LEFT,
            names=names(seeds, request.moment, request.language),
            key=key_of(request.theme, choice, situation, readings, focus_name(seeds, request.language)),
            capitals=capitals(seeds, request.moment),
            representation=Representations(seeds).at(request.moment.day, request.selected, near),
        ),
    )
    return with_room(sheet)


def source_line(seeds: Seeds) -> str:
    """Whose facts and whose borders they are."""
    words = QCoreApplication.translate("Map", "Facts: {atlas}, CC\u00a0BY-SA\u00a04.0. Borders: after Natural Earth.")
    return words.format(atlas=seeds.settings.title)


def _camera(projection: Projection, world: Bounds, bbox: Box | None, size: tuple[float, float]) -> Camera:
    if bbox is None:
        return fit(world, size)
    return fit(bounds_on_map(bbox, projection), size, margin=0.0)
