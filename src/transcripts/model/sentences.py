"""Where a sentence ends, as far as marks tell without a dictionary."""

from __future__ import annotations

from unicodedata import normalize

import regex

__all__ = ["goes_on", "split_sentences"]

_CLOSING = r"[\"”’»」』）)\]]*+"
_WIDE = "。！？｡"
_MARKS = ".!?…‽؟۔।॥።։"
# A run of marks is looked at once, at its start: a text of nothing else takes no longer.
_END = regex.compile(
    rf"(?<![{_MARKS}])[{_MARKS}]++{_CLOSING}\s++(?=\S)"
    rf"|(?<![{_WIDE}])[{_WIDE}]++{_CLOSING}\s*+(?=\S)"
)
_OPENING = "\"'“„‘«([{¿¡—–-"
# Without a vowel hardly anything but an abbreviation is written: mrs, bzw, млн.
_NO_VOWEL = regex.compile(
    r"(?V1)(?:[[\p{Latin}\p{Cyrillic}]--[aeiouyæøœаеёиоуыэюяіїє]]\p{M}*+){2,4}"
)
_LONGEST = 12
# What a name follows, in capitals too.
_TITLES = frozenset(
    "abg adm akad amb assoc asst avv capt col comdr dipl dott dr dra excmo gen gov hon ing lic"
    " lt maj mag mlle mme mr mrs ms pres prof rep rev sen sgt sig sra srta st supt акад гос доц им"
    " проф тов ул".split()
)
# What a number follows.
_NUMBERED = frozenset("abs art bd ch fig no nos nr num vol гл рис с ст стр".split())


def split_sentences(text: str) -> list[str]:
    """Return the sentences of a text, each with the white space after it.

    A sentence is not taken to end after what may be an abbreviation (``Dr.``, ``A.``, ``z.B.``), a
    number of one or two digits (``am 5. Mai``), or before a small letter.

    >>> split_sentences("Is Dr. A. Berg here? No. She is in the U.S. today.")
    ['Is Dr. A. Berg here? ', 'No. ', 'She is in the U.S. today.']
    """
    found = _END.finditer(text)
    edges = [one.end() for one in found if not goes_on(text, one.start(), one.end())]
    starts = [0, *edges]
    return [text[start:end] for start, end in zip(starts, [*edges, len(text)], strict=True)]


def goes_on(text: str, start: int, after: int) -> bool:
    """Tell whether a sentence does not end with a mark, as after "Dr.".

    Args:
        text: In which it stands.
        start: Where the mark stands, or a run of marks begins.
        after: Where what follows it begins.
    """
    following = text[after : after + 3].lstrip(_OPENING)[:1]
    if following.islower():
        return True
    if text[start] != "." or text[start : start + 2] == "..":
        return False
    words = text[max(0, start - _LONGEST) : start].rsplit(maxsplit=1)
    word = "" if not words or text[start - 1].isspace() else words[-1].lstrip(_OPENING)
    return _may_be_short(word, following)


def _may_be_short(word: str, following: str) -> bool:
    """Tell whether a word before a point may be an abbreviation, or a number in a row."""
    if word.isdecimal():
        return len(word) <= 2  # noqa: PLR2004 - a year, or any more digits, end a sentence
    if "." in word:
        return any(map(str.isalpha, word))
    if len(word) == 1:
        return word.isalpha() and word not in "IЯя"
    lower = word.casefold()
    if lower in _TITLES:
        return True
    if lower in _NUMBERED:
        return following.isdecimal()
    # What is an abbreviation in capitals (TV, PCB) may well end a sentence.
    return not word.isupper() and _NO_VOWEL.fullmatch(normalize("NFD", lower)) is not None
