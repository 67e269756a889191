"""Painter paths from arrays of points, built in one call instead of point by point."""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QDataStream, QIODeviceBase, QRectF, Qt
from PySide6.QtGui import QPainterPath, QTransform

Points = NDArray[np.float64]
Indices = NDArray[np.intp]

_ELEMENT = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
_MOVE_TO, _LINE_TO = 0, 1
_HEAD = 4
"""Bytes of the number of elements, which come before them."""

_TAIL = struct.pack(">ii", 0, 0)
"""What comes after them: where the last piece begins, and the rule of filling."""


def path_of(points: Points, starts: Any, rule: Qt.FillRule = Qt.FillRule.OddEvenFill) -> QPainterPath:
    """A path of straight pieces.

    `points`: (n, 2), finite; `starts`: indices at which a new piece begins (0 is always one). A ring is closed by
    repeating its first point.
    """
    return paths_of([points], [starts], rule)[0]


def paths_of(
    points: Sequence[Points], starts: Sequence[Any], rule: Qt.FillRule = Qt.FillRule.OddEvenFill
) -> list[QPainterPath]:
    """Several paths at once, each from its points and starts.

    The bytes are those of QPainterPath's own stream format, which Qt documents and keeps.
    """
    counts = [len(each) for each in points]
    stops = np.cumsum(counts)
    begins = stops - counts
    elements = np.empty(sum(counts), dtype=_ELEMENT)
    elements["kind"] = _LINE_TO
    moves = [
        begin + np.asarray(each, dtype=np.intp)
        for begin, count, each in zip(begins, counts, starts, strict=True)
        if count
    ]
    if moves:
        elements["kind"][np.concatenate(moves)] = _MOVE_TO
        elements["kind"][begins[np.array(counts) > 0]] = _MOVE_TO
        elements["x"], elements["y"] = np.concatenate(points).T
    return _read(elements.view(np.uint8), [count * _ELEMENT.itemsize for count in counts], rule)


def _read(elements: NDArray[np.uint8], sizes: Sequence[int], rule: Qt.FillRule) -> list[QPainterPath]:
    """Paths from the bytes of their elements end to end; `sizes`: bytes of each."""
    # One buffer for all, written in place: every copy of so much memory takes as long as half the reading.
    stored = QByteArray(sum(sizes) + len(sizes) * (_HEAD + len(_TAIL)), 0)
    room, source = memoryview(stored), memoryview(elements)
    begin = end = 0
    for size in filter(None, sizes):
        struct.pack_into(">i", room, end, size // _ELEMENT.itemsize)
        room[end + _HEAD : end + _HEAD + size] = source[begin : begin + size]
        begin, end = begin + size, end + _HEAD + size + len(_TAIL)
        struct.pack_into(">ii", room, end - len(_TAIL), 0, rule.value)
    stream = QDataStream(stored)
    paths = [QPainterPath() for _ in sizes]
    for path, size in zip(paths, sizes, strict=True):
        if size:
            stream >> path
    return paths


def points_of(path: QPainterPath) -> tuple[Points, Indices]:
    """The pieces of a path as points, and where each begins; curves come as many short lines, pieces come closed."""
    straight = QPainterPath()
    for polygon in path.toSubpathPolygons(QTransform()):
        straight.addPolygon(polygon)
        straight.closeSubpath()
    return _elements(straight)


def pieces_within(path: QPainterPath, frame: QRectF, most: int) -> list[QPainterPath]:
    """The pieces of a path of straight lines that meet `frame`, in paths of about `most` points each."""
    points, starts = _elements(path)
    if not len(points):
        return []
    low, high = np.minimum.reduceat(points, starts), np.maximum.reduceat(points, starts)
    meets = (low <= (frame.right(), frame.bottom())).all(axis=1) & (high >= (frame.left(), frame.top())).all(axis=1)
    stops = np.append(starts[1:], len(points))
    starts, stops = starts[meets], stops[meets]
    share = np.cumsum(stops - starts) // most
    return [_piece(points, starts[share == n], stops[share == n]) for n in np.unique(share)]


def _piece(points: Points, starts: Indices, stops: Indices) -> QPainterPath:
    indices, begins = gathered(starts, stops)
    return path_of(points[indices], begins)


def carried_over(path: QPainterPath, carry: Callable[[Points], Points]) -> QPainterPath:
    """The path with each of its points, those that govern curves among them, where `carry` puts it."""
    result = QPainterPath()
    count = path.elementCount()
    if count:
        data = _stored(path)
        elements = np.frombuffer(data, dtype=_ELEMENT, count=count, offset=_HEAD).copy()
        points = np.column_stack((elements["x"], elements["y"])).astype(np.float64)
        elements["x"], elements["y"] = carry(points).T
        tail = data[_HEAD + elements.nbytes :]
        QDataStream(QByteArray(data[:_HEAD] + elements.tobytes() + tail)) >> result
    return result


def _stored(path: QPainterPath) -> bytes:
    stored = QByteArray()
    QDataStream(stored, QIODeviceBase.OpenModeFlag.WriteOnly) << path
    return bytes(stored.data())


def _elements(path: QPainterPath) -> tuple[Points, Indices]:
    count = path.elementCount()
    if not count:
        return np.zeros((0, 2)), np.zeros(0, dtype=np.intp)
    elements = np.frombuffer(_stored(path), dtype=_ELEMENT, count=count, offset=_HEAD)
    points = np.column_stack((elements["x"], elements["y"])).astype(np.float64)
    return points, np.flatnonzero(elements["kind"] == _MOVE_TO)


def gathered(starts: Indices, stops: Indices) -> tuple[Indices, Indices]:
    """Indices of several ranges end to end, and where each range begins among them."""
    lengths = stops - starts
    begins = np.concatenate(([0], np.cumsum(lengths)[:-1])) if len(lengths) else np.zeros(0, dtype=np.intp)
    return np.arange(int(lengths.sum())) + np.repeat(starts - begins, lengths), begins
