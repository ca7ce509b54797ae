"""What the command writes instead of JSON."""

from __future__ import annotations

import argparse
import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import transcripts
from transcripts import _converting, arrow
from transcripts.__main__ import main
from transcripts._converting import FORMS, fault_of
from transcripts._tables import TABLES

ANNA = '[00:00:01.500] Anna Berg: We begin, "all" of us. (Applause.)\n\n[00:00:03] Ben Okoro: Yes.'
MUTE = "Anna Berg: Nothing happens.\n\nBen Okoro: Nothing at all.\n\nAnna Berg: So it is.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.txt").write_text(ANNA, encoding="utf-8")
    (tmp_path / "b.txt").write_text(MUTE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def meeting(name: str) -> transcripts.Meeting:
    return transcripts.parse(Path(name).read_bytes(), format="labelled", name=name)


def written(*arguments: str, to: str) -> str:
    """Return what the command writes to a file."""
    command = ["parse", *arguments, "--format", "labelled", "--to", to, "-o", "out"]
    assert main(command) == 0
    return Path("out").read_text(encoding="utf-8")


@pytest.fixture
def _in_folder(folder: Path) -> None:
    pass


pytestmark = pytest.mark.usefixtures("_in_folder")


# CSV


@pytest.mark.parametrize("table", TABLES)
def test_csv_has_the_rows_of_the_table(table: Any) -> None:  # noqa: ANN401 - one of the names
    rows = list(csv.DictReader(io.StringIO(written("a.txt", "b.txt", "--table", table, to="csv"))))
    meetings = [meeting("a.txt"), meeting("b.txt")]
    made = arrow.to_table(meetings, table, keys=["a.txt", "b.txt"])
    left_out = {"begins_at", "ends_at", "document"}
    assert list(rows[0]) == [name for name in made.column_names if name not in left_out]
    assert len(rows) == made.num_rows
    for row, values in zip(rows, made.to_pylist(), strict=True):
        texts = [name for name, value in values.items() if isinstance(value, str)]
        assert {name: row[name] for name in texts if name in row} == {
            name: values[name] for name in texts if name in row
        }


def test_csv_says_times_in_seconds_and_flags_in_words() -> None:
    (first, second) = csv.DictReader(io.StringIO(written("a.txt", to="csv")))
    assert (first["key"], first["source_name"]) == ("a.txt", "a.txt")
    assert (first["begins_seconds"], second["begins_seconds"]) == ("1.5", "3.0")
    assert first["text"] == 'We begin, "all" of us. (Applause.)'
    assert (first["continues"], first["role"], first["words"]) == ("false", "", "5")


def test_csv_says_dates_times_and_lengths_as_programs_read_them() -> None:
    text = '---\ndate: "2031-05-14"\n---\n\n' + MUTE
    Path("c.md").write_text(text, encoding="utf-8")
    (row,) = csv.DictReader(io.StringIO(written("c.md", "--table", "meetings", to="csv")))
    assert row["date"] == "2031-05-14"
    made = transcripts.from_json(
        transcripts.to_json(meeting("c.md")).replace(
            '"date":',
            '"published":"2031-05-14T09:00:00-04:00","duration":90000000,"time":"09:30:00","date":',
        )
    )
    header = ",".join(["key", *_converting._columns("meetings")])
    (row,) = csv.DictReader([header, _converting._rows(made, "meetings")])
    found = [row[name] for name in ("published", "published_offset", "duration", "time")]
    assert found == ["2031-05-14T09:00:00", "-14400.0", "90.0", "09:30:00"]


def test_a_document_without_rows_has_no_line() -> None:
    text = written("b.txt", "a.txt", "b.txt", "--table", "events", to="csv")
    assert [line.split(",")[0] for line in text.splitlines()] == ["key", "a.txt"]


def test_standard_input_is_a_dash() -> None:
    command = [sys.executable, "-m", "transcripts", "parse", "-", "--to", "csv"]
    done = subprocess.run(
        [*command, "--format", "labelled"], input=MUTE.encode(), capture_output=True, check=True
    )
    assert done.stdout.splitlines()[1].startswith(b"-,,")


# Parquet


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("many", [1, 50_000])
def test_parquet_is_the_table(
    table: Any,  # noqa: ANN401 - one of the names
    many: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(_converting, "_MANY", many)
    names = ["a.txt", "b.txt", "a.txt"]
    assert (
        main(
            [
                "parse",
                *names,
                "--format",
                "labelled",
                "--to",
                "parquet",
                "--table",
                table,
                "-o",
                "out",
            ]
        )
        == 0
    )
    expected = arrow.to_table([meeting(name) for name in names], table, keys=names)
    assert pq.read_table("out").equals(expected)


def test_parquet_of_meetings_can_be_read_back() -> None:
    command = [
        sys.executable,
        "-m",
        "transcripts",
        "parse",
        "-",
        "--to",
        "parquet",
        "--table",
        "meetings",
    ]
    done = subprocess.run(
        [*command, "--format", "labelled"], input=MUTE.encode(), capture_output=True, check=True
    )
    (found,) = arrow.from_table(pq.read_table(pa.BufferReader(done.stdout)))
    assert found == transcripts.parse(MUTE.encode(), format="labelled")


def test_parquet_needs_the_extra(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "transcripts.arrow", raising=False)
    monkeypatch.delattr("transcripts.arrow", raising=False)
    assert main(["parse", "a.txt", "--to", "parquet", "-o", "out"]) == 1
    message = "transcripts: pyarrow is not installed: pip install 'meeting-transcripts[arrow]'\n"
    assert capsys.readouterr().err == message


# Lines and texts


def test_one_document_as_json_lines() -> None:
    assert written("a.txt", to="jsonl") == transcripts.to_json(meeting("a.txt")) + "\n"


@pytest.mark.parametrize(
    ("to", "write"), [("markdown", transcripts.to_markdown), ("vtt", transcripts.to_vtt)]
)
def test_one_document_as_text(to: str, write: Callable[[transcripts.Meeting], str]) -> None:
    assert written("a.txt", to=to) == write(meeting("a.txt"))


def test_captions_need_times(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "b.txt", "--format", "labelled", "--to", "vtt"]) == 1
    message = "transcripts: b.txt: captions need times, and no turn of the meeting has one\n"
    assert capsys.readouterr().err == message


def test_several_processes_write_the_same() -> None:
    alone = written("a.txt", "b.txt", to="csv")
    assert written("a.txt", "b.txt", "--jobs", "2", to="csv") == alone


def test_problems_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    page = f"{MUTE}\n* * *\n\nAbout twelve.\n"
    Path("c.txt").write_text(page, encoding="utf-8")
    assert main(["parse", "c.txt", "c.txt", "--format", "kremlin", "--to", "csv"]) == 0
    assert capsys.readouterr().err == "transcripts: 2 read, 0 failed, 2 with problems\n"


# Wrong usage


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.txt", "b.txt", "--to", "vtt"], "--to vtt writes one document: name one file"),
        ([".", "--to", "markdown"], "--to markdown writes one document: name one file"),
        (["a.txt", "--to", "csv", "--names", "n"], "--names goes with JSON Lines"),
        (["a.txt", "--table", "events"], "--table goes with --to csv and --to parquet"),
        (["a.txt", "--to", "tsv"], "invalid choice: 'tsv'"),
        (["a.txt", "--to", "csv", "--table", "words"], "invalid choice: 'words'"),
    ],
)
def test_what_does_not_go_together_is_wrong_usage(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["parse", *arguments])
    assert message in capsys.readouterr().err


def test_parquet_is_not_for_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    options = argparse.Namespace(html=False, to="parquet", table=None, names=None, output=None)
    assert fault_of(options, is_single=True) is None
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert fault_of(options, is_single=True) == "--to parquet is not for a terminal: -o FILE"


def test_names_go_with_json_lines() -> None:
    command = [
        "parse",
        "a.txt",
        "--format",
        "labelled",
        "--to",
        "jsonl",
        "--names",
        "n",
        "-o",
        "out",
    ]
    assert main(command) == 0
    assert Path("n").read_text(encoding="utf-8") == "a.txt\n"
    assert json.loads(Path("out").read_text(encoding="utf-8"))["source"]["name"] == "a.txt"


def test_every_form_is_tested_here() -> None:
    assert FORMS == ("csv", "jsonl", "parquet", "markdown", "vtt")
