"""Hover cards that an extractor has set on lines of their own."""

from __future__ import annotations

import pytest

from transcripts.reading.labels.hints import Hints
from transcripts.reading.labels.reader import LabelReader
from transcripts.reading.paragraphs.joining import join_lines
from transcripts.reading.source.passages import fold
from transcripts.reading.style.groups import Repair, TextStyle
from transcripts.reading.style.house_style import HouseStyle

STYLE = HouseStyle(
    name="copied",
    text=TextStyle(
        repairs=frozenset(Repair),
        has_headings=False,
        card_headings=frozenset(["background information"]),
    ),
)


def flowed(lines: str) -> list[str]:
    """Return the paragraphs of lines that are parted by "/", with "//" for an empty line."""
    text = lines.replace("/", "\n")
    made = join_lines(text, STYLE, LabelReader.of(STYLE, Hints()))
    for part in made:
        printed = part.span.of(text)
        assert part.asides or fold(printed) == part.text
    return [part.text for part in made]


@pytest.mark.parametrize(
    "lines",
    [
        # a name, turned, with its post and without
        "We thank Anna Berg//Berg Anna/Minister of Ports// for it.",
        "We thank/Anna Berg//Berg Anna// for it.",
        "We thank/Anna Berg/Berg Anna/Minister of Ports/for it.",
        # two texts
        "We thank/Anna/Berg//Berg Anna// for it.",
        # not turned, with a post that says that it is a card
        "We thank/Anna Berg//Anna Berg/Minister of Ports// for it.",
        "We thank/Anna Berg//Anna Berg Minister of Ports// for it.",
        # a post that names no office by a word that is known
        "We thank/Anna Berg//Berg Anna/Waterways and Ports//for it.",
    ],
)
def test_a_card_is_set_aside_and_its_sentence_goes_on(lines: str) -> None:
    assert flowed(lines) == ["We thank Anna Berg for it."]


@pytest.mark.parametrize(
    "lines",
    [
        "We thank Ms/Berg//Berg Anna Maria/Minister of Ports// for it.",
        "We thank Ms/Berg//Berg Anna// for it.",
        "We thank Ms/Berg//Berg Anna Maria Zelda// for it.",
        "We have long wanted to meet with this Ms//Berg//Berg Anna// for it.",
        "We met the crew,//Berg//Berg Anna// for it.",
    ],
)
def test_a_surname_alone_may_be_the_link(lines: str) -> None:
    (paragraph,) = flowed(lines)
    assert paragraph.endswith(" Berg for it.")


def test_the_card_of_a_name_with_initials_in_a_sentence() -> None:
    assert flowed("We thank A.Berg//Berg Anna// for it.") == ["We thank A.Berg for it."]


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        ("BANS//Background information//BANS//are many.", ["BANS are many."]),
        ("We of/BANS//Background information//Bank of Norland (BANS)// are.", ["We of BANS are."]),
        ("We of/BANS//Background information", ["We of BANS"]),
        ("We of/BANS//Background information//We stay here.", ["We of BANS We stay here."]),
    ],
)
def test_the_card_of_a_thing(lines: str, paragraphs: list[str]) -> None:
    assert flowed(lines) == paragraphs


@pytest.mark.parametrize(
    "lines",
    [
        # somebody else, one word, a sentence, a label
        "We thank Anna Berg//Lang Karl//for it.",
        "We thank Anna Berg//Berg//for it.",
        "We thank Anna Berg//Berg Anna.//for it.",
        "We thank Anna Berg.//Berg Anna//for it.",
        "We thank Ms Berg//Berg Anna spoke today//for it.",
        "Anna Berg//Anna Berg//for it.",
        "Perm//Perm//for it.",
        "Berg//Berg Anna Maria Zelda Oz//for it.",
        "Berg//Berg is here//for it.",
        # a title, and the lead below it
        "Meeting with Anna Berg//Anna Berg spoke of boats//for it.",
    ],
)
def test_what_is_no_card(lines: str) -> None:
    assert flowed(lines) == lines.split("//")


@pytest.mark.parametrize(
    ("after", "is_post"),
    [
        ("Minister of Ports", True),
        ("of the port", False),
        ("Minister of Ports.", False),
        ("Ministers who sail for years", False),
        # that of no office only above an empty line
        ("Northern Waterways", False),
        ("Northern Waterways/", True),
    ],
)
def test_which_line_is_the_post(after: str, is_post: bool) -> None:  # noqa: FBT001
    paragraphs = flowed(f"We met Anna Berg//Berg Anna/{after}/and so on")
    assert (after.strip("/") not in " ".join(paragraphs)) == is_post


def test_a_label_begins_after_a_link_that_ends_a_paragraph() -> None:
    assert flowed("We met Anna Berg//Berg Anna//Karl Lang: Yes.") == [
        "We met Anna Berg",
        "Karl Lang: Yes.",
    ]


def test_a_link_that_begins_a_paragraph_is_not_joined_to_a_heading() -> None:
    assert flowed("A visit//Anna Berg//Berg Anna//came to Perm.") == [
        "A visit",
        "Anna Berg came to Perm.",
    ]


def test_a_link_after_a_sentence_begins_a_paragraph() -> None:
    assert flowed("So it was.//Anna Berg//Berg Anna//came to Perm.") == [
        "So it was.",
        "Anna Berg came to Perm.",
    ]


@pytest.mark.parametrize(
    ("lines", "label"),
    [
        ("Minister of Sea//Anna Berg//Berg Anna//: Yes.", "Minister of Sea Anna Berg : Yes."),
        ("Anna Berg//Berg Anna : Yes.", "Anna Berg : Yes."),
        ("Anna Berg//Berg Anna//Minister of Sea : Yes.", "Anna Berg : Yes."),
        ("Anna Berg//Berg Anna/Minister of Sea : Yes.", "Anna Berg : Yes."),
    ],
)
def test_a_card_between_a_name_and_its_colon(lines: str, label: str) -> None:
    assert flowed(f"We go.//{lines}") == ["We go.", label]


@pytest.mark.parametrize(
    ("post", "is_post"),
    [
        ("CEO", True),
        ("VP", False),
        ("Head".ljust(201, "d"), True),
        ("Head".ljust(202, "d"), False),
    ],
)
def test_a_post_with_the_colon_has_3_to_201_letters(post: str, is_post: bool) -> None:  # noqa: FBT001
    label = flowed(f"We go.//Anna Berg//Berg Anna//{post}: Yes.")[1]
    assert (label == "Anna Berg : Yes.") is is_post


def test_a_card_after_a_paragraph_of_any_length() -> None:
    long = "We go on to the port. " * 500
    assert flowed(f"{long}We met Anna Berg//Berg Anna//in Perm.") == [
        f"{long}We met Anna Berg in Perm."
    ]
