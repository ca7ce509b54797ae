"""Podcasting 2.0: transcripts of podcasts in JSON, with times.

The printed form:

    {"version": "1.0.0", "segments": [
        {"speaker": "Anna Berg", "startTime": 0.5, "endTime": 0.75, "body": "Good"},
        {"speaker": "Anna Berg", "startTime": 1, "endTime": 1.25, "body": "evening."}]}

A segment may be a sentence or a word; those of one voice in a row are one turn. A segment without
a speaker goes on with whoever spoke before it. Spans count in a text of the strings in order: a
line for each voice, and a line for what it says.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from transcripts.formats.segments import Recording, Segment
from transcripts.formats.services.documents import (
    JsonFormat,
    Row,
    are_rows,
    rows,
    text_of,
    time_of,
    voice_of,
)

__all__ = ["FORMAT"]


def _fits(document: Any) -> bool:  # noqa: ANN401 - whatever JSON may hold
    return isinstance(document, dict) and are_rows(document.get("segments"), "body")


def _recording(document: Any) -> Recording:  # noqa: ANN401 - as above
    return Recording(segments=list(_segments(document)))


FORMAT = JsonFormat("podcasting", _fits, _recording)


def _segments(document: Row) -> Iterator[Segment]:
    """Yield the segments, each with the voice of the one before where it has none."""
    voice: str | None = None
    for row in rows(document, "segments"):
        voice = voice_of(row, "speaker") or voice
        segment = Segment(text=text_of(row, "body"), voice=voice)
        segment.begins_at = time_of(row, "startTime", segment.faults)
        segment.ends_at = time_of(row, "endTime", segment.faults)
        yield segment
