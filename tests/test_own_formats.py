"""What authors of styles and formats are shown and given: typed, safe, and clean for ruff."""

from __future__ import annotations

import ast
import doctest
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import transcripts
from transcripts import Format, Severity, Unread
from transcripts.reading.induction.telling import as_python

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "formats" / "your-own.md"
# The statements of a page that a reader copies into a module.
COPIED = (ast.Import, ast.ImportFrom, ast.ClassDef, ast.Assign)
LEARNED = {
    "names": "* AB: Who is it?\n* CD: It is me.\n* AB: Well?\n* CD: I am here.\n",
    "voices": "Q. Who is it?\n\nA. It is me.\n\nQ. Well?\n\nA. I am here.\n\n" * 3,
    "times": "[00:01] Ada: Who?\n[00:02] Ida: Me.\n[00:03] Ada: Well?\n[00:04] Ida: Yes.\n",
    "capitals": "BERG. Good morning. Do you see it?\nMR. LO. I do, thank you.\n" * 3,
}


def run(*command: str, cwd: Path) -> str:
    """Return what a tool prints of what is wrong; skip where it is not installed."""
    if find_spec(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    whole = [sys.executable, "-m", *command]
    done = subprocess.run(whole, cwd=cwd, capture_output=True, check=False, text=True)
    return done.stdout + done.stderr if done.returncode else ""


def defined(page: Path) -> str:
    """Return what the examples of a page define."""
    found = doctest.DocTestParser().get_examples(page.read_text(encoding="utf-8"))
    sources = (one.source for one in found)
    return "".join(one for one in sources if isinstance(ast.parse(one).body[0], COPIED))


@pytest.fixture(scope="module")
def harbor_table() -> Format:
    """Return the format that the page makes."""
    made: dict[str, Any] = {}
    exec(defined(PAGE), made)  # noqa: S102 - our own source
    found: Format = made["HarborTable"]()
    return found


@given(text=st.text(st.sampled_from("ab(:\t\n\r \u2028\xad\0")))
@example(text="")
@example(text="a")
@example(text="\t\n\ta\n")
def test_the_format_of_the_page_reads_any_text(text: str, harbor_table: Format) -> None:
    meeting = transcripts.parse(f"voice\tsaid\n{text}", format=harbor_table)
    unread = [block for block in meeting.blocks if isinstance(block, Unread)]
    errors = [one for one in meeting.problems if one.severity is Severity.ERROR]
    assert {block.span for block in unread} <= {one.span for one in errors}
    assert meeting == transcripts.parse(f"voice\tsaid\n{text}", format=harbor_table)


@pytest.mark.parametrize("text", ["", "voice", "voice\tsaid", "Ada\tYes.\n"])
def test_the_format_of_the_page_refuses_what_is_no_table(text: str, harbor_table: Format) -> None:
    with pytest.raises(transcripts.ParseError, match=r"^a table begins with a line of"):
        transcripts.parse(text, format=harbor_table)


def test_what_is_copied_and_what_is_printed_is_strictly_typed(tmp_path: Path) -> None:
    modules = {"page": defined(PAGE)}
    modules["page"] += "FORMAT: transcripts.Format = HarborTable()\n"
    modules |= {name: as_python(transcripts.infer(text)) for name, text in LEARNED.items()}
    paths = [tmp_path / f"{name}.py" for name in modules]
    for path, source in zip(paths, modules.values(), strict=True):
        path.write_text(source, encoding="utf-8")
    # Its own memory: that of `make types` is kept for what is checked together.
    cache = f"--cache-dir={tmp_path / 'cache'}"
    assert run("mypy", "--strict", cache, *map(str, paths), cwd=ROOT) == ""


@pytest.mark.parametrize("name", LEARNED)
def test_the_linter_has_nothing_to_say_of_a_learned_style(name: str, tmp_path: Path) -> None:
    path = tmp_path / "harbor.py"
    path.write_text(as_python(transcripts.infer(LEARNED[name])), encoding="utf-8")
    checked = ("--isolated", "--no-cache", str(path))
    assert run("ruff", "check", "--extend-select=I", *checked, cwd=tmp_path) == ""


@pytest.mark.parametrize("name", LEARNED)
def test_a_printed_style_reads_as_the_learned_one(name: str) -> None:
    style = transcripts.infer(LEARNED[name], name="harbor")
    made: dict[str, Any] = {}
    exec(as_python(style), made)  # noqa: S102 - our own source
    meeting = transcripts.parse(LEARNED[name], format=made["STYLE"])
    assert meeting.turns
    assert meeting == transcripts.parse(LEARNED[name], format=style)
