"""From a new value of the year slider to the painted canvas, at 1920x1080, with and without a change of borders.

`python -m tests.benchmarks.year_step`; two rounds through all years, the first cold, the second warm. The reference,
drawn in the same run, is QPainter filling and outlining the polygons of one date once, antialiased.
"""

from __future__ import annotations

import os
import statistics
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication, QSlider

from atlas.window.main_window import MainWindow
from atlas.window.opening import make_window

REFERENCE_RUNS = 9


def main() -> None:
    """Print medians and 99th percentiles in milliseconds."""
    application = QApplication.instance() or QApplication([])
    window = make_window(None, "1920", None)
    window.resize(1920, 1080)
    window.show()
    application.processEvents()
    reference = _reference(window)
    print(f"{'':44}{'median':>9}{'p99':>9}{'ratio':>9}")
    print(f"{'reference: fill and outline one date, ms':44}{reference:9.1f}")
    for name in ("cold", "warm"):
        same, changed = _through_all_years(window)
        _line(f"year step, same borders, {name}, ms", same, reference)
        _line(f"year step, other borders, {name}, ms", changed, reference)
    window.close()


def _through_all_years(window: MainWindow) -> tuple[list[float], list[float]]:
    """Milliseconds of the steps on which no border changes, and of those on which one does."""
    slider = window.findChild(QSlider, "yearSlider")
    borders = window.canvas.sheet().projected.borders
    same: list[float] = []
    changed: list[float] = []
    before = None
    for year in range(slider.minimum(), slider.maximum() + 1):
        began = time.perf_counter()
        slider.setValue(year)
        window.canvas.repaint()
        took = (time.perf_counter() - began) * 1000
        rows = tuple(territory.row for territory in borders.at(window.view.moment.day))
        (same if rows == before else changed).append(took)
        before = rows
        QApplication.processEvents()
    return same, changed


def _reference(window: MainWindow) -> float:
    sheet = window.canvas.sheet()
    image = QImage(1920, 1080, QImage.Format.Format_ARGB32_Premultiplied)
    times = []
    for _ in range(REFERENCE_RUNS):
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
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def _line(name: str, times: list[float], reference: float) -> None:
    median, worst = statistics.median(times), statistics.quantiles(times, n=100)[-1]
    print(f"{name:44}{median:9.1f}{worst:9.1f}{median / reference:9.2f}")


if __name__ == "__main__":
    main()
