"""Podcasting 2.0: a format that carries structure of its own, from JSON to a meeting."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

import transcripts
from transcripts import ParseError, SpeakerKind, UnknownFormatError
from transcripts.testing import assert_covers, assert_round_trips


def segment(body: str, speaker: str | None = None, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    return {**({} if speaker is None else {"speaker": speaker}), "body": body, **more}


def document(*segments: Any) -> str:  # noqa: ANN401 - JSON of any kind
    return json.dumps({"version": "1.0.0", "segments": list(segments)}, ensure_ascii=False)


WORDS = document(
    segment("Good", "Anna Berg", startTime=0.5, endTime=0.75),
    segment("evening. (Laughter.)", "Anna Berg", startTime=1, endTime=1.25),
    segment("Is it?\n", "Ben Okoro", startTime=1.5, endTime=2.0),
    segment("It is.", startTime=2.25, endTime=2.1),
    segment("Yes.", "SPEAKER_00", startTime="62.1000001"),
    segment("Quite.", "Anna Berg"),
)


def test_the_segments_of_one_voice_are_one_turn() -> None:
    meeting = transcripts.parse(WORDS)
    assert [(turn.label, turn.text) for turn in meeting.turns] == [
        ("Anna Berg", "Good evening. (Laughter.)"),
        ("Ben Okoro", "Is it? It is."),
        ("SPEAKER_00", "Yes."),
        ("Anna Berg", "Quite."),
    ]
    assert [turn.speaker.id for turn in meeting.turns] == [
        *("anna-berg", "ben-okoro", "speaker-00", "anna-berg"),
    ]
    assert [speaker.kind for speaker in meeting.speakers] == [
        *(SpeakerKind.PERSON, SpeakerKind.PERSON, SpeakerKind.MACHINE),
    ]
    assert meeting.turns[0].spoken == "Good evening."
    assert meeting.problems == ()


def test_times_are_whole_microseconds() -> None:
    times = [(turn.begins_at, turn.ends_at) for turn in transcripts.parse(WORDS).turns]
    second, micro = dt.timedelta(seconds=1), dt.timedelta(microseconds=1)
    assert times == [
        (second / 2, second * 5 / 4),
        (second * 3 / 2, second * 21 / 10),
        (second * 62 + micro * 100_000, None),
        (None, None),
    ]


def test_spans_count_in_the_strings_in_order() -> None:
    meeting = transcripts.parse(WORDS)
    source = transcripts.source_text(WORDS)
    assert source.splitlines()[:4] == [
        *("Anna Berg", "Good evening. (Laughter.)", "Ben Okoro", "Is it? It is."),
    ]
    assert_covers(meeting, source)
    assert_round_trips(meeting)
    first = meeting.turns[0]
    assert first.head is not None
    assert first.head.of(source) == "Anna Berg"
    assert (meeting.source.format, meeting.source.media_type) == ("podcasting", "application/json")
    assert meeting.source.length == len(source)


def test_each_line_is_explained() -> None:
    found = transcripts.explain(WORDS)
    assert [(one.taken_for, one.speaker) for one in found[:3]] == [
        *(("label", "anna-berg"), ("speech", None), ("label", "ben-okoro")),
    ]
    assert {one.evidence for one in found} == {("the document says so by its structure",)}


def test_bytes_are_read_as_text_is() -> None:
    data = b"\xef\xbb\xbf" + WORDS.encode()
    assert transcripts.parse(data).turns == transcripts.parse(WORDS).turns


def test_the_caller_names_a_voice() -> None:
    named = transcripts.parse(WORDS, labels={"SPEAKER_00": "Karl Lang", "Ben Okoro": None})
    names = [turn.speaker.name for turn in named.turns]
    assert names == ["Anna Berg", None, "Karl Lang", "Anna Berg"]


def test_speech_without_a_voice_is_nobodys() -> None:
    text = document(segment("Good evening."), segment(" ", "  "))
    meeting = transcripts.parse(text, format="podcasting")
    (turn,) = meeting.turns
    assert (turn.label, turn.text, turn.speaker.kind) == (
        *(None, "Good evening."),
        SpeakerKind.ANONYMOUS,
    )


def test_a_voice_that_says_nothing() -> None:
    meeting = transcripts.parse(document(segment("", "Anna Berg", startTime=3)))
    (turn,) = meeting.turns
    assert (turn.label, turn.blocks, turn.begins_at) == ("Anna Berg", (), dt.timedelta(seconds=3))
    assert [problem.code for problem in meeting.problems] == ["empty-turn"]


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "[]",
        '{"segments": []}',
        '{"segments": [{"startTime": 0, "text": "Yes."}]}',
        '{"segments": [7], "startTime": 0}',
        '{"segments": {"body": "startTime"}}',
        '{"startTime": 0, "body": "Yes."}',
        '{"segments": [{"startTime": 0, "body": "Yes."}',
        '["startTime"]',
        '{"startTime":' * 100_000,
    ],
)
def test_other_json_is_not_taken_for_it(text: str) -> None:
    with pytest.raises(UnknownFormatError):
        transcripts.parse(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "this JSON is not well-formed: Expecting property name"),
        ('\ufeff{"segments": [}', "this JSON is not well-formed: Expecting value"),
        ("[" * 100_000, "this JSON is nested too deep"),
        ("[]", "this JSON has no list of segments"),
        ('{"segments": 7}', "this JSON has no list of segments"),
        (document(segment("a"), 7), r"$.segments[1]: a segment must be an object with a body"),
        (document({"body": None}), r"$.segments[0]: a segment must be an object with a body"),
        (document({"body": "a", "speaker": []}), r"$.segments[0]: a speaker must be text"),
        (r'{"segments": [{"body": "\udead"}]}', "$.segments[0]: a lone surrogate is no character"),
        (
            r'{"segments": [{"body": "a", "speaker": "\udead"}]}',
            "$.segments[0]: a lone surrogate is no character",
        ),
    ],
)
def test_what_cannot_be_read(text: str, message: str) -> None:
    with pytest.raises(ParseError) as caught:
        transcripts.parse(text, format="podcasting")
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    "time", ["soon", -1, True, [], 1e12, float("nan"), float("inf"), "1" * 5_000]
)
def test_a_time_that_is_none_is_refused(time: object) -> None:
    with pytest.raises(ParseError) as caught:
        transcripts.parse(document(segment("a", startTime=time)))
    assert str(caught.value).startswith("$.segments[0]: startTime must be a number of seconds")


def test_a_time_is_within_a_year() -> None:
    """One of 366 days, to the second."""
    year = 366 * 24 * 60 * 60
    (turn,) = transcripts.parse(document(segment("a", "Anna", startTime=year))).turns
    assert turn.begins_at == dt.timedelta(days=366)
    with pytest.raises(ParseError, match="startTime must be a number of seconds"):
        transcripts.parse(document(segment("a", startTime=year + 1)))


def test_the_line_of_a_fault_is_shown() -> None:
    with pytest.raises(ParseError) as caught:
        transcripts.parse('{"segments":\n [}', format="podcasting")
    assert (caught.value.line, caught.value.column) == (2, 3)


@pytest.mark.corpus
def test_the_example_of_the_namespace(corpus: Path) -> None:
    (path,) = (corpus / "machine" / "podcasting20").glob("*example.json")
    meeting = transcripts.parse(path.read_bytes())
    assert [(turn.speaker.name, turn.text) for turn in meeting.turns] == [
        ("Darth Vader", "I am your father."),
        ("Luke", "Nooooo"),
    ]
