"""Every width, size and opacity of the map as a named constant: logical pixels at world scale if not said otherwise."""

from __future__ import annotations

# Lines, at world scale; `line_growth` makes them grow gently with zoom.
COAST_WIDTH = 0.7
BORDER_WIDTH = 0.6
DEPENDENCY_BORDER_WIDTH = 0.4
DISPUTED_WIDTH = 0.8
DISPUTED_CASING_WIDTH = 1.6
DISPUTED_DASHES = (4.0, 3.0)
GRATICULE_WIDTH = 0.4
DISTANCE_RING_WIDTH = 0.6
WORLD_EDGE_WIDTH = 0.8
SELECTED_WIDTH = 2.0
SELECTED_HALO_WIDTH = 4.0
HOVERED_WIDTH = 1.4
CLASS_OUTLINE_WIDTH = 1.0
UNDERLAY_WIDTH = 1.0
ARC_WIDTH = 1.4
ARC_THIN_WIDTH = 0.8
ARC_HALO = 0.9
GROWTH_POWER = 0.14
GROWTH_LIMIT = 1.8

# Patterns. `spacing` is the side of the repeating square, `weight` the width of its strokes or dots.
HATCH_SPACING = 6.0
HATCH_WEIGHT = 1.3
THIN_HATCH_SPACING = 5.0
THIN_HATCH_WEIGHT = 0.8
DOTS_SPACING = 5.0
DOTS_WEIGHT = 1.6

# Fading of states that are not highlighted: the share of their own colour that is left.
FADED_SHARE = 0.06

# Small states as circles: radii on a small and a large map, growing with the scale; extents in multiples of the radius.
CIRCLE_RADII = (2.9, 4.6)
CIRCLE_GROWTH = 1 / 50
CIRCLE_EXTENT = 1.4
# Share of the radius, and radii it may stray, tried in turn: a smaller circle near its place beats a large one far off.
STATE_CIRCLES = ((1.0, 1.0), (0.7, 9.0))
DEPENDENCY_CIRCLE = ((0.6, 0.0),)
CIRCLE_LEAST = 0.7
CIRCLE_UNCOVERED = 60.0
CIRCLE_EDGE = 0.8
CIRCLE_GAP = 0.8
CIRCLE_TARGET = 2.0
KEPT_FREE_EXTENT = 3.5
KEPT_FREE_RADIUS = 1.0
LEADER_WIDTH = 0.6

# Cities: a dot's diameter with the halo around it; chosen ones are named when near, all others are shown when close.
CITY_DOT = 3.0
CITY_HALO = 1.0
CITY_RING = 1.0
CITY_GAP = 3.0
CHOSEN_NAMES_ZOOM = 2.5
CITIES_ZOOM = 8.0

# Levels of detail: the level is used while the scale (pixels per projected unit) stays under its bound.
LEVEL_SCALES = (420.0, 900.0, 2600.0)
ZOOM_LIMIT = 200.0
WORLD_MARGIN = 12.0

# Text, as multiples of the base font's pixel size.
SECONDARY = 0.85
CROWDED = 0.75
HEADING = 1.25
DATE = 3.0
LABEL_SIZES = (1.0, 0.86, 0.74)
LABEL_LARGEST = 1.35
LABEL_SMALLEST = 0.82
LABEL_MINIMUM_PIXELS = 8.0
LABEL_HALO = 2.0
LABEL_TRACKING = 8.0
LABEL_WIDE_TRACKING = 16.0
ALONG_TRACKING = 45.0
ALONG_EXTENT = 18.0
LABEL_CLEARANCE = 3.0
LABEL_SLACK = 1.06
LABEL_LINES = 3
LABEL_ROOM = 1.3
ORDINARY_SIZE = (1280.0, 720.0)
LABELS_AT_WORLD_SCALE = 25
LABELS_GROWTH = 1.6
OVERFLOW_ZOOM = 3.5
MINOR_OVERFLOW_ZOOM = 7.5
COVERED_EXTENT = 26.0
# Capitals: zoom and extent of the state in pixels from which they are shown.
CAPITALS_ZOOM = 3.5
CAPITAL_EXTENT = 75.0
CAPITAL_RADIUS = 2.3
CAPITAL_WIDTH = 1.3
CAPITAL_SIZE = 0.78
SEA_TRACKING = 18.0
SCANLINES = 48

# Furniture.
EDGE = 24.0
GAP = 8.0
CARD_CORNER = 6.0
CARD_PADDING = 12.0
CARD_OPACITY = 0.92
CARD_EDGE = 0.8
CARD_SHADOW_OPACITY = 0.16
CARD_SHADOW = 6
SWATCH_WIDTH = 1.9
SWATCH_HEIGHT = 1.05
SWATCH_CORNER = 2.0
ENTRY_HEIGHT = 1.62
LINE_HEIGHT = 1.2
NOTE_HEIGHT = 1.02
LEGEND_GAP = 0.7
LEGEND_WIDTH = 18.0


def line_growth(zoom: float) -> float:
    """Factor for line widths at `zoom` times the scale that shows the whole world (1 at world scale)."""
    return float(min(GROWTH_LIMIT, max(1.0, zoom) ** GROWTH_POWER))


def roominess(size: tuple[float, float]) -> float:
    """How many times the room along a side a picture of that size (pixels) has for names, against an ordinary one."""
    return max(1.0, min(size[0] / ORDINARY_SIZE[0], size[1] / ORDINARY_SIZE[1]))


def level_for(scale: float) -> int:
    """Level of detail (0 coarse .. 3 full) for a scale in pixels per projected unit."""
    return sum(scale >= bound for bound in LEVEL_SCALES)


def labels_for(zoom: float) -> int:
    """How many names of states the map carries at most at `zoom` times world scale."""
    return int(LABELS_AT_WORLD_SCALE * max(1.0, zoom) ** LABELS_GROWTH)
