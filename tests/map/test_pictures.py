"""The map as it is drawn, against small pictures that were looked at: every projection, theme and palette.

After an intended change of the map, or of facts that colour one of the pictures:

    QT_QPA_PLATFORM=offscreen .venv/bin/python -m tests.map.drawings

draws all of them anew; look at those that git shows as changed before you commit them.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from atlas.map.palette_file import palette_ids
from atlas.themes import THEMES
from tests.map.comparison import difference
from tests.map.drawings import FOLDER, THEMED, Classes, Colouring, classes_now, classes_stored, drawings, picture_of
from tests.offered import PROJECTIONS

ANEW = "If it is meant to be so: QT_QPA_PLATFORM=offscreen .venv/bin/python -m tests.map.drawings"
DRAWINGS = drawings()


@pytest.fixture(scope="module")
def stored() -> dict[str, Classes]:
    return classes_stored()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", DRAWINGS)
def test_the_map_looks_as_it_did(name: str, stored: dict[str, Classes], tmp_path: Path) -> None:
    """With the classes of then, so that a corrected fact does not look like a fault of the painter."""
    drawing = DRAWINGS[name]
    now, before = picture_of(drawing, stored[drawing.colouring.name]), QImage(str(drawing.path))
    assert not before.isNull(), f"{drawing.path} is missing. {ANEW}"
    found = difference(before, now)
    if found.seen:
        drawn, differing = tmp_path / f"{name}.png", tmp_path / f"{name}-difference.png"
        now.save(str(drawn))
        found.picture().save(str(differing))
        pytest.fail(f"{name}: {found}.\nstored: {drawing.path}\ndrawn: {drawn}\ndifference: {differing}\n{ANEW}")


@pytest.mark.parametrize("colouring", THEMED, ids=lambda colouring: colouring.name)
def test_the_pictures_show_the_facts_as_they_are(colouring: Colouring, stored: dict[str, Classes]) -> None:
    now, before = classes_now(colouring), stored[colouring.name]
    changed = {code: (before.get(code), now.get(code)) for code in sorted(before.keys() | now.keys())}
    lines = [f"{code}: {_words(old)} -> {_words(new)}" for code, (old, new) in changed.items() if old != new]
    assert not lines, f"{colouring.name}: these states have another class: {'; '.join(lines)}. {ANEW}"


def _words(reading: tuple[str, bool] | None) -> str:
    return "no state" if reading is None else reading[0] + (" (of its own)" if reading[1] else "")


def test_every_projection_theme_and_palette_has_its_picture() -> None:
    assert {drawing.projection for drawing in DRAWINGS.values()} == set(PROJECTIONS)
    assert {drawing.colouring.theme for drawing in DRAWINGS.values()} == set(THEMES)
    assert {drawing.palette for drawing in DRAWINGS.values()} == set(palette_ids())
    assert {path.stem for path in FOLDER.glob("*.png")} == set(DRAWINGS)
