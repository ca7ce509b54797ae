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

import datetime as dt
import re
from collections.abc import Iterator
from functools import partial

import regex

from transcripts.errors import ParseError
from transcripts.formats.captions.blocks import (
    CLOCK,
    Line,
    exact_times,
    note,
    read_times,
    unread,
)
from transcripts.formats.captions.cue_text import Piece
from transcripts.formats.captions.cues import Captions, Plain
from transcripts.formats.captions.voices import Cue, Said
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
_BARE = r"[^\r\n-]*+(?:-(?!->)[^\r\n-]*+)*+"
# A line with times, and that above it, if that is a number.
_ARROW = re.compile(
    r"(?:(?<=[\r\n])|\A)(?:[ \t]*+\d{1,9}[ \t]*+(?:\r\n|\r|\n))?+"
    rf"(?P<times>{_BARE}-->[^\r\n]*+)"
)
_CLOCK = r"\d{2,6}:[0-5]\d:[0-5]\d,\d{3}"
_EXACT = re.compile(rf"[ \t\f]*+({_CLOCK})[ \t\f]*+-->[ \t\f]*+({_CLOCK})(?![\d:.,])", re.ASCII)
# Print, and where a caption stands: "<i>", "<font color=red>", "{\\an8}".
_TAG = regex.compile(r"</?(?:[ibus]|font)(?:\s[^<>]*+)?>|\{\\[^{}]*+\}", regex.IGNORECASE)
_SIGNS = re.compile(r"<|\{\\")
# An empty line may hold so many spaces.
_MOST_BLANK = 200


class _SubRip:
    """The format; see the module."""

    name = "subrip"
    encodings: tuple[str, ...] = ("cp1251", "cp1252")

    def sniff(self, text: str) -> Confidence:
        """Tell by its first lines whether a text is SubRip."""
        return Confidence.SURE if _BEGINNING.match(text) else Confidence.NO

    def read(self, text: str, hints: Hints) -> Outcome:
        """Read a file; see ``Format.read``."""
        if _ARROW.search(text) is None:
            message = "this is no SubRip: it has no line with two times"
            raise ParseError.at(message, text, 0)
        captions = Captions(
            source=text,
            items=partial(_items, text),
            texts=partial(_texts, text),
            said=_said,
            plain=_plain,
        )
        return captions.outcome("application/x-subrip", hints)


FORMAT = _SubRip()


def _items(text: str) -> Iterator[Cue | Decision]:
    """Yield the cues of a file, and what else stands in it."""
    last = ("", dt.timedelta())
    is_first = True
    for start, line, stop in _blocks(text):
        if is_first and start:
            yield from note(text, [(0, start)], NoteKind.METADATA)
        is_first = False
        exact = _EXACT.match(text, *line)
        if exact is not None:
            begins_at, ends_at = exact_times(exact[1], exact[2], last)
            last = exact[2], ends_at
            if begins_at <= ends_at:
                yield Cue(start, *_text_of(text, line, stop), begins_at, ends_at)
                continue
        times, problems = read_times(text, line, _DUE)
        if times is None:
            yield from unread(text, [(start, stop)])
        else:
            yield Cue(start, *_text_of(text, line, stop), *times, problems)


def _texts(text: str) -> Iterator[Line]:
    """Yield where the texts of cues stand."""
    return (_text_of(text, line, stop) for _, line, stop in _blocks(text))


def _blocks(text: str) -> Iterator[tuple[int, Line, int]]:
    """Yield where each cue begins, the line with its times, and where the next one begins."""
    start, line = 0, (0, 0)
    is_first = True
    for found in _ARROW.finditer(text):
        after = _start(text, found, line[1])
        if not is_first:
            yield start, line, after
        start, line, is_first = after, found.span("times"), False
    if not is_first:
        yield start, line, len(text)


def _start(text: str, found: re.Match[str], last: int) -> int:
    """Return where a cue begins: with the number above its times, where that is its own.

    Args:
        text: The file.
        found: The line with its times, and perhaps a number above.
        last: Where the line with the times of the cue before ends.
    """
    start = found.start()
    # A text that is a number may stand right above a cue without one.
    if text.endswith("\n\n", last, start) or ink(text, last, start) is None:
        return start
    above = text[max(last, start - _MOST_BLANK) : start].splitlines()[-1:]
    is_own = bool(above) and not above[0].strip()
    return start if is_own else found.start("times")


def _text_of(text: str, line: Line, stop: int) -> Line:
    """Return where the text of a cue begins and ends."""
    start = line[1]
    said = text[start:stop].rstrip()
    end = start + len(said)
    if said:
        start += 2 if said.startswith("\r\n") else 1
    return start, end


def _plain(source: str, start: int, end: int) -> Plain | None:
    """Return where the text of a cue stands, if no tag may be in it."""
    return None if _SIGNS.search(source, start, end) else (None, start, end)


def _said(source: str, start: int, end: int) -> list[Said]:
    """Return what is said in a cue, without tags."""
    pieces: list[Piece] = []
    at = start
    for found in _TAG.finditer(source, start, end):
        if found.start() > at:
            pieces.append(Piece(source[at : found.start()], at))
        at = found.end()
    if at < end:
        pieces.append(Piece(source[at:end], at))
    return [Said(None, tuple(pieces), end)]
