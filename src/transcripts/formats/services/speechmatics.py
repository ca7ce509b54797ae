"""Speechmatics: the transcripts of its first and second versions.

Printed forms; times are seconds:

    {"format": "1.0", "job": {"lang": "en", "duration": 711},
     "speakers": [{"name": "F4", "time": "13.05", "duration": "39.19", "confidence": null}, ...],
     "words": [{"name": "Good", "time": "13.05", "duration": "0.18", "confidence": "1.000"}, ...
               {"name": ".", "time": "14.00", "duration": "0.03", "confidence": "0.880"}]}
    {"format": "2.9", "job": {"duration": 25},
     "metadata": {"transcription_config": {"language": "en"},
                  "language_pack_info": {"word_delimiter": " "}},
     "results": [
        {"type": "word", "start_time": 0.5, "end_time": 0.9, "channel": "left",
         "alternatives": [{"content": "Good", "confidence": 0.99, "speaker": "S1"}]},
        {"type": "punctuation", "start_time": 0.9, "end_time": 0.9, "attaches_to": "previous",
         "alternatives": [{"content": ".", "confidence": 1.0, "speaker": "S1"}]}]}

"UU" is no voice, but says that none was recognised.
"""

from __future__ import annotations

from itertools import groupby
from typing import Any

from transcripts.formats.segments import Recording, Segment, Word
from transcripts.formats.services.documents import (
    JsonFormat,
    Row,
    are_rows,
    first_of,
    is_object,
    language_of,
    row_of,
    rows,
    share_of,
    sum_of,
    text_of,
    time_of,
    voice_of,
)
from transcripts.formats.services.words import (
    Range,
    by_time,
    by_voice,
    end_of,
    joined,
    start_of,
    voices_at,
)
from transcripts.reading.later import later
from transcripts.reading.source.metadata import Metadata

__all__ = ["FORMAT"]

_UNKNOWN = "UU"
_PUNCTUATION = "punctuation"
_SIGN = later(r"[.,?!;:…。、？！]++")


def _fits(document: Any) -> bool:  # noqa: ANN401 - whatever JSON may hold
    if not isinstance(document, dict):
        return False
    if are_rows(document.get("words"), "name", "time", "duration"):
        return True
    results = document.get("results")
    if are_rows(results, "type", "start_time"):
        return True
    # Nothing is said in a recording.
    return results == [] and is_object(document, "format", "metadata")


def _recording(document: Any) -> Recording:  # noqa: ANN401 - as above
    segments = _second(document) if "results" in document else _first(document)
    made = Recording(segments=segments, are_machines=True)
    job, metadata = row_of(document, "job"), row_of(document, "metadata")
    config = row_of(metadata, "transcription_config")
    made.metadata = Metadata(
        language=language_of(job.get("lang") or config.get("language")),
        duration=time_of(job, "duration", made.faults),
    )
    return made


FORMAT = JsonFormat("speechmatics", _fits, _recording)


def _first(document: Row) -> list[Segment]:
    """Return what is said in a transcript of the first version."""
    whole = Segment(text="")
    words = [_timed(row, whole) for row in rows(document, "words")]
    glued = [_SIGN.fullmatch(word.text) is not None for word in words]
    ranges = [_range(row, whole) for row in rows(document, "speakers")]
    voices = voices_at([word.begins_at for word in words], ranges)
    # Nobody says a sign: its time is that of the silence after the words.
    words = [Word(word.text) if sign else word for word, sign in zip(words, glued, strict=True)]
    return _whole(whole, words, joined(zip(words, glued, strict=True)), voices)


def _timed(row: Row, segment: Segment) -> Word:
    begins_at, ends_at, name = _range(row, segment)
    return Word(name or "", begins_at, ends_at, share_of(row, "confidence"))


def _range(row: Row, segment: Segment) -> Range:
    begins_at = time_of(row, "time", segment.faults)
    length = time_of(row, "duration", segment.faults)
    return begins_at, sum_of(begins_at, length), voice_of(row, "name")


def _second(document: Row) -> list[Segment]:
    """Return what is said in a transcript of the second version."""
    pack = row_of(row_of(document, "metadata"), "language_pack_info")
    space = " " if pack.get("word_delimiter") is None else text_of(pack, "word_delimiter")
    listed = sorted(rows(document, "results"), key=lambda row: text_of(row, "channel"))
    channels = groupby(listed, key=lambda row: voice_of(row, "channel"))
    told = [_channel(list(results), space, channel) for channel, results in channels]
    return by_time(told) if told else []


def _channel(results: list[Row], space: str, channel: str | None) -> list[Segment]:
    whole = Segment(text="", channel=channel)
    words: list[Word] = []
    glued: list[bool] = []
    voices: list[str | None] = []
    is_open = False
    for row in results:
        best = first_of(row, "alternatives")
        begins_at = time_of(row, "start_time", whole.faults)
        ends_at = time_of(row, "end_time", whole.faults)
        text = text_of(best, "content")
        is_sign = text_of(row, "type") == _PUNCTUATION
        word = Word(text, begins_at, ends_at, share_of(best, "confidence"))
        words.append(Word(text) if is_sign else word)
        side = text_of(row, "attaches_to")
        glued.append(is_open or side in {"previous", "both"})
        is_open = side in {"next", "both"}
        voice = voice_of(best, "speaker")
        voices.append(None if voice == _UNKNOWN else voice)
    return _whole(whole, words, joined(zip(words, glued, strict=True), space), voices)


def _whole(whole: Segment, words: list[Word], text: str, voices: list[str | None]) -> list[Segment]:
    whole.text, whole.words = text, words
    whole.begins_at, whole.ends_at = start_of(words), end_of(words)
    return by_voice(whole, voices)
