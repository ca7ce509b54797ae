"""Whisper and its kin: from JSON to a meeting."""

from __future__ import annotations

import datetime as dt
from typing import Any

import transcripts
from tests.formats.services.read import codes, read, said, seconds, timed
from transcripts import SpeakerKind
from transcripts.kinds import TimingKind


def segment(text: str, start: Any, end: Any, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON of any kind
    return {"text": text, "start": start, "end": end, **more}


def word(text: str, start: float | None = None, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    times = {} if start is None else {"start": start, "end": start + 0.5}
    return {"word": text, **times, **more}


def test_words_and_their_probability() -> None:
    words = [word(" Good", 0, probability=0.5), word(" evening.", 0.5, probability=2)]
    one = segment(" Good evening.", 0, 1, words=words)
    meeting = read({"text": " Good evening.", "language": "en", "segments": [one]})
    assert said(meeting) == [(None, None, "Good evening.")]
    assert timed(meeting) == [("Good evening.", 0, None), ("Good", 0, 0.5), ("evening.", 0.5, None)]
    assert (meeting.language, meeting.problems) == ("en", ())


def test_a_text_that_segments_do_not_say_is_a_problem() -> None:
    assert codes(read({"text": "Good", "segments": [segment("Bye", 0, 1)]})) == ["words-differ"]


def test_words_that_are_not_those_of_their_segment_are_a_problem() -> None:
    one = segment("Good evening", 0, 1, words=[word("Good", 0), word("morning", 1)])
    assert codes(read([one])) == ["words-differ"]


def test_a_number_that_was_not_aligned_is_of_the_voice_before() -> None:
    words = [
        *(word("In", 0, speaker="SPEAKER_00"), word("1999"), word("yes", 2, speaker="SPEAKER_01")),
        word("no", 3),
    ]
    meeting = read({"segments": [segment("In 1999 yes no", 0, 3, words=words)]})
    assert said(meeting) == [
        ("SPEAKER_00", None, "In 1999"),
        ("SPEAKER_01", None, "yes"),
        (None, None, "no"),
    ]
    assert codes(meeting) == ["unattributed"]
    assert seconds(meeting) == [(0, 0.5), (2, 2.5), (3, 3.5)]


def test_the_voices_of_words_count_before_that_of_their_segment() -> None:
    words = [word("Yes", 0), word("no", 1, speaker="SPEAKER_01"), word("so", 2)]
    one = segment("Yes, no so", 0, 3, speaker="SPEAKER_00", words=words)
    assert said(read([one])) == [
        ("SPEAKER_00", None, "Yes,"),
        ("SPEAKER_01", None, "no"),
        ("SPEAKER_00", None, "so"),
    ]
    alone = segment("Yes", 0, 1, speaker="SPEAKER_00", words=[word("Yes", 0)])
    assert said(read([alone])) == [("SPEAKER_00", None, "Yes")]


def test_names_that_the_caller_gave_are_people() -> None:
    segments = [segment("Good", 0, 1, speaker="Anna Berg"), segment("Yes", 1, 2, speaker="A")]
    meeting = read({"text": "Good Yes", "duration": 2.5, "segments": segments})
    assert [turn.speaker.kind for turn in meeting.turns] == [SpeakerKind.PERSON] * 2
    assert meeting.duration == dt.timedelta(seconds=2.5)
    (turn,) = read([segments[1]]).turns
    assert turn.speaker.kind is SpeakerKind.MACHINE


def test_words_beside_the_segments() -> None:
    segments = [segment(" Good evening.", 0, 1), segment(" Yes?", 1, 2)]
    words = [word("Good", 0), word("evening"), word("Yes", 1)]
    meeting = read({"text": "Good evening. Yes?", "segments": segments, "words": words})
    assert timed(meeting) == [
        *(("Good evening.", 0, None), ("Good", 0, None), ("Yes?", 1, None), ("Yes", 1, None)),
    ]
    assert meeting.problems == ()


def test_words_end_before_the_segments_do() -> None:
    segments = [segment("Good", 0, 9), segment("Yes", 9, 10), segment("No", 10, None)]
    meeting = read({"text": "Good Yes No", "segments": segments, "words": [word("Good", 0)]})
    assert [text for text, *_ in timed(meeting)] == ["Good", "Good", "Yes", "No"]
    assert meeting.problems == ()


def test_words_in_the_place_of_segments() -> None:
    words = [word("Good", 0), word("evening", 1)]
    meeting = read({"text": "Good evening.", "words": words})
    assert said(meeting) == [(None, None, "Good evening.")]
    assert seconds(meeting) == [(0, 1.5)]


def test_whisper_cpp() -> None:
    rows = [
        {
            "offsets": {"from": 0, "to": 500},
            "text": " Good",
            "speaker": "0",
            "tokens": [
                {"text": "[_BEG_]"},
                {"text": " Good", "p": 0.5, "offsets": {"from": 0, "to": 9}},
            ],
        },
        {"offsets": None, "text": " evening.[_TT_150]", "speaker": "?"},
    ]
    meeting = read({"result": {"language": "en"}, "transcription": rows})
    assert said(meeting) == [("0", None, "Good"), (None, None, "evening.")]
    assert timed(meeting) == [("Good", 0, None), ("Good", 0, 0.5)]
    assert meeting.language == "en"


def test_transformers() -> None:
    chunks = [
        {"timestamp": [0, 1.5], "text": " Good evening."},
        {"timestamp": [1.5, None], "text": " Yes?"},
        {"timestamp": None, "text": " No."},
    ]
    meeting = read({"text": " Good evening. Yes? No.", "chunks": chunks})
    assert timed(meeting) == [("Good evening.", 0, None), ("Yes?", 1.5, None)]
    assert meeting.problems == ()


def test_chunks_that_are_words() -> None:
    chunks = [{"timestamp": [0, 1], "text": "今"}, {"timestamp": ["soon", 2], "text": "日"}]
    meeting = read({"text": "今日", "chunks": chunks})
    assert said(meeting) == [(None, None, "今日")]
    assert codes(meeting) == ["time-unread"]
    assert said(read({"text": "", "chunks": chunks})) == [(None, None, "今日")]


def test_chunks_of_a_script_without_spaces_may_be_speech() -> None:
    texts = ["みなさん、こんばんは。", "はい。", "今夜は、燈台のお話をします。"]
    chunks = [{"timestamp": [at, at + 1], "text": text} for at, text in enumerate(texts)]
    meeting = read({"text": "".join(texts), "chunks": chunks})
    assert timed(meeting) == [(text, at, None) for at, text in enumerate(texts)]
    assert {time.kind for time in meeting.turns[0].paragraphs[0].times} == {TimingKind.CUE}


def test_voices_that_a_program_tells_of_chunks() -> None:
    chunks = [{"timestamp": [0, 1], "text": " Good."}]
    told = [{"speaker": "SPEAKER_00", "timestamp": [0, 1], "text": " Good."}]
    meeting = read({"text": "Good.", "chunks": chunks, "speakers": told})
    assert said(meeting) == [("SPEAKER_00", None, "Good.")]


def test_nothing_may_be_said() -> None:
    assert read({"text": "", "segments": [], "language": "en"}).turns == ()
    assert said(read({"text": "Good.", "segments": [], "language": "en"})) == [
        (None, None, "Good."),
    ]


def test_numbers_that_are_none() -> None:
    text = '{"segments": [{"start": NaN, "end": Infinity, "text": "Good", "confidence": NaN}]}'
    meeting = transcripts.parse(text)
    assert seconds(meeting) == [(None, None)]
    assert codes(meeting) == ["time-unread", "time-unread"]
