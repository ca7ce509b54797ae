"""Time several ways to do the same, in turns, as ratios against one of them."""

from __future__ import annotations

import os
import platform
import statistics
import time
from collections.abc import Callable, Mapping

ROUNDS = 30


def machine() -> str:
    """Return what the figures were taken on."""
    return f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def ratios(
    ways: Mapping[str, Callable[[], object]],
    baseline: str,
    rounds: int,
    *,
    size: float | None = None,
    goals: Mapping[str, float] | None = None,
) -> dict[str, float]:
    """Print and return how many times as long as the baseline each way takes.

    Every round runs every way once, and begins with another one: a machine that grows slower
    or is disturbed is so for all. A ratio is the median of those of the rounds.

    Args:
        ways: What to run, by name.
        baseline: The name of the one that is 1.
        rounds: How many rounds; one more comes before them, uncounted.
        size: How many million bytes each way reads, for a column of MB/s.
        goals: The ratio that a way is to have at most, by name.
    """
    names = list(ways)
    took: dict[str, list[float]] = {name: [] for name in names}
    for turn in range(rounds + 1):
        first = turn % len(names)
        for name in names[first:] + names[:first]:
            began = time.perf_counter()
            ways[name]()
            took[name].append(time.perf_counter() - began)
    found = {}
    for name in names:
        pairs = zip(took[name][1:], took[baseline][1:], strict=True)
        found[name] = statistics.median(one / base for one, base in pairs)
        middle = statistics.median(took[name][1:])
        speed = "" if size is None else f"   {size / middle:8.2f} MB/s"
        print(
            f"  {name:24} {found[name]:6.2f}   {middle * 1e3:8.2f} ms{speed}"
            f"{_note(name, baseline, (goals or {}).get(name))}"
        )
    return found


def _note(name: str, baseline: str, goal: float | None) -> str:
    """Return what stands behind a ratio."""
    if name == baseline:
        return "   the baseline"
    return "" if goal is None else f"   goal: at most {goal:g}"
