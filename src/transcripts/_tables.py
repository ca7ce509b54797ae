"""Meetings as rows of plain values: which columns each table has, and what stands in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from enum import Enum, auto
from typing import Any, NamedTuple, TypeVar

import transcripts
from transcripts.model import Meeting, Paragraph, Turn
from transcripts.model.happenings import Occurrence
from transcripts.model.measures import TalkShare, word_count
from transcripts.model.words import count_words

__all__ = ["TABLES", "Cell", "Row", "columns_of", "rows_of"]

T = TypeVar("T")
Row = tuple[object, ...]


class Cell(Enum):
    """What a column holds, as Python has it; any of it can be None."""

    TEXT = auto()  # str
    NUMBER = auto()  # int
    SECONDS = auto()  # float
    SHARE = auto()  # float, from 0 to 1
    FLAG = auto()  # bool
    DAY = auto()  # datetime.date
    CLOCK = auto()  # datetime.time
    MOMENT = auto()  # datetime.datetime without a zone
    DURATION = auto()  # int, of microseconds


# The columns of a table after the key: what each holds, and how it comes by that.
_Columns = dict[str, tuple[Cell, Callable[[T], object]]]


class _Turn(NamedTuple):
    """A turn in its place."""

    meeting: Meeting
    at: int
    turn: Turn


class _Paragraph(NamedTuple):
    """A paragraph in its place."""

    turn_at: int
    turn: Turn
    at: int
    paragraph: Paragraph


class _Event(NamedTuple):
    """An event in its place."""

    meeting: Meeting
    at: int
    found: Occurrence


class _Speaker(NamedTuple):
    """A speaker, and how much of the meeting it has."""

    meeting: Meeting
    share: TalkShare


def _json(meeting: Meeting) -> str:
    # It is loaded when it is first needed.
    return transcripts.to_json(meeting)


_MICROSECOND, _SECOND = dt.timedelta(microseconds=1), dt.timedelta(seconds=1)

_MEETING: _Columns[Meeting] = {
    "source_name": (Cell.TEXT, lambda meeting: meeting.source.name),
    "title": (Cell.TEXT, lambda meeting: meeting.title),
    "date": (Cell.DAY, lambda meeting: meeting.date),
    "time": (Cell.CLOCK, lambda meeting: meeting.time),
    "place": (Cell.TEXT, lambda meeting: meeting.place),
    "number": (Cell.TEXT, lambda meeting: meeting.number),
    "session": (Cell.TEXT, lambda meeting: meeting.session),
    "language": (Cell.TEXT, lambda meeting: meeting.language),
    # As printed. In Arrow a column has a zone, but a value has none: its offset stands beside it,
    # and one less the other is the instant.
    "published": (Cell.MOMENT, lambda meeting: _local(meeting.published)),
    "published_offset": (Cell.DURATION, lambda meeting: _offset(meeting.published)),
    "duration": (Cell.DURATION, lambda meeting: _microseconds(meeting.duration)),
    "url": (Cell.TEXT, lambda meeting: meeting.source.url),
    "format": (Cell.TEXT, lambda meeting: meeting.source.format),
    "sha256": (Cell.TEXT, lambda meeting: meeting.source.sha256),
    "turns": (Cell.NUMBER, lambda meeting: len(meeting.turns)),
    "speakers": (Cell.NUMBER, lambda meeting: len(meeting.speakers)),
    "words": (Cell.NUMBER, lambda meeting: meeting.word_count()),
    "problems": (Cell.NUMBER, lambda meeting: len(meeting.problems)),
    "document": (Cell.TEXT, _json),
}
# What a row of another table says of its meeting, so that nothing needs to be joined for it.
_WHICH: _Columns[Any] = {
    "source_name": (Cell.TEXT, lambda row: row.meeting.source.name),
    "title": (Cell.TEXT, lambda row: row.meeting.title),
    "date": (Cell.DAY, lambda row: row.meeting.date),
}
_TURN: _Columns[_Turn] = {
    **_WHICH,
    "turn": (Cell.NUMBER, lambda row: row.at),
    "speaker": (Cell.TEXT, lambda row: row.turn.speaker.id),
    "kind": (Cell.TEXT, lambda row: row.turn.speaker.kind.value),
    "name": (Cell.TEXT, lambda row: row.turn.speaker.name),
    "role": (Cell.TEXT, lambda row: row.turn.role),
    "speaker_role": (Cell.TEXT, lambda row: row.turn.speaker.role),
    "affiliation": (Cell.TEXT, lambda row: row.turn.speaker.affiliation),
    "party": (Cell.TEXT, lambda row: row.turn.speaker.party),
    "constituency": (Cell.TEXT, lambda row: row.turn.speaker.constituency),
    "label": (Cell.TEXT, lambda row: row.turn.label),
    "note": (Cell.TEXT, lambda row: row.turn.note),
    "text": (Cell.TEXT, lambda row: row.turn.text),
    "spoken": (Cell.TEXT, lambda row: row.turn.spoken),
    "words": (Cell.NUMBER, lambda row: word_count([row.turn])),
    "span_start": (Cell.NUMBER, lambda row: row.turn.span.start),
    "span_end": (Cell.NUMBER, lambda row: row.turn.span.end),
    "begins_at": (Cell.DURATION, lambda row: _microseconds(row.turn.begins_at)),
    "ends_at": (Cell.DURATION, lambda row: _microseconds(row.turn.ends_at)),
    "begins_seconds": (Cell.SECONDS, lambda row: _seconds(row.turn.begins_at)),
    "ends_seconds": (Cell.SECONDS, lambda row: _seconds(row.turn.ends_at)),
    "channel": (Cell.TEXT, lambda row: row.turn.channel),
    "language": (Cell.TEXT, lambda row: row.turn.language),
    "continues": (Cell.FLAG, lambda row: row.turn.continues),
}
_PARAGRAPH: _Columns[_Paragraph] = {
    "turn": (Cell.NUMBER, lambda row: row.turn_at),
    "paragraph": (Cell.NUMBER, lambda row: row.at),
    "speaker": (Cell.TEXT, lambda row: row.turn.speaker.id),
    "name": (Cell.TEXT, lambda row: row.turn.speaker.name),
    "label": (Cell.TEXT, lambda row: row.turn.label),
    "text": (Cell.TEXT, lambda row: row.paragraph.text),
    "spoken": (Cell.TEXT, lambda row: row.paragraph.spoken),
    "words": (Cell.NUMBER, lambda row: count_words(row.paragraph.spoken)),
    "span_start": (Cell.NUMBER, lambda row: row.paragraph.span.start),
    "span_end": (Cell.NUMBER, lambda row: row.paragraph.span.end),
    "begins_at": (Cell.DURATION, lambda row: _microseconds(row.paragraph.begins_at)),
    "ends_at": (Cell.DURATION, lambda row: _microseconds(row.paragraph.ends_at)),
    "begins_seconds": (Cell.SECONDS, lambda row: _seconds(row.paragraph.begins_at)),
    "ends_seconds": (Cell.SECONDS, lambda row: _seconds(row.paragraph.ends_at)),
}
_EVENT: _Columns[_Event] = {
    **_WHICH,
    "event": (Cell.NUMBER, lambda row: row.at),
    "kind": (Cell.TEXT, lambda row: row.found.kind.value),
    "text": (Cell.TEXT, lambda row: row.found.text),
    "actor": (Cell.TEXT, lambda row: row.found.actor),
    "group": (Cell.TEXT, lambda row: row.found.group),
    "turn": (Cell.NUMBER, lambda row: row.found.turn_index),
    "speaker": (Cell.TEXT, lambda row: row.found.speaker and row.found.speaker.id),
    "name": (Cell.TEXT, lambda row: row.found.speaker and row.found.speaker.name),
    "span_start": (Cell.NUMBER, lambda row: row.found.span.start),
    "span_end": (Cell.NUMBER, lambda row: row.found.span.end),
}
_SPEAKER: _Columns[_Speaker] = {
    **_WHICH,
    "speaker": (Cell.TEXT, lambda row: row.share.speaker.id),
    "kind": (Cell.TEXT, lambda row: row.share.speaker.kind.value),
    "name": (Cell.TEXT, lambda row: row.share.speaker.name),
    "role": (Cell.TEXT, lambda row: row.share.speaker.role),
    "affiliation": (Cell.TEXT, lambda row: row.share.speaker.affiliation),
    "party": (Cell.TEXT, lambda row: row.share.speaker.party),
    "constituency": (Cell.TEXT, lambda row: row.share.speaker.constituency),
    "labels": (Cell.TEXT, lambda row: "; ".join(row.share.speaker.labels)),
    "turns": (Cell.NUMBER, lambda row: row.share.turns),
    "words": (Cell.NUMBER, lambda row: row.share.words),
    "share": (Cell.SHARE, lambda row: row.share.share),
    "seconds": (Cell.SECONDS, lambda row: _seconds(row.share.time)),
}


def columns_of(table: str) -> dict[str, Cell]:
    """Return what the columns of a table hold, after its key."""
    return {name: cell for name, (cell, _) in TABLES[table][0].items()}


def rows_of(table: str, meeting: Meeting) -> Iterator[Row]:
    """Yield the rows of a meeting in a table, without their key."""
    columns, things = TABLES[table]
    values = [value for _, value in columns.values()]
    for thing in things(meeting):
        yield tuple(value(thing) for value in values)


def _turns(meeting: Meeting) -> Iterator[_Turn]:
    return (_Turn(meeting, at, turn) for at, turn in enumerate(meeting.turns))


def _paragraphs(meeting: Meeting) -> Iterator[_Paragraph]:
    for turn_at, turn in enumerate(meeting.turns):
        for at, paragraph in enumerate(turn.paragraphs):
            yield _Paragraph(turn_at, turn, at, paragraph)


def _events(meeting: Meeting) -> Iterator[_Event]:
    return (_Event(meeting, at, found) for at, found in enumerate(meeting.events()))


def _speakers(meeting: Meeting) -> Iterator[_Speaker]:
    return (_Speaker(meeting, share) for share in meeting.talk_share())


def _local(time: dt.datetime | None) -> dt.datetime | None:
    # Arrow would move an aware time to UTC.
    return time and time.replace(tzinfo=None)


def _offset(time: dt.datetime | None) -> int | None:
    return None if time is None else _microseconds(time.utcoffset())


def _microseconds(time: dt.timedelta | None) -> int | None:
    return None if time is None else time // _MICROSECOND


def _seconds(time: dt.timedelta | None) -> float | None:
    return None if time is None else time / _SECOND


# Each with what makes a row of a meeting.
TABLES: dict[str, tuple[_Columns[Any], Callable[[Meeting], Iterable[Any]]]] = {
    "meetings": (_MEETING, lambda meeting: [meeting]),
    "turns": (_TURN, _turns),
    "paragraphs": (_PARAGRAPH, _paragraphs),
    "events": (_EVENT, _events),
    "speakers": (_SPEAKER, _speakers),
}
