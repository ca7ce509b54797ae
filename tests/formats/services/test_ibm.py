"""IBM Watson Speech to Text: from JSON to a meeting."""

from __future__ import annotations

from typing import Any

import pytest

import transcripts
from tests.formats.services.read import codes, read, said, timed
from transcripts import ParseError


def result(transcript: str, *times: Any, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON of any kind
    best = {"transcript": transcript, "confidence": 0.5, "timestamps": list(times), **more}
    return {"final": True, "alternatives": [best, {"transcript": "other"}]}


LABELS = [
    {"from": 0.5, "to": 1.0, "speaker": 0, "confidence": 0.5},
    {"from": 1.0, "to": 1.5, "speaker": 1, "confidence": 0.5},
]
WORDS = (["good", 0.5, 1.0], ["yes", 1.0, 1.5])


def test_voices_are_found_by_the_times_of_words() -> None:
    shares = {"word_confidence": [["good", 0.25], ["yes", 0.75]]}
    meeting = read({"results": [result("good yes ", *WORDS, **shares)], "speaker_labels": LABELS})
    assert said(meeting) == [("0", None, "good"), ("1", None, "yes")]
    assert timed(meeting)[1] == ("good", 0.5, 0.25)
    assert meeting.problems == ()


def test_confidences_of_other_words_are_left_out() -> None:
    meeting = read({"results": [result("good yes ", *WORDS, word_confidence=[["good", 0.25]])]})
    assert timed(meeting)[1:] == [("good", 0.5, None), ("yes", 1, None)]


def test_a_job_has_the_results_of_its_recordings() -> None:
    one = {"result_index": 0, "results": [result("good ")]}
    meeting = read({"id": "a", "status": "completed", "results": [one, one]})
    assert said(meeting) == [(None, None, "good good")]


def test_a_result_without_a_sign_that_it_is_final() -> None:
    row = {"alternatives": [{"transcript": "good "}]}
    assert said(read({"result_index": 0, "results": [row]})) == [(None, None, "good")]


def test_a_word_may_lack_its_times() -> None:
    meeting = read({"results": [result("good yes", ["good"], ["yes", "soon", None])]})
    assert codes(meeting) == ["time-unread"]


@pytest.mark.parametrize(
    ("times", "message"),
    [
        (7, "timestamps must be a list"),
        ([7], "timestamps must hold"),
        ([[{}]], "timestamps must hold"),
    ],
)
def test_lists_of_something_else_are_refused(times: Any, message: str) -> None:  # noqa: ANN401 - as above
    row = {"final": True, "alternatives": [{"transcript": "a", "timestamps": times}]}
    with pytest.raises(ParseError, match=r"alternatives\[0\]: " + message):
        read({"results": [row]})


def test_what_is_not_final_is_told_again() -> None:
    first = {**result("goo "), "final": False}
    assert said(read({"results": [first, result("good ")]})) == [(None, None, "good")]


def test_times_are_compared_as_numbers() -> None:
    text = (
        '{"results": [{"final": true, "alternatives": [{"transcript": "good yes",'
        ' "timestamps": [["good", 0.40, 1], ["yes", null, null]]}]}],'
        ' "speaker_labels": [{"from": 0.4, "to": 1.0, "speaker": 2}, {"speaker": 3}]}'
    )
    meeting = transcripts.parse(text)
    assert [(turn.label, turn.text) for turn in meeting.turns] == [("2", "good"), (None, "yes")]
