"""The streams of the command: which file is which, and lines that stand whole."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from transcripts import _streams
from transcripts._streams import (
    drop,
    identity,
    is_one_of,
    opened,
    replace_closed,
    say,
    unbroken,
    write_row,
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to be in, with a file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("before\n", encoding="utf-8")
    return tmp_path


# --- Which file it is


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("file", "./file"),
        ("file", "{here}/file"),
        ("file", "link"),
        ("file", "hard"),
        ("new", "./new"),
        ("new", "broken"),
        ("none/new", "none/../none/new"),
        ("n" * 300, "./" + "n" * 300),
    ],
)
def test_names_of_one_file(here: Path, one: str, other: str) -> None:
    (here / "link").symlink_to("file")
    (here / "broken").symlink_to("new")
    os.link("file", "hard")
    assert identity(one, sys.stdin) == identity(other.format(here=here), sys.stdin)
    assert identity(one, sys.stdin) != identity(".", sys.stdin)


def test_a_dash_is_the_standard_stream(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (here / "file").open() as file, (here / "-").open("w") as dash:
        monkeypatch.setattr(sys, "stdin", file)
        assert identity("-", sys.stdin) == identity("file", sys.stdin)
        assert identity("./-", sys.stdin) == identity("-", dash)
        assert is_one_of("file", ["other", "-"])
        assert not is_one_of("./-", ["other", "-"])


def test_files_without_numbers_are_told_apart_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = os.stat_result([0] * 10)
    monkeypatch.setattr(Path, "stat", lambda _: nothing)
    assert identity("a", sys.stdin) == identity("./a", sys.stdin) != identity("b", sys.stdin)


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="there is no such device")
def test_nothing_of_a_device_can_be_lost(here: Path) -> None:
    assert not is_one_of("/dev/null", ["/dev/null"])
    os.mkfifo(here / "pipe")
    assert is_one_of("pipe", ["pipe"])


# --- What is written


def test_each_line_is_written_at_once(here: Path) -> None:
    with opened(["file", "new"]) as (file, new):
        assert Path("file").read_text(encoding="utf-8") == ""
        write_row([(file, "один"), (new, "\udcff")])
        assert Path("file").read_text(encoding="utf-8") == "один\n"
        assert Path("new").read_bytes() == b"\xff\n"
        assert not file.isatty()
    assert sorted(path.name for path in here.iterdir()) == ["file", "new"]


@pytest.mark.usefixtures("here")
def test_nothing_is_emptied_if_something_cannot_be_opened() -> None:
    with (
        pytest.raises(FileNotFoundError, match="'none/file'"),
        opened(["file", "none/file"]),
    ):
        raise AssertionError
    assert Path("file").read_text(encoding="utf-8") == "before\n"


@pytest.mark.usefixtures("here")
def test_a_file_that_another_is_writing() -> None:
    with opened(["file"]) as (file,):
        file.write("one")
        # A lock belongs to who has opened the file: it can be our own.
        with pytest.raises(BlockingIOError, match="another process is writing to it: 'file'"):
            opened(["file"]).__enter__()
    assert Path("file").read_text(encoding="utf-8") == "one\n"


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("error", [ImportError, OSError])
def test_where_there_are_no_locks(monkeypatch: pytest.MonkeyPatch, error: type[Exception]) -> None:
    fcntl = pytest.importorskip("fcntl")

    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(fcntl, "flock", refuse)
    with opened(["file"]) as (file,):
        file.write("one")
    assert Path("file").read_text(encoding="utf-8") == "one\n"


class Short(io.FileIO):
    """A file that takes no more than six bytes at once, and then no more than are left."""

    left = 20

    def write(self, data: Any) -> int:  # noqa: ANN401
        taken = min(6, self.left, len(data))
        if not taken:
            raise OSError(28, "No space left on device")
        self.left -= taken
        return super().write(data[:taken])


def test_a_line_that_does_not_fit_is_taken_back(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_streams, "FileIO", Short)
    with opened(["file"]) as (file,):
        file.write("a line")
        with pytest.raises(OSError, match="No space left on device: 'file'"):
            file.write("another one, longer")
        assert (here / "file").read_text(encoding="utf-8") == "a line\n"


def test_what_others_have_added_is_left(here: Path) -> None:
    with opened(["file"]) as (file,):
        file.write("a line")
        with (here / "file").open("a", encoding="utf-8") as other:
            other.write("theirs\n")
        file.take_back()
    assert (here / "file").read_text(encoding="utf-8") == "a line\ntheirs\n"


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("interrupts", [OSError, KeyboardInterrupt])
def test_a_row_is_written_to_all_or_to_none(interrupts: type[BaseException]) -> None:
    class Refusing:
        is_on_disk = False
        file = io.BytesIO()

        def write(self, _line: str) -> None:
            raise interrupts

        def take_back(self) -> None:
            raise AssertionError

        def isatty(self) -> bool:
            return False

    with opened(["file", "new"]) as (file, new):
        write_row([(file, "1"), (new, "a")])
        with pytest.raises(interrupts):
            write_row([(file, "2"), (new, "b"), (Refusing(), "")])
    assert Path("file").read_text(encoding="utf-8") == "1\n"
    assert Path("new").read_text(encoding="utf-8") == "a\n"


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="there is no such device")
def test_a_device_has_nothing_to_empty_or_to_take_back() -> None:
    with opened(["/dev/null"]) as (device,):
        device.write("a line")
        device.take_back()
        assert not device.is_on_disk


# --- Standard output


def test_standard_output_on_disk_is_written_where_it_stands(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (here / "file").open("a", encoding="utf-16-le") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        with opened(["-"]) as (output,):
            output.write("a line")
        with opened([f"/dev/fd/{stream.fileno()}" if Path("/dev/fd").exists() else "-"]) as lines:
            lines[0].write("taken back")
            lines[0].take_back()
    written = (here / "file").read_bytes()
    assert written == b"before\n" + "a line\n".encode("utf-16-le")


def test_standard_output_that_is_no_file() -> None:
    stream = io.StringIO()
    before, sys.stdout = sys.stdout, stream
    try:
        with opened(["-"]) as (output,):
            output.write("a line")
            output.take_back()
            assert not output.isatty()
            with unbroken([output]):
                assert signal.getsignal(signal.SIGINT) is _interrupts()
    finally:
        sys.stdout = before
    assert stream.getvalue() == "a line\n"


def _interrupts() -> object:
    return signal.getsignal(signal.SIGINT)


def test_a_stream_with_an_error_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    class Refusing(io.StringIO):
        def write(self, _text: str) -> int:
            raise io.UnsupportedOperation("no luck")

    monkeypatch.setattr(sys, "stdout", Refusing())
    with opened(["-"]) as (output,), pytest.raises(OSError, match="no luck: 'standard output'"):
        output.write("a line")


# --- Interrupts


@pytest.fixture
def handled() -> Iterator[Callable[[Any], list[int]]]:
    """Return what sets how an interrupt is handled, and gives the list of those handled."""
    before, seen = signal.getsignal(signal.SIGINT), list[int]()

    def handle(number: int, _frame: object) -> None:
        seen.append(number)

    def set_handler(how: Any) -> list[int]:  # noqa: ANN401
        signal.signal(signal.SIGINT, how or handle)
        return seen

    yield set_handler
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("interrupts", [0, 1, 2])
def test_an_interrupt_waits_for_the_disk(
    handled: Callable[[Any], list[int]], interrupts: int
) -> None:
    seen = handled(None)
    with opened(["file"]) as outputs, unbroken(outputs):
        for _ in range(interrupts):
            signal.raise_signal(signal.SIGINT)
        outputs[0].write("a line")
        assert seen == []
    assert len(seen) == min(interrupts, 1)


@pytest.mark.usefixtures("here")
def test_an_interrupt_that_is_ignored_stays_so(handled: Callable[[Any], list[int]]) -> None:
    handled(signal.SIG_IGN)
    with opened(["file"]) as outputs, unbroken(outputs):
        signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


# --- Messages


def test_a_message_that_nobody_hears_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stderr", stream)
        say("a message")
        say("another")
        monkeypatch.undo()


def test_a_stream_without_a_number_needs_no_dropping() -> None:
    stream = io.StringIO()
    drop(stream)
    assert not stream.closed


def test_only_closed_streams_are_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    before = (sys.stdin, sys.stdout, sys.stderr)
    replace_closed()
    assert (sys.stdin, sys.stdout, sys.stderr) == before
    monkeypatch.setattr(sys, "stdin", None)
    replace_closed()
    with sys.stdin, pytest.raises(OSError, match="Bad file descriptor"):
        sys.stdin.buffer.read()


def test_what_is_no_text_goes_to_a_pipe_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(pipe))
    with opened(["-"]) as (output,):
        output.file.write(b"PAR1\xff")
    assert pipe.getvalue() == b"PAR1\xff"
