"""Fireflies: the transcript that its API gives of a meeting.

Printed form; times are seconds:

    {"data": {"transcript": {"title": "Evening", "duration": 12.5, "sentences": [
        {"index": 0, "speaker_name": "Anna Berg", "speaker_id": 0, "text": "Good evening.",
         "raw_text": "good evening", "start_time": 0.5, "end_time": 1.25}, ...]}}}

The transcript may stand alone, without what it is wrapped in, and so may the list of sentences.
"""

from __future__ import annotations

import datetime as dt
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
from transcripts.reading.source.metadata import Metadata

__all__ = ["FORMAT"]


def _fits(document: Any) -> bool:  # noqa: ANN401 - whatever JSON may hold
    document = _transcript(document)
    sentences = document.get("sentences") if isinstance(document, dict) else document
    return any(are_rows(sentences, "speaker_name", key) for key in ("text", "raw_text"))


def _transcript(document: Any) -> Any:  # noqa: ANN401 - as above
    """Return the transcript, without what an answer of the API wraps it in."""
    for key in ("data", "transcript"):
        if isinstance(document, dict) and isinstance(document.get(key), dict):
            document = document[key]
    return document


def _recording(document: Any) -> Recording:  # noqa: ANN401 - as above
    found = _transcript(document)
    transcript = {"sentences": found} if isinstance(found, list) else found
    made = Recording(segments=[_sentence(row) for row in rows(transcript, "sentences")])
    minutes = time_of(transcript, "duration", made.faults)
    made.metadata = Metadata(
        title=voice_of(transcript, "title"),
        duration=None if minutes is None else _of_minutes(minutes),
    )
    return made


FORMAT = JsonFormat("fireflies", _fits, _recording)


def _of_minutes(length: dt.timedelta) -> dt.timedelta:
    """Return a length that stands there in minutes, and was read as one in seconds."""
    return length * 60


def _sentence(row: Row) -> Segment:
    text = text_of(row, "text") or text_of(row, "raw_text")
    # Where nobody is named there is a number all the same.
    segment = Segment(text=text, voice=voice_of(row, "speaker_name") or voice_of(row, "speaker_id"))
    segment.begins_at = time_of(row, "start_time", segment.faults)
    segment.ends_at = time_of(row, "end_time", segment.faults)
    return segment
