"""Where the files that travel with the program lie: in the wheel, or beside `atlas/` in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_IN_WHEEL = _PACKAGE / "_files"
_ROOT = _IN_WHEEL if _IN_WHEEL.is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """Path of a file or folder under `resources/`, such as `resource("palettes", "light.toml")`."""
    return _ROOT.joinpath("resources", *parts)


def default_seeds() -> Path:
    """The folder of facts that the atlas is delivered with."""
    return _ROOT / "seeds"
