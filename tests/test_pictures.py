"""The pictures of the documentation: all that is drawn is shown, and all that is shown is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent / "docs"
PICTURES = DOCS / "pictures"
PAGES = sorted(DOCS.glob("*.md"))
SHOWN = {
    page.name: re.findall(r"!\[([^\]]+)\]\(pictures/([^)]+)\)", page.read_text("utf-8"))
    for page in PAGES
}


def test_the_pictures_that_are_there_are_those_that_are_shown() -> None:
    shown = {name for found in SHOWN.values() for _, name in found}
    assert shown == {path.name for path in PICTURES.iterdir()}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_draws_it_shows(page: Path) -> None:
    drawn = re.findall(r"savefig\(.*\"([^\"]+)\"\)", page.read_text("utf-8"))
    assert set(drawn) <= {name for _, name in SHOWN[page.name]}
