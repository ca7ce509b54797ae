"""Marks of print in plain text: what is bold, and what is set aside."""

from __future__ import annotations

import pytest

from transcripts.reading.markup import print_of
from transcripts.reading.text import Passage, passage


def printed(raw: str) -> Passage:
    made = passage(raw, 0, len(raw), None, *print_of(raw, 0))
    assert made is not None
    return made


def shown(raw: str) -> str:
    return printed(raw).text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (r"\[laughs\] Yes.", "[laughs] Yes."),
        (r"It is \[so\].", "It is [so]."),
        (r"\###", "###"),
        (r"\* a \_b\_ \*", "* a _b_ *"),
        (r"1\. Yes\!", "1. Yes!"),
        (r"a \<b\> \& c \~ d \`e\` \{f\} \| g", "a <b> & c ~ d `e` {f} | g"),
        (r"\- Yes.", "- Yes."),
        # no escapes
        (r"C:\boats", r"C:\boats"),
        (r"a \ b", r"a \ b"),
        (r"a\1", r"a\1"),
        (r"\Да", r"\Да"),
        ("a\\", "a\\"),
        ("a\\\n", "a\\"),
    ],
)
def test_a_backslash_before_a_mark(raw: str, text: str) -> None:
    assert shown(raw) == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("It was <s>4.1</s> [3.5].", "It was 4.1 [3.5]."),
        ("It was <del>4.1</del> [3.5].", "It was 4.1 [3.5]."),
        ("It was <s></s> so.", "It was so."),
        ("<s>No.</s>", "No."),
        ("It <s>was.", "It was."),
        # other tags
        ("It <b>was</b> so.", "It <b>was</b> so."),
        ("It <S>was</S> <s >so</s >.", "It <S>was</S> <s >so</s >."),
        ("It <…> was <ss> so.", "It <…> was <ss> so."),
        ("2 < 3 > s", "2 < 3 > s"),
    ],
)
def test_the_tags_of_struck_words(raw: str, text: str) -> None:
    assert shown(raw) == text


@pytest.mark.parametrize(
    ("raw", "text", "bold"),
    [
        ("**Anna Berg:** Yes.", "Anna Berg: Yes.", "Anna Berg:"),
        ("**Anna Berg**: Yes.", "Anna Berg: Yes.", "Anna Berg"),
        (r"**Anna Berg:** \[00:03\] Yes.", "Anna Berg: [00:03] Yes.", "Anna Berg:"),
        (r"**Anna Berg:** <s>No.</s> Yes\!", "Anna Berg: No. Yes!", "Anna Berg:"),
    ],
)
def test_a_bold_label(raw: str, text: str, bold: str) -> None:
    made = printed(raw)
    assert made.text == text
    assert [raw[slice(*run)] for run in made.bold] == [bold]


@pytest.mark.parametrize("before", ["", "\ufeff", " \u200b"])
def test_what_prints_nothing_hides_no_heading(before: str) -> None:
    assert shown(f"{before}# The vote") == "The vote"


@pytest.mark.parametrize("space", [" ", "  ", "\xa0", " \u200b"])
def test_an_uneven_card_is_a_card(space: str) -> None:
    raw = f"**Anna Berg __ Berg Anna{space}Head of the{space}Sea\xadport :** Yes."
    assert shown(raw) == "Anna Berg: Yes."


@pytest.mark.parametrize("raw", ["", " ", "\n", "\xa0\n", "\ufeff"])
def test_a_line_that_prints_nothing_has_no_print(raw: str) -> None:
    assert print_of(raw, 0) == ((), ())


def test_print_counts_from_where_the_line_stands() -> None:
    bold, asides = print_of(r"**Anna:** \[So\] <s>is</s>", 100)
    assert bold == ((102, 107),)
    assert asides == ((100, 102), (107, 109), (110, 111), (114, 115), (117, 120), (122, 126))
