"""The check that all ink of a source lies in exactly one leaf."""

from __future__ import annotations

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcripts.model import Span
from transcripts.reading.assembly.coverage import first_fault

TEXT = "One. Two.\n\nThree."


@pytest.mark.parametrize(
    "leaves",
    [
        [Span(0, 17)],
        [Span(0, 4), Span(5, 9), Span(11, 17)],
        [Span(0, 5), Span(5, 11), Span(11, 17)],
        [Span(0, 4), Span(4, 4), Span(5, 17)],
    ],
)
def test_all_ink_is_covered(leaves: list[Span]) -> None:
    assert first_fault(TEXT, leaves) is None


@pytest.mark.parametrize(
    ("leaves", "fault"),
    [
        ([], 0),
        ([Span(1, 17)], 0),
        ([Span(0, 4), Span(11, 17)], 5),
        ([Span(0, 4), Span(5, 8), Span(11, 17)], 8),
        ([Span(0, 9)], 11),
        # in two leaves
        ([Span(0, 9), Span(8, 17)], 8),
        ([Span(0, 17), Span(0, 4)], 0),
        # out of order
        ([Span(5, 9), Span(0, 4), Span(11, 17)], 0),
        # beyond the end
        ([Span(0, 18)], 0),
    ],
)
def test_the_first_fault(leaves: list[Span], fault: int) -> None:
    assert first_fault(TEXT, leaves) == fault


@pytest.mark.parametrize("text", ["", " \n\u200b\xad\u200e\x1f"])
def test_a_text_without_ink_needs_no_leaves(text: str) -> None:
    assert first_fault(text, []) is None


@given(st.text(max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_a_fault_is_ink_outside_the_leaf(text: str, one: int, two: int) -> None:
    leaf = Span(min(one, two, len(text)), min(max(one, two), len(text)))
    outside = (at for at in range(len(text)) if not leaf.start <= at < leaf.end)
    lost = (at for at in outside if not text[at].isspace() and category(text[at]) != "Cf")
    assert first_fault(text, [leaf]) == next(lost, None)
