"""Read documents that were changed at random, by callers who ask odd things, and say what breaks.

    make mutated NUMBER=1000000 SEED=1

The documents are pieces of our examples and samples. Only errors of the library may come of one;
what was read must go through JSON, and through ``to_text`` and ``to_markdown`` with the same turns.
The command ends with 1 if anything is found, and prints what to call with what.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import transcripts  # noqa: E402
from fuzz.mutating import mutate  # noqa: E402 - beside the library
from fuzz.targets import TARGETS  # noqa: E402
from transcripts.formats import BUILT_IN  # noqa: E402

FORMATS = [None, *BUILT_IN]
LONGEST = 1_500
# One in so many is written and read back, which takes longer than to read it once.
WRITTEN = 10
BATCH = 2_000
SHOWN = 20
ODD = [
    "",
    ":",
    " ",
    "\u00ad",
    "\ufeff",
    "\u200b:",
    "\ud800",
    "a\nb",
    "Anna Berg",
    "Q",
    "(",
    "A" * 500,
    "\x00",
    "：",
    "x:",
]


def words() -> list[bytes]:
    """Return what may be put into a document: the words that the fuzzer puts in."""
    lines = (
        line
        for path in sorted((ROOT / "fuzz").glob("*.dict"))
        for line in path.read_text(encoding="ascii").splitlines()
    )
    return [ast.literal_eval(f"b{line}") for line in lines if line.startswith('"')]


def seeds() -> list[bytes]:
    """Return what to begin with, each piece once."""
    found = (piece for name in ("auto", "html", "xml", "front") for piece in TARGETS[name].seeds())
    return list(dict.fromkeys(piece[:LONGEST] for piece in found))


def heard(meeting: transcripts.Meeting) -> list[tuple[object, ...]]:
    """Return who says what."""
    return [(called(turn), [said.text for said in turn.paragraphs]) for turn in meeting.turns]


def called(turn: transcripts.Turn) -> str:
    """Return what who speaks is called: by name, else by label."""
    speaker = turn.speaker
    return speaker.name or turn.label or next(iter(speaker.labels), "Voice")


def options(chance: random.Random, text: str) -> dict[str, Any]:
    """Return what a caller may ask for."""
    asked: dict[str, Any] = {"format": chance.choice(FORMATS)}
    lines = [line.partition(":")[0] for line in text.splitlines() if ":" in line]
    pool = [*ODD, *lines]
    if chance.random() < 0.5:  # noqa: PLR2004 - half of them
        keys = (chance.choice(pool) for _ in range(chance.randint(1, 3)))
        asked["labels"] = {key: chance.choice([None, *pool]) for key in keys}
    if chance.random() < 0.2:  # noqa: PLR2004 - a fifth
        asked["not_labels"] = [chance.choice(pool)]
    return asked


def is_odd(asked: dict[str, Any]) -> bool:
    """Tell whether a caller asks for what cannot be, so that he is told so."""
    labels = asked.get("labels", {})
    named = [*labels, *asked.get("not_labels", ())]
    blank = any(not name.strip(":： \n\u00ad\ufeff\u200b\x00") for name in named)
    texts = [*named, *filter(None, labels.values())]
    odd_name = any(name is not None and not name.strip() for name in labels.values())
    return blank or odd_name or any("\ud800" in text for text in texts)


def check(text: str, asked: dict[str, Any], *, is_written: bool) -> None:
    """Read a document, and check what was read."""
    try:
        meeting = transcripts.parse(text, **asked)
    except transcripts.TranscriptError:
        return
    except (TypeError, ValueError):
        if is_odd(asked):
            return
        raise
    assert transcripts.from_json(transcripts.to_json(meeting)) == meeting  # noqa: S101
    if not is_written:
        return
    names = {(turn.speaker.name is None, called(turn)) for turn in meeting.turns}
    if len(names) > len({name for _, name in names}):
        # One label is both a name and what somebody is called who has none.
        return
    for write in (transcripts.to_text, transcripts.to_markdown):
        again = transcripts.parse(write(meeting), format="labelled")
        assert heard(again) == heard(meeting), write.__name__  # noqa: S101


def tried(known: Sequence[bytes], put_in: Sequence[bytes], number: int, seed: int) -> list[str]:
    """Try some documents, and say what is wrong with them."""
    chance = random.Random(seed)  # noqa: S311 - the same again
    found: list[str] = []
    for _ in range(number):
        data = chance.choice(known)
        for _ in range(chance.randint(1, 3)):
            data = mutate(data, LONGEST, chance.randrange(2**32), put_in)
        text = data.decode(errors="replace")
        asked = options(chance, text)
        try:
            check(text, asked, is_written=chance.randrange(WRITTEN) == 0)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            found.append(f"{type(error).__name__}: {error}"[:200] + f"\n  {text!r}, {asked!r}")
    return found


def batches(number: int) -> Iterator[int]:
    """Yield how many documents to try at a time."""
    while number > 0:
        yield min(BATCH, number)
        number -= BATCH


def main() -> int:
    """Try many documents, and print what breaks."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("number", type=int)
    parser.add_argument("seed", type=int)
    asked = parser.parse_args()
    sizes = list(batches(asked.number))
    numbers = [asked.seed * 1_000_003 + at for at in range(len(sizes))]
    work = partial(tried, seeds(), words())
    kinds: Counter[str] = Counter()
    with ProcessPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
        for found in pool.map(work, sizes, numbers):
            for one in islice(found, SHOWN):
                kind = one.partition("\n")[0][:60]
                kinds[kind] += 1
                if kinds[kind] <= 2:  # noqa: PLR2004 - two of a kind show it
                    print(one, flush=True)
    print(f"{asked.number} documents, seed {asked.seed}: {sum(kinds.values())} findings")
    return int(bool(kinds))


if __name__ == "__main__":
    sys.exit(main())
