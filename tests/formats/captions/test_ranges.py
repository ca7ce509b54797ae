"""What Whisper prints: ranges of time, and what is said in them."""

from __future__ import annotations

import pytest

import transcripts
from transcripts import UnknownFormatError
from transcripts.errors import ParseError
from transcripts.kinds import NoteKind, ProblemCode
from transcripts.model import Meeting, Note, Unread
from transcripts.testing import assert_covers, assert_round_trips


def parse(text: str, format: str | None = None) -> Meeting:
    meeting = transcripts.parse(text, format=format)
    assert meeting.source.format == "whisper-text"
    assert_covers(meeting, text)
    assert_round_trips(meeting)
    return meeting


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("[00:00:00.500 --> 00:00:02.000]  ", "[00:00:02.000 --> 00:00:03.250]  "),
        ("[00:00.500 --> 00:02.000] ", "[00:02.000 --> 00:03.250] "),
        ("[0.50s -> 2.00s] ", "[2.00s -> 3.25s] "),
        ("[0.5 --> 2.0] ", "[2.0 --> 3.25] "),
        ("[0,5 --> 2,0]", "[2,0 --> 3,25]"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_ranges_of_all_forms(first: str, second: str, end: str) -> None:
    meeting = parse(f"{first}Good evening,{end}{second}all of you.{end}")
    (turn,) = meeting.turns
    assert (turn.label, turn.text) == (None, "Good evening, all of you.")
    assert (str(turn.begins_at), str(turn.ends_at)) == ("0:00:00.500000", "0:00:03.250000")
    assert [time.end for time in turn.paragraphs[0].times] == [13, 25]
    assert meeting.problems == ()


def test_voices_before_a_colon() -> None:
    meeting = parse(
        "[0.0 --> 1.0] SPEAKER_00: Good evening.\n[1.0 --> 2.0] All of you.\n"
        "[2.0 --> 3.0] SPEAKER_01: Yes.\n"
    )
    assert [(turn.label, turn.text) for turn in meeting.turns] == [
        ("SPEAKER_00", "Good evening. All of you."),
        ("SPEAKER_01", "Yes."),
    ]


def test_what_stands_beside_the_ranges() -> None:
    meeting = parse(
        "Detected language: English\n\n[0.0 --> 1.0] Good\nevening.\n\n[1.0 --> 2.0]\n"
        "[2.0 --> 3.0] Yes.\n\nDone in 4 s\n\n[x --> y] no\n",
        "whisper-text",
    )
    assert [turn.text for turn in meeting.turns] == ["Good evening. Yes."]
    notes = [block for block in meeting.blocks if isinstance(block, Note)]
    assert [(note.kind, note.text) for note in notes] == [
        (NoteKind.METADATA, "Detected language: English")
    ]
    assert [block.text for block in meeting.blocks if isinstance(block, Unread)] == [
        "Done in 4 s",
        "[x --> y] no",
    ]


@pytest.mark.parametrize("time", ["9" * 30, "99:99:99", "0.0.0"])
def test_a_time_that_is_none_costs_its_lines_alone(time: str) -> None:
    meeting = parse(f"[0.0 --> 1.0] Yes.\n[1.0 --> {time}] No.\n[2.0 --> 3.0] So.\n")
    assert [turn.text for turn in meeting.turns] == ["Yes.", "So."]
    assert [problem.code for problem in meeting.problems] == [ProblemCode.TIME_UNREAD]


def test_a_range_that_ends_before_it_begins() -> None:
    text = "[2.0 --> 1.0] Yes.\n"
    meeting = parse(text)
    assert [(one.code, one.span.of(text)) for one in meeting.problems] == [
        (ProblemCode.TIME_BACKWARDS, "2.0 --> 1.0")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "From here [0.0 --> 1.0] we sail.\n",
        "[0.0 --> 1.0] is a range.\n" + "It is printed so.\n" * 4,
        "one\n" * 5 + "[0.0 --> 1.0] Yes.\n" * 9,
    ],
)
def test_other_texts(text: str) -> None:
    with pytest.raises(UnknownFormatError):
        transcripts.parse(text)


def test_a_text_without_a_range() -> None:
    with pytest.raises(ParseError, match="no line begins with a range of time"):
        transcripts.parse("Anna Berg: Yes.", format="whisper-text")
