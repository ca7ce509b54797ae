"""Where lines end on a terminal, in scripts of one column, of two, and of none."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcripts._wrapping import columns, cut, wrapped


def lines(text: str, width: int) -> list[str]:
    return [text[line] for line in wrapped(text, width)]


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Anna", 4),
        ("", 0),
        ("Ärger", 5),
        ("A\u0308rger", 5),
        ("Добрый", 6),
        ("会议", 4),
        ("ＡＢ", 4),
        ("안녕", 4),
        ("👏", 2),
    ],
)
def test_the_columns_that_a_text_takes(text: str, taken: int) -> None:
    assert columns(text) == taken


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        # A comma stays with the letter before it, a bracket with the one after it.
        (
            "会议开始了，请安静。（掌声）谢谢。",
            10,
            ["会议开始", "了，请安", "静。（掌", "声）谢谢。"],
        ),
        ("会议（掌声）", 6, ["会议", "（掌", "声）"]),
        ("今日はちょっと", 6, ["今日は", "ちょっ", "と"]),
        ("コーヒーを", 4, ["コー", "ヒー", "を"]),
        ("AI会议 in 2031年", 6, ["AI会议", "in", "2031年"]),
        # Korean prints spaces, and its words stay whole.
        ("안녕하세요 여러분", 6, ["안녕하세요", "여러분"]),
        ("안녕 여러분", 11, ["안녕 여러분"]),
        ("안녕 여러분", 10, ["안녕", "여러분"]),
        # An accent that begins a text joins nothing, and is kept.
        ("\u0301 abc", 4, ["\u0301 abc"]),
        ("", 5, [""]),
        ("a", 0, ["a"]),
        ("abcdef gh", 4, ["abcdef", "gh"]),
        # A space that does not break is none.
        ("1\u00a0000 ships", 5, ["1\u00a0000", "ships"]),
    ],
)
def test_where_lines_end(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


@given(st.lists(st.text("abc", min_size=1, max_size=9)), st.integers(1, 20))
def test_words_of_one_column_a_letter_are_wrapped_as_by_textwrap(
    words: list[str], width: int
) -> None:
    text = " ".join(words)
    assert lines(text, width) == (textwrap.wrap(text, width, break_long_words=False) or [""])


@given(st.text("a 会「」、é\u0301(안"), st.integers(1, 9))
def test_no_letter_is_lost_and_no_line_is_too_long_that_could_end_before(
    text: str, width: int
) -> None:
    found = lines(text, width)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")
    # Every other line holds one piece that is longer than the line.
    assert all(columns(line) <= max(width, 2) for line in found if set(line) <= {" ", "会"})


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Anna Berg", 9, "Anna Berg"),
        ("Anna Berg", 8, "Anna Be…"),
        ("会议开始", 8, "会议开始"),
        ("会议开始", 7, "会议开…"),
        ("会议开始", 6, "会议…"),
    ],
)
def test_a_text_is_cut_where_the_line_ends(text: str, width: int, expected: str) -> None:
    assert cut(text, width) == expected
    assert columns(cut(text, width)) <= width
