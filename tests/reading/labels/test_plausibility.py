"""What a label is worth by itself, in printed form: each bound on both of its sides."""

from __future__ import annotations

import pytest

from tests.pages import codes, parse
from transcripts.kinds import ProblemCode
from transcripts.reading.labels.plausibility import is_sentence


def labels(line: str) -> list[str | None]:
    """Return the labels of a document in which a line follows what somebody says."""
    return [turn.label for turn in parse(f"Anna Ivanova: Yes.\n\n{line}").turns][1:]


@pytest.mark.parametrize("ordinal", ["First", "Second", "Third", "Fourth"])
def test_a_deputy_may_be_the_first_or_the_fourth(ordinal: str) -> None:
    label = f"{ordinal} Deputy Minister Zelda Lee"
    assert labels(f"{label}: Yes.") == [label]


@pytest.mark.parametrize("start", ["Firstly", "Next", "Then", "Last", "One", "Two"])
def test_what_else_begins_a_sentence_begins_no_role(start: str) -> None:
    assert labels(f"{start} Deputy Minister Zelda Lee: Yes.") == []


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Sisi", ["Minister Lodkin"]),
        ("Zed Sisi", []),
        ("Said Ali Zed Sisi", []),
        ("Omar Said Ali Zed Sisi", ["Minister Lodkin"]),
    ],
)
def test_a_name_of_two_to_four_words_may_follow_an_office(name: str, found: list[str]) -> None:
    """As in "Minister of Culture: Zed Sisi.", in a list of who is who."""
    assert labels(f"Minister Lodkin: {name}.") == found
    problems = codes(parse(f"Anna Ivanova: Yes.\n\nMinister Lodkin: {name}."))
    assert problems == ([] if found else [ProblemCode.LABEL_UNSURE])


@pytest.mark.parametrize(
    ("name", "count"), [("Omar Said Ali Abu Sisi", 1), ("Zed Omar Said Ali Abu Sisi", 0)]
)
def test_a_name_has_up_to_five_words(name: str, count: int) -> None:
    assert labels(f"{name}: No.") == [name] * count


@pytest.mark.parametrize(
    ("office", "count"), [("Head of the Port Office", 0), ("Head of the Port Police Office", 1)]
)
def test_an_office_of_six_words_needs_no_name(office: str, count: int) -> None:
    assert labels(f"{office}: We sail.") == [office] * count


@pytest.mark.parametrize(
    ("label", "count"), [("WJA", 2), ("Zorn Zed Lod Mor Sisi", 2), ("Zorn Zed Lod Mor Nab Sisi", 0)]
)
def test_what_returns_may_be_a_name_of_up_to_five_words(label: str, count: int) -> None:
    text = f"Anna Berg: Yes.\n\n{label}: so it is.\n\nAnna Berg: No.\n\n{label}: and so on."
    found = [turn.label for turn in parse(text, format="labelled").turns]
    assert found.count(label) == count


@pytest.mark.parametrize(("name", "count"), [("Vera Borisovna", 0), ("Omar Vera Borisovna", 1)])
def test_a_form_of_address_is_two_words(name: str, count: int) -> None:
    assert labels(f"{name}: No.") == [name] * count


@pytest.mark.parametrize(
    "word",
    ["A", *"No Lt Gen Col St Prof Jr Dr dr Mr mr Mrs mrs Ms ms".split()],
)
def test_the_full_stop_of_a_short_form_ends_no_sentence(word: str) -> None:
    assert not is_sentence(f"Petrov {word}. Berg")
    # at the end of another word it does
    assert is_sentence(f"Petrov B{word}. Berg")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Petrov I went", True),
        ("Petrov I aim", True),
        ("Petrov I sail", True),
        ("Petrov I of Norland", False),
        ("Petrov I Berg", False),
    ],
)
def test_i_before_a_small_word_speaks(text: str, expected: bool) -> None:  # noqa: FBT001
    assert is_sentence(text) is expected


@pytest.mark.parametrize("name", ["Jordan", "Chad"])
def test_a_surname_alone_may_be_a_country_after_its_title(name: str) -> None:
    assert labels(f"Minister {name}: Yes.") == [f"Minister {name}"]
    assert labels(f"Zorn {name}: Yes.") == []


@pytest.mark.parametrize(
    ("text", "expected"), [("He", True), ("He Zorn", False), ("He Zorn Berg", True)]
)
def test_a_pronoun_before_one_word_may_be_a_name(text: str, expected: bool) -> None:  # noqa: FBT001
    assert is_sentence(text) is expected


@pytest.mark.parametrize(
    ("label", "count"),
    [
        ("Anna Berg, boats and ports", 1),
        ("Boats made Anna Berg", 0),
        ("Boats keen Anna Berg", 0),
        ("Boats of Perm Anna Berg", 1),
    ],
)
def test_a_given_name_begins_a_label_or_stands_among_capitals(label: str, count: int) -> None:
    assert labels(f"{label}: Yes.") == [label] * count


@pytest.mark.parametrize("name", ["Zorn Berg", "Zorn Berg Lang", "Zorn Berg Lang Oz"])
def test_several_words_have_the_form_of_a_name(name: str) -> None:
    assert labels(f"{name}: Yes.") == [name]


@pytest.mark.parametrize(
    ("rest", "count"),
    [
        ("Territory of Dialogue", 0),
        ("Territory of Dialogue.", 1),
        ("Territory of dialogue", 1),
        ("Territory", 1),
        ("2031", 1),
    ],
)
def test_a_title_may_hold_a_colon(rest: str, count: int) -> None:
    assert labels(f"Northern Lights: {rest}") == ["Northern Lights"] * count


@pytest.mark.parametrize("rest", ["Territory of Dialogue", "Thank You"])
def test_a_given_name_begins_no_title(rest: str) -> None:
    assert labels(f"Anna Berg: {rest}") == ["Anna Berg"]


def test_an_article_begins_no_name() -> None:
    assert labels("The Arctic: we sail there.") == []
