"""Google Speech-to-Text: from JSON to a meeting."""

from __future__ import annotations

from typing import Any

import pytest

from tests.formats.services.read import codes, read, said, seconds, timed


def result(transcript: str | None, *words: Any, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON of any kind
    text = {} if transcript is None else {"transcript": transcript}
    return {"alternatives": [{**text, "confidence": 0, "words": list(words)}], **more}


def word(text: str, start: Any, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    return {"word": text, "startTime": start, **more}


def test_a_result_is_a_segment() -> None:
    first = result("Good evening", word("Good", "0.5s"), word("evening", {"seconds": "1"}))
    second = result(" Yes", word("Yes", {"nanos": 500_000_000}), resultEndTime="9s", channelTag=0)
    meeting = read({"results": [first, second]})
    assert said(meeting) == [(None, None, "Good evening Yes")]
    assert timed(meeting) == [
        *(("Good evening", 0.5, None), ("Good", 0.5, None), ("evening", 1, None)),
        *(("Yes", 0.5, None), ("Yes", 0.5, None)),
    ]
    assert seconds(meeting) == [(0.5, 9)]


def test_the_last_result_has_all_words_with_voices() -> None:
    first = result("Good evening", word("Good", "0s"), word("evening", "1s"))
    second = result(" Yes", word("Yes", "2s"))
    last = result(
        None,
        word("Good", "0s", speakerTag=1),
        word("evening", "1s", speakerTag=1),
        word("Yes", "2s", speakerTag=2),
    )
    meeting = read({"results": [first, second, last]})
    assert said(meeting) == [("1", None, "Good evening"), ("2", None, "Yes")]
    assert meeting.problems == ()
    # Where it is the last one that speaks, its transcript is a part of what it has the words of.
    last["alternatives"][0]["transcript"] = "Yes"
    assert codes(read({"results": [first, last]})) == []


def test_words_that_the_last_result_lacks_are_a_problem() -> None:
    first = result("Good evening", word("Good", "0s"))
    last = result("", word("Good", "0s", speaker_tag=1))
    assert codes(read({"results": [first, last]})) == ["words-differ"]


def test_results_with_voices_of_their_own_are_all_read() -> None:
    first = result("Good", {"word": "Good", "startOffset": "0s", "speakerLabel": "1"})
    second = result("Yes", {"word": "Yes", "start_offset": "1s", "speaker_label": "2"})
    meeting = read({"results": [first, second, {"languageCode": "en-GB"}]})
    assert said(meeting) == [("1", None, "Good"), ("2", None, "Yes")]
    assert meeting.language == "en-GB"


def test_channels_and_what_is_wrapped_in_an_operation() -> None:
    results = [result("Good", channelTag=1), result("Yes", channel_tag=2)]
    meeting = read({"name": "1", "done": True, "response": {"results": results}})
    assert said(meeting) == [(None, "1", "Good"), (None, "2", "Yes")]


@pytest.mark.parametrize("time", [{"seconds": "soon"}, {"nanos": []}, "soon", {"seconds": None}])
def test_a_time_that_is_none_is_recorded(time: Any) -> None:  # noqa: ANN401 - as above
    meeting = read({"results": [result("Good", word("Good", time))]})
    assert seconds(meeting) == [(None, None)]


def test_a_result_may_have_no_guess() -> None:
    meeting = read({"results": [{"alternatives": []}, result("Good")]})
    assert said(meeting) == [(None, None, "Good")]
