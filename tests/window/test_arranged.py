from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from atlas.window.arranged import arranged_once


@pytest.fixture
def whole(qtbot) -> QWidget:
    """Three lines, of which only the last is seen."""
    whole = QWidget()
    qtbot.addWidget(whole)
    column = QVBoxLayout(whole)
    for words in ("one", "two", "three"):
        label = QLabel(words, whole)
        column.addWidget(label)
        label.setVisible(words == "three")
    whole.resize(200, 300)
    whole.show()
    qtbot.waitExposed(whole)
    return whole


def test_parts_that_appear_wait_for_one_another(whole: QWidget) -> None:
    one, two, three = whole.findChildren(QLabel)
    before = three.geometry()
    with arranged_once(whole):
        one.show()
        two.show()
        assert three.geometry() == before
    assert one.geometry().bottom() < two.geometry().top()
    assert two.geometry().bottom() < three.geometry().top()


def test_it_is_arranged_though_something_fails(whole: QWidget) -> None:
    one, _, three = whole.findChildren(QLabel)

    def fail() -> None:
        with arranged_once(whole):
            one.show()
            raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011
        fail()
    assert one.geometry().bottom() < three.geometry().top()
