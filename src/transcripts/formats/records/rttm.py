"""RTTM: who speaks when, without words, as programs give it that part speakers.

The printed form:

    SPEAKER harbour_1 1 0.50 3.75 <NA> <NA> marta_quill <NA> <NA>

A line of the type ``SPEAKER`` is a turn without paragraphs. Lines of other types are metadata.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import regex

from transcripts.formats.captions.blocks import note, unread
from transcripts.formats.records.rows import BEGIN, FIELD, Row, RowFormat, times_of
from transcripts.kinds import NoteKind
from transcripts.model import Span
from transcripts.reading.labels.grammar import named_label
from transcripts.reading.later import later
from transcripts.reading.layout.decisions import Decision, Opening
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage, fold

__all__ = ["FORMAT"]

_WHY = (Evidence.STRUCTURE,)
_SPEAKER = "SPEAKER"
_TYPES = (
    r"SPEAKER|SEGMENT|NOSCORE|NO_RT_METADATA|LEXEME|NON-LEX|NON-SPEECH|FILLER|EDIT|SU|IP|CB|A/P"
    r"|SPKR-INFO"
)
_FORM = later(
    rf"{BEGIN}(?P<type>{_TYPES})\s++(?P<file>{FIELD})\s++(?P<channel>{FIELD})"
    rf"\s++(?P<begin>{FIELD})\s++(?P<length>{FIELD})\s++{FIELD}\s++{FIELD}\s++(?P<speaker>{FIELD})"
    r"(?:\s++\S++){0,2}+\s*+"
)
_NOBODY = "<NA>"


def _fits(rows: Sequence[regex.Match[str]]) -> bool:
    """Tell RTTM from prose in capitals: what is not known is said to be so."""
    return all(_NOBODY in row.group() for row in rows)


def _decisions(
    text: str, rows: Sequence[Row], labels: Mapping[str, str | None]
) -> Iterator[Decision]:
    for row in rows:
        if row.found["type"] == _SPEAKER:
            yield from _turn(text, row, labels)
        else:
            yield from note(text, [(row.start, row.found.end())], NoteKind.METADATA)


def _turn(text: str, row: Row, labels: Mapping[str, str | None]) -> Iterator[Decision]:
    """Yield a turn, of which nobody knows what is said in it."""
    found = row.found
    end = row.start + len(text[row.start : found.end()].rstrip())
    times, speaker = times_of(row, "length"), fold(found["speaker"])
    if times is None or not speaker:
        yield from unread(text, [(row.start, end)])
        return
    is_named = speaker != _NOBODY
    opening = Opening(
        label=named_label(speaker, labels) if is_named else None,
        head=Span(row.start, end),
        label_span=Span(*found.span("speaker")) if is_named else None,
        begins_at=times[0],
        ends_at=times[1],
        channel=fold(found["channel"]) or None,
    )
    head = Passage(speaker, row.start, end)
    yield Decision(head, PassageKind.LABEL, _WHY, opening, times[2])


FORMAT = RowFormat("rttm", _FORM, _fits, _decisions)
