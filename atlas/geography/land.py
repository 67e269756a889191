"""The base coverage with its cuts: numbered parts of land, and the expressions that name them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

import numpy as np
import shapely
from msgspec import Struct

from atlas.data.fault import Fault, SeedsError
from atlas.data.table import Table
from atlas.geography.base import Piece
from atlas.geography.cut import divide, region
from atlas.geography.expression import Kind, evaluate
from atlas.geography.geopackage import Geometries
from atlas.geography.tables import CutRow, UnitRow


class Patch(Struct, frozen=True):
    """A part of land that no row of the tables divides: a piece, or what the cuts made of one."""

    piece: Piece
    cuts: frozenset[str]


class Land:
    """All patches of land, and which of them an expression means."""

    def __init__(self, patches: Sequence[Patch], shapes: Geometries, units: Table[UnitRow]) -> None:
        self.patches = tuple(patches)
        self.shapes = shapes
        self._units = {row.unit: row.pieces for row in units}
        self._open: list[str] = []
        self._known: dict[str, frozenset[int]] = {}

    def parts(self, expression: str) -> frozenset[int]:
        """Numbers of the patches that the expression means; raises ValueError with the reason."""
        look_up: dict[Kind, Callable[[str], frozenset[int]]] = {
            Kind.ADM0: lambda name: _found(self._by_adm0, name, "no piece has the country code"),
            Kind.PIECE: self._piece,
            Kind.FID: lambda name: _found(self._by_fid, name, "there is no piece of number"),
            Kind.UNIT: self._unit,
            Kind.CUT: lambda name: _found(self._by_cut, name, "cuts.csv has no cut"),
        }
        return evaluate(expression, look_up)

    @cached_property
    def _by_adm0(self) -> dict[str, frozenset[int]]:
        return _index((patch.piece.adm0, number) for number, patch in enumerate(self.patches))

    @cached_property
    def _by_fid(self) -> dict[str, frozenset[int]]:
        return _index((str(patch.piece.fid), number) for number, patch in enumerate(self.patches))

    @cached_property
    def _by_cut(self) -> dict[str, frozenset[int]]:
        return _index((cut, number) for number, patch in enumerate(self.patches) for cut in patch.cuts)

    @cached_property
    def _by_name(self) -> dict[str, frozenset[int]]:
        return _index((f"{patch.piece.adm0}/{patch.piece.name}", number) for number, patch in enumerate(self.patches))

    def _piece(self, name: str) -> frozenset[int]:
        found = _found(self._by_name, name, "there is no piece")
        fids = sorted({self.patches[number].piece.fid for number in found})
        if len(fids) > 1:
            raise ValueError(f"piece:{name} is {len(fids)} pieces: write fid:{' or fid:'.join(map(str, fids))}")
        return found

    def _unit(self, name: str) -> frozenset[int]:
        if name not in self._units:
            raise ValueError(f"units.csv has no unit {name}")
        if name in self._open:
            raise ValueError(f"unit:{name} is made of itself")
        if name not in self._known:
            self._open.append(name)
            try:
                self._known[name] = self.parts(self._units[name])
            finally:
                self._open.pop()
        return self._known[name]


def _index(pairs: Iterable[tuple[str, int]]) -> dict[str, frozenset[int]]:
    grouped: dict[str, set[int]] = defaultdict(set)
    for key, number in pairs:
        grouped[key].add(number)
    return {key: frozenset(numbers) for key, numbers in grouped.items()}


def _found(index: Mapping[str, frozenset[int]], name: str, reason: str) -> frozenset[int]:
    if name not in index:
        raise ValueError(f"{reason} {name}")
    return index[name]


def divide_land(pieces: Sequence[Piece], cuts: Table[CutRow], units: Table[UnitRow]) -> Land:
    """Cut the pieces and mend the coverage. Raises SeedsError naming each line that is wrong."""
    regions = _regions(pieces, cuts, units)
    patches: list[Patch] = []
    shapes: list[shapely.Geometry] = []
    for number, piece in enumerate(pieces):
        for part in divide(piece.geometry, regions.get(number, {})):
            patches.append(Patch(piece, part.cuts))
            shapes.append(part.geometry)
    made = {cut for patch in patches for cut in patch.cuts}
    idle = [
        Fault(cuts.file, line, "line_wkt", f"the line takes nothing of {row.piece}")
        for line, row in cuts.numbered()
        if row.cut not in made
    ]
    if idle:
        raise SeedsError(idle)
    return Land(patches, _mended(shapes), units)


def _regions(
    pieces: Sequence[Piece], cuts: Table[CutRow], units: Table[UnitRow]
) -> dict[int, dict[str, shapely.Geometry]]:
    """For each piece that is cut, by its place in `pieces`: what its cuts take, by name."""
    uncut = Land([Patch(piece, frozenset()) for piece in pieces], np.array([], dtype=object), units)
    regions: dict[int, dict[str, shapely.Geometry]] = defaultdict(dict)
    faults = []
    for line, row in cuts.numbered():
        try:
            number = _only(uncut.parts(row.piece), row.piece)
            regions[number][row.cut] = region(pieces[number].geometry, row.line_wkt, row.side)
        except ValueError as error:
            faults.append(Fault(cuts.file, line, "", str(error)))
    if faults:
        raise SeedsError(faults)
    return regions


def _only(numbers: frozenset[int], expression: str) -> int:
    if len(numbers) != 1:
        raise ValueError(f"{expression} is {len(numbers)} pieces: a cut goes through one")
    return next(iter(numbers))


def _mended(shapes: Sequence[shapely.Geometry]) -> Geometries:
    """The shapes as a valid coverage: a cut leaves the neighbours without the new corner, which this adds."""
    array = np.array(shapes, dtype=object)
    if shapely.coverage_is_valid(array):
        return array
    return np.asarray(shapely.coverage_clean(array), dtype=object)
