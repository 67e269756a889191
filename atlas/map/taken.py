"""What room circles have already taken, and where the nearest free place is."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from atlas.map import style
from atlas.map.world_edge import WorldEdge

Disc = tuple[float, float, float]
"""Centre and radius in pixels."""

_TURNS, _STEPS = 24, 24

MORE = 128
"""Discs for which room is made at once."""


def _star() -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Places on rings about (0, 0) within a distance of 1, the nearest first; every other ring is turned a little."""
    step, turn = np.divmod(np.arange(_TURNS * _STEPS), _TURNS)
    distance, angle = (step + 1) / _STEPS, 2 * np.pi * (turn + step % 2 / 2) / _TURNS
    return np.column_stack((distance * np.cos(angle), distance * np.sin(angle)))


_STAR = _star()


class Taken:
    """Discs that no circle may cover, cards that it should not lie under, and the edge of the world around all."""

    def __init__(self, discs: Sequence[Disc], cards: Sequence[QRectF], edge: WorldEdge) -> None:
        self._discs = np.empty((max(len(discs), MORE), 3))
        self._discs[: len(discs)] = np.array(discs).reshape(-1, 3)
        self._count = len(discs)
        self._edge = edge
        self._cards = [card for card in cards if not card.isEmpty()]

    def add(self, disc: Disc) -> None:
        """Take a disc's room."""
        if self._count == len(self._discs):
            self._discs = np.concatenate((self._discs, np.empty((self._count, 3))))
        self._discs[self._count] = disc
        self._count += 1

    def remove(self, disc: Disc) -> None:
        """Give a disc's room back."""
        place = int(np.flatnonzero((self._discs[: self._count] == disc).all(axis=1))[0])
        self._count -= 1
        self._discs[place] = self._discs[self._count]

    def uncovered(self, place: QPointF, radius: float) -> QPointF:
        """The nearest place for a circle that lies beside the card over `place`; `place` itself where it is too far."""
        room = radius + style.CIRCLE_GAP
        shaded = room + style.CARD_SHADOW
        for card in self._cards:
            kept = card.adjusted(-shaded, -shaded, shaded, shaded)
            if not kept.contains(place):
                continue
            exits = (
                QPointF(kept.left(), place.y()),
                QPointF(kept.right(), place.y()),
                QPointF(place.x(), kept.top()),
                QPointF(place.x(), kept.bottom()),
            )
            on_map = self._edge.holds(np.array([(point.x(), point.y()) for point in exits]), room)
            there = [point for point, on in zip(exits, on_map, strict=True) if on and point.x() >= room]
            nearest = min(there, key=lambda point: (point - place).manhattanLength(), default=place)
            if (nearest - place).manhattanLength() <= style.CIRCLE_UNCOVERED:
                return nearest
        return place

    def free_place(self, place: QPointF, radius: float, stray: float) -> QPointF | None:
        """The place nearest to `place`, at most `stray` pixels away, where a circle covers no disc; None if none."""
        x, y = place.x(), place.y()
        gap = radius + style.CIRCLE_GAP
        reach = stray + gap
        left, top, size = self._discs[: self._count].T
        away = np.hypot(left - x, top - y) - size
        if not (away <= gap).any():
            return place
        if not stray:
            return None
        spots = _STAR * stray + (x, y)
        left, top, size = self._discs[: self._count][away < reach].T
        apart = (spots[:, :1] - left) ** 2 + (spots[:, 1:] - top) ** 2
        free = (apart > (size + gap) ** 2).all(axis=1)
        for card in self._cards:
            # Who is under a card for good may stay there; nobody is to stray under one.
            kept = card.adjusted(-gap, -gap, gap, gap).adjusted(1e-6, 1e-6, -1e-6, -1e-6)
            if not kept.contains(place) and kept.adjusted(-stray, -stray, stray, stray).contains(place):
                inside = (spots[:, 0] > kept.left()) & (spots[:, 0] < kept.right())
                free &= ~(inside & (spots[:, 1] > kept.top()) & (spots[:, 1] < kept.bottom()))
        if not self._edge.holds(np.array([[x, y]]), reach)[0]:
            free &= self._edge.holds(spots, gap)
        best = int(np.argmax(free))
        return QPointF(*spots[best]) if free[best] else None
