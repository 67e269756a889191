"""Everything that moves the map: the drag and the glide after it, the zoom of the wheel, the flight to a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QMouseEvent, QWheelEvent

from atlas.map.camera import Camera
from atlas.window.flight import Flight
from atlas.window.glide import Glide
from atlas.window.mouse_drag import MouseDrag
from atlas.window.wheel_zoom import WheelZoom

if TYPE_CHECKING:
    from atlas.window.canvas import MapCanvas


class Motion:
    """One motion at a time; a press, a turn of the wheel or a key ends the one before."""

    def __init__(self, canvas: MapCanvas) -> None:
        self.flight, self.glide, self.wheel = Flight(canvas), Glide(canvas), WheelZoom(canvas)
        self._drag = MouseDrag()
        self.glide.moved.connect(canvas.pan)
        self.wheel.zoomed.connect(canvas.zoom)

    def stop(self) -> None:
        """Stay where the map has come to."""
        self.flight.stop()
        self.glide.stop()
        self.wheel.stop()

    def fly(self, start: Camera, end: Camera) -> None:
        """Fly from one view to another."""
        self.stop()
        self.flight.start(start, end)

    def press(self, event: QMouseEvent) -> None:
        """The button goes down: whatever moves is held."""
        self.stop()
        self._drag.press(event.position())

    def drag(self, event: QMouseEvent) -> QPointF | None:
        """The step of the drag since the last movement, in pixels; None while it is no drag."""
        step = self._drag.move(event.position())
        if step is not None:
            self.glide.follow(event.timestamp(), event.position())
        return step

    def release(self, event: QMouseEvent) -> bool:
        """The button comes up; whether it was a click. After a fast drag the map glides on."""
        clicked = self._drag.release()
        if not clicked:
            self.glide.release(event.timestamp())
        return clicked

    def turn(self, event: QWheelEvent) -> None:
        """The wheel turns."""
        self.flight.stop()
        self.glide.stop()
        angle = event.angleDelta().y()
        if angle:
            self.wheel.turn(angle, event.position())
