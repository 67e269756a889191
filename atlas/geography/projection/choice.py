"""The projections that one atlas offers: those of the whole world, and those about its focus."""

from __future__ import annotations

from functools import lru_cache

from atlas.data.seeds import Seeds
from atlas.data.settings import Settings
from atlas.geography.projection import WHOLE_WORLD, AzimuthalEquidistant, ConformalConic, Orthographic, Projection

ASIDE, ABOVE = 0.5, 0.2
"""How much is shown beside and above a region, as shares of its width and height."""


def projections(seeds: Seeds) -> dict[str, Projection]:
    """By id. Distances are measured from the focus's capital, the globe shows it, the conic is fitted to its region."""
    home = seeds.states.nearest_row(seeds.settings.focus, seeds.settings.as_of)
    lon, lat = home.lon or 0.0, home.lat or 0.0
    return _projections(seeds.settings, lon, lat, home.capital)


@lru_cache(maxsize=8)
def _projections(settings: Settings, lon: float, lat: float, capital: str) -> dict[str, Projection]:
    region = settings.region(settings.home_region)
    chosen: list[Projection] = [*WHOLE_WORLD.values(), AzimuthalEquidistant(lon, lat, capital), Orthographic(lon, lat)]
    if region is not None:
        chosen.append(
            ConformalConic(region.bounds, _around(region.bounds), f"{region.id}-conic", f"{region.name} (conic)")
        )
    return {projection.id: projection for projection in chosen}


def _around(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """A larger box: a window is broader than a region, and its neighbours belong to the picture."""
    west, south, east, north = box
    aside, above = ASIDE * (east - west), ABOVE * (north - south)
    return max(west - aside, -180.0), max(south - above, -60.0), min(east + aside, 180.0), min(north + above, 80.0)
