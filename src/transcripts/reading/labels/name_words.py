"""Which words of a label are a name, and where in it the name begins."""

from __future__ import annotations

from collections.abc import Container, Sequence

from transcripts.reading.language.lexicon import (
    CONNECTORS,
    COUNTRIES,
    GIVEN_NAMES,
    ORGANS,
    PARTICLES,
    is_role,
)
from transcripts.reading.later import later

__all__ = [
    "HUMP",
    "USUAL_NAME",
    "is_bare_name",
    "is_name_part",
    "is_name_word",
    "known_tail",
    "name_start",
    "unglued",
]

# "Lukashenko", "Asker-zade", "d’Estaing", "O’Brien", "el-Sisi", "Repik" and "A." before it.
_NAME_WORD = later(
    r"(?:\p{Lu}\.)++(?:\p{Lu}[\p{L}\p{M}’'‑-]*)?|(?:[\p{Ll}]{1,3}[’'‑-])?\p{Lu}[\p{L}\p{M}’'‑-]*"
)
# "Hamad bin Isa Al Khalifa", "Alexander Van der Bellen"; not "Ben", which is a name too.
_CAPITAL_PARTICLES = frozenset(["Al", "El", "Van", "Von", "De", "Bin", "Ibn"])
# A given name and a surname.
USUAL_NAME = 2
_LONGEST_NAME = 4
# Of how many words the longest name is that is looked for at the end of a label.
_LONGEST_TAIL = 6
_NUMERAL = later(r"[IVX]+")
_ACRONYM = later(r"\p{Lu}{2}[\p{Lu}-]*")
# "SergeiDonskoy", "PresidentofPalestineMahmoudAbbas": spaces lost between runs of bold.
HUMP = later(r"(?<=\p{Ll})(?=\p{Lu})")
_CYRILLIC = later(r"\p{Cyrillic}")
# "CommissionerTatyana", "CEOVladimir": a link after a role.
_GLUED = later(r"(?P<first>\p{Lu}\p{Ll}{2,}|\p{Lu}{2,}?)(?P<second>\p{Lu}\p{Ll}+)")


def is_name_word(word: str) -> bool:
    """Tell whether a word, with its capitals, has the form of a part of a name."""
    is_plain = word.isalpha() and word[0].isupper()
    return is_plain or _NAME_WORD.fullmatch(word) is not None


def is_name_part(word: str) -> bool:
    """Tell whether a word may stand in a name: a part of it, or "bin" and "der" between."""
    return word in PARTICLES or is_name_word(word)


def unglued(word: str) -> Sequence[str]:
    """Split "CommissionerTatyana", which an extractor has glued together."""
    # Fast path: most words have one capital, and where it is alone nothing is glued.
    found = None if word[1:].islower() else _GLUED.fullmatch(word)
    if found is None:
        return (word,)
    first = found["first"].casefold()
    return found.groups() if is_role(first) or first in COUNTRIES or first in ORGANS else (word,)


def known_tail(words: Sequence[str], known: Container[str]) -> int | None:
    """Return where the longest known name at the end of a label begins."""
    first = max(0, len(words) - _LONGEST_TAIL)
    # What name_key leaves of each: there is no space in a word.
    keys = [word.casefold().replace(".", "") for word in words[first:]]
    for at in range(len(keys) - 1):
        if "".join(keys[at:]) in known:
            return first + at
    return None


def name_start(words: Sequence[str]) -> int:
    """Return where the name begins: ``len(words)`` where there is none."""
    at = len(words)
    while at and not _is_boundary(words[at - 1], words) and is_name_part(words[at - 1]):
        at -= 1
    if not at:
        return 0
    run, before = words[at:], words[at - 1].casefold()
    if before.endswith(")") and len(run) <= _LONGEST_NAME:
        # What a body is called in short ends the role: "Head of the Forum (FORB) Ivan Petrov".
        return at
    if before in CONNECTORS:
        return at + _after_connector(run)
    if is_role(before):
        return at + (_leading_places(run) if _CYRILLIC.match(run[0] if run else "") else 0)
    return at + len(run) - _name_length(run)


def _after_connector(run: Sequence[str]) -> int:
    """Count the words of a place or a body after "of", before the name begins.

    One at least, and two words alone are no name: "Head of Rosatom Ivan Petrov", "Head of the
    Port", "Winner of the Northern Prize".
    """
    if places := _leading_places(run):
        return places
    if len(run) <= USUAL_NAME:
        return len(run)
    return max(1, len(run) - _name_length(run))


def _leading_places(run: Sequence[str]) -> int:
    """Count the words up to the last country: one in "Egypt Abdel Fattah el-Sisi"."""
    last = max((i for i, word in enumerate(run) if word.casefold() in COUNTRIES), default=-1)
    return last + 1


def _name_length(run: Sequence[str]) -> int:
    """Return how many words at the end of a run of capitals are the name.

    Two, and more where a particle, an initial, a numeral or a given name says so.
    """
    length = min(USUAL_NAME, len(run))
    while length < len(run) and _extends(run[-length - 1], run[-length]):
        length += 1
    return length


def _extends(before: str, first: str) -> bool:
    """Tell whether a word belongs to the name that so far begins with ``first``."""
    return (
        (first in PARTICLES or first in _CAPITAL_PARTICLES)
        or before in PARTICLES
        or first.endswith(".")
        or _NUMERAL.fullmatch(first) is not None
        or before.casefold() in GIVEN_NAMES
    )


def _is_boundary(word: str, words: Sequence[str]) -> bool:
    """Tell whether a word ends the name when a label is read from its end."""
    lower = word.casefold()
    if lower in ORGANS or is_role(lower):
        return True
    if lower in CONNECTORS and word != lower and len(word) > len("A."):
        # "Columnist From the Gazette": in a title such words have capitals too.
        return True
    if words[-1].isupper() and len(words[-1]) > USUAL_NAME:
        # In a label in capitals every word looks like an acronym.
        return lower in CONNECTORS
    return _ACRONYM.fullmatch(word) is not None and not _NUMERAL.fullmatch(word)


def is_bare_name(text: str) -> bool:
    """Tell whether a text is a name and nothing else: "Vladimir Fortov", "Dmitry"."""
    words = text.split()
    return (
        len(words) <= _LONGEST_NAME
        and is_name_word(words[-1] if words else "")
        and all(is_name_part(word) and not _is_boundary(word, words) for word in words)
        and not any(word.casefold() in COUNTRIES for word in words)
    )
