"""Hover cards that an extractor has set into the text."""

from __future__ import annotations

import pytest

from tests.pages import parse, said
from transcripts.reading.paragraphs.hover_cards import (
    Card,
    find_card,
    find_things,
    is_card_of,
    read_card,
)


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
        "А.Иванова Иванова : Да.",
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


# How many, how long: each form on both sides of its bound

NAME = ["Abdel", "Fattah", "Said", "Omar", "Sisi"]


@pytest.mark.parametrize(("words", "found"), [(2, ""), (4, ""), (5, " {card}")])
def test_a_card_turns_a_name_of_four_words(words: int, found: str) -> None:
    name, card = " ".join(NAME[-words:]), " ".join([NAME[-1], *NAME[-words:-1]])
    (turn,) = parse(f"President of Norland {name} {card} : Yes.").turns
    assert turn.label == f"President of Norland {name}{found.format(card=card)}"


@pytest.mark.parametrize(("words", "found"), [(2, ""), (4, ""), (5, " {name} Chair")])
def test_a_card_with_a_post_may_repeat_a_name_of_four_words(words: int, found: str) -> None:
    name = " ".join(NAME[-words:])
    (turn,) = parse(f"President of Norland {name} {name} Chair : Yes.").turns
    assert turn.label == f"President of Norland {name}{found.format(name=name)}"


@pytest.mark.parametrize(("words", "count"), [(2, 1), (4, 1), (5, 3)])
def test_a_card_on_a_line_of_its_own_turns_a_name_of_four_words(words: int, count: int) -> None:
    name, card = " ".join(NAME[-words:]), " ".join([NAME[-1], *NAME[-words:-1]])
    (turn,) = parse(f"Anna Ivanova: I met {name}\n\n{card}\n\nin the port.").turns
    assert len(turn.paragraphs) == count


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("И.Петров Петров Иван Сергеевич директор музея : Да.", "директор музея"),
        ("И.Петров Петров Иван директор музея : Да.", "директор музея"),
        ("И. Петров Петров Иван директор музея : Да.", "директор музея"),
        ("И.Петров Петров Иван : Да.", None),
    ],
)
def test_the_name_on_a_card_may_have_a_patronymic(text: str, role: str | None) -> None:
    (speaker,) = parse(text).speakers
    assert (speaker.name, speaker.role) == ("Иван Петров", role)


@pytest.mark.parametrize("role", ["Commissioner", "VP", "CEO"])
def test_a_name_may_be_glued_to_a_word_or_to_an_acronym(role: str) -> None:
    (turn,) = parse(f"Port {role}Ivan Petrov Petrov Ivan : Yes.").turns
    assert turn.label == f"Port {role}Ivan Petrov"


def test_an_abbreviation_ends_no_sentence_in_a_card() -> None:
    text = "Anna Ivanova Ivanova Anna Lt. Governor of Perm : Yes."
    assert said(parse(text)) == [("Anna Ivanova", "Yes.")]


@pytest.mark.parametrize(
    "text", ["It is so. It is so. I say so: no.", "All is. All is. I say: no."]
)
def test_a_sentence_that_is_said_twice_is_no_card(text: str) -> None:
    assert said(parse(f"Anna Ivanova: Yes.\n\n{text}")) == [("Anna Ivanova", f"Yes.\n\n{text}")]


@pytest.mark.parametrize(("length", "label"), [(399, "Boris Petrov"), (400, None)])
def test_a_label_with_its_card_has_400_characters(length: int, label: str | None) -> None:
    card = f"Boris Petrov Petrov Boris {'Head of the Port ' * 40}"[: length - 1].rstrip()
    (turn,) = parse(f"{card.ljust(length - 1, 't')} : Yes, we go.").turns
    assert turn.label == label


@pytest.mark.parametrize(
    "label", ["Head of Railways (RR) Ivan Petrov", "Head (RR) of Railways (ABC) Ivan Petrov"]
)
def test_a_card_may_stand_in_a_label_with_a_bracket(label: str) -> None:
    text = f"{label} Petrov Ivan (aside) : Six tunnels."
    assert (found := find_card(text)) is not None
    assert text[slice(*found)] == "Petrov Ivan"


# The surname of another: before that of the name in the alphabet, and after it.
@pytest.mark.parametrize("surname", ["Павлов", "Попов"])
def test_the_card_of_another_is_none_of_this_name(surname: str) -> None:
    assert not is_card_of(f"{surname} Зорн", "Господин Петров", surname=True)
    assert read_card(f"{surname} Зорн", "З.Петров") is None
    assert find_card(f"{surname} и З.Петров {surname} Зорн : Да.") is None


def test_words_of_any_script_may_be_glued_in_a_card() -> None:
    assert is_card_of("ПетровЗорн глава порта", "Зорн Петров")
    assert is_card_of("PetrovZorn Head of the Port", "Zorn Petrov")


def test_a_surname_alone_has_no_card() -> None:
    assert find_card("Петров Петров Зорн : Да.") is None


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("Head of Railways Ivan Petrov Petrov Ivan(aside) : Yes.", "Petrov Ivan"),
        ("Head of Railways Ivan Petrov Petrov Ivan (aside): Yes.", "Petrov Ivan"),
        # the first of two initials is that of the given name
        ("З.А.Петров Петров Зорн Ильич : Да.", "Петров Зорн Ильич"),
        ("А.З.Петров Петров Зорн Ильич : Да.", None),
        # a mark ends no sentence within a word
        ("Ivan O!Berg O!Berg Ivan : Yes.", "O!Berg Ivan"),
        ("Ivan O!Berg O!Berg Ivan! Who : Yes.", None),
    ],
)
def test_where_a_card_stands(text: str, card: str | None) -> None:
    found = find_card(text)
    assert (found and text[slice(*found)]) == card


def test_a_name_with_initials_ends_the_label_of_a_card() -> None:
    assert read_card("Петров Зорн", "глава З.Петров") == Card("Зорн Петров", None)
    assert read_card("Петров Зорн", "З.Петров, глава") is None


THINGS = frozenset(["background information"])
HEADING = "Background information"


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        (f"We of BANS {HEADING} BANS agree.", f"{HEADING} BANS"),
        (f"We of BANS __ {HEADING} BANS agree.", f"__ {HEADING} BANS"),
        (f"The Bank of Norland {HEADING} Bank of Norland agrees.", f"{HEADING} Bank of Norland"),
        (f"The Bank {HEADING.upper()} Bank (BN) agrees.", f"{HEADING.upper()} Bank (BN)"),
        (f"The Bank {HEADING} Bank (BANS) agrees.", f"{HEADING} Bank (BANS)"),
        (f"The Bank {HEADING} Bank (as we say) agrees.", f"{HEADING} Bank"),
        (
            f"We of BANS {HEADING} Bank of the North (BANS) agree.",
            f"{HEADING} Bank of the North (BANS)",
        ),
        (f"{'So ' * 60}BANS {HEADING} BANS", f"{HEADING} BANS"),
    ],
)
def test_the_card_of_a_thing_in_a_sentence(text: str, thing: str) -> None:
    ((start, end),) = find_things(text, THINGS)
    assert text[start:end] == thing


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"The star {HEADING} Order of the North is shown.",
        f"{HEADING} BANS agree.",
        f" {HEADING} BANS agree.",
        f"We read {HEADING}.",
        f"We of BANS {HEADING} {'Bank of the North ' * 7}(BANS) agree.",
    ],
)
def test_what_is_no_card_of_a_thing(text: str) -> None:
    assert list(find_things(text, THINGS)) == []


@pytest.mark.parametrize(("count", "found"), [(112, 1), (113, 0)])
def test_a_thing_has_120_signs_at_most_on_its_card(count: int, found: int) -> None:
    thing = f"{'Bank of the North ' * 6}Isle".ljust(count, "s")
    assert len(list(find_things(f"We of BANS {HEADING} {thing} (BANS) agree.", THINGS))) == found


def test_the_cards_of_things_are_marks_of_the_paragraph() -> None:
    text = f"Anna Berg: We of BANS __ {HEADING} BANS and of the Bank {HEADING} Bank (BN) agree."
    (paragraph,) = parse(text).turns[0].paragraphs
    assert paragraph.text == "We of BANS and of the Bank agree."
    assert len(paragraph.marks) == 2
