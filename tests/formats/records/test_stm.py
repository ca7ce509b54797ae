"""STM: segments with their speakers, labels and gaps."""

from __future__ import annotations

import datetime as dt

import pytest

import transcripts
from transcripts.kinds import GapReason, ProblemCode, SpeakerKind
from transcripts.model import Gap, Meeting
from transcripts.testing import assert_covers, assert_round_trips


def parse(text: str, **names: str) -> Meeting:
    meeting = transcripts.parse(text, format="stm", labels=names)
    assert_covers(meeting, text)
    assert_round_trips(meeting)
    return meeting


def test_a_segment_is_a_turn() -> None:
    text = (
        "dock 1 anna_berg 0.5 2.25 <o,f0,female> good  evening [laughter]\n"
        "dock A SPEAKER_01 1.000001 3 <unk> yes\n"
        "dock 1 anna_berg 3 4 <NA> we sail\n"
        "dock 1 anna_berg 4 4\n"
    )
    meeting = parse(text, anna_berg="Anna Berg")
    assert [(turn.speaker.name, turn.channel, turn.note, turn.text) for turn in meeting.turns] == [
        ("Anna Berg", "1", "o,f0,female", "good evening [laughter]"),
        (None, "A", None, "<unk> yes"),
        ("Anna Berg", "1", "NA", "we sail"),
        ("Anna Berg", "1", None, ""),
    ]
    assert meeting.speakers[1].kind is SpeakerKind.MACHINE
    first, second, _, last = meeting.turns
    assert first.note_span is not None
    assert first.note_span.of(text) == "o,f0,female"
    assert first.paragraphs[0].marks[0].value.text == "[laughter]"
    assert [(time.start, time.end) for time in first.paragraphs[0].times] == [(0, 23)]
    assert second.begins_at == dt.timedelta(seconds=1, microseconds=1)
    assert last.begins_at == last.ends_at == dt.timedelta(seconds=4)
    assert meeting.problems == ()


@pytest.mark.parametrize(
    "line",
    [
        "dock 1 inter_segment_gap 1 2 <o,,unknown>",
        "dock 1 excluded_region 1 2",
        "dock 1 anna 1 2 <o,f0,female> IGNORE_TIME_SEGMENT_IN_SCORING",
    ],
)
def test_what_is_not_transcribed_is_a_gap(line: str) -> None:
    meeting = parse(f"dock 1 anna 0 1 yes\n{line}\ndock 1 anna 2 3 no\n")
    gaps = [block for block in meeting.blocks if isinstance(block, Gap)]
    assert [(gap.reason, gap.text) for gap in gaps] == [(GapReason.OMITTED, line)]
    assert [turn.text for turn in meeting.turns] == ["yes", "no"]


def test_a_segment_that_ends_before_it_begins() -> None:
    text = "dock 1 anna 2 1 yes\n"
    meeting = parse(text)
    assert [turn.text for turn in meeting.turns] == ["yes"]
    assert [(one.code, one.span.of(text)) for one in meeting.problems] == [
        (ProblemCode.TIME_BACKWARDS, "2 1")
    ]


@pytest.mark.parametrize("time", ["9" * 30, "1e99", "1.2.3", "0x10"])
def test_a_time_that_is_none(time: str) -> None:
    meeting = parse(f"dock 1 anna 0 1 yes\ndock 1 anna {time} 2 no\n")
    assert [turn.text for turn in meeting.turns] == ["yes"]
    assert [problem.code for problem in meeting.problems] == [ProblemCode.TIME_UNREAD]


def test_nobody_is_called_by_what_prints_nothing() -> None:
    meeting = parse("dock 1 anna 0 1 yes\ndock 1 \u200b 1 2 no\ndock \u200b anna 2 3\n")
    assert [(turn.text, turn.channel) for turn in meeting.turns] == [("yes", "1"), ("", None)]
    assert [problem.code for problem in meeting.problems] == [ProblemCode.TIME_UNREAD]
