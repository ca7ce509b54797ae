"""What is printed in a plain text and is no part of it."""

from __future__ import annotations

import pytest
import regex

import transcripts
from transcripts import (
    BodyStyle,
    HouseStyle,
    LabelStyle,
    Layout,
    Meeting,
    Note,
    NoteKind,
    PageStyle,
    TextStyle,
)

LABEL = regex.compile(r"(?:<say>)?(?P<label>Deputy (?P<name>\p{Lu}\p{Ll}+)): ")
CODE = r"\d{3}[A-Z]\d"
MARKS = regex.compile(rf"(?P<begins>{CODE})|(?P<begins>)(?=<say>)|</say>|</?i>")


def read(text: str, breaks: str | None = CODE, layout: Layout = Layout.DETECT) -> Meeting:
    style = HouseStyle(
        name="harbor",
        languages=("en",),
        labels=LabelStyle(pattern=LABEL),
        text=TextStyle(layout=layout, marks=MARKS, has_headings=False),
        page=PageStyle(breaks=regex.compile(breaks) if breaks else None),
        body=BodyStyle(),
    )
    return transcripts.parse(text, format=style, strict=True)


def said(meeting: Meeting) -> list[tuple[str | None, list[str]]]:
    return [(turn.label, [one.text for one in turn.paragraphs]) for turn in meeting.turns]


def test_a_reference_before_a_label_belongs_to_its_head() -> None:
    text = "007A1Deputy Berg: It sails.\n007A2Deputy Lo: It rows.\n"
    meeting = read(text)
    assert said(meeting) == [("Deputy Berg", ["It sails."]), ("Deputy Lo", ["It rows."])]
    heads = [turn.head.of(text) for turn in meeting.turns if turn.head is not None]
    assert heads == ["007A1Deputy Berg: ", "007A2Deputy Lo: "]


def test_a_reference_before_a_paragraph_is_a_mark_in_it() -> None:
    paragraph = read("Deputy Berg: It sails.\n007A2It rows.\n").turns[0].paragraphs[1]
    ((start, end, note),) = [(one.start, one.end, one.value) for one in paragraph.marks]
    assert (paragraph.text, start, end) == ("It rows.", 0, 0)
    assert isinstance(note, Note)
    assert (note.kind, note.text) == (NoteKind.PAGE, "007A2")


def test_a_paragraph_begins_at_a_mark() -> None:
    meeting = read("Deputy Berg: The ferry\n007A2It rows. 007A3It sails.\n")
    assert said(meeting) == [("Deputy Berg", ["The ferry", "It rows.", "It sails."])]


def test_what_is_set_aside_in_a_line_for_its_print_stays_so_in_each_piece() -> None:
    meeting = read("Deputy Berg: The _(old)_ ferry\n007A2It _(now)_ rows. 007A3It sails _(so)_\n")
    assert said(meeting) == [
        ("Deputy Berg", ["The (old) ferry", "It (now) rows.", "It sails (so)"])
    ]


def test_a_line_of_marks_goes_with_the_line_below() -> None:
    meeting = read("Deputy Berg: It sails.\n<i>\n</i>\n<i>It</i> rows.\n", breaks=None)
    assert said(meeting) == [("Deputy Berg", ["It sails.", "It rows."])]
    assert meeting.turns[0].paragraphs[1].marks == ()


def test_marks_at_the_end_of_a_text_are_lines_of_the_page() -> None:
    meeting = read("Deputy Berg: It sails.\n</say>\n")
    assert said(meeting) == [("Deputy Berg", ["It sails."])]
    last = meeting.blocks[-1]
    assert isinstance(last, Note)
    assert (last.kind, last.text) == (NoteKind.FURNITURE, "</say>")


def test_a_tag_may_belong_to_the_label() -> None:
    meeting = read("<say>Deputy Berg: It sails.</say> <say>Deputy Lo: No.</say>\n")
    assert said(meeting) == [("Deputy Berg", ["It sails."]), ("Deputy Lo", ["No."])]
    head = meeting.turns[0].head
    assert head is not None
    assert (head.start, head.end) == (0, 18)


def test_what_a_text_begins_with_and_is_a_mark_is_no_html() -> None:
    meeting = read("<i>Deputy Berg: It sails.</i>\n")
    assert meeting.source.media_type == "text/plain"
    assert said(meeting) == [("Deputy Berg", ["It sails."])]
    assert read("<p>Deputy Berg: It sails.</p>").source.media_type == "text/html"


def test_a_mark_in_a_line_between_pages_is_set_aside_once() -> None:
    meeting = read("Deputy Berg: It\n007A2\nsails.\n", layout=Layout.BLOCKS)
    (paragraph,) = meeting.turns[0].paragraphs
    assert paragraph.text == "It sails."
    assert [mark.value.text for mark in paragraph.marks] == ["007A2"]


@pytest.mark.parametrize("pattern", ["(?P<page>x)", "x"])
def test_marks_have_one_group(pattern: str) -> None:
    if pattern == "x":
        assert TextStyle(marks=regex.compile(pattern)).marks is not None
        return
    with pytest.raises(ValueError, match="page"):
        TextStyle(marks=regex.compile(pattern))
