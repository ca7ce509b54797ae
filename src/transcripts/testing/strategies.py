"""Strategies for Hypothesis: values of the model, and documents with the meeting on them.

Needs Hypothesis: ``pip install 'meeting-transcripts[testing]'``. Without any import,
``st.from_type(Meeting)`` draws the same meetings.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import Any, TypeVar

from attrs import evolve
from hypothesis import strategies as st

from transcripts.errors import UnknownFormatError
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
    Label,
    Meeting,
    Note,
    Problem,
    Source,
    Span,
    Speaker,
    Tag,
    Turn,
    Unread,
)
from transcripts.reading.text import fold, ink
from transcripts.testing.houses import HOUSES, Facts, House, Person
from transcripts.testing.printing import (
    NOWHERE,
    Item,
    Page,
    Part,
    Piece,
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


def _some(strategy: st.SearchStrategy[_T], least: int = 0) -> st.SearchStrategy[tuple[_T, ...]]:
    return st.lists(strategy, min_size=least, max_size=3).map(tuple)


def _as_printed(text: str) -> str:
    """Fold a text; what prints nothing becomes a dash."""
    return fold(text) if ink(text) is not None else "–"


# Strategies are made once, not for each draw: to make one takes longer than to draw from it.
# Any character but a lone surrogate, which no reader lets into a model.
_TEXTS = st.text(min_size=1, max_size=12).map(_as_printed)
_ZONES = st.integers(min_value=-1439, max_value=1439).map(
    lambda minutes: dt.timezone(dt.timedelta(minutes=minutes))
)
_EVENTS = st.builds(
    Event,
    kind=st.sampled_from(EventKind),
    text=_TEXTS,
    actor=_maybe(_TEXTS),
    group=_maybe(_TEXTS),
    span=st.just(NOWHERE),
)
_GAPS = st.builds(Gap, reason=st.sampled_from(GapReason), text=_TEXTS, span=st.just(NOWHERE))
_NOTES = st.builds(Note, kind=st.sampled_from(NoteKind), text=_TEXTS, span=st.just(NOWHERE))

# What stands within a paragraph, and what on a line of its own.
_PIECES = st.one_of(
    _TEXTS, _TEXTS, _EVENTS, _GAPS, _NOTES, st.builds(Insertion, text=_TEXTS, span=st.just(NOWHERE))
)
_PARAGRAPHS = st.builds(lambda first, others: (first, *others), _TEXTS, _some(_PIECES))
_LINES = st.one_of(_EVENTS, _GAPS, _NOTES).map(lambda value: [value])
_LABELS = st.builds(
    lambda kind, name, **said: Label(
        kind=kind, name=name if kind is SpeakerKind.PERSON else None, **said
    ),
    text=_TEXTS,
    kind=st.sampled_from(SpeakerKind),
    name=_maybe(_TEXTS),
    role=_maybe(_TEXTS),
    affiliation=_maybe(_TEXTS),
    note=_maybe(_TEXTS),
)
_SAID = st.builds(
    Said,
    label=st.none(),
    parts=_some(st.one_of(_PARAGRAPHS, _PARAGRAPHS, _LINES), least=1),
    begins_at=_maybe(st.timedeltas()),
    ends_at=_maybe(st.timedeltas()),
    language=_maybe(_TEXTS),
    continues=st.booleans(),
)
# A turn with the number of who speaks.
_SAID_BY = st.tuples(st.integers(min_value=0, max_value=3), _SAID)
_HEADINGS = st.builds(
    Heading,
    text=_TEXTS,
    level=st.integers(min_value=1, max_value=9),
    date=_maybe(st.dates()),
    place=_maybe(_TEXTS),
    span=st.just(NOWHERE),
)
_UNREAD = st.builds(Unread, text=_TEXTS, span=st.just(NOWHERE))
_BETWEEN = st.one_of(_HEADINGS, _EVENTS, _GAPS, _NOTES, _UNREAD).map(lambda value: [value])
_SOURCES = st.builds(
    Source,
    format=_TEXTS,
    media_type=_TEXTS,
    encoding=_maybe(_TEXTS),
    length=st.just(0),
    sha256=st.just(""),
    url=_maybe(_TEXTS),
)
_SPANS = st.builds(
    lambda start, length: Span(start, start + length),
    st.integers(min_value=0, max_value=_LAST),
    st.integers(min_value=0, max_value=_LAST),
)
_PROBLEMS = st.builds(
    Problem,
    code=st.sampled_from(ProblemCode),
    severity=st.sampled_from(Severity),
    message=_TEXTS,
    span=_SPANS,
)
_TAGS = st.builds(Tag, kind=st.sampled_from(TagKind), text=_TEXTS)


def spans() -> st.SearchStrategy[Span]:
    """Return a strategy for spans, of which each part is below a million."""
    return _SPANS


def speakers() -> st.SearchStrategy[Speaker]:
    """Return a strategy for speakers of every kind, with the ids that a reader would give."""
    return _LABELS.map(lambda label: speakers_of([label])[0])


def turns() -> st.SearchStrategy[Turn]:
    """Return a strategy for turns whose spans fit a text, from its start."""
    return st.builds(_turn, _maybe(_LABELS), _SAID)


@cache
def meetings(*, min_turns: int = 0, max_turns: int = 4) -> st.SearchStrategy[Meeting]:
    """Return a strategy for meetings whose spans fit a text.

    They are made of anything: words of any script, every kind of event, note, gap and problem,
    turns of few speakers, with and without labels. For meetings that sound like one there is
    ``rendered``.

    Args:
        min_turns: How many turns at least.
        max_turns: How many turns at most.
    """
    return st.builds(
        _meeting,
        cast=_some(_LABELS),
        said=st.lists(_SAID_BY, min_size=min_turns, max_size=max_turns),
        between=st.lists(st.tuples(st.integers(0, max_turns), _BETWEEN), max_size=3),
        source=_SOURCES,
        problems=_some(_PROBLEMS),
        title=_maybe(_TEXTS),
        date=_maybe(st.dates()),
        time=_maybe(st.times()),
        place=_maybe(_TEXTS),
        language=_maybe(_TEXTS),
        published=_maybe(st.datetimes(timezones=_maybe(_ZONES))),
        tags=_some(_TAGS),
    )


def _turn(label: Label | None, said: Said) -> Turn:
    blocks = lay_out(Page(), [evolve(said, label=label)], Print())
    return next(block for block in blocks if isinstance(block, Turn))


def _meeting(
    cast: Sequence[Label],
    said: Sequence[tuple[int, Said]],
    between: Sequence[tuple[int, Any]],
    source: Source,
    problems: Sequence[Problem],
    **attributes: Any,  # noqa: ANN401 - of the model
) -> Meeting:
    """Print what was drawn, so that each value knows where it stands."""
    items: list[Item] = [
        evolve(turn, label=cast[who] if who < len(cast) else None) for who, turn in said
    ]
    for at, line in between:
        items.insert(at, line)
    page = Page()
    blocks = lay_out(page, items, Print())
    problems = tuple(evolve(one, span=_within(one.span, page.at)) for one in problems)
    return meeting_of(page, blocks, source, problems=problems, **attributes)


def _within(span: Span, length: int) -> Span:
    return Span(min(span.start, length), min(span.end, length))


def labels(style: str) -> st.SearchStrategy[Label]:
    """Return a strategy for labels as a house style prints them.

    ``parse_label(label.text, format=style)`` gives the same label, but for its note.

    Args:
        style: The name of a format that this library has.

    Raises:
        UnknownFormatError: If it has none of that name.
    """
    return st.one_of([_labels(house) for house in _houses(style)])


@cache
def _labels(house: House) -> st.SearchStrategy[Label]:
    named = _people(house).flatmap(lambda person: st.sampled_from(house.labels(person)))
    return named | st.sampled_from(house.voices) if house.voices else named


def rendered(format: str) -> st.SearchStrategy[tuple[str, Meeting]]:
    """Return a strategy for documents in a house style, each with the meeting on it.

    ``parse(document, format=format)`` gives that meeting.

    Args:
        format: The name of a format that this library has.

    Raises:
        UnknownFormatError: If it has none of that name.
    """
    return st.one_of([_documents(house) for house in _houses(format)])


def _houses(name: str) -> tuple[House, ...]:
    if name not in HOUSES:
        raise UnknownFormatError(f"no format {name!r} to print", (name,), tuple(sorted(HOUSES)))
    return HOUSES[name]


@cache
def _people(house: House) -> st.SearchStrategy[Person]:
    return st.builds(
        Person,
        given=st.sampled_from(house.words.given),
        surname=st.sampled_from(house.words.surnames),
        office=st.sampled_from(house.offices),
    )


def _sentence(words: Sequence[str], mark: str) -> str:
    sentence = " ".join(words)
    return sentence[0].upper() + sentence[1:] + mark


@cache
def _paragraphs(house: House) -> st.SearchStrategy[tuple[Piece, ...]]:
    """Return a strategy for paragraphs: sentences, and what stands within and behind them."""
    words = st.lists(st.sampled_from(house.words.words), min_size=2, max_size=12)
    made_up = st.builds(_sentence, words, st.sampled_from(".?!…"))
    sentence = st.sampled_from(house.words.sentences) | made_up
    kinds: list[st.SearchStrategy[tuple[Piece, ...]]] = [st.tuples(sentence)] * 3
    if house.asides:
        aside = st.sampled_from(house.asides)
        kinds.append(st.builds(lambda said, events: (said, *events), sentence, aside))
        kinds.append(st.builds(lambda events, said: (*events, said), aside, sentence))
    if house.holes:
        kinds.append(st.tuples(sentence, st.sampled_from(house.holes), sentence))
    if house.insertions:
        kinds.append(st.sampled_from(house.insertions))
    pieces = st.lists(st.one_of(kinds), min_size=1, max_size=3)
    return pieces.map(lambda drawn: tuple(chain.from_iterable(drawn)))


@cache
def _speeches(house: House) -> st.SearchStrategy[tuple[Part, ...]]:
    """Return a strategy for what is said in a turn, and what happens meanwhile."""
    paragraph = _paragraphs(house).map(lambda pieces: (pieces,))
    lines = [list(events) for events in house.brackets] + [[gap] for gap in house.gaps]
    line = st.sampled_from(lines).map(lambda line: (line,))
    parts = st.lists(paragraph | paragraph | line, max_size=3)
    return st.builds(lambda first, more: (*first, *chain.from_iterable(more)), paragraph, parts)


@cache
def _turns(house: House) -> st.SearchStrategy[Said]:
    """Return a strategy for turns without the label."""
    clocks = st.integers(0, 4000).map(lambda seconds: dt.timedelta(seconds=seconds))
    return st.builds(
        Said,
        label=st.none(),
        parts=_speeches(house),
        begins_at=clocks if house.form.clock else st.none(),
    )


@cache
def _facts(house: House) -> st.SearchStrategy[Facts]:
    moments = st.datetimes(dt.datetime(1995, 1, 1), dt.datetime(2099, 1, 1))  # noqa: DTZ001 - as printed
    told = house.words.told
    return st.builds(
        Facts,
        title=st.sampled_from(house.words.titles),
        moment=moments.map(lambda moment: moment.replace(second=0, microsecond=0)),
        place=st.sampled_from(house.words.places),
        told=st.lists(st.sampled_from(told), max_size=2, unique=True).map(tuple)
        if told
        else st.just(()),
        has_frame=st.booleans(),
    )


@cache
def _documents(house: House) -> st.SearchStrategy[tuple[str, Meeting]]:
    voices = [st.sampled_from(house.voices)] if house.voices else []
    who = st.one_of(st.integers(0, 3), *voices)
    note = st.one_of([st.none(), st.none(), *map(st.just, house.notes)])
    scene = st.sampled_from([(), *house.scenes])
    return st.builds(
        _printed,
        house=st.just(house),
        facts=_facts(house),
        people=st.lists(
            _people(house), min_size=1, max_size=4, unique_by=lambda person: person.surname
        ),
        turns=st.lists(st.tuples(who, note, _turns(house), scene), min_size=1, max_size=6),
    )


def _printed(
    house: House,
    facts: Facts,
    people: Sequence[Person],
    turns: Sequence[tuple[int | Label, str | None, Said, tuple[Part, ...]]],
) -> tuple[str, Meeting]:
    """Print a document, and return it with the meeting on it."""
    frame = house.frame(facts)
    items: list[Item] = [[note] for note in frame.above]
    met: set[Person] = set()
    for who, note, said, scene in turns:
        if isinstance(who, Label):
            label = who
        else:
            person = people[who % len(people)]
            label = house.labels(person)[person in met]
            met.add(person)
        parts = (*said.parts, *scene) if label.role in house.chairs else said.parts
        items.append(evolve(said, label=evolve(label, note=note), parts=parts))
    items += [[note] for note in frame.below]
    page = Page()
    blocks = lay_out(page, items, house.form)
    return page.text, meeting_of(page, blocks, house.source, **frame.attributes)
