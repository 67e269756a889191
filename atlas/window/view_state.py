"""What is looked at: date, selection, theme, projection, camera. The only place that knows it."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from msgspec.structs import asdict
from PySide6.QtCore import QObject, Signal

from atlas.data import Moment, parse_moment
from atlas.map.camera import Camera
from atlas.map.turning import Place
from atlas.themes import DEFAULT as DEFAULT_THEME

DEFAULT_PROJECTION = "equal-earth"


class ViewState(QObject):
    """The view. A setter changes one thing, says so once, and says nothing when nothing changed."""

    momentChanged = Signal(object)
    selectionChanged = Signal(object)
    themeChanged = Signal(str)
    choiceChanged = Signal(str)
    projectionChanged = Signal(str)
    cameraChanged = Signal(object)
    centreChanged = Signal(object)
    hoveredChanged = Signal(object)
    highlightChanged = Signal(object)
    filterChanged = Signal(object)
    arcsChanged = Signal(bool)
    throughChanged = Signal(str)

    def __init__(self, first: date, last: date, moment: Moment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.first, self.last = first, last
        self._moment = self._held(moment)
        self._selection: str | None = None
        self._theme = DEFAULT_THEME
        self._choices: dict[str, str] = {}
        self._projection = DEFAULT_PROJECTION
        self._camera: Camera | None = None
        self._centre: Place | None = None
        self._hovered: str | None = None
        self._highlight: frozenset[str] | None = None
        self._filter: frozenset[str] = frozenset()
        self._arcs = True
        self._gently = False
        self._through = ""

    @property
    def moment(self) -> Moment:
        """The year or day that is shown."""
        return self._moment

    @property
    def selection(self) -> str | None:
        """Code of the selected state."""
        return self._selection

    @property
    def theme(self) -> str:
        """Id of what colours the map."""
        return self._theme

    @property
    def choice(self) -> str:
        """What the theme shows, such as an organisation or a war; "" while nothing is chosen or there is no choice."""
        return self._choices.get(self._theme, "")

    @property
    def projection(self) -> str:
        """Id of the map's projection."""
        return self._projection

    @property
    def camera(self) -> Camera | None:
        """Which part of the map is seen; None: the whole world."""
        return self._camera

    @property
    def centre(self) -> Place | None:
        """The place in the middle of a globe, in degrees; None: the globe's own."""
        return self._centre

    @property
    def hovered(self) -> str | None:
        """Code of the state under the pointer."""
        return self._hovered

    @property
    def highlight(self) -> frozenset[str] | None:
        """Classes that are pointed at, and keep their colour while all others fade; None: none is."""
        return self._highlight

    @property
    def filter(self) -> frozenset[str]:
        """Classes that were chosen to keep their colour while all others fade; none: none fades."""
        return self._filter

    @property
    def lit(self) -> frozenset[str] | None:
        """Classes that keep their colour, pointed at or chosen; None: none fades."""
        return (self._filter | (self._highlight or frozenset())) or None

    @property
    def arcs(self) -> bool:
        """Whether the lines of representation of the selected state are drawn."""
        return self._arcs

    @property
    def gently(self) -> bool:
        """Whether the date was last changed by a single step of the reader's, which may be shown gently."""
        return self._gently

    @property
    def through(self) -> str:
        """Name of the dependency through which its ruling state was selected; "" where it was selected itself."""
        return self._through

    def set_moment(self, moment: Moment, gently: bool = False) -> None:
        """Show a date, held within the atlas's span; `gently`: by a single step, not while sliding or playing."""
        moment = self._held(moment)
        if moment != self._moment:
            self._moment, self._gently = moment, gently
            self._set_through("")
            self.momentChanged.emit(moment)

    def set_year(self, year: int, gently: bool = False) -> None:
        """Show a whole year."""
        self.set_moment(Moment.of_year(min(max(year, self.first.year), self.last.year)), gently)

    def select(self, code: str | None, through: str = "") -> None:
        """Select a state, or nothing; `through` is the name of a dependency that stands for it."""
        self._set_through(through)
        if code != self._selection:
            self._selection = code
            self.selectionChanged.emit(code)

    def set_theme(self, theme: str) -> None:
        """Choose what colours the map; what was chosen within a theme is remembered, what was lit is not."""
        if theme != self._theme:
            self.set_highlight(None)
            self.set_filter(frozenset())
            self._theme = theme
            self.themeChanged.emit(theme)

    def set_choice(self, choice: str) -> None:
        """Choose what the theme shows; classes that were chosen are those of what was shown before."""
        if choice != self.choice:
            self.set_filter(frozenset())
            self._choices[self._theme] = choice
            self.choiceChanged.emit(choice)

    def set_projection(self, projection: str) -> None:
        """Choose the projection."""
        if projection != self._projection:
            self._projection = projection
            self.projectionChanged.emit(projection)

    def set_camera(self, camera: Camera | None) -> None:
        """Look at a part of the map, or at the whole world."""
        if camera != self._camera:
            self._camera = camera
            self.cameraChanged.emit(camera)

    def set_centre(self, centre: Place | None) -> None:
        """Turn the globe to a place."""
        if centre != self._centre:
            self._centre = centre
            self.centreChanged.emit(centre)

    def hover(self, code: str | None) -> None:
        """Note the state under the pointer."""
        if code != self._hovered:
            self._hovered = code
            self.hoveredChanged.emit(code)

    def set_highlight(self, classes: frozenset[str] | None) -> None:
        """Point at some classes: light them and fade the rest."""
        if classes != self._highlight:
            # A signal hands a frozen set on as a plain one.
            self._highlight = None if classes is None else frozenset(classes)
            self.highlightChanged.emit(classes)

    def set_filter(self, classes: frozenset[str]) -> None:
        """Choose the classes that stay lit; none: all are."""
        if classes != self._filter:
            self._filter = frozenset(classes)
            self.filterChanged.emit(classes)

    def set_arcs(self, shown: bool) -> None:
        """Draw the lines of representation, or leave them out."""
        if shown != self._arcs:
            self._arcs = shown
            self.arcsChanged.emit(shown)

    def to_dict(self) -> dict[str, Any]:
        """The view in plain values, as `from_dict` reads it."""
        return {
            "date": str(self._moment),
            "selection": self._selection,
            "theme": self._theme,
            "choices": dict(self._choices),
            "projection": self._projection,
            "camera": asdict(self._camera) if self._camera else None,
            "centre": list(self._centre) if self._centre else None,
            "filter": sorted(self._filter),
            "arcs": self._arcs,
        }

    def from_dict(
        self,
        values: Mapping[str, Any],
        codes: frozenset[str] | None = None,
        themes: frozenset[str] | None = None,
        projections: frozenset[str] | None = None,
        choices: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        """Take over a view; a value that is missing, of the wrong kind or not among those known leaves what was."""
        self._take_choices(values.get("choices"), choices)
        with contextlib.suppress(ValueError):
            self.set_moment(parse_moment(str(values.get("date")), self.first, self.last))
        theme, projection = values.get("theme"), values.get("projection")
        if isinstance(theme, str) and (themes is None or theme in themes):
            self.set_theme(theme)
        if isinstance(projection, str) and (projections is None or projection in projections):
            self.set_projection(projection)
        self.set_camera(_camera(values.get("camera")))
        self.set_centre(_place(values.get("centre")))
        chosen, arcs = values.get("filter"), values.get("arcs")
        if isinstance(chosen, list):
            self.set_filter(frozenset(each for each in chosen if isinstance(each, str)))
        if isinstance(arcs, bool):
            self.set_arcs(arcs)
        selection = values.get("selection")
        known = isinstance(selection, str) and (codes is None or selection in codes)
        self.select(selection if known else None)

    def _take_choices(self, values: Any, known: Mapping[str, frozenset[str]] | None) -> None:
        before = self.choice
        for theme, choice in values.items() if isinstance(values, Mapping) else ():
            if isinstance(theme, str) and isinstance(choice, str) and (known is None or choice in known.get(theme, ())):
                self._choices[theme] = choice
        if self.choice != before:
            self.choiceChanged.emit(self.choice)

    def _set_through(self, name: str) -> None:
        if name != self._through:
            self._through = name
            self.throughChanged.emit(name)

    def _held(self, moment: Moment) -> Moment:
        if moment.whole_year:
            return Moment.of_year(min(max(moment.year, self.first.year), self.last.year))
        return Moment.of_day(min(max(moment.day, self.first), self.last))


def _camera(values: Any) -> Camera | None:
    """A camera from plain values; None where they are no camera."""
    if not isinstance(values, Mapping):
        return None
    numbers = _numbers(values.get(name) for name in ("cx", "cy", "scale"))
    return Camera(*numbers) if numbers is not None and numbers[2] > 0 else None


def _place(values: Any) -> Place | None:
    """A longitude and a latitude from plain values; None where they are no place."""
    numbers = _numbers(values) if isinstance(values, list) and len(values) == 2 else None
    if numbers is None or abs(numbers[0]) > 180 or abs(numbers[1]) > 90:
        return None
    return numbers[0], numbers[1]


def _numbers(values: Iterable[Any]) -> list[float] | None:
    """Finite numbers from plain values; None if one is none."""
    found = list(values)
    if not all(isinstance(n, int | float) and not isinstance(n, bool) and math.isfinite(n) for n in found):
        return None
    return [float(n) for n in found]
