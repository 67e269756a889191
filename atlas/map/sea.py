"""The sea: page, water, graticule, the edge of the world, and what lies under the land."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QPainter

from atlas.map import style
from atlas.map.graticule import graticule
from atlas.map.sheet import Sheet
from atlas.map.strokes import pen

FEW = 24
"""Lands that are filled in one step."""


def sea_and_base_painted(painter: QPainter, sheet: Sheet) -> Iterator[None]:
    """Draw the sea, and under all land the colour of the borders: no sea shines through where two fills meet."""
    paint_sea(painter, sheet)
    yield
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for number, shape in enumerate(sheet.shapes):
        painter.fillPath(sheet.plate.path(shape), sheet.view.palette.lines.on_light)
        if number % FEW == FEW - 1:
            yield


def paint_sea(painter: QPainter, sheet: Sheet) -> None:
    """Draw page, sea, graticule and the edge of the world; of a transparent map the graticule alone."""
    ground = sheet.view.palette.ground
    world = sheet.transform.map(sheet.projected.outline)
    if not sheet.view.transparent:
        painter.fillRect(sheet.view.frame, ground.page)
        painter.fillPath(world, ground.sea)
    if sheet.view.show_graticule:
        lines = graticule(sheet.projected.projection, sheet.view.camera, sheet.view.size)
        painter.strokePath(sheet.transform.map(lines), pen(ground.graticule, style.GRATICULE_WIDTH * sheet.growth))
    if not sheet.view.transparent:
        painter.strokePath(world, pen(ground.edge, style.WORLD_EDGE_WIDTH))
