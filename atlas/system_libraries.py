"""Says in one line which system package Qt is missing, before Qt says it in many or aborts."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping

PACKAGES: dict[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Debian and Ubuntu package of each library that Qt's own files name as needed."""

_FOR_WINDOWS = tuple(name for name in PACKAGES if name.startswith(("libX11-xcb", "libxcb", "libxkbcommon-x11")))


class MissingLibrary(Exception):  # noqa: N818
    """What is missing, and what to install, in one line."""


def explain_import_error(error: ImportError) -> str | None:
    """One line for an ImportError that names a shared library, with all that are missing; None for any other."""
    library = next((name for name in PACKAGES if name in str(error)), None)
    if library is None:
        return None
    missing = [name for name in PACKAGES if name not in _FOR_WINDOWS and not _loads(name)]
    return _advice(missing or [library])


def require_screen(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> None:
    """Raise MissingLibrary where a window cannot be opened: no screen, or no library to reach it with.

    Qt itself ends the whole process there, so it has to be seen before.
    """
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM") or environment.get("WAYLAND_DISPLAY"):
        return
    if not environment.get("DISPLAY"):
        raise MissingLibrary(
            "there is no screen to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set); "
            "`iraq-atlas export map.png` draws without one"
        )
    missing = [name for name in PACKAGES if not _loads(name)]
    if missing:
        raise MissingLibrary(_advice(missing))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _advice(libraries: list[str]) -> str:
    packages = " ".join(dict.fromkeys(PACKAGES[name] for name in libraries))
    return f"Qt misses {', '.join(libraries)}; on Debian: `apt-get install {packages}`"
