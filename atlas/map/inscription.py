"""The inscription of a map: all that is written on it, and the marks of cities that make room for one another.

It is worked out in small steps, so that a window can do other things between them.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF

from atlas.geography.projection import Projection
from atlas.map.capitals import Ring, place_names, place_rings
from atlas.map.circles import Circle
from atlas.map.cities import Dot, place_cities
from atlas.map.distances import place_figures
from atlas.map.label import Label
from atlas.map.labels import Surroundings, place_labels
from atlas.map.plan import Plan
from atlas.map.scene import MapState
from atlas.map.seas import place_seas
from atlas.map.shapes import Shape
from atlas.map.view import MapView


class Inscription(Struct, frozen=True, eq=False):
    """`states`, `cities`, `capital_names`, `seas`, `figures`: names in their places, none over another.

    `capitals`: rings, `dots`: cities that no name had to cover.
    """

    states: tuple[Label, ...] = ()
    cities: tuple[Label, ...] = ()
    capitals: tuple[Ring, ...] = ()
    capital_names: tuple[Label, ...] = ()
    dots: tuple[Dot, ...] = ()
    seas: tuple[Label, ...] = ()
    figures: tuple[Label, ...] = ()

    @property
    def on_land(self) -> tuple[Label, ...]:
        """Names of states and cities, in the order in which they are drawn."""
        return (*self.states, *self.cities, *self.capital_names)


class Paper(Struct, frozen=True, eq=False):
    """What names are written on.

    `shapes` stand in the order of the state's territories. `nearness`: 1 where the world fills an ordinary picture;
    `growth`: of lines. `obstacles`: rectangles in logical pixels that all names keep clear of.
    """

    view: MapView
    projection: Projection
    state: MapState
    shapes: Sequence[Shape]
    plan: Plan
    nearness: float
    growth: float
    circles: tuple[Circle, ...]
    obstacles: tuple[QRectF, ...]


def inscribe(paper: Paper) -> Generator[None, None, Inscription]:
    """Place everything, the most important first: states and cities, capitals, seas, distances."""
    view = paper.view
    dots = place_cities(view, paper.projection, paper.growth, paper.circles)
    if not view.show_labels:
        return Inscription(dots=dots)
    marks = [*paper.obstacles, *_boxes(paper.circles)]
    rings = place_rings(view, paper.projection, paper.shapes, paper.nearness, [*marks, *_boxes(dots)])
    yield
    around = Surroundings(
        paper.circles, paper.obstacles, paper.state.territories, paper.plan, tuple(_boxes(rings)), dots
    )
    states, cities = yield from place_labels(paper.shapes, paper.state, view, paper.nearness, around)
    taken = _parts(states) + _parts(cities)
    rings = tuple(ring for ring in rings if not any(ring.box.intersects(box) for box in taken))
    dots = tuple(dot for dot in dots if not any(label.box.intersects(dot.box) for label in states))
    yield
    capital_names = place_names(rings, view, paper.plan, paper.state.rows(), [*marks, *_boxes(dots), *taken])
    taken += [*marks, *_boxes(rings), *_boxes(dots), *_parts(capital_names)]
    yield
    seas = place_seas(view, paper.projection, paper.plan, paper.nearness, taken)
    figures = place_figures(view, paper.projection, [*taken, *_parts(seas)])
    return Inscription(states, cities, rings, capital_names, dots, seas, figures)


def _boxes(marks: Sequence[Circle] | Sequence[Dot] | Sequence[Ring]) -> list[QRectF]:
    return [mark.box for mark in marks]


def _parts(labels: Sequence[Label]) -> list[QRectF]:
    return [box for label in labels for box in label.parts]
