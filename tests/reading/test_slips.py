"""Slips that the reading of documents once made, each with the document that showed it."""

from __future__ import annotations

import pytest

import transcripts
from transcripts.errors import ParseError
from transcripts.formats import bundestag
from transcripts.kinds import NoteKind, SpeakerKind
from transcripts.model import Note
from transcripts.reading.labels.candidates import timed
from transcripts.reading.labels.document_labels import Labels
from transcripts.reading.labels.evidence import Knowledge
from transcripts.reading.labels.grammar import read_label
from transcripts.reading.source.front_matter import read_front
from transcripts.reading.source.passages import Passage, passage
from transcripts.reading.source.xml import is_xml, read_xml
from transcripts.reading.style.house_style import Confidence, HouseStyle

HEAD = '<?xml version="1.0"?>'


def front(lines: str) -> tuple[str | None, list[str]]:
    found = read_front(f"---\n{lines}\n---\n\nAnna Berg: Yes.\n")
    assert found is not None
    return found.title, [tag.text for tag in found.tags]


@pytest.mark.parametrize(
    ("lines", "title", "tags"),
    [
        # quoted items with a comma, behind the first
        ('tags: ["a, b", "c, d"]', None, ["a, b", "c, d"]),
        ("tags: ['a', 'b, c']", None, ["a", "b, c"]),
        # comments behind anything but one plain scalar
        ("title: 'Ships' # one", "Ships", []),
        ('title: "Ships" # one', "Ships", []),
        ("title: Ships # one\n# two", "Ships", []),
        ("tags: [a, b] # one", None, ["a", "b"]),
        ("tags: # one\n  - a\n  - b", None, ["a", "b"]),
        ("tags:\n  - 'a' # one", None, ["a"]),
        # a key of another shape becomes part of the value above it
        ('title: Ships\n"subtitle": Boats', "Ships", []),
        ("title: Ships\nog.title: Boats", "Ships", []),
        ("title: Ships\n2nd: Boats", "Ships", []),
        ("title: Ships\nöffnung: Boote", "Ships", []),
        # items over several lines
        ("tags:\n- a long\n  name\n- b", None, ["a long name", "b"]),
        ('tags:\n- "a long\n  name"\n- b', None, ["a long name", "b"]),
        # escapes
        (r'title: "a\U0001F600b"', "a\U0001f600b", []),
        (r'title: "a\rb"', "a b", []),
        (r'title: "a\Lb\Pc\vd\fe"', "a b c d e", []),
        ('title: "a\\\\\n  b"', "a\\ b", []),
        # block scalars: read, or at least left alone
        ("title: |\n  Ships\n  and boats", "Ships and boats", []),
        ("title: >-\n  Ships\n  and boats", "Ships and boats", []),
        # null
        ("title: null\ntags: ~", None, []),
    ],
)
def test_front(lines: str, title: str | None, tags: list[str]) -> None:
    assert front(lines) == (title, tags)


def test_front_matter_without_a_title_does_not_become_the_title() -> None:
    text = "---\nurl: /d/1\n---\n\nShips\n\nMay 15, 2031\n\nAnna Berg: Yes.\n\nKarl Lang: No.\n"
    meeting = transcripts.parse(text, format="labelled")
    assert meeting.title == "Ships"


def test_the_time_in_a_dateline_below_front_matter() -> None:
    text = "---\ntitle: A\n---\n\nJanuary 28, 2024, 13:30, Perm\n\nAnna Berg: Yes.\n\nIda Au: No."
    assert str(transcripts.parse(text, format="labelled").time) == "13:30:00"


def test_text_between_two_rules_is_no_front_matter() -> None:
    assert read_front("---\n\nWelcome to the show.\n\n---\n\nAnna Berg: Yes.\n") is None


@pytest.mark.parametrize("label", ["Speakers", "SPEAKERS", "Spks", "Speaker a"])
def test_no_machine_label(label: str) -> None:
    assert read_label(label).kind is not SpeakerKind.MACHINE


def test_time_behind_a_label_is_not_cut_in_two() -> None:
    found = timed("Anna Berg 12:31: Yes.")
    assert found is None or found.label == "Anna Berg"


@pytest.mark.parametrize("text", ["Anna Berg (12:31): Yes.", "Anna Berg: (12:31) Yes."])
def test_a_head_ends_with_ink(text: str) -> None:
    (turn,) = transcripts.parse(text, format="labelled").turns
    assert turn.head is not None
    head = turn.head.of(text)
    assert head == head.strip()


def test_a_label_that_the_page_marks_is_one() -> None:
    style = HouseStyle(name="a", sniff=lambda _: Confidence.NO)
    made = passage("The old boat:", 0, 13, "label")
    assert made is not None
    assert Labels([made], Knowledge.of(style), style).verdict(0).accepted


def test_each_event_keeps_its_own_group() -> None:
    text = "(Heiterkeit bei der ABC und Beifall bei der DEF)"
    made = bundestag.STYLE.directions.whole_bracket(Passage(text, 0, len(text)))
    assert [event.group for event in made] == ["ABC", "DEF"]


def struck(said: str) -> list[tuple[str, str]]:
    text = f"Anna Berg: Yes.\n\nKarl Lang: {said}"
    made = transcripts.parse(text, format="labelled").turns[1].paragraphs[0]
    return [
        (mark.value.text, made.text[mark.start : mark.end])
        for mark in made.marks
        if isinstance(mark.value, Note) and mark.value.kind is NoteKind.STRUCK
    ]


def test_a_mark_lies_on_its_words() -> None:
    assert struck("It was<s> 4.1</s> [3.5].") == [("4.1", "4.1")]


def test_a_closing_tag_before_an_opening_one_strikes_nothing() -> None:
    assert struck("It </s> was <s> so.") == []


def test_a_lone_tag_does_not_shift_the_pairs_behind_it() -> None:
    assert struck("It </s> was <s>4.1</s> [3.5].") == [("4.1", "4.1")]


def test_an_escaped_backslash_escapes_nothing() -> None:
    text = "Anna Berg: Yes.\n\nKarl Lang: a \\\\[b"
    assert transcripts.parse(text, format="labelled").turns[1].text == "a \\[b"


def test_a_space_alone_in_an_element_within_a_line() -> None:
    assert read_xml(f"{HEAD}<p>Anna<i> </i>Berg</p>", {}, None).text == "Anna Berg\n"


def test_a_block_aside_leaves_no_empty_run_in_the_next_line() -> None:
    made = read_xml(f"{HEAD}<a><x><y>One</y></x><p>Two</p></a>", {}, "x")
    assert made.lines[1].asides == ()


def test_where_the_lines_of_a_text_end_with_carriage_returns_alone() -> None:
    with pytest.raises(ParseError) as caught:
        read_xml(f"{HEAD}<a>\r<b>Yes.</a>", {}, None)
    assert caught.value.offset == len(HEAD) + 13  # behind the "</", as where lines end in \n


def test_what_is_taken_for_xml_is_read_as_such() -> None:
    text = f"\xa0{HEAD}<a>Yes.</a>"
    assert not is_xml(text) or read_xml(text, {}, None).text == "Yes.\n"
