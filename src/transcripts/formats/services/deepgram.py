"""Deepgram: the transcript that its API gives of a recording.

Printed form, times in seconds:

    {"metadata": {"duration": 25.93, "channels": 1},
     "results": {
        "channels": [{"alternatives": [{"transcript": "Good evening.", "words": [
            {"word": "good", "start": 0.08, "end": 0.32, "confidence": 0.99, "speaker": 0,
             "punctuated_word": "Good"}, ...]}]}],
        "utterances": [{"start": 0.08, "end": 1.2, "transcript": "Good evening.", "channel": 0,
                        "speaker": 0, "words": [...]}]}}

Utterances stand there where they were asked for, voices where they were told apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from transcripts.formats.segments import Recording, Segment, Word
from transcripts.formats.services.documents import (
    JsonFormat,
    Row,
    check_whole,
    first_of,
    language_of,
    row_of,
    rows,
    share_of,
    text_of,
    time_of,
    voice_of,
)
from transcripts.formats.services.words import by_time, by_voice, end_of, start_of
from transcripts.reading.source.metadata import Metadata

__all__ = ["FORMAT"]


def _fits(document: Any) -> bool:  # noqa: ANN401 - whatever JSON may hold
    results = document.get("results") if isinstance(document, dict) else None
    return isinstance(results, dict) and isinstance(results.get("channels"), list)


def _recording(document: Any) -> Recording:  # noqa: ANN401 - as above
    results = row_of(document, "results")
    channels = list(rows(results, "channels"))
    best = [first_of(channel, "alternatives") for channel in channels]
    if results.get("utterances"):
        segments = [_utterance(row) for row in rows(results, "utterances")]
    else:
        numbers = [str(number) if len(best) > 1 else None for number in range(len(best))]
        segments = by_time(
            [_channel(row, number) for row, number in zip(best, numbers, strict=True)]
        )
    made = Recording(segments=segments, are_machines=True)
    check_whole(" ".join(text_of(row, "transcript") for row in best), segments, made.faults)
    made.metadata = Metadata(
        language=next(_languages(channels), None),
        duration=time_of(row_of(document, "metadata"), "duration", made.faults),
    )
    return made


FORMAT = JsonFormat("deepgram", _fits, _recording)


def _languages(channels: list[Row]) -> Iterator[str]:
    for channel in channels:
        tag = language_of(channel.get("detected_language"))
        if tag is not None:
            yield tag


def _utterance(row: Row) -> Segment:
    segment = Segment(text=text_of(row, "transcript"), voice=voice_of(row, "speaker"))
    segment.begins_at = time_of(row, "start", segment.faults)
    segment.ends_at = time_of(row, "end", segment.faults)
    segment.channel = voice_of(row, "channel")
    segment.confidence = share_of(row, "confidence")
    segment.words = [_word(word, segment) for word in rows(row, "words")]
    return segment


def _channel(row: Row, channel: str | None) -> list[Segment]:
    """Return what is said on a channel, by the voices of the words."""
    listed = list(rows(row, "words"))
    whole = Segment(text=text_of(row, "transcript"), channel=channel)
    whole.words = [_word(word, whole) for word in listed]
    whole.begins_at, whole.ends_at = start_of(whole.words), end_of(whole.words)
    return by_voice(whole, [voice_of(word, "speaker") for word in listed])


def _word(row: Row, segment: Segment) -> Word:
    begins_at = time_of(row, "start", segment.faults)
    ends_at = time_of(row, "end", segment.faults)
    text = text_of(row, "punctuated_word") or text_of(row, "word")
    return Word(text, begins_at, ends_at, share_of(row, "confidence"))
