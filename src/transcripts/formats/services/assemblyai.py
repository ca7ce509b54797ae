"""AssemblyAI: the transcript that its API gives.

Printed form, times in milliseconds but for the length of the recording:

    {"id": "6a9z", "text": "Good evening. Yes?", "audio_duration": 25, "language_code": "en_us",
     "words": [{"text": "Good", "start": 170, "end": 718, "confidence": 0.99, "speaker": "A"}, ...],
     "utterances": [{"speaker": "A", "start": 170, "end": 1200, "text": "Good evening.",
                     "confidence": 0.98, "words": [...]}, ...]}

``utterances`` is null, and the speaker of each word as well, where voices were not asked for. What
it gives of sentences or paragraphs of a transcript has those in the place of utterances.
"""

from __future__ import annotations

from typing import Any

from transcripts.formats.segments import Recording, Segment, Word
from transcripts.formats.services.documents import (
    MILLISECONDS,
    JsonFormat,
    Row,
    are_rows,
    check_whole,
    is_object,
    language_of,
    rows,
    share_of,
    text_of,
    time_of,
    voice_of,
)
from transcripts.formats.services.words import by_voice, end_of, start_of
from transcripts.reading.source.metadata import Metadata

__all__ = ["FORMAT"]

_PIECES = ("utterances", "paragraphs", "sentences")
_OWN = ("audio_url", "audio_duration", "utterances")
_OTHERS = ("segments", "results", "chunks")


def _fits(document: Any) -> bool:  # noqa: ANN401 - whatever JSON may hold
    if not isinstance(document, dict) or any(key in document for key in _OTHERS):
        return False
    if not any(key in document for key in _OWN):
        return False
    if any(are_rows(document.get(key), "text", "start", "end") for key in (*_PIECES, "words")):
        return True
    # Nothing is said in a recording.
    return is_object(document, "id", "text", "words", "utterances", "audio_url")


def _recording(document: Any) -> Recording:  # noqa: ANN401 - as above
    listed = next((rows(document, key) for key in _PIECES if document.get(key)), None)
    if listed is None:
        whole = Segment(text=text_of(document, "text"))
        segments = _with_words(whole, document)
    else:
        segments = [_segment(row) for row in listed]
    made = Recording(segments=segments, are_machines=True)
    check_whole(text_of(document, "text"), segments, made.faults)
    made.metadata = Metadata(
        language=language_of(document.get("language_code")),
        duration=time_of(document, "audio_duration", made.faults),
    )
    return made


FORMAT = JsonFormat("assemblyai", _fits, _recording)


def _segment(row: Row) -> Segment:
    """Return an utterance."""
    segment = Segment(text=text_of(row, "text"), voice=voice_of(row, "speaker"))
    segment.begins_at = time_of(row, "start", segment.faults, MILLISECONDS)
    segment.ends_at = time_of(row, "end", segment.faults, MILLISECONDS)
    segment.channel = voice_of(row, "channel")
    segment.confidence = share_of(row, "confidence")
    segment.words = [_word(word, segment) for word in rows(row, "words")]
    return segment


def _with_words(whole: Segment, document: Row) -> list[Segment]:
    """Return what is said, by the voices of the words."""
    listed = list(rows(document, "words"))
    whole.words = [_word(row, whole) for row in listed]
    if not whole.text.strip():
        whole.text = " ".join(word.text for word in whole.words)
    whole.begins_at, whole.ends_at = start_of(whole.words), end_of(whole.words)
    return by_voice(whole, [voice_of(row, "speaker") for row in listed])


def _word(row: Row, segment: Segment) -> Word:
    begins_at = time_of(row, "start", segment.faults, MILLISECONDS)
    ends_at = time_of(row, "end", segment.faults, MILLISECONDS)
    return Word(text_of(row, "text"), begins_at, ends_at, share_of(row, "confidence"))
