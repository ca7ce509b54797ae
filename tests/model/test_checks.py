"""What values of the model refuse: each attribute what its annotation does not say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import pytest

from tests.test_serializing import FULL
from transcripts import model
from transcripts.kinds import SpeakerKind
from transcripts.model import (
    Count,
    Gap,
    Heading,
    Insertion,
    Label,
    Mark,
    Meeting,
    Paragraph,
    Span,
    Speaker,
    Timing,
    Turn,
)
from transcripts.model.checks import MOST

SOURCE = FULL.source
SPAN = Span(0, 9)
WORD = Insertion(text="[sic]", span=SPAN)
BERLIN = ZoneInfo("Europe/Berlin")
LABEL = Label(text="Alma", kind=SpeakerKind.PERSON)
VALUES = (
    *(FULL, FULL.source, FULL.tags[0], FULL.problems[0], FULL.speakers[0], LABEL, SPAN),
    *(FULL.blocks[0], FULL.blocks[1], FULL.turns[0], FULL.blocks[-1]),
    *(FULL.turns[0].blocks[1], FULL.turns[0].paragraphs[0], *FULL.turns[0].paragraphs[0].marks),
    *(mark.value for mark in FULL.turns[0].paragraphs[0].marks),
    Timing(start=0, end=4, begins_at=dt.timedelta(seconds=1), confidence=0.5),
    Count(option="yes", value=31),
)


class Text(str):
    """A text of a class of its own, which may say anything of itself."""

    __slots__ = ()


class Day(dt.date):
    """A day as tests have it in which the time stands still."""


class Moment(dt.datetime):
    """The same with the time of day."""


class Shape(StrEnum):
    """An enumeration of somebody else."""

    PERSON = "person"


def changed(**attributes: Any) -> Meeting:  # noqa: ANN401 - the point
    """Return the meeting with other attributes."""
    return attrs.evolve(FULL, **attributes)


def test_there_is_one_of_each() -> None:
    classes = {cl for cl in vars(model).values() if isinstance(cl, type) and attrs.has(cl)}
    assert {type(value) for value in VALUES} == classes


@pytest.mark.parametrize(
    ("value", "name"),
    [(value, field.name) for value in VALUES for field in attrs.fields(type(value))],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
@pytest.mark.parametrize(
    "odd", [7.5, b"a", {}, object(), Text("a"), True, Shape.PERSON], ids=lambda odd: repr(odd)[:9]
)
def test_each_attribute_has_its_type(value: Any, name: str, odd: object) -> None:  # noqa: ANN401 - any class
    is_due = (name == "continues" and odd is True) or (name == "confidence" and odd == 7.5)
    if is_due:
        pytest.skip("it is of that type")
    with pytest.raises(TypeError, match=rf"{name}: expected .*, got (?!.*attrs)"):
        attrs.evolve(value, **{name: odd if name not in LISTS else [odd]})
    with pytest.raises(TypeError, match=rf"{name}: expected .*, got"):
        attrs.evolve(value, **{name: odd if name not in LISTS else "ab"})


LISTS = {"tags", "blocks", "problems", "labels", "marks", "shifts", "times", "counts"}


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Speaker(id="a\ud800", kind=SpeakerKind.PERSON), "Speaker.id: lone surrogate at"),
        (lambda: attrs.evolve(LABEL, name="\udfff"), "Label.name: lone surrogate at offset 0"),
        (
            lambda: Speaker(id="a", kind=SpeakerKind.PERSON, labels=["a", "b\ud800"]),
            "Speaker.labels: lone surrogate at offset 1",
        ),
        (lambda: Span(-1, 3), f"Span.start: expected a whole number from 0 to {MOST}"),
        (lambda: Span(0, MOST + 1), "Span.end: expected a whole number from 0 to"),
        (lambda: attrs.evolve(SOURCE, length=-1), "Source.length: expected a whole number"),
        (lambda: attrs.evolve(SOURCE, length=10**5000), "Source.length: expected a whole number"),
        (lambda: Heading(text="One", level=-1, span=SPAN), "Heading.level: expected a whole"),
        (
            lambda: attrs.evolve(FULL.turns[0], ends_at=dt.timedelta.max),
            "Turn.ends_at: more microseconds than 64 bits hold",
        ),
        (
            lambda: attrs.evolve(FULL.turns[0], ends_at=dt.timedelta.min),
            "Turn.ends_at: more microseconds than 64 bits hold",
        ),
        (
            lambda: attrs.evolve(FULL, time=dt.time(18, tzinfo=dt.UTC)),
            "Meeting.time: a time of day is as printed, without a zone",
        ),
        (lambda: Timing(start=2, end=1), "no piece 2:1"),
        (lambda: Timing(start=0, end=1, confidence=1.5), "Timing.confidence: expected a number"),
        (
            lambda: Paragraph(text="Boats", span=SPAN, times=[Timing(start=0, end=6)]),
            "a time outside of a text of 5 characters",
        ),
        (lambda: Mark(start=2, end=1, value=WORD), "a mark needs start <= end, got 2 and 1"),
        (
            lambda: Paragraph(text="Boats", span=SPAN, shifts=[(1, 2, 3)]),  # type: ignore[list-item]
            "Paragraph.shifts: expected 2 values, got 3",
        ),
    ],
)
def test_what_no_source_has_is_refused(make: Callable[[], object], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}"):
        make()


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: changed(title=7), "Meeting.title: expected str or None, got int"),
        (
            lambda: changed(blocks=["x"]),
            "Meeting.blocks: expected Turn or Heading or Event or Gap or Note or Unread, got str",
        ),
        (lambda: changed(blocks=7), "blocks: expected several values, got int"),
        (
            lambda: Paragraph(text="Boats", span=SPAN, shifts=[[1, 2]]),  # type: ignore[list-item]
            "Paragraph.shifts: expected tuple, got list",
        ),
        (
            lambda: attrs.evolve(FULL, date=dt.datetime(2031, 5, 6)),  # noqa: DTZ001 - it is refused
            "Meeting.date: expected date or None, got datetime",
        ),
        (
            lambda: Turn(speaker={"id": "a"}, span=SPAN),  # type: ignore[arg-type]
            "Turn.speaker: expected Speaker, got dict",
        ),
    ],
)
def test_what_is_of_another_type_is_named(make: Callable[[], object], message: str) -> None:
    with pytest.raises(TypeError, match=f"^{message}$"):
        make()


def test_a_class_of_the_caller_is_none_of_the_model() -> None:
    class Other(Gap):
        """A gap that has more to say."""

    other = Other(**attrs.asdict(FULL.turns[0].blocks[1], recurse=False))
    with pytest.raises(TypeError, match=r"^Turn\.blocks: expected .*, got Other$"):
        attrs.evolve(FULL.turns[0], blocks=[other])


@pytest.mark.parametrize("edge", [Span(MOST, MOST), Span(0, MOST)])
def test_the_edges_are_inside(edge: Span) -> None:
    assert attrs.evolve(FULL.turns[0], span=edge).span is edge
    limit = dt.timedelta(microseconds=MOST)
    assert attrs.evolve(FULL.turns[0], begins_at=-limit, ends_at=limit).ends_at == limit
    assert attrs.evolve(SOURCE, length=MOST).length == MOST


# Paragraphs


@pytest.mark.parametrize(
    "marks",
    [
        [(0, 6)],
        [(6, 6)],
        [(2, 3), (1, 4)],
        [(0, 1), (4, 9)],
    ],
)
def test_marks_outside_of_the_text_or_order(marks: list[tuple[int, int]]) -> None:
    made = [Mark(start=start, end=end, value=WORD) for start, end in marks]
    with pytest.raises(ValueError, match=r"^marks must stand in order in a text of 5 characters$"):
        Paragraph(text="Boats", span=SPAN, marks=made)


@pytest.mark.parametrize("marks", [[], [(0, 5)], [(5, 5)], [(1, 4), (1, 1), (2, 3)]])
def test_marks_in_their_text(marks: list[tuple[int, int]]) -> None:
    made = [Mark(start=start, end=end, value=WORD) for start, end in marks]
    assert Paragraph(text="Boats", span=SPAN, marks=made).marks == tuple(made)


@pytest.mark.parametrize(
    ("shifts", "message"),
    [
        ([(6, 7)], "shifts must go on in the source as in a text of 5 characters"),
        ([(3, 2)], "shifts must go on in the source as in a text of 5 characters"),
        ([(3, 4), (3, 5)], "shifts must go on in the source as in a text of 5 characters"),
        ([(3, 4), (2, 5)], "shifts must go on in the source as in a text of 5 characters"),
        ([(1, 3), (3, 4)], "shifts must go on in the source as in a text of 5 characters"),
        ([(0, 1000), (5, 0)], "shifts must go on in the source as in a text of 5 characters"),
        ([(1, 6)], "a text of 5 characters and its shifts do not fit a span of 9"),
    ],
)
def test_shifts_that_no_source_has(shifts: list[tuple[int, int]], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        Paragraph(text="Boats", span=SPAN, shifts=shifts)


@pytest.mark.parametrize(
    "shifts", [[(0, 4)], [(1, 2), (2, 4)], [(0, 0)], [(5, 9)], [(1, 3), (2, 4)]]
)
def test_with_shifts_every_character_has_its_place(shifts: list[tuple[int, int]]) -> None:
    paragraph = Paragraph(text="Boats", span=SPAN, shifts=shifts)
    starts = [paragraph.locate(at, at + 1).start for at in range(5)]
    assert starts == sorted(set(starts))
    assert paragraph.locate(0, 5).end <= SPAN.end


def test_offsets_in_a_text_are_offsets() -> None:
    assert Paragraph(text="ab", span=Span(MOST - 2, MOST)).locate(1, 2) == Span(MOST - 1, MOST)
    with pytest.raises(ValueError, match=r"^a text of 3 characters ends where no offset reaches$"):
        Paragraph(text="abc", span=Span(MOST - 2, MOST))


# Moments


def test_the_same_instant_in_another_zone_is_another_meeting() -> None:
    there = dt.datetime(2031, 5, 7, 13, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    one = attrs.evolve(FULL, published=there)
    other = attrs.evolve(FULL, published=there.astimezone(dt.UTC))
    assert one.published == other.published
    assert one != other
    assert len({one, other, attrs.evolve(FULL, published=there)}) == 2


@pytest.mark.parametrize("fold", [0, 1])
def test_a_zone_is_kept_as_its_offset(fold: int) -> None:
    printed = dt.datetime(2031, 10, 26, 2, 30, fold=fold, tzinfo=BERLIN)
    made = attrs.evolve(FULL, published=printed)
    assert made.published is not None
    assert made.published.isoformat() == printed.isoformat()
    assert type(made.published.tzinfo) is dt.timezone
    assert made.published.fold == 0
    assert made == attrs.evolve(FULL, published=dt.datetime.fromisoformat(printed.isoformat()))


def test_an_hour_that_is_twice_is_kept_once() -> None:
    made = attrs.evolve(FULL, time=dt.time(2, 30, fold=1), published=None)
    assert made.time is not None
    assert (made.time, made.time.fold) == (dt.time(2, 30), 0)


@pytest.mark.parametrize("stands_still", [False, True])
def test_moments_of_other_classes_become_plain(
    monkeypatch: pytest.MonkeyPatch, *, stands_still: bool
) -> None:
    date, moment = dt.date, dt.datetime
    if stands_still:
        monkeypatch.setattr(dt, "date", Day)
        monkeypatch.setattr(dt, "datetime", Moment)
    made = attrs.evolve(FULL, date=Day(2031, 5, 6), published=Moment(2031, 5, 7, 9, 30))
    assert (type(made.date), made.date) == (date, date(2031, 5, 6))
    assert type(made.published) is moment
    assert made.published.isoformat() == "2031-05-07T09:30:00"
