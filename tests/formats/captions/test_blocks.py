"""The lines of files."""

from __future__ import annotations

import regex
from hypothesis import given
from hypothesis import strategies as st

from transcripts.formats.captions.blocks import printed_lines
from transcripts.reading.source.passages import ink


@given(st.text(alphabet="a \t\r\n\x0b\x1c\x85\u2028\u200b\ufeff", max_size=20))
def test_printed_lines_are_those_between_line_ends_that_have_ink(text: str) -> None:
    lines = [found.span() for found in regex.finditer(r"[^\r\n]+", text)]
    assert list(printed_lines(text)) == [line for line in lines if ink(text, *line) is not None]
