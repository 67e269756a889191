from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from atlas.map.text import Face, balanced, face, wrapped

SOURCE = "Facts: Diplomatic Atlas of Iraq, CC\u00a0BY-SA\u00a04.0. Borders: after Natural Earth."


@pytest.fixture
def letters(qapp: object) -> Face:  # noqa: ARG001 (fonts need the application)
    font = QGuiApplication.font()
    font.setPixelSize(12)
    return face(font, 1.0)


def test_a_text_is_broken_at_its_spaces_and_fits(letters: Face) -> None:
    lines = wrapped(SOURCE, letters, 200)
    assert len(lines) > 1
    assert " ".join(lines) == SOURCE
    assert all(letters.width(line) <= 200 for line in lines)
    assert any("CC\u00a0BY-SA\u00a04.0" in line for line in wrapped(SOURCE, letters, 60))


@pytest.mark.parametrize("share", [0.98, 0.9, 0.75, 0.6, 0.4, 0.3])
def test_no_word_is_left_alone(letters: Face, share: float) -> None:
    width = share * letters.width(SOURCE)
    plain, lines = wrapped(SOURCE, letters, width), balanced(SOURCE, letters, width)
    assert len(lines) == len(plain)
    assert " ".join(lines) == SOURCE
    widths = [letters.width(line) for line in lines]
    assert max(widths) <= max(map(letters.width, plain))
    assert len(lines) > 2 or min(widths) > 0.6 * max(widths)


def test_a_short_text_stays_in_one_line(letters: Face) -> None:
    assert balanced("1990", letters, 200) == ["1990"]
    assert balanced("", letters, 200) == []
