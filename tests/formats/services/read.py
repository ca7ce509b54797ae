"""What the tests of all services ask of a document."""

from __future__ import annotations

import json
from typing import Any

import transcripts
from transcripts import Meeting
from transcripts.testing import assert_covers, assert_round_trips

# A turn: its label, its channel, what is said in it.
Said = tuple[str | None, str | None, str]


def read(document: Any, format: str | None = None) -> Meeting:  # noqa: ANN401 - JSON of any kind
    """Read a document, which loses nothing."""
    text = json.dumps(document, ensure_ascii=False)
    meeting = transcripts.parse(text, format=format)
    assert_covers(meeting, transcripts.source_text(text, format=format))
    assert_round_trips(meeting)
    return meeting


def said(meeting: Meeting) -> list[Said]:
    """Return who says what on which channel."""
    return [(turn.label, turn.channel, turn.text) for turn in meeting.turns]


def codes(meeting: Meeting) -> list[str]:
    """Return the codes of the problems of a meeting."""
    return [str(found.code) for found in meeting.problems]


def seconds(meeting: Meeting) -> list[tuple[float | None, float | None]]:
    """Return when each turn begins and ends."""
    return [
        (
            None if turn.begins_at is None else turn.begins_at.total_seconds(),
            None if turn.ends_at is None else turn.ends_at.total_seconds(),
        )
        for turn in meeting.turns
    ]


def timed(meeting: Meeting) -> list[tuple[str, float | None, float | None]]:
    """Return what has times, with its beginning in seconds and its confidence."""
    return [
        (
            paragraph.text[time.start : time.end],
            None if time.begins_at is None else time.begins_at.total_seconds(),
            time.confidence,
        )
        for turn in meeting.turns
        for paragraph in turn.paragraphs
        for time in paragraph.times
    ]
