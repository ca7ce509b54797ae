"""A range of time, and what is said in it: what Whisper prints while it listens, and SBV.

The printed forms of Whisper and its kin:

    [00:00:00.000 --> 00:00:04.200]   Is it still burning?
    [00:04.200 --> 00:06.000]  Every night.
    [0.00s -> 4.20s] Is it still burning?
    [4.20 --> 6.00] SPEAKER_00: Every night.

That of SBV, the captions of YouTube:

    0:00:00.000,0:00:04.200
    ANNA: Is it still burning?

A name before a colon is a voice on the evidence that captions ask for, and a range without one goes
on with the last. The lines right below a range go on with it. What stands above the first range is
metadata; after an empty line, what has no range is unread.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import islice

import regex
from attrs import frozen

from transcripts.errors import ParseError
from transcripts.formats.captions.blocks import (
    Line,
    lines_of,
    note,
    printed_lines,
    read_clock,
    unread,
)
from transcripts.formats.captions.cue_text import Piece
from transcripts.formats.captions.cues import Captions
from transcripts.formats.captions.voices import Cue, Said
from transcripts.formats.times import seconds_of
from transcripts.kinds import NoteKind, ProblemCode
from transcripts.model import Span
from transcripts.model.reprs import brief
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.hints import Hints
from transcripts.reading.later import later
from transcripts.reading.layout.decisions import Decision, problem
from transcripts.reading.source.passages import ink
from transcripts.reading.style.house_style import Confidence

__all__ = ["SBV", "WHISPER"]

_TIME = r"\d[\d:.,]*+"
_CLOCK = r"\d{1,3}:[0-5]\d:[0-5]\d\.\d{3}"
# Lines of a program that says what it does may stand above.
_HEAD = 5
_SNIFFED = 100


@frozen
class _Ranges:
    """A format; see the module.

    Attributes:
        name: What ``format=`` calls it.
        form: What a range looks like at the start of a line.
        is_alone: Whether it stands on a line of its own, as nothing but such a range does.
    """

    name: str
    form: regex.Pattern[str]
    is_alone: bool = False
    encodings: tuple[str, ...] = ()

    __repr__ = brief

    def sniff(self, text: str) -> Confidence:
        """Tell by the ranges that its first lines begin with."""
        lines = printed_lines(text)
        ranged = [self.form.match(text, *line) is not None for line in islice(lines, _HEAD)]
        if not any(ranged):
            return Confidence.NO
        ranged += [self.form.match(text, *line) is not None for line in islice(lines, _SNIFFED)]
        is_whole = self.is_alone or 2 * sum(ranged) >= len(ranged)
        return Confidence.SURE if is_whole else Confidence.NO

    def read(self, text: str, hints: Hints) -> Outcome:
        """Read a text; see ``Format.read``."""
        items = list(self._items(text))
        firsts = [(item.text_start, item.end) for item in items if isinstance(item, Cue)]
        captions = Captions(
            source=text,
            items=lambda: items,
            firsts=lambda: firsts,
            said=_said,
        )
        return captions.outcome("text/plain", hints)

    def _items(self, text: str) -> Iterator[Cue | Decision]:
        """Yield what is said, range by range, and what else stands in a text."""
        blocks = list(self._blocks(text))
        if not any(found for _, found in blocks):
            message = f"this is no {self.name}: no line begins with a range of time"
            raise ParseError.at(message, text, 0)
        is_above = True
        for lines, found in blocks:
            if found is not None:
                is_above = False
                yield from _cue(text, lines, found)
            elif is_above:
                yield from note(text, lines, NoteKind.METADATA)
            else:
                yield from unread(text, lines)

    def _blocks(self, text: str) -> Iterator[tuple[list[Line], regex.Match[str] | None]]:
        """Yield lines that belong together, with the range that they begin with."""
        block: list[Line] = []
        first: regex.Match[str] | None = None
        for line in lines_of(text):
            found = self.form.match(text, *line)
            is_blank = ink(text, *line) is None
            if block and (found is not None or is_blank):
                yield block, first
                block = []
            if not block:
                first = found
            # The last line of a text is empty: it ends after its last line end.
            if not is_blank:
                block.append(line)


WHISPER = _Ranges(
    "whisper-text",
    later(
        rf"[\s\ufeff]*+\[[ \t]*+(?P<begin>{_TIME})s?[ \t]*+--?>[ \t]*+(?P<end>{_TIME})s?[ \t]*+\]"
    ),
)
SBV = _Ranges(
    "sbv", later(rf"[\s\ufeff]*+(?P<begin>{_CLOCK}),(?P<end>{_CLOCK})[ \t]*+(?!.)"), is_alone=True
)


def _cue(text: str, lines: list[Line], found: regex.Match[str]) -> Iterator[Cue | Decision]:
    """Yield a cue, or lines of which nobody knows when they are said."""
    begins_at, ends_at = _time(found["begin"]), _time(found["end"])
    if begins_at is None or ends_at is None:
        yield from unread(text, lines)
        return
    span = Span(found.start("begin"), found.end("end"))
    is_backwards = ends_at < begins_at
    backwards = problem(ProblemCode.TIME_BACKWARDS, "it ends before it begins", span)
    end = lines[-1][0] + len(text[slice(*lines[-1])].rstrip())
    start = min(found.end(), end)
    start += len(text[start:end]) - len(text[start:end].lstrip())
    problems = (backwards,) if is_backwards else ()
    yield Cue(lines[0][0], start, end, begins_at, ends_at, problems)


def _said(source: str, start: int, end: int) -> list[Said]:
    """Return what is said in a cue."""
    return [Said(None, (Piece(source[start:end], start),) if start < end else (), end)]


def _time(printed: str) -> dt.timedelta | None:
    """Return a time, with minutes or in seconds alone."""
    return read_clock(printed) if ":" in printed else seconds_of(printed.replace(",", "."))
