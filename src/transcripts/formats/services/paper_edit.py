"""Digital Paper Edit: the words and paragraphs of a transcript that somebody has edited.

Printed form; times are seconds:

    {"words": [{"id": 0, "start": 13.02, "end": 13.17, "text": "Good"}, ...],
     "paragraphs": [{"id": 0, "start": 13.02, "end": 24.2, "speaker": "Anna Berg"}, ...]}

A paragraph has the words that begin in it. A list of such documents is read as one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from attrs import evolve

from transcripts.formats.segments import Recording, Segment, Word
from transcripts.formats.services.documents import (
    JsonFormat,
    Row,
    are_rows,
    rows,
    text_of,
    time_of,
    voice_of,
)
from transcripts.formats.services.words import end_of, start_of, voices_at

__all__ = ["FORMAT"]


def _fits(document: Any) -> bool:  # noqa: ANN401 - whatever JSON may hold
    if isinstance(document, list):
        return bool(document) and not isinstance(document[0], list) and _fits(document[0])
    if not isinstance(document, dict) or "audio_duration" in document or "audio_url" in document:
        return False
    has_words = are_rows(document.get("words"), "text", "start", "end")
    return has_words and are_rows(document.get("paragraphs"), "speaker", "start", "end")


def _recording(document: Any) -> Recording:  # noqa: ANN401 - as above
    documents = document if isinstance(document, list) else [document]
    return Recording(segments=[made for one in rows(documents) for made in _segments(one)])


FORMAT = JsonFormat("digital-paper-edit", _fits, _recording)


def _segments(document: Row) -> Iterator[Segment]:
    """Yield the paragraphs with their words in order, and what stands in none."""
    paragraphs = [_paragraph(row) for row in rows(document, "paragraphs")]
    apart = Segment(text="")
    words = [_word(row, apart) for row in rows(document, "words")]
    ranges = [(one.begins_at, one.ends_at, str(at)) for at, one in enumerate(paragraphs)]
    numbers = voices_at([word.begins_at for word in words], ranges)
    begun = 0
    for number, run in groupby(zip(numbers, words, strict=True), key=lambda pair: pair[0]):
        said = [word for _, word in run]
        segment = Segment(text="", begins_at=start_of(said), ends_at=end_of(said))
        if number is not None:
            at = int(number)
            yield from paragraphs[begun:at]
            begun = max(begun, at + 1)
            segment = evolve(paragraphs[at])
        segment.words, segment.text = said, " ".join(word.text for word in said)
        segment.faults, apart.faults = [*segment.faults, *apart.faults], []
        yield segment
    yield from paragraphs[begun:]


def _paragraph(row: Row) -> Segment:
    segment = Segment(text="", voice=voice_of(row, "speaker"))
    segment.begins_at = time_of(row, "start", segment.faults)
    segment.ends_at = time_of(row, "end", segment.faults)
    return segment


def _word(row: Row, segment: Segment) -> Word:
    begins_at = time_of(row, "start", segment.faults)
    return Word(text_of(row, "text"), begins_at, time_of(row, "end", segment.faults))
