"""Amazon Transcribe: the transcript that a job of it gives.

Printed form; times are seconds, and all numbers are text:

    {"jobName": "evening", "status": "COMPLETED", "results": {
        "transcripts": [{"transcript": "Good evening."}],
        "items": [
            {"id": 0, "type": "pronunciation", "start_time": "0.49", "end_time": "0.7",
             "alternatives": [{"confidence": "0.99", "content": "Good"}],
             "speaker_label": "spk_0"}, ...
            {"id": 2, "type": "punctuation",
             "alternatives": [{"confidence": "0.0", "content": "."}]}],
        "speaker_labels": {"segments": [{"speaker_label": "spk_0", "items": [
            {"start_time": "0.49", "end_time": "0.7", "speaker_label": "spk_0"}, ...]}]},
        "channel_labels": {"channels": [{"channel_label": "ch_0", "items": [...]}]},
        "audio_segments": [{"id": 0, "transcript": "Good evening.", "start_time": "0.49",
                            "end_time": "1.2", "speaker_label": "spk_0", "items": [0, 1, 2]}]}}

Speakers, channels and segments stand there where they were asked for. A bare list of items, as it
is cut from such a document, is read too.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from transcripts.formats.segments import Recording, Segment, Word
from transcripts.formats.services.documents import (
    JsonFormat,
    Row,
    are_rows,
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
from transcripts.formats.services.words import by_time, by_voice, end_of, joined, start_of
from transcripts.reading.source.metadata import Metadata

__all__ = ["FORMAT"]

_GLUED = "punctuation"
_Times = tuple[dt.timedelta | None, dt.timedelta | None]
# Returns who says an item.
_Voice = Callable[[Row], str | None]


def _fits(document: Any) -> bool:  # noqa: ANN401 - whatever JSON may hold
    if are_rows(document, "alternatives", "type", "start_time"):
        # Those of Speechmatics have their numbers as numbers: but these stand in no bare list.
        return True
    results = document.get("results") if isinstance(document, dict) else None
    if not isinstance(results, dict) or "channels" in results:
        return False
    return isinstance(results.get("items"), list) or are_rows(results.get("transcripts"))


def _recording(document: Any) -> Recording:  # noqa: ANN401 - as above
    results = {"items": document} if isinstance(document, list) else row_of(document, "results")
    voice = _voices(results)
    channels = list(rows(row_of(results, "channel_labels"), "channels"))
    if results.get("audio_segments"):
        segments = _given(results, voice)
    elif channels:
        segments = by_time([_channel(row, voice) for row in channels])
    else:
        segments = _said(list(rows(results, "items")), voice)
    whole = " ".join(text_of(row, "transcript") for row in rows(results, "transcripts"))
    if not segments:
        segments = [Segment(text=whole)]
    made = Recording(segments=segments, are_machines=True)
    check_whole(whole, segments, made.faults)
    made.metadata = Metadata(language=language_of(results.get("language_code")))
    return made


FORMAT = JsonFormat("aws-transcribe", _fits, _recording)


def _voices(results: Row) -> _Voice:
    """Return what tells who says an item: by itself, or by the list of speakers, by its times."""
    told: dict[_Times, str | None] = {}
    for segment in rows(row_of(results, "speaker_labels"), "segments"):
        for item in rows(segment, "items"):
            told[_times(item)] = voice_of(item, "speaker_label")

    def voice(item: Row) -> str | None:
        return voice_of(item, "speaker_label") or told.get(_times(item))

    return voice


def _times(item: Row) -> _Times:
    """Return the times of an item, as numbers: "0.40" and "0.4" are one time."""
    return time_of(item, "start_time", []), time_of(item, "end_time", [])


def _given(results: Row, voice: _Voice) -> list[Segment]:
    """Return the segments that the service gives."""
    items = {text_of(item, "id"): item for item in rows(results, "items")}
    made: list[Segment] = []
    for row in rows(results, "audio_segments"):
        segment = Segment(text=text_of(row, "transcript"))
        segment.begins_at = time_of(row, "start_time", segment.faults)
        segment.ends_at = time_of(row, "end_time", segment.faults)
        numbers = row.get("items")
        own = numbers if isinstance(numbers, list) else []
        found = [items[at] for at in own if isinstance(at, str) and at in items]
        segment.words = [_word(item, segment) for item in found]
        channels = (voice_of(one, "channel_label") for one in (row, *found))
        segment.channel = next((one for one in channels if one is not None), None)
        segment.voice = voice_of(row, "speaker_label")
        told = segment.voice is not None
        parts = [segment] if told else by_voice(segment, _voices_of(found, voice))
        for part in parts:
            part.voice = part.voice or segment.channel
        made += parts
    return made


def _voices_of(items: Iterable[Row], voice: _Voice) -> list[str | None]:
    """Return who says each item: a sign belongs to the word before it."""
    voices: list[str | None] = []
    for item in items:
        is_glued = text_of(item, "type") == _GLUED
        voices.append(voices[-1] if is_glued and voices else voice(item))
    return voices


def _channel(channel: Row, voice: _Voice) -> list[Segment]:
    """Return what is said on a channel, which is a voice where no other is told."""
    label = voice_of(channel, "channel_label")
    segments = _said(list(rows(channel, "items")), voice)
    for segment in segments:
        segment.channel = label
        segment.voice = segment.voice or label
    return segments


def _said(items: Sequence[Row], voice: _Voice) -> list[Segment]:
    """Return what items say, by their voices; a sign belongs to the word before it."""
    whole = Segment(text="")
    whole.words = words = [_word(item, whole) for item in items]
    glued = (text_of(item, "type") == _GLUED for item in items)
    whole.text = joined(zip(words, glued, strict=True))
    whole.begins_at, whole.ends_at = start_of(words), end_of(words)
    return by_voice(whole, _voices_of(items, voice)) if words else []


def _word(item: Row, segment: Segment) -> Word:
    best = first_of(item, "alternatives")
    begins_at = time_of(item, "start_time", segment.faults)
    ends_at = time_of(item, "end_time", segment.faults)
    # That of a sign is always nought.
    confidence = share_of(best, "confidence") if begins_at is not None else None
    return Word(text_of(best, "content"), begins_at, ends_at, confidence)
