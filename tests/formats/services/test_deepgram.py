"""Deepgram: from JSON to a meeting."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.formats.services.read import codes, read, said, seconds


def word(text: str, start: float, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON of any kind
    return {"word": text, "start": start, "end": start + 0.25, **more}


def channel(transcript: str, *words: Any, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    return {"alternatives": [{"transcript": transcript, "words": list(words)}], **more}


def document(*channels: Any, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    return {"metadata": {"duration": 9.5}, "results": {"channels": list(channels), **more}}


def test_words_have_voices_and_signs() -> None:
    words = [
        word("good", 0, punctuated_word="Good.", speaker=0),
        word("yes", 1, punctuated_word="Yes?", speaker=1),
    ]
    meeting = read(document(channel("Good. Yes?", *words, detected_language="en")))
    assert said(meeting) == [("0", None, "Good."), ("1", None, "Yes?")]
    assert (meeting.language, meeting.duration) == ("en", dt.timedelta(seconds=9.5))


def test_channels_stand_in_the_order_of_what_is_said() -> None:
    first = channel("a. b c", word("a.", 0), word("b", 2), word("c", 4.5))
    second = channel("d e", word("d", 1), word("e", 4))
    meeting = read(document(first, second))
    assert said(meeting) == [
        *((None, "0", "a."), (None, "1", "d"), (None, "0", "b")),
        *((None, "1", "e"), (None, "0", "c")),
    ]
    assert seconds(meeting)[0] == (0, 0.25)
    assert meeting.problems == ()


def test_a_channel_without_words_stands_where_it_begins() -> None:
    meeting = read(document(channel("Good."), channel("Yes?", word("Yes?", 1))))
    assert said(meeting) == [(None, "0", "Good."), (None, "1", "Yes?")]


def test_utterances_that_lack_words_of_the_transcript_are_a_problem() -> None:
    utterance = {"start": 0, "end": 1, "transcript": "Good", "speaker": 0, "channel": 0}
    meeting = read(document(channel("Good evening"), utterances=[utterance]))
    assert said(meeting) == [("0", "0", "Good")]
    assert codes(meeting) == ["words-differ"]


def test_a_word_without_a_voice_among_others_is_nobodys() -> None:
    words = [word("Good", 0, speaker=0), word("evening", 1)]
    meeting = read(document(channel("Good evening", *words)))
    assert said(meeting) == [("0", None, "Good"), (None, None, "evening")]
    assert codes(meeting) == ["unattributed"]


def test_nothing_may_be_said() -> None:
    assert read(document()).turns == ()
