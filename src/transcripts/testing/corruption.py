"""The faults of real documents, put into a sound one: the same faults on every run.

A reader should take the harmless ones without a change in what it reads, and lose nothing of a
document that holds any of them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from enum import StrEnum
from random import Random

import regex

from transcripts.reading.language.timestamps import TIMESTAMP
from transcripts.testing._checks import require

__all__ = ["HARMLESS", "Corruption", "Effect", "corrupt"]


class Effect(StrEnum):
    """What a fault may change in the meeting that is read, at most."""

    NOTHING = "nothing"  # the same but for spans and ``Source``
    # They may begin elsewhere, and an event or a gap that stood alone may stand in one, or be
    # words of it where its bracket is broken. Each turn holds the same letters.
    PARAGRAPHS = "paragraphs"
    WORDS = "words"  # letters differ, of labels too; turns begin where they did
    TURNS = "turns"  # a label may be lost, or become another


class Corruption(StrEnum):
    """A fault, in the order in which several are put into one document."""

    LOST_BLANK_LINES = "lost-blank-lines"  # paragraphs are lines, with nothing between them
    HARD_WRAPS = "hard-wraps"  # long lines are broken before column 73, as in a letter
    LOST_BREAKS = "lost-breaks"  # a label stands in the middle of a line
    FLATTENED = "flattened"  # the whole page is one line
    INDENTS = "indents"  # every line begins with four spaces
    DOUBLE_SPACES = "double-spaces"  # between words, in a quarter of the places
    TRAILING_SPACES = "trailing-spaces"  # one after a quarter of the lines
    LOST_SPACES = "lost-spaces"  # VladimirPutin: Thank you.
    LOST_COLONS = "lost-colons"  # Vladimir Putin. Thank you. / Megyn Kelly With this?
    UNCLOSED_NOTES = "unclosed-notes"  # Xi Jinping (retranslated: Thank you.
    LOOK_ALIKES = "look-alikes"  # a letter of a label is of another alphabet: C.МИРОНЮК
    STRAIGHT_QUOTES = "straight-quotes"  # don't for don’t
    MOJIBAKE = "mojibake"  # donít for don’t
    NO_BREAK_SPACES = "no-break-spaces"  # U+00A0 for a quarter of the spaces
    ZERO_WIDTH = "zero-width"  # U+200B before words, U+00AD in words
    BYTE_ORDER_MARK = "byte-order-mark"  # U+FEFF before the first letter
    CRLF = "crlf"  # lines end as on Windows
    CR = "cr"  # lines end as on old Macs

    @property
    def effect(self) -> Effect:
        """What it may change at most."""
        return _EFFECTS.get(self, Effect.NOTHING)


_EFFECTS = {
    Corruption.LOST_BLANK_LINES: Effect.PARAGRAPHS,
    Corruption.HARD_WRAPS: Effect.PARAGRAPHS,
    Corruption.LOST_BREAKS: Effect.TURNS,
    Corruption.FLATTENED: Effect.TURNS,
    Corruption.LOST_SPACES: Effect.TURNS,
    Corruption.LOST_COLONS: Effect.TURNS,
    Corruption.UNCLOSED_NOTES: Effect.TURNS,
    Corruption.LOOK_ALIKES: Effect.TURNS,
    Corruption.STRAIGHT_QUOTES: Effect.WORDS,
    Corruption.MOJIBAKE: Effect.WORDS,
}
# The faults that change nothing but where things stand.
HARMLESS = frozenset(kind for kind in Corruption if kind.effect is Effect.NOTHING)
# A text has but one kind of line ends.
_LINE_ENDS = {Corruption.CRLF, Corruption.CR}

# How often a fault strikes of the times it could; in the middle of words it could very often.
_OFTEN = 0.25
_SELDOM = 0.03
# Lines up to here may be broken already.
_BROKEN = 80
# The front matter of Markdown, scripts, tags and entities: what is no text.
_MARK_UP = regex.compile(
    r"\A[\ufeff\s]*+---[^\S\n]*\n.*?\n---[^\S\n]*(?:\n|\Z)|<(?P<name>script|style)\b.*?</(?P=name)\s*>|<[!?/]?\p{L}[^<>]*>|&#?\w+;",
    regex.DOTALL,
)
_LINE_END = regex.compile(r"\r\n?|\n")
_LINE = regex.compile(r"[^\n]+")
_BLANK_LINES = regex.compile(r"(?<!\s)([^\S\n]*+\n)(?:[^\S\n]*+\n)++")
_TOO_LONG = regex.compile(r"(?=[^\n]{73})([^\n]{1,72}) (?=\S)")
_BREAK = regex.compile(r"(?<!\s)[^\S\n]*+\n\s*+(?=\S)")
_START = regex.compile(r"^(?=[^\n]*\S)", regex.MULTILINE)
_END = regex.compile(r"(?<=\S)$", regex.MULTILINE)
_SPACE = regex.compile(r"(?<=\S) (?=\S)")
_AT_WORD = regex.compile(r"(?<=\s)(?=\p{L})")
_IN_WORD = regex.compile(r"(?<=\p{L})(?=\p{L})")
# Such as "President of Russia Vladimir Putin:", "В.Путин (как переведено):", "**Anna Berg:**",
# "<p><b>Anna Berg:</b>", "[00:12] Speaker 1:"; it ends with a capitalised word, perhaps with a
# number after it, unlike "Publication date:".
_LABEL = regex.compile(
    rf"^(?P<before>(?:[^\S\n]|\*\*|<\p{{L}}[^<>]*+>|{TIMESTAMP}(?=\s))*+)"
    r"(?P<label>(?:\p{L}[^\n:()<>*]{0,120}[\s.])?\p{Lu}[\p{L}\d_’'-]*(?:\s\d{1,3})?)"
    r"(?:\s\([^\n()]{2,80}\))?:(?=\s|\*|<|$)",
    regex.MULTILINE,
)
_LATIN, _CYRILLIC = "ABEKMHOPCTXaeopcyx", "АВЕКМНОРСТХаеорсух"
_LOOK_ALIKE = dict(zip(_LATIN + _CYRILLIC, _CYRILLIC + _LATIN, strict=True))
_STRAIGHT = str.maketrans("‘’“”„«»", '\'\'"""""')
# What Windows writes as ’, the Macintosh reads as í: on the archive site, in all of a page.
_QUOTES = "‘’“”„"
_AS_MAC = str.maketrans(_QUOTES, _QUOTES.encode("cp1252").decode("mac_roman"))

# A number from 0 on, below 1: Random.random alone gives the same numbers on every Python.
_Draw = Callable[[], float]
_Fault = Callable[[str, _Draw], str]


def corrupt(document: str, seed: int, kinds: Iterable[Corruption] | None = None) -> str:
    """Return a document with faults in it.

    The same arguments give the same text, on every Python. Tags, scripts and entities of HTML
    stay as they are, and so does front matter; all line ends become what the first one is. A
    fault may find no place to strike: a document without labels loses none of their colons.

    Args:
        document: Text, Markdown or HTML.
        seed: Decides where the faults strike, of all the places where they could, and which
            line ends the text gets, of several kinds.
        kinds: Which faults, in any order; ``None`` leaves it to the seed, which takes about
            half of ``HARMLESS``.

    Raises:
        TypeError: If ``document`` is not str, ``seed`` not int, or a kind no ``Corruption``.

    >>> corrupt("Anna Berg: We ship.", 4, [Corruption.LOST_COLONS])
    'Anna Berg. We ship.'
    """
    require(document, str, "document must be str (decode it first)")
    require(seed, int, "seed must be int")
    if isinstance(seed, bool):
        message = "seed must be int, not bool"
        raise TypeError(message)
    # Of an int it takes the absolute value, so that 3 and -3 were one seed.
    draw = Random(seed if seed >= 0 else str(seed)).random  # noqa: S311 - faults are no secrets
    wanted = _wanted(kinds, draw)
    line_end = next((found.group() for found in _LINE_END.finditer(document)), "\n")
    text = _LINE_END.sub("\n", document)
    for kind in Corruption:
        if kind in wanted:
            text = _FAULTS[kind](text, draw)
    return text if "\r" in text else text.replace("\n", line_end)


def _wanted(kinds: Iterable[Corruption] | None, draw: _Draw) -> set[Corruption]:
    """Return which faults a document gets."""
    if kinds is None:
        wanted = {kind for kind in Corruption if kind in HARMLESS and _is_heads(draw)}
    else:
        require(None if isinstance(kinds, str) else kinds, Iterable, "kinds must be an iterable")
        wanted = set(kinds)
        for kind in wanted:
            require(kind, Corruption, "each of kinds must be a Corruption")
    if wanted >= _LINE_ENDS:
        wanted.discard(Corruption.CRLF if _is_heads(draw) else Corruption.CR)
    return wanted


def _is_heads(draw: _Draw) -> bool:
    """Toss a coin."""
    return draw() < 0.5  # noqa: PLR2004 - a half


def _somewhere(pattern: regex.Pattern[str], to: str, rate: float) -> _Fault:
    """Return the fault that replaces some of what fits."""

    def struck(text: str, draw: _Draw) -> str:
        is_text = _text_of(text)
        return pattern.sub(
            lambda found: to if is_text(found.start()) and draw() < rate else found.group(), text
        )

    return struck


def _everywhere(change: Callable[[str], str]) -> _Fault:
    """Return the fault that changes all of the text alike."""

    def struck(text: str, _: _Draw) -> str:
        parts, at = [], 0
        for found in _MARK_UP.finditer(text):
            parts += [change(text[at : found.start()]), found.group()]
            at = found.end()
        return "".join([*parts, change(text[at:])])

    return struck


def _in_labels(change: Callable[[regex.Match[str], _Draw], str]) -> _Fault:
    """Return the fault that changes some of the labels."""

    def struck(text: str, draw: _Draw) -> str:
        is_text = _text_of(text)

        def changed(found: regex.Match[str]) -> str:
            is_hit = is_text(found.start("label")) and draw() < _OFTEN
            return found["before"] + change(found, draw) if is_hit else found.group()

        return _LABEL.sub(changed, text)

    return struck


def _text_of(document: str) -> Callable[[int], bool]:
    """Return the function that tells whether an offset lies outside of mark-up."""
    spans = [found.span() for found in _MARK_UP.finditer(document)]

    def is_text(offset: int) -> bool:
        at = bisect_right(spans, (offset, len(document)))
        return at == 0 or spans[at - 1][1] <= offset

    return is_text


def _lost_breaks(text: str, draw: _Draw) -> str:
    """Put some labels at the end of the line above them."""
    is_text = _text_of(text)
    # The break stands before a timestamp, or asterisks.
    starts = {
        found.end() - len(found.group().lstrip())
        for found in _LABEL.finditer(text)
        if is_text(found.start("label"))
    }
    return _BREAK.sub(
        lambda found: " " if found.end() in starts and draw() < _OFTEN else found.group(), text
    )


def _wrapped(line: regex.Match[str]) -> str:
    """Break a line that is not broken yet."""
    text = line.group()
    return text if len(text) <= _BROKEN else _TOO_LONG.sub(r"\1\n", text)


def _without_spaces(found: regex.Match[str], _: _Draw) -> str:
    return "".join(found["label"].split()) + _after(found)


def _without_colon(found: regex.Match[str], draw: _Draw) -> str:
    """A full stop stands in its place, or nothing."""
    label = found["label"] + _after(found).removesuffix(":")
    return label + ("." if _is_heads(draw) else "")


def _without_bracket(found: regex.Match[str], _: _Draw) -> str:
    return found["label"] + _after(found).replace("):", ":")


def _with_look_alike(found: regex.Match[str], draw: _Draw) -> str:
    """Put a letter of another alphabet for one that looks like it."""
    label = found["label"]
    places = [at for at, letter in enumerate(label) if letter in _LOOK_ALIKE]
    for at in places[int(draw() * len(places)) :][:1]:
        label = label[:at] + _LOOK_ALIKE[label[at]] + label[at + 1 :]
    return label + _after(found)


def _after(found: regex.Match[str]) -> str:
    """Return what stands after the label, from its note through its colon."""
    return found.string[found.end("label") : found.end()]


def _zero_width(text: str, draw: _Draw) -> str:
    for pattern, character, rate in ((_AT_WORD, "\u200b", _OFTEN), (_IN_WORD, "\xad", _SELDOM)):
        text = _somewhere(pattern, character, rate)(text, draw)
    return text


_FAULTS: dict[Corruption, _Fault] = {
    Corruption.LOST_BLANK_LINES: _everywhere(lambda text: _BLANK_LINES.sub(r"\1", text)),
    Corruption.HARD_WRAPS: _everywhere(lambda text: _LINE.sub(_wrapped, text)),
    Corruption.LOST_BREAKS: _lost_breaks,
    Corruption.FLATTENED: _everywhere(lambda text: _BREAK.sub(" ", text)),
    Corruption.INDENTS: _somewhere(_START, "    ", 1),
    Corruption.DOUBLE_SPACES: _somewhere(_SPACE, "  ", _OFTEN),
    Corruption.TRAILING_SPACES: _somewhere(_END, " ", _OFTEN),
    Corruption.LOST_SPACES: _in_labels(_without_spaces),
    Corruption.LOST_COLONS: _in_labels(_without_colon),
    Corruption.UNCLOSED_NOTES: _in_labels(_without_bracket),
    Corruption.LOOK_ALIKES: _in_labels(_with_look_alike),
    Corruption.STRAIGHT_QUOTES: _everywhere(lambda text: text.translate(_STRAIGHT)),
    Corruption.MOJIBAKE: _everywhere(lambda text: text.translate(_AS_MAC)),
    Corruption.NO_BREAK_SPACES: _somewhere(_SPACE, "\xa0", _OFTEN),
    Corruption.ZERO_WIDTH: _zero_width,
    Corruption.BYTE_ORDER_MARK: lambda text, _: "\ufeff" + text.removeprefix("\ufeff"),
    Corruption.CRLF: lambda text, _: text.replace("\n", "\r\n"),
    Corruption.CR: lambda text, _: _LINE_END.sub("\r", text),
}
