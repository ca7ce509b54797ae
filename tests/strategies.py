"""Hypothesis strategies that draw values of the model, whole meetings above all."""

from __future__ import annotations

import datetime as dt
from typing import TypeVar

import attrs
from hypothesis import strategies as st

from transcripts.kinds import (
    EventKind,
    GapReason,
    NoteKind,
    ProblemCode,
    Severity,
    SpeakerKind,
    TagKind,
)
from transcripts.model import (
    Event,
    Gap,
    Heading,
    Insertion,
    Mark,
    Meeting,
    Note,
    Paragraph,
    Problem,
    Source,
    Span,
    Speaker,
    Tag,
    Turn,
    Unread,
)

T = TypeVar("T")

NOBODY = Speaker(id="", kind=SpeakerKind.ANONYMOUS)


def maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """Draw a value or ``None``."""
    return st.none() | strategy


def tuples(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    """Draw a short tuple."""
    return st.lists(strategy, max_size=3).map(tuple)


# Made once, not for each draw: to make strategies takes longer than to draw from them.
OFFSETS = st.integers(min_value=0, max_value=10**9)
# Any character but a lone surrogate, which no reader lets into a model.
TEXTS = st.text(max_size=8)
SPANS = st.tuples(OFFSETS, OFFSETS).map(lambda ends: Span(min(ends), max(ends)))
ZONES = st.integers(min_value=-1439, max_value=1439).map(
    lambda minutes: dt.timezone(dt.timedelta(minutes=minutes))
)
EVENTS = st.builds(
    Event,
    kind=st.sampled_from(EventKind),
    text=TEXTS,
    actor=maybe(TEXTS),
    group=maybe(TEXTS),
    span=SPANS,
)
GAPS = st.builds(Gap, reason=st.sampled_from(GapReason), text=TEXTS, span=SPANS)
INSERTIONS = st.builds(Insertion, text=TEXTS, span=SPANS)
NOTES = st.builds(Note, kind=st.sampled_from(NoteKind), text=TEXTS, span=SPANS)
MARKS = st.builds(
    Mark, start=OFFSETS, end=OFFSETS, value=st.one_of(EVENTS, GAPS, INSERTIONS, NOTES)
)
PARAGRAPHS = st.builds(
    Paragraph,
    text=TEXTS,
    span=SPANS,
    marks=tuples(MARKS),
    shifts=tuples(st.tuples(OFFSETS, OFFSETS)),
)
SPEAKERS = st.builds(
    Speaker,
    id=TEXTS,
    kind=st.sampled_from(SpeakerKind),
    name=maybe(TEXTS),
    role=maybe(TEXTS),
    affiliation=maybe(TEXTS),
    labels=tuples(TEXTS),
)
TURNS = st.builds(
    Turn,
    head=maybe(SPANS),
    speaker=st.just(NOBODY),
    label=maybe(TEXTS),
    note=maybe(TEXTS),
    role=maybe(TEXTS),
    label_span=maybe(SPANS),
    note_span=maybe(SPANS),
    blocks=tuples(st.one_of(PARAGRAPHS, EVENTS, GAPS, NOTES)),
    span=SPANS,
    begins_at=maybe(st.timedeltas()),
    ends_at=maybe(st.timedeltas()),
    language=maybe(TEXTS),
    continues=st.booleans(),
)
HEADINGS = st.builds(
    Heading,
    text=TEXTS,
    level=st.integers(min_value=1, max_value=9),
    date=maybe(st.dates()),
    place=maybe(TEXTS),
    span=SPANS,
)
UNREAD = st.builds(Unread, text=TEXTS, span=SPANS)
SOURCES = st.builds(
    Source,
    format=TEXTS,
    media_type=TEXTS,
    encoding=maybe(TEXTS),
    length=OFFSETS,
    sha256=TEXTS,
    url=maybe(TEXTS),
)
PROBLEMS = st.builds(
    Problem,
    code=st.sampled_from(ProblemCode),
    severity=st.sampled_from(Severity),
    message=TEXTS,
    span=SPANS,
)
TAGS = st.builds(Tag, kind=st.sampled_from(TagKind), text=TEXTS)
UNVOICED = st.builds(
    Meeting,
    title=maybe(TEXTS),
    date=maybe(st.dates()),
    time=maybe(st.times()),
    place=maybe(TEXTS),
    language=maybe(TEXTS),
    published=maybe(st.datetimes(timezones=maybe(ZONES))),
    tags=tuples(TAGS),
    blocks=tuples(st.one_of(TURNS, TURNS, HEADINGS, EVENTS, GAPS, NOTES, UNREAD)),
    source=SOURCES,
    problems=tuples(PROBLEMS),
)
CASTS = st.lists(SPEAKERS, min_size=1, max_size=3, unique_by=lambda speaker: speaker.id)


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    """Draw a meeting whose turns share a few speakers."""
    meeting, voices = draw(UNVOICED), st.sampled_from(draw(CASTS))
    blocks = tuple(
        attrs.evolve(block, speaker=draw(voices)) if isinstance(block, Turn) else block
        for block in meeting.blocks
    )
    return attrs.evolve(meeting, blocks=blocks)
