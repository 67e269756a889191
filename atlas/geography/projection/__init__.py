"""Projections of the world, one a file."""

from __future__ import annotations

from atlas.geography.projection.equal_earth import EqualEarth
from atlas.geography.projection.mercator import Mercator
from atlas.geography.projection.plate_carree import PlateCarree
from atlas.geography.projection.protocol import Numbers, Projection

__all__ = ["DEFAULT", "PROJECTIONS", "EqualEarth", "Mercator", "Numbers", "PlateCarree", "Projection"]

DEFAULT = "equal-earth"
PROJECTIONS: dict[str, Projection] = {
    projection.id: projection for projection in (EqualEarth(), Mercator(), PlateCarree())
}
