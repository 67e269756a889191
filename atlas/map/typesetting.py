"""Setting of a name: its lines, its size and its measures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, pairwise
from math import log2

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from atlas.map import style
from atlas.map.text import Face, face


def box_around(middle: QPointF, width: float, height: float) -> QRectF:
    """The box of that size about a point."""
    return QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)


def boxes_beside(thing: QRectF, width: float, height: float) -> tuple[list[QRectF], list[QRectF]]:
    """Boxes of that size beside a thing, the best first: right, left, under and over it; then those at its corners."""
    aside, above = (thing.width() + width) / 2 + 3, (thing.height() + height) / 2 + 2
    steps = (0.0, -height / 2, height / 2, -thing.height() / 2, thing.height() / 2)
    level = [(side, step) for step in steps for side in (aside, -aside)] + [(0.0, above), (0.0, -above)]
    corners = [(side * share, edge) for share in (1, 0.5) for edge in (above, -above) for side in (aside, -aside)]
    beside, at_corners = (
        [box_around(thing.center() + QPointF(dx, dy), width, height) for dx, dy in places]
        for places in (level, corners)
    )
    return beside, at_corners


def measured(lines: tuple[str, ...], letters: Face) -> tuple[float, float]:
    """Width and height of a block of lines; the height runs from the top of the capitals to the last base line."""
    gaps = (len(lines) - 1) * leading(letters)
    return max(letters.width(line) for line in lines), letters.capital + gaps + letters.capital * 0.35


def leading(letters: Face) -> float:
    """Distance of base lines in a name of more than one line, pixels."""
    return letters.line * 0.92


def sizes(extent: float, base: QFont, zoom: float, dependency: bool) -> Iterator[Face]:
    """Letters for a name on a land of that extent (pixels), the largest first."""
    tracking = style.LABEL_WIDE_TRACKING if zoom < style.OVERFLOW_ZOOM else style.LABEL_TRACKING
    wish = style.LABEL_SMALLEST + 0.13 * max(0.0, log2(max(extent, 1.0) / 50.0))
    wish = min(style.LABEL_LARGEST, wish) * (0.88 if dependency else 1.0)
    for factor in style.LABEL_SIZES:
        size = round(max(wish * factor, style.LABEL_MINIMUM_PIXELS / base.pixelSize()), 2)
        yield face(base, size, tracking if factor == style.LABEL_SIZES[0] else tracking / 2, italic=dependency)


@lru_cache(maxsize=2048)
def broken(name: str) -> tuple[tuple[str, ...], ...]:
    """A name in one line, then in two and three, each broken between words where the lines come out most alike."""
    words = name.split()
    ways: list[tuple[str, ...]] = [(name,)]
    for count in range(2, min(len(words), style.LABEL_LINES) + 1):
        cuts = [(0, *cut, len(words)) for cut in combinations(range(1, len(words)), count - 1)]
        blocks = [tuple(" ".join(words[a:b]) for a, b in pairwise(cut)) for cut in cuts]
        ways.append(min(blocks, key=lambda block: max(map(len, block))))
    return tuple(ways)
