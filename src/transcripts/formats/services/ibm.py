"""IBM Watson Speech to Text: the results that its API gives.

Printed form; times are seconds:

    {"result_index": 0, "results": [{"final": true, "alternatives": [{
        "transcript": "good evening ", "confidence": 0.96,
        "timestamps": [["good", 0.68, 1.19], ["evening", 1.19, 1.47]],
        "word_confidence": [["good", 0.97], ["evening", 0.95]]}]}],
     "speaker_labels": [{"from": 0.68, "to": 1.19, "speaker": 2, "confidence": 0.52}, ...]}

A voice is told of each word, by its times.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from transcripts.formats.segments import Recording, Segment, Word
from transcripts.formats.services.documents import (
    JsonFormat,
    Row,
    are_rows,
    first_of,
    rows,
    share_of,
    text_of,
    texts,
    time_of,
    voice_of,
)
from transcripts.formats.services.words import by_voice, end_of, start_of

__all__ = ["FORMAT"]

_Times = tuple[dt.timedelta | None, dt.timedelta | None]
_Voices = Mapping[_Times, str | None]


def _fits(document: Any) -> bool:  # noqa: ANN401 - whatever JSON may hold
    if not isinstance(document, dict):
        return False
    results = document.get("results")
    if are_rows(results, "results"):
        # A job that runs by itself has the results of its recordings in a list.
        return are_rows(results[0]["results"], "alternatives")
    if not are_rows(results, "alternatives") or "type" in results[0]:
        return False
    return "final" in results[0] or any(
        key in document for key in ("speaker_labels", "result_index")
    )


def _recording(document: Any) -> Recording:  # noqa: ANN401 - as above
    is_job = are_rows(document["results"], "results")
    documents = list(rows(document, "results")) if is_job else [document]
    segments = [segment for one in documents for segment in _segments(one)]
    return Recording(segments=segments, are_machines=True)


FORMAT = JsonFormat("ibm-watson", _fits, _recording)


def _segments(document: Row) -> Iterator[Segment]:
    voices: dict[_Times, str | None] = {
        (time_of(row, "from", []), time_of(row, "to", [])): voice_of(row, "speaker")
        for row in rows(document, "speaker_labels")
        if row.get("from") is not None
    }
    for row in rows(document, "results"):
        # What is not final is told again.
        if row.get("final") is False:
            continue
        yield from _result(first_of(row, "alternatives"), voices)


def _result(best: Row, voices: _Voices) -> list[Segment]:
    segment = Segment(text=text_of(best, "transcript"))
    segment.confidence = share_of(best, "confidence")
    shares = [share_of({"share": one[1]}, "share") for one in _padded(best, "word_confidence")]
    listed = list(_padded(best, "timestamps"))
    # Where there is one for each word: a list of other words says nothing of these.
    told = shares if len(shares) == len(listed) else [None] * len(listed)
    segment.words = [
        Word(
            text or "",
            time_of({"from": begins}, "from", segment.faults),
            time_of({"to": ends}, "to", segment.faults),
            share,
        )
        for (text, begins, ends), share in zip(listed, told, strict=True)
    ]
    segment.begins_at, segment.ends_at = start_of(segment.words), end_of(segment.words)
    # As numbers: "0.40" and "0.4" are one time.
    return by_voice(segment, [voices.get((one.begins_at, one.ends_at)) for one in segment.words])


def _padded(best: Row, key: str) -> Iterator[tuple[str | None, str | None, str | None]]:
    """Yield a word and its numbers."""
    for one in texts(best, key):
        text, first, second, *_ = [*one, None, None, None]
        yield text, first, second
