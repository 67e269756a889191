"""What the pointer, or the keys in its place, does to the land under it: tell of it, or select it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from atlas.geography.borders import Territory
from atlas.window.land_card import land_card, land_name, life_line
from atlas.window.stage import Stage
from atlas.window.view_state import ViewState

if TYPE_CHECKING:
    from atlas.window.canvas import MapCanvas


class Pointing:
    """Points are pixels of the canvas."""

    def __init__(self, canvas: MapCanvas, stage: Stage, view: ViewState) -> None:
        self._canvas, self._stage, self._view = canvas, stage, view

    def hover(self, point: QPoint) -> None:
        """Tell of the land under a point."""
        land = self._canvas.land_at(point)
        self._view.hover(land.code if land else None)
        self._show_card(land, point)

    def point_out(self, code: str) -> None:
        """Tell of a state as if the pointer lay on it."""
        self._view.hover(code)
        place = self._canvas.pixel_of(code)
        if place is not None:
            self._show_card(self._canvas.land_at(place), place)

    def select(self, point: QPoint) -> None:
        """Select the state that the land under a point belongs to, or nothing at sea."""
        land, code = self._canvas.land_at(point), self._canvas.state_at(point)
        through = land_name(self._stage, land, self._view.moment) if land and code not in (None, land.code) else ""
        self._view.select(code, through)

    def _show_card(self, land: Territory | None, point: QPoint) -> None:
        if land is None:
            self._canvas.card.hide()
        else:
            years = life_line(self._stage, land, self._view.moment)
            self._canvas.card.show_land(*land_card(self._stage, land, self._view), point, years)
