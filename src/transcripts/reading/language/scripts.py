"""Which language a text is in, by the script of its letters."""

from __future__ import annotations

import string
from collections.abc import Sequence

import regex

__all__ = ["language_of"]

_LETTERS = regex.compile(r"\p{Cyrillic}|\p{Latin}")
_ASCII_LETTERS = string.ascii_letters.encode()
_SAMPLE = 4_000


def language_of(text: str, languages: Sequence[str]) -> str | None:
    """Return which of the languages of a publisher a text is in, by the script of its letters.

    "ru" is taken where most letters are Cyrillic, the first of the others where they are Latin.
    """
    cyrillic = _is_cyrillic(text[:_SAMPLE])
    fitting = (tag for tag in languages if cyrillic is not None and (tag == "ru") == cyrillic)
    return next(fitting, None)


def _is_cyrillic(sample: str) -> bool | None:
    """Tell whether most letters of a text are Cyrillic, None where it has no letters."""
    signs = sample.encode()
    latin = len(signs) - len(signs.translate(None, _ASCII_LETTERS))
    # Each of the other signs takes one byte more at least.
    if latin > (len(signs) - len(sample)) * 2:
        # Whatever the other signs are, they are not the most.
        return False
    letters = _LETTERS.findall(sample)
    return sum(letter >= "\u0400" for letter in letters) * 2 > len(letters) if letters else None
