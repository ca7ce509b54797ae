"""Counts machine instructions, so that no clock and no other process has a say.

A search within a pattern is one call to C, whatever it does in there, so calls tell nothing of
it. Valgrind counts what the processor does. ``python -m tests.counting`` is what it runs: it
marks the boundary between two counts by a call that nothing else makes.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import regex

from tests.patterns import Named, all_patterns, samples

# The boundary: a function of the C library.
_MARK = "getppid"
_LENGTH = 400
# What patterns stumble over, over and over, besides what almost matches each of them.
PIECES = [
    *("A", "Ab ", "A. ", "Ab.", "a ", "1", "12:31 ", "January 1, 2020 ", "der "),
    *("(", "(a) ", "[", "[a] ", "<", "<…> ", "<s>", ":", "A: ", "a:\n", "«", '"', "'"),
    *(" ", "\n", "\u200b ", "* ", "_", "-", " - ", "! ", ",", "\\", "# a", "\u0301"),
    *("Anna Berg [", "Anna Berg (", "(Beifall - ", "President Vladimir Putin ("),
]
# Patterns whose work grows with the square of the length: one that may give back letters in many
# ways, and one that goes far from each place where it is tried.
PLANTED = {
    name: Named(name, regex.compile(pattern), frozenset([method]))
    for name, pattern, method in (
        ("planted: two runs of one letter", r"[a-z]+[a-y]*\d", "match"),
        ("planted: a run from each start", r"\s*\d", "finditer"),
    )
}


def has_valgrind() -> bool:
    """Tell whether instructions can be counted here."""
    return sys.platform == "linux" and shutil.which("valgrind") is not None


def texts(named: Named, length: int) -> list[str]:
    """Return what hurts a pattern; with a letter after it, lest it match after all."""
    pieces = ["a", " "] if named.name in PLANTED else [*PIECES, *samples(named.compiled)]
    return [piece * (length // len(piece)) + "\0" for piece in dict.fromkeys(pieces)]


def count(folder: Path) -> dict[str, tuple[int, int]]:
    """Return the instructions for each pattern: for texts of a length, and of twice that."""
    command = ["valgrind", "--tool=callgrind", f"--dump-before={_MARK}", "-q"]
    command += [f"--callgrind-out-file={folder / 'part'}", sys.executable, "-m", "tests.counting"]
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    root = Path(__file__).parent.parent
    subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True)
    counts = [_sum(folder / f"part.{number}") for number in range(2, 2 + 2 * len(_cases()))]
    return dict(zip(_cases(), zip(counts[::2], counts[1::2], strict=True), strict=True))


def _cases() -> dict[str, Named]:
    """Return all patterns, and those that are known to be slow: the count must show it."""
    return {named.name: named for named in all_patterns()} | PLANTED


def _sum(part: Path) -> int:
    found = re.search(r"^(?:summary|totals): (\d+)", part.read_text(), re.MULTILINE)
    assert found is not None
    return int(found[1])


def _run() -> None:
    work = [(named, texts(named, length)) for named in _cases().values() for length in _lengths()]
    for named, subjects in work:
        os.getppid()
        for text in subjects:
            named.run(text)
    os.getppid()


def _lengths() -> Iterator[int]:
    yield _LENGTH
    yield 2 * _LENGTH


if __name__ == "__main__":
    _run()
