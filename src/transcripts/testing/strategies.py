"""Strategies for Hypothesis: values of the model, and documents with the meeting on them.

Needs Hypothesis: ``pip install 'meeting-transcripts[testing]'``. Without any import,
``st.from_type(Meeting)`` draws the same meetings.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TypeVar

from attrs import evolve
from hypothesis import strategies as st

from transcripts.kinds import (
    EventKind,
    GapReason,
    NoteKind,
    ProblemCode,
    Severity,
    SpeakerKind,
    TagKind,
    TimingKind,
)
from transcripts.model import (
    Count,
    Event,
    Gap,
    Heading,
    Insertion,
    Label,
    Meeting,
    Note,
    Problem,
    Source,
    Span,
    Speaker,
    Tag,
    Timing,
    Turn,
    Unread,
)
from transcripts.reading.source.passages import fold, ink
from transcripts.testing._checks import require
from transcripts.testing.documents import labels, rendered
from transcripts.testing.printing import (
    NOWHERE,
    Item,
    Page,
    Print,
    Said,
    lay_out,
    meeting_of,
    speakers_of,
)

__all__ = ["labels", "meetings", "rendered", "spans", "speakers", "turns"]

_T = TypeVar("_T")
_LAST = 10**6


def _maybe(strategy: st.SearchStrategy[_T]) -> st.SearchStrategy[_T | None]:
    return st.none() | strategy


def _some(strategy: st.SearchStrategy[_T]) -> st.SearchStrategy[tuple[_T, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


def _as_printed(text: str) -> str:
    """Fold a text; what prints nothing becomes a dash."""
    return fold(text) if ink(text) is not None else "–"


# Strategies are made once, not for each draw: to make one takes longer than to draw from it.
# Any character but a lone surrogate, which no reader lets into a model.
_TEXTS = st.text(min_size=1, max_size=12).map(_as_printed)
# What need not be of all kinds is drawn at once.
_WORDS = st.sampled_from(
    [
        None,
        None,
        None,
        "Anna Berg",
        "ABC",
        "off mic",
        "«Порт»; ‘港’",
        'e\u0301 \U0001f600 \\ "',
        "\x01",
    ]
)
_TIMES = st.none() | st.integers(min_value=-(10**15), max_value=10**15).map(
    lambda microseconds: dt.timedelta(microseconds=microseconds)
)
_ZONES = st.integers(min_value=-1439, max_value=1439).map(
    lambda minutes: dt.timezone(dt.timedelta(minutes=minutes))
)
_EVENTS = st.builds(
    Event,
    kind=st.sampled_from(EventKind),
    text=_TEXTS,
    actor=_WORDS,
    group=_WORDS,
    span=st.just(NOWHERE),
)
_GAPS = st.builds(Gap, reason=st.sampled_from(GapReason), text=_TEXTS, span=st.just(NOWHERE))
_NOTES = st.builds(
    Note,
    kind=st.sampled_from(NoteKind),
    text=_TEXTS,
    page=_WORDS,
    column=_WORDS,
    counts=st.lists(
        st.builds(Count, option=_TEXTS, value=st.integers(min_value=0, max_value=_LAST)), max_size=2
    ),
    span=st.just(NOWHERE),
)

# What stands within a paragraph, and what on a line of its own.
_PIECES = st.one_of(
    _TEXTS, _TEXTS, _EVENTS, _GAPS, _NOTES, st.builds(Insertion, text=_TEXTS, span=st.just(NOWHERE))
)
_PARAGRAPHS = st.builds(
    lambda first, others: (first, *others), _TEXTS, st.lists(_PIECES, max_size=2)
)
_LINES = st.one_of(_EVENTS, _GAPS, _NOTES).map(lambda value: [value])
_LABELS = st.builds(
    lambda kind, name, **said: Label(
        kind=kind, name=name if kind is SpeakerKind.PERSON else None, **said
    ),
    text=_TEXTS,
    kind=st.sampled_from(SpeakerKind),
    name=_maybe(_TEXTS),
    role=_WORDS,
    affiliation=_WORDS,
    party=_WORDS,
    constituency=_WORDS,
    note=_WORDS,
)
_SAID = st.builds(
    Said,
    label=st.none(),
    parts=st.lists(_PARAGRAPHS | _LINES, min_size=1, max_size=2).map(tuple),
    begins_at=_TIMES,
    ends_at=_TIMES,
    channel=_WORDS,
    timing=_maybe(
        st.builds(
            Timing,
            start=st.just(0),
            end=st.just(0),
            begins_at=_TIMES,
            ends_at=_TIMES,
            kind=st.sampled_from(TimingKind),
            confidence=_maybe(st.floats(min_value=0, max_value=1)),
        )
    ),
    language=_WORDS,
    continues=st.booleans(),
)
_CASTS = _some(_LABELS)
_HEADINGS = st.builds(
    Heading,
    text=_TEXTS,
    level=st.integers(min_value=1, max_value=9),
    date=_maybe(st.dates()),
    place=_WORDS,
    span=st.just(NOWHERE),
)
_UNREAD = st.builds(Unread, text=_TEXTS, span=st.just(NOWHERE))
# Lines between turns, each with where it stands.
_BETWEEN = st.lists(
    st.tuples(
        st.integers(min_value=0, max_value=9),
        st.one_of(_HEADINGS, _EVENTS, _GAPS, _NOTES, _UNREAD).map(lambda value: [value]),
    ),
    max_size=3,
)
_SOURCES = st.builds(
    Source,
    format=_TEXTS,
    media_type=st.sampled_from(["text/plain", "text/html", "application/xml"]),
    encoding=_WORDS,
    length=st.just(0),
    sha256=st.just(""),
    url=_WORDS,
    name=_WORDS,
)
_SPANS = st.builds(
    lambda start, length: Span(start, start + length),
    st.integers(min_value=0, max_value=_LAST),
    st.integers(min_value=0, max_value=_LAST),
)
_PROBLEMS = _some(
    st.builds(
        Problem,
        code=st.sampled_from(ProblemCode),
        severity=st.sampled_from(Severity),
        message=_TEXTS,
        span=_SPANS,
    )
)
# Those of a meeting that stand for themselves.
_ATTRIBUTES = st.fixed_dictionaries(
    {
        "title": _maybe(_TEXTS),
        "date": _maybe(st.dates()),
        "time": _maybe(st.times()),
        "place": _WORDS,
        "number": _WORDS,
        "session": _WORDS,
        "language": _WORDS,
        "published": _maybe(st.datetimes(timezones=_maybe(_ZONES))),
        "duration": _TIMES,
        "tags": _some(st.builds(Tag, kind=st.sampled_from(TagKind), text=_TEXTS)),
    }
)


def spans() -> st.SearchStrategy[Span]:
    """Return a strategy for spans, of which each part is below a million."""
    return _SPANS


@st.composite
def speakers(draw: st.DrawFn) -> Speaker:
    """Return a strategy for speakers of every kind, with the ids that a reader would give."""
    return speakers_of([draw(_LABELS)])[0]


@st.composite
def turns(draw: st.DrawFn) -> Turn:
    """Return a strategy for turns whose spans fit a text, from its start."""
    said = evolve(draw(_SAID), label=draw(_maybe(_LABELS)))
    blocks = lay_out(Page(), [said], Print())
    return next(block for block in blocks if isinstance(block, Turn))


def meetings(*, min_turns: int = 0, max_turns: int | None = None) -> st.SearchStrategy[Meeting]:
    """Return a strategy for meetings whose spans fit a text.

    They are made of anything: words of any script, every kind of event, note, gap and problem,
    turns of few speakers, with and without labels. For meetings that sound like one there is
    ``rendered``.

    Args:
        min_turns: How many turns at least.
        max_turns: How many turns at most; ``None`` is four more than at least. With more than
            some twenty, Hypothesis may find that drawing takes long.

    Raises:
        TypeError: If one is not int.
        ValueError: If not ``0 <= min_turns <= max_turns``.
    """
    require(min_turns, int, "min_turns must be int")
    require(max_turns, int | None, "max_turns must be int, or None")
    most = min_turns + 4 if max_turns is None else max_turns
    if not 0 <= min_turns <= most:
        message = f"needs 0 <= min_turns <= max_turns, got {min_turns} and {most}"
        raise ValueError(message)
    return _meetings(min_turns, most)


@st.composite
def _meetings(draw: st.DrawFn, least: int, most: int) -> Meeting:
    """Print what is drawn, so that each value knows where it stands."""
    cast = draw(_CASTS)
    items: list[Item] = [
        evolve(said, label=cast[who] if who < len(cast) else None)
        for who, said in draw(_some_turns(least, most))
    ]
    for at, line in draw(_BETWEEN):
        items.insert(at, line)
    page = Page()
    blocks = lay_out(page, items, Print())
    attributes = draw(_ATTRIBUTES)
    problems = [evolve(one, span=_within(one.span, page.at)) for one in draw(_PROBLEMS)]
    return meeting_of(page, blocks, draw(_SOURCES), problems=problems, **attributes)


@cache
def _some_turns(least: int, most: int) -> st.SearchStrategy[list[tuple[int, Said]]]:
    """Return a strategy for turns, each with the number of who speaks."""
    said_by = st.tuples(st.integers(min_value=0, max_value=3), _SAID)
    return st.lists(said_by, min_size=least, max_size=most)


def _within(span: Span, length: int) -> Span:
    return Span(min(span.start, length), min(span.end, length))
