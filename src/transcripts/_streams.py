"""What the command writes to: standard output, or files, in which each line stands whole.

Lines go straight to the file that was asked for, not to another one that takes its place in the
end. So whoever ends the command, however, has what was read until then; and links, pipes, devices
and permissions stay what they are.
"""

from __future__ import annotations

import errno
import os
import signal
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from io import FileIO, UnsupportedOperation
from pathlib import Path
from types import FrameType
from typing import IO, Protocol, TextIO

__all__ = [
    "Lines",
    "drop",
    "identity",
    "is_one_of",
    "opened",
    "replace_closed",
    "say",
    "write_row",
]

_STANDARD_OUTPUT = "standard output"
# Neither holds anything that could be lost, and a terminal is read and written at once.
_CANNOT_BE_LOST = (stat.S_ISCHR, stat.S_ISSOCK)


# --- The standard streams


def replace_closed() -> None:
    """Open something in the place of each standard stream that is closed.

    Else the next file that is opened has its number, and what a library says to "standard error"
    is written there. To read the one and to write the other is an error of the system, as for
    other tools; messages are lost, as was wished.
    """
    for name, mode, flags in (
        ("stdin", "r", os.O_WRONLY),
        ("stdout", "w", os.O_RDONLY),
        ("stderr", "w", os.O_WRONLY),
    ):
        if getattr(sys, name) is None:
            stream = os.fdopen(os.open(os.devnull, flags), mode, encoding="utf-8")
            setattr(sys, name, stream)


def drop(stream: TextIO) -> None:
    """Throw away what could not be written: Python would try it again at exit, and complain."""
    with suppress(UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say(message: str, end: str = "\n") -> None:
    """Write a message to standard error; that nobody can hear it ends nothing."""
    try:
        sys.stderr.write(message + end)
        sys.stderr.flush()
    except OSError:
        drop(sys.stderr)


# --- Which file it is


def identity(name: str, standard: TextIO) -> object:
    """Return what all names of one file have in common, of one that is not there yet, too.

    Args:
        name: Of the file.
        standard: The stream that ``-`` stands for.
    """
    with suppress(OSError):
        found = _status(name, standard)
        if found.st_ino:  # Windows gives none to devices
            return found.st_dev, found.st_ino
    return os.path.normcase(os.path.realpath(name))


def is_one_of(target: str, names: Iterable[str]) -> bool:
    """Say whether to write to the target is to write over a document.

    Args:
        target: ``-`` is standard output.
        names: Of the documents; ``-`` is standard input.
    """
    with suppress(OSError):
        mode = _status(target, sys.stdout).st_mode
        if any(is_it(mode) for is_it in _CANNOT_BE_LOST):
            return False
    wanted = identity(target, sys.stdout)
    return any(identity(name, sys.stdin) == wanted for name in names)


def _status(name: str, standard: TextIO) -> os.stat_result:
    return os.fstat(standard.fileno()) if name == "-" else Path(name).stat()


# --- What is written to


class Lines(Protocol):
    """What lines are written to. Its errors say its name.

    Attributes:
        is_on_disk: Whether it is a file, where nobody waits for who reads it.
    """

    is_on_disk: bool

    @property
    def file(self) -> IO[bytes] | FileIO:
        """What takes bytes, for what is no text."""

    def write(self, line: str) -> None:
        """Write a line, and hand it to the system."""

    def take_back(self) -> None:
        """Cut off the line that was written last, where that can be."""

    def isatty(self) -> bool:
        """Say whether it is a terminal."""


@contextmanager
def opened(names: Sequence[str]) -> Iterator[list[Lines]]:
    """Open what is to be written, and only then empty it: if one fails, no other is lost.

    Args:
        names: Of different files; ``-``, and any other name of it, is standard output.
    """
    with ExitStack() as stack:
        targets = [_opened(name, stack) for name in names]
        for target in targets:
            if isinstance(target, _NamedFile):
                target.empty()
        yield targets


def write_row(row: Iterable[tuple[Lines, str]]) -> None:
    """Write a line to each, or to none of them, so that they stay in step."""
    with ExitStack() as undone:
        for target, line in row:
            target.write(line)
            undone.callback(target.take_back)
        undone.pop_all()


@contextmanager
def unbroken(targets: Iterable[Lines]) -> Iterator[None]:
    """Let an interrupt wait until what is written to disk, and counted, is so."""
    if not all(target.is_on_disk for target in targets):
        yield
        return
    waiting: list[tuple[int, FrameType | None]] = []
    before = signal.signal(signal.SIGINT, lambda *interrupt: waiting.append(interrupt))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if waiting and callable(before):
            before(*waiting[0])


def _opened(name: str, stack: ExitStack) -> Lines:
    if identity(name, sys.stdout) == identity("-", sys.stdout):
        return _standard_output()
    with _named(name):
        lines = _NamedFile(name, stack.enter_context(FileIO(name, "a")))
        if lines.is_on_disk and _is_taken(lines.file):
            raise BlockingIOError(errno.EAGAIN, "another process is writing to it")
    return lines


def _is_taken(file: FileIO) -> bool:
    """Say whether another process is writing a file: two would spoil what the other writes."""
    try:
        import fcntl  # noqa: PLC0415 - not on Windows

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except (ImportError, OSError):
        # Not every file system has locks.
        return False
    return False


def _standard_output() -> Lines:
    stream = sys.stdout
    with suppress(OSError):
        if stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            file = FileIO(stream.fileno(), "w", closefd=False)
            return _File(_STANDARD_OUTPUT, file, stream.encoding, stream.errors or "strict")
    return _Stream(stream)


class _Stream:
    """Standard output that is a pipe or a terminal: what is written has gone."""

    is_on_disk = False

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    @property
    def file(self) -> IO[bytes]:
        return self._stream.buffer

    def write(self, line: str) -> None:
        with _named(_STANDARD_OUTPUT):
            self._stream.write(f"{line}\n")
            self._stream.flush()

    def take_back(self) -> None:
        pass

    def isatty(self) -> bool:
        return self._stream.isatty()


class _File:
    """A file. Where it is on a disk, a line stands in it whole or not at all."""

    def __init__(self, name: str, file: FileIO, encoding: str, errors: str) -> None:
        self._name = name
        self.file = file
        self._encoding = encoding
        self._errors = errors
        self.is_on_disk = stat.S_ISREG(os.fstat(file.fileno()).st_mode)
        # How much of the last line was written.
        self._written = 0

    def write(self, line: str) -> None:
        data = f"{line}\n".encode(self._encoding, self._errors)
        self._written = 0
        try:
            with _named(self._name):
                # When the disk is full, the system takes a part of it.
                while self._written < len(data):
                    self._written += self.file.write(data[self._written :])
        finally:
            if self._written < len(data):
                self.take_back()

    def take_back(self) -> None:
        # Others may have added to it.
        if self.is_on_disk and self.file.tell() == os.fstat(self.file.fileno()).st_size:
            self.file.seek(self.file.truncate(self.file.tell() - self._written))

    def isatty(self) -> bool:
        return self.file.isatty()


class _NamedFile(_File):
    """A file that was asked for by its name."""

    def __init__(self, name: str, file: FileIO) -> None:
        # Names of files can hold bytes that are not UTF-8; they leave as they came.
        super().__init__(name, file, "utf-8", "surrogateescape")

    def empty(self) -> None:
        """Begin anew."""
        if self.is_on_disk:
            self.file.truncate(0)


@contextmanager
def _named(name: str) -> Iterator[None]:
    """Say in an error what could not be written."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, _reason(error, name), name) from error


def _reason(error: OSError, name: str) -> str:
    folder = os.path.dirname(name)  # noqa: PTH120 - as it was written
    if error.errno == errno.ENOENT and folder and not os.path.isdir(folder):  # noqa: PTH112
        return f"there is no folder {folder!r} to write it in"
    return error.strerror or str(error)
