"""Make resources/borders.gpkg: `python -m atlas.geography.build [--seeds DIR] [--out FILE]`.

The pieces are cut and mended; patches that are never parted are joined into parts; the parts are simplified as one
coverage a level; every territory is a union of parts. The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import shapely
from msgspec import Struct

from atlas.data.fault import Fault, SeedsError
from atlas.data.table import Table
from atlas.geography.base import read_pieces
from atlas.geography.geopackage import Geometries
from atlas.geography.label import label_place
from atlas.geography.land import Land, divide_land
from atlas.geography.levels import LEVELS, at_level
from atlas.geography.package import Atlas, DrawnLine, DrawnTerritory, Outline, write_package
from atlas.geography.seam import coastline
from atlas.geography.tables import TABLES, LineRow, TerritoryRow, read_cuts, read_lines, read_territories, read_units
from atlas.resources import default_seeds, resource
from atlas.whole_file import ExportError

Patches = frozenset[int]

MIDDLE = 1  # the level of the layer that a GIS opens, and at which names are placed


class Resolved(Struct, frozen=True):
    """The rows of the tables with the patches that their expressions mean."""

    territories: tuple[tuple[TerritoryRow, Patches], ...]
    lines: tuple[tuple[LineRow, Patches, Patches], ...]

    def groups(self) -> list[Patches]:
        """Every set of patches that something is made of."""
        sides = [side for _, one, other in self.lines for side in (one, other)]
        return list(dict.fromkeys([patches for _, patches in self.territories] + sides))


def resolve(land: Land, territories: Table[TerritoryRow], lines: Table[LineRow]) -> Resolved:
    """Evaluate all expressions. Raises SeedsError naming each line that is wrong."""
    faults: list[Fault] = []

    def patches(file: str, line: int, column: str, expression: str) -> Patches:
        try:
            return land.parts(expression)
        except ValueError as error:
            faults.append(Fault(file, line, column, str(error)))
            return frozenset()

    resolved = Resolved(
        tuple((row, patches(territories.file, line, "pieces", row.pieces)) for line, row in territories.numbered()),
        tuple(
            (row, patches(lines.file, line, "one", row.one), patches(lines.file, line, "other", row.other))
            for line, row in lines.numbered()
        ),
    )
    if faults:
        raise SeedsError(faults)
    return resolved


def join_patches(land: Land, groups: Sequence[Patches]) -> tuple[Geometries, dict[Patches, tuple[int, ...]]]:
    """Join the patches that no group parts. Returns the parts and, for each group, the numbers of its parts."""
    member: dict[int, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for patch in group:
            member[patch].append(number)
    kinds: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for patch in range(len(land.patches)):
        kinds[tuple(member[patch])].append(patch)
    parts = np.empty(len(kinds), dtype=object)
    made_of: dict[Patches, list[int]] = {group: [] for group in groups}
    for part, (owners, patches) in enumerate(kinds.items()):
        parts[part] = shapely.normalize(shapely.coverage_union_all(land.shapes[np.array(patches)]))
        for number in owners:
            made_of[groups[number]].append(part)
    return parts, {group: tuple(numbers) for group, numbers in made_of.items()}


def make_atlas(land: Land, resolved: Resolved) -> Atlas:
    """Everything that the file holds, at every level."""
    parts, made_of = join_patches(land, resolved.groups())
    levels = [at_level(parts, level) for level in LEVELS]
    drawn: dict[Patches, Outline] = {}
    for _, patches in resolved.territories:
        if patches not in drawn:
            drawn[patches] = _outline(levels, made_of[patches])
    territories = [DrawnTerritory(row, drawn[patches]) for row, patches in resolved.territories]
    lines = [
        DrawnLine(row, [shared_line(shapes, made_of[one], made_of[other]) for shapes in levels])
        for row, one, other in resolved.lines
    ]
    coasts = [coastline(shapely.coverage_union_all(shapes)) for shapes in levels]
    return Atlas(levels, territories, lines, coasts)


def _outline(levels: Sequence[Geometries], numbers: tuple[int, ...]) -> Outline:
    shape = union(levels[MIDDLE], numbers)
    west, south, east, north = (float(value) for value in shapely.total_bounds(levels[-1][list(numbers)]))
    return Outline(numbers, shape, label_place(shape), (west, south, east, north))


def union(parts: Geometries, numbers: Sequence[int]) -> shapely.Geometry:
    """The parts of these numbers as one shape, always a MultiPolygon."""
    whole = shapely.coverage_union_all(parts[list(numbers)])
    return shapely.MultiPolygon(list(shapely.get_parts(whole)))


def shared_line(parts: Geometries, one: Sequence[int], other: Sequence[int]) -> shapely.Geometry:
    """The border that two groups of parts share (MultiLineString)."""
    edge = shapely.intersection(shapely.boundary(union(parts, one)), shapely.boundary(union(parts, other)))
    lines = [part for part in shapely.get_parts(edge) if part.geom_type == "LineString"]
    merged = shapely.line_merge(shapely.MultiLineString(lines))
    return shapely.normalize(shapely.MultiLineString(list(shapely.get_parts(merged))))


def build(seeds: Path, pieces: Path, out: Path) -> None:
    """Write the file. Raises SeedsError or FileNotFoundError; nothing is written then."""
    territories, lines = read_territories(seeds), read_lines(seeds)
    land = divide_land(read_pieces(pieces), read_cuts(seeds), read_units(seeds))
    write_package(make_atlas(land, resolve(land, territories, lines)), digests(seeds, pieces), out)


def digests(seeds: Path, pieces: Path) -> dict[str, str]:
    """SHA-256 of each file that the borders are made from, by name."""
    files = [seeds / name for name in TABLES] + [pieces]
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m atlas.geography.build", description="Make the borders' file.")
    parser.add_argument("--seeds", type=Path, default=default_seeds(), help="folder of the tables")
    parser.add_argument("--out", type=Path, default=resource("borders.gpkg"), help="the GeoPackage to write")
    chosen = parser.parse_args(arguments)
    try:
        build(chosen.seeds, resource("pieces.gpkg"), chosen.out)
    except SeedsError as error:
        print(*error.faults, sep="\n", file=sys.stderr)
        return 1
    except (OSError, ExportError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
