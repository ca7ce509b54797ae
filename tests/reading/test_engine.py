"""The engine with a house style that has nothing but a name."""

from __future__ import annotations

from transcripts.reading.documents import document_of
from transcripts.reading.engine import explain_document, language_of, read
from transcripts.reading.evidence import Knowledge
from transcripts.reading.style import Confidence, HouseStyle

STYLE = HouseStyle(name="plain", sniff=lambda _: Confidence.NO, voices={})
TEXT = "Anna Ivanova: Yes.\n\nTopics\n\nBoris Petrov: No.\n\nA. Ivanova: Well."


def test_a_style_needs_no_furniture_and_no_tail() -> None:
    known = Knowledge(STYLE.voices)
    meeting = read(document_of(TEXT, STYLE, known), STYLE, known)
    assert [(turn.label, turn.text) for turn in meeting.turns] == [
        ("Anna Ivanova", "Yes.\n\nTopics"),
        ("Boris Petrov", "No."),
        ("A. Ivanova", "Well."),
    ]
    assert (meeting.source.format, meeting.tags, meeting.published) == ("plain", (), None)


def test_an_explanation_says_who_is_who() -> None:
    known = Knowledge(STYLE.voices)
    found = explain_document(document_of(TEXT, STYLE, known), STYLE, known)
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
