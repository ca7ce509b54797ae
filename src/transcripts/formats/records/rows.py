"""Lines that are records of a recording: which of them a text has, and what they give.

Printed form, of the tools of NIST: a name of the recording, its channel, times in seconds, and what
else a format says, with white space between. A line that begins with ``;;`` is a comment, one
without the fields that are due is unread. Where a text has several recordings, their names are
headings, at each change.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby, islice

import regex
from attrs import frozen

from transcripts.errors import ParseError
from transcripts.formats.captions.blocks import Line, note, printed_lines, unread
from transcripts.formats.times import seconds_of
from transcripts.kinds import NoteKind, ProblemCode
from transcripts.model import Problem, Span
from transcripts.model.reprs import brief
from transcripts.reading.assembly.asides import BlockStyle
from transcripts.reading.assembly.blocks import assemble
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.hints import Hints
from transcripts.reading.later import later
from transcripts.reading.layout.decisions import Decision, problem
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.metadata import Metadata
from transcripts.reading.source.passages import Passage, passage
from transcripts.reading.style.house_style import Confidence
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = [
    "BEGIN",
    "FIELD",
    "Row",
    "RowFormat",
    "Times",
    "are_records",
    "outcome_of",
    "times_of",
]

# With a byte-order mark before the first one.
FIELD = r"[^\s\ufeff]\S*+"
BEGIN = r"[\s\ufeff]*+"
_WHY = (Evidence.STRUCTURE,)
_STYLE = BlockStyle(
    directions=Directions(wordings=wordings("en"), finds_acts=True), aside_kind=NoteKind.COMMENT
)
_COMMENT = later(rf"{BEGIN};;")
_DECIMAL = later(r"\d\.\d")
_NUMBER = later(r"[-+]?\d*\.\d+(?:[eE][-+]?\d+)?")
_LETTER = later(r"\p{L}")
# So many lines tell what a text is.
_SNIFFED = 50

_Found = regex.Match[str]
# From when to when, and what is wrong with that.
Times = tuple[dt.timedelta, dt.timedelta, tuple[Problem, ...]]


@frozen
class Row:
    """A record, with the groups ``file``, ``channel``, ``begin`` and those of its format.

    Attributes:
        start: Where it begins, without the name of the recording where that is a heading.
        found: Its line.
    """

    start: int
    found: _Found


@frozen
class RowFormat:
    """A format whose lines are records.

    Attributes:
        name: What ``format=`` calls it.
        form: What a record looks like, as a whole line.
        fits: Tells a text in the format by its first records, which all lines of it are.
        decisions: Returns what records in a row are: gets the text, them, and names by label.
    """

    name: str
    form: regex.Pattern[str]
    fits: Callable[[Sequence[_Found]], bool]
    decisions: Callable[[str, Sequence[Row], Mapping[str, str | None]], Iterator[Decision]]
    encodings: tuple[str, ...] = ()

    __repr__ = brief

    def sniff(self, text: str) -> Confidence:
        """Tell by its first lines whether a text is in the format."""
        records = (line for line in printed_lines(text) if _is_record(text, line))
        rows: list[_Found] = []
        for line in islice(records, _SNIFFED):
            found = self.form.fullmatch(text, *line)
            if found is None:
                return Confidence.NO
            rows.append(found)
        return Confidence.SURE if rows and self.fits(rows) else Confidence.NO

    def read(self, text: str, hints: Hints) -> Outcome:
        """Read a file; see ``Format.read``."""
        lines = [
            (line, self.form.fullmatch(text, *line) if _is_record(text, line) else None)
            for line in printed_lines(text)
        ]
        if all(found is None for _, found in lines):
            message = f"this is no {self.name.upper()}: no line has the fields that are due"
            raise ParseError.at(message, text, 0)
        return outcome_of(text, list(self._all(text, lines, hints)), "text/plain")

    def _all(
        self, text: str, lines: Sequence[tuple[Line, _Found | None]], hints: Hints
    ) -> Iterator[Decision]:
        """Yield what all lines are."""
        files = {found["file"] for _, found in lines if found is not None}
        seen: set[str] = set()
        last: str | None = None
        for file, group in groupby(lines, key=lambda line: line[1] and line[1]["file"]):
            if file is None:
                for line, _ in group:
                    yield from _other(text, line)
                continue
            rows = [Row(line[0], found) for line, found in group if found is not None]
            if len(files) > 1 and file != last:
                yield from _heading(text, rows[0], is_second=file not in seen and bool(seen))
                rows[0] = Row(rows[0].found.start("channel"), rows[0].found)
            seen.add(file)
            last = file
            yield from self.decisions(text, rows, hints.labels)


def _is_record(text: str, line: Line) -> bool:
    """Tell whether a line that prints anything is no comment."""
    return _COMMENT.match(text, *line) is None


def _other(text: str, line: Line) -> Iterator[Decision]:
    """Yield a line that is no record."""
    if _is_record(text, line):
        return unread(text, [line])
    return note(text, [line], NoteKind.COMMENT)


def _heading(text: str, row: Row, *, is_second: bool) -> Iterator[Decision]:
    """Yield the name of a recording, where it is not that of the record above."""
    name = passage(text, *row.found.span("file"))
    if name is not None:
        # With the type of the record, where that stands before it.
        made = Passage(name.text, row.start, row.found.end("file"))
        message = "another recording begins here"
        found = problem(ProblemCode.SECOND_DOCUMENT, message, made.span)
        yield Decision(made, PassageKind.HEADING, _WHY, None, (found,) if is_second else ())


def are_records(rows: Sequence[_Found], *said: str) -> bool:
    """Tell records from a line of prose with numbers, and from a table of data.

    There are two, or decimals in the times; no recording and no channel is called by a number with
    decimals; and most records say something that has letters.

    Args:
        rows: The records.
        said: The groups with what is said, the first of which that is there counts.
    """
    if not rows[1:] and not any(_DECIMAL.search(row["begin"]) for row in rows):
        return False
    if any(_is_number(row["file"]) or _is_number(row["channel"]) for row in rows):
        return False
    texts = (next(filter(None, row.group(*said, "channel")), "") for row in rows)
    return 2 * sum(_LETTER.search(text) is not None for text in texts) >= len(rows)


def _is_number(name: str) -> bool:
    """Tell whether a name is a number with decimals, as in a table of data."""
    return _NUMBER.fullmatch(name) is not None


def times_of(row: Row, end: str) -> Times | None:
    """Return from when to when a record goes, and what is wrong with that.

    Args:
        row: It.
        end: The group with its end, or with its length, which is called ``length``.

    Returns:
        That, or ``None`` where there is no time that can be read.
    """
    found = row.found
    begins_at, ends_at = seconds_of(found["begin"]), seconds_of(found[end])
    if begins_at is None or ends_at is None:
        return None
    if end == "length":
        ends_at += begins_at
    if ends_at >= begins_at:
        return begins_at, ends_at, ()
    span = Span(found.start("begin"), found.end(end))
    backwards = problem(ProblemCode.TIME_BACKWARDS, "it ends before it begins", span)
    return begins_at, ends_at, (backwards,)


def outcome_of(
    text: str, decisions: Sequence[Decision], media_type: str, metadata: Metadata | None = None
) -> Outcome:
    """Return what the lines of a text give; a record without words is no fault of it.

    Args:
        text: The text.
        decisions: What its lines are.
        media_type: What kind of text it is.
        metadata: What it says of the meeting.
    """
    blocks, problems = assemble(decisions, text, _STYLE, joins=False)
    return Outcome(
        text=text,
        media_type=media_type,
        decisions=decisions,
        blocks=blocks,
        problems=tuple(one for one in problems if one.code is not ProblemCode.EMPTY_TURN),
        metadata=metadata or Metadata(),
        joins=False,
    )
