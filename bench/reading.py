"""Measure ``parse`` on plain text and HTML, ``import transcripts``, and memory.

    python bench/reading.py            takes some minutes
    python bench/reading.py --quick    says whether it runs

The documents are those of ``documents``.
"""

# A script that prints, and starts only itself.
# ruff: noqa: PLC0415, S603

from __future__ import annotations

import argparse
import hashlib
import os
import re
import subprocess
import sys
import tracemalloc
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import regex
from attrs import frozen
from documents import pages, texts
from peers import PARSERS, PIPELINE, Reader, of_pages, of_texts
from rounds import Goal, at_least, at_most, machine, outrun, ratios, row
from selectolax.lexbor import LexborHTMLParser

import transcripts
from transcripts.reading.memo import forget

ROUNDS = 9
LARGE = 4_000_000
MEMORY: dict[str, tuple[str, Goal | None]] = {
    "traced": ("parse, beside the text", at_most(6)),
    "whole": ("the process, with it", None),
}
# Of the time of each way as a multiple of that of parse.
GOALS: dict[str, Goal] = {
    "twenty lines": outrun("parse", 20),
    "sketch": outrun("parse", 4.5),
    PIPELINE: at_least(8),
    "selectolax": outrun("parse", 8),
    **dict.fromkeys(PARSERS, at_least(3)),
}


# --- Plain text


def naive(text: str) -> list[tuple[str | None, str]]:
    """Read a text by the twenty lines that everybody writes."""
    turns: list[tuple[str | None, str]] = []
    for paragraph in text.split("\n\n"):
        found = re.match(r"^([A-Z][^:]{0,80}): ", paragraph)
        if found:
            turns.append((found[1], paragraph[found.end() :]))
        else:
            turns.append((None, paragraph))
    return turns


_START = regex.compile(r"^\S", regex.MULTILINE)
_PARAGRAPH = regex.compile(r"\S[^\n]*")
_LABEL = regex.compile(r"([A-Z][^:]{0,80}): ")


def floor(text: str) -> tuple[list[str], list[int]]:
    """Split a text into its lines, and find where paragraphs begin: less cannot be done."""
    return text.splitlines(), [found.start() for found in _START.finditer(text)]


@frozen
class Stretch:
    """Where something stands."""

    start: int
    end: int


@frozen
class Piece:
    """A paragraph."""

    label: str | None
    text: str
    span: Stretch


def sketch(text: str) -> tuple[tuple[Piece, ...], str]:
    """Read a text as the reader does, without evidence, checks, events and problems."""
    pieces = []
    for found in _PARAGRAPH.finditer(text):
        raw = found.group()
        label = _LABEL.match(raw)
        said = raw[label.end() :] if label else raw
        span = Stretch(*found.span())
        pieces.append(Piece(label[1] if label else None, " ".join(said.split()), span))
    return tuple(pieces), hashlib.sha256(text.encode()).hexdigest()


# --- HTML


def paragraphs(html: str) -> list[str]:
    """Parse a page by selectolax, and take the text of its paragraphs."""
    return [node.text() for node in LexborHTMLParser(html).css("p")]


# --- The measurements


def on_all(read: Reader, documents: Sequence[str]) -> None:
    """Read all documents, none of which was read before."""
    forget()
    for document in documents:
        read(document)


def time_reading(
    name: str, documents: Sequence[str], ways: Mapping[str, Reader | None], rounds: int
) -> None:
    """Print how long reading documents takes in each way, as a multiple of parse."""
    size = sum(len(document.encode()) for document in documents) / 1e6
    print(f"{name}, {len(documents)} documents, {size:.2f} MB, times parse:")
    runs = {way: partial(on_all, read, documents) for way, read in ways.items() if read}
    ratios(runs, "parse", rounds, size=size, goals=GOALS)
    for way in ways.keys() - runs.keys():
        print(f"  {way:30} not installed: it is in the group peers")


def time_text(number: int | None, rounds: int) -> None:
    """Print how long reading plain text takes."""
    quicker = {"twenty lines": naive, "floor": floor, "sketch": sketch}
    time_reading(*texts(number), {**quicker, "parse": transcripts.parse, **of_texts()}, rounds)


def time_html(number: int | None, rounds: int) -> None:
    """Print how long reading HTML takes."""
    ways = {"selectolax": paragraphs, "parse": transcripts.parse, **of_pages()}
    time_reading(*pages(number), ways, rounds)


def time_import(rounds: int) -> None:
    """Print how long a process takes that imports the library, its start included."""
    print("a process that does nothing but, times as long:")
    baseline = "import attrs, regex"
    first = "import transcripts; transcripts.parse('Anna Ivanova: Yes.', format='kremlin')"
    ways = {
        baseline: partial(run, "-c", baseline),
        "import transcripts": partial(run, "-c", "import transcripts"),
        "and read one line": partial(run, "-c", first),
    }
    ratios(ways, baseline, rounds, goals={"import transcripts": at_most(1.3)})


def memory(path: Path, length: int) -> None:
    """Print the most memory that reading takes, for each MB of the document."""
    # Processes of their own, and while this one is small: what it holds would count as theirs.
    name = run(__file__, "--write", str(path), "--length", str(length)).strip()
    size = path.stat().st_size / 1e6
    print(f"{name}, joined to one document of {size:.2f} MB, MB of memory for each at most:")
    for way, (words, goal) in MEMORY.items():
        taken = float(run(__file__, f"--{way}", str(path)))
        row(words, taken / size, f"{taken:9.2f} MB", "", goal)


def write(path: Path, length: int) -> str:
    """Write one document, of many joined, and return what they are."""
    name, documents = texts(None)
    whole = "\n\n".join(documents)
    path.write_text((whole * (1 + length // len(whole)))[:length], encoding="utf-8")
    return name


def traced(path: Path) -> float:
    """Return how many MB Python allocates at most while it reads a text."""
    text = path.read_text(encoding="utf-8")
    # What a first document makes ready is there for all others.
    transcripts.parse(text[:100_000], format="kremlin")
    tracemalloc.start()
    transcripts.parse(text, format="kremlin")
    return tracemalloc.get_traced_memory()[1] / 1e6


def whole(path: Path) -> float:
    """Return by how many MB a process grows at most that loads a text and reads it."""
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    transcripts.parse("Anna Ivanova: Yes.", format="kremlin")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    transcripts.parse(path.read_text(encoding="utf-8"), format="kremlin")
    return (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * unit / 1e6


def run(*arguments: str) -> str:
    """Run Python, and return what it prints."""
    # As where it is installed: modules are not compiled anew by every process.
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def measure(*, quick: bool) -> None:
    """Print all rows."""
    number, rounds, length = (2, 1, 10_000) if quick else (None, ROUNDS, LARGE)
    with TemporaryDirectory() as folder:
        memory(Path(folder) / "document.txt", length)
    time_text(number, rounds)
    time_html(number, rounds)
    time_import(rounds)


def main() -> None:
    """Measure, or do what is measured in a process of its own."""
    parser = argparse.ArgumentParser(description="Measure reading, import and memory.")
    parser.add_argument("--quick", action="store_true", help="few documents, one round")
    parser.add_argument("--length", type=int, help=argparse.SUPPRESS)
    for name in ("--write", "--traced", "--whole"):
        parser.add_argument(name, metavar="FILE", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.write:
        print(write(options.write, options.length))
    elif options.traced:
        print(traced(options.traced))
    elif options.whole:
        print(whole(options.whole))
    else:
        print(machine())
        measure(quick=options.quick)


if __name__ == "__main__":
    main()
