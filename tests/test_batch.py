"""Many documents: which there are in a folder, what comes of each, and several processes."""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from multiprocessing import Pipe, active_children
from pathlib import Path
from typing import Any

import pytest

import transcripts
from transcripts import _batch
from transcripts._batch import Outcome, as_json, attempt, called, documents, outcomes, serve

TEXT = "Anna Ivanova: Good evening.\n"
AS_JSON = partial(as_json, format="kremlin", encoding=None, strict=False, indent=None)


@pytest.fixture(autouse=True)
def _no_process_is_left() -> Iterator[None]:
    yield
    assert active_children() == []


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")


def below(folder: Path, *patterns: str) -> list[str]:
    found = documents(str(folder), patterns).names
    return [Path(name).relative_to(folder).as_posix() for name in found]


# --- Folders


def test_the_documents_below_a_folder_are_found_in_the_order_of_their_paths(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/z.md", "a/b/c.html", "c.XML", "a.htm", "notes.pdf", "txt", "d.txt~")
    assert below(tmp_path) == ["a/b/c.html", "a/z.md", "a.htm", "b.txt", "c.XML"]


def test_hidden_documents_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, ".a.txt", ".git/b.txt", "c/.d/e/f.txt", "g.txt")
    assert below(tmp_path) == below(tmp_path, "*") == ["g.txt"]
    assert below(tmp_path / ".git") == ["b.txt"]


@pytest.mark.parametrize(
    ("patterns", "found"),
    [
        (["*.vtt"], ["a/b/x.vtt", "y.vtt"]),
        (["*.vtt", "z.*"], ["a/b/x.vtt", "a/z.txt", "y.vtt"]),
        (["a/*"], ["a/b/x.vtt", "a/z.txt"]),
        (["a/b/?.vtt"], ["a/b/x.vtt"]),
        (["**/*.vtt"], ["a/b/x.vtt", "y.vtt"]),
        (["*.VTT"], []),
        ([""], []),
    ],
)
def test_patterns_choose_by_name_or_by_path(
    tmp_path: Path, patterns: list[str], found: list[str]
) -> None:
    make(tmp_path, "a/b/x.vtt", "y.vtt", "a/z.txt")
    assert below(tmp_path, *patterns) == found


def test_what_is_no_file_is_no_document_but_a_broken_link_is_one(tmp_path: Path) -> None:
    make(tmp_path, "folder.txt/a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "pipe-too.txt").symlink_to("pipe.txt")
    (tmp_path / "link.txt").symlink_to("nowhere")
    (tmp_path / "ring.txt").symlink_to("ring.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert below(tmp_path) == ["folder.txt/a.txt", "link.txt", "ring.txt"]


def test_what_is_passed_over_is_counted_by_kind(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.pdf", "c/d.PDF", "c/e.docx", "f", ".g.pdf", ".h/i.pdf")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to("c")
    assert documents(str(tmp_path), ()).passed_over == {
        ".pdf": 2,
        ".docx": 1,
        "without a suffix": 1,
        "other than a file": 1,
        "link to a folder": 1,
    }
    chosen = documents(str(tmp_path / "c"), ["*.docx"])
    assert (len(chosen.names), chosen.passed_over) == (1, {".pdf": 1})


def refuse(name: str) -> Callable[[str | Path], Any]:
    """Return what lists folders, but for the one of that name."""
    list_folder = os.scandir

    def scandir(path: str | Path) -> Any:  # noqa: ANN401
        if Path(path).name == name:
            raise PermissionError(13, "Permission denied", str(path))
        return list_folder(path)

    return scandir


def test_a_folder_that_cannot_be_listed_is_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "a/b.txt", "c.txt")
    monkeypatch.setattr(os, "scandir", refuse("a"))
    assert below(tmp_path) == ["a", "c.txt"]


def test_what_may_not_be_looked_at_is_taken_for_a_file() -> None:
    """Whoever may not search a folder may still list it, and is told with each document."""

    class Entry:
        name = "a.txt"

        def is_dir(self) -> bool:
            raise PermissionError(13, "Permission denied")

    entry: Any = Entry()
    assert _batch._kind(entry) == "file"


def test_folders_may_be_nested_deeper_than_python_counts(tmp_path: Path) -> None:
    depth = sys.getrecursionlimit() + 100
    folders = [tmp_path / ("d/" * number) for number in range(1, depth + 1)]
    for folder in folders:
        folder.mkdir()
    make(folders[-1], "a.txt")
    try:
        assert below(tmp_path) == ["d/" * depth + "a.txt"]
    finally:
        # What removes folders for pytest does count.
        (folders[-1] / "a.txt").unlink()
        for folder in reversed(folders):
            folder.rmdir()


def test_a_file_with_the_name_of_standard_input_is_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "-")
    monkeypatch.chdir(tmp_path)
    assert documents(".", ["*"]).names == ["./-"]


# --- One document


@pytest.mark.parametrize(
    ("name", "known"), [("-", None), ("a/b.txt", "a/b.txt"), ("caf\udce9.txt", "caf?.txt")]
)
def test_a_document_is_called_by_its_file(name: str, known: str | None) -> None:
    assert called(name) == known


def test_a_document_becomes_json(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    name = str(tmp_path / "a.txt")
    meeting = transcripts.parse(TEXT.encode(), format="kremlin", name=name)
    assert AS_JSON(name) == Outcome(transcripts.to_json(meeting))


def test_problems_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Anna Ivanova:\n\n" + TEXT, encoding="utf-8")
    assert AS_JSON(str(tmp_path / "a.txt")).has_problems


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert AS_JSON("-").text is not None


def test_what_cannot_be_read_has_a_fault(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nothing like it.", encoding="utf-8")
    assert attempt(AS_JSON, str(tmp_path / "b.txt")) == Outcome(fault="No such file or directory")
    strange = partial(AS_JSON, format="nobody")
    assert attempt(strange, str(tmp_path / "a.txt")).fault.startswith("there is no format 'nobody'")


def test_a_fault_of_the_program_costs_one_document_and_is_shown_whole() -> None:
    def fail(_name: str) -> Outcome:
        raise ZeroDivisionError("a bug")

    fault = attempt(fail, "a.txt").fault
    assert fault.startswith(
        "ZeroDivisionError: this is a fault of the program; please report it\nTraceback"
    )
    assert fault.endswith("ZeroDivisionError: a bug")


class Panic(BaseException):
    """What extensions written in other languages raise."""


@pytest.mark.parametrize("error", [SystemExit, Panic, RecursionError, FileNotFoundError])
def test_whatever_is_raised_costs_one_document(error: type[BaseException]) -> None:
    def fail(_name: str) -> Outcome:
        raise error

    assert attempt(fail, "a.txt").fault.startswith(f"{error.__name__}: this is a fault of ")


def test_a_document_may_be_too_large_for_the_memory() -> None:
    def fail(_name: str) -> Outcome:
        raise MemoryError

    assert attempt(fail, "a.txt") == Outcome(fault="there is not enough memory for it")


def test_an_interrupt_is_no_fault_of_a_document() -> None:
    def stop(_name: str) -> Outcome:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        attempt(stop, "a.txt")


# --- Work for other processes: it has to be importable there


def say(name: str) -> Outcome:
    """Answer with the name and the process; later, the more the name says so."""
    time.sleep(0.02 * name.count("z"))
    return Outcome(f"{name} {os.getpid()}")


def say_and_leave_a_mark(name: str) -> Outcome:
    Path(name).touch()
    return Outcome("-" * 1_000_000)


def die_of(name: str) -> Outcome:
    """Answer, unless the name is that of an exit code or of a signal."""
    if name.isdecimal():
        os._exit(int(name))
    if name == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    return Outcome(name)


def hang(name: str) -> Outcome:
    Path(name).write_text(str(os.getpid()), encoding="utf-8")
    time.sleep(100)
    return Outcome()


# --- Several processes


def texts(work: _batch.Work, names: Sequence[str], jobs: int) -> list[str]:
    return [outcome.text or outcome.fault for outcome in outcomes(work, names, jobs)]


def test_one_process_is_this_one() -> None:
    assert texts(say, ["a", "b"], 1) == [f"{name} {os.getpid()}" for name in "ab"]
    assert texts(say, ["a"], 2) == [f"a {os.getpid()}"]
    assert texts(say, [], 2) == []


def test_the_order_is_that_of_the_documents() -> None:
    names = ["a" + "z" * (7 * index % 5) for index in range(40)]
    told = [text.split() for text in texts(say, names, 3)]
    assert [name for name, _ in told] == names
    processes = {process for _, process in told}
    assert len(processes) == 3
    assert str(os.getpid()) not in processes


def test_standard_input_is_read_by_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    first, second = outcomes(AS_JSON, ["-", "no such file"], 2)
    assert first.text is not None
    assert second.fault == "No such file or directory"


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="there are no names of open files")
def test_what_is_open_in_this_process_alone_is_read_by_it(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    with (tmp_path / "a.txt").open("rb") as file:
        first, second = outcomes(AS_JSON, [f"/dev/fd/{file.fileno()}", "no such file"], 2)
    assert first.text is not None
    assert second.fault == "No such file or directory"


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("3", "its process ended with exit code 3"),
        ("killed", "its process ended with exit code -9: was there enough memory?"),
    ],
)
def test_a_process_that_ends_costs_the_document_that_it_had(name: str, fault: str) -> None:
    names = ["a", name, "b", "c", name, *"defghij", name]
    expected = [fault if one == name else one for one in names]
    assert texts(die_of, names, 2) == expected


def test_a_process_that_cannot_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_process: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(_batch._CONTEXT.Process, "start", refuse)
    with pytest.raises(OSError, match="cannot start another process: Resource temporarily"):
        list(outcomes(say, ["a", "b"], 2))


def test_processes_that_end_as_soon_as_they_are_started(monkeypatch: pytest.MonkeyPatch) -> None:
    start = _batch._Worker._start

    def start_and_kill(worker: _batch._Worker) -> None:
        start(worker)
        worker._process.kill()
        worker._process.join()

    monkeypatch.setattr(_batch._Worker, "_start", start_and_kill)
    fault = "its process ended with exit code -9: was there enough memory?"
    assert texts(say, ["a", "b", "c"], 2) == [fault] * 3


def test_a_process_that_ended_with_nothing_to_do_costs_nothing() -> None:
    with closing(outcomes(die_of, [*"abcdefghijklmnopqrst"], 2)) as results:
        first = next(results)
        for process in active_children():
            process.kill()
            process.join()
        told = [outcome.text for outcome in (first, *results)]
    # What was already under way is lost, at most one for each process.
    assert sum(text is None for text in told) <= 2
    assert told[-8:] == [*"mnopqrst"]


def test_a_slow_consumer_is_waited_for(tmp_path: Path) -> None:
    names = [str(tmp_path / f"{index:03}") for index in range(100)]
    with closing(outcomes(say_and_leave_a_mark, names, 2)) as results:
        for done in range(1, 4):
            next(results)
            time.sleep(0.2)
            assert len(list(tmp_path.iterdir())) < done + _batch._AHEAD * 2


@pytest.mark.usefixtures("interruptible")
def test_to_stop_early_ends_the_processes_at_once(tmp_path: Path) -> None:
    names = [str(tmp_path / "a"), str(tmp_path / "b")]
    results = outcomes(hang, names, 2)
    us = threading.get_ident()

    def interrupt() -> None:
        while not Path(names[0]).exists():
            time.sleep(0.05)
        signal.pthread_kill(us, signal.SIGINT)

    interrupting = threading.Thread(target=interrupt)
    interrupting.start()
    began = time.monotonic()
    with closing(results), pytest.raises(KeyboardInterrupt):
        next(results)
    interrupting.join()
    assert time.monotonic() - began < 60
    assert active_children() == []


def test_an_interrupt_reaches_us_again_once_a_process_is_started() -> None:
    before = signal.getsignal(signal.SIGINT)
    assert list(outcomes(say, ["a", "b"], 2))
    assert signal.getsignal(signal.SIGINT) is before


# --- What such a process does


@pytest.fixture
def _keep_signals() -> Iterator[None]:
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_keep_signals")
def test_a_process_answers_until_nobody_asks() -> None:
    ours, theirs = Pipe()
    answers = []

    def ask() -> None:
        for name in ("a", "nobody"):
            ours.send(name)
            answers.append(ours.recv())
        ours.close()

    asking = threading.Thread(target=ask)
    asking.start()
    serve(theirs, die_of)
    asking.join()
    theirs.close()
    assert answers == [Outcome("a"), Outcome("nobody")]
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


@pytest.mark.usefixtures("_keep_signals")
def test_a_process_ends_quietly_if_nobody_waits_for_its_answer() -> None:
    ours, theirs = Pipe()
    ours.send("a")

    def leave(name: str) -> Outcome:
        ours.close()
        return Outcome(name)

    serve(theirs, leave)
    theirs.close()
