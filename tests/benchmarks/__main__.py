"""Prints the one table of all benchmarks: `python -m tests.benchmarks`, or with names of subjects only theirs.

Each subject runs in a process of its own, so that none finds warm what another has left.
"""

from __future__ import annotations

import subprocess
import sys

from tests.benchmarks.rows import AS_JSON, Row, print_table, rows_from

SUBJECTS = (
    "start",
    "year_step",
    "movement",
    "hovering",
    "selecting",
    "projecting",
    "playing",
    "event_loop",
    "memory",
)


def main(subjects: tuple[str, ...]) -> None:
    """Run the subjects one after the other and print what they found."""
    rows: list[Row] = []
    for subject in subjects:
        print(f"... {subject}", file=sys.stderr)
        command = [sys.executable, "-m", f"tests.benchmarks.{subject}", AS_JSON]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
        rows += rows_from(done.stdout)
    print_table(rows)


if __name__ == "__main__":
    main(tuple(sys.argv[1:]) or SUBJECTS)
