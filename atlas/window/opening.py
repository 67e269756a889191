"""Making a window from what was asked for."""

from __future__ import annotations

from pathlib import Path

from atlas.data import Moment, parse_moment
from atlas.data.integrity import read_sound
from atlas.geography.borders import Borders
from atlas.relations import Relations
from atlas.resources import default_seeds, resource
from atlas.window.garbage import no_search
from atlas.window.main_window import MainWindow


def make_window(folder: Path | None, date: str | None, select: str | None) -> MainWindow:
    """A window that is not yet shown; raises SeedsError and ValueError."""
    with no_search():
        seeds = read_sound(folder or default_seeds())
        settings = seeds.settings
        moment = parse_moment(date, settings.first, settings.last) if date else Moment.of_year(settings.last.year)
        if select is not None and select not in seeds.states:
            raise ValueError(f'"{select}" is not the code of a state: use one such as KWT')
        window = MainWindow(seeds, Relations(seeds), Borders.open(resource("borders.gpkg")), moment)
        window.view.select(select)
        return window
