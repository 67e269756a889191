"""Names of oceans and seas, in italics on the water, where there is room between the names of states."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF

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
    (QT_TRANSLATE_NOOP("Map", "Barents Sea"), 40.0, 73.5, 2.5, 0.9),
    (QT_TRANSLATE_NOOP("Map", "Norwegian Sea"), 2.0, 67.0, 2.5, 0.9),
    (QT_TRANSLATE_NOOP("Map", "Labrador Sea"), -52.0, 58.0, 2.5, 0.9),
    (QT_TRANSLATE_NOOP("Map", "Hudson Bay"), -85.5, 59.5, 2.5, 0.85),
    (QT_TRANSLATE_NOOP("Map", "Gulf of Guinea"), 1.0, 1.5, 2.5, 0.9),
    (QT_TRANSLATE_NOOP("Map", "Bering Sea"), -176.0, 58.0, 2.5, 0.9),
    (QT_TRANSLATE_NOOP("Map", "Gulf of Alaska"), -145.0, 57.0, 2.5, 0.9),
    (QT_TRANSLATE_NOOP("Map", "Sea of Okhotsk"), 149.0, 55.0, 2.5, 0.9),
    (QT_TRANSLATE_NOOP("Map", "Philippine Sea"), 132.0, 18.0, 2.5, 0.9),
    (QT_TRANSLATE_NOOP("Map", "Coral Sea"), 154.0, -16.5, 2.5, 0.9),
    (QT_TRANSLATE_NOOP("Map", "Tasman Sea"), 160.0, -38.0, 2.5, 0.9),
    (QT_TRANSLATE_NOOP("Map", "Pacific Ocean"), -110.0, -22.0, 2.5, 1.1),
    (QT_TRANSLATE_NOOP("Map", "Pacific Ocean"), 176.0, -4.0, 3.5, 1.1),
    (QT_TRANSLATE_NOOP("Map", "Pacific Ocean"), -150.0, -28.0, 3.5, 1.1),
    (QT_TRANSLATE_NOOP("Map", "Indian Ocean"), 62.0, -3.0, 3.5, 1.1),
    (QT_TRANSLATE_NOOP("Map", "Mozambique Channel"), 40.8, -18.5, 4.0, 0.85),
    (QT_TRANSLATE_NOOP("Map", "East China Sea"), 125.5, 29.0, 4.0, 0.85),
    (QT_TRANSLATE_NOOP("Map", "Andaman Sea"), 95.8, 10.5, 4.0, 0.85),
    (QT_TRANSLATE_NOOP("Map", "Java Sea"), 111.0, -5.2, 5.0, 0.85),
    (QT_TRANSLATE_NOOP("Map", "Arafura Sea"), 136.0, -9.3, 4.0, 0.85),
    (QT_TRANSLATE_NOOP("Map", "Bay of Biscay"), -4.8, 45.4, 5.0, 0.85),
    (QT_TRANSLATE_NOOP("Map", "Tyrrhenian Sea"), 12.2, 40.0, 6.0, 0.85),
    (QT_TRANSLATE_NOOP("Map", "Ionian Sea"), 19.0, 37.6, 6.0, 0.85),
    (QT_TRANSLATE_NOOP("Map", "Adriatic Sea"), 15.4, 43.0, 8.0, 0.85),
    (QT_TRANSLATE_NOOP("Map", "Aegean Sea"), 25.1, 39.2, 8.0, 0.85),
)


def place_seas(
    view: MapView, projection: Projection, plan: Plan, zoom: float, taken: Sequence[QRectF]
) -> tuple[Label, ...]:
    """Names of the seas in the picture, on water alone and over nothing of what is `taken`, in one line or more."""
    frame = view.frame.adjusted(style.GAP, style.GAP, -style.GAP, -style.GAP)
    base, room = view.base_font(), Room(taken)
    edge = WorldEdge(projection, view.camera, view.size)
    labels: list[Label] = []
    lon, lat = np.array([sea[1:3] for sea in _SEAS]).T
    pixels = view.camera.many_to_pixels(np.column_stack(projection.forward(lon, lat)), view.size)
    for (name, _, _, since, size), at, hidden in zip(_SEAS, pixels.tolist(), projection.hidden(lon, lat), strict=True):
        place = QPointF(*at)
        if zoom < since or hidden or not frame.contains(place):
            continue
        text = QCoreApplication.translate("Map", name)
        letters = face(base, size, style.SEA_TRACKING, italic=True)
        for lines in ((text,), tuple(text.split())):
            box = edge.slid_inside(box_around(place, *measured(lines, letters)))
            if box is not None and frame.contains(box) and plan.is_water(box) and room.is_free(box):
                labels.append(Label(-1, lines, letters, box, inside=False))
                break
    return tuple(labels)
