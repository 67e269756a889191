"""What the theme says of every state on a date, worked out once for all parts of the window that show it."""

from __future__ import annotations

from collections import OrderedDict

from atlas.data import Moment
from atlas.themes import Situation, readings_at
from atlas.themes.theme import Readings
from atlas.window.glance import Glance
from atlas.window.verdicts import KEPT, Verdicts
from atlas.window.view_state import ViewState


class RememberedReadings:
    """Readings of a theme at a moment, remembered."""

    def __init__(self, verdicts: Verdicts) -> None:
        self._verdicts = verdicts
        self._kept: OrderedDict[tuple[str, str, Moment], Readings] = OrderedDict()

    def situation(self, moment: Moment) -> Situation:
        """The situation at a moment."""
        return Situation(self._verdicts.relations, moment, self._verdicts.at(moment))

    def of(self, view: ViewState | Glance) -> Readings:
        """The readings of what is looked at, by code of state."""
        asked = view.theme, view.choice, view.moment
        if asked not in self._kept:
            self._kept[asked] = readings_at(view.theme, view.choice, self.situation(view.moment))
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(asked)
        return self._kept[asked]
