"""Meetings as Arrow tables, for pandas, polars, DuckDB, Parquet and Spark.

Five tables join on ``key``, ``turn`` and ``speaker``. A meeting, its turns and its events are
numbered from 0, paragraphs within their turn. The table of meetings holds each meeting whole in
``document``, and can be read back; the others are views.

Needs the extra ``arrow``.

    >>> from transcripts import arrow, parse
    >>> meeting = parse("Anna Ivanova: Good evening.", format="kremlin")
    >>> arrow.to_table([meeting], "turns").select(["key", "turn", "name", "text"]).to_pylist()
    [{'key': '0', 'turn': 0, 'name': 'Anna Ivanova', 'text': 'Good evening.'}]
    >>> list(arrow.from_table(arrow.to_table([meeting]))) == [meeting]
    True
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from itertools import count, zip_longest
from typing import Any, Literal

from transcripts import formats
from transcripts._tables import Cell, Row, columns_of, rows_of
from transcripts.errors import MissingExtraError, ParseError, StructureError, TranscriptError
from transcripts.model import Meeting
from transcripts.parsing import parse
from transcripts.serializing import from_json

try:
    import pyarrow as pa
except ImportError:
    raise MissingExtraError("arrow", "pyarrow") from None

__all__ = [
    "EVENTS",
    "MEETINGS",
    "PARAGRAPHS",
    "PARSED",
    "SPEAKERS",
    "TURNS",
    "from_table",
    "parse_batches",
    "to_table",
]

_CELLS = {
    Cell.TEXT: pa.string(),
    Cell.NUMBER: pa.int64(),
    Cell.SECONDS: pa.float64(),
    Cell.SHARE: pa.float64(),
    Cell.FLAG: pa.bool_(),
    Cell.DAY: pa.date32(),
    Cell.CLOCK: pa.time64("us"),
    Cell.MOMENT: pa.timestamp("us"),
    Cell.DURATION: pa.duration("us"),
}


def _schema(key: str, table: str) -> pa.Schema:
    columns = {name: _CELLS[cell] for name, cell in columns_of(table).items()}
    return pa.schema({key: pa.string(), **columns})


MEETINGS = _schema("key", "meetings")
TURNS = _schema("key", "turns")
PARAGRAPHS = _schema("key", "paragraphs")
EVENTS = _schema("key", "events")
SPEAKERS = _schema("key", "speakers")
PARSED = _schema("id", "turns").append(pa.field("error", pa.string()))

# A batch is full with so many rows or characters, whichever comes first: what is held as Python
# objects stays small, and no column reaches the 2 GiB that its 32-bit offsets can count.
_ROWS = 1024
_CHARACTERS = 1 << 22

_NO_TURN: Row = (None,) * len(columns_of("turns"))
_NOTHING = object()


def to_table(
    meetings: Iterable[Meeting],
    of: Literal["meetings", "turns", "paragraphs", "events", "speakers"] = "meetings",
    *,
    keys: Iterable[str] | None = None,
) -> pa.Table:
    """Return meetings, their turns, paragraphs, events or speakers as a table.

    Args:
        meetings: What to write; any iterable, asked for one meeting at a time.
        of: What a row is. The schema is ``MEETINGS``, ``TURNS``, ``PARAGRAPHS``, ``EVENTS`` or
            ``SPEAKERS``.
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
    schema = _TABLES[of]
    pairs = _keyed(meetings, keys)
    rows = ((key, *row) for key, meeting in pairs for row in rows_of(of, meeting))
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

    ``id`` is also the ``source_name``.

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


def _batches(rows: Iterable[Row], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Gather rows in batches.

    Each is made of Python values and owns its memory. A slice of a larger batch would not do:
    pickled, it takes the whole of that along, once for each slice.
    """
    held: list[Row] = []
    size = 0
    for row in rows:
        held.append(row)
        size += sum(len(value) for value in row if isinstance(value, str))
        if len(held) == _ROWS or size >= _CHARACTERS:
            yield _batch(held, schema)
            held, size = [], 0
    if held:
        yield _batch(held, schema)


def _batch(rows: list[Row], schema: pa.Schema) -> pa.RecordBatch:
    columns = zip(*rows, strict=True)
    arrays = [pa.array(column, kind) for column, kind in zip(columns, schema.types, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _parse_batches(
    options: dict[str, Any], batches: Iterable[pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:
    """Do what ``parse_batches`` promises; a function of the module, so that it can be pickled."""
    rows = (row for batch in batches for row in _parsed_rows(batch, options))
    return _batches(rows, PARSED)


def _parsed_rows(batch: pa.RecordBatch, options: dict[str, Any]) -> Iterator[Row]:
    """Yield the rows of all documents in a batch."""
    content = _column(batch, "content")
    is_text = _is_text(content.type)
    if not (is_text or _is_bytes(content.type)):
        raise TypeError(f"column 'content' must be strings or binary, not {content.type}")
    for key, data in zip(_ids(_column(batch, "id")), _values(content), strict=True):
        for row in _document_rows(data, {**options, "name": key}, is_text=is_text):
            yield (key, *row)


def _document_rows(data: bytes | None, options: dict[str, Any], *, is_text: bool) -> Iterator[Row]:
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
    for row in rows_of("turns", meeting) if meeting.turns else [_NO_TURN]:
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


_TABLES = {
    "meetings": MEETINGS,
    "turns": TURNS,
    "paragraphs": PARAGRAPHS,
    "events": EVENTS,
    "speakers": SPEAKERS,
}
