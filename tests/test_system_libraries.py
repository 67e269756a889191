"""What a user reads where Qt cannot start."""

from __future__ import annotations

import subprocess
import sys
import textwrap

import pytest

from atlas.system_libraries import MissingLibrary, explain_import_error, require_screen


def test_a_missing_library_is_named_with_its_package() -> None:
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    assert explain_import_error(error) == ("Qt misses libEGL.so.1; on Debian: `apt-get install libegl1`")


def test_another_import_error_is_not_explained_away() -> None:
    assert explain_import_error(ImportError("No module named 'numpy'")) is None


def test_without_a_screen_there_is_one_line() -> None:
    with pytest.raises(MissingLibrary, match="there is no screen"):
        require_screen({}, "linux")


@pytest.mark.parametrize(
    ("environment", "platform"),
    [({"QT_QPA_PLATFORM": "offscreen"}, "linux"), ({"WAYLAND_DISPLAY": "wayland-0"}, "linux"), ({}, "darwin")],
)
def test_where_qt_can_reach_a_screen_nothing_is_said(environment: dict[str, str], platform: str) -> None:
    require_screen(environment, platform)


def test_the_command_ends_with_one_line_and_no_traceback() -> None:
    """As on a machine without the library: the import of Qt fails the way the loader words it."""
    script = textwrap.dedent("""
        import builtins, sys
        from atlas.cli import main
        real = builtins.__import__
        def failing(name, *rest, **more):
            if name.startswith("PySide6"):
                raise ImportError("libGL.so.1: cannot open shared object file: No such file or directory")
            return real(name, *rest, **more)
        builtins.__import__ = failing
        sys.exit(main(["export", "never.png"]))
    """)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == ("iraq-atlas: Qt misses libGL.so.1; on Debian: `apt-get install libgl1`\n")
