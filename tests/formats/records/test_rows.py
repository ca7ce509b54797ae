"""Records of NIST: which texts they are, several recordings in one, and lines that are none."""

from __future__ import annotations

import pytest

import transcripts
from transcripts import UnknownFormatError
from transcripts.errors import ParseError
from transcripts.kinds import ProblemCode
from transcripts.model import Heading, Meeting, Note, Unread
from transcripts.testing import assert_covers, assert_round_trips

STM = "dock 1 anna 0 1 yes we sail\n"
RTTM = "SPEAKER dock 1 0 1 <NA> <NA> anna <NA> <NA>\n"
CTM = "dock 1 0 1 yes\ndock 1 1 1 we\n"
OTHER = {
    "stm": ("dock 1 anna 0 1 yes\npier 1 anna 2 3 no\ndock 1 anna 4 5 so\n", 2),
    "rttm": (f"{RTTM}{RTTM.replace('dock', 'pier')}{RTTM}", 2),
    "ctm": ("dock 1 0 1 yes\npier 1 0 1 no\ndock 1 3 1 so\n", 2),
}


def parse(text: str, format: str | None = None) -> Meeting:
    meeting = transcripts.parse(text, format=format)
    assert_covers(meeting, text)
    assert_round_trips(meeting)
    return meeting


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (STM * 2, "stm"),
        ("dock 1 anna 0.0 1 yes\n", "stm"),
        ("dock 1 anna 0.0 1\n", "stm"),
        (f";; a comment\n\n{STM}{STM}", "stm"),
        (f"\ufeff{STM}{STM}", "stm"),
        # a speaker who is called by a number, and a word that is one
        ("dock 1 7 0 1 yes we\n" * 2, "stm"),
        ("dock 1 0 1 7\ndock 1 1 1 boats\n", "ctm"),
        (RTTM, "rttm"),
        (f";; a comment\n{RTTM}", "rttm"),
        ("SPEAKER dock 1 0 1 <NA> <NA> anna 0.5\n", "rttm"),
        (CTM, "ctm"),
        ("dock 1 0.0 1 yes 0.75\n", "ctm"),
        ("dock 1 0.0 1 yes NA\n", "ctm"),
        ("dock 1 0.0 1 yes 1.0 lex anna\n", "ctm"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_format_is_recognised(text: str, name: str, end: str) -> None:
    text = text.replace("\n", end)
    assert parse(text).source.format == name
    assert transcripts.source_text(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        ";; nothing but a comment\n",
        # one line with numbers may be anything
        "Chapter 3 verses 4 5 of the book\n",
        "Rows 3 4 5 seats\n",
        f"{STM}Anna Berg: Good evening.\n{STM}",
        f"{CTM}and so on\n",
        # a confidence that is none, and times that are none
        "dock 1 0.0 1 yes 7\n",
        "dock 1 0.0 x yes\ndock 1 0.0 x no\n",
        "dock 1 anna 0.0 1x yes\n" * 2,
        "SPEAKER dock 1 0 1 x x anna x x\n",
        # tables of data
        "1 2 3 4 5 6 7\n" * 3,
        "dock 1 0 1 7\n" * 3,
        "dock 1 7 0.0 1\n" * 3,
        "5.1 3.5 1.4 0.2 oak\n4.9 3.0 1.4 0.2 elm\n",
        "5 3.5e1 oak 1.4 0.2\n" * 3,
        "dock A 9 1 oak\ndock A 5 1 elm\ndock A 7 1 ash\n",
    ],
)
def test_other_texts_are_no_records(text: str) -> None:
    with pytest.raises(UnknownFormatError):
        transcripts.parse(text)


@pytest.mark.parametrize("name", OTHER)
@pytest.mark.parametrize("text", ["", "Anna Berg: Good evening.", ";; nothing but a comment\n"])
def test_a_text_without_records(name: str, text: str) -> None:
    with pytest.raises(ParseError, match=f"this is no {name.upper()}: no line has the fields"):
        transcripts.parse(text, format=name)


@pytest.mark.parametrize("name", OTHER)
def test_several_recordings_in_one_file(name: str) -> None:
    text, second = OTHER[name]
    meeting = parse(text)
    headings = [block for block in meeting.blocks if isinstance(block, Heading)]
    assert [heading.text for heading in headings] == ["dock", "pier", "dock"]
    assert len(meeting.turns) == 3
    found = [problem.code for problem in meeting.problems]
    assert found == [ProblemCode.SECOND_DOCUMENT]
    assert meeting.problems[0].span == headings[second - 1].span
    with pytest.raises(ParseError, match="another recording begins here"):
        transcripts.parse(text, strict=True)


@pytest.mark.parametrize(("name", "text"), [("stm", STM), ("rttm", RTTM), ("ctm", CTM)])
def test_a_line_without_its_fields_costs_no_other(name: str, text: str) -> None:
    broken = f"{text}what is this\n;; a comment\n{text}"
    meeting = parse(broken, name)
    kinds = [type(block) for block in meeting.blocks if not isinstance(block, transcripts.Turn)]
    assert kinds == [Unread, Note]
    assert len(meeting.turns) == 2
    assert [problem.code for problem in meeting.problems] == [ProblemCode.TIME_UNREAD]


def test_a_name_that_prints_nothing_is_no_heading() -> None:
    meeting = parse(f"{STM}\x1c 1 anna 2 3 no\n", "stm")
    assert [block.text for block in meeting.blocks if isinstance(block, Heading)] == ["dock"]
    assert [turn.text for turn in meeting.turns] == ["yes we sail", "no"]
