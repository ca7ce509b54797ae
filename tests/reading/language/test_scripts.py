"""Which language a text is in, by its letters."""

from __future__ import annotations

import pytest

from tests.pages import parse
from transcripts.reading.language.scripts import language_of


@pytest.mark.parametrize(("latin", "language"), [(1_999, "ru"), (2_000, "en")])
def test_the_language_is_that_of_the_first_4000_characters(latin: int, language: str) -> None:
    """3,999 letters, and more of either script beyond: one letter more of one is most."""
    text = f"{'a' * latin} {'д' * (3_999 - latin)}"
    assert parse(f"{text}{'d' * 9}").language == language
    assert parse(f"{text}{'д' * 9}").language == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le bac de nuit est dans le port, et il est pour nous.", "fr"),
        ("The night ferry is in the harbour of Port Sand, and that is for us.", "en"),
        ("Berg Lo Quill", "en"),
        ("", None),
        ("Паром", None),
    ],
)
def test_which_of_two_languages_it_is_is_told_by_the_commonest_words(
    text: str, language: str | None
) -> None:
    assert language_of(text, ("en", "fr")) == language


@pytest.mark.parametrize(("above", "language"), [(4_999, "fr"), (5_000, "en")])
def test_the_commonest_words_are_counted_among_the_first_5000(above: int, language: str) -> None:
    assert language_of(f"{'bac ' * above}le", ("en", "fr")) == language
