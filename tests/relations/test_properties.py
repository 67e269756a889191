"""What holds for any set of facts and any date."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from atlas.relations.status import RELATIONSHIPS
from tests.relations.sample_facts import END, START, dossier, event, fact_sets, history, observation

days_of_life = st.dates(START, END - timedelta(days=1))


@given(fact_sets)
def test_periods_tile_the_life_without_gap_or_overlap(facts: list) -> None:
    stretches = history(*facts).stretches
    assert stretches[0].start == START
    assert stretches[-1].end == END
    assert all(before.end == after.start for before, after in pairwise(stretches))
    assert all(stretch.start < stretch.end for stretch in stretches)


@given(fact_sets, days_of_life)
def test_every_day_has_exactly_one_status(facts: list, day: date) -> None:
    statuses = [stretch.value for stretch in history(*facts).stretches if stretch.covers(day)]
    assert len(statuses) == 1
    assert statuses[0] in RELATIONSHIPS


@given(fact_sets, days_of_life)
def test_evidence_names_facts_that_are_there(facts: list, day: date) -> None:
    stretch = history(*facts).at(day)
    assert set(stretch.evidence) <= {fact.id for fact in facts}
    assert stretch.evidence or stretch.value == "unknown"


@given(fact_sets, days_of_life)
@example([event("attested", "1945"), event("established", "1950")], date(1940, 1, 1))
@example([observation("AAA", 1935, "minister"), event("established", "1935-10-11")], date(1933, 1, 1))
@example(
    [event("no_relations", "1999"), event("attested", "1998"), event("no_relations", "1998", "2000", id="longer")],
    date(2000, 1, 1),
)
def test_a_fact_outside_the_evidence_does_not_change_the_status(facts: list, day: date) -> None:
    stretch = history(*facts).at(day)
    for fact in facts:
        if fact.id not in stretch.evidence:
            without = [other for other in facts if other is not fact]
            assert history(*without).at(day).value == stretch.value, fact.id


@given(fact_sets, days_of_life)
def test_the_order_of_the_rows_does_not_matter(facts: list, day: date) -> None:
    assert history(*facts).at(day).value == history(*reversed(facts)).at(day).value


@given(fact_sets)
def test_a_kind_that_tells_the_story_changes_no_colour(facts: list) -> None:
    told = event("visit", "1970-05-05", id="told")
    assert history(*facts, told).stretches == history(*facts).stretches


@given(fact_sets)
def test_facts_of_another_life_do_not_reach_into_this_one(facts: list) -> None:
    assert dossier(*facts).start == START
    for stretch in history(*facts).stretches:
        assert START <= stretch.start < stretch.end <= END
