"""Settings for all tests: no screen, no time limits on generated examples."""

from __future__ import annotations

import os

import hypothesis

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

hypothesis.settings.register_profile("atlas", max_examples=200, deadline=None)
hypothesis.settings.load_profile("atlas")
