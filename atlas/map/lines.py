"""Lines on the land: borders, coast, disputed lines, and the outlines of classes that have one."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from atlas.map import style
from atlas.map.contrast import is_dark
from atlas.map.edges import COAST
from atlas.map.land import style_of
from atlas.map.scene import Look
from atlas.map.sheet import Sheet
from atlas.map.strokes import pen, stroke_net
from atlas.map.tiles import Patch

Mask = NDArray[np.bool_]

FEW_POINTS = 4000
"""Points of lines that are stroked in one step."""


def underlay_painted(painter: QPainter, sheet: Sheet, runs: Mask) -> Iterator[None]:
    """Draw the borders broad and pale before the fills, so that no sea shines through between two fills."""
    inner = runs & (sheet.edges.other != COAST)
    colour, width = sheet.view.palette.lines.on_light, style.UNDERLAY_WIDTH
    for path in sheet.edges.paths(inner, FEW_POINTS):
        stroke_net(painter, sheet.transform.map(path), colour, width)
        yield


def borders_painted(painter: QPainter, sheet: Sheet, runs: Mask) -> Iterator[None]:
    """Draw the borders step by step: between states heavier than of dependencies, pale beside a dark state."""
    edges, lines = sheet.edges, sheet.view.palette.lines
    inner = edges.other != COAST
    other = np.where(inner, edges.other, edges.owner)
    dark, dependent = _darkness(sheet), _dependence(sheet)
    beside_dark = dark[edges.owner] | dark[other]
    of_dependency = dependent[edges.owner] | dependent[other]
    for minor, width in ((True, style.DEPENDENCY_BORDER_WIDTH), (False, style.BORDER_WIDTH)):
        for pale in (False, True):
            chosen = runs & inner & (of_dependency == minor) & (beside_dark == pale)
            if chosen.any():
                colour = lines.on_dark if pale else lines.on_light
                yield from _net_painted(painter, sheet, chosen, colour, width)


def _net_painted(painter: QPainter, sheet: Sheet, runs: Mask, colour: QColor, width: float) -> Iterator[None]:
    """Stroke lines of the net, a few at a time; width in logical pixels at world scale."""
    for path in sheet.edges.paths(runs, FEW_POINTS):
        stroke_net(painter, sheet.transform.map(path), colour, width * sheet.growth)
        yield


def _darkness(sheet: Sheet) -> Mask:
    palette = sheet.view.palette
    dark = {look: is_dark(style_of(look, palette).fill, palette.lines) for look in set(sheet.state.looks)}
    return np.array([dark[look] for look in sheet.state.looks], dtype=bool)


def _dependence(sheet: Sheet) -> Mask:
    return np.array([look.own == "dependency" for look in sheet.state.looks], dtype=bool)


def coast_painted(painter: QPainter, sheet: Sheet) -> Iterator[None]:
    """Draw the coast step by step."""
    coast = sheet.edges.other == COAST
    yield from _net_painted(painter, sheet, coast, sheet.view.palette.lines.coast, style.COAST_WIDTH)


def paint_disputed(painter: QPainter, sheet: Sheet, patch: Patch) -> None:
    """Draw the disputed lines of the date that touch a patch: dashes on a casing that hides the border beneath."""
    path = QPainterPath()
    for line in sheet.disputed.values():
        if patch.meets(line.boundingRect()):
            path.addPath(line)
    dash_disputed(painter, sheet, path)


def dash_disputed(painter: QPainter, sheet: Sheet, path: QPainterPath, hasty: bool = False) -> None:
    """Draw disputed lines, given in pixels; in haste with a casing that is a little rough."""
    if path.isEmpty():
        return
    lines = sheet.view.palette.lines
    casing = pen(lines.disputed_casing, style.DISPUTED_CASING_WIDTH * sheet.growth)
    casing.setCapStyle(Qt.PenCapStyle.FlatCap)
    if hasty:
        stroke_net(painter, path, casing.color(), casing.widthF())
    else:
        painter.strokePath(path, casing)
    width = style.DISPUTED_WIDTH * sheet.growth
    dashes = pen(lines.disputed, width)
    dashes.setCapStyle(Qt.PenCapStyle.FlatCap)
    # Qt counts dashes in widths of the pen.
    dashes.setDashPattern([length / width for length in style.DISPUTED_DASHES])
    painter.strokePath(path, dashes)


def paint_class_outlines(painter: QPainter, sheet: Sheet, lands: Mask) -> None:
    """Draw the outline of states whose class has one, the focus among them, where one of the chosen lands is such."""
    looks, palette = sheet.state.looks, sheet.view.palette
    for class_id, faded in {(look.class_id, look.faded) for look in looks if not look.dependency}:
        outline = style_of(Look(class_id, faded=faded), palette).outline
        if outline is None:
            continue
        places = {i for i, each in enumerate(looks) if each.own == class_id and each.faded == faded}
        if lands[list(places)].any():
            # The focus is the heart of the map: its outline is worth the slower stroke, smooth at every corner.
            line = pen(outline, style.CLASS_OUTLINE_WIDTH * sheet.growth)
            for path in outline_of(sheet, places, FEW_POINTS):
                painter.strokePath(path, line)


def outline_of(sheet: Sheet, places: set[int], most: int) -> Iterator[QPainterPath]:
    """Outer outline, in pixels, of the territories at these places taken together, without the seam.

    In paths of about `most` points each.
    """
    edges = sheet.edges
    chosen_places = np.array(sorted(places))
    owner, other = np.isin(edges.owner, chosen_places), np.isin(edges.other, chosen_places)
    for path in edges.paths(owner != other, most):
        yield sheet.transform.map(path)
