"""Two inscriptions held against one another."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtGui import QRegion

from atlas.geography.borders import Borders
from atlas.map.scene import resolve
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.view import MapView
from atlas.map.written import boxes_of, rewritten
from tests.map.conftest import STATUSES


@pytest.fixture
def sheets(borders: Borders, projected: ProjectedShapes, view: MapView) -> tuple[Sheet, Sheet]:
    """Before and after the end of the Soviet Union."""
    days = date(1991, 6, 1), date(1992, 6, 1)
    return tuple(Sheet(projected, resolve(borders.at(day), STATUSES, day=day), view) for day in days)  # type: ignore[return-value]


def test_the_same_is_not_written_anew(sheets: tuple[Sheet, Sheet]) -> None:
    boxes = boxes_of(sheets[0])
    assert len(boxes) > 10
    assert rewritten(boxes, boxes_of(sheets[0])).isEmpty()


def test_names_that_go_and_names_that_come_are_in_the_region(sheets: tuple[Sheet, Sheet]) -> None:
    old, new = sheets
    region = rewritten(boxes_of(old), boxes_of(new))
    for sheet, name in ((old, "Soviet Union"), (new, "Russia")):
        label = next(label for label in sheet.inscription.states if " ".join(label.lines) == name)
        assert (QRegion(label.box.toAlignedRect()) - region).isEmpty(), name
    stays = next(label for label in new.inscription.states if label.lines == ("Brazil",))
    assert not region.contains(stays.box.center().toPoint())


def test_another_colour_beneath_is_written_anew(borders: Borders, projected: ProjectedShapes, view: MapView) -> None:
    day = date(1990, 6, 1)
    plain, war = (
        Sheet(projected, resolve(borders.at(day), statuses, day=day), view)
        for statuses in (STATUSES, {**STATUSES, "BRA": "war"})
    )
    region = rewritten(boxes_of(plain), boxes_of(war))
    brazil = next(label for label in war.inscription.states if label.lines == ("Brazil",))
    assert region.contains(brazil.box.center().toPoint())
    assert not region.contains(next(s for s in war.inscription.states if s.lines == ("China",)).box.center().toPoint())
