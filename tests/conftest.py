"""Settings for all tests: no screen, no time limits on generated examples."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import hypothesis
import pytest

from atlas.resources import default_seeds

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

hypothesis.settings.register_profile("atlas", max_examples=200, deadline=None)
hypothesis.settings.load_profile("atlas")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the facts that a test may spoil."""
    return Path(shutil.copytree(default_seeds(), tmp_path / "seeds"))
