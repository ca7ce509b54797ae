"""Marks of print in plain text: what is bold, and what is set aside."""

from __future__ import annotations

import pytest

from transcripts.model import Span
from transcripts.reading.paragraphs.markdown import print_of
from transcripts.reading.source.passages import Passage, passage


def printed(raw: str) -> Passage:
    made = passage(raw, 0, len(raw), None, *print_of(raw))
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
        (r"a \\[b", r"a \[b"),
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
    assert print_of(raw) == ((), ())


def test_print_counts_in_the_line() -> None:
    bold, asides = print_of(r"**Anna:** \[So\] <s>is</s>")
    assert bold == ((2, 7),)
    assert asides == ((0, 2), (7, 9), (10, 11), (14, 15), (17, 20), (22, 26))


def test_print_moves_with_its_passage() -> None:
    made = printed(r"**Anna:** \[So\]").moved(100)
    assert (made.start, made.end) == (100, 116)
    assert made.bold == ((102, 107),)
    assert made.asides == ((100, 102), (107, 109), (110, 111), (114, 115))
    assert made.locate(6, 7) == Span(111, 112)
