"""CTM: the words of a recording with their times, as recognisers give them to be measured.

The printed form:

    harbour_1 1 0.50 0.25 is 0.98
    harbour_1 1 0.75 0.10 it 0.87

Nobody is named: words in a row of one recording and channel are a turn of an unnamed voice. After
the confidence there may be more fields, which belong to the span alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

import regex

from transcripts.formats.captions.blocks import unread
from transcripts.formats.records.rows import (
    BEGIN,
    FIELD,
    Row,
    RowFormat,
    are_records,
    times_of,
)
from transcripts.formats.records.running import running
from transcripts.formats.times import seconds_of
from transcripts.kinds import TimingKind
from transcripts.model import Problem, Span, Timing
from transcripts.reading.layout.decisions import Decision, Opening
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage, fold

__all__ = ["FORMAT"]

_WHY = (Evidence.STRUCTURE,)
_FORM = regex.compile(
    rf"{BEGIN}(?P<file>{FIELD})\s++(?P<channel>{FIELD})\s++(?P<begin>{FIELD})"
    rf"\s++(?P<length>{FIELD})\s++(?P<word>{FIELD})(?:\s++(?P<share>{FIELD}))?+"
    r"(?:\s++\S++){0,2}+\s*+"
)
_SHARE = regex.compile(r"[01](?:\.\d{0,20})?|\.\d{1,20}|\d(?:\.\d{1,20})?[eE]-\d{1,2}")
_UNKNOWN = regex.compile(r"(?i)<?NA>?")


def _fits(rows: Sequence[regex.Match[str]]) -> bool:
    """Tell CTM from prose with numbers, and from STM, where a speaker stands before the times."""
    return are_records(rows) and all(
        seconds_of(row["begin"]) is not None
        and seconds_of(row["length"]) is not None
        and (row["share"] is None or _UNKNOWN.fullmatch(row["share"]) or _share(row) is not None)
        for row in rows
    )


def _share(found: regex.Match[str]) -> float | None:
    """Return how sure a recogniser is of a word, None where it does not say."""
    printed = found["share"] or ""
    share = float(printed) if _SHARE.fullmatch(printed) and printed.isascii() else 2.0
    return share if share <= 1 else None


def _decisions(
    text: str, rows: Sequence[Row], _labels: Mapping[str, str | None]
) -> Iterator[Decision]:
    for channel, run in groupby(rows, key=_channel_of):
        if channel is None:
            for row in run:
                yield from unread(text, [(row.start, row.found.end())])
        else:
            yield from _turn(text, list(run), channel)


def _channel_of(row: Row) -> str | None:
    """Return the channel of a word, None where it has no time or prints nothing."""
    channel = fold(row.found["channel"])
    is_word = times_of(row, "length") is not None and fold(row.found["word"])
    return channel if is_word and channel else None


def _turn(text: str, rows: Sequence[Row], channel: str) -> Iterator[Decision]:
    """Yield what is said on a channel without a break."""
    pieces: list[tuple[int, int, Timing]] = []
    problems: list[Problem] = []
    for row in rows:
        times = times_of(row, "length")
        assert times is not None  # noqa: S101 - or it were in no run
        begins_at, ends_at, found = times
        problems += found
        time = Timing(
            start=0,
            end=0,
            begins_at=begins_at,
            ends_at=ends_at,
            confidence=_share(row.found),
            kind=TimingKind.WORD,
        )
        pieces.append((*row.found.span("word"), time))
    last = rows[-1].found
    end = last.start() + len(last.group().rstrip())
    said = running(text, pieces, end)
    assert said is not None  # noqa: S101 - each word prints something
    head = Span(rows[0].start, said.start)
    begins = [time.begins_at for time in said.times if time.begins_at is not None]
    ends = [time.ends_at for time in said.times if time.ends_at is not None]
    opening = Opening(None, head, begins_at=begins[0], ends_at=max(ends), channel=channel)
    yield Decision(Passage("", head.start, head.end), PassageKind.LABEL, _WHY, opening, (*problems,))
    yield Decision(said, PassageKind.SPEECH, _WHY)


FORMAT = RowFormat("ctm", _FORM, _fits, _decisions)
