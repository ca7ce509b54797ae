"""SegLST: segments of several recordings, as tools that score recognisers have them.

Printed form; times are seconds, as numbers or as text:

    [{"session_id": "evening", "speaker": "Anna", "start_time": "0.5", "end_time": "1.25",
      "words": "Good evening"}, ...]

Each segment is a turn: consecutive ones of one speaker are not joined, since each is a reference.
Where a document has several sessions, their names are headings, at each change.
"""

from __future__ import annotations

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
    if not are_rows(document, "words"):
        return False
    is_text = isinstance(document[0]["words"], str)
    return is_text and any(key in document[0] for key in ("session_id", "start_time"))


def _recording(document: Any) -> Recording:  # noqa: ANN401 - as above
    segments = [_segment(row) for row in rows(document)]
    sessions = {one.session for one in segments}
    title = sessions.pop() if len(sessions) == 1 else None
    return Recording(segments=segments, metadata=Metadata(title=title), are_joined=False)


FORMAT = JsonFormat("seglst", _fits, _recording)


def _segment(row: Row) -> Segment:
    segment = Segment(text=text_of(row, "words"), voice=voice_of(row, "speaker"))
    segment.session = voice_of(row, "session_id")
    segment.begins_at = time_of(row, "start_time", segment.faults)
    segment.ends_at = time_of(row, "end_time", segment.faults)
    return segment
