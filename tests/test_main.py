"""The command, in this process and as the shell starts it."""

from __future__ import annotations

import io
import json
import os
import pty
import re
import resource
import runpy
import shlex
import signal
import subprocess
import sys
import time
import tomllib
from collections.abc import Sequence
from importlib.metadata import EntryPoint
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import transcripts
from tests.checks import is_safe
from transcripts import formats
from transcripts.__main__ import _parser, main
from transcripts._batch import Outcome
from transcripts._help import EXAMPLES, READS

ROOT = Path(__file__).parent.parent
PAGE = """Official website of the President of Russia

Meeting with volunteers

May 4, 2025, Old Quay

The mayor met with the volunteers of the harbour museum.

* * *

Mayor of Old Quay Darya Grachyova: Good afternoon. (Applause.)

Question: May we begin?

Darya Grachyova: Please.
"""
ANOTHER = """
Official website of the President of Russia

Meeting with herders

May 6, 2025, Moscow

Darya Grachyova: Good morning.
"""
SUMMED_UP = "transcripts: 2 read, 0 failed, 0 with problems\n"
REFUSED = b"Mayor of Old Quay Darya Grachyova: \xff\xfe\xff Good afternoon.\n"


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)


def python(*arguments: str) -> list[str]:
    """Return how the command is started."""
    return [sys.executable, "-m", "transcripts", *arguments]


def shell(arguments: Sequence[str], **options: object) -> subprocess.CompletedProcess[bytes]:
    """Run the command as the shell does."""
    return subprocess.run(python(*arguments), capture_output=True, check=False, **options)  # type: ignore[call-overload, no-any-return]


def run(
    command: str, folder: Path, *, limit: int = resource.RLIM_INFINITY
) -> subprocess.CompletedProcess[str]:
    """Run the command in a shell, which may do with its streams what it likes.

    Args:
        command: What stands after the name of the program.
        folder: Where it is run.
        limit: How large a file may be: as if the disk were full.
    """
    return subprocess.run(  # noqa: S602 - what the shell does is what is tested
        f"{shlex.join(python())} {command}",
        shell=True,
        cwd=folder,
        capture_output=True,
        check=False,
        encoding="utf-8",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )


# --- parse


def test_one_file_becomes_indented_json(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", page]) == 0
    output = capsys.readouterr().out
    assert output.startswith('{\n  "format"')
    assert transcripts.from_json(output) == transcripts.parse(PAGE.encode(), name=page)


def test_several_files_become_json_lines(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", page, page, page]) == 0
    out, err = capsys.readouterr()
    assert [json.loads(line)["title"] for line in out.splitlines()] == [
        "Meeting with volunteers"
    ] * 3
    assert err == "transcripts: 3 read, 0 failed, 0 with problems\n"


def test_a_dash_is_standard_input() -> None:
    done = shell(["parse", "-"], input=PAGE.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert transcripts.from_json(done.stdout) == transcripts.parse(PAGE.encode())


def test_json_is_utf8_whatever_the_locale_is(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("О.Лехтола: Добрый день!\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = shell(["parse", str(path), "--format", "kremlin"], env=environment)
    assert "Добрый день!" in done.stdout.decode("utf-8")


def test_the_same_json_in_any_environment(examples: tuple[Path, ...]) -> None:
    outputs = set()
    for zone, locale, seed in [("Asia/Tokyo", "C", "1"), ("America/Lima", "tr_TR.UTF-8", "2")]:
        environment = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
        outputs.add(shell(["parse", *map(str, examples)], env=environment).stdout)
    (output,) = outputs
    assert len(output.splitlines()) == len(examples)


def test_the_encoding_can_be_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes("О.Лехтола: Добрый день!\n".encode("cp866"))
    assert main(["parse", str(path), "--format", "kremlin", "--encoding", "CP866"]) == 0
    assert "Добрый день!" in capsys.readouterr().out


# --- parse: folders and many files


def titles(output: str) -> list[str]:
    return [json.loads(line)["title"] for line in output.splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with five documents, of which one cannot be read and two have problems."""
    found = tmp_path / "folder"
    for name in ("b/4.txt", "1.txt", "2.md", "a/3.txt", "5.txt"):
        path = found / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = PAGE.replace("volunteers", f"volunteers {path.stem}", 1)
        path.write_text(text + ANOTHER * (path.stem in "45"), encoding="utf-8")
    (found / "2.md").write_text("Nothing like it.", encoding="utf-8")
    return found


FOUND = ["Meeting with volunteers " + number for number in "1534"]
SUMMARY = "transcripts: 4 read, 1 failed, 2 with problems\n"


@pytest.mark.parametrize("jobs", [[], ["--jobs", "1"], ["--jobs", "2"], ["--jobs", "0"]])
def test_a_folder(folder: Path, jobs: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(folder), *jobs]) == 1
    out, err = capsys.readouterr()
    assert titles(out) == FOUND
    assert err.startswith(f"transcripts: {folder / '2.md'}: the text fits no format: ")
    assert err.endswith(SUMMARY)


def test_a_folder_of_one_document_gives_a_line_as_any_folder(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", str(folder / "a")]) == 0
    out, err = capsys.readouterr()
    assert titles(out) == ["Meeting with volunteers 3"]
    assert err == ""


def test_what_to_read_in_a_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(folder), "--glob", "a/*", "--glob", "4.*"]) == 0
    assert titles(capsys.readouterr().out) == FOUND[2:]


def test_files_and_folders_in_the_order_given(
    folder: Path, page: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", str(folder / "b"), page, str(folder / "a"), "--glob", "?.txt"]) == 0
    assert [title[-1] for title in titles(capsys.readouterr().out)] == ["4", "s", "3"]


@pytest.mark.parametrize("others", [[], ["another"]])
def test_a_folder_without_documents_is_told(
    page: str, others: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    others = [page] * len(others)
    assert main(["parse", str(empty), *others]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == len(others)
    assert err == f"transcripts: {empty}: no document of the wanted kind is in it\n"


def test_the_output_can_be_a_file(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "all.jsonl"
    target.write_text("what was there before\n" * 1000, encoding="utf-8")
    assert main(["parse", str(folder), "-o", str(target)]) == 1
    assert [one.title for one in transcripts.read_jsonl(target, strict=True)] == FOUND
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith(SUMMARY)


def test_an_output_that_is_there_stays_the_file_that_it_was(page: str, tmp_path: Path) -> None:
    target, link = tmp_path / "all.jsonl", tmp_path / "link.jsonl"
    target.touch(mode=0o600)
    link.symlink_to(target)
    before = target.stat()
    assert main(["parse", page, "-o", str(link)]) == 0
    assert titles(target.read_text(encoding="utf-8")) == ["Meeting with volunteers"]
    assert link.is_symlink()
    assert (target.stat().st_mode, target.stat().st_ino) == (before.st_mode, before.st_ino)


def test_what_is_passed_over_in_a_folder_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("1.pdf", "2.PDF", "3.docx", "b/\x1b", "a.1", "a.2", "a.3"):
        (folder / name).touch()
    assert main(["parse", str(folder / "a"), str(folder)]) == 1
    told = "7 passed over: 2 .pdf, 1 .1, 1 .2, 1 .3, 1 .docx, 1 of other kinds\n"
    assert capsys.readouterr().err.endswith(f"5 read, 1 failed, 2 with problems, {told}")
    assert main(["parse", str(folder / "b")]) == 0
    told = "1 read, 0 failed, 1 with problems, 1 passed over: 1 without a suffix\n"
    assert capsys.readouterr().err == f"transcripts: {told}"
    (folder / "a" / "b.\x1b").touch()
    assert main(["parse", str(folder / "a"), "--glob", "*.vtt"]) == 1
    assert capsys.readouterr().err.endswith("2 passed over: 1 .␛, 1 .txt\n")


@pytest.mark.parametrize("dash", [False, True])
def test_output_is_json_lines_for_one_file_too(
    page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], *, dash: bool
) -> None:
    target = tmp_path / "one.jsonl"
    assert main(["parse", page, "--output", "-" if dash else str(target)]) == 0
    out, err = capsys.readouterr()
    assert titles(out if dash else target.read_text()) == ["Meeting with volunteers"]
    assert err == ""


def test_the_names_say_which_file_each_line_is_from(folder: Path, tmp_path: Path) -> None:
    names, output = tmp_path / "names.txt", tmp_path / "all.jsonl"
    (folder / "1.txt").rename(folder / "0\n\udcff.txt")
    assert main(["parse", str(folder), "-o", str(output), "--names", str(names)]) == 1
    listed = names.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    relative = [Path(name).relative_to(folder).as_posix() for name in listed]
    assert relative == ["0?\udcff.txt", "5.txt", "a/3.txt", "b/4.txt"]
    assert titles(output.read_text(encoding="utf-8")) == FOUND


def test_the_names_can_go_to_standard_output(
    page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", page, "-o", str(tmp_path / "one.jsonl"), "--names", "-"]) == 0
    assert capsys.readouterr().out == f"{page}\n"


@pytest.mark.parametrize("option", ["-o", "--names"])
def test_no_document_is_overwritten(
    option: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = folder / "a" / ".." / "1.txt"
    with pytest.raises(SystemExit) as exit_:
        main(["parse", str(folder), option, str(target)])
    assert exit_.value.code == 2
    assert capsys.readouterr().err.endswith(f"error: {target} is one of the documents\n")
    assert target.read_text(encoding="utf-8").startswith("Official website")


@pytest.mark.parametrize(
    ("command", "target"),
    [
        ("parse - -o page.txt < page.txt", "page.txt"),
        ("parse /dev/stdin --names page.txt < page.txt", "page.txt"),
        ("parse page.txt >> page.txt", "standard output"),
        ("show page.txt >> page.txt", "standard output"),
        ("explain - < page.txt >> page.txt", "standard output"),
        ("parse none.txt -o ./none.txt", "./none.txt"),
    ],
)
def test_no_document_is_overwritten_through_the_shell(page: str, command: str, target: str) -> None:
    done = run(command, Path(page).parent)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(f"error: {target} is one of the documents\n")
    assert Path(page).read_text(encoding="utf-8") == PAGE
    assert [path.name for path in Path(page).parent.iterdir()] == ["page.txt"]


@pytest.mark.parametrize(
    "options",
    [
        "-o all --names all",
        "-o all --names ../{folder}/all",
        "-o link --names all",
        "-o new --names ./new",
        "-o broken --names new",
        "-o all --names hard",
        "--names -",
        "-o - --names -",
        "-o /dev/stdout --names -",
        "--names all >> all",
    ],
)
def test_output_and_names_are_two_files(page: str, options: str, tmp_path: Path) -> None:
    (tmp_path / "all").write_text("before\n", encoding="utf-8")
    (tmp_path / "link").symlink_to("all")
    (tmp_path / "broken").symlink_to("new")
    os.link(tmp_path / "all", tmp_path / "hard")
    done = run(f"parse {page} {page} {options.format(folder=tmp_path.name)}", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("error: the output and the list of names are one file\n")
    assert (tmp_path / "all").read_text(encoding="utf-8") == "before\n"
    assert not (tmp_path / "new").exists()


def test_names_need_an_output_of_their_own(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(["parse", page, "--names", "-"])
    assert exit_.value.code == 2
    assert capsys.readouterr().err.endswith("the output and the list of names are one file\n")


@pytest.mark.parametrize("option", ["-o", "--names"])
def test_an_output_without_a_name_is_none(
    page: str, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", page, option, ""]) == 1
    assert capsys.readouterr() == ("", "transcripts: : No such file or directory\n")


def test_an_output_that_cannot_be_opened(
    page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = tmp_path / "all.jsonl"
    there.write_text("before\n", encoding="utf-8")
    target = tmp_path / "none" / "\x1bnames"
    assert main(["parse", page, page, "-o", str(there), "--names", str(target)]) == 1
    folder = f"there is no folder '{tmp_path}/none' to write it in"
    message = f"transcripts: {tmp_path}/none/␛names: {folder}\n"
    assert capsys.readouterr() == ("", message)
    assert there.read_text(encoding="utf-8") == "before\n"


def test_a_link_to_nowhere_blames_no_folder_that_is_there(
    page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "link").symlink_to("none/all.jsonl")
    assert main(["parse", page, "-o", str(tmp_path / "link")]) == 1
    assert capsys.readouterr().err == f"transcripts: {tmp_path}/link: No such file or directory\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
@pytest.mark.parametrize(
    ("command", "target"),
    [
        ("parse {page} {page} --jobs 2 -o /dev/full", "/dev/full"),
        ("parse {page} {page} --jobs 2 > /dev/full", "standard output"),
        ("parse {page} {page} -o /dev/stdout > /dev/full", "standard output"),
        ("parse {page} {page} --names /dev/full", "/dev/full"),
        ("show {page} > /dev/full", "standard output"),
        ("formats > /dev/full", "standard output"),
        ("--help > /dev/full", "standard output"),
        ("--version > /dev/full", "standard output"),
    ],
)
def test_an_output_that_cannot_be_written(page: str, command: str, target: str) -> None:
    done = run(command.format(page=page), ROOT)
    assert done.returncode == 1
    *before, last = done.stderr.splitlines()
    assert last == f"transcripts: {target}: No space left on device"
    told = "transcripts: 0 read, 0 failed, 0 with problems, 2 not done"
    assert before == [told] * command.startswith("parse")


@pytest.mark.parametrize("jobs", ["", "--jobs 2"])
@pytest.mark.parametrize(
    "target", ["-o out --names names", "> out", ">> out", "-o /dev/stdout >> out"]
)
def test_a_full_disk_leaves_no_half_of_a_line(
    page: str, tmp_path: Path, target: str, jobs: str
) -> None:
    done = run(f"parse {page} {page} {page} {page} {jobs} {target}", tmp_path, limit=4_000)
    assert done.returncode == 1
    lines = (tmp_path / "out").read_text(encoding="utf-8")
    assert titles(lines) == ["Meeting with volunteers"] * 2
    assert done.stderr.splitlines() == [
        "transcripts: 2 read, 0 failed, 0 with problems, 2 not done",
        f"transcripts: {'out' if 'names' in target else 'standard output'}: File too large",
    ]
    if "names" in target:
        assert (tmp_path / "names").read_text(encoding="utf-8") == f"{page}\n" * 2


def test_messages_in_the_file_of_a_full_disk_stand_after_the_lines(
    page: str, tmp_path: Path
) -> None:
    command = f"parse {page} {page} {page} {page} >> out 2>&1"
    (tmp_path / "out").write_text("what was there before\n", encoding="utf-8")
    run(command, tmp_path, limit=4_000)
    before, *lines, summary, reason = (tmp_path / "out").read_text(encoding="utf-8").splitlines()
    assert titles("\n".join(lines)) == ["Meeting with volunteers"] * 2
    assert before == "what was there before"
    assert summary.startswith("transcripts: 2 read, ")
    assert reason == "transcripts: standard output: File too large"


def test_a_line_whose_name_cannot_be_written_is_taken_back(page: str, tmp_path: Path) -> None:
    done = run(f"parse {page} -o out --names /dev/full", tmp_path)
    assert done.stderr.endswith("/dev/full: No space left on device\n")
    assert (tmp_path / "out").read_bytes() == b""


def test_two_commands_do_not_write_one_file(page: str, tmp_path: Path) -> None:
    target, pipe = tmp_path / "all.jsonl", subprocess.PIPE
    command = python("parse", "-", "-o", str(target))
    with subprocess.Popen(command, stdin=pipe, stderr=pipe) as first:
        while not target.exists():
            time.sleep(0.01)
        done = run(f"parse {page} -o {target}", tmp_path)
        first.communicate(PAGE.encode())
    assert done.returncode == 1
    assert done.stderr == f"transcripts: {target}: another process is writing to it\n"
    assert titles(target.read_text(encoding="utf-8")) == ["Meeting with volunteers"]
    assert run(f"parse {page} -o {target}", tmp_path).returncode == 0


def test_a_pipe_can_be_the_output(page: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reading = "cat pipe > all & "
    command = f"parse {page} {page} -o pipe; code=$?; wait; exit $code"
    done = run(f"--version > /dev/null; {reading} {shlex.join(python())} {command}", tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert len(titles((tmp_path / "all").read_text(encoding="utf-8"))) == 2


def test_each_line_leaves_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []

    class Stream(io.StringIO):
        def write(self, text: str) -> int:
            calls.append(text)
            return len(text)

        def flush(self) -> None:
            calls.append("flush")

    monkeypatch.setattr(sys, "stdout", Stream())
    main(["parse", str(folder)])
    assert titles("".join(calls[::2])) == FOUND
    assert calls[1::2] == ["flush"] * 4


def test_a_killed_process_is_a_document_that_failed(
    folder: Path, page: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("transcripts.__main__._parse", _Killing)
    assert main(["parse", str(folder / "a"), "killed", page, "--jobs", "2"]) == 1
    out, err = capsys.readouterr()
    assert out == f"{folder}/a/3.txt\n{page}\n"
    assert err == (
        "transcripts: killed: its process ended with exit code -9: was there enough memory?\n"
        "transcripts: 2 read, 1 failed, 0 with problems\n"
    )


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_fault_of_the_program_is_a_document_that_failed(
    page: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, jobs: str
) -> None:
    monkeypatch.setattr("transcripts.__main__._parse", _Failing)
    assert main(["parse", "fails", page, "ends", page, "--jobs", jobs]) == 1
    out, err = capsys.readouterr()
    assert out == f"{page}\n" * 2
    assert [line for line in err.splitlines() if line.startswith("transcripts: ")] == [
        "transcripts: fails: KeyError: this is a fault of the program; please report it",
        "transcripts: ends: SystemExit: this is a fault of the program; please report it",
        "transcripts: 2 read, 2 failed, 0 with problems",
    ]


class _Failing:
    """Work that has a fault."""

    def __init__(self, _options: object) -> None:
        pass

    def __call__(self, name: str) -> Outcome:
        if name == "fails":
            raise KeyError(name)
        if name == "ends":
            sys.exit()
        return Outcome(name)


class _Killing:
    """Work that some documents do not survive."""

    def __init__(self, _options: object) -> None:
        pass

    def __call__(self, name: str) -> Outcome:
        if name == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        return Outcome(name)


# --- what goes wrong


def test_a_missing_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(tmp_path / "none.txt")
    assert main(["parse", path]) == 1
    assert capsys.readouterr() == ("", f"transcripts: {path}: No such file or directory\n")


@pytest.mark.parametrize("command", ["show", "explain", "infer"])
def test_a_folder_where_a_file_is_wanted(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, str(tmp_path)]) == 1
    told = "this is a folder: name the files in it; `parse` alone reads whole folders"
    assert capsys.readouterr() == ("", f"transcripts: {tmp_path}: {told}\n")


def test_an_error_without_a_system_message(
    page: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path) -> bytes:
        msg = "no luck"
        raise OSError(msg)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert main(["parse", page]) == 1
    assert capsys.readouterr().err == f"transcripts: {page}: no luck\n"


def test_a_bad_file_does_not_stop_the_others(
    page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    refused = tmp_path / "refused.txt"
    refused.write_bytes(REFUSED)
    assert main(["parse", page, str(refused), page, "--encoding", "utf-8"]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 2
    assert err.startswith(f"transcripts: {refused}: ")


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A folder with two documents, and all that can be wrong with one."""
    found = tmp_path / "faulty"
    found.mkdir()
    for name in ("a.txt", "b\n\udcff.txt"):
        (found / name).write_text(PAGE, encoding="utf-8")
    (found / "broken.txt").symlink_to("nowhere")
    (found / "ring.txt").symlink_to("ring.txt")
    (found / "empty.txt").touch()
    (found / "refused.txt").write_bytes(REFUSED)
    os.mkfifo(found / "pipe.txt")
    (found / "again").symlink_to(found)
    return found


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_every_fault_of_a_file_is_one_line(
    faulty: Path, page: str, jobs: str, capsys: pytest.CaptureFixture[str]
) -> None:
    long, below = "a" * 300, f"{page}/b.txt"
    arguments = [page, long, str(faulty), below, str(faulty), page]
    assert main(["parse", *arguments, "--encoding", "utf-8", "--jobs", jobs]) == 1
    out, err = capsys.readouterr()
    assert titles(out) == ["Meeting with volunteers"] * 6
    within = [
        f"transcripts: {faulty}/broken.txt: No such file or directory",
        f"transcripts: {faulty}/empty.txt: the text is empty",
        f"transcripts: {faulty}/refused.txt: byte 0xFF at offset 35 is not utf-8",
        f"transcripts: {faulty}/ring.txt: Too many levels of symbolic links",
    ]
    passed_over = "4 passed over: 2 link to a folder, 2 other than a file"
    expected = [
        f"transcripts: {long}: File name too long",
        *within,
        f"transcripts: {below}: Not a directory",
        *within,
        f"transcripts: 6 read, 10 failed, 0 with problems, {passed_over}",
    ]
    told = [line for line in err.splitlines() if line.startswith("transcripts: ")]
    assert [line[: len(start)] for line, start in zip(told, expected, strict=True)] == expected


def test_a_folder_that_may_not_be_searched_is_a_fault_as_any(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root may search all, and tests may be run by root."""
    status = os.stat

    def stat(path: str | Path, **options: Any) -> os.stat_result:  # noqa: ANN401
        if "locked" in str(path):
            raise PermissionError(13, "Permission denied", str(path))
        return status(path, **options)

    monkeypatch.setattr(os, "stat", stat)
    monkeypatch.setattr("transcripts._batch.Path.read_bytes", lambda path: path.stat() and b"")
    locked = str(tmp_path / "locked" / "folder")
    assert main(["parse", locked, locked, "-o", str(tmp_path / "all")]) == 1
    assert capsys.readouterr().err == (
        f"transcripts: {locked}: Permission denied\n" * 2
        + "transcripts: 0 read, 2 failed, 0 with problems\n"
    )


def test_strict_refuses_a_problem_of_severity_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGE + ANOTHER, encoding="utf-8")
    assert main(["parse", str(path)]) == 0
    assert capsys.readouterr().err == ""
    assert main(["parse", str(path), "--strict"]) == 1
    assert capsys.readouterr().err.endswith("\n  Meeting with herders\n  ^\n")


@pytest.mark.parametrize("command", ["parse", "show", "explain"])
def test_an_unknown_format_is_wrong_usage_and_said_once(
    command: str, page: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exit_:
        main([command, page, page, "--format", "kremlim"])
    assert exit_.value.code == 2
    told = "there is no format 'kremlim' (close to it: 'kremlin'); known formats: kremlin, "
    assert capsys.readouterr().err.count(told) == 1


@pytest.mark.parametrize("command", ["parse", "show", "explain", "infer"])
def test_an_encoding_that_has_to_be_named_is_named_by_an_option(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(b"Anna Berg: \x98\x81\x98 evening.\n")
    assert main([command, str(path)]) == 1
    told = capsys.readouterr().err
    assert "; name the encoding with --encoding (line 1, " in told
    assert "encoding=" not in told


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["parse"],
        ["read", "page.txt"],
        ["parse", "page.txt", "--encoding", "utf-nine"],
        ["explain", "page.txt", "--strict"],
        ["show", "page.txt", "--jobs", "2"],
        ["parse", "page.txt", "--jobs", "-1"],
        ["parse", "page.txt", "--jobs", "two"],
    ],
)
def test_wrong_usage_exits_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == 2
    assert capsys.readouterr().err.startswith("usage: transcripts")


EVIL = "\x1b[31m\u200f\u061c\u202e\x9b\udcff\n"


@pytest.mark.parametrize(
    "arguments",
    [
        [EVIL],
        ["show", "page.txt", f"--{EVIL}"],
        ["show", "page.txt", "--encoding", EVIL],
        ["parse", "page.txt", "--jobs", EVIL],
        ["parse", EVIL, "-o", EVIL],
        ["parse", "page.txt", f"--str{EVIL}"],
    ],
)
def test_wrong_usage_is_shown_as_a_terminal_may_show_it(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == 2
    told = capsys.readouterr().err
    assert is_safe(told)
    assert told.splitlines()[-1].startswith("transcripts")


@pytest.mark.parametrize(
    ("command", "code", "told"),
    [
        ("parse {page} >&-", 1, "transcripts: standard output: Bad file descriptor\n"),
        ("parse {page} {page} --jobs 2 -o all >&-", 0, SUMMED_UP),
        ("parse {page} {page} --jobs 2 -o all >&- 2>&-", 0, ""),
        ("show {page} >&-", 1, "transcripts: standard output: Bad file descriptor\n"),
        ("formats >&-", 1, "transcripts: standard output: Bad file descriptor\n"),
        ("--help >&-", 1, "transcripts: standard output: Bad file descriptor\n"),
        ("parse - <&-", 1, "transcripts: -: Bad file descriptor\n"),
        ("parse none {page} {page} -o all 2>&-", 1, ""),
        ("parse none {page} {page} -o all 2> /dev/full", 1, ""),
        ("parse none {page} {page} -o all <&- >&- 2>&-", 1, ""),
        ("nothing 2>&-", 2, ""),
        ("nothing 2> /dev/full", 2, ""),
    ],
)
def test_closed_streams(page: str, tmp_path: Path, command: str, code: int, told: str) -> None:
    done = run(command.format(page=page), tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (code, "", told)
    if "all" in command:
        assert len(titles((tmp_path / "all").read_text(encoding="utf-8"))) == 2


def test_closed_streams_in_this_process(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    assert main(["parse", "-", page, "-o", str(tmp_path / "all")]) == 1
    assert main(["parse", page]) == 1
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.close()
    assert len(titles((tmp_path / "all").read_text(encoding="utf-8"))) == 1


@pytest.mark.parametrize("command", EXAMPLES)
def test_help_ends_with_examples_that_the_options_allow(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exit_:
        main([*[command] * bool(command), "--help"])
    assert exit_.value.code == 0
    _, shown = capsys.readouterr().out.split("\nexamples:\n")
    lines = [line for line in shown.splitlines() if line.startswith("  transcripts ")]
    assert len(lines) == len(EXAMPLES[command]) == len(shown.splitlines()) // 2
    for line in lines:
        # Without what the shell does.
        _, *arguments = shlex.split(re.split(r" [|<>] ", line)[0])
        assert _parser().parse_args(arguments).run


def test_the_installed_script_is_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    ((name, place),) = project["scripts"].items()
    assert EntryPoint(name, place, "console_scripts").load() is main
    with pytest.raises(SystemExit):
        main(["--help"])
    assert capsys.readouterr().out.startswith(f"usage: {name} ")


def test_each_format_says_what_it_reads() -> None:
    assert list(READS) == list(formats.BUILT_IN)


def test_version(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["transcripts", "--version"])
    with pytest.warns(RuntimeWarning, match="found in sys.modules"), pytest.raises(SystemExit):
        runpy.run_module("transcripts", run_name="__main__")
    assert capsys.readouterr().out.count(".") == 2


# --- signals and pipes


def test_the_tests_of_interrupts_pass_where_interrupts_are_ignored() -> None:
    """As in the background of a script: a child of who ignores them does, too."""
    test = f"{__file__}::test_an_interrupt_from_outside_prints_no_traceback"
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", test]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True)
    finally:
        signal.signal(signal.SIGINT, before)
    assert done.returncode == 0, done.stdout


def test_an_interrupt_ends_with_130(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_path: Path) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "read_bytes", interrupt)
    assert main(["parse", page]) == 130


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_from_outside_prints_no_traceback() -> None:
    pipe = subprocess.PIPE
    command = python("parse", "-")
    with subprocess.Popen(command, bufsize=0, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdin is not None
        process.stdin.write(b"x" * 200_000)  # more than a pipe holds: it is being read
        process.send_signal(signal.SIGINT)
        told = b"transcripts: interrupted: 0 read, 0 failed, 0 with problems, 1 not done\n"
        assert process.communicate() == (b"", told)
    assert process.returncode == 130


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_from_outside_ends_all_processes(tmp_path: Path) -> None:
    """As a terminal does it: the interrupt is sent to all of them."""
    paths = [str(tmp_path / f"{number}.txt") for number in range(40)]
    for path in paths:
        Path(path).write_text(PAGE * 300, encoding="utf-8")
    command = python("parse", *paths, "--jobs", "2")
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, start_new_session=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        # The messages end once nobody is left who could write one.
        _, err = process.communicate()
    assert process.returncode == 130
    assert re.fullmatch(
        rb"transcripts: interrupted: (\d) read, 0 failed, \1 with problems, (3\d|40) not done\n",
        err,
    )


@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_leaves_what_was_read(tmp_path: Path, jobs: str) -> None:
    (tmp_path / "page.txt").write_text(PAGE * 20, encoding="utf-8")
    command = python("parse", *["page.txt"] * 200, "--jobs", jobs, "-o", "all", "--names", "names")
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE) as process:
        while not (tmp_path / "names").is_file() or not (tmp_path / "names").stat().st_size:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
    assert process.returncode == 130
    count = len(titles((tmp_path / "all").read_text(encoding="utf-8")))
    assert 0 < count < 200
    told = f"{count} read, 0 failed, {count} with problems, {200 - count} not done"
    assert err.decode() == f"transcripts: interrupted: {told}\n"
    assert (tmp_path / "names").read_text(encoding="utf-8") == "page.txt\n" * count


def test_no_process_outlives_the_command(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGE * 300, encoding="utf-8")
    command = python("parse", *[str(path)] * 40, "--jobs", "2")
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, start_new_session=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.kill()
        assert process.communicate()[1] == b""


def test_a_closed_pipe_ends_quietly(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        assert main(["parse", page]) == 141
        monkeypatch.undo()


def test_a_closed_pipe_in_the_shell(page: str) -> None:
    command = f"{shlex.join(python('parse', *[page] * 200))} | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, check=False)  # noqa: S602 - a pipe is what is tested
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == b""


# --- the terminal


def heard(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Return what becomes standard error, a terminal."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    return stream


def test_a_bar_on_a_terminal_says_the_rate_and_the_time_that_is_left(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("tqdm")
    terminal = heard(monkeypatch)
    assert main(["parse", page, page + "x", page]) == 1
    first, *_, last, summary = re.split(r"[\r\n]+(?:\x1b\[K)?", terminal.getvalue().strip())
    assert re.fullmatch(r"0%\| +\| 0/3 \[00:00<\?, \? files/s\]", first)
    assert re.fullmatch(r"100%\|#+\| 3/3 \[\d\d:\d\d<00:00, +[\d.]+ ?(?: files/s|s/ files)\]", last)
    assert summary == "transcripts: 2 read, 1 failed, 0 with problems"
    assert f"\r\x1b[Ktranscripts: {page}x: No such file" in terminal.getvalue()


def test_without_tqdm_a_line_now_and_then_says_how_far_it_is(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = heard(monkeypatch)
    monkeypatch.setitem(sys.modules, "tqdm", None)
    assert main(["parse", page, page, page]) == 0
    summary = "\r\x1b[Ktranscripts: 3 read, 0 failed, 0 with problems\n"
    assert terminal.getvalue() == summary
    clock = SimpleNamespace(monotonic=iter([0, 4, 5, 5, 8]).__next__)
    monkeypatch.setattr("transcripts._progress.time", clock)
    assert main(["parse", page, page, page]) == 0
    assert terminal.getvalue() == f"{summary}transcripts: 2 of 3\n{summary}"


@pytest.mark.parametrize("tqdm", [True, False])
def test_progress_is_shown_unless_the_output_shows_it(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, tqdm: bool
) -> None:
    terminal = heard(monkeypatch)
    if not tqdm:
        monkeypatch.setitem(sys.modules, "tqdm", None)
    monkeypatch.setattr("transcripts._progress._EVERY", 0)
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert main(["parse", page, page, "--jobs", "2"]) == 0
    assert "2 of 2" not in terminal.getvalue()
    assert "/2" not in terminal.getvalue()
    assert main(["parse", page, page, "--jobs", "2", "-o", str(tmp_path / "all.jsonl")]) == 0
    assert "2 of 2" in terminal.getvalue() or "2/2" in terminal.getvalue()


def test_no_progress_for_one_file(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = heard(monkeypatch)
    assert main(["parse", page]) == 0
    assert terminal.getvalue() == ""


@pytest.mark.parametrize(
    ("variable", "value", "coloured"),
    [("TERM", "xterm", True), ("TERM", "dumb", False), ("NO_COLOR", "1", False)],
)
def test_colour_on_a_terminal_only_where_wanted(
    page: str, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, *, coloured: bool
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv(variable, value)
    assert main(["show", page]) == 0
    assert ("\x1b[" in terminal.getvalue()) == coloured


def test_no_colour_in_a_pipe(page: str) -> None:
    assert b"\x1b" not in shell(["show", page]).stdout


def test_a_real_terminal(page: str) -> None:
    master, slave = pty.openpty()
    subprocess.run(python("show", page), stdout=slave, stderr=slave, check=True)
    os.close(slave)
    output = os.read(master, 100_000).decode()
    os.close(master)
    assert "\x1b[1mMeeting with volunteers\x1b[0m" in output


# --- show and explain


def test_show(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", page]) == 0
    assert (
        capsys.readouterr().out
        == """\
Meeting with volunteers

May 4, 2025, Old Quay

The mayor met with the volunteers of the harbour museum.

* * *

Darya Grachyova, Mayor of Old Quay
    Good afternoon. (Applause.)

Question
    May we begin?

Darya Grachyova
    Please.

Read as kremlin: 3 turns, 1 named speaker, 1 unnamed voice,
no problems.
"""
    )


def test_explain_gives_where_what_and_why(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", page]) == 0
    lines = capsys.readouterr().out.splitlines()
    heads = [line for line in lines if not line.startswith(" ")]
    whys = [line.lstrip() for line in lines if line.startswith(" ")]
    assert len(heads) == len(transcripts.explain(PAGE))
    assert heads[1] == "45-68         title      Meeting with volunteers"
    assert sum(why.startswith("because ") for why in whys) == len(heads)
    assert [why for why in whys if not why.startswith("because ")] == [
        "speaker darya-grachyova",
        "speaker question-1",
        "speaker darya-grachyova",
    ]
    assert all(len(line) <= 60 for line in heads)


def test_show_as_a_page(page: str) -> None:
    done = shell(["show", "--html", page], env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.stdout.decode() == transcripts.to_html(transcripts.parse(PAGE.encode(), name=page))


def test_show_as_a_page_in_this_process(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "--html", page]) == 0
    assert capsys.readouterr().out.startswith("<!DOCTYPE html>")


def test_one_page_is_of_one_file(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["show", "--html", page, page])
    assert "--html writes one page: name one file" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["show", "explain"])
def test_a_document_cannot_send_codes_to_the_terminal(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page.txt"
    evil = "Please \x1b]0;owned\x07\x9b2J\u202e\u200f\u061cread."
    path.write_text(PAGE.replace("Please.", evil), encoding="utf-8")
    assert main([command, str(path), "--format", "kremlin"]) == 0
    output = capsys.readouterr().out
    assert not set(output) & set("\x1b\x07\x9b\u202e\u200f\u061c")
    assert "␛]0;owned␇" in output


@pytest.mark.parametrize("indented", [True, False])
def test_json_on_a_terminal_means_the_same_and_does_nothing(
    page: str, monkeypatch: pytest.MonkeyPatch, *, indented: bool
) -> None:
    text = PAGE.replace("Please.", "Please \x9b2J\x7f\u202e\U000e0041 read.")
    Path(page).write_text(text, encoding="utf-8")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    assert main(["parse", *[page] * (1 if indented else 2), "--format", "kremlin"]) == 0
    assert is_safe(terminal.getvalue())
    meetings = [terminal.getvalue()] if indented else terminal.getvalue().splitlines()
    assert {transcripts.from_json(one) for one in meetings} == {
        transcripts.parse(text.encode(), format="kremlin", name=page)
    }


def test_names_on_a_terminal_are_shown_as_it_may_show_them(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = Path(page).rename(tmp_path / f"{EVIL}.txt")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    assert main(["parse", str(named), "-o", str(tmp_path / "all"), "--names", "-"]) == 0
    assert terminal.getvalue() == f"{tmp_path}/␛[31m�����␊.txt\n"


@pytest.mark.parametrize("command", ["parse", "show", "explain"])
def test_our_examples(
    command: str,
    examples: tuple[Path, ...],
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([command, *map(str, examples)]) == 0
    out, err = capsys.readouterr()
    assert out
    summary = f"transcripts: {len(examples)} read, 0 failed, "
    assert err.startswith(summary) if command == "parse" else err == ""


MINUTES = "* AB: Who is it?\n* CD: It is me.\n* AB: Well?\n* CD: I am here.\n"


def test_infer_prints_a_style_that_reads_the_documents(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text(MINUTES, encoding="utf-8")
    assert main(["infer", str(path), str(path), "--name", "harbor"]) == 0
    made: dict[str, Any] = {}
    exec(capsys.readouterr().out, made)  # noqa: S102 - our own source
    assert made["STYLE"].name == "harbor"
    turns = transcripts.parse(MINUTES, format=made["STYLE"]).turns
    assert [turn.label for turn in turns] == ["AB", "CD", "AB", "CD"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere.txt"], "transcripts: nowhere.txt: No such file or directory\n"),
        (["{page}", "--name", " "], "transcripts: a style needs a name, by which"),
        (["{prose}"], "transcripts: nothing in the documents returns as labels do; "),
    ],
)
def test_infer_says_what_it_cannot_do(
    arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, prose = tmp_path / "minutes.txt", tmp_path / "prose.txt"
    page.write_text(MINUTES, encoding="utf-8")
    prose.write_text("It rains.\n", encoding="utf-8")
    given = [argument.format(page=page, prose=prose) for argument in arguments]
    assert main(["infer", *given]) == 1
    assert capsys.readouterr().err.startswith(said)


def test_explain_prints_the_forms_that_were_weighed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text(MINUTES, encoding="utf-8")
    assert main(["explain", str(path)]) == 0
    first, *_ = capsys.readouterr().out.splitlines()
    assert first.startswith("form: a bullet, a name and a colon, as in 'AB', 'CD': 4 labels")
