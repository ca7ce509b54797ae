"""How long a piece of speech may be, and where one that is too long is cut."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from numbers import Real
from typing import NoReturn

import regex
from attrs import frozen

from transcripts.kinds import TimingKind
from transcripts.model.paragraphs import Paragraph
from transcripts.model.sentences import goes_on
from transcripts.model.words import WORD

__all__ = ["Rule", "cuts", "most", "starts"]

# With its accents, or an emoji with all that it is joined of.
_LETTER = regex.compile(r"\X")
# What tells offsets in a stretch of a text, after its start, at which it may be cut.
_Level = Callable[[int, int], Iterable[int]]
_Fits = Callable[[int, int], bool]


@frozen(kw_only=True)
class Rule:
    """How long chunks are, and where they are cut; see ``Meeting.chunks``."""

    size: int
    overlap: int
    length: Callable[[str], float]
    sentences: Callable[[str], Iterable[str]]

    def __attrs_post_init__(self) -> None:
        """Refuse what no chunks can be made by, and say what can."""
        for name in ("size", "overlap"):
            value = getattr(self, name)
            if type(value) is not int:
                message = f"{name} must be a whole number, not {value!r}"
                raise TypeError(message)
        for name in ("length", "sentences"):
            value = getattr(self, name)
            if not callable(value):
                message = f"{name} must be a function that takes a text, not {value!r}"
                raise TypeError(message)
        if not 0 <= self.overlap < self.size:
            message = f"chunks need 0 <= overlap < size, got {self.overlap} and {self.size}"
            raise ValueError(message)

    @property
    def room(self) -> int:
        """How long one piece of speech may be, so that what is repeated goes before it.

        It is at least half of a chunk: more is not repeated where that leaves less.
        """
        return max(self.size - self.overlap, (self.size + 1) // 2)

    def holds(self, text: str, size: int | None = None) -> bool:
        """Tell whether a text is no longer than a chunk may be, or than another size."""
        length: object = self.length(text)
        if not isinstance(length, Real):
            message = f"length must return a number, not {type(length).__name__}"
            raise TypeError(message)
        return bool(length <= (self.size if size is None else size))


def cuts(paragraph: Paragraph, rule: Rule, label: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a paragraph of which each fits a chunk: one, or as few as may be.

    Args:
        paragraph: What is said.
        rule: How long they may be.
        label: What stands before each of them.

    Raises:
        ValueError: If not even one letter fits.
    """
    text = paragraph.text

    def fits(start: int, end: int) -> bool:
        piece = text[start:end].rstrip()
        return rule.holds(label + piece) and (not rule.overlap or rule.holds(piece, rule.room))

    if fits(0, len(text)):
        yield 0, len(text)
        return
    for start, end in pairwise(_edges(0, len(text), _levels(paragraph, rule, label), fits)):
        yield start, start + len(text[start:end].rstrip())


def starts(paragraph: Paragraph, first: int, last: int, rule: Rule) -> Iterator[list[int]]:
    """Yield where an end of a stretch of speech may begin: with a sentence, a cue, a word."""
    text = paragraph.text
    sentences = _sentence_starts(text[first:last], rule.sentences)
    yield [first + start for start in sentences]
    yield [one for one in _cues_of(paragraph) if first < one < last]
    yield [*_word_starts(text, first, last)][1:]


def most(least: int, greatest: int, fits: Callable[[int], bool]) -> int:
    """Return the greatest number that fits, of those from ``least``, which does.

    It is looked for in steps that double, and then halfway: what is long is measured a few times,
    and not once for each of its parts.
    """
    step, over = 1, greatest + 1
    while least + 1 < over:
        number = min(least + step, greatest if over > greatest else (least + over) // 2)
        if fits(number):
            least, step = number, step * 2
        else:
            over = number
    return least


def _edges(first: int, last: int, levels: Sequence[_Level], fits: _Fits) -> list[int]:
    """Return where to cut a stretch that does not fit, its ends among that: no finer than it must.

    What a level of cuts leaves too long is cut by the next, and what fits is put together.
    """
    level, *finer = levels
    edges = [first]
    for start, end in pairwise([first, *level(first, last), last]):
        edges += [end] if fits(start, end) else _edges(start, end, finer, fits)[1:]
    kept, at = [first], 0
    while edges[at] < last:
        at = most(at + 1, len(edges) - 1, partial(_reaches, edges, at, fits))
        kept.append(edges[at])
    return kept


def _reaches(edges: Sequence[int], at: int, fits: _Fits, to: int) -> bool:
    return fits(edges[at], edges[to])


def _levels(paragraph: Paragraph, rule: Rule, label: str) -> list[_Level]:
    """Return where a paragraph may be cut: between sentences, cues, words, letters."""
    text = paragraph.text
    cues = _cues_of(paragraph)

    def words(first: int, last: int) -> list[int]:
        # What stands before the first word, such as a dash, goes with it.
        return [*_word_starts(text, first, last)][1:]

    def refuse(*_: int) -> NoReturn:
        message = f"a size of {rule.size} is too small for {label!r} and one letter"
        raise ValueError(message)

    return [
        lambda *_: _sentence_starts(text, rule.sentences),
        lambda first, last: cues[bisect_right(cues, first) : bisect_left(cues, last)],
        lambda first, last: [at for at in words(first, last) if not _is_after_title(text, at)],
        words,
        lambda first, last: [one.start() for one in _LETTER.finditer(text, first, last)][1:],
        refuse,
    ]


def _cues_of(paragraph: Paragraph) -> list[int]:
    """Return where the cues of a paragraph begin."""
    return [one.start for one in paragraph.times if one.kind is TimingKind.CUE]


def _sentence_starts(text: str, sentences: Callable[[str], Iterable[str]]) -> list[int]:
    """Return where the sentences of a text begin after the first, as a function tells them."""
    starts: list[int] = []
    end = 0
    found: object = sentences(text)
    if not isinstance(found, Iterable):
        raise TypeError(f"sentences must return several texts, not {type(found).__name__}")
    for sentence in found:
        if not isinstance(sentence, str):
            message = f"sentences must return several texts, not {type(sentence).__name__}"
            raise TypeError(message)
        part = sentence.strip()
        start = text.find(part, end)
        if start < 0:
            message = f"sentences must return parts of the text as they stand in it, not {part!r}"
            raise ValueError(message)
        starts += [start] if part else []
        end = start + len(part)
    return starts[1:]


def _word_starts(text: str, first: int, last: int) -> Iterator[int]:
    """Yield where the words of a stretch begin, with the signs that stand right before them."""
    end = first
    for found in WORD.finditer(text, first, last):
        start = found.start()
        while start > end and not text[start - 1].isspace():
            start -= 1
        yield start
        end = found.end()


def _is_after_title(text: str, at: int) -> bool:
    """Tell whether a word stands after such as "Dr.", and is not to be parted from it."""
    return text[max(0, at - 2) : at] == ". " and goes_on(text, at - 2, at)
