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
from attrs import frozen

from transcripts.formats.captions.blocks import unread
from transcripts.formats.records.rows import (
    BEGIN,
    FIELD,
    Row,
    RowFormat,
    Times,
    are_records,
    times_of,
)
from transcripts.formats.records.running import running
from transcripts.formats.times import seconds_of
from transcripts.kinds import TimingKind
from transcripts.model import Timing
from transcripts.reading.layout.decisions import Decision, Opening
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage, fold, ink

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


@frozen
class _Word:
    """A word: its record, from when to when it is said, and what is wrong with that."""

    row: Row
    times: Times

    @property
    def piece(self) -> tuple[int, int, Timing]:
        """Where it stands, and its time."""
        time = Timing(
            start=0,
            end=0,
            begins_at=self.times[0],
            ends_at=self.times[1],
            confidence=_share(self.row.found),
            kind=TimingKind.WORD,
        )
        return (*self.row.found.span("word"), time)


def _decisions(
    text: str, rows: Sequence[Row], _labels: Mapping[str, str | None]
) -> Iterator[Decision]:
    for channel, run in groupby(rows, key=lambda row: fold(row.found["channel"])):
        words: list[_Word] = []
        for row in run:
            times = times_of(row, "length")
            if times is not None and ink(row.found["word"]) is not None:
                words.append(_Word(row, times))
                continue
            yield from _turn(text, words, channel)
            words = []
            yield from unread(text, [(row.start, row.found.end())])
        yield from _turn(text, words, channel)


def _turn(text: str, words: Sequence[_Word], channel: str) -> Iterator[Decision]:
    """Yield what is said on a channel without a break."""
    if not words:
        return
    last = words[-1].row.found
    end = last.start() + len(last.group().rstrip())
    said = running(text, [word.piece for word in words], end)
    assert said is not None  # noqa: S101 - each word prints something
    head = Passage("", words[0].row.start, said.start)
    opening = Opening(
        label=None,
        head=head.span,
        begins_at=words[0].times[0],
        ends_at=max(word.times[1] for word in words),
        channel=channel or None,
    )
    problems = tuple(found for word in words for found in word.times[2])
    yield Decision(head, PassageKind.LABEL, _WHY, opening, problems)
    yield Decision(said, PassageKind.SPEECH, _WHY)


FORMAT = RowFormat("ctm", _FORM, _fits, _decisions)
