"""AssemblyAI: from JSON to a meeting."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.formats.services.read import codes, read, said, seconds, timed
from transcripts import SpeakerKind


def word(text: str, start: int, speaker: str | None = None) -> dict[str, Any]:
    return {"text": text, "start": start, "end": start + 400, "confidence": 0.5, "speaker": speaker}


def document(**more: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON of any kind
    return {"id": "a", "text": None, "audio_duration": 25, "audio_url": "u", **more}


def test_utterances_are_turns_with_words() -> None:
    utterance = {
        "speaker": "A",
        "channel": "1",
        "start": 170,
        "end": 1000,
        "text": "Good evening.",
        "words": [word("Good", 170), word("evening.", 600)],
    }
    meeting = read(document(text="Good evening.", language_code="en_us", utterances=[utterance]))
    assert said(meeting) == [("A", "1", "Good evening.")]
    assert meeting.turns[0].speaker.kind is SpeakerKind.MACHINE
    assert timed(meeting) == [
        *(("Good evening.", 0.17, None), ("Good", 0.17, 0.5), ("evening.", 0.6, 0.5)),
    ]
    assert (meeting.language, meeting.duration) == ("en-us", dt.timedelta(seconds=25))
    assert meeting.problems == ()


def test_words_have_voices_where_there_are_no_utterances() -> None:
    words = [word("Good", 0, "A"), word("evening.", 500, "A"), word("Yes?", 1000, "B")]
    meeting = read(document(text="Good evening. Yes?", utterances=None, words=words))
    assert said(meeting) == [("A", None, "Good evening."), ("B", None, "Yes?")]
    assert seconds(meeting) == [(0, 0.9), (1, 1.4)]


def test_words_alone_make_the_text() -> None:
    meeting = read(document(words=[word("Good", 0), word("evening.", 500)]))
    assert said(meeting) == [(None, None, "Good evening.")]


def test_sentences_are_read_as_utterances_are() -> None:
    sentence = {"text": "Yes.", "start": 0, "end": 9, "speaker": "A", "words": []}
    assert said(read({"id": "a", "audio_duration": 1, "sentences": [sentence]})) == [
        ("A", None, "Yes."),
    ]


def test_a_text_that_utterances_do_not_say_is_a_problem() -> None:
    utterance = {"speaker": "A", "start": 0, "end": 1, "text": "Good."}
    meeting = read(document(text="Good evening.", utterances=[utterance]))
    assert codes(meeting) == ["words-differ"]


def test_nothing_may_be_said() -> None:
    meeting = read(document(text="", words=[], utterances=None))
    assert (meeting.turns, meeting.source.format) == ((), "assemblyai")
