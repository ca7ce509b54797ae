"""WebVTT: captions, and what meeting tools export, with times and voices.

The printed form:

    WEBVTT

    NOTE exported on Tuesday

    1
    00:00:01.000 --> 00:00:04.000
    <v Anna Berg>Good evening.

Consecutive cues of one voice are one turn, and one running paragraph: most cues end in mid
sentence. A voice holds for its cue alone. Where no cue has a voice tag, ``Name: `` at the start
of cues is a label if it returns; then cues without one go on with the last.

The grammar is that of https://www.w3.org/TR/webvtt1/#file-parsing. A block whose time cannot be
read is unread, and costs no other; decimal commas and short fractions are mended and recorded.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

import regex

from transcripts.errors import ParseError
from transcripts.formats.cue_text import Piece, Voice, read_cue
from transcripts.formats.cues import Cue, Said, Voiced, decisions_of, inline_voices
from transcripts.kinds import NoteKind, ProblemCode
from transcripts.model import Problem, Span
from transcripts.reading.assembly.blocks import assemble
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.hints import Hints
from transcripts.reading.layout.decisions import Decision, problem
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import passage
from transcripts.reading.style.house_style import Confidence
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["FORMAT"]

_SIGNATURE = regex.compile(r"\ufeff?WEBVTT(?=[ \t\r\n]|\Z)")
_LINE = regex.compile(r"(?P<line>[^\r\n]*+)(?:\r\n|\r|\n|\Z)")
_ARROW = "-->"
_TIMES = regex.compile(
    rf"[ \t\f]*+(?P<begin>[\d:.,]++)[ \t\f]*+{_ARROW}[ \t\f]*+(?P<end>[\d:.,]++)"
)
_CLOCK = r"(?:(?P<hours>\d++):)?(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d)"
_TIME = regex.compile(rf"{_CLOCK}\.(?P<rest>\d{{3}})")
# With a comma, as in SubRip, or without all of its digits.
_ODD_TIME = regex.compile(rf"{_CLOCK}(?:[.,](?P<rest>\d{{1,3}}))?")
# Longer times are none: a thousand years.
_LONGEST = 9_000_000
_NOTE = regex.compile(r"NOTE(?:[ \t]|$)")
_ABOUT = regex.compile(r"(?:STYLE|REGION)\s*$")
_WHY = (Evidence.STRUCTURE,)
_DIRECTIONS = Directions(wordings=wordings("en"))
_Line = tuple[int, int]


class _WebVTT:
    """The format; see the module."""

    name = "webvtt"
    encodings: tuple[str, ...] = ()

    def sniff(self, text: str) -> Confidence:
        """Tell by its first line whether a text is WebVTT."""
        return Confidence.SURE if _SIGNATURE.match(text) else Confidence.NO

    def read(self, text: str, hints: Hints) -> Outcome:
        """Read a file; see ``Format.read``."""
        if _SIGNATURE.match(text) is None:
            message = "this is no WebVTT, which begins with the word WEBVTT"
            raise ParseError.at(message, text, 0)
        items = list(_items(text))
        cues = [item for item in items if isinstance(item, Cue)]
        is_named = any(said.voice for cue in cues for said in cue.said)
        inherits = not is_named and inline_voices(cues)
        decisions = list(decisions_of(items, text, hints.labels, inherits=inherits))
        blocks, problems = assemble(decisions, text, _DIRECTIONS, joins=False)
        return Outcome(
            text=text,
            media_type="text/vtt",
            decisions=decisions,
            blocks=blocks,
            problems=problems,
            joins=False,
        )


FORMAT = _WebVTT()


def _items(text: str) -> Iterator[Cue | Decision]:
    """Yield the cues of a file, and what else stands in it."""
    lines = [found.span("line") for found in _LINE.finditer(text)]
    at = _header(text, lines)
    yield from _note(text, lines[:at], NoteKind.METADATA)
    while at < len(lines):
        if lines[at][0] == lines[at][1]:
            at += 1
            continue
        stop, arrow = _block(text, lines, at)
        yield from _block_items(text, lines[at:stop], None if arrow is None else arrow - at)
        at = stop


def _header(text: str, lines: Sequence[_Line]) -> int:
    """Return how many lines the header has: up to an empty line, or one with an arrow."""
    at = 1
    while at < len(lines) and lines[at][0] < lines[at][1] and not _has_arrow(text, lines[at]):
        at += 1
    return at


def _has_arrow(text: str, line: _Line) -> bool:
    return text.find(_ARROW, *line) >= 0


def _block(text: str, lines: Sequence[_Line], at: int) -> tuple[int, int | None]:
    """Return where a block ends, and which of its lines has its times, if one has.

    A block ends with an empty line, or before a line with an arrow that is not its own.
    """
    arrow = next((i for i in (at, at + 1) if i < len(lines) and _has_arrow(text, lines[i])), None)
    if arrow == at + 1 and lines[at + 1][0] == lines[at + 1][1]:
        arrow = None
    stop = at + 1 if arrow is None else arrow + 1
    while (
        stop < len(lines) and lines[stop][0] < lines[stop][1] and not _has_arrow(text, lines[stop])
    ):
        stop += 1
    return stop, arrow


def _block_items(text: str, lines: Sequence[_Line], arrow: int | None) -> Iterator[Cue | Decision]:
    """Yield what a block is: a cue, a comment, or something else."""
    first = text[slice(*lines[0])]
    if arrow is None:
        kind = NoteKind.COMMENT if _NOTE.match(first) else None
        kind = NoteKind.METADATA if _ABOUT.match(first) else kind
        yield from _unread(text, lines) if kind is None else _note(text, lines, kind)
        return
    start, end = lines[0][0], lines[-1][1]
    times, problems = _times(text, lines[arrow])
    if times is None:
        yield from _unread(text, lines)
        return
    text_start = lines[arrow + 1][0] if arrow + 1 < len(lines) else end
    said = tuple(_said(text, text_start, end))
    yield Cue(start, text_start, end, *times, said, problems)


def _said(text: str, start: int, end: int) -> Iterator[Said]:
    """Yield what each voice says in a cue."""
    groups: list[tuple[Voice | None, list[Piece]]] = []
    for piece in read_cue(text, start, end):
        if not piece.text.strip():
            (groups[-1][1] if groups else []).append(piece)
        elif groups and groups[-1][0] is piece.voice:
            groups[-1][1].append(piece)
        else:
            groups.append((piece.voice, [piece]))
    if not groups:
        # Nothing is said in it, but it has its time.
        yield Said(None, (), end)
    for at, (voice, pieces) in enumerate(groups):
        after = groups[at + 1][0] if at + 1 < len(groups) else None
        stop = after.tag if after else groups[at + 1][1][0].start if at + 1 < len(groups) else end
        voiced = voice and Voiced(voice.name, voice.start, voice.end, voice.after)
        yield Said(voiced, tuple(pieces), stop)


def _times(
    text: str, line: _Line
) -> tuple[tuple[dt.timedelta, dt.timedelta] | None, tuple[Problem, ...]]:
    """Return the times of a cue, ``None`` where they cannot be read."""
    found, span = _TIMES.match(text, *line), Span(*line)
    read = [_time(found[name]) for name in ("begin", "end")] if found else []
    times = [time for time in read if time is not None]
    if len(times) < 2:  # noqa: PLR2004 - beginning and end
        return None, ()
    (begins_at, one), (ends_at, two) = times
    problems: list[Problem] = []
    if not (one and two):
        problems.append(problem(ProblemCode.TIME_MENDED, "a time in another form", span))
    if ends_at < begins_at:
        problems.append(problem(ProblemCode.TIME_BACKWARDS, "it ends before it begins", span))
    return (begins_at, ends_at), tuple(problems)


def _time(text: str) -> tuple[dt.timedelta, bool] | None:
    """Return a time, and whether it has the form that it should have."""
    found = _TIME.fullmatch(text)
    is_due = found is not None
    found = found or _ODD_TIME.fullmatch(text)
    if found is None or int(found["hours"] or 0) > _LONGEST:
        return None
    rest = (found["rest"] or "").ljust(3, "0")
    time = dt.timedelta(
        hours=int(found["hours"] or 0),
        minutes=int(found["minutes"]),
        seconds=int(found["seconds"]),
        milliseconds=int(rest),
    )
    return time, is_due


def _note(text: str, lines: Sequence[_Line], kind: NoteKind) -> Iterator[Decision]:
    """Yield a block that says something of the file, or to whoever reads it."""
    made = passage(text, lines[0][0], lines[-1][1])
    if made is not None:
        yield Decision(made, PassageKind(kind.value), _WHY)


def _unread(text: str, lines: Sequence[_Line]) -> Iterator[Decision]:
    """Yield a block of which nobody knows when it is shown."""
    made = passage(text, lines[0][0], lines[-1][1])
    if made is not None:
        found = problem(ProblemCode.TIME_UNREAD, "a block without a time", made.span)
        yield Decision(made, PassageKind.UNREAD, _WHY, None, (found,))
