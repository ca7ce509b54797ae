"""Rev AI: the transcript that its API gives.

Printed form; times are seconds, and signs and spaces are elements of their own:

    {"monologues": [{"speaker": 0, "elements": [
        {"type": "text", "value": "Good", "ts": 0.27, "end_ts": 0.48, "confidence": 0.99},
        {"type": "punct", "value": " "},
        {"type": "text", "value": "evening", "ts": 0.5, "end_ts": 0.9, "confidence": 0.98},
        {"type": "punct", "value": "."}]}]}

Those that people write have names: ``{"speakers": [{"id": 0, "name": "Anna Berg"}]}``, or
``"speaker_info": {"display_name": "Anna Berg"}`` in a monologue.
"""

from __future__ import annotations

from typing import Any

from transcripts.formats.segments import Recording, Segment, Word
from transcripts.formats.services.documents import (
    JsonFormat,
    Row,
    are_rows,
    row_of,
    rows,
    share_of,
    text_of,
    time_of,
    voice_of,
)
from transcripts.formats.services.words import end_of, start_of

__all__ = ["FORMAT"]


def _fits(document: Any) -> bool:  # noqa: ANN401 - whatever JSON may hold
    return isinstance(document, dict) and are_rows(document.get("monologues"), "elements")


def _recording(document: Any) -> Recording:  # noqa: ANN401 - as above
    names = {text_of(row, "id"): voice_of(row, "name") for row in rows(document, "speakers")}
    segments = [_monologue(row, names) for row in rows(document, "monologues")]
    labels = {text_of(row, "speaker") for row in rows(document, "monologues")}
    are_machines = all(one.voice is None or one.voice in labels for one in segments)
    return Recording(segments=segments, are_machines=are_machines)


FORMAT = JsonFormat("rev-ai", _fits, _recording)


def _monologue(row: Row, names: dict[str, str | None]) -> Segment:
    label = voice_of(row, "speaker")
    name = voice_of(row_of(row, "speaker_info"), "display_name") or names.get(label or "")
    listed = list(rows(row, "elements"))
    segment = Segment(text="".join(text_of(one, "value") for one in listed), voice=name or label)
    segment.words = [_word(one, segment) for one in listed]
    segment.begins_at, segment.ends_at = start_of(segment.words), end_of(segment.words)
    return segment


def _word(row: Row, segment: Segment) -> Word:
    begins_at = time_of(row, "ts", segment.faults)
    ends_at = time_of(row, "end_ts", segment.faults)
    return Word(text_of(row, "value"), begins_at, ends_at, share_of(row, "confidence"))
