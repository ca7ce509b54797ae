"""Reads many documents, in this process or in several, and says of each what came of it.

Each process of ours has a pipe to itself. With the pools of ``concurrent.futures``, a process that
is killed takes all documents under way with it, and nobody knows which one killed it; if it
was sending a result, the pool waits for the rest for ever; and an interrupt waits for what is being
read. Here the pipe ends with the process, and each process with the pipe: none outlives us.
"""

from __future__ import annotations

import os
import signal
import stat
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from fnmatch import fnmatchcase
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Self

from attrs import Factory, frozen

import transcripts
from transcripts.reading.induction.telling import SETTLED_BY

__all__ = [
    "STANDARD_INPUT",
    "SUFFIXES",
    "Found",
    "Outcome",
    "UnreadableError",
    "as_json",
    "attempt",
    "called",
    "documents",
    "in_the_shell",
    "outcomes",
    "read",
    "serve",
]

STANDARD_INPUT = "-"
# What errors say in Python, and what a command is told instead.
_IN_THE_SHELL = {
    " with encoding=": " with --encoding",
    SETTLED_BY: "`transcripts explain` shows how each line looks, and --format labelled reads it",
}
SUFFIXES = (".txt", ".md", ".html", ".htm", ".xml", ".vtt", ".srt", ".sbv")

# What there is in a folder, as the summary says it.
_FOLDER, _LINK, _FILE, _OTHER = "folder", "link to a folder", "file", "other than a file"

# How many documents for each process may be ahead of the one whose turn it is: enough that a
# long one keeps nobody waiting, and few enough that what they became fits in memory.
_AHEAD = 4
# Windows can wait for no more than 63 pipes.
_MOST = 60
# Exit code of a process that was killed, by the system too when memory runs out.
_KILLED = -9
_PATIENCE = 5
# Below these each process finds something else: what is standard input to us is not to others.
_OURS = ("/dev/", "/proc/")
# The same on every system, and safe for a program that has threads, which fork is not.
_CONTEXT = get_context("spawn")


@frozen
class Outcome:
    """What came of a document.

    Attributes:
        text: What to print; ``None`` where the document could not be read.
        fault: Why it could not.
        has_problems: Whether the meeting has problems.
    """

    text: str | None = None
    fault: str = ""
    has_problems: bool = False


Work = Callable[[str], Outcome]


# --- Which documents


@frozen
class Found:
    """What was found in a folder.

    Attributes:
        names: The documents, in the order of their paths.
        passed_over: How many there are of each kind of what is none: by their suffix, or in words.
    """

    names: list[str]
    passed_over: Counter[str] = Factory(Counter)


def documents(folder: str, patterns: Sequence[str]) -> Found:
    """Find the documents below a folder; hidden files and folders are left out.

    Args:
        folder: Links to other folders in it are not followed.
        patterns: What names or paths below the folder look like; if there are none, the
            suffixes decide.
    """
    found: list[Path] = []
    passed_over: Counter[str] = Counter()
    waiting = [Path(folder)]
    # No recursion: folders may be nested deeper than Python can count.
    while waiting:
        place = waiting.pop()
        try:
            entries = _visible_entries(place)
        except OSError:
            # It stands for itself: to read it fails, and says why.
            found.append(place)
            continue
        for entry in entries:
            path, kind = place / entry.name, _kind(entry)
            if kind == _FOLDER:
                waiting.append(path)
            elif kind == _FILE and _looks_right(path, Path(folder), patterns):
                found.append(path)
            else:
                passed_over[_suffix(path) if kind == _FILE else kind] += 1
    return Found([_named(path) for path in sorted(found)], passed_over)


def _visible_entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return [entry for entry in entries if not entry.name.startswith(".")]


def _kind(entry: os.DirEntry[str]) -> str:
    # What is not there, such as the end of a broken link, or may not be looked at, is taken for a
    # file: to read it fails, and says why.
    with suppress(OSError):
        if entry.is_dir():
            return _LINK if entry.is_symlink() else _FOLDER
        # To read a pipe would wait for ever.
        return _FILE if stat.S_ISREG(entry.stat().st_mode) else _OTHER
    return _FILE


def _looks_right(path: Path, folder: Path, patterns: Sequence[str]) -> bool:
    if not patterns:
        return _suffix(path) in SUFFIXES
    below = path.relative_to(folder).as_posix()
    # The last, because people write **/*.txt and mean the top too.
    forms = (path.name, below, f"/{below}")
    return any(fnmatchcase(form, one) for form in forms for one in patterns)


def _suffix(path: Path) -> str:
    return path.suffix.lower() or "without a suffix"


def _named(path: Path) -> str:
    # A file of this name in this folder is not standard input.
    return f"{os.curdir}{os.sep}{path}" if str(path) == STANDARD_INPUT else str(path)


# --- One document


class UnreadableError(Exception):
    """A document cannot be read from the system."""


def read(name: str) -> bytes:
    """Return the bytes of a document; ``-`` is standard input."""
    try:
        return sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
    except OSError as error:
        # Of a folder, each system says something else.
        if os.path.isdir(name):  # noqa: PTH112 - Path.is_dir() raises where a name is too long
            message = "this is a folder: name the files in it; `parse` alone reads whole folders"
            raise UnreadableError(message) from error
        raise UnreadableError(error.strerror or str(error)) from error


def called(name: str) -> str | None:
    """Return what a document is called in its meeting; a byte that is no character is a ``?``."""
    return None if name == STANDARD_INPUT else name.encode(errors="replace").decode()


def as_json(
    name: str, *, format: str | None, encoding: str | None, strict: bool, indent: int | None
) -> Outcome:
    """Read a document and write it as JSON.

    Args:
        name: Its path.
        format: As for ``parse``, and so are ``encoding`` and ``strict``.
        encoding: See there.
        strict: See there.
        indent: As for ``to_json``.
    """
    meeting = transcripts.parse(
        read(name), format=format, encoding=encoding, strict=strict, name=called(name)
    )
    text = transcripts.to_json(meeting, indent=indent)
    return Outcome(text, has_problems=bool(meeting.problems))


def attempt(work: Work, name: str) -> Outcome:
    """Do the work on one document, whatever happens."""
    try:
        return work(name)
    except KeyboardInterrupt:
        raise
    except (UnreadableError, transcripts.TranscriptError) as error:
        return Outcome(fault=in_the_shell(error))
    except MemoryError:
        return Outcome(fault="there is not enough memory for it")
    # A slip of ours or of a plug-in, which may also want to end the program, should cost no more
    # than the document, and be reported.
    except BaseException as error:  # noqa: BLE001
        return Outcome(fault=_fault_of_the_program(error))


def in_the_shell(error: Exception) -> str:
    """Return what an error says, with options in the place of arguments."""
    told = str(error)
    for argument, option in _IN_THE_SHELL.items():
        told = told.replace(argument, option, 1)
    return told


def _fault_of_the_program(error: BaseException) -> str:
    trace = "".join(traceback.format_exception(error)).rstrip()
    what = type(error).__name__
    return f"{what}: this is a fault of the program; please report it\n{trace}"


# --- All of them


def outcomes(work: Work, names: Sequence[str], jobs: int = 1) -> Generator[Outcome]:
    """Yield what came of each document, in their order; to close it ends the processes at once.

    Args:
        work: What to do with each. If there are several processes, it has to pickle.
        names: The documents.
        jobs: How many processes; if one, it is this one.
    """
    jobs = min(jobs, len(names), _MOST)
    if jobs < 2:  # noqa: PLR2004 - one is no crew
        yield from map(partial(attempt, work), names)
        return
    with ExitStack() as stack:
        workers = [stack.enter_context(_Worker(work)) for _ in range(jobs)]
        crew = _Crew(work, names, workers)
        for turn in range(len(names)):
            yield crew.outcome(turn)


class _Crew:
    """Several processes, and the documents that they are ahead with."""

    def __init__(self, work: Work, names: Sequence[str], workers: list[_Worker]) -> None:
        self._work = work
        self._names = names
        self._ahead = _AHEAD * len(workers)
        self._given = 0
        self._idle = workers
        self._busy: dict[Connection, _Worker] = {}
        self._finished: dict[int, Outcome] = {}

    def outcome(self, turn: int) -> Outcome:
        """Return what came of the document whose turn it is; each has one, in order."""
        self._hand_out(turn)
        while turn not in self._finished:
            self._collect()
            self._hand_out(turn)
        return self._finished.pop(turn)

    def _hand_out(self, turn: int) -> None:
        """Give a document to each who has none, but not too far ahead."""
        end = min(turn + self._ahead, len(self._names))
        while self._idle and self._given < end:
            self._give(self._given, self._names[self._given])
            self._given += 1

    def _give(self, index: int, name: str) -> None:
        if name == STANDARD_INPUT or name.startswith(_OURS):
            self._finished[index] = attempt(self._work, name)
            return
        worker = self._idle.pop()
        worker.give(index, name)
        self._busy[worker.connection] = worker

    def _collect(self) -> None:
        """Wait until somebody has finished."""
        ready = wait(self._busy)
        for connection in [one for one in self._busy if one in ready]:
            worker = self._busy.pop(connection)
            self._finished[worker.index] = worker.take()
            self._idle.append(worker)


class _Worker:
    """A process that does the work on one document after another."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self.index = 0
        self._start()

    def _start(self) -> None:
        try:
            self.connection, theirs = _CONTEXT.Pipe()
            with theirs, _uninterrupted():
                self._process = _CONTEXT.Process(
                    target=serve, args=(theirs, self._work), daemon=True
                )
                self._process.start()
        except OSError as error:
            message = f"cannot start another process: {error.strerror}"
            raise OSError(error.errno, message) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def give(self, index: int, name: str) -> None:
        """Hand over a document."""
        self.index = index
        try:
            self.connection.send(name)
        except OSError:
            # It ended with the document before this one, or with none.
            self._end()
            self._start()
            # If this one has ended as well, that is what comes of the document.
            with suppress(OSError):
                self.connection.send(name)

    def take(self) -> Outcome:
        """Return what came of the document, once the connection is ready."""
        try:
            outcome: Outcome = self.connection.recv()
        except (EOFError, OSError):
            # It is about to end by itself: to kill it would hide why.
            self._process.join(_PATIENCE)
            self._end()
            code = self._process.exitcode
            hint = ": was there enough memory?" if code == _KILLED else ""
            return Outcome(fault=f"its process ended with exit code {code}{hint}")
        return outcome

    def _end(self) -> None:
        self.connection.close()
        self._process.kill()
        self._process.join()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ignore an interrupt while a process is started, which goes on to ignore it.

    It is sent to all processes at a terminal, but only we act on it.
    """
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def serve(connection: Connection, work: Work) -> None:
    """Do the work on the documents named through a pipe, until its other end is closed."""
    # Windows does not hand this down.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        while True:
            connection.send(attempt(work, connection.recv()))
