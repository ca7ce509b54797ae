"""Which language a text is in, by its letters."""

from __future__ import annotations

import pytest

from tests.pages import parse


@pytest.mark.parametrize(("latin", "language"), [(1_999, "ru"), (2_000, "en")])
def test_the_language_is_that_of_the_first_4000_characters(latin: int, language: str) -> None:
    """3,999 letters, and more of either script beyond: one letter more of one is most."""
    text = f"{'a' * latin} {'д' * (3_999 - latin)}"
    assert parse(f"{text}{'d' * 9}").language == language
    assert parse(f"{text}{'д' * 9}").language == language
