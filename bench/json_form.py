"""Measure ``to_json`` and ``from_json`` against the standard library on the same plain data.

    python bench/json_form.py
    python bench/json_form.py --quick    says whether it runs

The meeting has 500 turns of two paragraphs, as printed by kremlin.ru: a paragraph there has
about 60 words.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable

import msgspec
import orjson
from rounds import ROUNDS, machine, ratios

import transcripts
from transcripts import serializing

NAMES = ("Darya Grachyova", "Pavel Orlovsky", "Helmi Aaltonen", "Oskari Lehtola", "Anna Ivanova")
WORDS = """
    harbour museum ferry reindeer lantern quay council winter school orchestra bridge people year
    new good with for and the of a to we our not this that will have been many work time place
""".split()
TURNS, PARAGRAPHS, LENGTH = 500, 2, 60


def meeting() -> transcripts.Meeting:
    """Return a made-up meeting."""
    chance = random.Random(7)
    parts = []
    for turn in range(TURNS):
        said = [" ".join(chance.choices(WORDS, k=LENGTH)).capitalize() for _ in range(PARAGRAPHS)]
        parts += [f"{NAMES[turn % len(NAMES)]}: {said[0]}. (Applause.)", *said[1:]]
    found = transcripts.parse("\n\n".join(parts), format="labelled")
    assert len(found.turns) == TURNS  # noqa: S101 - what the figures are said to be of
    return found


def without_orjson(work: Callable[[], object]) -> Callable[[], object]:
    """Return the work as it is done where the extra ``fast`` is not installed."""

    def run() -> None:
        serializing.orjson, kept = None, serializing.orjson
        try:
            work()
        finally:
            serializing.orjson = kept

    return run


def measure(*, quick: bool) -> None:
    """Print a row for each way to write, and to read."""
    whole = meeting()
    data = transcripts.to_dict(whole)
    text = transcripts.to_json(whole)
    rounds = 1 if quick else ROUNDS
    print(f"JSON of a meeting of {TURNS} turns ({len(text) / 2**20:.2f} MiB), times as long:")
    ratios(
        {
            "json.dumps": lambda: json.dumps(data, ensure_ascii=False, separators=(",", ":")),
            "to_json": without_orjson(lambda: transcripts.to_json(whole)),
            "to_json, extra fast": lambda: transcripts.to_json(whole),
            "to_dict": lambda: transcripts.to_dict(whole),
            "orjson.dumps": lambda: orjson.dumps(data),
            "msgspec.json.encode": lambda: msgspec.json.encode(data),
        },
        "json.dumps",
        rounds,
    )
    ratios(
        {
            "json.loads": lambda: json.loads(text),
            "from_json": without_orjson(lambda: transcripts.from_json(text)),
            "from_json, extra fast": lambda: transcripts.from_json(text),
            "from_dict": lambda: transcripts.from_dict(data),
            "orjson.loads": lambda: orjson.loads(text),
            "msgspec.json.decode": lambda: msgspec.json.decode(text),
        },
        "json.loads",
        rounds,
    )


def main() -> None:
    """Measure."""
    print(machine())
    measure(quick="--quick" in sys.argv)


if __name__ == "__main__":
    main()
