"""Rectangles that are taken, against Qt's own word on each of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from atlas.map.room import MORE, Room

BOXES = st.builds(QRectF, st.integers(0, 60), st.integers(0, 60), st.integers(1, 30), st.integers(1, 30))


@given(st.lists(BOXES, max_size=12), BOXES, st.integers(0, 4))
def test_a_box_is_free_where_it_meets_none(taken: list[QRectF], box: QRectF, clearance: int) -> None:
    wide = box.adjusted(-clearance, -clearance, clearance, clearance)
    assert Room(taken).is_free(box, clearance) == (not any(wide.intersects(other) for other in taken))


@given(st.lists(BOXES, max_size=12), st.lists(BOXES, max_size=6), st.integers(0, 4))
def test_many_are_asked_at_once(taken: list[QRectF], boxes: list[QRectF], clearance: int) -> None:
    room = Room(taken)
    assert room.are_free(boxes, clearance) == [room.is_free(box, clearance) for box in boxes]


def test_any_number_may_be_taken() -> None:
    room = Room()
    for place in range(3 * MORE):
        box = QRectF(place * 10, 0, 8, 8)
        assert room.is_free(box)
        room.take((box,))
        assert not room.is_free(box)
