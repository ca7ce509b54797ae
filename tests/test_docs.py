"""The closed enumerations are documented whole, each member with a printed example."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import pytest

from transcripts import kinds

DOCS = Path(__file__).parent.parent / "docs"
ENUMERATIONS = [getattr(kinds, name) for name in kinds.__all__]


def table(name: str) -> dict[str, str]:
    """Return the rows of the one table of the docs that is headed by the name."""
    pages = "\n\n".join(page.read_text(encoding="utf-8") for page in sorted(DOCS.rglob("*.md")))
    (rows,) = re.findall(rf"^\| `{name}` \|.*\n\|[- |]+\n((?:\|.*\n)+)", pages, re.MULTILINE)
    cells = (row.strip("|").split("|") for row in rows.splitlines())
    return {first.strip(" `"): second.strip() for first, second, *_ in cells}


@pytest.mark.parametrize("enumeration", ENUMERATIONS, ids=kinds.__all__)
def test_each_member_has_a_row_and_each_row_a_member(enumeration: type[StrEnum]) -> None:
    assert list(table(enumeration.__name__)) == [member.value for member in enumeration]


@pytest.mark.parametrize("name", kinds.__all__)
def test_each_member_has_a_printed_example(name: str) -> None:
    assert all(table(name).values())
