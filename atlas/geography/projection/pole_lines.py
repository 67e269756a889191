"""What projections have in common that show the whole world between two lines, the poles."""

from __future__ import annotations

import numpy as np

from atlas.geography.projection.protocol import Numbers, Projection, WholeWorld, edge_of_world


class PoleLines(WholeWorld):
    """The world between two straight poles, broadest on the equator and the same on both sides of it."""

    __slots__ = ()

    @property
    def bounds(self: Projection) -> tuple[float, float, float, float]:
        """West, south, east, north of the projected world, in radii."""
        x, _ = self.forward(np.array([180.0]), np.array([0.0]))
        _, y = self.forward(np.array([0.0]), np.array([90.0]))
        return -float(x[0]), -float(y[0]), float(x[0]), float(y[0])

    def outline(self: Projection) -> Numbers:
        """The edge of the world (n x 2, radii)."""
        return edge_of_world(self, -90.0, 90.0)
