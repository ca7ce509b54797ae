"""Lines that begin as a pattern says."""

from __future__ import annotations

import pytest
import regex

from transcripts.formats.line_starts import REACH, at_line_starts

LABEL = regex.compile(r"^\s?\p{Lu}+:", regex.MULTILINE)
TEXT = "ANNA: one\n\n BEN: two, CARL: three\r\nDORA: four"


def starts(text: str, end: int) -> list[int]:
    return [found.start() for found in at_line_starts(LABEL.match, text, end)]


def test_each_line_is_tried_once_at_its_start() -> None:
    assert starts(TEXT, len(TEXT)) == [found.start() for found in LABEL.finditer(TEXT)]
    assert starts(TEXT, len(TEXT)) == [0, 11, TEXT.index("DORA")]


def test_an_empty_line_begins_nothing() -> None:
    assert starts("\n\nANNA: one", 99) == [2]


@pytest.mark.parametrize(("end", "count"), [(0, 0), (1, 1), (11, 1), (12, 2), (10_000, 3)])
def test_lines_from_the_end_on_are_not_tried(end: int, count: int) -> None:
    assert len(starts(TEXT, end)) == count


def test_no_text_has_no_lines() -> None:
    assert starts("", 10) == []


def test_a_pattern_is_shown_no_more_than_a_line_may_be() -> None:
    shown = []

    def match(_: str, start: int, end: int) -> None:
        shown.append((start, end))

    list(at_line_starts(match, "a\nb\n" + "c" * 5_000, 10_000))
    assert shown == [(0, REACH), (2, 2 + REACH), (4, 4 + REACH)]
