"""SBV: a line of times, and below it what is said."""

from __future__ import annotations

import pytest

import transcripts
from transcripts.errors import ParseError
from transcripts.kinds import ProblemCode
from transcripts.model import Meeting
from transcripts.testing import assert_covers, assert_round_trips


def parse(text: str, format: str | None = None) -> Meeting:
    meeting = transcripts.parse(text, format=format)
    assert meeting.source.format == "sbv"
    assert_covers(meeting, text)
    assert_round_trips(meeting)
    return meeting


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_below_the_times_are_said(end: str) -> None:
    text = (
        "0:00:00.500,0:00:02.000\nANNA: Is it,\nafter the storm,\nstill burning?\n\n"
        "0:00:02.000,0:00:03.250\nI could not see.\n\n1:00:03.250,1:00:04.000\nBEN: Yes.\n\n"
        "1:00:04.000,1:00:05.000\nANNA: No.\n"
    )
    meeting = parse(text.replace("\n", end))
    assert [(turn.label, turn.text, str(turn.begins_at)) for turn in meeting.turns] == [
        ("ANNA", "Is it, after the storm, still burning? I could not see.", "0:00:00.500000"),
        ("BEN", "Yes.", "1:00:03.250000"),
        ("ANNA", "No.", "1:00:04"),
    ]
    assert meeting.problems == ()


def test_what_has_no_time_is_unread() -> None:
    meeting = parse("0:00:00.500,0:00:02.000\nYes.\n\nNo.\n\n0:00:02.000,0:00:03.000\nYes.\n")
    assert [problem.code for problem in meeting.problems] == [ProblemCode.TIME_UNREAD]


def test_times_within_a_line_are_speech() -> None:
    with pytest.raises(transcripts.UnknownFormatError):
        transcripts.parse("It went on from\n0:00:00.500,0:00:02.000 and then it stood.\n")
    with pytest.raises(ParseError, match="this is no sbv"):
        transcripts.parse("Anna: Yes.\n", format="sbv")
