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
from attrs import evolve

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
from transcripts.formats.captions.cue_text import Piece, Voice, read_cue
from transcripts.formats.captions.cues import outcome_of
from transcripts.formats.captions.voices import Cue, Said, Voiced, inline_voices, roll_up
from transcripts.kinds import NoteKind
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.hints import Hints
from transcripts.reading.layout.decisions import Decision
from transcripts.reading.source.metadata import Metadata
from transcripts.reading.style.house_style import Confidence

__all__ = ["FORMAT", "WRITTEN"]

# A line of the header of what the library has written: there, voices stand in tags alone, and
# nothing is shown twice.
WRITTEN = "Written-By: transcripts 1"

_SIGNATURE = regex.compile(r"\ufeff?WEBVTT(?=[ \t\r\n]|\Z)")
# Printed forms: "00:00:01.000" and "00:01.000"
_DUE = regex.compile(rf"{CLOCK}\.\d{{3}}")
# Printed form: "Kind: captions" and "Language: en" under the first line.
_LANGUAGE = regex.compile(
    r"^Language:[ \t]*+(?P<tag>[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3})[ \t]*+$", regex.MULTILINE
)
# How long rolling captions hold a line before the next one comes.
_HELD = dt.timedelta(milliseconds=10)
_WORD_TIME = regex.compile(r"<\d+:\d\d[\d:]*\.\d{3}>")
_PART = regex.compile(r"(?P<end>\r\n?|\n)|[^\r\n]+")
_NOTE = regex.compile(r"NOTE(?:[ \t]|$)")
_ABOUT = regex.compile(r"(?:STYLE|REGION)\s*$")


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
        lines = lines_of(text)
        first = _header(text, lines)
        header = text[: lines[first - 1][1]]
        items = list(_items(text, lines, first))
        cues = [item for item in items if isinstance(item, Cue)]
        is_told = WRITTEN in header or any(said.voice for cue in cues for said in cue.said)
        if not is_told and _is_rolling(text, cues):
            roll_up(cues, [_lines_of_cue(cue) for cue in cues])
        inherits = not is_told and inline_voices(cues)
        outcome = outcome_of(items, text, "text/vtt", hints, inherits=inherits)
        found = _LANGUAGE.search(header)
        return evolve(outcome, metadata=Metadata(language=found and found["tag"]))


FORMAT = _WebVTT()


def _items(text: str, lines: Sequence[Line], at: int) -> Iterator[Cue | Decision]:
    """Yield the cues of a file, and what else stands in it.

    Args:
        text: The file.
        lines: Its lines.
        at: How many of them are the header.
    """
    yield from note(text, lines[:at], NoteKind.METADATA)
    while at < len(lines):
        if lines[at][0] == lines[at][1]:
            at += 1
            continue
        stop, arrow = _block(text, lines, at)
        yield from _block_items(text, lines[at:stop], None if arrow is None else arrow - at)
        at = stop


def _is_rolling(text: str, cues: Sequence[Cue]) -> bool:
    """Tell whether captions roll: words have times, or cues hold a line for a hundredth."""
    held = any(cue.ends_at - cue.begins_at == _HELD for cue in cues)
    return held or _WORD_TIME.search(text) is not None


def _lines_of_cue(cue: Cue) -> list[list[Piece]]:
    """Return the lines of a cue that show anything."""
    lines: list[list[Piece]] = [[]]
    for piece in (piece for said in cue.said for piece in said.pieces):
        for found in _PART.finditer(piece.text):
            if found["end"] is not None:
                lines.append([])
            else:
                at = piece.start + found.start()
                lines[-1].append(Piece(found.group(), at, time=piece.time))
    return [line for line in lines if any(part.text.strip() for part in line)]


def _header(text: str, lines: Sequence[Line]) -> int:
    """Return how many lines the header has: up to an empty line, or one with an arrow."""
    at = 1
    while at < len(lines) and lines[at][0] < lines[at][1] and not has_arrow(text, lines[at]):
        at += 1
    return at


def _block(text: str, lines: Sequence[Line], at: int) -> tuple[int, int | None]:
    """Return where a block ends, and which of its lines has its times, if one has.

    A block ends with an empty line, or before a line with an arrow that is not its own.
    """
    arrow = next((i for i in (at, at + 1) if i < len(lines) and has_arrow(text, lines[i])), None)
    stop = at + 1 if arrow is None else arrow + 1
    while (
        stop < len(lines) and lines[stop][0] < lines[stop][1] and not has_arrow(text, lines[stop])
    ):
        stop += 1
    return stop, arrow


def _block_items(text: str, lines: Sequence[Line], arrow: int | None) -> Iterator[Cue | Decision]:
    """Yield what a block is: a cue, a comment, or something else."""
    first = text[slice(*lines[0])]
    if arrow is None:
        kind = NoteKind.COMMENT if _NOTE.match(first) else None
        kind = NoteKind.METADATA if _ABOUT.match(first) else kind
        yield from unread(text, lines) if kind is None else note(text, lines, kind)
        return
    start, end = lines[0][0], lines[-1][1]
    times, problems = read_times(text, lines[arrow], _DUE)
    if times is None:
        yield from unread(text, lines)
        return
    text_start = lines[arrow + 1][0] if arrow + 1 < len(lines) else end
    said = tuple(_said(text, text_start, end))
    yield Cue(start, text_start, end, *times, said, problems=problems)


def _said(text: str, start: int, end: int) -> Iterator[Said]:
    """Yield what each voice says in a cue."""
    groups: list[tuple[Voice | None, list[Piece]]] = []
    for piece in read_cue(text, start, end):
        is_blank = not piece.text.strip()
        if groups and (is_blank or groups[-1][0] is piece.voice):
            groups[-1][1].append(piece)
        elif not is_blank:
            groups.append((piece.voice, [piece]))
    if not groups:
        # Nothing is said in it, but it has its time.
        yield Said(None, (), end)
    for at, (voice, pieces) in enumerate(groups):
        after = groups[at + 1][0] if at + 1 < len(groups) else None
        stop = after.tag if after else groups[at + 1][1][0].start if at + 1 < len(groups) else end
        voiced = None
        if voice is not None:
            voiced = Voiced(voice.name, voice.start, voice.end, voice.after)
        yield Said(voiced, tuple(pieces), stop)
