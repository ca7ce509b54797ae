"""The errors: what they say, what they carry, that they pickle."""

from __future__ import annotations

import pickle

import pytest

from transcripts import errors
from transcripts.errors import (
    MissingExtraError,
    ParseError,
    StructureError,
    TranscriptError,
    UnknownFormatError,
)

SAMPLES: list[TranscriptError] = [
    TranscriptError("something"),
    ParseError("no title"),
    ParseError("no title", offset=7, line=2, column=3, excerpt="ab?", caret=2),
    UnknownFormatError("nothing fits"),
    UnknownFormatError("two fit", tried=("one", "two"), known=("one", "two", "three")),
    StructureError((("$.title", "missing key"), ("$", "unread"))),
    MissingExtraError("html", "selectolax"),
]


@pytest.mark.parametrize("error", SAMPLES, ids=lambda error: type(error).__name__)
def test_an_error_survives_pickling(error: TranscriptError) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert type(again) is type(error)
    assert vars(again) == vars(error)
    assert str(again) == str(error)


@pytest.mark.parametrize(
    ("error", "base"),
    [
        (ParseError, ValueError),
        (UnknownFormatError, LookupError),
        (StructureError, ValueError),
        (MissingExtraError, ImportError),
    ],
)
def test_an_error_is_caught_by_the_library_base_and_a_builtin(
    error: type[Exception], base: type[Exception]
) -> None:
    assert issubclass(error, TranscriptError)
    assert issubclass(error, base)


def test_all_error_classes_are_exported() -> None:
    found = [name for name, value in vars(errors).items() if isinstance(value, type)]
    assert sorted(found) == errors.__all__


def test_parse_error_points_at_the_place() -> None:
    error = ParseError.at("a note is not closed", "Chair: Yes.\nMs Orlen (by phone: No.\n", 21)
    assert str(error) == (
        "a note is not closed (line 2, column 10)\n  Ms Orlen (by phone: No.\n           ^"
    )


def test_parse_error_carries_the_place() -> None:
    error = ParseError.at("wrong", "one\ntwo", 5)
    assert (error.message, error.offset, error.line, error.column) == ("wrong", 5, 2, 2)
    assert (error.excerpt, error.caret) == ("two", 1)


def test_parse_error_without_a_line_is_one_line() -> None:
    assert str(ParseError("no title")) == "no title (line 1, column 1)"


def test_parse_error_in_an_empty_text_shows_no_line() -> None:
    assert str(ParseError.at("no title", "", 0)) == "no title (line 1, column 1)"


def test_parse_error_at_the_end_of_the_text_points_after_it() -> None:
    assert str(ParseError.at("cut off", "ab", 2)) == "cut off (line 1, column 3)\n  ab\n    ^"


def test_parse_error_shows_a_long_line_in_part() -> None:
    error = ParseError.at("wrong", "x" * 500 + "!" + "y" * 500, 500)
    assert error.excerpt == "x" * 36 + "!" + "y" * 35
    assert error.caret == 36
    assert error.column == 501


def test_parse_error_shows_what_cannot_be_printed_one_for_one() -> None:
    error = ParseError.at("wrong", "a\tb\x00c\ud800d", 6)
    assert error.excerpt == "a b?c?d"
    assert error.caret == 6


def test_unknown_format_error_says_how_much_was_tried() -> None:
    error = UnknownFormatError("nothing fits", tried=("one", "two"), known=("one", "two", "three"))
    assert str(error) == "nothing fits (2 formats were tried)"


def test_unknown_format_error_without_formats_says_so() -> None:
    assert str(UnknownFormatError("nothing fits")) == "nothing fits; known formats: none"


def test_structure_error_has_a_line_for_each_fault() -> None:
    error = StructureError((("$.title", "missing key"), ("$.blocks[2]", "unknown key")))
    assert str(error) == "missing key at $.title\nunknown key at $.blocks[2]"


def test_missing_extra_error_says_what_to_install() -> None:
    error = MissingExtraError("html", "selectolax")
    assert str(error) == "selectolax is not installed: pip install 'meeting-transcripts[html]'"
    assert (error.extra, error.package) == ("html", "selectolax")
