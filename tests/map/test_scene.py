from __future__ import annotations

from datetime import date

import pytest

from atlas.geography.borders import Borders, Territory
from atlas.map.legend import ORDER, legend_entries
from atlas.map.scene import MapState, classify, resolve
from tests.map.conftest import DAY, STATUSES


def land(code: str, status: str, *administrators: str) -> Territory:
    return Territory(
        1, 1, code, code, date(1920, 1, 1), None, status, administrators, "", (0.0, 0.0), (0.0, 0.0, 1.0, 1.0)
    )


@pytest.mark.parametrize(
    ("territory", "expected"),
    [
        (land("TUR", "sovereign"), ("mutual", False)),
        (land("XXX", "sovereign"), ("unknown", False)),
        (land("KWT", "occupied", "IRQ"), ("war", False)),
        (land("IRQ", "mandate", "GBR"), ("focus", False)),
        (land("GRL", "dependency", "DNK"), ("severed", True)),
        (land("USA", "dependency", "DNK"), ("severed", True)),
        (land("TEST", "occupied", "YYY", "IND"), ("mutual", True)),
        (land("TEST", "dependency", "YYY"), ("dependency", False)),
        (land("ATA", "uninhabited"), ("no_state", False)),
    ],
)
def test_whose_colour_a_territory_wears(territory: Territory, expected: tuple[str, bool]) -> None:
    assert classify(territory, STATUSES) == expected


def test_highlight_fades_all_other_classes(borders: Borders) -> None:
    state = resolve(borders.at(DAY), STATUSES, highlight={"war"})
    lit = {t.code for t, look in zip(state.territories, state.looks, strict=True) if not look.faded}
    assert lit == {"KWT"}


def test_the_legend_counts_states_not_parts(state: MapState) -> None:
    counts = {entry.class_id: entry.count for entry in legend_entries(state)}
    assert counts["war"] == 1
    assert counts["mutual"] == 2
    assert list(counts) == ["focus", *(class_id for class_id in ORDER if class_id in counts)]
    assert all(entry.label for entry in legend_entries(state, all_classes=True))
