"""Rev AI: from JSON to a meeting."""

from __future__ import annotations

from tests.formats.services.read import read, said, timed
from transcripts import SpeakerKind

ELEMENTS = [
    {"type": "text", "value": "Good", "ts": 0.27, "end_ts": 0.48, "confidence": 0.5},
    {"type": "punct", "value": ", "},
    {"type": "text", "value": "yes", "ts": 0.5, "end_ts": 0.9},
    {"type": "punct", "value": "."},
]


def test_elements_stand_as_they_are() -> None:
    meeting = read({"monologues": [{"speaker": 0, "elements": ELEMENTS}]})
    assert said(meeting) == [("0", None, "Good, yes.")]
    assert timed(meeting) == [("Good, yes.", 0.27, None), ("Good", 0.27, 0.5), ("yes", 0.5, None)]
    assert meeting.turns[0].speaker.kind is SpeakerKind.MACHINE
    assert meeting.problems == ()


def test_people_name_the_voices() -> None:
    info = {"speaker_info": {"id": "1", "display_name": "Ben Okoro"}}
    meeting = read(
        {
            "speakers": [{"id": 0, "name": "Anna Berg"}],
            "monologues": [
                {"speaker": 0, "elements": ELEMENTS},
                {"speaker": 1, "elements": ELEMENTS, **info},
                {"elements": ELEMENTS},
            ],
        }
    )
    assert [turn.label for turn in meeting.turns] == ["Anna Berg", "Ben Okoro", None]
    assert meeting.turns[0].speaker.kind is SpeakerKind.PERSON
