"""Sentences that must not be copied: a text is known by the fingerprints of its runs of words, never by its words.

`python -m atlas.data.wording TEXT` prints the fingerprints that `seeds/wording.txt` holds.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

RUN = 8
"""So many words in a row are a borrowed sentence."""

FILE = "wording.txt"

_NOTE = re.compile(r"\[[^\]\s]*\]")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def runs(text: str) -> Iterator[str]:
    """Every run of `RUN` words, in small letters, without punctuation and without notes in square brackets."""
    words = _WORD.findall(_NOTE.sub(" ", text).casefold())
    for start in range(len(words) - RUN + 1):
        yield " ".join(words[start : start + RUN])


def fingerprint(run: str) -> str:
    """Sixteen hexadecimal digits from which the run cannot be read back."""
    return blake2b(run.encode(), digest_size=8).hexdigest()


def borrowed(text: str, known: frozenset[str]) -> str | None:
    """The first run of the text that has one of the known fingerprints."""
    return next((run for run in runs(text) if fingerprint(run) in known), None)


def read_fingerprints(folder: Path) -> frozenset[str]:
    """What `wording.txt` holds; nothing where there is no such file. Lines with # are remarks."""
    path = folder / FILE
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return frozenset(line for line in lines if line and not line.startswith("#"))


if __name__ == "__main__":
    source = Path(sys.argv[1])
    print("\n".join(sorted({fingerprint(run) for run in runs(source.read_text(encoding="utf-8"))})))
