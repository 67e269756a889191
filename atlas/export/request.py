"""What a picture or a file of data is to show, as asked for on the command line or in the window."""

from __future__ import annotations

import re
from dataclasses import dataclass

from atlas.data.moment import Moment

Box = tuple[float, float, float, float]

LARGEST_SIDE = 30000
"""Pixels; QImage holds no more than 32,767 in a row."""


class UnknownChoice(Exception):  # noqa: N818
    """Something was asked for that there is not; the message says what there is."""


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """`size` in pixels, `dpi` of print, `bbox` west, south, east, north in degrees (None: the whole world)."""

    moment: Moment
    theme: str = "status"
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
