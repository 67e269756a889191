"""Lines in degrees on the map: projected, and broken where they are hidden."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QPainterPath

from atlas.geography.projection import Projection
from atlas.map.camera import Bounds
from atlas.map.paths import Indices, Points, path_of


def visible_lines(degrees: Points, line: Indices, projection: Projection, frame: Bounds | None = None) -> QPainterPath:
    """`degrees`: points (n x 2) of lines end to end; `line`: for each point the number of its line.

    Points outside `frame` (projected bounds) are left out too.
    """
    if not len(degrees):
        return QPainterPath()
    lon, lat = degrees.T
    seen = ~projection.hidden(lon, lat)
    places = np.column_stack(projection.forward(lon, lat))
    if frame is not None:
        seen &= ((places >= frame[:2]) & (places <= frame[2:])).all(axis=1)
    points = places[seen]
    # A line that goes out of sight and comes back is two.
    stretch = np.cumsum(np.append(False, ~seen[1:] & seen[:-1]))[seen]
    number = line[seen]
    if not len(points):
        return QPainterPath()
    change = (number[1:] != number[:-1]) | (stretch[1:] != stretch[:-1])
    return path_of(points, np.flatnonzero(np.append(True, change)))
