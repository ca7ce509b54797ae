"""The cues of captions, and whose voice each is where no tag says so."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from attrs import field, frozen

from transcripts.formats.captions.blocks import BARE, END
from transcripts.formats.captions.cue_text import Piece
from transcripts.model import Problem
from transcripts.reading.labels.candidates import candidate
from transcripts.reading.labels.grammar import named_label, names_machine
from transcripts.reading.labels.plausibility import is_sentence, may_return
from transcripts.reading.later import later
from transcripts.reading.source.passages import fold

__all__ = [
    "AnyCue",
    "Cue",
    "Names",
    "Said",
    "Stretch",
    "Voiced",
    "another_voice",
    "firsts",
    "lines_of_cue",
    "shown_again",
    "stretch_of",
]

# Where something begins and ends in the source.
Stretch = tuple[int, int]

# Printed forms: "[SPEAKER_00]: Yes.", "Anna Berg: Yes.", ">> ANNA: Yes."
_NAME = r"[^\W_][^:\[\]<>\n]{0,80}?"
# Print around it: "<b>Anna Berg:</b> Yes.", "<i>Anna Berg</i>: Yes."
_PRINT = r"(?:</?[A-Za-z][^<>\r\n]{0,80}+>|\{\\[^{}\r\n]{0,80}+\})"
_INLINE = re.compile(
    rf"(?:\s*+{_PRINT})*+\s*+(?:(?:>>|&gt;&gt;)\s?+)?+{_PRINT}*+"
    rf"(?:\[(?P<bracketed>{_NAME})\]|(?P<bare>{_NAME})){_PRINT}*+\s?:{_PRINT}*+(?=\s|$)"
)
# A line with times, and what follows on it if that may be a name before a colon.
_TIMES = rf"-->{BARE}(?![^\r\n]){END}?+"
_NAMED = rf"(?P<first>{_PRINT}*+[^\r\n:]{{1,83}}+:{_PRINT}*+(?=\s|\Z))"
_FIRST = re.compile(rf"{_TIMES}{_NAMED}", re.ASCII)
_UNNAMED = re.compile(rf"{_TIMES}(?!{_NAMED})", re.ASCII)
# "[Anna Berg] Yes.", "(Anna Berg)" above what she says: where all cues begin so.
_BRACKETED = re.compile(
    rf"\s{{0,9}}+{_PRINT}{{0,4}}+[\[(](?P<bracketed>[^\[\]()<>\r\n]{{1,60}})[\])]"
    rf"{_PRINT}{{0,4}}+\s{{1,9}}+(?=\S)"
)
_IN_BRACKETS = re.compile(rf"{_TIMES}(?P<first>{_BRACKETED.pattern})", re.ASCII)
# What is heard, and nothing said: "[Music]".
_ALONE = re.compile(rf"{_TIMES}[ \t]*[\[(]([^\[\]()\r\n]{{1,60}})[\])][ \t]*(?:\r?\n\r?\n|\s*\Z)")
# Of the cues that have a name before a colon, so many at least must be of names that return.
_RETURNING = 0.5
# And of all cues, so many begin with a name in brackets, of so many people, if such are labels.
_ALL = 0.8
_LEAST_PEOPLE = 2
_PART = later(r"(?P<end>\r\n?|\n)|[^\r\n]+")


def firsts(source: str) -> Iterator[Stretch]:
    """Yield where the cues of captions begin that may begin with a name; see ``Names.of``."""
    yield from (found.span("first") for found in _FIRST.finditer(source))
    if _UNNAMED.search(source) is not None:
        yield 0, 0


class Voiced(NamedTuple):
    """Who says a part of a cue.

    Attributes:
        label: As it is printed, folded; ``None`` for another voice that is not named.
        start: Offset of the label in the source.
        end: Offset after it.
        after: Offset after all that belongs to it: a tag, a colon.
    """

    label: str | None
    start: int
    end: int
    after: int


@frozen
class Said:
    """A part of a cue that one voice says.

    Attributes:
        voice: Who says it, ``None`` where nobody is named.
        pieces: What is said.
        end: Offset after it, and the tags that end it.
    """

    voice: Voiced | None
    pieces: tuple[Piece, ...]
    end: int


# The same as a ``Cue``, which takes several times as long to make.
AnyCue = tuple[int, int, int, dt.timedelta, dt.timedelta, tuple[Problem, ...]]


class Cue(NamedTuple):
    """A cue.

    Attributes:
        start: Offset of its block in the source.
        text_start: Offset of its text.
        end: Offset after its text.
        begins_at: When it is shown.
        ends_at: Until when.
        problems: What a careful user wants to know about it.
    """

    start: int
    text_start: int
    end: int
    begins_at: dt.timedelta
    ends_at: dt.timedelta
    problems: tuple[Problem, ...] = ()


@frozen
class Names:
    """The names before a colon at the start of cues that are labels.

    Printed forms: "Anna Berg: Good evening." of Zoom, "[SPEAKER_00]: Good evening." of WhisperX.
    They are labels where they return, where a program calls voices so, or where all cues have one.

    Attributes:
        labels: Those that are.
        signs: Of which one stands in any cue that begins with one.
    """

    labels: Collection[str]
    signs: tuple[str, ...] = (":",)
    _form: re.Pattern[str] = _INLINE
    _seen: dict[str, str | None] = field(factory=dict)

    @classmethod
    def of(cls, source: str, firsts: Iterable[Stretch]) -> Names | None:
        """Return the names that captions have, None where they have none.

        Args:
            source: The text of the file.
            firsts: Where each cue begins that may begin with a name, and an empty stretch if there
                are others.
        """
        has_others, counts, seen = False, Counter[str](), dict[str, str | None]()
        for start, end in firsts:
            voice = _inline(source, start, end, seen) if start < end else None
            if voice is None or voice.label is None:
                has_others = True
            else:
                counts[voice.label] += 1
        returning = {label for label, count in counts.items() if count > 1 or names_machine(label)}
        sure = sum(counts[label] for label in returning)
        if not counts or (has_others and sure < _RETURNING * counts.total()):
            return None
        others = (label for label in counts if not has_others or may_return(named_label(label, {})))
        return cls(frozenset(returning.union(others)), seen=seen)

    @classmethod
    def in_brackets(cls, source: str) -> Names | None:
        """Return the names in brackets that captions have, None where they have none.

        What is heard stands in brackets as well, "[Music]", but not before nearly all that is said,
        and alone.
        """
        # Fast path: most captions have none.
        if "[" not in source and "(" not in source:
            return None
        seen: dict[str, str | None] = {}
        starts = (one.start("first") for one in _IN_BRACKETS.finditer(source))
        found = (_inline(source, at, len(source), seen, _BRACKETED) for at in starts)
        # What somebody does has a small letter: "[laughs] Yes."
        ends = [
            (one.label, source[one.end])
            for one in found
            if one and one.label and not one.label[0].islower()
        ]
        counts = Counter(label for label, _ in ends)
        heard = list(map(fold, _ALONE.findall(source)))
        for sound in heard:
            del counts[sound]
        cues = source.count("-->") - len(heard)
        if len(counts) < _LEAST_PEOPLE or counts.total() < max(len(counts) + 1, _ALL * cues):
            return None
        signs = dict.fromkeys(sign for _, sign in ends)
        return cls(frozenset(counts), tuple(signs), _BRACKETED, seen)

    def may_stand_in(self, text: str) -> bool:
        """Tell whether a cue may begin with one, or a line of it."""
        return any(map(text.__contains__, self.signs))

    def find(self, source: str, start: int, end: int) -> Voiced | None:
        """Return whose voice a stretch of the source is, with which a cue begins."""
        voice = _inline(source, start, end, self._seen, self._form)
        return voice if voice is not None and voice.label in self.labels else None


def _inline(
    source: str,
    start: int,
    end: int,
    seen: dict[str, str | None],
    form: re.Pattern[str] = _INLINE,
) -> Voiced | None:
    """Return the name before a colon, or in brackets, at the start of a cue.

    Args:
        source: The text of the file.
        start: Where the cue begins in it.
        end: Where it ends.
        seen: What was found out of words before a colon, which mostly return.
        form: How names are printed.
    """
    found = form.match(source, start, end)
    if found is None:
        return None
    printed, around = found.group(), found.lastgroup
    assert around is not None  # noqa: S101 - a name is bare or in brackets
    if printed in seen:
        label = seen[printed]
    else:
        label = fold(found[around])
        # Python takes a fraction for a sign of a word, too.
        is_word = label[0].isalpha() or label[0].isdecimal()
        is_odd = around == "bare" and candidate(f"{label}: x") is None
        if is_sentence(label) or is_odd or not is_word:
            label = None
        seen[printed] = label
    return None if label is None else Voiced(label, *found.span(around), found.end())


def another_voice(said: Said) -> Said:
    """Find the sign that another voice begins: ">> Good evening.", as broadcasters print it.

    Returns:
        What is said without it, or all of it where there is no such sign.
    """
    signs = (
        (sign, piece.start + at) for piece in said.pieces for at, sign in enumerate(piece.text)
    )
    ink = list(islice((sign for sign in signs if not sign[0].isspace()), 2))
    if [sign for sign, _ in ink] != [">", ">"]:
        return said
    first, after = ink[0][1], next(signs, ("", said.end))[1]
    rest = stretch_of(said.pieces, after, said.end)
    return Said(Voiced(None, first, after, after), rest, said.end)


def stretch_of(pieces: Sequence[Piece], start: int, end: int) -> tuple[Piece, ...]:
    """Return what stands between two offsets in the source."""
    return tuple(
        Piece(
            *(piece.text[max(0, start - piece.start) : end - piece.start], max(start, piece.start)),
            *(piece.voice, piece.time),
        )
        for piece in pieces
        if piece.start < end and piece.start + len(piece.text) > start
    )


def lines_of_cue(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return the lines of a cue that show anything."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        for found in _PART.finditer(piece.text):
            if found["end"] is not None:
                lines.append([])
            else:
                at = piece.start + found.start()
                lines[-1].append(Piece(found.group(), at, time=piece.time))
    return [line for line in lines if any(part.text.strip() for part in line)]


def shown_again(lines: Sequence[Sequence[Piece]], last: Sequence[Sequence[Piece]]) -> bool:
    """Tell whether rolling captions show a line again: the first of a cue, and not what it says.

    None of its words has a time of its own: what is shown again is not said again.

    Args:
        lines: Those of a cue.
        last: Those of the cue before.
    """
    if not lines or not last or any(piece.time is not None for piece in lines[0]):
        return False
    return _text(lines[0]) == _text(last[-1])


def _text(line: Sequence[Piece]) -> str:
    return fold("".join(piece.text for piece in line))
