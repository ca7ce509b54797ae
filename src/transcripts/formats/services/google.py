"""Google Speech-to-Text: the results that its API gives, of its first and second versions.

Printed forms; a time is "1.300s", or ``{"seconds": "1", "nanos": 300000000}``, or a number:

    {"results": [{"alternatives": [{"transcript": "Good evening.", "confidence": 0.95, "words": [
        {"startTime": "1.300s", "endTime": "1.500s", "word": "Good", "speakerTag": 1}, ...]}],
        "languageCode": "en-us", "resultEndTime": "2.100s", "channelTag": 1}]}
    {"results": [{"alternatives": [{"transcript": "Good evening.", "words": [
        {"startOffset": "1.300s", "endOffset": "1.500s", "word": "Good", "speakerLabel": "1"},
        ...]}], "languageCode": "en-US", "resultEndOffset": "2.100s"}]}

Client libraries write the same names as ``start_time``. Where voices are told apart, the last
result of the first version has all words once more, with their voices: then it alone is read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from attrs import frozen

from transcripts.formats.segments import Fault, Recording, Segment, Word
from transcripts.formats.services.documents import (
    JsonFormat,
    Row,
    check_whole,
    first_of,
    is_object,
    language_of,
    rows,
    share_of,
    sum_of,
    text_of,
    time_of,
    voice_of,
)
from transcripts.formats.services.words import by_voice, end_of, start_of
from transcripts.reading.source.metadata import Metadata

__all__ = ["FORMAT"]

_STARTS = ("startTime", "startOffset", "start_time", "start_offset")
_ENDS = ("endTime", "endOffset", "end_time", "end_offset")
_RESULT_ENDS = ("resultEndTime", "resultEndOffset", "result_end_time", "result_end_offset")
_LABELS = ("speakerLabel", "speaker_label")
_TAGS = ("speakerTag", "speaker_tag")
_CHANNELS = ("channelTag", "channel_tag")
_LANGUAGES = ("languageCode", "language_code")
# What a tag is where it is not set.
_UNSET = "0"


def _fits(document: Any) -> bool:  # noqa: ANN401 - whatever JSON may hold
    document = _response(document)
    results = document.get("results") if isinstance(document, dict) else None
    if not isinstance(results, list) or not results:
        return False
    if any(key in document for key in ("speaker_labels", "result_index", "format")):
        return False
    # A result may have no guess, but its end and its language.
    first = next((row for row in results if is_object(row, "alternatives")), None)
    if first is None or any(key in first for key in ("final", "type", "word_alternatives")):
        return False
    guesses = first["alternatives"]
    return isinstance(guesses, list) and is_object(
        guesses[0] if guesses else {"transcript": ""}, "transcript"
    )


def _response(document: Any) -> Any:  # noqa: ANN401 - as above
    """Return what stands in an operation that is done."""
    is_done = is_object(document, "response") and is_object(document["response"], "results")
    return document["response"] if is_done else document


def _recording(document: Any) -> Recording:  # noqa: ANN401 - as above
    results = [_result(row) for row in rows(_response(document), "results")]
    whole = " ".join(one.segment.text.strip() for one in results)
    last = results[-1]
    read = [last] if _is_repeated(results) else results
    if len(read) < len(results):
        last.segment.text = " ".join(word.text for word in last.segment.words)
        last.segment.begins_at = start_of(last.segment.words)
    segments = [part for one in read for part in by_voice(one.segment, one.voices)]
    made = Recording(segments=segments, are_machines=True)
    check_whole(whole, segments, made.faults)
    made.metadata = Metadata(language=next((one.language for one in results if one.language), None))
    return made


FORMAT = JsonFormat("google-speech", _fits, _recording)


@frozen
class _Result:
    """A result, with the voice of each of its words."""

    segment: Segment
    voices: list[str | None]
    language: str | None


def _is_repeated(results: Sequence[_Result]) -> bool:
    """Tell whether the last result has the words of all others once more, with their voices."""
    *others, last = results
    told = any(voice is not None for one in others for voice in one.voices)
    count = sum(len(one.segment.words) for one in others)
    has_voices = any(voice is not None for voice in last.voices)
    return bool(others) and has_voices and not told and len(last.voices) >= max(count, 1)


def _result(row: Row) -> _Result:
    best = first_of(row, "alternatives")
    listed = list(rows(best, "words"))
    segment = Segment(text=text_of(best, "transcript"))
    segment.words = [_word(word, segment) for word in listed]
    segment.begins_at = start_of(segment.words)
    segment.ends_at = end_of(segment.words) or _time(row, _RESULT_ENDS, segment.faults)
    channel = _given(row, _CHANNELS)
    segment.channel = None if channel == _UNSET else channel
    segment.confidence = share_of(best, "confidence") or None
    return _Result(segment, [_voice(word) for word in listed], language_of(_given(row, _LANGUAGES)))


def _given(row: Row, keys: Sequence[str]) -> str | None:
    """Return what stands under the first of some keys that is there."""
    return next((text_of(row, key) for key in keys if row.get(key) is not None), None)


def _voice(row: Row) -> str | None:
    label = next((one for key in _LABELS if (one := voice_of(row, key)) is not None), None)
    tag = _given(row, _TAGS)
    return label or (None if tag == _UNSET else tag)


def _word(row: Row, segment: Segment) -> Word:
    begins_at = _time(row, _STARTS, segment.faults)
    ends_at = _time(row, _ENDS, segment.faults)
    # Nought is what is not set.
    return Word(text_of(row, "word"), begins_at, ends_at, share_of(row, "confidence") or None)


def _time(row: Row, keys: Sequence[str], faults: list[Fault]) -> dt.timedelta | None:
    key = next((key for key in keys if row.get(key) is not None), keys[0])
    value = row.get(key)
    if not isinstance(value, dict):
        return time_of(row, key, faults)
    seconds = time_of({key: value.get("seconds", "0")}, key, faults)
    # A part of a second in units of a billionth: nine decimal places, three after a microsecond.
    rest = time_of({key: value.get("nanos", "0")}, key, faults, -3)
    return sum_of(seconds, rest)
