"""From the start of the process to the first painted map, and the memory that it takes then.

`python -m tests.benchmarks.start`; each run is a process of its own. A reference is measured beside it: the bare import
of the libraries that every start has to load.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time

RUNS = 7
BARE = "import PySide6.QtWidgets, numpy, shapely"
WHOLE = """
import time
from PySide6.QtWidgets import QApplication
application = QApplication([])
from atlas.window import open_window
def painted():
    moment = time.time()
    with open("/proc/self/status") as status:
        memory = next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
    print(moment, memory / 1024)
    application.exit()
window = open_window(None, "1990")
window.resize(1920, 1080)
window.canvas.painted.connect(painted)
application.exec()
"""


def main() -> None:
    """Print medians and worst cases."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    bare, whole, memory = [], [], []
    for _ in range(RUNS):
        began = time.time()
        subprocess.run([sys.executable, "-c", BARE], env=environment, check=True)
        bare.append(time.time() - began)
        began = time.time()
        done = subprocess.run(
            [sys.executable, "-c", WHOLE], env=environment, check=True, capture_output=True, text=True
        )
        painted, size = (float(word) for word in done.stdout.split()[-2:])
        whole.append(painted - began)
        memory.append(size)
    print(f"{'':34}{'median':>9}{'worst':>9}")
    for name, figures, unit in (
        ("bare import of Qt, numpy, shapely", bare, "s"),
        ("start to first complete map", whole, "s"),
        ("memory then (RSS)", memory, "MB"),
    ):
        print(f"{name:34}{statistics.median(figures):9.2f}{max(figures):9.2f} {unit}")


if __name__ == "__main__":
    main()
