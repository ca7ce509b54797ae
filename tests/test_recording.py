"""A meeting from segments that a caller has in hand."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import transcripts
from transcripts.kinds import SpeakerKind
from transcripts.testing import assert_round_trips

SEGMENTS: list[tuple[Any, Any, str | None, str]] = [
    (0.5, 2.25, "SPEAKER_00", " Good evening, "),
    (dt.timedelta(seconds=3), None, "SPEAKER_00", "all\nof you."),
    (4, 5, "Anna Berg", "Yes. [laughs]"),
    (None, None, None, "Who is that?"),
]
TEXT = "SPEAKER_00\nGood evening,\nall\nof you.\nAnna Berg\nYes. [laughs]\nWho is that?\n"


def test_segments_of_one_voice_are_one_turn_with_the_times_of_each() -> None:
    meeting = transcripts.from_segments(SEGMENTS)
    assert_round_trips(meeting)
    assert [(turn.label, turn.text) for turn in meeting.turns] == [
        ("SPEAKER_00", "Good evening, all of you."),
        ("Anna Berg", "Yes. [laughs]"),
        (None, "Who is that?"),
    ]
    first, second, third = meeting.turns
    assert [(turn.begins_at, turn.ends_at) for turn in meeting.turns] == [
        (dt.timedelta(seconds=0.5), dt.timedelta(seconds=2.25)),
        (dt.timedelta(seconds=4), dt.timedelta(seconds=5)),
        (None, None),
    ]
    (said,) = first.paragraphs
    assert [said.text[time.start : time.end] for time in said.times] == [
        *("Good evening,", "all of you."),
    ]
    assert second.spoken == "Yes."
    assert third.paragraphs[0].times == ()


def test_spans_count_in_a_text_of_the_segments() -> None:
    meeting = transcripts.from_segments(SEGMENTS)
    assert meeting.source.length == len(TEXT)
    assert [leaf.of(TEXT) for leaf in meeting.leaves()] == [
        *("SPEAKER_00", "Good evening,\nall\nof you.", "Anna Berg", "Yes. [laughs]"),
        "Who is that?",
    ]
    assert (meeting.source.format, meeting.source.media_type) == ("segments", "text/plain")


def test_voices_are_machines_names_or_whoever_the_caller_says() -> None:
    meeting = transcripts.from_segments(SEGMENTS, labels={"SPEAKER_00": "Ben Okoro"})
    assert meeting.problems == ()
    wrong = transcripts.from_segments(SEGMENTS, labels={"SPEAKER_0": "Ben Okoro"})
    assert [problem.code for problem in wrong.problems] == ["label-absent"]
    assert [(one.name, one.kind) for one in meeting.speakers] == [
        ("Ben Okoro", SpeakerKind.PERSON),
        ("Anna Berg", SpeakerKind.PERSON),
        (None, SpeakerKind.ANONYMOUS),
    ]
    machine = transcripts.from_segments(SEGMENTS).speakers[0]
    assert (machine.name, machine.kind) == (None, SpeakerKind.MACHINE)


def test_a_blank_voice_is_nobody() -> None:
    (turn,) = transcripts.from_segments([(0, 1, "  ", "Yes."), (1, 2, None, "No.")]).turns
    assert (turn.label, turn.text) == (None, "Yes. No.")


def test_nothing_is_a_meeting_without_turns() -> None:
    assert transcripts.from_segments([]).blocks == ()


@pytest.mark.parametrize(
    ("segment", "message"),
    [
        ("four", r"segment 0 must be \(begins, ends, speaker, text\)"),
        ((0, 1, "A"), r"segment 0 must be \(begins, ends, speaker, text\)"),
        ((0, 1, "A", None), "segment 0: text must be str"),
        ((0, 1, 7, "a"), "segment 0: text must be str, and speaker str or None"),
        (("0", 1, "A", "a"), "segment 0: a time must be seconds, a timedelta or None"),
        ((0, True, "A", "a"), "segment 0: a time must be seconds"),
    ],
)
def test_what_is_no_segment(segment: Any, message: str) -> None:  # noqa: ANN401 - the point
    with pytest.raises(TypeError, match=message):
        transcripts.from_segments([segment])


@pytest.mark.parametrize("time", [math.nan, math.inf, -math.inf, 1e13, -1e13, dt.timedelta.max])
def test_what_is_no_time(time: float) -> None:
    with pytest.raises(ValueError, match=r"segment 1: .* is no time"):
        transcripts.from_segments([(0, 1, "A", "a"), (0, time, "A", "a")])


@pytest.mark.parametrize("segment", [(0, 1, "\ud800", "a"), (0, 1, "A", "\ud800")])
def test_half_of_a_character_is_none(segment: Any) -> None:  # noqa: ANN401 - as above
    with pytest.raises(ValueError, match="segment 0 has a lone surrogate"):
        transcripts.from_segments([segment])


TIMES = (
    st.none()
    | st.floats(min_value=-1e6, max_value=1e6)
    | st.timedeltas(dt.timedelta(days=-99_999), dt.timedelta(days=99_999))
)


@given(
    st.lists(
        st.tuples(TIMES, TIMES, st.none() | st.text(max_size=5), st.text(max_size=12)), max_size=6
    )
)
def test_any_segments_make_a_meeting_that_loses_nothing(segments: list[Any]) -> None:
    meeting = transcripts.from_segments(segments)
    assert_round_trips(meeting)
    said = "".join("".join(turn.text for turn in meeting.turns).split())
    given_ = "".join("".join(text for *_, text in segments).split())
    for letter in "\u200b\u00ad\ufeff":
        given_ = given_.replace(letter, "")
    assert [letter for letter in said if letter.isalnum()] == [
        letter for letter in given_ if letter.isalnum()
    ]


def test_a_recording_has_the_name_that_the_caller_gives() -> None:
    source = transcripts.from_segments(
        [(0, 1, "A", "Yes.")], name="talk.mp3", url="https://example.org"
    ).source
    assert (source.name, source.url) == ("talk.mp3", "https://example.org")
