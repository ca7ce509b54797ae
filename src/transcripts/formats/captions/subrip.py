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
_ARROW = re.compile(rf"(?:(?<=[\r\n])|\A){_BARE}-->[^\r\n]*+")
_CLOCK = r"\d{2,6}:[0-5]\d:[0-5]\d,\d{3}"
_EXACT = re.compile(rf"[ \t\f]*+({_CLOCK})[ \t\f]*+-->[ \t\f]*+({_CLOCK})(?![\d:.,])", re.ASCII)
_NUMBER = re.compile(r"\s*+\d{1,9}\s*+")
# Print, and where a caption stands: "<i>", "<font color=red>", "{\\an8}".
_TAG = regex.compile(r"</?(?:[ibus]|font)(?:\s[^<>]*+)?>|\{\\[^{}]*+\}", regex.IGNORECASE)
_SIGNS = re.compile(r"<|\{\\")


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
        captions = Captions(source=text, items=partial(_items, text), said=_said, plain=_plain)
        return captions.outcome("application/x-subrip", hints)


FORMAT = _SubRip()


def _items(text: str) -> Iterator[Cue | Decision]:
    """Yield the cues of a file, and what else stands in it."""
    waiting: tuple[int, Line] | None = None
    last = ("", dt.timedelta())
    for found in _ARROW.finditer(text):
        start = _start(text, found.start(), None if waiting is None else waiting[1][1])
        if waiting is None:
            yield from note(text, [(0, start)], NoteKind.METADATA)
        else:
            item, last = _cue(text, *waiting, start, last)
            yield item
        waiting = start, found.span()
    if waiting is not None:
        item, _ = _cue(text, *waiting, len(text), last)
        yield item


def _start(text: str, arrow: int, last: int | None) -> int:
    """Return where a cue begins: with the number above its times, where that is its own.

    Args:
        text: The file.
        arrow: Where the line with its times begins.
        last: Where the line with the times of the cue before ends, None for the first cue.
    """
    above, end = _line_above(text, arrow, last or 0)
    if above in (arrow, last) or _NUMBER.fullmatch(text, above, end) is None:
        return arrow
    before, stop = _line_above(text, above, last or 0)
    # A text that is a number may stand right above a cue without one.
    is_own = before in (above, last) or ink(text, before, stop) is None
    return above if is_own else arrow


def _line_above(text: str, at: int, first: int) -> Line:
    """Return the line above one, empty at ``at`` where there is none.

    Args:
        text: The file.
        at: Where the line begins.
        first: Where to stop looking.
    """
    end = at - 1 if at > first else at
    if text.startswith("\r\n", end - 1) and end - 1 >= first:
        end -= 1
    start = max(text.rfind("\n", first, end), text.rfind("\r", first, end)) + 1
    return max(start, first), end


def _cue(
    text: str, start: int, line: Line, stop: int, last: tuple[str, dt.timedelta]
) -> tuple[Cue | Decision, tuple[str, dt.timedelta]]:
    """Return a cue, or a block of which nobody knows when it is shown, and the last time read.

    Args:
        text: The file.
        start: Where it begins.
        line: The line with its times.
        stop: Where the next one begins.
        last: As for ``exact_times``.
    """
    said = text[line[1] : stop].rstrip()
    end = line[1] + len(said)
    text_start = line[1]
    if text_start < end:
        text_start += 2 if said.startswith("\r\n") else 1
    exact = _EXACT.match(text, *line)
    if exact is not None:
        begins_at, ends_at = exact_times(exact[1], exact[2], last)
        last = exact[2], ends_at
        if begins_at <= ends_at:
            return Cue(start, text_start, end, begins_at, ends_at), last
    times, problems = read_times(text, line, _DUE)
    if times is None:
        return next(unread(text, [(start, stop)])), last
    return Cue(start, text_start, end, *times, problems), last


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
