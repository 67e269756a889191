"""The net of edges grows with the dates, and finds the same lines as a new one."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from atlas.geography.borders import Borders
from atlas.map import shapes
from atlas.map.edges import COAST
from atlas.map.shapes import ProjectedShapes
from tests.offered import PROJECTIONS

YEARS = (1920, 1938, 1946, 1962, 1992, 2026)


@pytest.mark.parametrize("projection", ["equal-earth", "globe"])
def test_a_net_that_has_grown_finds_the_same_lines(borders: Borders, projection: str) -> None:
    grown = ProjectedShapes(borders, PROJECTIONS[projection])
    for year in (*YEARS, *reversed(YEARS)):
        territories = borders.at(date(year, 12, 31))
        one, other = (each.edges(territories, 0) for each in (grown, ProjectedShapes(borders, PROJECTIONS[projection])))
        for name in ("owner", "other"):
            np.testing.assert_array_equal(getattr(one, name), getattr(other, name))
        everything = np.ones(len(one.starts), dtype=bool)
        assert one.path(everything) == other.path(everything)


def test_the_coast_is_the_same_on_every_date(borders: Borders, projected: ProjectedShapes) -> None:
    """That is why it can be stamped."""
    lengths = []
    for year in YEARS:
        edges = projected.edges(borders.at(date(year, 12, 31)), 0)
        coast = edges.path(edges.other == COAST)
        lengths.append(coast.length())
    assert max(lengths) - min(lengths) < 1e-6 * max(lengths)


def test_a_net_that_grows_too_large_is_given_up(borders: Borders, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "NET_POINTS", 1000)
    projected = ProjectedShapes(borders, PROJECTIONS["equal-earth"])
    first = projected.edges(borders.at(date(1920, 12, 31)), 0)
    path = first.path(first.other == COAST)
    second = projected.edges(borders.at(date(2026, 12, 31)), 0)
    assert second.store is not first.store
    assert first.path(first.other == COAST) == path


def test_runs_beside_some_lands(borders: Borders, projected: ProjectedShapes) -> None:
    territories = borders.at(date(1990, 12, 31))
    edges = projected.edges(territories, 0)
    iraq = np.array([land.code == "IRQ" for land in territories])
    beside = edges.beside(iraq)
    place = int(np.flatnonzero(iraq)[0])
    np.testing.assert_array_equal(beside, (edges.owner == place) | (edges.other == place))
    assert not edges.beside(np.zeros(len(territories), dtype=bool)).any()
