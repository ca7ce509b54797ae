"""STM: what is said in a recording, segment by segment, as references of recognisers have it.

The printed form:

    ;; spoken in Port Sand
    harbour_1 1 marta_quill 0.50 4.25 <o,f0,female> is it still burning
    harbour_1 1 inter_segment_gap 4.25 6.00 <o,,unknown> ignore_time_segment_in_scoring

Each line is a turn: a segment is what others are measured by, and segments of one voice are not
joined. What is not transcribed is a gap.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import regex
from attrs import evolve

from transcripts.formats.captions.blocks import unread
from transcripts.formats.records import ctm, rttm
from transcripts.formats.records.rows import (
    BEGIN,
    FIELD,
    Row,
    RowFormat,
    are_records,
    times_of,
)
from transcripts.formats.times import seconds_of
from transcripts.model import Span, Timing
from transcripts.reading.labels.grammar import named_label
from transcripts.reading.later import later
from transcripts.reading.layout.decisions import Decision, Opening
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage, fold, passage

__all__ = ["FORMAT"]

_WHY = (Evidence.STRUCTURE,)
# The label has commas, or is none: what a recogniser prints for a word is no label: "<unk>".
_FORM = later(
    rf"{BEGIN}(?P<file>{FIELD})\s++(?P<channel>{FIELD})\s++(?P<speaker>{FIELD})"
    r"\s++(?P<begin>-?[\d.][\w.+-]*+)\s++(?P<end>-?[\d.][\w.+-]*+)"
    r"(?:\s++(?P<note><(?:[^<>,\s]*+,[^<>\s]*+|NA)>))?+(?:\s(?P<words>.*+))?"
)
_GAPS = frozenset(["inter_segment_gap", "excluded_region"])
_IGNORED = "ignore_time_segment_in_scoring"


def _fits(rows: Sequence[regex.Match[str]]) -> bool:
    """Tell STM from prose, and from what has no speaker there: CTM and RTTM."""
    is_timed = all(seconds_of(row[key]) is not None for row in rows for key in ("begin", "end"))
    others = (ctm.FORMAT, rttm.FORMAT)
    return (
        is_timed
        and are_records(rows, "words", "speaker")
        and not any(other.sniff(rows[0].string) for other in others)
    )


def _decisions(
    text: str, rows: Sequence[Row], labels: Mapping[str, str | None]
) -> Iterator[Decision]:
    for row in rows:
        yield from _turn(text, row, labels)


def _turn(text: str, row: Row, labels: Mapping[str, str | None]) -> Iterator[Decision]:
    """Yield a turn, or a stretch that is not transcribed."""
    found, line = row.found, (row.start, row.found.end())
    times, speaker = times_of(row, "end"), fold(found["speaker"])
    if times is None or not speaker:
        yield from unread(text, [line])
        return
    begins_at, ends_at, problems = times
    words = fold(found["words"] or "")
    if speaker.lower() in _GAPS or words.lower() == _IGNORED:
        made = passage(text, *line)
        assert made is not None  # noqa: S101 - there is a speaker in it
        yield Decision(made, PassageKind.GAP, _WHY, None, problems)
        return
    note = fold((found["note"] or "")[1:-1])
    head = Span(row.start, found.end("note" if found["note"] else "end"))
    opening = Opening(
        label=evolve(named_label(speaker, labels), note=note or None),
        head=head,
        label_span=Span(*found.span("speaker")),
        note_span=Span(found.start("note") + 1, found.end("note") - 1) if note else None,
        begins_at=begins_at,
        ends_at=ends_at,
        channel=fold(found["channel"]) or None,
    )
    yield Decision(
        Passage(speaker, head.start, head.end), PassageKind.LABEL, _WHY, opening, problems
    )
    said = found["words"] and passage(text, *found.span("words"))
    if said:
        time = Timing(start=0, end=len(said.text), begins_at=begins_at, ends_at=ends_at)
        yield Decision(evolve(said, times=(time,)), PassageKind.SPEECH, _WHY)


FORMAT = RowFormat("stm", _FORM, _fits, _decisions)
