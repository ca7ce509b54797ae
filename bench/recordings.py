"""Measure ``parse`` on captions and on the JSON of a recogniser, and the memory that captions take.

    python bench/recordings.py
    python bench/recordings.py --quick    says whether it runs

The recording is made up: cues of seven words, and turns of half a minute.
"""

# A script that prints, and starts only itself.
# ruff: noqa: S603

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from json_form import NAMES, WORDS
from peers import of_captions
from rounds import Goal, at_least, at_most, machine, ratios, row

import transcripts

ROUNDS = 9
CUES, LARGE = 5_000, 50_000
_WORDS, _TURN, _LASTS = 7, 12, 2_500
GOALS: dict[str, Goal] = {"webvtt-py": at_least(3), "pysubs2": at_least(3), "parse": at_most(8)}


def cues(number: int) -> Iterator[tuple[int, str, list[str]]]:
    """Yield when each cue begins, in milliseconds, who speaks, and the words."""
    chance = random.Random(7)
    for at in range(number):
        yield at * _LASTS, NAMES[at // _TURN % len(NAMES)], chance.choices(WORDS, k=_WORDS)


def clock(milliseconds: int, comma: str) -> str:
    """Return a time as captions print it."""
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}{comma}{rest:03}"


def webvtt(number: int) -> str:
    """Return a recording as WebVTT, with voices."""
    blocks = [
        f"{clock(at, '.')} --> {clock(at + _LASTS, '.')}\n<v {name}>{' '.join(words)}</v>\n"
        for at, name, words in cues(number)
    ]
    return "\n".join(["WEBVTT\n", *blocks])


def subrip(number: int) -> str:
    """Return a recording as SubRip, with names where they change."""
    blocks = []
    for count, (at, name, words) in enumerate(cues(number)):
        said = " ".join(words) if count % _TURN else f"{name}: {' '.join(words)}"
        times = f"{clock(at, ',')} --> {clock(at + _LASTS, ',')}"
        blocks.append(f"{count + 1}\n{times}\n{said}\n")
    return "\n".join(blocks)


def whisper(number: int) -> str:
    """Return a recording as the JSON of Whisper, with the times of words."""
    segments = []
    for at, name, words in cues(number):
        lasts = _LASTS // _WORDS
        timed = [
            {
                "word": f" {word}",
                "start": (at + place * lasts) / 1000,
                "end": (at + place * lasts + lasts) / 1000,
                "probability": 0.875,
            }
            for place, word in enumerate(words)
        ]
        segment = {"start": at / 1000, "end": (at + _LASTS) / 1000, "speaker": name}
        segments.append({**segment, "text": f" {' '.join(words)}", "words": timed})
    return json.dumps({"segments": segments, "language": "en"})


def time_reading(
    name: str, text: str, ways: Mapping[str, Callable[[str], object] | None], rounds: int
) -> None:
    """Print how long reading takes in each way, as a multiple of the first of them."""
    size = len(text.encode()) / 1e6
    baseline = next(iter(ways))
    print(f"{name}, {size:.2f} MB, times {baseline}:")
    runs = {way: partial(read, text) for way, read in ways.items() if read}
    goals = {way: goal for way, goal in GOALS.items() if way != baseline}
    ratios(runs, baseline, rounds, size=size, goals=goals)
    for way in ways.keys() - runs.keys():
        print(f"  {way:28} not installed: it is in the group peers")


def memory(number: int) -> None:
    """Print the most memory that reading captions takes, for each MB of them."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "captions.vtt"
        path.write_text(webvtt(number), encoding="utf-8")
        size = path.stat().st_size / 1e6
        command = [sys.executable, __file__, "--traced", str(path)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    taken = float(done.stdout)
    print(f"WebVTT of {size:.2f} MB, MB of memory for each at most:")
    row("parse, beside the text", taken / size, f"{taken:9.2f} MB", "", at_most(8))


def traced(path: Path) -> float:
    """Return how many MB Python allocates at most while it reads captions."""
    text = path.read_text(encoding="utf-8")
    transcripts.parse(webvtt(1))
    tracemalloc.start()
    transcripts.parse(text)
    return tracemalloc.get_traced_memory()[1] / 1e6


def measure(*, quick: bool) -> None:
    """Print all rows."""
    number, rounds, large = (20, 1, 40) if quick else (CUES, ROUNDS, LARGE)
    memory(large)
    for name, text in (("WebVTT", webvtt(number)), ("SubRip", subrip(number))):
        time_reading(name, text, {"parse": transcripts.parse, **of_captions(name)}, rounds)
    ways: dict[str, Callable[[str], object] | None]
    ways = {"json.loads": json.loads, "parse": transcripts.parse}
    time_reading("JSON of Whisper", whisper(number), ways, rounds)


def main() -> None:
    """Measure, or do what is measured in a process of its own."""
    parser = argparse.ArgumentParser(description="Measure reading captions and recognisers.")
    parser.add_argument("--quick", action="store_true", help="few cues, one round")
    parser.add_argument("--traced", metavar="FILE", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.traced:
        print(traced(options.traced))
    else:
        print(machine())
        measure(quick=options.quick)


if __name__ == "__main__":
    main()
