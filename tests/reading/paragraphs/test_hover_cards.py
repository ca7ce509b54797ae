"""Hover cards that an extractor has set into the text."""

from __future__ import annotations

import pytest

from transcripts.reading.paragraphs.hover_cards import Card, find_card, is_card_of, read_card


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("Head of Railways Anna Ivanova Ivanova Anna : Yes.", "Ivanova Anna"),
        ("Head of Railways Anna Ivanova Ivanova Anna (aside): Yes.", "Ivanova Anna"),
        ("А.Иванова Иванова Анна Сергеевна : Да.", "Иванова Анна Сергеевна"),
        ("Патриарх Кирилл Кирилл Патриарх : Да.", "Кирилл Патриарх"),
    ],
)
def test_a_card_between_a_label_and_its_colon(text: str, card: str) -> None:
    found = find_card(text)
    assert found is not None
    assert text[slice(*found)] == card


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Boris Petrov (aside Boris Petrov (aside You may ask: why?",
        "Anna Ivanova: Yes.",
        "Anna Ivanova Ivanova Anna",
        "Anna: Ivanova Anna:",
        "Anna Ivanova Anna:",
        "It is right! It is right! You may ask: why?",
        "Thank you all. Thank you all. Anna said: yes.",
    ],
)
def test_no_card_between_a_label_and_its_colon(text: str) -> None:
    assert find_card(text) is None


@pytest.mark.parametrize(
    ("card", "before"),
    [
        ("Ivanova Anna Head of Railways", "we met Anna Ivanova"),
        ("Иванова Анна Сергеевна", "А.Иванова"),
        ("Ivanova Ánna", "Anna Ivanova"),
        ("Ivanova Anna", "**Anna Ivanova**"),
    ],
)
def test_the_card_of_a_name(card: str, before: str) -> None:
    assert is_card_of(card, before)


@pytest.mark.parametrize(
    ("card", "before"),
    [
        ("Petrov Boris", "Anna Ivanova"),
        ("Иванова Зоя", "А.Иванова"),
        ("Ivanova", "Anna Ivanova"),
        ("\u0301", "Anna Ivanova"),
        ("Ivanova Anna", ""),
        ("Ivanova Zoya", "Ms Ivanova"),
    ],
)
def test_no_card_of_a_name(card: str, before: str) -> None:
    assert not is_card_of(card, before)


def test_a_surname_is_enough_where_the_page_marks_the_card() -> None:
    assert is_card_of("Ivanova Zoya", "Ms Ivanova", surname=True)


@pytest.mark.parametrize(
    ("text", "label", "card"),
    [
        ("Ivanova Anna", "Anna Ivanova", Card("Anna Ivanova", None)),
        ("Ivanova Anna Governor", "Chair Anna Ivanova", Card("Anna Ivanova", "Governor")),
        ("Иванова Анна", "А.Иванова", Card("Анна Иванова", None)),
        ("Иванова Анна Сергеевна мэр", "А.Иванова", Card("Анна Иванова", "мэр")),
        ("Ivanova Anna Governor", "Governor", Card("Anna Ivanova", "Governor")),
    ],
)
def test_what_a_card_says(text: str, label: str, card: Card) -> None:
    assert read_card(text, label) == card


@pytest.mark.parametrize("text", ["Ivanova", "Ivanova Zelda"])
def test_a_card_that_says_nothing(text: str) -> None:
    assert read_card(text, "Governor") is None
