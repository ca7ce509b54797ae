"""Measure JSON Lines and ``parse --jobs``: memory by the number of meetings, time by processes.

    python bench/lines.py            takes some minutes
    python bench/lines.py --quick    says whether it runs

Every measurement is a process of its own, and this one imports nothing of the library: what it
holds itself would count as theirs.
"""

# A script that prints, and starts only itself and the command.
# ruff: noqa: PLC0415, S603

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from rounds import machine

try:
    import resource
except ImportError:
    sys.exit("memory is asked of the system in a way that this one does not know")

SIZES = (1_000, 10_000, 100_000)
DOCUMENTS, CHARACTERS = 400, 30_000
ROUNDS = 5
TARGET = 1.8
NAMES = ("Darya Grachyova", "Pavel Orlovsky", "Helmi Aaltonen", "Oskari Lehtola", "Anna Ivanova")
WORDS = """
    harbour museum ferry reindeer lantern quay council winter school orchestra bridge people year
    new good with for and the of a to we our not this that will have been many work time place
""".split()


# --- Memory: what the processes that are measured do


def write(path: str, number: int) -> None:
    """Write a file of small meetings, all different."""
    import transcripts

    def meeting(index: int) -> transcripts.Meeting:
        text = f"{NAMES[index % 5]}: {' '.join(WORDS[index % 7 :])} {index}.\n\nQuestion: Is it?\n"
        return transcripts.parse(text, format="kremlin")

    transcripts.write_jsonl(map(meeting, range(number)), path)


def read(path: str) -> None:
    """Read the file and print how many turns it has, the seconds, and the most memory, in MiB."""
    import transcripts

    began = time.perf_counter()
    turns = sum(len(one.turns) for one in transcripts.read_jsonl(path, strict=True))
    seconds = time.perf_counter() - began
    unit = 1 if sys.platform == "darwin" else 1024
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20
    print(turns, seconds, memory)


# --- The measurements


def memory_by_number(folder: Path, sizes: Sequence[int]) -> None:
    """Print what it takes to read files of several sizes."""
    first = None
    for number in sizes:
        path = folder / f"{number}.jsonl"
        finish(start([__file__, "--write", str(number), str(path)]))
        told = finish(start([__file__, "--read", str(path)]))
        turns, seconds, memory = map(float, told.split())
        assert turns == 2 * number  # noqa: S101 - all of them were read
        first = first or memory
        print(
            f"read {number:>7,} meetings ({path.stat().st_size / 2**20:6.1f} MiB): peak"
            f" {memory:.1f} MiB, {memory / first:.2f} of the first,"
            f" {seconds / number * 1e6:.0f} us each"
        )
        path.unlink()


def time_by_processes(folder: Path, number: int, rounds: int) -> None:
    """Print how much sooner two processes have read a folder of documents than one.

    Beside that, what this machine could give: two commands side by side, each with half.
    """
    halves = [folder / "a", folder / "b"]
    for index in range(number):
        path = halves[index % 2] / f"{index:04}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(document(index), encoding="utf-8")
    ways = {
        "one": lambda: parse([folder]),
        "two": lambda: parse([folder], "--jobs", "2"),
        "side by side": lambda: parse(halves),
    }
    ways["two"]()  # what is compiled and cached once
    # Every round begins with another way: a machine that grows slower is fair to all.
    orders = [[*ways][turn % 3 :] + [*ways][: turn % 3] for turn in range(rounds)]
    took = [{way: timed(ways[way]) for way in order} for order in orders]
    two, best = ([one["one"] / one[way] for one in took] for way in ("two", "side by side"))
    print(
        f"parse --jobs, {number} documents of {CHARACTERS // 1000} KB, {rounds} rounds:"
        f" one process {statistics.median(one['one'] for one in took):.1f} s;"
        f" two are {shown(two)} times as fast, two commands side by side {shown(best)};"
        f" target {TARGET}: {'met' if statistics.median(two) >= TARGET else 'missed'}"
    )


def shown(ratios: Sequence[float]) -> str:
    """Return the median, and what it lies between."""
    return f"{statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"


def document(seed: int) -> str:
    """Return a made-up document."""
    chance = random.Random(seed)
    parts = [f"Meeting number {seed}", "May 4, 2025, Old Quay"]
    while sum(map(len, parts)) < CHARACTERS:
        said = " ".join(chance.choices(WORDS, k=60)).capitalize()
        parts.append(f"{chance.choice(NAMES)}: {said}. (Applause.)")
    return "\n\n".join(parts)


def parse(folders: Sequence[Path], *options: str) -> None:
    """Run the command on each folder, all at once."""
    command = ["-m", "transcripts", "parse", "--format", "kremlin", "-o", os.devnull, *options]
    started = [start([*command, str(folder)]) for folder in folders]
    for process in started:
        finish(process)


def timed(work: Callable[[], None]) -> float:
    """Return the seconds that the work takes, the start of its processes included."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def start(arguments: Sequence[str]) -> subprocess.Popen[str]:
    """Start Python."""
    # As where it is installed: modules are not compiled anew by every process.
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    pipe = subprocess.PIPE
    command = [sys.executable, *arguments]
    return subprocess.Popen(command, env=environment, text=True, stdout=pipe, stderr=pipe)


def finish(process: subprocess.Popen[str]) -> str:
    """Wait for a process, and return what it printed."""
    printed, complaint = process.communicate()
    if process.returncode:
        sys.exit(complaint)
    return printed


def measure(*, quick: bool) -> None:
    """Print the memory by the number of meetings, and the time by that of processes."""
    with TemporaryDirectory() as folder:
        memory_by_number(Path(folder), (10, 100) if quick else SIZES)
    with TemporaryDirectory() as folder:
        sizes = (8, 1) if quick else (DOCUMENTS, ROUNDS)
        time_by_processes(Path(folder), *sizes)


def main() -> None:
    """Measure, or do one of the things that are measured."""
    parser = argparse.ArgumentParser(description="Measure JSON Lines and parse --jobs.")
    parser.add_argument("--quick", action="store_true", help="small sizes, one round")
    parser.add_argument("--write", nargs=2, metavar=("N", "FILE"), help=argparse.SUPPRESS)
    parser.add_argument("--read", metavar="FILE", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.write:
        write(options.write[1], int(options.write[0]))
    elif options.read:
        read(options.read)
    else:
        print(machine())
        measure(quick=options.quick)


if __name__ == "__main__":
    main()
