"""Podcasting 2.0: transcripts of podcasts in JSON, with times.

The printed form:

    {"version": "1.0.0", "segments": [
        {"speaker": "Anna Berg", "startTime": 0.5, "endTime": 0.75, "body": "Good"},
        {"speaker": "Anna Berg", "startTime": 1, "endTime": 1.25, "body": "evening."}]}

A segment may be a sentence or a word; those of one voice in a row are one turn. A segment without
a speaker goes on with whoever spoke before it. Spans count in a text of the strings in order: a
line for each voice, and a line for what it says.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from itertools import groupby
from typing import Any

from attrs import define, evolve, field, frozen

from transcripts.errors import ParseError
from transcripts.reading.assembly.blocks import assemble
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.grammar import named_label
from transcripts.reading.labels.hints import Hints
from transcripts.reading.layout.decisions import Decision, Opening
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage, passage
from transcripts.reading.style.house_style import Confidence
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["FORMAT"]

_WHY = (Evidence.STRUCTURE,)
_DIRECTIONS = Directions(wordings=wordings("en"))
# Longer times are none: a year of a podcast.
_LONGEST = 366 * 24 * 3600
# An escape can give one where the text of the document has none.
_SURROGATE = re.compile(r"[\ud800-\udfff]")


@frozen(kw_only=True)
class _Segment:
    """What one voice says at a time."""

    voice: str | None
    body: str
    begins_at: dt.timedelta | None
    ends_at: dt.timedelta | None


@define
class _Source:
    """The text that spans count in, line by line."""

    lines: list[str] = field(factory=list)
    length: int = 0

    def add(self, line: str) -> Passage | None:
        """Add a line, and return it as a passage, None where it prints nothing."""
        made = passage(line, 0, len(line))
        start, self.length = self.length, self.length + len(line) + 1
        self.lines.append(line)
        return made and made.moved(start)

    def __str__(self) -> str:
        """Return the text."""
        return "".join(f"{line}\n" for line in self.lines)


class _Podcasting:
    """The format; see the module."""

    name = "podcasting"
    encodings: tuple[str, ...] = ()

    def sniff(self, text: str) -> Confidence:
        """Tell by its shape whether a text is a transcript of this kind."""
        if not text.lstrip("\ufeff \t\r\n").startswith("{") or '"startTime"' not in text:
            return Confidence.NO
        try:
            document = _load(text)
        except ParseError:
            return Confidence.NO
        segments = document.get("segments") if isinstance(document, dict) else None
        if not isinstance(segments, list) or not segments:
            return Confidence.NO
        fits = all(isinstance(one, dict) and "body" in one for one in segments)
        return Confidence.SURE if fits else Confidence.NO

    def read(self, text: str, hints: Hints) -> Outcome:
        """Read a document; see ``Format.read``."""
        source, decisions = _Source(), list[Decision]()
        segments = _with_voices(_segments(text))
        for voice, run in groupby(segments, key=lambda segment: segment.voice):
            decisions.extend(_turn(source, voice, list(run), hints))
        blocks, problems = assemble(decisions, str(source), _DIRECTIONS)
        return Outcome(
            text=str(source),
            media_type="application/json",
            decisions=decisions,
            blocks=blocks,
            problems=problems,
        )


FORMAT = _Podcasting()


def _turn(
    source: _Source, voice: str | None, run: Sequence[_Segment], hints: Hints
) -> Iterator[Decision]:
    """Write what one voice says without a break, and yield what its lines are."""
    head = source.add(voice) if voice is not None else None
    said = source.add(" ".join(segment.body.strip() for segment in run))
    if head is not None:
        opening = Opening(
            label=named_label(head.text, hints.labels),
            head=head.span,
            label_span=head.span,
            begins_at=run[0].begins_at,
            ends_at=max((at for one in run if (at := one.ends_at) is not None), default=None),
        )
        yield Decision(head, PassageKind.LABEL, _WHY, opening)
    if said is not None:
        yield Decision(said, PassageKind.SPEECH, _WHY)


def _with_voices(segments: Iterator[_Segment]) -> Iterator[_Segment]:
    """Yield the segments, each with the voice of the one before where it has none."""
    voice: str | None = None
    for segment in segments:
        voice = segment.voice or voice
        yield evolve(segment, voice=voice)


def _segments(text: str) -> Iterator[_Segment]:
    """Yield the segments of a document.

    Raises:
        ParseError: If it is none of this kind.
    """
    document = _load(text)
    rows = document.get("segments") if isinstance(document, dict) else None
    if not isinstance(rows, list):
        message = "this JSON has no list of segments"
        raise ParseError.at(message, text, 0)
    for at, row in enumerate(rows):
        try:
            yield _segment(row)
        except ValueError as error:
            message = f"$.segments[{at}]: {error}"
            raise ParseError.at(message, text, 0) from None


def _segment(row: object) -> _Segment:
    """Return one segment; a ValueError says what is wrong with it."""
    if not isinstance(row, dict) or not isinstance(row.get("body"), str):
        message = "a segment must be an object with a body of text"
        raise ValueError(message)  # noqa: TRY004 - of the document, not of an argument
    voice = row.get("speaker")
    if not isinstance(voice, str | None):
        message = "a speaker must be text"
        raise ValueError(message)  # noqa: TRY004 - as above
    if _SURROGATE.search(row["body"]) or _SURROGATE.search(voice or ""):
        message = "a lone surrogate is no character"
        raise ValueError(message)
    return _Segment(
        voice=voice if voice and voice.strip() else None,
        body=row["body"],
        begins_at=_time(row, "startTime"),
        ends_at=_time(row, "endTime"),
    )


def _time(row: Mapping[str, Any], key: str) -> dt.timedelta | None:
    """Return a time in seconds, to the microsecond and without the rounding of floats."""
    value = row.get(key)
    if value is None:
        return None
    try:
        # Numbers are text here, as they are printed.
        seconds = Decimal(value if isinstance(value, str) else "NaN")
        is_time = 0 <= seconds <= _LONGEST
    except InvalidOperation:
        is_time = False
    if not is_time:
        message = f"{key} must be a number of seconds"
        raise ValueError(message)
    return dt.timedelta(microseconds=int(seconds * 1_000_000))


def _load(text: str) -> Any:  # noqa: ANN401 - whatever JSON may hold
    """Load JSON, with numbers as they are printed.

    Raises:
        ParseError: If it is none, or nested deeper than can be read.
    """
    document = text.lstrip("\ufeff")
    try:
        return json.loads(document, parse_float=str, parse_int=str)
    except json.JSONDecodeError as error:
        offset = len(text) - len(document) + error.pos
        message = f"this JSON is not well-formed: {error.msg}"
        raise ParseError.at(message, text, offset) from None
    except RecursionError:
        message = "this JSON is nested too deep"
        raise ParseError.at(message, text, 0) from None
