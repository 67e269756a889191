"""Expressions over pieces: `adm0:YEM + piece:DEU/Berlin - unit:WEST_BERLIN + cut:MEMEL + fid:1234`.

Read from left to right: ` + ` adds, ` - ` takes away from what stands so far.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum

from msgspec import Struct

_OPERATOR = re.compile(r" ([+-]) (?=adm0:|piece:|fid:|unit:|cut:)")

_LOOSE_OPERATOR = re.compile(r" [+-]$| [+-] \w+:")


class Kind(StrEnum):
    """What a term names."""

    ADM0 = "adm0"
    PIECE = "piece"
    FID = "fid"
    UNIT = "unit"
    CUT = "cut"


class Term(Struct, frozen=True):
    """One term: whether it adds or takes away, what it names, and the name."""

    adds: bool
    kind: Kind
    name: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.name}"


def parse(text: str) -> tuple[Term, ...]:
    """The terms of an expression; raises ValueError with the reason in words."""
    tokens = _OPERATOR.split(text.strip())
    if not tokens[0]:
        raise ValueError("the expression is empty")
    terms = [_term("+", tokens[0])]
    terms += [_term(sign, body) for sign, body in zip(tokens[1::2], tokens[2::2], strict=True)]
    return tuple(terms)


def _term(sign: str, body: str) -> Term:
    kind, colon, name = body.partition(":")
    if not colon or kind not in set(Kind):
        raise ValueError(f'"{body}" is no term: write adm0:, piece:, fid:, unit: or cut: and a name, joined by + or -')
    if _LOOSE_OPERATOR.search(name):
        raise ValueError(f'"{body}" has a + or - that no term follows')
    if not name.strip():
        raise ValueError(f'"{body}" names nothing')
    return Term(sign == "+", Kind(kind), name.strip())


def evaluate(text: str, look_up: Mapping[Kind, Callable[[str], frozenset[int]]]) -> frozenset[int]:
    """The numbers of the parts of land that the expression stands for.

    `look_up` gives for each kind of term the numbers behind a name, and raises ValueError if it knows none. Raises
    ValueError if a term is unknown, if something is taken away that does not stand, or if nothing is left.
    """
    standing: frozenset[int] = frozenset()
    for term in parse(text):
        parts = look_up[term.kind](term.name)
        if not term.adds and not parts & standing:
            raise ValueError(f"- {term} takes away nothing that stands")
        standing = standing | parts if term.adds else standing - parts
    if not standing:
        raise ValueError("the expression leaves no land")
    return standing
