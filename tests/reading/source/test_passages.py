"""Folding, ink, and passages that know where each of their characters stands."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.lines import passages
from transcripts.model import Span
from transcripts.reading.source.passages import Passage, fold, ink, line_end, passage

# White space of every sort, what prints nothing, and a few letters.
LETTERS = (
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u2002\u2028\u2029\u3000\u200b\xad\ufeff\u200eaБ.𝒳é"
)
TEXTS = st.text(max_size=40) | st.text(alphabet=LETTERS, max_size=40)


def is_ink(letter: str) -> bool:
    """Say it again, independently: neither white space nor of category Cf."""
    return not letter.isspace() and unicodedata.category(letter) != "Cf"


@given(TEXTS)
def test_a_line_ends_before_a_line_feed_or_a_carriage_return(text: str) -> None:
    for start in range(len(text) + 1):
        signs = (at for at in range(start, len(text)) if text[at] in "\r\n")
        assert line_end(text, start) == next(signs, len(text))


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("Good evening.", "Good evening."),
        ("  Good  evening. ", "Good evening."),
        ("Good\xa0evening.", "Good evening."),
        ("Good\u202fevening.", "Good evening."),
        ("Good \xa0 evening.", "Good evening."),
        ("Good\r\nevening.", "Good evening."),
        ("Good\x85evening.", "Good evening."),
        ("Good\u2028evening.", "Good evening."),
        ("Good\x1cevening.", "Good evening."),
        ("eve\u200bning", "evening"),
        ("eve\xadning", "evening"),
        ("\ufeffevening", "evening"),
        ("eve\u2060ning", "evening"),
        ("Good\u200b evening", "Good evening"),
        ("Good \u200b evening", "Good evening"),
        (" \u200b", ""),
        ("", ""),
    ],
)
def test_fold(printed: str, folded: str) -> None:
    assert fold(printed) == folded


def test_fold_keeps_other_characters_that_print_nothing() -> None:
    assert fold("a\u200eb\u200dc") == "a\u200eb\u200dc"


@given(TEXTS)
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_folding_keeps_all_ink(text: str) -> None:
    assert list(filter(is_ink, fold(text))) == list(filter(is_ink, text))


@pytest.mark.parametrize(
    "nothing", [" ", "\xa0", "\u200b", "\xad", "\ufeff", "\u200e", "\x1f", "\x85", "\U000e0041"]
)
def test_what_prints_nothing_is_no_ink(nothing: str) -> None:
    assert ink(f"{nothing}a{nothing}") == 1


@pytest.mark.parametrize("letter", ["a", ".", "\x00", "\ufffd", "\u0301", "\ue000", "\U000f0000"])
def test_what_prints_something_is_ink(letter: str) -> None:
    assert ink(f" {letter}") == 1


def test_ink_stops_at_the_end_asked_for() -> None:
    assert ink("a  b", 1, 3) is None


def test_ink_begins_where_it_is_asked_to() -> None:
    assert ink("a  b", 1) == 3


@given(TEXTS)
def test_ink_is_what_is_neither_space_nor_format(text: str) -> None:
    expected = next((at for at, letter in enumerate(text) if is_ink(letter)), None)
    assert ink(text) == expected


@pytest.mark.parametrize(
    "end", ["\n", "\r", "\r\n", "\n\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\n \xa0\n"]
)
def test_a_line_is_a_passage(end: str) -> None:
    start = len(f"One.{end}")
    assert passages(f"One.{end}Two.") == [
        Passage("One.", 0, 4),
        Passage("Two.", start, start + 4),
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", " \xad\n\u200e\r\n\ufeff"])
def test_a_text_that_prints_nothing_has_no_passages(text: str) -> None:
    assert passages(text) == []


def test_a_passage_has_no_blanks_at_its_ends() -> None:
    assert passages("\ufeff  One. \u200b\n") == [Passage("One.", 3, 7)]


def test_an_even_passage_has_no_shifts() -> None:
    assert passages("Good\xa0evening, all.") == [Passage("Good evening, all.", 0, 18)]


def test_an_uneven_passage_has_a_shift_after_each_fold() -> None:
    assert passages("A  b\u200bc") == [Passage("A bc", 0, 6, ((2, 3), (3, 5)))]


def test_a_space_stands_where_the_first_of_its_run_stands() -> None:
    (made,) = passages("A\u200b \xa0b")
    assert made == Passage("A b", 0, 5, ((1, 2), (2, 4)))


def test_a_passage_knows_where_it_stands() -> None:
    assert Passage("One.", 3, 7).span == Span(3, 7)


def test_a_piece_is_located_in_the_source() -> None:
    assert Passage("A bc", 10, 16, ((2, 3), (3, 5))).locate(2, 4) == Span(13, 16)


def test_a_stretch_that_prints_nothing_is_no_passage() -> None:
    assert passage("One. \u200b Two.", 4, 7) is None


def test_a_stretch_of_the_source_as_a_passage() -> None:
    assert passage("One.  Two. Three.", 4, 11) == Passage("Two.", 6, 10)


def test_cut_takes_the_blanks_off() -> None:
    assert Passage("Chair: Yes. ", 10, 22).cut(6, 12) == Passage("Yes.", 17, 21)


def test_cut_without_an_end_goes_to_the_end() -> None:
    assert Passage("Chair: Yes.", 10, 21).cut(6) == Passage("Yes.", 17, 21)


@pytest.mark.parametrize(("start", "end"), [(6, 6), (6, 7), (11, None), (8, 3)])
def test_cut_of_nothing_is_none(start: int, end: int | None) -> None:
    assert Passage("Chair: Yes.", 10, 21).cut(start, end) is None


def test_cut_keeps_the_shifts_inside_it() -> None:
    (made,) = passages("Chair:  Y\u200bes  or no.")
    assert made.cut(6) == Passage("Yes or no.", 8, 20, ((1, 2), (4, 6)))


def test_cut_drops_the_shifts_outside_it() -> None:
    (made,) = passages("Chair:  Yes  or no.")
    assert made.cut(6, 10) == Passage("Yes", 8, 11)


@given(TEXTS)
def test_each_character_stands_where_its_passage_says(text: str) -> None:
    for made in passages(text):
        for offset, letter in enumerate(made.text):
            source = text[made.source_offset(offset)]
            assert source == letter or (letter == " " and source.isspace())


@given(TEXTS)
def test_the_span_of_a_passage_folds_to_its_text(text: str) -> None:
    for made in passages(text):
        assert fold(made.span.of(text)) == made.text


@given(TEXTS)
def test_all_ink_stands_in_one_passage(text: str) -> None:
    inside = [at for made in passages(text) for at in range(made.start, made.end)]
    assert len(inside) == len(set(inside))
    assert {at for at, letter in enumerate(text) if is_ink(letter)} <= set(inside)


@given(TEXTS, st.integers(0, 30), st.integers(0, 30))
def test_each_character_of_a_cut_stands_where_it_says(text: str, start: int, end: int) -> None:
    for made in passages(text):
        piece = made.cut(min(start, len(made.text)), min(end, len(made.text)))
        if piece is None:
            continue
        assert piece.text == made.text[start:end].strip()
        assert fold(piece.span.of(text)) == piece.text
        for offset, letter in enumerate(piece.text):
            source = text[piece.source_offset(offset)]
            assert source == letter or (letter == " " and source.isspace())
