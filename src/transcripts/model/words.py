"""What a word is, for everything that counts words."""

from __future__ import annotations

import regex

__all__ = ["WORD", "count_words"]

# "twenty-five" and "don't" are one word each, "3.5" too; a dash or a bracket alone is none.
WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:[’'‑.,-][\p{L}\p{M}\p{N}]+)*+")


def count_words(text: str) -> int:
    """Return how many words a text has.

    >>> count_words("Twenty-five — don't (3.5)!")
    3
    """
    return len(WORD.findall(text))
