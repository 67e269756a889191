"""Prints every benchmark's table: `python -m tests.benchmarks`."""

from tests.benchmarks import start

if __name__ == "__main__":
    start.main()
