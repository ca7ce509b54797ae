"""Time several ways to do the same, in turns, as ratios against one of them."""

from __future__ import annotations

import multiprocessing
import os
import platform
import statistics
import time
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection

ROUNDS = 30
# What is said of a ratio: its goal, and whether it is met.
Goal = Callable[[float], str]
# As a child of this process, a way need not be sent to the one that it is timed in.
_CONTEXT = multiprocessing.get_context("fork")


class _Worker:
    """A process in which one way is timed: what it leaves in memory slows no other."""

    def __init__(self, work: Callable[[], object]) -> None:
        self._pipe, other = _CONTEXT.Pipe()
        _CONTEXT.Process(target=_serve, args=(other, work), daemon=True).start()

    def time(self) -> float:
        """Return the seconds that it takes once."""
        self._pipe.send("again")
        took: float = self._pipe.recv()
        return took

    def end(self) -> None:
        """End the process."""
        self._pipe.send("")


def _serve(pipe: Connection, work: Callable[[], object]) -> None:
    while pipe.recv():
        began = time.perf_counter()
        work()
        pipe.send(time.perf_counter() - began)


def machine() -> str:
    """Return what the figures were taken on."""
    return f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def ratios(
    ways: Mapping[str, Callable[[], object]],
    baseline: str,
    rounds: int,
    *,
    size: float | None = None,
    goals: Mapping[str, Goal] | None = None,
) -> None:
    """Print how many times as long as the baseline each way takes.

    Every way has a process of its own. Every round runs every way once, and begins with another
    one: a machine that grows slower or is disturbed is so for all. A ratio is the median of
    those of the rounds.

    Args:
        ways: What to run, by name.
        baseline: The name of the one that is 1.
        rounds: How many rounds; one more comes before them, uncounted.
        size: How many million bytes each way reads, for a column of MB/s.
        goals: What to say of the ratio of a way, by name.
    """
    workers = {name: _Worker(work) for name, work in ways.items()}
    names = list(ways)
    took: dict[str, list[float]] = {name: [] for name in names}
    for turn in range(rounds + 1):
        first = turn % len(names)
        for name in names[first:] + names[:first]:
            took[name].append(workers[name].time())
    for name in names:
        workers[name].end()
        pairs = zip(took[name][1:], took[baseline][1:], strict=True)
        ratio = statistics.median(one / base for one, base in pairs)
        middle = statistics.median(took[name][1:])
        speed = "" if size is None else f"{size / middle:8.2f} MB/s"
        goal = _baseline if name == baseline else (goals or {}).get(name)
        row(name, ratio, f"{middle * 1e3:9.2f} ms", speed, goal)


def row(name: str, ratio: float, value: str, other: str, goal: Goal | None) -> None:
    """Print one row of the table."""
    note = goal(ratio) if goal else ""
    # A way that is much quicker than the baseline has its first figures far to the right.
    shown = f"{ratio:7.2f} " if ratio >= 1 else f"{ratio:8.3f}"
    print(f"  {name:28} {shown}  {value:>12}   {other:>13}   {note}".rstrip(), flush=True)


def _baseline(_: float) -> str:
    return "the baseline"


def at_most(limit: float) -> Goal:
    """Return the goal that a way takes at most so many times as long as the baseline."""
    return lambda ratio: f"goal: at most {limit:g}, {_met(ratio <= limit)}"


def at_least(limit: float) -> Goal:
    """Return the goal that a way takes at least so many times as long as the baseline."""
    return lambda ratio: f"goal: at least {limit:g}, {_met(ratio >= limit)}"


def outrun(baseline: str, limit: float) -> Goal:
    """Return the goal that the baseline takes at most so many times as long as a quicker way."""
    return lambda ratio: (
        f"{baseline} takes {1 / ratio:.1f} times it; goal: at most {limit:g},"
        f" {_met(ratio * limit >= 1)}"
    )


def _met(is_met: bool) -> str:  # noqa: FBT001 - the word for it
    return "met" if is_met else "missed"
