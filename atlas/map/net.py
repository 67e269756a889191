"""The net of a level of detail: every edge of every land that was ever shown, each under one number.

Lands come and go with the dates, their edges stay the same: what two lands have in common is found by the numbers
alone, without sorting, and the borders of many dates share one store of points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from atlas.map.edges import COAST, NO_LINE, Edges
from atlas.map.paths import Indices
from atlas.map.point_store import PointStore
from atlas.map.rings import Rings

Numbers = NDArray[np.int32]

FEW_POINTS = 6000
"""Points of lands that are put into the net in one step."""


class _Entry(Struct, frozen=True, eq=False):
    """A land in the net: numbers of its edges; for each point its edge; where its points begin in the store."""

    numbers: Numbers
    edge: Indices
    begin: int


class Net:
    """Grows by a land whenever a new one is shown."""

    def __init__(self) -> None:
        self.store = PointStore()
        self._keys = np.zeros(1, dtype=np.uint64)
        self._numbers: Numbers = np.zeros(1, dtype=np.int32)
        self._lands: dict[int, _Entry] = {}

    def added(self, lands: Sequence[int], coverage: Sequence[Rings]) -> Iterator[None]:
        """Put lands into the net a few at a time, so that `edges` finds them there."""
        few: dict[int, Rings] = {}
        for land, rings in zip(lands, coverage, strict=True):
            if land not in self._lands:
                few[land] = rings
            if sum(len(each.points) for each in few.values()) > FEW_POINTS:
                self._add(few)
                few = {}
                yield
        self._add(few)

    def edges(self, lands: Sequence[int], coverage: Sequence[Rings]) -> Edges:
        """The lines between some lands of one date, given by their numbers and their rings in the same order.

        An edge that two lands have in common is a border; an edge that only one has is coast. Edges are compared by
        their keys, so that all lands must come from one coverage at one level of detail.
        """
        self._add({land: rings for land, rings in zip(lands, coverage, strict=True) if land not in self._lands})
        entries = [self._lands[land] for land in lands]
        if not entries:
            nowhere = np.zeros(0, dtype=np.intp)
            return Edges(self.store, nowhere, nowhere, nowhere, nowhere)
        counts = np.array([len(entry.edge) for entry in entries])
        offsets = np.cumsum([0, *(len(entry.numbers) for entry in entries)])[:-1]
        owner = np.repeat(np.arange(len(entries)), counts)
        other = _partners(entries, len(self._keys))[
            np.concatenate([entry.edge for entry in entries]) + np.repeat(offsets, counts)
        ]
        starts = np.flatnonzero(np.append(True, (other[1:] != other[:-1]) | (owner[1:] != owner[:-1])))
        # A run goes on to the first point of the next one.
        stops = np.append(starts[1:] + 1, len(other))
        kept = (other[starts] == COAST) | (other[starts] > owner[starts])
        starts, stops = starts[kept], stops[kept]
        runs = owner[starts]
        shift = np.array([entry.begin for entry in entries]) - (np.cumsum(counts) - counts)
        numbers = (starts + shift[runs], stops + shift[runs], runs, other[starts])
        return Edges(self.store, *(each.astype(np.int32) for each in numbers))

    def _add(self, lands: dict[int, Rings]) -> None:
        if not lands:
            return
        begin = self.store.add(np.concatenate([rings.points for rings in lands.values()]))
        numbers = self._numbered(np.concatenate([rings.keys for rings in lands.values()]))
        done = 0
        for land, rings in lands.items():
            self._lands[land] = _Entry(numbers[done : done + len(rings.keys)], rings.edge, begin)
            done += len(rings.keys)
            begin += len(rings.points)

    def _numbered(self, keys: NDArray[np.uint64]) -> Numbers:
        """The numbers of edges by their keys; 0 is that of no edge."""
        asked, inverse = np.unique(keys, return_inverse=True)
        place = np.searchsorted(self._keys, asked)
        known = self._keys[np.minimum(place, len(self._keys) - 1)] == asked
        numbers = np.empty(len(asked), dtype=np.int32)
        numbers[known] = self._numbers[place[known]]
        fresh = np.arange(len(self._keys), len(self._keys) + np.count_nonzero(~known), dtype=np.int32)
        numbers[~known] = fresh
        self._keys = np.insert(self._keys, place[~known], asked[~known])
        self._numbers = np.insert(self._numbers, place[~known], fresh)
        return numbers[inverse]


def _partners(entries: Sequence[_Entry], most: int) -> Indices:
    """For each edge of the lands the place of the land on its other side, COAST, or NO_LINE; all numbers < `most`."""
    numbers = np.concatenate([entry.numbers for entry in entries])
    owner = np.repeat(np.arange(len(entries)), [len(entry.numbers) for entry in entries])
    here = np.arange(len(numbers), dtype=np.int32)
    first, last = np.empty(most, dtype=np.int32), np.empty(most, dtype=np.int32)
    last[numbers] = here
    first[numbers[::-1]] = here[::-1]
    there = np.where(last[numbers] == here, first[numbers], last[numbers])
    partner = owner[there]
    partner[partner == owner] = NO_LINE
    partner[there == here] = COAST
    partner[numbers == 0] = NO_LINE
    return np.asarray(partner)
