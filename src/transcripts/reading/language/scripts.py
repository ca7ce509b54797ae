"""Which language a text is in, by the script of its letters and by its commonest words."""

from __future__ import annotations

import string
from collections.abc import Sequence
from itertools import islice

from transcripts.reading.later import later

__all__ = ["language_of"]

_LETTERS = later(r"\p{Cyrillic}|\p{Latin}")
_ASCII_LETTERS = string.ascii_letters.encode()
_SAMPLE = 4_000
_WORD = later(r"\p{L}+")
# Words that stand in every other sentence of one of these languages, and in no other.
_COMMON = {
    "en": frozenset("the and that of to is for with this".split()),
    "fr": frozenset("le les des et est une du dans pour au nous".split()),
}
# How many words are counted.
_MOST_WORDS = 5_000


def language_of(text: str, languages: Sequence[str]) -> str | None:
    """Return which of the languages of a publisher a text is in.

    "ru" is taken where most letters are Cyrillic. Where they are Latin, it is the only other one,
    or that whose commonest words stand in the text most often, or else the first.
    """
    cyrillic = _is_cyrillic(text[:_SAMPLE])
    fitting = [tag for tag in languages if cyrillic is not None and (tag == "ru") == cyrillic]
    if len(fitting) > 1:
        found = islice(_WORD.finditer(text), _MOST_WORDS)
        words = [word[0].casefold() for word in found]
        return max(fitting, key=lambda tag: sum(word in _COMMON.get(tag, ()) for word in words))
    return next(iter(fitting), None)


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
