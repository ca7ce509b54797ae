"""What the command writes instead of JSON: tables of many documents, or one document as text."""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import io
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import transcripts
from transcripts._batch import STANDARD_INPUT, Outcome, as_json, called, read
from transcripts._streams import Lines, write_row
from transcripts._tables import TABLES, Cell, columns_of, rows_of

__all__ = ["FORMS", "SINGLE", "Put", "add_options", "converted", "fault_of", "putting"]

# Of one document; the others take any number.
SINGLE = ("markdown", "vtt")
FORMS = ("csv", "jsonl", "parquet", *SINGLE)
# Their seconds stand in columns of their own; and documents do not fit the cells of a spreadsheet.
_NOT_IN_CSV = ("begins_at", "ends_at", "document")
_SECOND = 1_000_000
# A group of rows in Parquet is about so large.
_MANY = 50_000

Put = Callable[[Sequence[tuple[Lines, str]]], None]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say what to write."""
    parser.add_argument("--to", choices=FORMS, help="write this instead of JSON")
    parser.add_argument(
        "--table", choices=TABLES, help="what a row is in CSV and Parquet, else a turn"
    )


def fault_of(options: argparse.Namespace, *, is_single: bool) -> str | None:
    """Return which options do not go together.

    Args:
        options: Of the command.
        is_single: Whether there is one document, and no folder.
    """
    if options.html and not is_single:
        return "--html writes one page: name one file"
    if options.to in SINGLE and not is_single:
        return f"--to {options.to} writes one document: name one file"
    if options.to not in (None, "jsonl") and options.names is not None:
        return "--names goes with JSON Lines"
    if options.table is not None and options.to not in ("csv", "parquet"):
        return "--table goes with --to csv and --to parquet"
    if options.to == "parquet" and options.output is None and sys.stdout.isatty():
        return "--to parquet is not for a terminal: -o FILE"
    return None


def converted(
    name: str, *, to: str, table: str, format: str | None, encoding: str | None, strict: bool
) -> Outcome:
    """Read a document and write it in another form.

    Args:
        name: Its path.
        to: One of ``FORMS``.
        table: Which rows of it a table has.
        format: As for ``parse``, and so are ``encoding`` and ``strict``.
        encoding: See there.
        strict: See there.
    """
    if to in ("jsonl", "parquet"):
        return as_json(name, format=format, encoding=encoding, strict=strict, indent=None)
    meeting = transcripts.parse(
        read(name), format=format, encoding=encoding, strict=strict, name=called(name)
    )
    try:
        text = _rows(meeting, table) if to == "csv" else getattr(transcripts, f"to_{to}")(meeting)
    except ValueError as error:
        # Captions need times.
        return Outcome(fault=str(error))
    return Outcome(text.removesuffix("\n"), has_problems=bool(meeting.problems))


@contextmanager
def putting(output: Lines, to: str | None, table: str) -> Iterator[Put]:
    """Give what writes a row, of which the first is for the output, as ``converted`` returns it."""
    if to == "csv":
        output.write(_joined([["key", *_columns(table)]]).removesuffix("\n"))
        yield _put_some
    elif to == "parquet":
        with _parquet(output, table) as put:
            yield put
    else:
        yield write_row


# --- CSV


def _columns(table: str) -> list[str]:
    return [name for name in columns_of(table) if name not in _NOT_IN_CSV]


def _rows(meeting: transcripts.Meeting, table: str) -> str:
    kept = [
        (at, cell)
        for at, (name, cell) in enumerate(columns_of(table).items())
        if name not in _NOT_IN_CSV
    ]
    key = meeting.source.name or STANDARD_INPUT
    rows = ([key, *(_plain(row[at], cell) for at, cell in kept)] for row in rows_of(table, meeting))
    return _joined(rows)


def _plain(value: Any, cell: Cell) -> object:  # noqa: ANN401 - whatever a cell holds
    """Return a value as programs read it from text: ISO 8601, seconds, true and false."""
    match value:
        case None:
            return None
        case dt.date() | dt.time():
            return value.isoformat()
        case bool():
            return str(value).lower()
        case _:
            return value / _SECOND if cell is Cell.DURATION else value


def _joined(rows: Iterable[list[Any]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def _put_some(row: Sequence[tuple[Lines, str]]) -> None:
    """Write the rows of a document in a table; it may have none."""
    if row[0][1]:
        write_row(row)


# --- Parquet


@contextmanager
def _parquet(output: Lines, table: str) -> Iterator[Put]:
    """Give what adds a document, as JSON, to a file of Parquet, which ends with the context."""
    # The first says which extra to install.
    arrow, pa = import_module("transcripts.arrow"), import_module("pyarrow")
    parquet = import_module("pyarrow.parquet")
    held: list[Any] = []

    def add(row: Sequence[tuple[Lines, str]]) -> None:
        meeting = transcripts.from_json(row[0][1])
        key = meeting.source.name or STANDARD_INPUT
        held.append(arrow.to_table([meeting], table, keys=[key]))
        if sum(one.num_rows for one in held) >= _MANY:
            flush()

    def flush() -> None:
        if held:
            writer.write_table(pa.concat_tables(held).combine_chunks())
            held.clear()

    with parquet.ParquetWriter(output.file, getattr(arrow, table.upper())) as writer:
        try:
            yield add
        finally:
            flush()
