"""Rows whose fields are named, of whatever tool: as JSON, as lines of JSON, or as a table.

Printed forms:

    [{"speaker": "Anna Berg", "start": "00:00:01", "text": "Good evening."}, ...]
    {"turns": [{"speaker": "Anna Berg", "text": "Good evening."}, ...]}

    Speaker,Start Time,End Time,Transcript
    Anna Berg,00:00:01,00:00:04,"Good evening, all of you."

The fields of a table are parted by commas, semicolons or tabs. What its first row is called and the
keys of the first object say who speaks, what is said, and when; nothing else is read.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, cast

from transcripts.errors import ParseError
from transcripts.formats.captions.blocks import Line, printed_lines
from transcripts.formats.fields import Fields, TimeField, fields_of, may_name_voice
from transcripts.formats.segments import Fault, Recording, Segment, outcome_of
from transcripts.formats.services.documents import (
    JsonFormat,
    Row,
    are_rows,
    rows,
    text_of,
    voice_of,
)
from transcripts.kinds import ProblemCode
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.hints import Hints
from transcripts.reading.style.house_style import Confidence

__all__ = ["FORMAT", "TABLE"]

_SIGNS = ",;\t"
_LONGEST_HEAD = 1_000
# So many rows tell what a text is.
_SNIFFED = 20


def _fits(document: Any) -> bool:  # noqa: ANN401 - whatever JSON may hold
    return _found(document) is not None


def _found(document: Any) -> tuple[Fields, list[Row]] | None:  # noqa: ANN401 - as above
    """Return the one list in a document that has such rows, and what their fields are."""
    found = []
    for one in _lists(document):
        texts = (key for key, value in one[0].items() if isinstance(value, str | None))
        if (fields := fields_of(texts)) is not None:
            found.append((fields, one))
    return found[0] if len(found) == 1 else None


def _lists(document: Any) -> Iterator[list[Row]]:  # noqa: ANN401 - as above
    """Yield the lists of objects in a document, within other objects too."""
    waiting = [document]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += value.values()
        elif are_rows(value):
            yield value


def _recording(document: Any) -> Recording:  # noqa: ANN401 - as above
    # It fits.
    return _recording_of(*cast("tuple[Fields, list[Row]]", _found(document)))


FORMAT = JsonFormat("rows", _fits, _recording)


def _recording_of(fields: Fields, listed: Sequence[Row]) -> Recording:
    """Return what rows say whose fields are known."""
    told = list(rows(listed))
    begins, ends = _told(fields.begins, told), _told(fields.ends, told)
    segments = []
    for row in told:
        segment = Segment(text=text_of(row, fields.said), voice=voice_of(row, fields.voice))
        segment.begins_at = _time(row, begins, segment.faults)
        segment.ends_at = _time(row, ends, segment.faults)
        segments.append(segment)
    return Recording(segments=segments)


def _told(one: TimeField | None, listed: Sequence[Row]) -> TimeField | None:
    """Return a field that says when, as all of its values tell it."""
    return one and one.told_by(text_of(row, one.name) for row in listed)


def _time(row: Row, at: TimeField | None, faults: list[Fault]) -> dt.timedelta | None:
    """Return a time of a row, ``None`` where it has none that can be read, which is recorded."""
    printed = "" if at is None else text_of(row, at.name)
    if at is None or not printed.strip():
        return None
    time = at.read(printed)
    if time is None:
        is_number = not at.is_told and printed.strip().isdecimal()
        what = "a number, of seconds or of what is not told" if is_number else "no time"
        faults.append((ProblemCode.TIME_UNREAD, f"{at.name} is {what}"))
    return time


class _Table:
    """A table; see the module."""

    name = "table"
    encodings: tuple[str, ...] = ("cp1252",)

    def sniff(self, text: str) -> Confidence:
        """Tell by the names of its columns whether a text is such a table."""
        sign = _sign(text)
        if sign is None:
            return Confidence.NO
        try:
            head, *others = islice(_rows(text, sign), _SNIFFED)
            fields = _fields(text, head)
        except ParseError:
            # Whoever reads it is told what is wrong.
            return Confidence.SURE
        due = max(map(head.index, (fields.voice, fields.said)))
        is_table = bool(others) and all(len(one) > due for one in others)
        return Confidence.SURE if is_table else Confidence.NO

    def read(self, text: str, hints: Hints) -> Outcome:
        """Read a table; see ``Format.read``."""
        head, *others = [*_rows(text, _sign(text) or _SIGNS[0])] or [[]]
        fields = _fields(text, head)
        recording = _recording_of(fields, [dict(zip(head, one, strict=False)) for one in others])
        return outcome_of(recording, "text/csv", hints.labels)


TABLE = _Table()


def _sign(text: str) -> str | None:
    """Return what parts the columns of a table whose first line names them, None for any other."""
    start, end = _first_line(text)
    head = text[start : min(end, start + _LONGEST_HEAD)]
    # Fast path: few texts begin with any of these words.
    if not may_name_voice(head):
        return None
    signs = (sign for sign in _SIGNS if sign in head)
    return next((one for one in signs if fields_of(next(csv.reader([head], delimiter=one)))), None)


def _first_line(text: str) -> Line:
    """Return where the first line that prints anything begins and ends."""
    start, end = next(printed_lines(text), (0, 0))
    return start + text.startswith("\ufeff", start), end


def _rows(text: str, sign: str) -> Iterator[list[str]]:
    """Yield the rows of a table that hold anything, the names of its columns first.

    In what is said, where that stands last, the sign between columns may stand unquoted.

    Raises:
        ParseError: If a quotation mark is never closed, or a row has more cells than columns.
    """
    lines = io.StringIO(text, newline="")
    lines.seek(_first_line(text)[0])
    head: list[str] = []
    start = 0
    try:
        for row in filter(any, csv.reader(lines, delimiter=sign, strict=True)):
            head = head or row
            last = len(head) - 1
            if len(row) > len(head) and _fields(text, head).said != head[-1]:
                message = f"this row has {len(row)} cells, and there are {len(head)} columns"
                raise ParseError.at(message, text, start)
            yield row if len(row) <= last else [*row[:last], sign.join(row[last:])]
            start = lines.tell()
    except csv.Error as error:
        message = f"this table is not well-formed: {error}"
        raise ParseError.at(message, text, start) from None


def _fields(text: str, head: Sequence[str]) -> Fields:
    """Return what the columns of a table are.

    Raises:
        ParseError: If they do not say who speaks and what is said.
    """
    fields = fields_of(head)
    if fields is None:
        message = "this is no table of a transcript: no columns say who speaks and what is said"
        raise ParseError.at(message, text, 0)
    return fields
