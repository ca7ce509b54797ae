"""Changes a document as a whole: bytes that are changed one by one seldom give another document."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

__all__ = ["mutate"]

_Change = Callable[[list[bytes], random.Random, Sequence[bytes]], None]


def mutate(data: bytes, longest: int, seed: int, words: Sequence[bytes]) -> bytes:
    """Return a document with some of its lines moved, doubled, cut or joined, or a word put in.

    Args:
        data: The document.
        longest: How many bytes it may have.
        seed: Chooses the change.
        words: What may be put in.
    """
    chance = random.Random(seed)  # noqa: S311 - the fuzzer wants the same change again
    lines = data.splitlines(keepends=True) or [b""]
    for _ in range(chance.randint(1, 3)):
        chance.choice(_CHANGES)(lines, chance, words)
    return b"".join(lines)[:longest]


def _double(lines: list[bytes], chance: random.Random, _: Sequence[bytes]) -> None:
    lines.insert(chance.randrange(len(lines) + 1), chance.choice(lines))


def _drop(lines: list[bytes], chance: random.Random, _: Sequence[bytes]) -> None:
    if len(lines) > 1:
        del lines[chance.randrange(len(lines))]


def _move(lines: list[bytes], chance: random.Random, _: Sequence[bytes]) -> None:
    line = lines.pop(chance.randrange(len(lines)))
    lines.insert(chance.randrange(len(lines) + 1), line)


def _join(lines: list[bytes], chance: random.Random, _: Sequence[bytes]) -> None:
    at = chance.randrange(len(lines))
    lines[at] = lines[at].rstrip() + chance.choice([b"", b" "])


def _cut(lines: list[bytes], chance: random.Random, _: Sequence[bytes]) -> None:
    at = chance.randrange(len(lines))
    place = chance.randrange(len(lines[at]) + 1)
    lines[at : at + 1] = [lines[at][:place] + b"\n", lines[at][place:]]


def _put_in(lines: list[bytes], chance: random.Random, words: Sequence[bytes]) -> None:
    at = chance.randrange(len(lines))
    place = chance.randrange(len(lines[at]) + 1)
    lines[at] = lines[at][:place] + chance.choice(words) + lines[at][place:]


_CHANGES: list[_Change] = [_double, _drop, _move, _join, _cut, _put_in, _put_in, _put_in]
