"""What the documentation says in tables: the closed enumerations whole, and labels as read."""

from __future__ import annotations

import re
import subprocess
import sys
from enum import StrEnum
from importlib import import_module
from pathlib import Path

import pytest

import transcripts
from transcripts import kinds

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
ENUMERATIONS = [getattr(kinds, name) for name in kinds.__all__]


def rows(head: str) -> list[list[str]]:
    """Return the cells of the one table of the docs whose first column is headed like that."""
    pages = "\n\n".join(page.read_text(encoding="utf-8") for page in sorted(DOCS.rglob("*.md")))
    pattern = rf"^\| {head} \|.*\n\|[- |]+\n((?:\|.*\n)+)"
    (table,) = re.findall(pattern, pages, re.MULTILINE)
    lines = (line.removeprefix("|").removesuffix("|").split("|") for line in table.splitlines())
    return [[cell.strip(" `") for cell in line] for line in lines]


def table(name: str) -> dict[str, str]:
    """Return the first two columns of the table of an enumeration."""
    return {first: second for first, second, *_ in rows(f"`{name}`")}


@pytest.mark.parametrize("enumeration", ENUMERATIONS, ids=kinds.__all__)
def test_each_member_has_a_row_and_each_row_a_member(enumeration: type[StrEnum]) -> None:
    assert list(table(enumeration.__name__)) == [member.value for member in enumeration]


@pytest.mark.parametrize("name", kinds.__all__)
def test_each_member_has_a_printed_example(name: str) -> None:
    assert all(table(name).values())


def test_labels_are_read_as_the_docs_say() -> None:
    for label, *parts in rows("Printed label"):
        read = transcripts.parse_label(label, format="kremlin")
        assert [read.kind.value, read.name, read.role, read.affiliation, read.note] == [
            part or None for part in parts
        ], label


def test_the_picture_is_what_its_script_draws() -> None:
    command = [sys.executable, "tools/make_picture.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True)
    assert (done.returncode, done.stderr) == (0, "")


# What the page of the API has

PUBLIC = ("", ".arrow", ".formats", ".plotting", ".testing", ".testing.strategies")
# By these the package itself finds formats: they stand together with what others need.
OURS = {
    *("BUILT_IN", "FALLBACK", "GROUP", "StyleFormat", "find", "format_of", "plug_ins"),
    *("recognise", "structured"),
}


def listed() -> set[str]:
    """Return the names that the page of the API lists, alone or with all of their module."""
    page = (DOCS / "api.md").read_text(encoding="utf-8")
    modules = re.findall(r"^\.\. automodule:: (\S+)$", page, re.MULTILINE)
    single = re.findall(r"^\.\. auto(?:class|data|function):: \S+\.(\w+)$", page, re.MULTILINE)
    return {*single, *(name for module in modules for name in import_module(module).__all__)}


@pytest.mark.parametrize("module", PUBLIC)
def test_the_page_of_the_api_lists_every_public_name(module: str) -> None:
    public = import_module(f"transcripts{module}")
    ours = OURS if module == ".formats" else set()
    assert set(public.__all__) - listed() == ours
