"""Hover cards that an extractor has set into the text.

A name that is linked on the page has a card with the surname first, the rest of the name
and a post. Printed forms, as extractors give them:

    Russian Railways CEO Vladimir Yakunin Yakunin Vladimir : Six tunnels.
    В.Путин Путин Владимир Владимирович Президент России : Добрый день!

The card of a thing has a heading, and its name in full:

    We thank the CSTO Background information Collective Security Treaty Organisation (CSTO) for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import normalize

import regex
from attrs import frozen

from transcripts.reading.labels.ends import find_end
from transcripts.reading.language.lexicon import GIVEN_NAMES
from transcripts.reading.later import later
from transcripts.reading.memo import remembered

__all__ = ["Card", "find_card", "find_things", "is_card_of", "read_card"]

# Extractors glue words together: "Rights CommissionerTatyana Petrova".
_WORD = later(r"\S(?:(?<!\p{Ll})(?!(?<=\p{Lu}{2})\p{Lu}\p{Ll})\S|(?!\p{Lu})\S)*+")
# Where two words are glued; that begins with a capital, of which there are few to look at.
_GLUED = "{capital}(?:(?<={small}{capital})|{capital}{{2}}{small})"
_SEAM = later(_GLUED.format(small=r"\p{Ll}", capital=r"\p{Lu}"))
# Fast path: most names are of these letters alone, which are sooner looked for.
_ASCII_SEAM = re.compile(_GLUED.format(small="[a-z]", capital="[A-Z]"))
_ACCENT = later(r"\p{Mn}")
_NOTE = later(r"\s?\([^()]*\)\s?$")
_INITIALED = later(r"(?P<initial>\p{Lu})\.(?:\p{Lu}\.)?\s?(?P<surname>\p{Lu}[\p{L}-]+)$")
# "Путин Владимир Владимирович": what a Russian name in full looks like.
_PATRONYMIC = later(r"\p{L}+(?:вич|вна|ична|оглы|кызы|ич)")
_LONGEST_NAME = 4
# How many characters the name of a thing has at most on its card.
_LONGEST_THING = 120
_TOKEN = later(r"\S+")
_IN_BRACKETS = later(r"\(\p{Lu}[\p{L}-]*\)")
# "Yes! Yes! You ask: why?": sentences that repeat a word are no card.
_SENTENCE_END = later(r"[?!…](?:\s|$)|\p{Ll}{2}\.\s(?=\p{Lu})")


@frozen
class Card:
    """What a hover card says.

    Attributes:
        name: Given name and surname, in this order.
        post: The post, ``None`` where there is none.
    """

    name: str
    post: str | None


def find_card(text: str) -> tuple[int, int] | None:
    """Return where a card stands between a label and its colon, or None.

    >>> text = "Head of Railways Ivan Petrov Petrov Ivan : Six tunnels."
    >>> text[slice(*find_card(text))]
    'Petrov Ivan'
    """
    end = find_end(text)
    # A name and its card are three words, or two that are glued.
    return None if end < 0 or " " not in text[:end] else _card_in(text[:end])


@remembered
def _card_in(head: str) -> tuple[int, int] | None:
    """Return where a card stands in what is printed before a colon."""
    note = _NOTE.search(head) if "(" in head else None
    end = note.start() if note else len(head)
    printed = _words(head[:end])
    for at in _repeated(printed):
        if _begins_card(printed[max(0, at - _LONGEST_NAME) : at], printed[at:]):
            words = list(_WORD.finditer(head, endpos=end))
            start, stop = words[at].start(), words[-1].end()
            # A card has no brackets: what looks like one goes on with a note that never closed.
            is_none = "(" in head[start:stop] or _SENTENCE_END.search(head, start)
            return None if is_none else (start, stop)
    return None


def _repeated(words: Sequence[str]) -> Iterator[int]:
    """Yield where a word may begin a card, given those before it."""
    # Fast path: in most heads no word stands twice.
    if len(set(words)) == len(words) and not any(map(str.endswith, words, words[1:])):
        return
    for at in range(1, len(words)):
        word = words[at]
        if words[at - 1].endswith(word) or word in words[max(0, at - _LONGEST_NAME) : at]:
            yield at


def is_card_of(card: str, before: str, *, surname: bool = False) -> bool:
    """Tell whether a text is the card of the name that the text before it ends with.

    Args:
        card: The text.
        before: What stands before it.
        surname: Whether the surname alone is enough: "Mr Petrov | Petrov Ivan Head of ...".
    """
    last = " ".join(before.replace("*", " ").rsplit(maxsplit=_LONGEST_NAME)[-_LONGEST_NAME:])
    last, card = _unaccented(last), _unaccented(card)
    if card.lstrip()[:1] not in last:
        # No word of the name begins the card.
        return False
    words, after = _words(last), _words(card)
    if not words or not after:
        return False
    if surname and words[-1:] == after[:1]:
        return True
    before_it = words[-_LONGEST_NAME:]
    return _may_begin_card(before_it, after[0]) and _begins_card(before_it, after)


def find_things(text: str, headings: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield where cards of things stand in a sentence.

    The name on one is that before it, or its end in brackets; what has another end cannot be told
    from the sentence.

    Args:
        text: The text.
        headings: What such cards begin with, casefolded.

    >>> text = "We of BANS Background information Bank of Norland (BANS) agree."
    >>> [text[slice(*found)] for found in find_things(text, frozenset(["background information"]))]
    ['Background information Bank of Norland (BANS)']
    """
    words = "|".join(map(regex.escape, sorted(headings)))
    for found in _pattern_of(words).finditer(text):
        before = text[max(0, found.start() - _LONGEST_THING) : found.start()].split()
        after = list(_TOKEN.finditer(text, found.end(), found.end() + _LONGEST_THING))
        count = _words_of_thing(before, [word.group() for word in after])
        if count:
            yield found.start(), after[count - 1].end()


@remembered
def _pattern_of(words: str) -> regex.Pattern[str]:
    """Return what a card of a thing begins with, of words that are escaped."""
    # html2text sets an icon before it.
    return regex.compile(rf"(?<=\s)(?:__\s)?(?i:{words})(?=\s)")


def _words_of_thing(before: Sequence[str], after: Sequence[str]) -> int:
    """Return how many words after the heading of a card are the name of the thing."""
    for count in range(min(len(before), len(after)), 0, -1):
        if before[-count:] == after[:count]:
            is_short_form = _IN_BRACKETS.fullmatch("".join(after[count : count + 1]))
            return count + bool(is_short_form)
    short = f"({before[-1]})" if before else ""
    return after.index(short) + 1 if short in after else 0


def read_card(text: str, label: str) -> Card | None:
    """Read a card, in the light of the label that it belongs to.

    Args:
        text: The card.
        label: The label before it.

    >>> read_card("Петров Иван Сергеевич директор музея", "И.Петров")
    Card(name='Иван Петров', post='директор музея')
    """
    words, tail = _words(text), _words(label)
    if (found := _INITIALED.search(label)) and words[0] == found["surname"] and words[1:]:
        count = 3 if _PATRONYMIC.fullmatch(" ".join(words[2:3])) else 2
        return Card(f"{words[1]} {words[0]}", " ".join(words[count:]) or None)
    count = _rotation(tail, words)
    if count:
        return Card(" ".join(tail[-count:]), " ".join(words[count:]) or None)
    if len(words) > 1 and words[1].casefold() in GIVEN_NAMES:
        return Card(f"{words[1]} {words[0]}", " ".join(words[2:]) or None)
    return None


def _words(text: str) -> list[str]:
    """Return the words of a text, those that were glued together apart."""
    seam = _ASCII_SEAM if text.isascii() else _SEAM
    return text.split() if seam.search(text) is None else _WORD.findall(text)


def _unaccented(text: str) -> str:
    """Return a text without accents: a card may spell a name with them."""
    return text if text.isascii() else _ACCENT.sub("", normalize("NFKD", text))


def _may_begin_card(before: Sequence[str], first: str) -> bool:
    """Tell whether a word is one of the name before it; with initials, it is the end of one."""
    return first in before or before[-1].endswith(first)


def _begins_card(before: Sequence[str], after: Sequence[str]) -> bool:
    """Tell whether words repeat the name that the words before them end with."""
    if not after[1:]:
        return False
    end = " ".join(before[-2:])
    found = _INITIALED.search(end) if "." in end else None
    if found and after[0] == found["surname"] and after[1].startswith(found["initial"]):
        return True
    return _rotation(before, after) > 0


def _rotation(before: Sequence[str], after: Sequence[str]) -> int:
    """Return how many words at the seam are the same name, turned: 2 in "A B | B A".

    A name in the same order is a card only with a post after it: "Xi Jinping | Xi Jinping
    President of China"; a line that stands twice is none.
    """
    for count in range(2, min(_LONGEST_NAME, len(before), len(after)) + 1):
        name, turned = list(before[-count:]), list(after[:count])
        first = 0 if len(after) > count else 1
        if any(name[at:] + name[:at] == turned for at in range(first, count)):
            return count
    return 0
