"""Projections of the world, one a file."""

from __future__ import annotations

from atlas.geography.projection.azimuthal_equidistant import AzimuthalEquidistant
from atlas.geography.projection.conformal_conic import ConformalConic
from atlas.geography.projection.equal_earth import EqualEarth
from atlas.geography.projection.mercator import Mercator
from atlas.geography.projection.natural_earth import NaturalEarth
from atlas.geography.projection.orthographic import Orthographic
from atlas.geography.projection.plate_carree import PlateCarree
from atlas.geography.projection.protocol import Numbers, Projection

__all__ = [
    "DEFAULT",
    "WHOLE_WORLD",
    "AzimuthalEquidistant",
    "ConformalConic",
    "EqualEarth",
    "Mercator",
    "NaturalEarth",
    "Numbers",
    "Orthographic",
    "PlateCarree",
    "Projection",
]

DEFAULT = "equal-earth"
WHOLE_WORLD: dict[str, Projection] = {
    projection.id: projection for projection in (EqualEarth(), NaturalEarth(), Mercator(), PlateCarree())
}
"""Those that are the same in every atlas."""
