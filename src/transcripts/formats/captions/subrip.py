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

import re
from collections.abc import Iterator
from functools import partial

import regex

from transcripts.errors import ParseError
from transcripts.formats.captions.blocks import (
    BARE,
    CLOCK,
    END,
    exact_times,
    note,
    read_times,
    unread,
)
from transcripts.formats.captions.cue_text import Piece
from transcripts.formats.captions.cues import Captions
from transcripts.formats.captions.voices import AnyCue, Said, firsts
from transcripts.kinds import NoteKind
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.hints import Hints
from transcripts.reading.later import later
from transcripts.reading.layout.decisions import Decision
from transcripts.reading.style.house_style import Confidence

__all__ = ["FORMAT"]

_TIME = rf"{CLOCK}(?:[.,]\d{{0,3}})?"
_BEGINNING = later(
    rf"[\ufeff\s]*+(?:\d{{1,9}}[ \t]*+[\r\n]\s*+)?{_TIME}[ \t]*+-->[ \t]*+{_TIME}"
    # Where a caption stands may follow, "X1:40", and never what is said.
    r"(?:[ \t]++(?=[^\s\d]*+\d)\S++)*+[ \t]*+(?:[\r\n]|\Z)"
)
_DUE = later(r"\d{2,}:[0-5]\d:[0-5]\d,\d{3}")
_CLOCK = r"\d\d:[0-5]\d:[0-5]\d,\d{3}"
# The lines up to one with times, and that; or all that is left.
_ARROW = re.compile(
    rf"(?P<above>(?:{BARE}{END})*+)(?:(?P<times>(?P<begin>{_CLOCK}) --> (?P<end>{_CLOCK})"
    rf"(?![\d:.,])[^\r\n]*+|{BARE}-->[^\r\n]*+){END}?+|{BARE}\Z)",
    re.ASCII,
)
# What stands right above a line with times: a number, and before that nothing else.
_NUMBER = re.compile(
    r"(?:\A|(?<=[\r\n]))[ \t]*+(?P<number>\d{1,9})[ \t]*+(?:(?:\r\n|\r|\n)[ \t]*+)++\Z", re.ASCII
)
# Print, and where a caption stands: "<i>", "<font color=red>", "{\\an8}".
_TAG = later(r"</?(?:[ibus]|font)(?:\s[^<>]*+)?>|\{\\[^{}]*+\}", regex.IGNORECASE)
_SIGNS = ("<", "{\\")
# A number, with empty lines below it, is no longer.
_LONGEST = 40
_MOST_DIGITS = 9


class _SubRip:
    """The format; see the module."""

    name = "subrip"
    encodings: tuple[str, ...] = ("cp1251", "cp1252")

    def sniff(self, text: str) -> Confidence:
        """Tell by its first lines whether a text is SubRip."""
        return Confidence.SURE if _BEGINNING.match(text) else Confidence.NO

    def read(self, text: str, hints: Hints) -> Outcome:
        """Read a file; see ``Format.read``."""
        if "-->" not in text:
            message = "this is no SubRip: it has no line with two times"
            raise ParseError.at(message, text, 0)
        captions = Captions(
            source=text,
            items=partial(_items, text),
            firsts=partial(firsts, text),
            said=_said,
            signs=_SIGNS,
        )
        return captions.outcome("application/x-subrip", hints)


FORMAT = _SubRip()


def _items(text: str) -> Iterator[AnyCue | Decision]:
    """Yield the cues of a file, and what else stands in it."""
    # There is an arrow, so the first has times; and what is left after the last with times is one.
    blocks = _ARROW.finditer(text)
    last = next(blocks)
    said, number = _without_number(last["above"], None)
    start, first = len(said), last.end()
    yield from note(text, [(0, start)], NoteKind.METADATA)
    while (found := next(blocks)).lastgroup != "above":
        said, number = _without_number(found["above"], number)
        yield _cue(text, start, last, said)
        start = first + len(said)
        last, first = found, found.end()
    yield _cue(text, start, last, text[first:])


def _cue(text: str, start: int, found: re.Match[str], said: str) -> AnyCue | Decision:
    """Return a cue, or a block of which nobody knows when it is shown.

    Args:
        text: The file.
        start: Where it begins.
        found: The line with its times.
        said: All that stands between that and the next one.
    """
    first = found.end()
    end = first + len(said.rstrip())
    if first == end:
        first = end = found.end("times")
    exact = exact_times(*found.group("begin", "end"))
    if exact is not None:
        return start, first, end, exact[0], exact[1], ()
    times, problems = read_times(text, found.span("times"), _DUE)
    if times is None:
        return next(unread(text, [(start, found.end() + len(said))]))
    return start, first, end, *times, problems


def _without_number(above: str, last: str | None) -> tuple[str, str]:
    """Return what stands above a line with times without the number of its cue, and that.

    Args:
        above: All since the line with the times of the cue before.
        last: The number of the cue before, "" where it has none; ``None`` for the first cue.
    """
    _, empty, number = above.rpartition("\n\n")
    if empty and len(number) <= 1 + _MOST_DIGITS and number[:-1].isdecimal():
        # Fast path: as most files have it.
        return above[: -len(number)], number
    seen = _NUMBER.search(above, max(0, len(above) - _LONGEST))
    if seen is None:
        return above, ""
    said, number = above[: seen.start()], seen["number"]
    before = said.splitlines()[-1:]
    # A text that is a number may stand right above a cue without one, but not the one that is due.
    is_due = last is None or int(number) == int(last or -1) + 1
    return (said, number) if is_due or not before or not before[0].strip() else (above, "")


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
