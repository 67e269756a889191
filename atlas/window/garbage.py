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


LARGE = 4 << 20
"""Bytes from which on a piece of memory is one of its own."""

_M_MMAP_THRESHOLD = -3
"""Number of that setting in glibc's malloc.h."""


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
    _ask_c_library("malloc_trim", 0)


def keep_pictures_apart() -> None:
    """Let each piece of memory as large as a picture of the map be one of its own (glibc): freed, it leaves no hole.

    Else pictures come to lie among small things that stay, and the memory grows with every round of pictures.
    """
    _ask_c_library("mallopt", _M_MMAP_THRESHOLD, LARGE)


def _ask_c_library(name: str, *arguments: int) -> None:
    if sys.platform == "linux":
        function = getattr(ctypes.CDLL(None), name, None)
        if function is not None:
            function(*arguments)
