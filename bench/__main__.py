"""Measure everything, one table: ``python bench``, or ``python bench --quick`` to see it run."""

from __future__ import annotations

import sys
from importlib import import_module

from rounds import machine

# Those that ask how much memory a process takes come first: what this one holds counts as its.
PARTS = ("lines", "reading", "recordings", "json_form", "drawing")


def main() -> None:
    """Print the machine, and a row for each way to do something."""
    print(machine())
    for part in PARTS:
        import_module(part).measure(quick="--quick" in sys.argv)


if __name__ == "__main__":
    main()
