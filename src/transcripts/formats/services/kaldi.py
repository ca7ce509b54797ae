"""BBC Kaldi: words of a recogniser, and who speaks when.

Printed form; times are seconds. Either part may stand alone, and both may stand in ``retval``:

    {"words": [{"start": 13.02, "end": 13.17, "confidence": 0.68, "word": "good",
                "punct": "Good"}, ...],
     "segmentation": {"segments": [{"@type": "Segment", "start": 13.0, "duration": 2.74,
                                    "speaker": {"@id": "S0", "gender": "F"}}, ...]}}
"""

from __future__ import annotations

from typing import Any

from transcripts.formats.segments import Recording, Segment, Word
from transcripts.formats.services.documents import (
    JsonFormat,
    Row,
    are_rows,
    check_whole,
    is_object,
    row_of,
    rows,
    share_of,
    sum_of,
    text_of,
    time_of,
    voice_of,
)
from transcripts.formats.services.words import Range, by_voice, end_of, start_of, voices_at

__all__ = ["FORMAT"]


def _fits(document: Any) -> bool:  # noqa: ANN401 - whatever JSON may hold
    if is_object(document, "retval"):
        document = document["retval"]
    if not isinstance(document, dict) or isinstance(document.get("text"), str):
        return False
    if are_rows(document.get("words"), "start", "word", "punct"):
        return True
    segmentation = document.get("segmentation")
    if document.get("words") or not isinstance(segmentation, dict):
        return False
    return are_rows(segmentation.get("segments"), "start", "duration")


def _recording(document: Any) -> Recording:  # noqa: ANN401 - as above
    document = row_of(document, "retval") or document
    segmentation = list(rows(row_of(document, "segmentation"), "segments"))
    if not document.get("words"):
        silent = [_silent(row) for row in segmentation]
        return Recording(segments=silent, are_machines=True, are_joined=False)
    whole = Segment(text="")
    whole.words = [_word(row, whole) for row in rows(document, "words")]
    whole.text = " ".join(word.text for word in whole.words)
    whole.begins_at, whole.ends_at = start_of(whole.words), end_of(whole.words)
    ranges = [_range(row, whole) for row in segmentation]
    voices = voices_at([word.begins_at for word in whole.words], ranges)
    segments = by_voice(whole, voices)
    made = Recording(segments=segments, are_machines=True)
    check_whole(text_of(document, "punct"), segments, made.faults)
    return made


FORMAT = JsonFormat("bbc-kaldi", _fits, _recording)


def _word(row: Row, segment: Segment) -> Word:
    begins_at = time_of(row, "start", segment.faults)
    ends_at = time_of(row, "end", segment.faults)
    text = text_of(row, "punct") or text_of(row, "word")
    return Word(text, begins_at, ends_at, share_of(row, "confidence"))


def _range(row: Row, segment: Segment) -> Range:
    begins_at = time_of(row, "start", segment.faults)
    length = time_of(row, "duration", segment.faults)
    return begins_at, sum_of(begins_at, length), voice_of(row_of(row, "speaker"), "@id")


def _silent(row: Row) -> Segment:
    """Return a segment of which only is known who speaks in it."""
    segment = Segment(text="")
    segment.begins_at, segment.ends_at, segment.voice = _range(row, segment)
    return segment
