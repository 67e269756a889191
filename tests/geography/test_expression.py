from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.geography.expression import Kind, Term, evaluate, parse

NAMES = st.text(st.characters(categories=["L", "Nd"], include_characters="'-/"), min_size=1, max_size=12)
TERMS = st.builds(Term, st.booleans(), st.sampled_from(list(Kind)), NAMES)


def test_terms_are_read_from_left_to_right() -> None:
    assert parse("adm0:YEM + piece:DEU/Berlin - unit:WEST_BERLIN") == (
        Term(True, Kind.ADM0, "YEM"),
        Term(True, Kind.PIECE, "DEU/Berlin"),
        Term(False, Kind.UNIT, "WEST_BERLIN"),
    )


def test_a_name_may_hold_a_dash_between_spaces() -> None:
    assert parse("piece:VNM/Bà Rịa - Vũng Tàu + fid:7")[0].name == "VNM/Bà Rịa - Vũng Tàu"


@given(st.lists(TERMS, min_size=1, max_size=6))
def test_what_is_written_is_read_again(terms: list[Term]) -> None:
    first = Term(True, terms[0].kind, terms[0].name)
    text = str(first) + "".join(f" {'+' if term.adds else '-'} {term}" for term in terms[1:])
    assert parse(text) == (first, *terms[1:])


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("YEM", "no term"),
        ("adm0:YEM + country:OMN", "no term follows"),
        ("adm0:YEM +", "no term follows"),
        ("adm0:", "names nothing"),
        ("land:YEM", "no term"),
    ],
)
def test_a_wrong_expression_says_what_is_wrong(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse(text)


LAND = {"A": frozenset({1, 2}), "B": frozenset({2, 3}), "C": frozenset({9})}
LOOK_UP = dict.fromkeys(Kind, LAND.__getitem__)


def test_later_terms_work_on_what_stands() -> None:
    assert evaluate("adm0:A - adm0:B + adm0:C", LOOK_UP) == {1, 9}
    assert evaluate("adm0:A + adm0:B - adm0:B", LOOK_UP) == {1}


@pytest.mark.parametrize(
    ("text", "reason"), [("adm0:A - adm0:C", "takes away nothing"), ("adm0:A - adm0:A", "no land")]
)
def test_an_idle_or_empty_expression_is_an_error(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        evaluate(text, LOOK_UP)
