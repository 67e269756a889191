"""The statuses of a date, worked out once for all parts of the window that show them."""

from __future__ import annotations

from collections import OrderedDict

from atlas.data import Moment
from atlas.relations import Period, Relations, Verdict

KEPT = 240
"""So many dates are kept: every year of the atlas, and the days that were visited last."""


class Verdicts:
    """Relations at a moment, remembered."""

    def __init__(self, relations: Relations) -> None:
        self.relations = relations
        self._kept: OrderedDict[Moment, dict[str, Verdict]] = OrderedDict()
        self._periods: dict[str, tuple[Period, ...]] = {}

    def at(self, moment: Moment) -> dict[str, Verdict]:
        """One verdict for every state that exists at the moment, by code."""
        if moment not in self._kept:
            self._kept[moment] = self.relations.all_at(moment)
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(moment)
        return self._kept[moment]

    def periods(self, code: str) -> tuple[Period, ...]:
        """Every period of the state within the atlas's span, in order."""
        if code not in self._periods:
            self._periods[code] = self.relations.periods(code)
        return self._periods[code]

    def one(self, code: str, moment: Moment) -> Verdict | None:
        """The verdict on one state, or None when it does not exist."""
        return self.at(moment).get(code)
