"""CTM: the words of a recording with their times, as recognisers give them to be measured.

The printed form:

    harbour_1 1 0.50 0.25 is 0.98
    harbour_1 1 0.75 0.10 it 0.87

Nobody is named: words in a row of one recording and channel are a turn of an unnamed voice. After
the confidence there may be more fields, which belong to the span alone. Of alternatives the first
is what is said, the others are comments:

    harbour_1 1 * * <ALT_BEGIN>
    harbour_1 1 0.85 0.20 um
    harbour_1 1 * * <ALT>
    harbour_1 1 0.85 0.20 uh
    harbour_1 1 * * <ALT_END>
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

import regex
from attrs import define, evolve, field, frozen

from transcripts.formats.captions.blocks import note, unread
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
from transcripts.kinds import NoteKind, TimingKind
from transcripts.model import Timing
from transcripts.reading.later import later
from transcripts.reading.layout.decisions import Decision, Opening
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage, fold, ink

__all__ = ["FORMAT"]

_WHY = (Evidence.STRUCTURE,)
_FORM = later(
    rf"{BEGIN}(?P<file>{FIELD})\s++(?P<channel>{FIELD})\s++(?P<begin>{FIELD})"
    rf"\s++(?P<length>{FIELD})\s++(?P<word>{FIELD})(?:\s++(?P<share>{FIELD}))?+"
    r"(?:\s++\S++){0,2}+\s*+"
)
_SHARE = later(r"[01](?:\.\d{0,20})?|\.\d{1,20}|\d(?:\.\d{1,20})?[eE]-\d{1,2}")
_UNKNOWN = later(r"(?i)<?NA>?")


# What stands around alternatives and between them.
_OTHER = "<ALT>"
_MARKERS = frozenset(["<ALT_BEGIN>", _OTHER, "<ALT_END>"])


def _fits(rows: Sequence[regex.Match[str]]) -> bool:
    """Tell CTM from prose with numbers, and from STM, where a speaker stands before the times."""
    words = [row for row in rows if _marker(row) is None]
    return (
        are_records(words, "word")
        and _are_in_order(words)
        and all(
            seconds_of(row["begin"]) is not None
            and seconds_of(row["length"]) is not None
            and (
                row["share"] is None or _UNKNOWN.fullmatch(row["share"]) or _share(row) is not None
            )
            for row in words
        )
    )


def _are_in_order(rows: Sequence[regex.Match[str]]) -> bool:
    """Tell records from a table of data: words of one channel follow each other in time."""
    begins: dict[tuple[str, str], list[dt.timedelta]] = {}
    for row in rows:
        begins.setdefault((row["file"], row["channel"]), []).append(
            seconds_of(row["begin"]) or dt.timedelta(0)
        )
    pairs = [pair for times in begins.values() for pair in pairwise(times)]
    return 10 * sum(first > second for first, second in pairs) <= len(pairs)


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


@define
class _Run:
    """Records in a row on one channel, on their way into a turn.

    Attributes:
        words: What is said, of alternatives the first.
        others: Where each stretch of the other alternatives stands.
        start: Where the first record begins.
        end: Where the last one ends.
        is_other: Whether what comes is another alternative.
    """

    words: list[_Word] = field(factory=list)
    others: list[tuple[int, int]] = field(factory=list)
    start: int = -1
    end: int = -1
    is_other: bool = False

    def add(self, row: Row) -> bool:
        """Add a record, and tell whether it is a word or belongs to alternatives."""
        marker = _marker(row.found)
        times = None if marker else times_of(row, "length")
        is_word = times is not None and ink(row.found["word"]) is not None
        if not (marker or self.is_other or is_word):
            return False
        end = row.found.start() + len(row.found.group().rstrip())
        if marker == _OTHER:
            self.others.append((row.start, end))
        elif self.is_other:
            self.others[-1] = self.others[-1][0], end
        elif times is not None:
            self.words.append(_Word(row, times))
        self.is_other = marker == _OTHER or (self.is_other and not marker)
        self.start = row.start if self.start < 0 else self.start
        self.end = end
        return True

    def decisions(self, text: str, channel: str) -> Iterator[Decision]:
        """Yield what the records are: a turn, and before it alternatives to nothing."""
        first = self.words[0].row.start if self.words else self.end
        before = [other for other in self.others if other[0] < first]
        if before or not self.words:
            stop = before[-1][1] if self.words else self.end
            yield from note(text, [(self.start, stop)], NoteKind.COMMENT)
            self.start = stop + len(text[stop:first]) - len(text[stop:first].lstrip())
        if self.words:
            yield from _turn(text, self, channel)


def _marker(found: regex.Match[str]) -> str | None:
    """Return what a record says of alternatives: "harbour_1 1 * * <ALT_BEGIN>"."""
    is_one = found["begin"] == found["length"] == "*" and found["word"] in _MARKERS
    return found["word"] if is_one else None


def _decisions(
    text: str, rows: Sequence[Row], _labels: Mapping[str, str | None]
) -> Iterator[Decision]:
    for channel, group in groupby(rows, key=lambda row: fold(row.found["channel"])):
        run = _Run()
        for row in group:
            if run.add(row):
                continue
            yield from run.decisions(text, channel)
            run = _Run()
            yield from unread(text, [(row.start, row.found.end())])
        yield from run.decisions(text, channel)


def _turn(text: str, run: _Run, channel: str) -> Iterator[Decision]:
    """Yield what is said on a channel without a break."""
    words = run.words
    said = running(text, [word.piece for word in words], run.end)
    assert said is not None  # noqa: S101 - each word prints something
    head = Passage("", run.start, said.start)
    opening = Opening(
        label=None,
        head=head.span,
        begins_at=words[0].times[0],
        ends_at=max(word.times[1] for word in words),
        channel=channel or None,
    )
    problems = tuple(found for word in words for found in word.times[2])
    yield Decision(head, PassageKind.LABEL, _WHY, opening, problems)
    # What another alternative says stands within what is said, or after it.
    asides = tuple(other for other in run.others if other[0] > said.start)
    yield Decision(evolve(said, asides=asides), PassageKind.SPEECH, _WHY)


FORMAT = RowFormat("ctm", _FORM, _fits, _decisions)
