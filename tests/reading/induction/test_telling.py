"""What was learned, in words and as Python."""

from __future__ import annotations

import pytest
import regex

from transcripts import HouseStyle, LabelStyle, PageStyle, TextStyle
from transcripts.formats.labelled import STYLE
from transcripts.reading.induction.learning import learn
from transcripts.reading.induction.telling import as_python, refused_words


@pytest.fixture(autouse=True)
def _few_patterns() -> None:
    """Forget the patterns of other tests: one is equal to another only while regex remembers it."""
    regex.purge()


@pytest.mark.parametrize("name", ['a"""b', "a\\", "x\ny", 'it\'s "q"'])
def test_any_name_may_be_printed(name: str) -> None:
    style = HouseStyle(name=name, labels=LabelStyle(pattern=regex.compile("(?P<label>A): ")))
    made: dict[str, object] = {}
    exec(as_python(style), made)  # noqa: S102 - our own source
    assert made["STYLE"] == style


def test_a_style_that_says_nothing_is_printed() -> None:
    made: dict[str, object] = {}
    exec(as_python(HouseStyle(name="a")), made)  # noqa: S102 - our own source
    assert made["STYLE"] == HouseStyle(name="a")
    empty = HouseStyle(name="a", page=PageStyle(tail_lines=regex.compile("", regex.IGNORECASE)))
    exec(as_python(empty), made)  # noqa: S102 - our own source
    assert made["STYLE"] == empty


@pytest.mark.parametrize("signs", ["\\\\" * 100, "\"'", "a\nb", "a" * 75 + "\\\\b", "'" * 80])
def test_any_pattern_may_be_printed(signs: str) -> None:
    pattern = regex.compile(f"(?P<label>A{signs}): ")
    style = HouseStyle(name="a", labels=LabelStyle(pattern=pattern))
    made: dict[str, object] = {}
    exec(as_python(style), made)  # noqa: S102 - our own source
    assert made["STYLE"] == style


def test_what_is_set_aside_is_printed() -> None:
    marks = regex.compile(r"^\|", regex.MULTILINE)
    style = HouseStyle(name="a", text=TextStyle(marks=marks))
    made: dict[str, object] = {}
    exec(as_python(style), made)  # noqa: S102 - our own source
    assert made["STYLE"] == style


def test_no_other_format_reads_two_columns_either() -> None:
    line = f"{'Berta Lind: We sail today':<40}Olaf Moe: I know, and you too"
    words = refused_words(learn("\n".join([line] * 12), STYLE))
    assert words == "it stands in two columns: set it in one column first"
