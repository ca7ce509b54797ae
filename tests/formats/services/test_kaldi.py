"""BBC Kaldi: from JSON to a meeting."""

from __future__ import annotations

from tests.formats.services.read import codes, read, said, seconds

WORDS = [
    {"start": 0.5, "end": 1, "confidence": 0.5, "word": "good", "punct": "Good."},
    {"start": 2, "end": 3, "word": "yes", "punct": "Yes?"},
    {"start": 9, "end": 10, "word": "no", "punct": ""},
]
SEGMENTS = {
    "segments": [
        {"start": 0, "duration": 1.5, "speaker": {"@id": "S0"}},
        {"start": 1.5, "duration": 2, "speaker": {"@id": "S1"}},
        {"start": None, "duration": 2, "speaker": {"@id": "S2"}},
    ]
}


def test_words_are_said_by_who_speaks_then() -> None:
    meeting = read({"words": WORDS, "segmentation": SEGMENTS})
    assert said(meeting) == [("S0", None, "Good."), ("S1", None, "Yes?"), (None, None, "no")]
    assert codes(meeting) == ["unattributed"]


def test_words_alone_and_wrapped() -> None:
    meeting = read({"action": "a", "retval": {"words": WORDS, "punct": "Good. Yes? No more."}})
    assert said(meeting) == [(None, None, "Good. Yes? no")]
    assert codes(meeting) == ["words-differ"]


def test_who_speaks_when_alone() -> None:
    meeting = read({"segmentation": SEGMENTS})
    assert said(meeting) == [("S0", None, ""), ("S1", None, ""), ("S2", None, "")]
    assert seconds(meeting) == [(0, 1.5), (1.5, 3.5), (None, None)]
    assert meeting.problems == ()
