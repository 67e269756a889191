"""The card of the pointer: beside it, wholly on the map, and over nothing that is to be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from atlas.window.hover_card import HoverCard
from atlas.window.main_window import MainWindow

NEAR = 120
"""Pixels; between a card that lies on the map and the edge of the map there may be no room for another."""


@pytest.fixture
def window(opened) -> MainWindow:
    window = opened("1990")
    window.resize(1280, 800)
    return window


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_card_lies_on_the_map_and_covers_neither_year_nor_legend(qtbot, window: MainWindow, mirrored: bool) -> None:
    canvas, card = window.canvas, window.canvas.card
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    canvas.zoom(4.0, QPointF(560, 200))
    qtbot.waitUntil(lambda: canvas.easel.is_sharp, timeout=5000)
    read = [box for box in canvas._frame().cards if not box.isEmpty()]
    assert len(read) == 2, "legend and year"
    shown = 0
    for x in range(10, canvas.width(), 40):
        for y in range(10, canvas.height(), 40):
            card.hide()
            canvas.pointing.hover(QPoint(x, y))
            if card.isVisible():
                shown += 1
                place = card.geometry()
                assert canvas.rect().contains(place), (x, y)
                near = [box for box in read if box.adjusted(-NEAR, -NEAR, NEAR, NEAR).contains(x, y)]
                covered = [box for box in read if QRectF(place).intersects(box)]
                assert all(box in near for box in covered), (x, y)
                assert not place.contains(QPoint(x, y)), (x, y)
    assert shown > 100


def test_a_card_without_room_stays_on_the_map(window: MainWindow) -> None:
    card = HoverCard(window.canvas._stage.colours, window.canvas)
    place = window.canvas.rect().bottomRight()
    card.show_land("Kuwait", "", "war", "War since 2 August 1990", place)
    assert window.canvas.rect().contains(card.geometry())


def test_on_the_legend_nothing_of_the_map_is_pointed_at(window: MainWindow) -> None:
    canvas = window.canvas
    canvas.pointing.point_out("BRA")
    assert canvas.card.isVisible()
    assert window.view.hovered == "BRA"
    middle = QPointF(canvas.legend.rect().center())
    QApplication.sendEvent(canvas.legend, QEnterEvent(middle, middle, QPointF(canvas.legend.mapToGlobal(middle))))
    assert not canvas.card.isVisible()
    assert window.view.hovered is None
