"""What is no longer needed is found and given back, at times when nobody waits for it."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

from atlas.window.garbage import give_back, no_search

HELD = """
import sys
from pathlib import Path
from atlas.window.garbage import give_back
def resident():
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1])
held = [bytearray(20_000) for _ in range(4_000)]
last = bytearray(20_000)
full = resident()
held.clear()
give_back()
print(full - resident())
"""


def test_no_search_is_made_meanwhile() -> None:
    assert gc.isenabled()
    with no_search():
        assert not gc.isenabled()
    assert gc.isenabled()


@pytest.mark.skipif(sys.platform != "linux", reason="asks glibc")
def test_freed_memory_goes_back_to_the_system() -> None:
    """Eighty megabytes of small things, with one behind them that stays."""
    done = subprocess.run([sys.executable, "-c", HELD], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 60_000


def test_asking_for_it_does_no_harm_where_it_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    for platform in ("win32", "darwin", sys.platform):
        monkeypatch.setattr(sys, "platform", platform)
        give_back()
