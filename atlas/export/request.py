"""What a picture or a file of data is to show, as asked for on the command line or in the window."""

from __future__ import annotations

import re

from msgspec import Struct

from atlas.data.moment import Moment
from atlas.data.seeds import Seeds
from atlas.themes import DEFAULT, THEMES, choices, nearest_choice

Box = tuple[float, float, float, float]

LARGEST_SIDE = 30000
"""Pixels; QImage holds no more than 32,767 in a row."""


class UnknownChoice(Exception):  # noqa: N818
    """Something was asked for that there is not; the message says what there is."""


class PictureRequest(Struct, frozen=True):
    """`size` in pixels, `dpi` of print, `bbox` west, south, east, north in degrees (None: the whole world).

    `choice`: what the theme shows, such as an organisation; the nearest to the moment where it is empty.
    """

    moment: Moment
    theme: str = DEFAULT
    choice: str = ""
    projection: str = "equal-earth"
    palette: str = "light"
    size: tuple[int, int] = (1920, 1080)
    dpi: float = 96.0
    bbox: Box | None = None
    title: str = ""
    legend: bool = True
    transparent: bool = False
    language: str = "en"
    selected: str | None = None


def parse_size(text: str) -> tuple[int, int]:
    """Read `1920x1080`; raises UnknownChoice."""
    match = re.fullmatch(r"(\d+)x(\d+)", text)
    if match is None:
        raise UnknownChoice(f'--size: "{text}" is not a size; write 1920x1080')
    width, height = int(match[1]), int(match[2])
    if not (16 <= width <= LARGEST_SIDE and 16 <= height <= LARGEST_SIDE):
        raise UnknownChoice(f'--size: "{text}" is out of bounds; each side has 16 to {LARGEST_SIDE} pixels')
    return width, height


def parse_bbox(text: str) -> Box:
    """Read `W,S,E,N` in degrees; raises UnknownChoice."""
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        raise UnknownChoice(
            f'--bbox: "{text}" is not a box; write west,south,east,north, such as 25,12,65,42'
        ) from None
    if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):
        raise UnknownChoice(
            f'--bbox: "{text}" is not a box: west before east, south before north, within -180,-90,180,90'
        )
    return west, south, east, north


def chosen(seeds: Seeds, request: PictureRequest) -> str:
    """The choice within the request's theme, by its id whatever its case; raises UnknownChoice for what there is not.

    Where none is asked for it is the one that suits the moment best; "" for a theme that has nothing to choose.
    """
    if request.theme not in THEMES:
        raise UnknownChoice(f'--theme: "{request.theme}" is not a theme; there is {", ".join(THEMES)}')
    offered = {choice.id.casefold(): choice.id for choice in choices(request.theme, seeds)}
    if not request.choice:
        return nearest_choice(request.theme, seeds, request.moment)
    if not offered:
        raise UnknownChoice(f'--choice: the theme "{request.theme}" has nothing to choose')
    if request.choice.casefold() not in offered:
        raise UnknownChoice(f'--choice: "{request.choice}" is not one of {", ".join(offered.values())}')
    return offered[request.choice.casefold()]
