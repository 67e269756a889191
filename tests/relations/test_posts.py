"""Posts: where a resident mission is known to stand on a day, over the real facts."""

from __future__ import annotations

from datetime import date

import pytest

from atlas.data import Moment, Seeds, parse_partial_date
from atlas.data.facts import Mission
from atlas.data.kinds import Confidence, MissionType, Presence
from atlas.relations import Relations, Status
from atlas.relations.posts import Posts
from atlas.relations.presence import standing
from atlas.resources import default_seeds


@pytest.fixture(scope="module")
def posts() -> Posts:
    return Posts(Seeds(default_seeds()))


@pytest.fixture(scope="module")
def relations() -> Relations:
    return Relations(Seeds(default_seeds()))


def ways(posts: Posts, code: str, day: date) -> set[tuple[str, str]]:
    return {(post.sender, post.city.name) for post in posts.between(code, day)}


@pytest.mark.parametrize("year", range(1925, 2027, 4))
def test_every_embassy_that_colours_the_map_has_its_post(posts: Posts, relations: Relations, year: int) -> None:
    moment = Moment.of_day(date(year, 12, 31))
    for code, verdict in relations.all_at(moment).items():
        senders = {post.sender for post in posts.between(code, moment.day)}
        if verdict.status is Status.mutual:
            assert senders == {code, "IRQ"}, code
        elif verdict.status is Status.one_way:
            assert senders, code


def test_kuwait_before_and_after_the_invasion(posts: Posts) -> None:
    assert ways(posts, "KWT", date(1985, 12, 31)) == {("KWT", "Baghdad"), ("IRQ", "Kuwait City")}
    assert ways(posts, "KWT", date(1990, 12, 31)) == set()
    assert ways(posts, "KWT", date(2026, 12, 31)) >= {("KWT", "Baghdad"), ("KWT", "Basra"), ("IRQ", "Kuwait City")}


def test_an_interests_section_outlasts_the_break(posts: Posts) -> None:
    """Relations with the United States were severed from 1967 to 1984."""
    assert ways(posts, "USA", date(1975, 1, 1)) == {("USA", "Baghdad"), ("IRQ", "Washington")}


def test_a_mission_sits_in_the_capital_however_that_is_spelt(posts: Posts) -> None:
    vatican = [post for post in posts.between("VAT", date(2026, 12, 31)) if post.sender == "IRQ"]
    assert [post.city.name for post in vatican] == ["Vatican City"]


def test_the_state_itself_has_posts_everywhere_and_at_organisations(posts: Posts) -> None:
    abroad = posts.abroad(date(2026, 12, 31))
    cities = {post.city.name for post in abroad}
    assert {"Ankara", "Istanbul", "London", "New York", "Tehran"} <= cities
    assert {post.home.name for post in abroad} == {"Baghdad"}
    assert posts.between("IRQ", date(2026, 12, 31)) == ()


def test_a_state_that_is_not_there_has_none(posts: Posts) -> None:
    assert posts.between("KWT", date(1925, 1, 1)) == ()
    assert posts.between("SUN", date(2020, 1, 1)) == ()


def consulate(opened: str = "", closed: str = "", seen: str = "") -> Mission:
    return Mission(
        id="consulate", sender="AAA", receiver="IRQ", type=MissionType.consulate, city="Basra", lon=47.8, lat=30.5,
        opened=parse_partial_date(opened) if opened else None, closed=parse_partial_date(closed) if closed else None,
        seen=(parse_partial_date(seen),) if seen else (), presence=Presence.resident, sources=("s",),
        confidence=Confidence.documented,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("mission", "breaks", "day", "open_then"),
    [
        (consulate("1950", "1960-05-01"), (), date(1955, 1, 1), True),
        (consulate("1950", "1960-05-01"), (), date(1960, 5, 1), False),
        (consulate(seen="1950"), (), date(1949, 12, 31), False),
        (consulate(seen="1950"), (), date(1980, 1, 1), True),
        (consulate("1950"), ((date(1967, 6, 7), "break"),), date(1967, 6, 6), True),
        (consulate("1950"), ((date(1967, 6, 7), "break"),), date(1967, 6, 7), False),
    ],
)
def test_one_mission_stands_from_its_proofs_to_its_end(
    mission: Mission, breaks: tuple[tuple[date, str], ...], day: date, open_then: bool
) -> None:
    assert standing(mission, breaks).at(day).value is open_then
