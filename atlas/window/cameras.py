"""Cameras that show a state, a region or the same place in another projection."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from msgspec.structs import replace

from atlas.data import Moment
from atlas.geography.borders import Borders
from atlas.geography.projection import Projection
from atlas.map.camera import Bounds, Camera, Size, fit, limited, zoom_of
from atlas.map.region import bounds_on_map
from atlas.map.shapes import ProjectedShapes, Shape
from atlas.map.turning import Place
from atlas.window.glance import Glance
from atlas.window.view_state import ViewState

MAIN_LAND = 0.1
"""A piece of land counts for the fit of a state if it has this share of the largest piece."""

ACROSS_THE_SEAM = 3.2
"""Pieces further apart than this (radii) lie on both sides of the map's edge."""

FIT_MARGIN = 60.0
"""Pixels left free around a state that is fitted."""

CLOSEST_FIT = 24.0
"""A fitted state is shown at most so many times closer than the world, so that its neighbours are seen."""

WHOLE = 1.001
"""A picture that is no closer than this shows the whole world."""

View = ViewState | Glance


class Cameras:
    """The part of the stage that finds cameras; sizes in logical pixels."""

    borders: Borders
    projection: Callable[..., Projection]
    shapes: Callable[[View], ProjectedShapes]

    def fitting(self, code: str, view: View, size: Size) -> Camera | None:
        """The camera that shows a state's main land whole, or None where it has no land on the date."""
        shapes = self.shapes(view)
        lands = [land for land in self.borders.at(view.moment.day) if land.code == code]
        boxes = [_main_bounds(shape) for shape in shapes.shapes(lands, 0) if len(shape.rings.points)]
        if not boxes:
            return None
        low, high = np.array(boxes)[:, :2].min(axis=0), np.array(boxes)[:, 2:].max(axis=0)
        found = fit((float(low[0]), float(low[1]), float(high[0]), float(high[1])), size, FIT_MARGIN)
        nearest = fit(shapes.world, size).scale * CLOSEST_FIT
        return limited(Camera(found.cx, found.cy, min(found.scale, nearest)), shapes.bounds, size)

    def place_of(self, code: str, moment: Moment) -> Place | None:
        """The middle (degrees) of a state's largest land on the date, or None where it has none."""
        lands = [land for land in self.borders.at(moment.day) if land.code == code]
        extent = {land: (land.bounds[2] - land.bounds[0]) * (land.bounds[3] - land.bounds[1]) for land in lands}
        return max(lands, key=lambda land: extent[land]).label if lands else None

    def fitting_box(self, box: Bounds, view: View, size: Size) -> Camera:
        """The camera that shows a rectangle (degrees) whole."""
        projection = self.projection(view)
        return limited(fit(bounds_on_map(box, projection), size, 0.0), projection.bounds, size)

    def resized(self, camera: Camera, view: View, before: Size, after: Size) -> Camera:
        """The camera on the same place, as much closer than the world, in a picture of another size."""
        world = self.projection(view).bounds
        return replace(camera, scale=camera.scale * fit(world, after).scale / fit(world, before).scale)

    def middle(self, camera: Camera, view: View, id: str, size: Size) -> Place | None:
        """The place in the middle of a picture in a projection; None where it shows the whole world, or none."""
        projection = self.projection(view, id)
        lon, lat = projection.inverse(np.array([camera.cx]), np.array([camera.cy]))
        whole = camera.scale <= fit(projection.bounds, size).scale * WHOLE
        return None if whole or not np.isfinite([lon[0], lat[0]]).all() else (float(lon[0]), float(lat[0]))

    def reprojected(self, camera: Camera, view: View, before: str, size: Size) -> Camera | None:
        """The camera on the same place, as close, in the view's projection; None where it showed the whole world."""
        old, new = self.projection(view, before), self.projection(view)
        closer = zoom_of(camera, old.world, size)
        place = self.middle(camera, view, before, size)
        if place is None:
            return None
        lon, lat = np.array(place[:1]), np.array(place[1:])
        if new.hidden(lon, lat)[0]:
            return None
        x, y = new.forward(lon, lat)
        return Camera(float(x[0]), float(y[0]), fit(new.world, size).scale * closer)


def _main_bounds(shape: Shape) -> Bounds:
    """Bounds of the larger pieces of a land: distant islands would make the map too small."""
    points, starts = shape.rings.points, shape.rings.starts
    low = np.minimum.reduceat(points, starts)
    high = np.maximum.reduceat(points, starts)
    extent = np.prod(high - low, axis=1)
    main = extent >= extent.max() * MAIN_LAND
    if high[main].max(axis=0)[0] - low[main].min(axis=0)[0] > ACROSS_THE_SEAM:
        main = extent == extent.max()
    west, south = low[main].min(axis=0)
    east, north = high[main].max(axis=0)
    return float(west), float(south), float(east), float(north)
