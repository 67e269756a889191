"""`atlas.toml`: whose atlas it is, and which years it spans."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import msgspec

from atlas.data.fault import Fault, SeedsError

Box = tuple[float, float, float, float]


class Region(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the world that the reader can go to; `bounds` are west, south, east, north in degrees."""

    id: str
    name: str
    bounds: Box


class Settings(msgspec.Struct, frozen=True, kw_only=True, rename={"first": "from", "last": "to"}):
    """Title, focus state's code, first and last day of the span, the day to which the facts reach, and regions.

    `home_region`: the id of the region for which there is a projection of its own; "" for none.
    """

    title: str
    focus: str
    first: date
    last: date
    as_of: date
    home_region: str = ""
    regions: tuple[Region, ...] = ()

    def region(self, id: str) -> Region | None:
        """The region with an id."""
        return next((region for region in self.regions if region.id == id), None)


def read_settings(folder: Path) -> Settings:
    """Read `atlas.toml`; raises SeedsError."""
    file = "atlas.toml"
    try:
        content = tomllib.loads((folder / file).read_text(encoding="utf-8"))
        settings = msgspec.convert({**content.get("atlas", {}), "regions": content.get("regions", [])}, Settings)
    except FileNotFoundError:
        raise SeedsError([Fault(file, 0, "", f"the file is missing from {folder}")]) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise SeedsError([Fault(file, 0, "", str(error))]) from None
    if settings.first > settings.last:
        raise SeedsError([Fault(file, 0, "from", "the span ends before it begins")])
    return settings
