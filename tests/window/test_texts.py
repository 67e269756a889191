"""Dates, names and sentences as they are read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from atlas.data import Moment, Seeds, parse_moment, parse_partial_date
from atlas.map.dates import date_in_words, span_in_words
from atlas.relations import Relations
from atlas.window import markup
from atlas.window.citations import Citations
from atlas.window.portrait import portrait
from atlas.window.record import record_of
from atlas.window.search import NameIndex
from atlas.window.why import why


@pytest.fixture(autouse=True)
def _british() -> None:
    QLocale.setDefault(QLocale("en_GB"))


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("1958", "1958"),
        ("1958-07", "July 1958"),
        ("1958-07-14", "14 July 1958"),
        ("1958~", "about 1958"),
        ("1958-07?", "perhaps July 1958"),
    ],
)
def test_a_date_is_written_as_exactly_as_it_is_known(date: str, words: str) -> None:
    assert date_in_words(parse_partial_date(date)) == words


@pytest.mark.parametrize(("locale", "words"), [("en_US", "July 14, 1958"), ("ar_IQ", "١٤ تموز ١٩٥٨")])
def test_a_date_is_written_as_the_locale_writes_it(locale: str, words: str) -> None:
    QLocale.setDefault(QLocale(locale))
    assert date_in_words(parse_partial_date("1958-07-14")) == words


def test_a_span_may_be_open() -> None:
    start, end = parse_partial_date("1958"), parse_partial_date("1961-05")
    assert span_in_words(start, end) == "1958 to May 1961"
    assert span_in_words(start, None) == "from 1958"
    assert span_in_words(None, end) == "until May 1961"
    assert span_in_words(None, None) == ""


def test_every_status_of_every_state_has_its_sentence(seeds: Seeds, relations: Relations) -> None:
    for year in (1925, 1942, 1960, 1990, 2026):
        moment = Moment.of_year(year)
        for code, verdict in relations.all_at(moment).items():
            sentence = why(seeds, verdict, moment.day)
            assert sentence.endswith("."), code
            assert "{" not in sentence, code
            if verdict.evidence and len(verdict.evidence) <= 4:
                for fact in verdict.evidence:
                    assert markup.href(markup.FACT, fact) in sentence


def test_the_portrait_lists_what_changed_within_the_year(seeds: Seeds, relations: Relations) -> None:
    head = portrait(seeds, relations, "KWT", Moment.of_year(1990))
    assert "2 August 1990" in head.changes
    assert portrait(seeds, relations, "KWT", Moment.of_year(1985)).changes == ""


@pytest.mark.parametrize("code", ["SUN", "CSK", "DDR", "YMD"])
def test_a_state_of_the_past_says_who_followed_it(seeds: Seeds, relations: Relations, code: str) -> None:
    moment = parse_moment("2020", seeds.settings.first, seeds.settings.last)
    head = portrait(seeds, relations, code, moment)
    assert head.class_id == "no_state"
    assert 'href="state:' in head.why


def test_the_evidence_of_every_status_stands_in_the_record(seeds: Seeds, relations: Relations) -> None:
    for code in relations.all_at(Moment.of_year(2000)):
        if code == seeds.settings.focus:
            continue
        record = record_of(seeds, code)
        known = {fact.id for fact in (*record.events, *record.missions, *record.observations, *record.wars)}
        for period in relations.periods(code):
            assert set(period.evidence) <= known, code


def test_source_keys_become_numbers(seeds: Seeds) -> None:
    keys = [source.key for source in list(seeds.sources)[:2]]
    citations = Citations([*keys, keys[0]], seeds)
    told = citations.in_markdown(f"One [{keys[1]}] [{keys[0]}] and [a link](https://example.org).")
    assert told == f"One[2](source:{keys[1]})\u2009[1](source:{keys[0]}) and [a link](https://example.org)."
    assert citations.marks([keys[0]]) == f'<sup><a href="source:{keys[0]}">1</a></sup>'


@pytest.mark.parametrize(
    ("query", "code"),
    [("Persia", "IRN"), ("usa", "USA"), ("United S", "USA"), ("germny", "DEU"), ("کوەیت", "KWT"), ("soviet", "SUN")],
)
def test_names_old_and_misspelt_are_found(seeds: Seeds, query: str, code: str) -> None:
    found = [find.code for find in NameIndex(seeds).find(query)]
    assert code in found[:3]


def test_a_name_of_today_comes_before_an_official_one(seeds: Seeds) -> None:
    found = [find.code for find in NameIndex(seeds).find("united")]
    assert set(found[:4]) == {"USA", "GBR", "ARE", "UAR"}


def test_nonsense_finds_nothing(seeds: Seeds) -> None:
    assert NameIndex(seeds).find("qqqqqqqqqq") == []
    assert NameIndex(seeds).find("  ") == []
