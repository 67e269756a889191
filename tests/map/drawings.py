"""The small pictures that the painter is held against: what is on them, and how they are made.

    QT_QPA_PLATFORM=offscreen .venv/bin/python -m tests.map.drawings

draws all of them anew into tests/map/pictures/, with the classes of the states as the facts now have them. Look at what
git shows as changed before you commit it.

They are drawn from classes that are stored beside them, so that a corrected fact does not look like a fault of the
painter; that the stored classes are those of the facts is a test of its own, which names the states. No picture has
text on it, because fonts differ between machines.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtGui import QImage

from atlas.data import Moment, Seeds
from atlas.export.picture import application
from atlas.geography.borders import Borders
from atlas.map.camera import fit
from atlas.map.palette_file import palette, palette_ids
from atlas.map.region import bounds_on_map
from atlas.map.representation import Representations
from atlas.map.scene import resolve
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.view import MapView
from atlas.relations import Relations
from atlas.resources import default_seeds, resource
from atlas.themes import Situation, readings_at
from tests.map.conftest import drawn
from tests.offered import PROJECTIONS

FOLDER = Path(__file__).parent / "pictures"
CLASSES = FOLDER / "classes.csv"
SIZE = (480.0, 270.0)

Classes = dict[str, tuple[str, bool]]
"""By code of state its class, and whether it has facts of its own though it is no state."""


@dataclass(frozen=True, slots=True)
class Colouring:
    """What colours a map: a theme, the year, what is chosen within the theme."""

    theme: str
    year: int
    choice: str = ""

    @property
    def name(self) -> str:
        return "-".join((self.theme, str(self.year), *filter(None, (self.choice,))))


STATUS = Colouring("status", 1975)
THEMED = (
    STATUS,
    Colouring("missions", 1990),
    Colouring("length", 2026),
    Colouring("members", 1985, "LAS"),
    Colouring("agreement", 1990),
    Colouring("wars", 1991, "gulf-war-of-1991"),
)


@dataclass(frozen=True, slots=True)
class Drawing:
    """One picture. `box`: the part of the world in degrees, None for all of it; `selected`: with its arcs."""

    name: str
    colouring: Colouring = STATUS
    projection: str = "equal-earth"
    palette: str = "light"
    box: tuple[float, float, float, float] | None = None
    selected: str | None = None

    @property
    def path(self) -> Path:
        return FOLDER / f"{self.name}.png"


def drawings() -> dict[str, Drawing]:
    """All pictures by name: each projection, each theme, each palette, and a near view with all kinds of lines."""
    made = [
        *(Drawing(f"projection-{id}", projection=id) for id in PROJECTIONS),
        *(Drawing(f"theme-{colouring.theme}", colouring) for colouring in THEMED),
        *(Drawing(f"palette-{id}", palette=id) for id in palette_ids() if id != "light"),
        Drawing("near-kuwait", box=(28.0, 20.0, 62.0, 40.0), selected="KWT"),
        Drawing("near-europe-dark", palette="dark", box=(-12.0, 34.0, 40.0, 60.0)),
    ]
    return {drawing.name: drawing for drawing in made}


def sheet_of(drawing: Drawing, classes: Classes) -> Sheet:
    """The sheet of a picture; needs a running Qt application."""
    shapes, moment = _shapes(drawing.projection), Moment.of_year(drawing.colouring.year)
    statuses = {code: class_id for code, (class_id, _) in classes.items()}
    own = {code for code, (_, is_own) in classes.items() if is_own}
    state = resolve(shapes.borders.at(moment.day), statuses, selected=drawing.selected, day=moment.day, own=own)
    where = shapes.bounds if drawing.box is None else bounds_on_map(drawing.box, shapes.projection)
    view = MapView(*SIZE, fit(where, SIZE, 4.0), palette(drawing.palette), show_legend=False, show_labels=False)
    arcs = Representations(_seeds()).at(moment.day, drawing.selected, near=False)
    return Sheet(shapes, state, replace(view, representation=arcs))


def picture_of(drawing: Drawing, classes: Classes) -> QImage:
    """The picture as the painter now draws it."""
    return drawn(sheet_of(drawing, classes)).convertToFormat(QImage.Format.Format_RGB32)


def classes_now(colouring: Colouring) -> Classes:
    """The classes as the facts now have them."""
    situation = Situation.at(_relations(), Moment.of_year(colouring.year))
    readings = readings_at(colouring.theme, colouring.choice, situation)
    return {code: (reading.class_id, code not in situation.verdicts) for code, reading in sorted(readings.items())}


def classes_stored() -> dict[str, Classes]:
    """The classes with which the pictures were drawn, by name of the colouring."""
    found: dict[str, Classes] = {}
    with CLASSES.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            found.setdefault(row["colouring"], {})[row["state"]] = row["class"], row["own"] == "yes"
    return found


def store(pictures: Iterable[Drawing]) -> None:
    """Draw the pictures anew and write them and their classes."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    classes = {colouring.name: classes_now(colouring) for colouring in THEMED}
    with CLASSES.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("colouring", "state", "class", "own"))
        for name, states in classes.items():
            writer.writerows((name, code, each, "yes" if own else "no") for code, (each, own) in states.items())
    for drawing in pictures:
        # The quality of a PNG is how quickly it is packed: 0 makes the smallest file.
        picture_of(drawing, classes[drawing.colouring.name]).save(str(drawing.path), "PNG", 0)
        print(drawing.path)


@cache
def _seeds() -> Seeds:
    return Seeds(default_seeds())


@cache
def _relations() -> Relations:
    return Relations(_seeds())


@cache
def _borders() -> Borders:
    return Borders.open(resource("borders.gpkg"))


@cache
def _shapes(projection: str) -> ProjectedShapes:
    return ProjectedShapes(_borders(), PROJECTIONS[projection])


if __name__ == "__main__":
    running = application()
    store(drawings().values())
