"""Names of oceans and seas, in italics on the water, where there is room between the names of states."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF

from atlas.geography.projection import Projection
from atlas.map import style
from atlas.map.label import Label
from atlas.map.marked import QT_TRANSLATE_NOOP
from atlas.map.plan import Plan
from atlas.map.room import Room
from atlas.map.text import face
from atlas.map.typesetting import box_around, measured
from atlas.map.view import MapView
from atlas.map.world_edge import WorldEdge

# Name, longitude and latitude of its middle in degrees, zoom from which it is shown, size of its letters.
_SEAS = (
    (QT_TRANSLATE_NOOP("Map", "Pacific Ocean"), -140.0, 8.0, 0.0, 1.25),
    (QT_TRANSLATE_NOOP("Map", "Pacific Ocean"), 168.0, 24.0, 0.0, 1.1),
    (QT_TRANSLATE_NOOP("Map", "Atlantic Ocean"), -42.0, 30.0, 0.0, 1.25),
    (QT_TRANSLATE_NOOP("Map", "South Atlantic Ocean"), -16.0, -26.0, 0.0, 1.1),
    (QT_TRANSLATE_NOOP("Map", "Indian Ocean"), 78.0, -24.0, 0.0, 1.25),
    (QT_TRANSLATE_NOOP("Map", "Southern Ocean"), 60.0, -60.0, 0.0, 1.0),
    (QT_TRANSLATE_NOOP("Map", "Arctic Ocean"), -165.0, 76.0, 0.0, 0.9),
    (QT_TRANSLATE_NOOP("Map", "Arabian Sea"), 64.5, 15.5, 1.8, 0.95),
    (QT_TRANSLATE_NOOP("Map", "Bay of Bengal"), 88.5, 15.0, 1.8, 0.95),
    (QT_TRANSLATE_NOOP("Map", "Mediterranean Sea"), 18.5, 34.3, 2.5, 0.95),
    (QT_TRANSLATE_NOOP("Map", "Caribbean Sea"), -74.5, 14.8, 2.5, 0.95),
    (QT_TRANSLATE_NOOP("Map", "Gulf of Mexico"), -91.0, 25.5, 2.5, 0.9),
    (QT_TRANSLATE_NOOP("Map", "South China Sea"), 114.0, 14.5, 2.5, 0.9),
    (QT_TRANSLATE_NOOP("Map", "Black Sea"), 34.5, 43.3, 3.5, 0.9),
    (QT_TRANSLATE_NOOP("Map", "Caspian Sea"), 50.6, 41.8, 5.0, 0.85),
    (QT_TRANSLATE_NOOP("Map", "Red Sea"), 38.4, 20.3, 4.0, 0.85),
    (QT_TRANSLATE_NOOP("Map", "Gulf of Aden"), 48.0, 12.5, 4.0, 0.85),
    (QT_TRANSLATE_NOOP("Map", "Gulf of Oman"), 59.0, 24.7, 5.0, 0.85),
    (QT_TRANSLATE_NOOP("Map", "Persian Gulf"), 51.3, 27.1, 6.0, 0.85),
    (QT_TRANSLATE_NOOP("Map", "North Sea"), 3.2, 56.4, 3.5, 0.9),
    (QT_TRANSLATE_NOOP("Map", "Baltic Sea"), 19.2, 56.6, 6.0, 0.85),
)


def place_seas(
    view: MapView, projection: Projection, plan: Plan, zoom: float, taken: Sequence[QRectF]
) -> tuple[Label, ...]:
    """Names of the seas in the picture, on water alone and over nothing of what is `taken`, in one line or more."""
    frame = view.frame.adjusted(style.GAP, style.GAP, -style.GAP, -style.GAP)
    base, room = view.base_font(), Room(taken)
    edge = WorldEdge(projection, view.camera, view.size)
    labels: list[Label] = []
    for name, lon, lat, since, size in _SEAS:
        if zoom < since or projection.hidden(np.array([lon]), np.array([lat]))[0]:
            continue
        x, y = projection.forward(np.array([lon]), np.array([lat]))
        place = view.camera.to_pixels(float(x[0]), float(y[0]), view.size)
        if not frame.contains(place):
            continue
        text = QCoreApplication.translate("Map", name)
        letters = face(base, size, style.SEA_TRACKING, italic=True)
        for lines in ((text,), tuple(text.split())):
            box = edge.slid_inside(box_around(place, *measured(lines, letters)))
            if box is not None and frame.contains(box) and plan.is_water(box) and room.is_free(box):
                labels.append(Label(-1, lines, letters, box, inside=False))
                break
    return tuple(labels)
