"""Values that are made the quick way are those that their classes make."""

from __future__ import annotations

import pickle

import attrs
import pytest

from transcripts.kinds import EventKind, GapReason, NoteKind, SpeakerKind
from transcripts.model import Event, Gap, Insertion, Mark, Note, Paragraph, Span, Speaker, Turn
from transcripts.model.making import (
    make_event,
    make_gap,
    make_insertion,
    make_mark,
    make_note,
    make_paragraph,
    make_span,
    make_speaker,
    make_turn,
    mould,
)

SPAN = Span(2, 7)
ANNA = Speaker(id="anna", kind=SpeakerKind.PERSON)
WORD = Insertion(text="[sic]", span=SPAN)
BLOCKS = (Paragraph(text="Boats", span=SPAN),)
PAIRS = [
    (make_span(2, 7), SPAN),
    (
        make_gap(reason=GapReason.OMITTED, text="<…>", span=SPAN),
        Gap(reason=GapReason.OMITTED, text="<…>", span=SPAN),
    ),
    (
        make_event(kind=EventKind.NOISE, text="(Noise.)", span=SPAN),
        Event(kind=EventKind.NOISE, text="(Noise.)", span=SPAN),
    ),
    (make_insertion(text="[sic]", span=SPAN), WORD),
    (make_mark(start=1, end=2, value=WORD), Mark(start=1, end=2, value=WORD)),
    (
        make_note(kind=NoteKind.LEAD, text="Boats", span=SPAN),
        Note(kind=NoteKind.LEAD, text="Boats", span=SPAN),
    ),
    (make_paragraph(text="Boats", span=SPAN), BLOCKS[0]),
    (make_speaker(id="anna", kind=SpeakerKind.PERSON), ANNA),
    (
        make_paragraph(text="Boats", span=SPAN, shifts=((3, 3),)),
        Paragraph(text="Boats", span=SPAN, shifts=((3, 3),)),
    ),
    (
        make_turn(speaker=ANNA, span=SPAN, blocks=BLOCKS, continues=True),
        Turn(speaker=ANNA, span=SPAN, blocks=BLOCKS, continues=True),
    ),
]


@pytest.mark.parametrize(("made", "same"), PAIRS)
def test_a_value_is_the_one_that_its_class_makes(made: object, same: object) -> None:
    assert type(made) is type(same)
    assert (made, hash(made), repr(made)) == (same, hash(same), repr(same))
    assert pickle.loads(pickle.dumps(made)) == same  # noqa: S301 - our own


@pytest.mark.parametrize("made", [made for made, _ in PAIRS])
def test_a_value_is_frozen(made: object) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.start = 1  # type: ignore[attr-defined]


def test_what_is_needed_must_be_given() -> None:
    with pytest.raises(TypeError, match="span"):
        make_paragraph(text="Boats")


def test_a_mould_is_not_frozen() -> None:
    made = mould(Span)()
    made.start, made.end = 2, 7
    assert (made.start, made.end) == (2, 7)


def test_what_is_made_quickly_is_not_checked() -> None:
    assert make_span(7, 2).start == 7
