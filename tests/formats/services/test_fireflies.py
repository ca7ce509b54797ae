"""Fireflies: from JSON to a meeting."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.formats.services.read import read, said, seconds
from transcripts import ParseError

SENTENCES = [
    {
        "speaker_name": "Anna Berg",
        "speaker_id": 0,
        "text": "Good.",
        "start_time": 0.5,
        "end_time": 1,
    },
    {"speaker_name": None, "speaker_id": 1, "raw_text": "yes", "text": "", "start_time": 2},
]
TRANSCRIPT = {"title": "Evening", "duration": 1.5, "sentences": SENTENCES}


@pytest.mark.parametrize(
    "document", [TRANSCRIPT, {"transcript": TRANSCRIPT}, {"data": {"transcript": TRANSCRIPT}}]
)
def test_sentences_are_said_by_who_is_named(document: dict[str, Any]) -> None:
    meeting = read(document)
    assert said(meeting) == [("Anna Berg", None, "Good."), ("1", None, "yes")]
    assert seconds(meeting) == [(0.5, 1), (2, None)]
    assert (meeting.title, meeting.duration) == ("Evening", dt.timedelta(seconds=90))
    assert meeting.problems == ()


def test_a_bare_list_of_sentences() -> None:
    meeting = read(SENTENCES)
    assert (len(meeting.turns), meeting.title, meeting.duration) == (2, None, None)


def test_what_is_no_sentence_is_refused() -> None:
    with pytest.raises(ParseError, match=r"^\$: sentences must hold objects alone"):
        read([*SENTENCES, 7])
