"""What a name covers where it stands: its own land, a neighbour's, or a small state that it would hide."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from atlas.geography.borders import Territory
from atlas.map import style
from atlas.map.circles import Circle
from atlas.map.plan import OFF_MAP, SEA, Plan
from atlas.map.scanline import Floats
from atlas.map.scene import FOCUS, Look
from atlas.map.shapes import Shape
from atlas.map.view import MapView

_PROBES = np.array([(x / 4, y) for x in range(5) for y in (0.15, 0.5, 0.85)])
"""Where a box is asked what it covers: shares of its width and height."""

_MOST_FOREIGN, _LEAST_OWN = 3, 9
"""Probes that may hit a neighbour beside the land; that must hit the own land over it."""

_NEAR = 7.0
"""Pixels within which a name seems to belong to a circle."""


class Covered(Struct, frozen=True, eq=False):
    """How many probes of a box hit its own land, another's, another tiny state, and how many miss the map.

    `hidden`: other tiny states whose middle it covers, or probes on land that is kept free. `near`: circles of others
    at which it stands.
    """

    own: int
    foreign: int
    tiny: int
    off: int
    hidden: int
    near: int

    def bars(self, prominent: bool = False) -> bool:
        """Whether no name may stand there: off the map, or over what must be seen; a `prominent` one must itself be."""
        return self.off > 0 or (self.hidden > 0 and not prominent)

    @property
    def is_mostly_own(self) -> bool:
        """Whether a name there is plainly its own land's."""
        return self.own >= _LEAST_OWN

    @property
    def is_foreign(self) -> bool:
        """Whether a name there would seem to be a neighbour's."""
        return self.foreign > _MOST_FOREIGN

    @property
    def ambiguity(self) -> int:
        """How easily a name there is taken for another's, or hides what must be seen: 0 where it does not, and more."""
        return (self.foreign + 2 * self.tiny + 3) // 4 + 2 * min(self.near, 1) + 10 * min(self.hidden, 1)


class Cover:
    """The lands of a picture as a name may cover them."""

    def __init__(
        self, land: Plan, shapes: Sequence[Shape], looks: Sequence[Look], circles: Sequence[Circle], view: MapView
    ) -> None:
        """`land`: the plan of the territories of `shapes`, in the order of `looks`. That of the focus is kept free."""
        camera = view.camera
        self._land = land
        self._places = {shape.territory.row: place for place, shape in enumerate(shapes)}
        self._free = np.array([*(look.own == FOCUS for look in looks), False, False])
        tiny = [s.territory.status == "sovereign" and s.extent * camera.scale < style.COVERED_EXTENT for s in shapes]
        # Sea and paper have the numbers -1 and -2: the last two.
        self._tiny = np.array([*tiny, False, False])
        small = [shape for shape, is_tiny in zip(shapes, tiny, strict=True) if is_tiny]
        middles = camera.many_to_pixels(np.array([shape.anchor for shape in small]).reshape(-1, 2), view.size)
        self._middles = _Discs([(shape.territory.row, x, y, 0.0) for shape, (x, y) in zip(small, middles, strict=True)])
        self._circles = _Discs([(c.territory.row, c.centre.x(), c.centre.y(), c.radius + _NEAR) for c in circles])

    def under(self, boxes: Sequence[QRectF], own: Territory) -> list[Covered]:
        """What each box in pixels would cover, for a name of the territory `own`."""
        if not boxes:
            return []
        sides = np.array([(box.left(), box.top(), box.width(), box.height()) for box in boxes])
        probes = sides[:, None, :2] + _PROBES * sides[:, None, 2:]
        places = self._land.at_each(probes.reshape(-1, 2)).reshape(len(boxes), -1)
        mine = places == self._places[own.row]
        foreign = (places > SEA) & ~mine
        hidden = np.column_stack((self._middles.met(sides, own.row), foreign & self._free[places]))
        near = self._circles.met(sides, own.row)
        hits = (mine, foreign, foreign & self._tiny[places], places == OFF_MAP, hidden, near)
        return [Covered(*counts) for counts in zip(*(kind.sum(axis=1).tolist() for kind in hits), strict=True)]


class _Discs:
    """Discs that stand for territories: row, middle and radius in pixels."""

    def __init__(self, discs: Sequence[tuple[int, float, float, float]]) -> None:
        self._rows, self._x, self._y, self._radii = np.array(discs, dtype=np.float64).reshape(-1, 4).T

    def met(self, sides: Floats, row: int) -> NDArray[np.bool_]:
        """For each box (left, top, width, height) and each disc whether it is another territory's and they meet."""
        left, top, width, height = sides.T[:, :, None]
        across = np.clip(self._x, left, left + width) - self._x
        down = np.clip(self._y, top, top + height) - self._y
        return np.asarray((np.hypot(across, down) <= self._radii) & (self._rows != row))
