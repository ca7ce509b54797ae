"""Lines that begin as a pattern says."""

from __future__ import annotations

import pytest
import regex

from transcripts.formats.line_starts import lines_of

LABEL = regex.compile(r"\n\s?\p{Lu}+:")
TEXT = "ANNA: one\n\n BEN: two, CARL: three\r\nDORA: four"


def starts(text: str, end: int) -> list[int]:
    return [found.start() for found in lines_of(LABEL, text, end)]


def test_a_line_is_told_by_its_start_and_a_match_says_where_it_begins() -> None:
    assert starts(TEXT, len(TEXT)) == [0, 11, TEXT.index("DORA")]


@pytest.mark.parametrize(("end", "count"), [(0, 0), (4, 0), (5, 1), (15, 1), (16, 2), (10_000, 3)])
def test_what_stands_from_the_end_on_is_not_looked_at(end: int, count: int) -> None:
    assert len(starts(TEXT, end)) == count


def test_no_text_has_no_lines() -> None:
    assert starts("", 10) == []
