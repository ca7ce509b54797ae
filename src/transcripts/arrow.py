"""Meetings as Arrow tables, for pandas, polars, DuckDB, Parquet and Spark.

Three tables join on ``key`` and ``turn``. A meeting and its turns are numbered from 0, paragraphs
within their turn. The table of meetings holds each meeting whole in ``document``, and can
be read back; the others are views.

Needs the extra ``arrow``.

    >>> from transcripts import arrow, parse
    >>> meeting = parse("Anna Ivanova: Good evening.", format="kremlin")
    >>> arrow.to_table([meeting], "turns").select(["key", "turn", "name", "text"]).to_pylist()
    [{'key': '0', 'turn': 0, 'name': 'Anna Ivanova', 'text': 'Good evening.'}]
    >>> list(arrow.from_table(arrow.to_table([meeting]))) == [meeting]
    True
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from itertools import count, starmap, zip_longest
from typing import Any, Literal, NamedTuple, TypeVar

from transcripts import formats
from transcripts.errors import MissingExtraError, ParseError, StructureError, TranscriptError
from transcripts.model import Meeting, Paragraph, Turn
from transcripts.parsing import parse
from transcripts.serializing import from_json, to_json

try:
    import pyarrow as pa
except ImportError:
    raise MissingExtraError("arrow", "pyarrow") from None

__all__ = ["MEETINGS", "PARAGRAPHS", "PARSED", "TURNS", "from_table", "parse_batches", "to_table"]

T = TypeVar("T")
# The columns of a table after the key: what each holds, and how it comes by that.
_Columns = dict[str, tuple[pa.DataType, Callable[[T], object]]]
_Row = tuple[object, ...]


class _Turn(NamedTuple):
    """A turn in its place."""

    at: int
    turn: Turn


class _Paragraph(NamedTuple):
    """A paragraph in its place."""

    turn_at: int
    turn: Turn
    at: int
    paragraph: Paragraph


def _schema(key: str, columns: _Columns[T]) -> pa.Schema:
    return pa.schema({key: _TEXT, **{name: kind for name, (kind, _) in columns.items()}})


_TEXT, _NUMBER, _DURATION = pa.string(), pa.int64(), pa.duration("us")

_MEETING: _Columns[Meeting] = {
    "title": (_TEXT, lambda meeting: meeting.title),
    "date": (pa.date32(), lambda meeting: meeting.date),
    "time": (pa.time64("us"), lambda meeting: meeting.time),
    "place": (_TEXT, lambda meeting: meeting.place),
    "number": (_TEXT, lambda meeting: meeting.number),
    "session": (_TEXT, lambda meeting: meeting.session),
    "language": (_TEXT, lambda meeting: meeting.language),
    # As printed. In Arrow a column has a zone, but a value has none: its offset stands beside it,
    # and one less the other is the instant.
    "published": (pa.timestamp("us"), lambda meeting: _local(meeting.published)),
    "published_offset": (_DURATION, lambda meeting: _offset(meeting.published)),
    "duration": (_DURATION, lambda meeting: _microseconds(meeting.duration)),
    "url": (_TEXT, lambda meeting: meeting.source.url),
    "format": (_TEXT, lambda meeting: meeting.source.format),
    "sha256": (_TEXT, lambda meeting: meeting.source.sha256),
    "turns": (_NUMBER, lambda meeting: len(meeting.turns)),
    "speakers": (_NUMBER, lambda meeting: len(meeting.speakers)),
    "problems": (_NUMBER, lambda meeting: len(meeting.problems)),
    "document": (_TEXT, to_json),
}
_TURN: _Columns[_Turn] = {
    "turn": (_NUMBER, lambda row: row.at),
    "speaker": (_TEXT, lambda row: row.turn.speaker.id),
    "kind": (_TEXT, lambda row: row.turn.speaker.kind.value),
    "name": (_TEXT, lambda row: row.turn.speaker.name),
    "role": (_TEXT, lambda row: row.turn.role),
    "speaker_role": (_TEXT, lambda row: row.turn.speaker.role),
    "affiliation": (_TEXT, lambda row: row.turn.speaker.affiliation),
    "party": (_TEXT, lambda row: row.turn.speaker.party),
    "constituency": (_TEXT, lambda row: row.turn.speaker.constituency),
    "label": (_TEXT, lambda row: row.turn.label),
    "note": (_TEXT, lambda row: row.turn.note),
    "text": (_TEXT, lambda row: row.turn.text),
    "spoken": (_TEXT, lambda row: row.turn.spoken),
    "span_start": (_NUMBER, lambda row: row.turn.span.start),
    "span_end": (_NUMBER, lambda row: row.turn.span.end),
    "begins_at": (_DURATION, lambda row: _microseconds(row.turn.begins_at)),
    "ends_at": (_DURATION, lambda row: _microseconds(row.turn.ends_at)),
    "channel": (_TEXT, lambda row: row.turn.channel),
    "language": (_TEXT, lambda row: row.turn.language),
    "continues": (pa.bool_(), lambda row: row.turn.continues),
}
_PARAGRAPH: _Columns[_Paragraph] = {
    "turn": (_NUMBER, lambda row: row.turn_at),
    "paragraph": (_NUMBER, lambda row: row.at),
    "speaker": (_TEXT, lambda row: row.turn.speaker.id),
    "name": (_TEXT, lambda row: row.turn.speaker.name),
    "label": (_TEXT, lambda row: row.turn.label),
    "text": (_TEXT, lambda row: row.paragraph.text),
    "spoken": (_TEXT, lambda row: row.paragraph.spoken),
    "span_start": (_NUMBER, lambda row: row.paragraph.span.start),
    "span_end": (_NUMBER, lambda row: row.paragraph.span.end),
    "begins_at": (_DURATION, lambda row: _microseconds(row.paragraph.begins_at)),
    "ends_at": (_DURATION, lambda row: _microseconds(row.paragraph.ends_at)),
}

MEETINGS = _schema("key", _MEETING)
TURNS = _schema("key", _TURN)
PARAGRAPHS = _schema("key", _PARAGRAPH)
PARSED = _schema("id", _TURN).append(pa.field("error", _TEXT))

# A batch is full with so many rows or characters, whichever comes first: what is held as Python
# objects stays small, and no column reaches the 2 GiB that its 32-bit offsets can count.
_ROWS = 1024
_CHARACTERS = 1 << 22

_MICROSECOND = dt.timedelta(microseconds=1)
_NO_TURN: _Row = (None,) * len(_TURN)
_NOTHING = object()


def to_table(
    meetings: Iterable[Meeting],
    of: Literal["meetings", "turns", "paragraphs"] = "meetings",
    *,
    keys: Iterable[str] | None = None,
) -> pa.Table:
    """Return meetings, their turns or their paragraphs as a table.

    Args:
        meetings: What to write; any iterable, asked for one meeting at a time.
        of: What a row is. The schema is ``MEETINGS``, ``TURNS`` or ``PARAGRAPHS``.
        keys: What ``key`` is to be, one for each meeting and different for each; by
            default the position: ``"0"``, ``"1"`` and so on.

    Raises:
        TypeError: If one of the meetings is something else, or a key is not str.
        ValueError: If there is no table of that name, if keys and meetings differ in number,
            or if a key holds a lone surrogate.
    """
    if isinstance(meetings, Meeting):
        raise TypeError("meetings must be an iterable: to_table([meeting])")
    if of not in _TABLES:
        raise ValueError(f"of must be one of {', '.join(map(repr, _TABLES))}, not {of!r}")
    schema, rows_of = _TABLES[of]
    pairs = _keyed(meetings, keys)
    rows = ((key, *row) for key, meeting in pairs for row in rows_of(meeting))
    return pa.Table.from_batches(_batches(rows, schema), schema)


def from_table(table: pa.Table) -> Iterator[Meeting]:
    """Read meetings back, one at a time, each equal to the one that was written.

    Only ``document`` is read: a table may have lost, gained or changed other columns.

    Args:
        table: A table of meetings, as ``to_table`` or a reader of its Parquet file returns it.

    Returns:
        The meetings in the order of the rows.

    Raises:
        TypeError: If ``table`` is no table.
        StructureError: If the table has no documents; while iterating, at the first row whose
            document is not a meeting, with every fault in it.
    """
    if not isinstance(table, pa.Table):
        raise TypeError(f"expected a pyarrow.Table, got {type(table).__name__}")
    places = table.schema.get_all_field_indices("document")
    if len(places) != 1:
        fault = "expected one column 'document', as in a table of meetings"
        raise StructureError(((f"columns {_names(table.schema)}", fault),))
    column = table.column(places[0])
    if not _is_text(column.type):
        raise StructureError((("column document", f"expected strings, got {column.type}"),))
    return map(_document, range(len(column)), _values(column))


def parse_batches(
    *,
    format: str | None = None,
    encoding: str | None = None,
    strict: bool = False,
    labels: Mapping[str, str | None] | None = None,
    not_labels: Collection[str] = (),
) -> Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    r"""Return a function from batches of documents to batches of turns.

    It is what ``DataFrame.mapInArrow`` of PySpark takes, and can be pickled. The batches that
    it takes have the columns ``id`` and ``content``: text, or the bytes of a file. ``id`` can
    be of any type that Arrow writes as text. Those that it gives have the schema ``PARSED``, which
    is ``TURNS`` with ``id`` for ``key`` and with ``error``:

    - a document with turns is one row for each turn;
    - a document that cannot be read is one row with ``id`` and ``error``; what comes
      before and after it is not touched;
    - a document without turns is one row with nothing but ``id``.

    The arguments are those of ``parse``.

    Raises:
        TypeError: If an argument is of the wrong type; while iterating, if a batch or a column is.
        ValueError: If an argument means nothing, as for ``parse``; while iterating, if there is
            no column ``id`` or ``content``.
        UnknownFormatError: If there is no format of that name.
        ParseError: If there is no encoding of that name.

    >>> documents = {"id": ["a.txt"], "content": ["Anna Ivanova: Yes.\n\nQuestion: Why?"]}
    >>> read = parse_batches(format="kremlin")
    >>> for batch in read([pa.record_batch(documents)]):
    ...     batch.select(["id", "turn", "label", "text", "error"]).to_pylist()[1]
    {'id': 'a.txt', 'turn': 1, 'label': 'Question', 'text': 'Why?', 'error': None}
    """
    options: dict[str, Any] = {
        "format": format,
        "encoding": encoding,
        "labels": labels,
        "not_labels": not_labels,
        "strict": strict,
    }
    # A wrong argument would be an error in every row: no document at all finds it here and now.
    parse(b"", **{**options, "format": formats.FALLBACK.name if format is None else format})
    try:
        " ".encode(encoding or "utf-8")  # which bytes of no length are not asked for
    except LookupError:
        raise ParseError(f"there is no encoding {encoding!r}") from None
    return partial(_parse_batches, options)


def _keyed(
    meetings: Iterable[Meeting], keys: Iterable[str] | None
) -> Iterator[tuple[str, Meeting]]:
    """Yield each meeting after its key."""
    if keys is None:
        yield from _checked(zip(map(str, count()), meetings, strict=False))
    elif isinstance(keys, str):
        raise TypeError("keys must be an iterable with one str for each meeting, not a str")
    else:
        yield from _checked(zip_longest(keys, meetings, fillvalue=_NOTHING))


def _checked(pairs: Iterable[tuple[object, object]]) -> Iterator[tuple[str, Meeting]]:
    """Refuse pairs that are not of a key and a meeting."""
    for at, (key, meeting) in enumerate(pairs):
        if key is _NOTHING or meeting is _NOTHING:
            fewer, more = ("keys", "meetings") if key is _NOTHING else ("meetings", "keys")
            raise ValueError(f"there are {at} {fewer} and more {more} than that")
        if not isinstance(meeting, Meeting):
            kind = type(meeting).__name__
            raise TypeError(f"expected a Meeting, as parse() returns it, got {kind} at {at}")
        if not isinstance(key, str):
            raise TypeError(f"a key must be str, not {type(key).__name__} at {at}")
        yield key, meeting


def _meeting_rows(meeting: Meeting) -> Iterator[_Row]:
    return _rows(_MEETING, [meeting])


def _turn_rows(meeting: Meeting) -> Iterator[_Row]:
    return _rows(_TURN, starmap(_Turn, enumerate(meeting.turns)))


def _paragraph_rows(meeting: Meeting) -> Iterator[_Row]:
    paragraphs = (
        _Paragraph(turn_at, turn, at, paragraph)
        for turn_at, turn in enumerate(meeting.turns)
        for at, paragraph in enumerate(turn.paragraphs)
    )
    return _rows(_PARAGRAPH, paragraphs)


def _rows(columns: _Columns[T], things: Iterable[T]) -> Iterator[_Row]:
    """Yield a row for each thing, without its key."""
    values = [value for _, value in columns.values()]
    for thing in things:
        yield tuple(value(thing) for value in values)


def _local(time: dt.datetime | None) -> dt.datetime | None:
    # Arrow would move an aware time to UTC.
    return time and time.replace(tzinfo=None)


def _offset(time: dt.datetime | None) -> int | None:
    return None if time is None else _microseconds(time.utcoffset())


def _microseconds(time: dt.timedelta | None) -> int | None:
    return None if time is None else time // _MICROSECOND


def _batches(rows: Iterable[_Row], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Gather rows in batches.

    Each is made of Python values and owns its memory. A slice of a larger batch would not do:
    pickled, it takes the whole of that along, once for each slice.
    """
    held: list[_Row] = []
    size = 0
    for row in rows:
        held.append(row)
        size += sum(len(value) for value in row if isinstance(value, str))
        if len(held) == _ROWS or size >= _CHARACTERS:
            yield _batch(held, schema)
            held, size = [], 0
    if held:
        yield _batch(held, schema)


def _batch(rows: list[_Row], schema: pa.Schema) -> pa.RecordBatch:
    columns = zip(*rows, strict=True)
    arrays = [pa.array(column, kind) for column, kind in zip(columns, schema.types, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _parse_batches(
    options: dict[str, Any], batches: Iterable[pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:
    """Do what ``parse_batches`` promises; a function of the module, so that it can be pickled."""
    rows = (row for batch in batches for row in _parsed_rows(batch, options))
    return _batches(rows, PARSED)


def _parsed_rows(batch: pa.RecordBatch, options: dict[str, Any]) -> Iterator[_Row]:
    """Yield the rows of all documents in a batch."""
    content = _column(batch, "content")
    is_text = _is_text(content.type)
    if not (is_text or _is_bytes(content.type)):
        raise TypeError(f"column 'content' must be strings or binary, not {content.type}")
    for key, data in zip(_ids(_column(batch, "id")), _values(content), strict=True):
        for row in _document_rows(data, options, is_text=is_text):
            yield (key, *row)


def _document_rows(data: bytes | None, options: dict[str, Any], *, is_text: bool) -> Iterator[_Row]:
    """Yield the rows of one document, without its id."""
    if data is None:
        yield (*_NO_TURN, "no content")
        return
    try:
        # Spark casts bytes to strings unseen, so that text may be none.
        meeting = parse(data.decode() if is_text else data, **options)
    except (TranscriptError, UnicodeDecodeError) as error:
        yield (*_NO_TURN, str(error))
        return
    for row in _turn_rows(meeting) if meeting.turns else [_NO_TURN]:
        yield (*row, None)


def _column(batch: pa.RecordBatch, name: str) -> pa.Array:
    if not isinstance(batch, pa.RecordBatch):
        raise TypeError(f"expected a pyarrow.RecordBatch, got {type(batch).__name__}")
    places = batch.schema.get_all_field_indices(name)
    if len(places) != 1:
        raise ValueError(f"expected one column {name!r} among {_names(batch.schema)}")
    return batch.column(places[0])


def _names(schema: pa.Schema) -> str:
    """Return the names of columns for a message."""
    try:
        return ", ".join(schema.names) or "(none)"
    except UnicodeDecodeError:
        # Other programs write such names, which Arrow keeps.
        return "whose names are not UTF-8"


def _ids(column: pa.Array) -> Iterator[str | None]:
    """Yield ids as text, whatever they are; bytes that are no text are escaped."""
    for value in _values(_plain(column)):
        yield None if value is None else value.decode(errors="backslashreplace")


def _plain(column: pa.Array) -> pa.Array:
    """Return a column of ids as bytes."""
    for kind in (pa.large_binary(), pa.string()):
        with suppress(pa.ArrowNotImplementedError):
            return column.cast(kind)
    raise TypeError(f"column 'id' must be of a type that Arrow writes as text, not {column.type}")


def _values(column: pa.Array | pa.ChunkedArray) -> Iterator[bytes | None]:
    """Yield the values of a column of strings or bytes: one at a time, for they may be long."""
    for value in column.cast(pa.large_binary()):
        yield value.as_py()


def _is_text(kind: pa.DataType) -> bool:
    return kind in {pa.string(), pa.large_string(), pa.string_view()}


def _is_bytes(kind: pa.DataType) -> bool:
    # A column of nothing but nulls need not have a type.
    return kind in {pa.binary(), pa.large_binary(), pa.binary_view(), pa.null()}


def _document(row: int, data: bytes | None) -> Meeting:
    """Read one document back."""
    if data is None:
        raise StructureError(((f"row {row}", "no document"),))
    try:
        return from_json(data)
    except StructureError as error:
        faults = ((f"row {row}, {path}", fault) for path, fault in error.faults)
        raise StructureError(tuple(faults)) from None


_TABLES: dict[str, tuple[pa.Schema, Callable[[Meeting], Iterator[_Row]]]] = {
    "meetings": (MEETINGS, _meeting_rows),
    "turns": (TURNS, _turn_rows),
    "paragraphs": (PARAGRAPHS, _paragraph_rows),
}
