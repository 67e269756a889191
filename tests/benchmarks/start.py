"""From the start of the process to the first complete map, names and all, and the memory that it takes then.

`python -m tests.benchmarks.start`; each run is a process of its own. The reference here is the bare import of the
libraries that every start has to load, measured in turn with it. Everything is compiled beforehand, as pip does it when
it installs.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping

from tests.benchmarks.rows import Row, Target, report, row

RUNS = 11
START, WITHIN = Target(median=1.0, ratio=2.5), Target(median=1.0)
BARE = "import PySide6.QtWidgets, numpy, shapely"

TOLD = """
def painted(canvas):
    if not canvas.easel.is_sharp:
        return
    import time
    moment = time.time()
    with open("/proc/self/status") as status:
        memory = next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
    print(moment, memory / 1024, flush=True)
    os._exit(0)
"""

PROGRAM = f"""
import os
{TOLD}
from atlas import cli, window
def painting(make):
    def made(*asked):
        window = make(*asked)
        window.canvas.painted.connect(lambda: painted(window.canvas))
        return window
    return made
def resizing(restore):
    def restored(window, *others, **kept):
        restore(window, *others, **kept)
        window.resize(1920, 1080)
    return restored
load = window._session
def loaded():
    session = load()
    session.make_window, session.restore = painting(session.make_window), resizing(session.restore)
    return session
window._session = loaded
cli.main(["--date", "1990"])
"""
"""The command `iraq-atlas`, which tells when the map has been painted whole."""

FUNCTION = f"""
import os
{TOLD}
from PySide6.QtWidgets import QApplication
application = QApplication([])
from atlas.window import open_window
window = open_window(None, "1990")
window.resize(1920, 1080)
window.canvas.painted.connect(lambda: painted(window.canvas))
application.exec()
"""
"""A program that has its application already, and opens a window on the atlas."""


def measure() -> list[Row]:
    """Seconds, and megabytes."""
    with tempfile.TemporaryDirectory() as compiled, tempfile.TemporaryDirectory() as settings:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = {**kept, "PYTHONPYCACHEPREFIX": compiled, "XDG_CONFIG_HOME": settings}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        rounds = [_round(environment) for _ in range(RUNS + 1)][1:]
    bare, program, memory, function = (list(figures) for figures in zip(*rounds, strict=True))
    reference = statistics.median(bare)
    return [
        row("bare import of Qt, numpy, shapely, s", bare),
        row("start of iraq-atlas to first complete map, s", program, START, reference),
        row("memory then (RSS), MB", memory, Target(median=250)),
        row("the same by open_window in a program with Qt, s", function, WITHIN, reference),
    ]


def _round(environment: Mapping[str, str]) -> tuple[float, float, float, float]:
    """Seconds of the bare import, seconds and megabytes of the program, seconds of the function."""
    began = time.time()
    subprocess.run([sys.executable, "-c", BARE], env=environment, check=True)
    bare = time.time() - began
    return (bare, *_until_painted(PROGRAM, environment), _until_painted(FUNCTION, environment)[0])


def _until_painted(script: str, environment: Mapping[str, str]) -> tuple[float, float]:
    began = time.time()
    done = subprocess.run([sys.executable, "-c", script], env=environment, check=True, capture_output=True, text=True)
    painted, size = (float(word) for word in done.stdout.split()[-2:])
    return painted - began, size


if __name__ == "__main__":
    report(measure())
