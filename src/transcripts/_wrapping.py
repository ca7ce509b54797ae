"""How many columns of a terminal a text takes, and where its lines end.

A wide letter, such as those of Chinese, takes two columns, and an accent that joins the letter
before it takes none. Chinese and Japanese print no spaces: a line may end after any of their
letters, but not before what closes or goes on, nor after what opens.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import regex

__all__ = ["columns", "cut", "wrapped"]

# What a line may end after without a space. Korean prints spaces.
_WIDE = r"[[\p{ea=W}\p{ea=F}]--\p{Hangul}]"
_OPENS = r"[\p{Ps}\p{Pi}]"
# Accents; what closes; points and commas; what makes a vowel longer, and small kana.
_JOINS = r"[\p{M}\p{Pe}\p{Pf}\p{Po}々ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]"
# What no line ends in. What stands after several that open is asked once, at the first of them.
_PIECE = regex.compile(
    rf"(?:{_OPENS}*+{_WIDE}|(?:(?:(?<={_OPENS})|(?!{_OPENS}*+{_WIDE}))[^ ])++){_JOINS}*+",
    regex.V1,
)


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes; it holds no control characters."""
    return len(text) if text.isascii() else sum(map(_columns_of, text))


def _columns_of(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1


def wrapped(text: str, width: int) -> Iterator[slice]:
    """Yield the lines of a text, as slices of it; an empty text is one empty line.

    Args:
        text: Without line ends and control characters.
        width: How many columns a line may take; a longer word stands on a line of its own.
    """
    start = end = 0
    room = width
    for piece in _PIECE.finditer(text):
        # With the spaces before it, but at the start of a line.
        room -= columns(text[end : piece.end()])
        if end and room < 0:
            yield slice(start, end)
        if room < 0 or not end:
            start, room = piece.start(), width - columns(piece[0])
        end = piece.end()
    yield slice(start, end)


def cut(text: str, width: int) -> str:
    """Return a text, or as much of it as fits into a line, with an ellipsis after it."""
    if columns(text) <= width:
        return text
    end = room = width - 1
    while columns(text[:end]) > room:
        end -= 1
    return f"{text[:end]}…"
