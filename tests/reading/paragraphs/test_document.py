"""A document as the engine takes it: from text, front matter, a page or XML."""

from __future__ import annotations

import datetime as dt

from transcripts.reading.labels.hints import Hints
from transcripts.reading.paragraphs.document import Document, document_of
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.metadata import Metadata
from transcripts.reading.style.groups import Layout, MarkupStyle, TextStyle
from transcripts.reading.style.house_style import HouseStyle

FOUND = HouseStyle(
    name="found",
    markup=MarkupStyle(
        structure={
            "body": PassageKind.BODY,
            "speaker": PassageKind.LABEL,
            ".speaker": PassageKind.LABEL,
        },
        aside="note",
        times=(("minutes", "at"),),
    ),
)
LINES = HouseStyle(name="lines", text=TextStyle(layout=Layout.LINES))
FRONT = "---\ntitle: Boats\nurl: /d/1\nspeakers: [Zelda]\n---\n"


def document(text: str, style: HouseStyle = FOUND) -> Document:
    return document_of(text, style, Hints())


def parts(made: Document) -> list[tuple[str | None, str]]:
    return [(one.hint, one.text) for one in made.passages]


def test_a_text() -> None:
    made = document("Anna Berg: Yes.\nIt is.")
    assert (made.media_type, made.metadata) == ("text/plain", Metadata())
    assert parts(made) == [(None, "Anna Berg: Yes."), (None, "It is.")]


def test_white_space_that_an_aside_begins_with_is_no_part_of_the_passage() -> None:
    """Found by the fuzzer: the passage began after its own aside."""
    (made,) = document("<minutes><note> one</note> two</minutes>").passages
    assert (made.text, made.start, made.asides) == ("two", 1, ((1, 4),))
    assert parts(document("<p><note> &lt; two</note></p>")) == [("card", "< two")]


def test_a_label_that_holds_an_aside_and_nothing_else() -> None:
    """Found by the fuzzer: a label without a letter was an IndexError."""
    made = document('<p class="speaker"><note>one</note></p>')
    assert parts(made) == [("card", "one")]


def test_a_text_with_front_matter() -> None:
    made = document(f"\ufeff{FRONT}\nZelda: yes.\n")
    assert (made.media_type, made.metadata.url) == ("text/markdown", "/d/1")
    assert (made.metadata.title, made.hints.people) == ("Boats", ("Zelda",))
    assert parts(made) == [
        ("metadata", "--- title: Boats url: /d/1 speakers: [Zelda] ---"),
        (None, "Zelda: yes."),
    ]


def test_a_text_with_a_paragraph_a_line_has_no_front_matter() -> None:
    made = document(FRONT, LINES)
    assert (made.media_type, made.metadata, len(made.passages)) == ("text/plain", Metadata(), 5)


def test_xml() -> None:
    made = document(
        "<?xml version='1.0'?><minutes at='9:00'><head>Boats</head><body>"
        "<speaker><note>1</note>Anna Berg<note>ABC</note>:</speaker><p>Yes<note>2</note>.</p>"
        "<note>3</note><p>\u200b</p></body></minutes>"
    )
    assert (made.media_type, made.metadata.time, made.metadata.url) == (
        "application/xml",
        dt.time(9, 0),
        None,
    )
    assert made.text == "Boats\n1Anna BergABC:\nYes2.\n3\n\u200b\n"
    assert parts(made) == [
        (None, "Boats"),
        ("label", "Anna Berg:"),
        ("body", "Yes."),
        ("card", "3"),
    ]
    # What stands beside a label belongs to its head.
    assert [bool(one.asides) for one in made.passages] == [False, False, True, False]
    assert made.passages[1].span.of(made.text) == "1Anna BergABC:"


def test_a_page() -> None:
    made = document("<body><p class='speaker'>Anna Berg:</p><p>Yes.</p></body>")
    assert made.media_type == "text/html"
    assert parts(made) == [("label", "Anna Berg:"), ("body", "Yes.")]


def test_an_element_with_nothing_in_print_is_no_passage() -> None:
    made = document("<html><body><p>\u200b</p><p>Anna Berg: Yes.</p></body></html>")
    assert [one.text for one in made.passages] == ["Anna Berg: Yes."]


# Text that a page prints with its spaces and line ends


SET = (
    "<html><head><title>Boats</title></head><body><pre>\nZelda:  Yes,\n\n  it <a href=x>is</a>"
    " &amp; was.\n\n\n\nIda: No.</pre></body></html>"
)


def test_a_page_that_is_set_as_text_is_read_as_text() -> None:
    made = document(SET, LINES)
    assert made.media_type == "text/html"
    assert made.text == "Boats\nZelda:  Yes,\n\n  it is & was.\n\n\n\nIda: No.\n"
    assert [text for _, text in parts(made)] == ["Boats", "Zelda: Yes,", "it is & was.", "Ida: No."]


def test_a_page_with_some_text_that_is_set_is_a_page() -> None:
    made = document(f"<p>{'We sail. ' * 9}</p><pre>one\ntwo</pre><p>Yes.</p>", LINES)
    assert [text for _, text in parts(made)][1:] == ["one", "two", "Yes."]


def test_what_is_marked_within_set_text_keeps_its_spaces() -> None:
    made = document("<pre>Yes <b>we\n  sail</b> on</pre>", LINES)
    assert made.text == "Yes we\n  sail on\n"
