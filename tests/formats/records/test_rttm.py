"""RTTM: turns without words."""

from __future__ import annotations

import datetime as dt

import pytest

import transcripts
from transcripts.kinds import NoteKind, ProblemCode, SpeakerKind
from transcripts.model import Meeting, Note
from transcripts.testing import assert_covers, assert_round_trips

LINE = "SPEAKER dock 1 0.5 1.25 <NA> <NA> anna_berg <NA> <NA>\n"


def parse(text: str) -> Meeting:
    meeting = transcripts.parse(text, format="rttm")
    assert_covers(meeting, text)
    assert_round_trips(meeting)
    return meeting


def test_a_line_is_a_turn_without_paragraphs() -> None:
    meeting = parse(f"{LINE}{LINE.replace('anna_berg', 'spk_1')}")
    assert [(turn.label, turn.paragraphs, turn.channel) for turn in meeting.turns] == [
        ("anna_berg", (), "1"),
        ("spk_1", (), "1"),
    ]
    assert [speaker.kind for speaker in meeting.speakers] == [
        SpeakerKind.PERSON,
        SpeakerKind.MACHINE,
    ]
    assert meeting.turns[0].ends_at == dt.timedelta(seconds=1.75)
    assert meeting.problems == ()


def test_nobody_is_named() -> None:
    meeting = parse(LINE.replace("anna_berg", "<NA>"))
    assert [(turn.label, turn.speaker.kind) for turn in meeting.turns] == [
        (None, SpeakerKind.ANONYMOUS)
    ]


def test_records_of_other_types_are_metadata() -> None:
    info = "SPKR-INFO dock 1 <NA> <NA> <NA> unknown anna_berg <NA>\n"
    meeting = parse(f"{info}{LINE}")
    assert [block.kind for block in meeting.blocks if isinstance(block, Note)] == [
        NoteKind.METADATA
    ]
    assert len(meeting.turns) == 1


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("0.5", "<NA>", ProblemCode.TIME_UNREAD),
        ("1.25", "9" * 40, ProblemCode.TIME_UNREAD),
        ("anna_berg", "\u200b", ProblemCode.TIME_UNREAD),
        ("1.25", "-1", ProblemCode.TIME_BACKWARDS),
    ],
)
def test_what_cannot_be_read(old: str, new: str, code: ProblemCode) -> None:
    meeting = parse(f"{LINE}{LINE.replace(old, new)}")
    assert [problem.code for problem in meeting.problems] == [code]
    assert len(meeting.turns) == (2 if code is ProblemCode.TIME_BACKWARDS else 1)
