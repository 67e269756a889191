from __future__ import annotations

import threading
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
import shapely

from atlas.data.facts import State
from atlas.data.states import States
from atlas.data.table import read_table
from atlas.geography.borders import LEVELS, Borders, Territory
from atlas.geography.label import square_kilometres
from atlas.resources import default_seeds, resource

FIRST, LAST = date(1920, 1, 1), date(2026, 12, 31)
SAMPLED = [date(year, 7, 1) for year in (1920, 1925, 1938, 1942, 1946, 1949, 1957, 1960, 1975, 1989, 1993, 2012, 2026)]

# Codes of lands that are states of states.csv on days on which no row of theirs is sovereign.
ALIVE_WITHOUT_A_SOVEREIGN_ROW = {
    "AUT": "four-power occupation 1945-55",
    "BEL": "occupied 1940-44",
    "CSK": "dismembered 1939-45, government in exile recognised",
    "DEU": "four zones 1945-49",
    "DNK": "occupied 1940-45",
    "MANC": "client state of Japan on Chinese land 1932-45",
    "DOM": "military government of the United States to 1924",
    "FRA": "occupied throughout from November 1942 to October 1943",
    "GRC": "occupied 1941-44",
    "HTI": "occupied by the United States to 1934",
    "HUN": "occupied 1944-45",
    "IRQ": "the focus: mandate to 1932; Coalition Provisional Authority 2003-04",
    "JPN": "Allied occupation 1945-52",
    "KHM": "Vietnamese troops 1979-89",
    "KWT": "occupied by Iraq 1990-91",
    "LUX": "occupied 1940-44",
    "MCO": "occupied 1942-44",
    "NLD": "occupied 1940-45",
    "NOR": "occupied 1940-45",
    "POL": "occupied 1939-44",
    "PSE": "proclaimed in 1988, the land disputed until the observer state of 2012",
    "RVN": "under the Provisional Revolutionary Government 1975-76",
    "YUG": "occupied and divided 1941-44",
}


@pytest.fixture(scope="module")
def borders() -> Borders:
    return Borders.open(resource("borders.gpkg"))


@pytest.fixture(scope="module")
def states() -> States:
    return States(read_table(default_seeds(), "states.csv", State))


def of(borders: Borders, code: str, day: date) -> list[Territory]:
    return [territory for territory in borders.at(day) if territory.code == code]


def whole(borders: Borders, code: str, day: date, level: int) -> shapely.Geometry:
    shapes = borders.shapes(of(borders, code, day), level)
    return shapely.coverage_union_all(np.array(shapes, dtype=object))


def square_km(borders: Borders, code: str, day: date) -> float:
    return float(square_kilometres(np.array([whole(borders, code, day, LEVELS[-1])], dtype=object))[0])


def test_a_day_of_handover_belongs_to_the_successor(borders: Borders) -> None:
    assert [t.status for t in of(borders, "KWT", date(1961, 6, 18))] == ["protectorate"]
    assert [t.status for t in of(borders, "KWT", date(1961, 6, 19))] == ["sovereign"]
    assert [(t.status, t.administered_by) for t in of(borders, "KWT", date(1990, 8, 2))] == [("occupied", ("IRQ",))]
    assert [t.administered_by for t in of(borders, "IRQ", date(1932, 10, 2))] == [("GBR",)]


def test_nothing_stands_before_1920(borders: Borders) -> None:
    assert borders.at(date(1919, 12, 31)) == ()
    assert borders.change_days[0] == FIRST


def test_days_between_two_changes_have_the_same_territories(borders: Borders) -> None:
    for since, until in zip(borders.change_days, borders.change_days[1:], strict=False):
        assert borders.at(since) is borders.at(until - timedelta(days=1))
        assert borders.at(since) != borders.at(until)


def test_on_every_day_the_sovereign_lands_are_the_states(borders: Borders, states: States) -> None:
    for day in borders.change_days:
        standing: dict[str, set[str]] = defaultdict(set)
        for territory in borders.at(day):
            standing[territory.code].add(territory.status)
        alive = {state.code for state in states.alive(day)}
        sovereign = {code for code, found in standing.items() if "sovereign" in found}
        assert sovereign <= alive, f"{day}: land of states that states.csv does not know: {sovereign - alive}"
        assert alive <= standing.keys(), f"{day}: states without land: {alive - standing.keys()}"
        assert alive - sovereign <= ALIVE_WITHOUT_A_SOVEREIGN_ROW.keys(), day


def test_each_exception_to_the_rule_is_needed(borders: Borders, states: States) -> None:
    needed = set()
    for day in borders.change_days:
        sovereign = {territory.code for territory in borders.at(day) if territory.status == "sovereign"}
        needed |= {state.code for state in states.alive(day)} - sovereign
    assert needed == ALIVE_WITHOUT_A_SOVEREIGN_ROW.keys()


def test_states_begin_and_end_on_days_when_the_map_changes(borders: Borders, states: States) -> None:
    days = set(borders.change_days)
    for lives in states.lives.values():
        for life in lives:
            assert life.start in days
            assert life.end in days or life.end == date.max


def test_administrators_are_states_or_the_league_or_the_united_nations(borders: Borders, states: States) -> None:
    themselves_dependent = {("SDN", "EGY"), ("KSNZ", "KWT")}
    for territory in borders.territories:
        for code in set(territory.administered_by) - {"LON", "UNO"}:
            known = states.life(code, territory.start) or (territory.code, code) in themselves_dependent
            assert known, f"{territory.name} from {territory.start}: {code}"


@pytest.mark.parametrize("day", SAMPLED, ids=str)
@pytest.mark.parametrize("level", LEVELS)
def test_territories_neither_overlap_nor_leave_gaps(borders: Borders, day: date, level: int) -> None:
    shapes = np.array(borders.shapes(borders.at(day), level), dtype=object)
    assert shapely.is_valid(shapes).all()
    assert not shapely.is_empty(shapes).any()
    assert shapely.coverage_is_valid(shapes)
    land = shapely.area(np.array(borders.shapes(borders.at(LAST), level), dtype=object)).sum()
    assert shapely.area(shapes).sum() == pytest.approx(land, rel=1e-9)


def test_on_every_day_the_territories_are_all_land(borders: Borders) -> None:
    def land(day: date) -> float:
        return float(shapely.area(np.array(borders.shapes(borders.at(day), 0), dtype=object)).sum())

    assert [day for day in borders.change_days if abs(land(day) - land(FIRST)) > 1e-6] == []


@pytest.mark.parametrize("code", ["IRQ", "KWT", "VAT", "MCO", "SGP", "BHR", "NRU"])
@pytest.mark.parametrize("level", LEVELS)
def test_small_states_and_the_focus_keep_their_capital_at_every_level(
    borders: Borders, states: States, code: str, level: int
) -> None:
    state = states.nearest_row(code, LAST)
    assert whole(borders, code, LAST, level).distance(shapely.Point(state.lon, state.lat)) < 0.1


def test_every_capital_lies_in_its_state(borders: Borders, states: States) -> None:
    outside = {}
    for code, lives in states.lives.items():
        for row in (row for life in lives for row in life.rows):
            far = whole(borders, code, row.start, LEVELS[-1]).distance(shapely.Point(row.lon, row.lat))
            if far > 0.05:  # a capital on the shore, where the base is coarse
                outside[row.id] = (row.capital, round(far, 3))
    assert outside == {}


def test_labels_lie_in_their_land(borders: Borders) -> None:
    for territory in borders.at(LAST):
        shape = borders.shapes([territory], LEVELS[-1])[0]
        assert shape.distance(shapely.Point(territory.label)) < 0.1, territory.name
        west, south, east, north = territory.bounds
        assert (west, south, east, north) == pytest.approx(shape.bounds)


@pytest.mark.parametrize(
    ("code", "day", "size"),
    [
        ("IRQ", date(2026, 1, 1), 437_000),
        ("KWT", date(2026, 1, 1), 17_800),
        ("SUN", date(1960, 1, 1), 22_400_000),
        ("DEU", date(1937, 1, 1), 469_000),
        ("POL", date(1937, 1, 1), 389_700),
        ("CSK", date(1937, 1, 1), 140_500),
        ("RVN", date(1960, 1, 1), 173_800),
        ("VNM", date(1960, 1, 1), 158_750),
        ("DDR", date(1980, 1, 1), 108_300),
        ("NTZ", date(1960, 1, 1), 7_044),
    ],
)
def test_areas_are_those_of_the_handbooks(borders: Borders, code: str, day: date, size: float) -> None:
    assert square_km(borders, code, day) == pytest.approx(size, rel=0.04)


def test_crimea_is_ukrainian_with_a_disputed_line(borders: Borders) -> None:
    day = date(2020, 1, 1)
    assert whole(borders, "UKR", day, 3).contains(shapely.Point(34.1, 44.95))
    assert "CRIMEA" in {line.id for line in borders.disputed(day)}
    assert "CRIMEA" not in {line.id for line in borders.disputed(date(2014, 3, 17))}


def sides(lines: object) -> set[frozenset[tuple[float, float]]]:
    """Every stretch between two neighbouring points of the lines."""
    points, line = shapely.get_coordinates(lines, return_index=True)
    pairs = zip(map(tuple, points), map(tuple, points[1:]), line, line[1:], strict=False)
    return {frozenset((one, other)) for one, other, first, second in pairs if first == second}


@pytest.mark.parametrize("level", LEVELS)
def test_disputed_lines_follow_the_borders_of_their_level(borders: Borders, level: int) -> None:
    rings = shapely.get_rings(shapely.get_parts(np.array(borders.shapes(borders.at(LAST), level), dtype=object)))
    edges = sides(rings)
    inside_a_state = {"CYPRUS", "SOMALILAND", "TRANSNISTRIA", "ABKHAZIA", "WESTERN_SAHARA_BERM"}
    inside_a_state |= {"SOUTH_OSSETIA", "HALAIB_NORTH"}
    for line in borders.disputed(LAST, level):
        found = sides(shapely.get_parts(line.geometry))
        assert found, line.id
        assert line.id in inside_a_state or found <= edges, line.id


@pytest.mark.parametrize("level", LEVELS)
def test_the_coast_leaves_out_the_seam_and_the_pole(borders: Borders, level: int) -> None:
    coast = borders.coast(level)
    assert coast.length > 5000
    assert coast.bounds[1] > -86
    points, line = shapely.get_coordinates(shapely.get_parts(coast), return_index=True)
    at_seam = np.abs(points[:, 0]) > 179.999
    assert not (at_seam[1:] & at_seam[:-1] & (line[1:] == line[:-1])).any()


def test_finer_levels_have_more_points(borders: Borders) -> None:
    counts = [int(shapely.get_num_coordinates(np.array(borders.shapes(borders.at(LAST), n))).sum()) for n in LEVELS]
    assert counts == sorted(counts)
    assert counts[0] < 32_000
    assert counts[-1] > 200_000


def test_another_thread_may_ask_for_a_finer_level() -> None:
    borders = Borders.open(resource("borders.gpkg"))
    found: list[int] = []
    thread = threading.Thread(target=lambda: found.append(len(borders.shapes(borders.at(LAST), 2))))
    thread.start()
    coarse = borders.shapes(borders.at(LAST), 0)
    thread.join()
    assert found == [len(coarse)]


def test_there_is_no_other_level(borders: Borders) -> None:
    with pytest.raises(ValueError, match="no level of detail 7"):
        borders.coast(7)


def test_a_missing_or_foreign_file_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no borders there"):
        Borders.open(tmp_path / "nothing.gpkg")
    foreign = tmp_path / "foreign.gpkg"
    foreign.write_text("not a database, by far not", encoding="utf-8")
    with pytest.raises(ValueError, match="not a file of borders"):
        Borders.open(foreign)
