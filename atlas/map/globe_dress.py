"""The dress of a ball: what one state of the map makes of it, worked out once for all turns of a globe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
from msgspec import Struct
from PySide6.QtGui import QColor

from atlas.map import style
from atlas.map.ball import Ball
from atlas.map.contrast import is_dark
from atlas.map.edges import COAST, Edges
from atlas.map.land import style_of
from atlas.map.near_side import Loops, Mask, Strands
from atlas.map.palette import ClassStyle, Palette
from atlas.map.paths import Indices, gathered
from atlas.map.scene import Look, MapState


class Dress(Struct, frozen=True, eq=False):
    """A ball as one state of the map dresses it.

    `loops`: its rings, those of one style together; `style`: for each ring the place of its style in `styles`;
    `strands`: its lines, those of one pen together; `stops`: where the points of each pen end; `pens`: colour, width in
    logical pixels at world scale. `marks`: for each land the place of its style; `minor`: which are dependencies.
    """

    loops: Loops
    style: Indices
    styles: Sequence[ClassStyle]
    strands: Strands
    stops: Indices
    pens: Sequence[tuple[QColor, float]]
    marks: Indices
    minor: Mask


@lru_cache(maxsize=4)
def dress_of(ball: Ball, state: MapState, palette: Palette) -> Dress:
    """The dress of a ball that is drawn as a state of the map."""
    looks: dict[Look, int] = {}
    place = np.array([looks.setdefault(_fill_of(look), len(looks)) for look in state.looks], dtype=np.intp)
    styles = [style_of(look, palette) for look in looks]
    order = np.argsort(place[ball.land], kind="stable")
    each = ball.loops
    points, starts = gathered(each.starts[order], np.append(each.starts[1:], each.points.shape[1])[order])
    loops = Loops(each.degrees[:, points], each.points[:, points], each.above[points], starts, each.extents[order])
    minor = np.array([look.own in ("dependency", "no_state") for look in state.looks], dtype=bool)
    runs = list(_runs(ball.edges, state, palette, styles, place))
    found = [gathered(ball.edges.starts[chosen], ball.edges.stops[chosen]) for chosen, _, _ in runs]
    stops = np.cumsum([len(indices) for indices, _ in found])
    strands = _strands(ball, found)
    pens = [(colour, width) for _, colour, width in runs]
    return Dress(loops, place[ball.land[order]], styles, strands, stops, pens, place, minor)


def _fill_of(look: Look) -> Look:
    """The part of a look that its fill depends on."""
    return Look(look.class_id, look.dependency, faded=look.faded)


def _strands(ball: Ball, runs: Sequence[tuple[Indices, Indices]]) -> Strands:
    """Runs of the ball's points, each given by its points and by where its lines begin among them."""
    points = np.concatenate([indices for indices, _ in runs])
    before = np.cumsum([0, *(len(indices) for indices, _ in runs[:-1])])
    first = np.zeros(len(points), dtype=bool)
    first[np.concatenate([begins + done for (_, begins), done in zip(runs, before, strict=True)])] = True
    return Strands(ball.loops.points[:, points], first, ball.loops.above[points])


def _runs(
    edges: Edges, state: MapState, palette: Palette, styles: Sequence[ClassStyle], place: Indices
) -> Iterator[tuple[Mask, QColor, float]]:
    """Runs that are drawn with one pen, its colour and its width, in the order in which they are drawn."""
    lines = palette.lines
    inner = edges.other >= 0
    other = np.where(inner, edges.other, edges.owner)
    dark = np.array([is_dark(each.fill, lines) for each in styles])[place]
    dependent = np.array([look.own == "dependency" for look in state.looks], dtype=bool)
    pale, minor = dark[edges.owner] | dark[other], dependent[edges.owner] | dependent[other]
    yield inner & minor & ~pale, lines.on_light, style.DEPENDENCY_BORDER_WIDTH
    yield inner & minor & pale, lines.on_dark, style.DEPENDENCY_BORDER_WIDTH
    yield inner & ~minor & ~pale, lines.on_light, style.BORDER_WIDTH
    yield inner & ~minor & pale, lines.on_dark, style.BORDER_WIDTH
    yield edges.other == COAST, lines.coast, style.COAST_WIDTH
    for number, each in enumerate(styles):
        if each.outline is not None:
            yield _around(edges, place == number), each.outline, style.CLASS_OUTLINE_WIDTH


def _around(edges: Edges, lands: Mask) -> Mask:
    """The runs between some lands and all that is none of them."""
    chosen = np.append(lands, (False, False))
    return np.asarray(chosen[edges.owner] != chosen[edges.other])


@lru_cache(maxsize=4)
def outline_on_ball(ball: Ball, places: tuple[int, ...]) -> Strands:
    """The lines around the lands at some places of the ball's list, taken together."""
    lands = np.zeros(len(ball.extents), dtype=bool)
    lands[list(places)] = True
    chosen = _around(ball.edges, lands)
    return _strands(ball, [gathered(ball.edges.starts[chosen], ball.edges.stops[chosen])])
