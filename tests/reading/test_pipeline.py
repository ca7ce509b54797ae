"""The engine with a house style that has nothing but a name."""

from __future__ import annotations

import pytest

import transcripts
from transcripts.reading.language.scripts import language_of
from transcripts.reading.style.house_style import HouseStyle

STYLE = HouseStyle(name="plain")
TEXT = "Anna Ivanova: Yes.\n\nTopics\n\nBoris Petrov: No.\n\nA. Ivanova: Well."


def test_a_style_needs_no_furniture_and_no_tail() -> None:
    meeting = transcripts.parse(TEXT, format=STYLE)
    assert [(turn.label, turn.text) for turn in meeting.turns] == [
        ("Anna Ivanova", "Yes.\n\nTopics"),
        ("Boris Petrov", "No."),
        ("A. Ivanova", "Well."),
    ]
    assert (meeting.source.format, meeting.tags, meeting.published) == ("plain", (), None)


def test_an_explanation_says_who_is_who() -> None:
    found = transcripts.explain(TEXT, format=STYLE)
    assert [(one.taken_for, one.speaker, one.identity) for one in found] == [
        ("label", "anna-ivanova", None),
        ("speech", None, None),
        ("label", "boris-petrov", None),
        (
            "label",
            "anna-ivanova",
            "joined to 'Anna Ivanova': the initials of the only person of that surname",
        ),
    ]


def test_the_language_is_that_of_most_letters() -> None:
    assert [language_of(text, ("en", "ru")) for text in ("Yes, да", "Да, да, yes", "12 !")] == [
        "en",
        "ru",
        None,
    ]


@pytest.mark.parametrize(
    ("format_", "text", "labels"),
    [
        # a name that stands below: the first line is no title
        (
            "kremlin",
            "BERG MOSS: and so.\n\nMarch 5, 2013\n\nBerg Moss: Yes.\n",
            ["BERG MOSS", "Berg Moss"],
        ),
        # a line of the page that looks like a label
        ("kremlin", "Audio Anna Berg: Yes. (58 kb)\n\nAnna Berg: No.\n", ["Anna Berg"]),
        # what reads like a sentence, and is none
        ("kremlin", "Question (what?): Yes.\n\nAnna Berg: No.\n", ["Question", "Anna Berg"]),
        ("labelled", "Speaker #1: Yes.\n\nSpeaker #2: No.\n", ["Speaker #1", "Speaker #2"]),
        (
            "labelled",
            "Speakers: Anna “Nan” Berg; Ben Okoro\n\nAnna “Nan” Berg: Yes.\n\nBen Okoro: No.\n",
            ["Anna “Nan” Berg", "Ben Okoro"],
        ),
        # a voice, but the sentence goes on, and it has a sign that labels have not
        ("labelled", "**Anna Berg:** Yes.\n\n**Host #2:** and so\n", ["Anna Berg"]),
        # a line that holds an initial goes on
        ("kremlin", "M.\n\nBerg: Yes.\n\nAnna Berg: No.\n", ["M. Berg", "Anna Berg"]),
        # no title above a date
        (
            "kremlin",
            "**Karl Lang:** So.\n\n**Anna Berg:** Yes\n\nMarch 5, 2013, Perm\n\n**Karl Lang:** No.",
            ["Karl Lang", "Anna Berg", "Karl Lang"],
        ),
        # the longest name that a hover card repeats
        (
            "kremlin",
            "Xi Abu Ben Lang Xi Abu Ben Lang President of China: Yes.",
            ["Xi Abu Ben Lang"],
        ),
    ],
)
def test_what_is_a_label_in_the_light_of_the_whole(
    format_: str, text: str, labels: list[str]
) -> None:
    assert [turn.label for turn in transcripts.parse(text, format=format_).turns] == labels


@pytest.mark.parametrize(
    ("format_", "text"),
    [
        (
            "labelled",
            "Zelda Moss: Yes.\n\n**Karl Lang:** No.\n\n## **ZELDA MOSS:** and so.\n\n**So it is.**",
        ),
        (
            "kremlin",
            "**Karl Lang:** So.\n\nBo Moss: Yes.\n\n**Video BO MOSS:** a (58 kb)\n\n**So it is.**",
        ),
    ],
)
def test_names_may_show_that_labels_are_bold(format_: str, text: str) -> None:
    assert transcripts.explain(text, format=format_)[-1].evidence == ("bold, and no label",)


def test_what_is_a_label_stays_one_on_the_evidence_that_it_was_seen_by() -> None:
    text = "The crew met Zelda Oz today.\n\nAnna Berg: Yes.\n\nZelda Oz: so it is.\n\nZelda Oz: no."
    evidence = [one.evidence for one in transcripts.explain(text, format="kremlin")[2:]]
    assert evidence == [("a name that stands above the first label",)] * 2
