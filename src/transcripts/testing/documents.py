"""Strategies for documents in a house style, and for the labels in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache
from itertools import chain

from attrs import evolve
from hypothesis import strategies as st

from transcripts.errors import UnknownFormatError
from transcripts.model import Label, Meeting
from transcripts.testing._checks import require
from transcripts.testing.captions import CAPTIONS
from transcripts.testing.chambers import CHAMBERS
from transcripts.testing.house import Facts, House, Person
from transcripts.testing.houses import HOUSES
from transcripts.testing.printing import Item, Page, Part, Piece, Said, lay_out, meeting_of
from transcripts.testing.records import RECORDS

__all__ = ["labels", "rendered"]

_HOUSES = HOUSES | CHAMBERS | RECORDS
# Who speaks, the note beside the label, what is said, and what stands together after it.
_Spoken = tuple[int | Label, str | None, Said, tuple[Part, ...]]


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
        format: The name of a house style that this library has, or ``webvtt`` or ``subrip``.

    Raises:
        UnknownFormatError: If it prints none of that name.
    """
    if format in CAPTIONS:
        return CAPTIONS[format]
    return st.one_of([_documents(house) for house in _houses(format)])


def _houses(name: str) -> tuple[House, ...]:
    require(name, str, "the name of a format must be str")
    if name not in _HOUSES:
        known = tuple(sorted([*_HOUSES, *CAPTIONS]))
        raise UnknownFormatError(f"no format {name!r} to print", known=known)
    return _HOUSES[name]


@cache
def _people(house: House) -> st.SearchStrategy[Person]:
    return st.builds(
        Person,
        given=st.sampled_from(house.words.given),
        surname=st.sampled_from(house.words.surnames),
        office=st.sampled_from(house.offices),
    )


@cache
def _casts(house: House) -> st.SearchStrategy[list[Person]]:
    """Return a strategy for people of whom no two have one name."""
    return st.lists(
        _people(house),
        min_size=1,
        max_size=4,
        unique_by=lambda person: house.labels(person)[1].name,
    )


def _sentence(words: Sequence[str], mark: str) -> str:
    sentence = " ".join(words)
    return sentence[0].upper() + sentence[1:] + mark


@cache
def _paragraphs(house: House) -> st.SearchStrategy[tuple[Piece, ...]]:
    """Return a strategy for paragraphs: sentences, and what stands within and after them."""
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


def _alone(line: Part) -> tuple[Part, ...]:
    return (line,)


@cache
def _speeches(house: House) -> st.SearchStrategy[tuple[Part, ...]]:
    """Return a strategy for what is said in a turn, and what happens meanwhile."""
    paragraph = _paragraphs(house).map(lambda pieces: (pieces,))
    lines: list[Part] = [[*events] for events in house.brackets]
    lines += [[gap] for gap in house.gaps]
    kinds: list[st.SearchStrategy[tuple[Part, ...]]] = [paragraph, paragraph]
    if lines:
        kinds.append(st.sampled_from(lines).map(_alone))
    parts = st.lists(st.one_of(kinds), max_size=3)
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
def _talks(house: House) -> st.SearchStrategy[list[_Spoken]]:
    """Return a strategy for who speaks, each with the note beside the label and what is said."""
    voices = [st.sampled_from(house.voices)] if house.voices else []
    who = st.one_of(st.integers(min_value=0, max_value=3), *voices)
    note = st.sampled_from([None, None, *house.notes])
    scene = st.sampled_from([(), *house.scenes])
    return st.lists(st.tuples(who, note, _turns(house), scene), min_size=1, max_size=6)


@st.composite
def _documents(draw: st.DrawFn, house: House) -> tuple[str, Meeting]:
    """Print a document, and return it with the meeting on it."""
    frame = house.frame(draw(_facts(house)))
    people = draw(_casts(house))
    items: list[Item] = [[note] for note in frame.above]
    met: set[Person] = set()
    for who, aside, said, scene in draw(_talks(house)):
        if isinstance(who, Label):
            label = who
        else:
            person = people[who % len(people)]
            label = house.labels(person)[person in met]
            met.add(person)
        # "Q" has no colon, and so no note.
        note = aside if house.form.colon(label.text) == ":" else None
        parts = (*said.parts, *scene) if label.role in house.chairs else said.parts
        items.append(evolve(said, label=evolve(label, note=note), parts=parts))
    items += [[note] for note in frame.below]
    page = Page()
    blocks = lay_out(page, items, house.form)
    return page.text, meeting_of(page, blocks, house.source, **frame.attributes)
