"""The reference: QPainter fills and outlines the polygons of the date once, antialiased, at the window's size."""

from __future__ import annotations

import statistics
import time

from PySide6.QtGui import QColor, QImage, QPainter, QPen

from atlas.map.sheet import Sheet
from tests.benchmarks.sitting import SIZE

RUNS = 15


def reference(sheet: Sheet) -> float:
    """Milliseconds, the median of some runs."""
    image = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    return statistics.median(_draw(image, sheet) for _ in range(RUNS))


def _draw(image: QImage, sheet: Sheet) -> float:
    began = time.perf_counter()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(sheet.transform)
    line = QPen(QColor("white"), 0.6)
    line.setCosmetic(True)
    painter.setPen(line)
    painter.setBrush(QColor("steelblue"))
    for shape in sheet.shapes:
        painter.drawPath(shape.fill)
    painter.end()
    return (time.perf_counter() - began) * 1000
