"""Prints every benchmark's table: `python -m tests.benchmarks`."""

from tests.benchmarks import start, year_step

if __name__ == "__main__":
    start.main()
    year_step.main()
