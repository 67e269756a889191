"""`python -m atlas` is the same as `iraq-atlas`."""

import sys

from atlas.cli import main

if __name__ == "__main__":
    sys.exit(main())
