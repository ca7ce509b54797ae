"""Segments from lists of words: where a service tells voices word by word, or gives no text.

A recording is made one segment first, with all its words, and cut where the voice changes: so its
text stays as the service prints it.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import groupby
from typing import TypeVar

from attrs import evolve

from transcripts.formats.segments import Segment, Word, find_word
from transcripts.reading.source.passages import fold

__all__ = ["Range", "by_time", "by_voice", "cut", "end_of", "joined", "start_of", "voices_at"]

_Key = TypeVar("_Key")
# From when to when somebody speaks, and who.
Range = tuple[dt.timedelta | None, dt.timedelta | None, str | None]

_PAUSE = dt.timedelta(seconds=1)
_ENDS = (".", "?", "!", "…", "。", "？", "！")


def joined(words: Iterable[tuple[Word, bool]], space: str = " ") -> str:
    """Return the text that words make.

    Args:
        words: Each, and whether it is glued to the word before it, as a full stop is.
        space: What stands between those that are not.
    """
    return "".join(f"{'' if glued else space}{word.text}" for word, glued in words).strip()


def start_of(words: Iterable[Word]) -> dt.timedelta | None:
    """Return when the first of some words begins that tells it."""
    return next((one.begins_at for one in words if one.begins_at is not None), None)


def end_of(words: Sequence[Word]) -> dt.timedelta | None:
    """Return when the last of some words ends that tells it."""
    return next((one.ends_at for one in reversed(words) if one.ends_at is not None), None)


def cut(segment: Segment, keys: Sequence[_Key]) -> list[tuple[_Key, Segment]]:
    """Return the parts of a segment whose words have one key in a row, each with the key.

    Args:
        segment: The segment; it has words.
        keys: One for each of its words.
    """
    runs = [
        (key, [word for word, _ in run])
        for key, run in groupby(zip(segment.words, keys, strict=True), key=lambda pair: pair[1])
    ]
    if len(runs) == 1:
        return [(runs[0][0], segment)]
    text = fold(segment.text.strip())
    starts = list(_starts(text, [words for _, words in runs]))
    ends = [*starts[1:], len(text)]
    made = [
        (
            key,
            evolve(
                segment,
                text=text[start:end].strip(),
                begins_at=start_of(words),
                ends_at=end_of(words),
                words=words,
                faults=[],
            ),
        )
        for (key, words), start, end in zip(runs, starts, ends, strict=True)
    ]
    made[0][1].faults = segment.faults
    return made


def _starts(text: str, runs: Sequence[Sequence[Word]]) -> Iterator[int]:
    """Yield where each run of words begins in a text; the first has what stands before it."""
    at = 0
    for number, words in enumerate(runs):
        start: int | None = None
        for word in words:
            said = fold(word.text)
            found = find_word(said, text, at)
            if found is not None:
                start = found if start is None else start
                at = found + len(said)
        yield 0 if number == 0 else at if start is None else start


def by_voice(segment: Segment, voices: Sequence[str | None]) -> list[Segment]:
    """Return the parts of a segment that one voice says.

    Args:
        segment: The segment.
        voices: The voice of each of its words, ``None`` where only the segment may have one.
    """
    if not segment.words:
        return [segment]
    parts = cut(segment, [segment.voice if voice is None else voice for voice in voices])
    for voice, part in parts:
        part.voice = voice
    return [part for _, part in parts]


def by_time(channels: Iterable[Sequence[Segment]]) -> list[Segment]:
    """Return the segments of several channels in the order in which they are said.

    A channel may be one long segment: it is cut where a sentence ends, and where nobody speaks
    for a second, so that whoever answers on another channel stands where the answer is given.

    Args:
        channels: The segments of each, in order.
    """
    told = [list(segments) for segments in channels]
    if len(told) == 1:
        return told[0]
    parts = [part for segments in told for part in _timed(segments)]
    return [segment for _, segment in sorted(parts, key=lambda part: part[0])]


def _timed(segments: Iterable[Segment]) -> Iterator[tuple[dt.timedelta, Segment]]:
    """Yield the sentences of a channel, each with when it begins: if unknown, as the last one."""
    begins_at = dt.timedelta(0)
    for segment in segments:
        pieces = cut(segment, _sentences(segment.words)) if segment.words else [(0, segment)]
        for _, piece in pieces:
            begins_at = begins_at if piece.begins_at is None else piece.begins_at
            yield begins_at, piece


def _sentences(words: Sequence[Word]) -> list[int]:
    """Return the number of the sentence that each word belongs to."""
    numbers: list[int] = []
    number, ended = 0, False
    last: dt.timedelta | None = None
    for word in words:
        # A sign that is a word of its own has no time, and ends the sentence before it.
        begins_at = word.begins_at
        if begins_at is not None:
            number += ended or (last is not None and begins_at - last >= _PAUSE)
        numbers.append(number)
        ended = word.text.rstrip().endswith(_ENDS)
        last = word.ends_at or last
    return numbers


def voices_at(times: Iterable[dt.timedelta | None], ranges: Iterable[Range]) -> list[str | None]:
    """Return who speaks at each of some times: None where nobody does.

    Args:
        times: When words begin; where that is unknown, the voice is that of the word before.
        ranges: Who speaks when; those without a beginning are left out, and of those that lie
            within each other the innermost counts.
    """
    turns = _innermost(ranges)
    moments = [moment for moment, _, _ in turns]
    voices: list[str | None] = []
    for time in times:
        if time is None:
            voices.append(voices[-1] if voices else None)
            continue
        at = bisect_right(moments, time) - 1
        moment, then, after = turns[at] if at >= 0 else (time, None, None)
        voices.append(then if moment == time else after)
    return voices


def _innermost(
    ranges: Iterable[Range],
) -> list[tuple[dt.timedelta, str | None, str | None]]:
    """Return when another range is the innermost: the moment, who speaks then, and who after it.

    The innermost is the one that has begun last and has not ended. One without an end lasts until
    the next one begins.
    """
    known = [(begins, ends, who) for begins, ends, who in ranges if begins is not None]
    starts = sorted({begins for begins, _, _ in known})
    after = dict(zip(starts, [*starts[1:], dt.timedelta.max], strict=False))
    closed = [(begins, after[begins] if ends is None else ends, who) for begins, ends, who in known]
    # Of two that begin together the shorter is the inner one.
    closed.sort(key=lambda one: one[1], reverse=True)
    closed.sort(key=lambda one: one[0])
    turns: list[tuple[dt.timedelta, str | None, str | None]] = []
    open_: list[tuple[int, dt.timedelta, str | None]] = []
    at = 0
    for moment in sorted({moment for one in closed for moment in one[:2]}):
        while at < len(closed) and closed[at][0] == moment:
            heappush(open_, (-at, *closed[at][1:]))
            at += 1
        while open_ and open_[0][1] < moment:
            heappop(open_)
        then = open_[0][2] if open_ else None
        while open_ and open_[0][1] <= moment:
            heappop(open_)
        turns.append((moment, then, open_[0][2] if open_ else None))
    return turns
