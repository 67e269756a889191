"""Moving the camera over the map: nearer, aside, to a state or a region, and into another projection."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from atlas.geography.projection import Orthographic
from atlas.map.camera import Bounds, Camera, Size, limited, zoom_of
from atlas.map.turning import turned
from atlas.window.motion import Motion
from atlas.window.stage import Stage
from atlas.window.view_state import ViewState


class Steered:
    """The part of the map's widget that steers the camera; it writes to the view and draws nothing.

    `_size`: of the map in logical pixels; `_projection`: id of the projection that the camera belongs to.
    """

    _stage: Stage
    _view: ViewState
    _motion: Motion
    _size: Size
    _projection: str

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Go closer by a factor, with the point `about` (pixels; the middle where None) kept in its place."""
        point = about if about is not None else QPointF(self._size[0] / 2, self._size[1] / 2)
        self._look(self._camera().zoomed(point, factor, self._size))

    def pan(self, dx: float, dy: float) -> None:
        """Move the map by so many pixels; turn the globe."""
        if isinstance(self._stage.projection(self._view), Orthographic):
            centre = self._view.centre or self._stage.home
            self._view.set_centre(turned(centre, dx, dy, self._camera().scale))
            return
        self._look(self._camera().panned(dx, dy))

    def show_world(self) -> None:
        """Show the whole world."""
        self._motion.stop()
        self._view.set_centre(None)
        self._view.set_camera(None)

    def show_state(self, code: str) -> None:
        """Fly to a state, so that it is seen whole; nothing happens where it has no land on the date."""
        if isinstance(self._stage.projection(self._view), Orthographic):
            self._view.set_centre(self._stage.place_of(code, self._view.moment) or self._view.centre)
        camera = self._stage.fitting(code, self._view, self._size)
        if camera is not None:
            self._motion.fly(self._camera(), camera)

    def show_region(self, box: Bounds) -> None:
        """Fly to a rectangle in degrees (west, south, east, north)."""
        if isinstance(self._stage.projection(self._view), Orthographic):
            self._view.set_centre(((box[0] + box[2]) / 2, (box[1] + box[3]) / 2))
        self._motion.fly(self._camera(), self._stage.fitting_box(box, self._view, self._size))

    def expect_camera_of(self, size: Size) -> None:
        """Take the view's camera as one of a map of that size; the next change of size adapts it."""
        self._size = size

    def zoom_factor(self) -> float:
        """How many times closer than the whole world."""
        return zoom_of(self._camera(), self._stage.projection(self._view).world, self._size)

    def _look(self, camera: Camera) -> None:
        world = self._stage.projection(self._view).bounds
        self._view.set_camera(limited(camera, world, self._size))

    def _camera(self) -> Camera:
        return self._stage.camera(self._view, self._size)

    def _keep_in_sight(self, before: Size) -> None:
        """After a change of size the camera stays on the same place, as close."""
        if self._view.camera is not None and min(before) > 0:
            self._look(self._stage.resized(self._view.camera, self._view, before, self._size))

    def _reproject(self, projection: str) -> None:
        """The camera of the last projection becomes one of the view's new projection, on the same place."""
        camera, stage = self._view.camera, self._stage
        if camera is not None:
            if isinstance(stage.projection(self._view), Orthographic):
                self._view.set_centre(stage.middle(camera, self._view, self._projection, self._size))
            self._view.set_camera(stage.reprojected(camera, self._view, self._projection, self._size))
        self._projection = projection
