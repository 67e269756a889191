"""What happens when the program itself is at fault."""

from __future__ import annotations

import sys
from types import TracebackType


def install() -> None:
    """Open a box for every fault that nothing else has caught; an interrupt ends the program as it should."""
    sys.excepthook = _explain


def _explain(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    from atlas.window.crash_dialog import explain  # hardly ever needed, and three milliseconds of the start

    explain(kind, error, trace)
