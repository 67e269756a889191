"""When Python looks for cycles that nobody holds: never while a window is loaded or made, never among the facts.

And when memory that was freed goes back to the system.

A search goes through every object that is tracked, and the facts alone are a hundred thousand: it would hold the window
up for some forty milliseconds again and again, and find nothing.
"""

from __future__ import annotations

import ctypes
import gc
import linecache
import sys
from collections.abc import Iterator
from contextlib import contextmanager

THRESHOLDS = (5000, 4, 50)
"""New objects after which the young are searched, and how many searches of one age make one of the next."""


@contextmanager
def no_search() -> Iterator[None]:
    """Search for nothing meanwhile."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def spare_what_stands() -> None:
    """Search from now on, but for all that stands already; and let go of the source texts that PySide has read.

    For the program alone: what stands now is not searched for cycles until the process ends.
    """
    gc.freeze()
    gc.enable()
    gc.set_threshold(*THRESHOLDS)
    linecache.clearcache()


def give_back() -> None:
    """Give memory that has been freed back to the system, where the C library keeps it and can be asked to (glibc).

    Takes some four milliseconds after much has been let go.
    """
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
