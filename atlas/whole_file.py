"""Files are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class ExportError(Exception):
    """The file could not be written; the message says which and why."""


@contextmanager
def writing(path: Path) -> Iterator[Path]:
    """A temporary file beside `path` to write into, which takes its place if the block ends well.

    Raises ExportError where the place cannot be written; `path` keeps what it had.
    """
    if path.is_dir():
        raise ExportError(f"cannot write {path}: it is a folder; name a file in it")
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=path.suffix, dir=path.parent)
    except OSError as error:
        raise ExportError(f"cannot write {path}: {_reason(error)}") from error
    os.close(handle)
    draft = Path(name)
    try:
        yield draft
        draft.chmod(_ordinary_mode())
        draft.replace(path)
    except OSError as error:
        raise ExportError(f"cannot write {path}: {_reason(error)}") from error
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _ordinary_mode() -> int:
    """What a file made in the ordinary way would be allowed; mkstemp makes private ones."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
