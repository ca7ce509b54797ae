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
    (found,) = meeting.problems
    assert (found.code, found.span.of(transcripts.source_text(WORDS))) == (
        *("time-backwards", "It is."),
    )


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
        *("Anna Berg", "Good", "evening. (Laughter.)", "Ben Okoro"),
    ]
    assert_covers(meeting, source)
    assert_round_trips(meeting)
    first = meeting.turns[0]
    assert first.head is not None
    assert first.head.of(source) == "Anna Berg"
    assert (meeting.source.format, meeting.source.media_type) == ("podcasting", "application/json")
    assert meeting.source.length == len(source)
    (paragraph,) = first.paragraphs
    second, tick = dt.timedelta(seconds=1), dt.timedelta(seconds=0.25)
    assert [
        (paragraph.text[time.start : time.end], time.begins_at, time.ends_at)
        for time in paragraph.times
    ] == [
        ("Good", second / 2, tick * 3),
        ("evening. (Laughter.)", second, second + tick),
    ]


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
    assert meeting.problems == ()


def test_speech_before_the_first_voice_is_nobodys_and_said_so() -> None:
    text = document(segment("Good evening."), segment("Yes?", "Anna"), segment("No."))
    meeting = transcripts.parse(text)
    assert [(turn.label, turn.text) for turn in meeting.turns] == [
        (None, "Good evening."),
        ("Anna", "Yes? No."),
    ]
    (found,) = meeting.problems
    assert (found.code, found.span.of(transcripts.source_text(text))) == (
        *("unattributed", "Good evening."),
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
        ("[]", "this JSON is not what 'podcasting' gives"),
        ('{"segments": 7}', "this JSON is not what 'podcasting' gives"),
        (document(segment("a"), 7), "$: segments must hold objects alone"),
        (document({"body": []}), "$.segments[0]: body must be text"),
        (document({"body": "a", "speaker": []}), "$.segments[0]: speaker must be text"),
    ],
)
def test_what_cannot_be_read(text: str, message: str) -> None:
    with pytest.raises(ParseError) as caught:
        transcripts.parse(text, format="podcasting")
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("body", [r"\udead", r"\ud83d"])
def test_half_a_pair_of_escapes_is_mended(body: str) -> None:
    meeting = transcripts.parse(f'{{"segments": [{{"body": "Good {body}", "startTime": 0}}]}}')
    assert meeting.turns[0].text == "Good \ufffd"
    (found,) = meeting.problems
    assert (found.code, found.span) == ("encoding-mended", transcripts.Span(5, 6))


def test_a_body_that_is_missing_is_empty() -> None:
    meeting = transcripts.parse(document(segment("Yes.", "Anna"), {"body": None}))
    assert [turn.text for turn in meeting.turns] == ["Yes."]


@pytest.mark.parametrize(
    "time", ["soon", -1, True, [], 1e20, float("nan"), float("inf"), "1" * 5_000, "1_0", "١"]
)
def test_a_time_that_is_none_is_recorded(time: object) -> None:
    meeting = transcripts.parse(document(segment("a", startTime=time, endTime=2)))
    assert (meeting.turns[0].begins_at, meeting.turns[0].ends_at) == (None, dt.timedelta(seconds=2))
    assert [(found.code, found.message) for found in meeting.problems] == [
        ("time-unread", "startTime is no time"),
    ]


@pytest.mark.parametrize(
    ("time", "microseconds"),
    [("1.25s", 1_250_000), ("1e3", 10**9), (".5", 500_000), (10**13, 10**19), ("0.0000005", 1)],
)
def test_a_time_may_be_printed_in_many_ways(time: object, microseconds: int) -> None:
    meeting = transcripts.parse(document(segment("a", startTime=time)))
    wanted = dt.timedelta(microseconds=microseconds) if microseconds < 2**63 else None
    assert meeting.turns[0].begins_at == wanted


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
