"""SubRip: captions with times, and names where they are printed when they change.

The printed form:

    1
    00:00:01,000 --> 00:00:04,000
    ANNA: Good evening.

There is no standard. The number may be missing, times may have a full stop or fewer digits, and
empty lines may stand within a text: it goes on up to the next line with two times. Names stand at
the start of a cue, and a cue without one goes on with the last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from transcripts.errors import ParseError
from transcripts.formats.captions.blocks import (
    CLOCK,
    Line,
    has_arrow,
    lines_of,
    note,
    read_times,
    unread,
)
from transcripts.formats.captions.cue_text import Piece
from transcripts.formats.captions.cues import outcome_of
from transcripts.formats.captions.voices import Cue, Said, inline_voices
from transcripts.kinds import NoteKind
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.hints import Hints
from transcripts.reading.layout.decisions import Decision
from transcripts.reading.source.passages import ink
from transcripts.reading.style.house_style import Confidence

__all__ = ["FORMAT"]

_TIME = rf"{CLOCK}(?:[.,]\d{{0,3}})?"
_BEGINNING = regex.compile(
    rf"[\ufeff\s]*+(?:\d{{1,9}}[ \t]*+[\r\n]\s*+)?{_TIME}[ \t]*+-->[ \t]*+{_TIME}"
)
_DUE = regex.compile(r"\d{2,}:[0-5]\d:[0-5]\d,\d{3}")
_NUMBER = regex.compile(r"\s*+\d{1,9}\s*+")
# Print, and where a caption stands: "<i>", "<font color=red>", "{\\an8}".
_TAG = regex.compile(r"</?(?:[ibus]|font)(?:\s[^<>]*+)?>|\{\\[^{}]*+\}", regex.IGNORECASE)


class _SubRip:
    """The format; see the module."""

    name = "subrip"
    encodings: tuple[str, ...] = ("cp1251", "cp1252")

    def sniff(self, text: str) -> Confidence:
        """Tell by its first lines whether a text is SubRip."""
        return Confidence.SURE if _BEGINNING.match(text) else Confidence.NO

    def read(self, text: str, hints: Hints) -> Outcome:
        """Read a file; see ``Format.read``."""
        items = list(_items(text))
        cues = [item for item in items if isinstance(item, Cue)]
        inherits = inline_voices(cues)
        return outcome_of(items, text, "application/x-subrip", hints, inherits=inherits)


FORMAT = _SubRip()


def _items(text: str) -> Iterator[Cue | Decision]:
    """Yield the cues of a file, and what else stands in it."""
    lines = lines_of(text)
    starts = list(_starts(text, lines))
    if not starts:
        message = "this is no SubRip: it has no line with two times"
        raise ParseError.at(message, text, 0)
    first = starts[0][0]
    if first:
        yield from note(text, lines[:first], NoteKind.METADATA)
    ends = [start for start, _ in starts[1:]] + [len(lines)]
    for (start, arrow), end in zip(starts, ends, strict=True):
        yield from _cue(text, lines[start:end], arrow - start)


def _starts(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield the first line of each cue, which may be a number, and that with its times."""
    last = -1
    for at, line in enumerate(lines):
        if not has_arrow(text, line):
            continue
        above = lines[at - 1] if at else line
        is_number = at - 1 > last and _NUMBER.fullmatch(text, *above) is not None
        # A text that is a number may stand right above a cue without one.
        is_own = is_number and (at == 1 or at - 2 == last or ink(text, *lines[at - 2]) is None)
        yield (at - 1 if is_own else at), at
        last = at


def _cue(text: str, lines: Sequence[Line], arrow: int) -> Iterator[Cue | Decision]:
    """Yield a cue, or a block of which nobody knows when it is shown."""
    times, problems = read_times(text, lines[arrow], _DUE)
    if times is None:
        yield from unread(text, lines)
        return
    end = lines[-1][1]
    end -= len(text[lines[arrow][1] : end]) - len(text[lines[arrow][1] : end].rstrip())
    start = min(lines[arrow + 1][0], end) if arrow + 1 < len(lines) else end
    said = Said(None, tuple(_pieces(text, start, end)), end)
    yield Cue(lines[0][0], start, end, *times, [said], problems=problems)


def _pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """Yield what is said in a cue, without tags."""
    at = start
    for found in _TAG.finditer(text, start, end):
        if found.start() > at:
            yield Piece(text[at : found.start()], at)
        at = found.end()
    if at < end:
        yield Piece(text[at:end], at)
