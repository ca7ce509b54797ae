"""Whisper and its kin: JSON of recognisers, with times of segments and words.

Printed forms:

    {"text": " Good evening.", "language": "en", "segments": [
        {"start": 0.0, "end": 2.5, "text": " Good evening.", "words": [
            {"word": " Good", "start": 0.0, "end": 0.5, "probability": 0.98}, ...]}]}
    {"transcription": [
        {"offsets": {"from": 0, "to": 2500}, "text": " Good evening.", "tokens": [...]}]}
    {"text": " Good evening.", "chunks": [{"timestamp": [0.0, 2.5], "text": " Good evening."}]}

The first is that of openai-whisper, faster-whisper, WhisperX, whisper-timestamped and the API of
OpenAI; the second that of whisper.cpp; the third that of transformers. A voice stands only where
somebody has told them apart; it may be missing from any segment or word, and so may any time.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from transcripts.formats.segments import LETTER, Recording, Segment, Word
from transcripts.formats.services.documents import (
    MILLISECONDS,
    JsonFormat,
    Row,
    are_rows,
    check_whole,
    language_of,
    row_of,
    rows,
    share_of,
    text_of,
    time_of,
    voice_of,
)
from transcripts.formats.services.words import by_voice, end_of, start_of
from transcripts.reading.later import later
from transcripts.reading.source.metadata import Metadata

__all__ = ["FORMAT"]

# "[_BEG_]", "[_TT_150]", "<|endoftext|>": what a model says to itself.
_SPECIAL = later(r"\[_[A-Z]+_(?:\d++)?\]?|<\|[^|<>]*+\|>")
# What a program calls a voice, beside "SPEAKER_00": "A", "0"
_CODE = later(r"[A-Z]|\d++")
# What whisper.cpp says of a voice on both channels.
_UNKNOWN = "?"
_UNSPACED = later(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
# A word of a script without spaces, in characters that are letters.
_LONGEST_WORD = 4
_CONFIDENCES = ("probability", "score", "confidence", "p")


def _fits(document: Any) -> bool:  # noqa: ANN401 - whatever JSON may hold
    if are_rows(document, "start", "end", "text"):
        return True
    if not isinstance(document, dict):
        return False
    segments = document.get("segments")
    if are_rows(segments, "start", "end", "text"):
        return True
    if are_rows(document.get("transcription"), "offsets", "text"):
        return True
    is_whole = isinstance(document.get("text"), str)
    if is_whole and are_rows(document.get("chunks"), "timestamp", "text"):
        return True
    if is_whole and are_rows(document.get("words"), "word", "start", "end"):
        return True
    # Nothing is said in a recording: "segments" is empty.
    return is_whole and segments == [] and "language" in document


def _recording(document: Any) -> Recording:  # noqa: ANN401 - as above
    if isinstance(document, list):
        document = {"segments": document}
    if "transcription" in document:
        segments = list(_cpp_segments(document))
    elif "chunks" in document:
        segments = _chunks(document)
    else:
        segments = list(_segments(document))
    language = row_of(document, "result").get("language") or document.get("language")
    voices = (one.voice for one in segments if one.voice is not None)
    # Names that the caller has given to the service stand there as well.
    are_machines = all(_CODE.fullmatch(voice) for voice in voices)
    made = Recording(segments=segments, are_machines=are_machines)
    duration = time_of(document, "duration", made.faults)
    made.metadata = Metadata(language=language_of(language), duration=duration)
    check_whole(text_of(document, "text"), segments, made.faults)
    return made


FORMAT = JsonFormat("whisper", _fits, _recording)


def _segments(document: Row) -> Iterator[Segment]:
    """Yield the segments of most of the family."""
    listed = list(rows(document, "segments"))
    # The API gives the words of the whole recording beside the segments, or in their place.
    apart = [] if any("words" in row for row in listed) else list(rows(document, "words"))
    if not listed and (apart or text_of(document, "text").strip()):
        whole = Segment(text=text_of(document, "text"))
        whole.words = [_word(row, whole) for row in apart]
        yield from _whole(whole, apart)
    at = 0
    for number, row in enumerate(listed, 1):
        segment = Segment(text=text_of(row, "text"), voice=voice_of(row, "speaker"))
        segment.begins_at = time_of(row, "start", segment.faults)
        segment.ends_at = time_of(row, "end", segment.faults)
        segment.confidence = share_of(row, "confidence")
        words = list(rows(row, "words"))
        if apart:
            stop = len(apart) if number == len(listed) else _after(apart, at, segment.ends_at)
            words, at = apart[at:stop], stop
        segment.words = [_word(one, segment) for one in words]
        yield from _by_voice(segment, words)


def _whole(whole: Segment, words: list[Row]) -> list[Segment]:
    """Return a recording of which only words have times, by their voices."""
    whole.text = whole.text.strip() or "".join(word.text for word in whole.words)
    whole.begins_at, whole.ends_at = start_of(whole.words), end_of(whole.words)
    return _by_voice(whole, words)


def _after(words: list[Row], at: int, time: dt.timedelta | None) -> int:
    """Return which word is the first that begins when a segment has ended."""
    while at < len(words):
        begins_at = time_of(words[at], "start", [])
        if time is not None and begins_at is not None and begins_at >= time:
            break
        at += 1
    return at


def _word(row: Row, segment: Segment) -> Word:
    text = text_of(row, "word") or text_of(row, "text")
    begins_at = time_of(row, "start", segment.faults)
    ends_at = time_of(row, "end", segment.faults)
    return Word(text, begins_at, ends_at, _confidence(row))


def _confidence(row: Row) -> float | None:
    for key in _CONFIDENCES:
        if key in row:
            return share_of(row, key)
    return None


def _by_voice(segment: Segment, words: list[Row]) -> list[Segment]:
    """Return a segment by the voices of its words: where they have none, its own counts."""
    voices: list[str | None] = []
    for row, word in zip(words, segment.words, strict=True):
        # A word that was not aligned, such as a number, has neither: it is that of the word before.
        is_aligned = word.begins_at is not None or not voices
        voice = voice_of(row, "speaker")
        voices.append(voice if voice is not None or is_aligned else voices[-1])
    return by_voice(segment, voices)


def _cpp_segments(document: Row) -> Iterator[Segment]:
    """Yield the segments of whisper.cpp."""
    for row in rows(document, "transcription"):
        segment = Segment(text=_SPECIAL.sub("", text_of(row, "text")))
        voice = voice_of(row, "speaker")
        segment.voice = None if voice == _UNKNOWN else voice
        segment.begins_at, segment.ends_at = _offsets(row, segment)
        segment.words = [
            Word(text, *_offsets(token, segment), _confidence(token))
            for token in rows(row, "tokens")
            if (text := _SPECIAL.sub("", text_of(token, "text")))
        ]
        yield segment


def _offsets(row: Row, segment: Segment) -> tuple[dt.timedelta | None, dt.timedelta | None]:
    offsets = row.get("offsets")
    if not isinstance(offsets, dict):
        return None, None
    begins_at = time_of(offsets, "from", segment.faults, MILLISECONDS)
    return begins_at, time_of(offsets, "to", segment.faults, MILLISECONDS)


def _chunks(document: Row) -> list[Segment]:
    """Return the chunks of transformers, or those of a program that tells their voices."""
    told = are_rows(document.get("speakers"), "speaker", "timestamp", "text")
    listed = list(rows(document, "speakers" if told else "chunks"))
    chunks = [_chunk(row) for row in listed]
    if told or not _are_words([one.text.strip() for one in chunks]):
        return chunks
    whole = Segment(text=text_of(document, "text"))
    whole.words = [Word(one.text, one.begins_at, one.ends_at) for one in chunks]
    whole.faults = [fault for one in chunks for fault in one.faults]
    return _whole(whole, listed)


def _are_words(texts: list[str]) -> bool:
    """Tell whether texts are words, and no pieces of speech.

    Words have no space in them. A script without spaces has none in its sentences either: there
    Whisper's words are one to a few characters, and a piece of speech has more.
    """
    if any(" " in text for text in texts):
        return False
    lengths = sorted(len(LETTER.findall(text)) for text in texts if _UNSPACED.search(text))
    return 2 * len(lengths) <= len(texts) or lengths[len(lengths) // 2] <= _LONGEST_WORD


def _chunk(row: Row) -> Segment:
    segment = Segment(text=text_of(row, "text"), voice=voice_of(row, "speaker"))
    times = row.get("timestamp")
    begins, ends, *_ = [*times, None, None] if isinstance(times, list) else [times, None]
    segment.begins_at = time_of({"timestamp": begins}, "timestamp", segment.faults)
    segment.ends_at = time_of({"timestamp": ends}, "timestamp", segment.faults)
    return segment
