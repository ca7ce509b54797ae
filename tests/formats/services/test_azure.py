"""Azure AI Speech: from JSON to a meeting."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.formats.services.read import codes, read, said, seconds, timed


def phrase(display: str, offset: float, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON of any kind
    return {
        "speaker": 1,
        "channel": 0,
        "offsetInTicks": offset * 10_000_000,
        "durationInTicks": 10_000_000.0,
        "nBest": [{"display": display, "lexical": display.lower(), "confidence": 0.5, **more}],
    }


def test_phrases_with_the_words_that_are_shown() -> None:
    words = [{"displayText": "Good.", "offsetInTicks": 5_000_000.0, "durationInTicks": 1_000_000}]
    first = {**phrase("Good.", 0.5, displayWords=words), "locale": "en-GB"}
    document = {"recognizedPhrases": [first], "combinedRecognizedPhrases": [{"display": "Good."}]}
    meeting = read({**document, "duration": "PT1H1M2.5S"})
    assert said(meeting) == [("1", "0", "Good.")]
    assert timed(meeting) == [("Good.", 0.5, 0.5), ("Good.", 0.5, None)]
    assert (meeting.language, meeting.duration) == ("en-GB", dt.timedelta(seconds=3662.5))
    assert meeting.problems == ()


@pytest.mark.parametrize(
    ("heard", "count"), [(("good", "evening"), 2), (("good", "even", "ing"), 0), (("good", "x"), 0)]
)
def test_words_as_they_are_heard(heard: tuple[str, ...], count: int) -> None:
    words = [{"word": one, "offset": "PT1S", "duration": "PT0.5S"} for one in heard]
    meeting = read({"recognizedPhrases": [phrase("Good evening.", 1, words=words)]})
    assert [text for text, *_ in timed(meeting)[1:]] == ["Good", "evening."][:count]
    assert meeting.problems == ()


def test_fast_transcription() -> None:
    words = [{"text": "Yes.", "offsetMilliseconds": 70, "durationMilliseconds": 30}]
    one = {"offsetMilliseconds": 70, "durationMilliseconds": 930, "text": "Yes.", "words": words}
    document = {"durationMilliseconds": 2580, "phrases": [one]}
    meeting = read({**document, "combinedPhrases": [{"text": "Yes. No."}]})
    assert said(meeting) == [(None, None, "Yes.")]
    assert seconds(meeting) == [(0.07, 1)]
    assert meeting.duration == dt.timedelta(seconds=2.58)
    assert codes(meeting) == ["words-differ"]


@pytest.mark.parametrize(
    ("time", "found"), [("soon", ["time-unread"]), ("PT1.1.1S", ["time-unread"]), (None, [])]
)
def test_a_time_that_is_none_is_recorded(time: str | None, found: list[str]) -> None:
    one = {"offset": time, "nBest": [{"lexical": "yes"}]}
    meeting = read({"recognizedPhrases": [one]})
    assert said(meeting) == [(None, None, "yes")]
    assert seconds(meeting) == [(None, None)]
    assert codes(meeting) == found
