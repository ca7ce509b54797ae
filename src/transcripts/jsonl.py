"""Meetings as JSON Lines: one meeting a line, read and written one at a time.

However many there are, no more than one line and one meeting are held here.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from typing import IO, Any, BinaryIO, Literal, overload

from attrs import frozen

from transcripts.errors import StructureError
from transcripts.model import Meeting
from transcripts.model.reprs import brief
from transcripts.serializing import from_json, to_json

__all__ = ["BadLine", "read_jsonl", "write_jsonl"]

_MARK = "\ufeff"
_EXCERPT = 80
# How the JSON parser gives a place; a line is a whole text to it, so that it says line 1.
_PLACE, _PLACE_IN_LINE = "(line 1, column ", "(column "

_Loader = Callable[[str | bytes], Meeting]
_Reader = Callable[[int, str | bytes], "Meeting | BadLine | None"]


@frozen
class BadLine:
    """A line that is no meeting.

    Attributes:
        number: Number of the line, from 1, blank lines counted.
        message: The first fault, and how many more there are.
        faults: Every fault, as in ``StructureError.faults``.
        excerpt: How the line begins: at most 80 characters. Bad lines can be collected,
            however long they are.
    """

    number: int
    message: str
    faults: tuple[tuple[str, str], ...]
    excerpt: str

    __repr__ = brief

    def __str__(self) -> str:
        """Return the number and the message."""
        return f"line {self.number}: {self.message}"


@overload
def read_jsonl(
    source: str | os.PathLike[str] | Iterable[str | bytes],
    *,
    strict: Literal[True],
    unknown: Literal["error", "ignore"] = "error",
) -> Iterator[Meeting]: ...
@overload
def read_jsonl(
    source: str | os.PathLike[str] | Iterable[str | bytes],
    *,
    strict: bool = False,
    unknown: Literal["error", "ignore"] = "error",
) -> Iterator[Meeting | BadLine]: ...
def read_jsonl(
    source: str | os.PathLike[str] | Iterable[str | bytes],
    *,
    strict: bool = False,
    unknown: Literal["error", "ignore"] = "error",
) -> Iterator[Meeting | BadLine]:
    """Read meetings from JSON Lines, one at a time, and go on after a bad line.

    Blank lines are passed over. The last line needs no line end; if its writer was
    killed in the middle of it, it is a bad line. A byte-order mark may stand before a line.

    Args:
        source: A path, or the lines: an open file, the lines of a response, a list.
        strict: Raise what is wrong with a line instead of going on.
        unknown: What to do with an unknown key, as for ``from_json``.

    Returns:
        An iterator over meetings, with a ``BadLine`` in the place of each line that is none.
        A file is opened with the first meeting, and closed after the last.

    Raises:
        TypeError: If ``source`` is neither, or a line is neither str nor bytes.
        ValueError: If ``source`` is the text itself.
        OSError: If a file cannot be opened or read.
        StructureError: With ``strict``, if a line is not a meeting; its faults name the line.
    """
    read = partial(_read_line, strict=strict, load=partial(from_json, unknown=unknown))
    if isinstance(source, str) and source.lstrip().startswith("{"):
        raise ValueError("source is a path or lines, not JSON itself: text.split('\\n') has lines")
    if isinstance(source, str | os.PathLike):
        return _read_file(Path(source), read)
    lines: object = source
    if isinstance(lines, bytes | bytearray) or not isinstance(lines, Iterable):
        raise TypeError(f"expected a path or lines, got {type(lines).__name__}")
    return _read_lines(lines, read)


def write_jsonl(
    meetings: Iterable[Meeting],
    target: str | os.PathLike[str] | io.IOBase | IO[str] | IO[bytes],
    *,
    append: bool = False,
) -> int:
    """Write meetings as JSON Lines, one at a time.

    A line is handed to the system whole, in one call, if ``target`` is a path: a process that
    is killed leaves no half of one, and several can append to one file. Do not write to the
    path that the meetings are read from: it is emptied first.

    Args:
        meetings: Any iterable of meetings.
        target: A path, or an open file, binary or text (in UTF-8, please). An open file is
            given each line in one call, and is neither flushed nor closed.
        append: Add to the file of a path instead of replacing it. A last line that was
            never finished is ended first, so that it stays one bad line.

    Returns:
        How many lines were written.

    Raises:
        TypeError: If ``meetings`` holds something else, or ``target`` is neither.
        OSError: If the file cannot be written.
    """
    if isinstance(meetings, Meeting):
        raise TypeError("expected several meetings, got one (give [meeting])")
    if isinstance(target, str | os.PathLike):
        return _write_file(meetings, Path(target), append=append)
    write: Callable[[Any], object] | None = getattr(target, "write", None)
    if write is None:
        raise TypeError(f"expected a path or an open file, got {type(target).__name__}")
    return _write_lines(meetings, write if _takes_text(write) else partial(_write_bytes, write))


def _read_file(path: Path, read: _Reader) -> Iterator[Meeting | BadLine]:
    with path.open("rb") as file:
        yield from _read_lines(file, read)


def _read_lines(lines: Iterable[str | bytes], read: _Reader) -> Iterator[Meeting | BadLine]:
    # A loop would hold on to a line until it has the next one. These do not.
    return filter(None, map(read, count(1), lines))


def _read_line(
    number: int, line: str | bytes, *, strict: bool, load: _Loader
) -> Meeting | BadLine | None:
    """Return what a line holds; ``None`` for a blank one."""
    text = _without_mark(line)
    if not text or text.isspace():
        return None
    try:
        return load(text)
    except StructureError as error:
        faults = tuple((path, _in_line(fault)) for path, fault in error.faults)
    if strict:
        raise StructureError(tuple((path, f"line {number}: {fault}") for path, fault in faults))
    return BadLine(number, _message(faults), faults, _excerpt(text))


def _without_mark(line: str | bytes) -> str | bytes:
    if isinstance(line, str):
        return line.removeprefix(_MARK)
    if isinstance(line, bytes):
        return line.removeprefix(_MARK.encode())
    raise TypeError(f"expected lines as str or bytes, got {type(line).__name__}")


def _in_line(fault: str) -> str:
    return fault.replace(_PLACE, _PLACE_IN_LINE) if fault.startswith("not JSON: ") else fault


def _message(faults: tuple[tuple[str, str], ...]) -> str:
    path, fault = faults[0]
    more = len(faults) - 1
    return f"{fault} at {path}" + (f" (and {more} more)" if more else "")


def _excerpt(line: str | bytes) -> str:
    # A character has four bytes at most.
    start = line if isinstance(line, str) else line[: 4 * _EXCERPT].decode(errors="replace")
    return start[:_EXCERPT].rstrip()


def _write_file(meetings: Iterable[Meeting], path: Path, *, append: bool) -> int:
    unfinished = append and _is_unfinished(path)
    with path.open("ab" if append else "wb") as file:
        if unfinished:
            file.write(b"\n")
        return _write_lines(meetings, partial(_write_through, file))


def _is_unfinished(path: Path) -> bool:
    """Say whether the last line of a file lacks its end: its writer was killed."""
    if not path.is_file() or path.stat().st_size == 0:
        return False
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read() != b"\n"


def _write_lines(meetings: Iterable[Meeting], write: Callable[[str], object]) -> int:
    def put(meeting: Meeting) -> None:
        write(to_json(meeting) + "\n")

    # As for reading: a loop would hold on to a meeting until it has the next one.
    return sum(1 for _ in map(put, meetings))


def _write_through(file: BinaryIO, line: str) -> None:
    """Write a line in one call to the system, which a buffer with nothing else in it does."""
    file.write(line.encode())
    file.flush()


def _write_bytes(write: Callable[[bytes], object], line: str) -> None:
    write(line.encode())


def _takes_text(write: Callable[[Any], object]) -> bool:
    """Say whether a file takes str: files have many classes, and all refuse the other type."""
    try:
        write("")
    except TypeError:
        return False
    return True
