"""The map under the keys: arrows, plus and minus, nought, Tab from state to state, Enter, Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from atlas.window.view_state import ViewState

if TYPE_CHECKING:
    from atlas.window.canvas import MapCanvas

PAN_STEP = 60.0
"""Pixels that an arrow moves the map."""

ZOOM_STEP = 1.5

_ARROWS = {
    Qt.Key.Key_Left: (PAN_STEP, 0.0),
    Qt.Key.Key_Right: (-PAN_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, PAN_STEP),
    Qt.Key.Key_Down: (0.0, -PAN_STEP),
}
_ZOOMS = {
    Qt.Key.Key_Plus: ZOOM_STEP,
    Qt.Key.Key_Equal: ZOOM_STEP,
    Qt.Key.Key_Minus: 1 / ZOOM_STEP,
    Qt.Key.Key_Underscore: 1 / ZOOM_STEP,
}


class MapKeys:
    """What a key does on the map."""

    def __init__(self, canvas: MapCanvas, view: ViewState) -> None:
        self._canvas, self._view = canvas, view

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; whether it was one of the map's."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            self._canvas.pan(*_ARROWS[key])
        elif key in _ZOOMS:
            self._canvas.zoom(_ZOOMS[key])
        elif key == Qt.Key.Key_0:
            self._canvas.show_world()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._view.hovered:
            self._view.select(self._view.hovered)
        elif key == Qt.Key.Key_Escape:
            self._clear()
        else:
            return False
        return True

    def _clear(self) -> None:
        """First what is chosen in the legend, then the selection."""
        if self._view.filter:
            self._view.set_filter(frozenset())
            return
        self._view.select(None)
        self._view.hover(None)
        self._canvas.card.hide()

    def step(self, onwards: bool) -> bool:
        """Point out the next state in sight, in order of name; False past the last one."""
        codes = self._in_sight()
        if not codes:
            return False
        current = self._view.hovered if self._view.hovered in codes else self._view.selection
        place = codes.index(current) + (1 if onwards else -1) if current in codes else 0 if onwards else len(codes) - 1
        if not 0 <= place < len(codes):
            self._view.hover(None)
            self._canvas.card.hide()
            return False
        self._canvas.pointing.point_out(codes[place])
        return True

    def _in_sight(self) -> list[str]:
        """Codes of the states on the sheet that are their own masters, by name."""
        state = self._canvas.sheet().state
        named = {
            land.code: land.name
            for land, look in zip(state.territories, state.looks, strict=True)
            if not look.dependency and look.class_id not in ("no_state", "dependency")
        }
        return sorted(named, key=lambda code: named[code])
