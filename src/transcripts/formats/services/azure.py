"""Azure AI Speech: the results of batch and of fast transcription.

Printed forms; times are ticks of 100 nanoseconds, or ISO 8601, or milliseconds:

    {"source": "...", "duration": "PT2.58S", "durationInTicks": 25800000,
     "combinedRecognizedPhrases": [{"channel": 0, "display": "Good evening."}],
     "recognizedPhrases": [{"recognitionStatus": "Success", "channel": 0, "speaker": 1,
        "offset": "PT0.07S", "duration": "PT1.59S", "offsetInTicks": 700000.0,
        "durationInTicks": 15900000.0, "nBest": [{"confidence": 0.89, "lexical": "good evening",
            "display": "Good evening.", "displayWords": [{"displayText": "Good",
                "offsetInTicks": 700000.0, "durationInTicks": 3000000.0}, ...]}]}]}
    {"durationMilliseconds": 2580, "combinedPhrases": [{"text": "Good evening."}],
     "phrases": [{"offsetMilliseconds": 70, "durationMilliseconds": 1590, "speaker": 1,
        "text": "Good evening.", "locale": "en-US", "confidence": 0.89, "words": [
            {"text": "Good", "offsetMilliseconds": 70, "durationMilliseconds": 300}, ...]}]}
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from transcripts.formats.segments import Fault, Recording, Segment, Word
from transcripts.formats.services.documents import (
    MILLISECONDS,
    TICKS,
    JsonFormat,
    Row,
    are_rows,
    check_whole,
    first_of,
    language_of,
    rows,
    share_of,
    sum_of,
    text_of,
    time_of,
    voice_of,
)
from transcripts.kinds import ProblemCode
from transcripts.reading.later import later
from transcripts.reading.source.metadata import Metadata

__all__ = ["FORMAT"]

# Printed form: "PT1M2.58S"
_ISO = later(r"PT(?:(?P<hours>\d{1,9})H)?(?:(?P<minutes>\d{1,9})M)?(?:(?P<seconds>[\d.]{1,20})S)?")
_NOT_LETTERS = later(r"[^\p{L}\p{N}]++")


def _fits(document: Any) -> bool:  # noqa: ANN401 - whatever JSON may hold
    if not isinstance(document, dict):
        return False
    if isinstance(document.get("recognizedPhrases"), list):
        return True
    return are_rows(document.get("phrases"), "offsetMilliseconds", "text")


def _recording(document: Any) -> Recording:  # noqa: ANN401 - as above
    is_batch = "recognizedPhrases" in document
    listed = list(rows(document, "recognizedPhrases" if is_batch else "phrases"))
    segments = [_phrase(row) if is_batch else _fast(row) for row in listed]
    made = Recording(segments=segments, are_machines=True)
    check_whole(" ".join(_wholes(document)), segments, made.faults)
    tags = (language_of(row.get("locale")) for row in listed)
    made.metadata = Metadata(
        language=next((tag for tag in tags if tag is not None), None),
        duration=_time(document, "duration", made.faults),
    )
    return made


FORMAT = JsonFormat("azure-speech", _fits, _recording)


def _wholes(document: Row) -> Iterator[str]:
    """Yield all that is said on each channel."""
    for row in rows(document, "combinedRecognizedPhrases"):
        yield text_of(row, "display")
    for row in rows(document, "combinedPhrases"):
        yield text_of(row, "text")


def _phrase(row: Row) -> Segment:
    """Return a phrase of batch transcription."""
    best = first_of(row, "nBest")
    segment = Segment(text=text_of(best, "display") or text_of(best, "lexical"))
    segment.voice, segment.channel = voice_of(row, "speaker"), voice_of(row, "channel")
    segment.begins_at, segment.ends_at = _times(row, segment.faults)
    segment.confidence = share_of(best, "confidence")
    shown = [_word(word, "displayText", segment) for word in rows(best, "displayWords")]
    segment.words = shown or _as_shown(
        segment.text, [_word(word, "word", segment) for word in rows(best, "words")]
    )
    return segment


def _as_shown(text: str, words: list[Word]) -> list[Word]:
    """Return words as they are heard, "four p m", with the text that is shown of them.

    Where that has other words, "4 PM", they are of no use.
    """
    shown = text.split()
    heard = [_NOT_LETTERS.sub("", word.text).casefold() for word in words]
    if heard != [_NOT_LETTERS.sub("", word).casefold() for word in shown]:
        return []
    for word, printed in zip(words, shown, strict=True):
        word.text = printed
    return words


def _fast(row: Row) -> Segment:
    """Return a phrase of fast transcription."""
    segment = Segment(text=text_of(row, "text"), voice=voice_of(row, "speaker"))
    segment.channel = voice_of(row, "channel")
    segment.begins_at, segment.ends_at = _times(row, segment.faults)
    segment.confidence = share_of(row, "confidence")
    segment.words = [_word(word, "text", segment) for word in rows(row, "words")]
    return segment


def _word(row: Row, key: str, segment: Segment) -> Word:
    begins_at, ends_at = _times(row, segment.faults)
    return Word(text_of(row, key), begins_at, ends_at, share_of(row, "confidence"))


def _times(row: Row, faults: list[Fault]) -> tuple[dt.timedelta | None, dt.timedelta | None]:
    begins_at, length = _time(row, "offset", faults), _time(row, "duration", faults)
    return begins_at, sum_of(begins_at, length)


def _time(row: Row, key: str, faults: list[Fault]) -> dt.timedelta | None:
    """Return a time, in whichever unit it stands there."""
    if row.get(f"{key}InTicks") is not None:
        return time_of(row, f"{key}InTicks", faults, TICKS)
    if row.get(f"{key}Milliseconds") is not None:
        return time_of(row, f"{key}Milliseconds", faults, MILLISECONDS)
    printed = text_of(row, key)
    found = _ISO.fullmatch(printed)
    if found is None:
        if printed:
            faults.append((ProblemCode.TIME_UNREAD, f"{key} is no time"))
        return None
    seconds = time_of({key: found["seconds"] or "0"}, key, faults)
    whole = dt.timedelta(hours=int(found["hours"] or 0), minutes=int(found["minutes"] or 0))
    return None if seconds is None else whole + seconds
