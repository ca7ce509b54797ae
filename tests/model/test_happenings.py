"""What happens in a meeting, wherever it is printed."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given

from transcripts import Event, EventKind, Meeting, Paragraph, Turn
from transcripts.testing import make_meeting
from transcripts.testing.strategies import meetings

SITTING = make_meeting("ANNA: We begin. (Applause.) So.\n(Laughter.)\nBEN: Yes. (Noise.)")


def test_events_of_blocks_turns_and_marks_in_order() -> None:
    event = next(SITTING.events()).event
    begins = attrs.evolve(event, kind=EventKind.SILENCE, text="(A minute of silence.)")
    meeting = attrs.evolve(SITTING, blocks=(begins, *SITTING.blocks))
    anna, ben = meeting.turns
    found = [(one.kind, one.text, one.turn, one.turn_index) for one in meeting.events()]
    assert found == [
        ("silence", "(A minute of silence.)", None, None),
        ("applause", "(Applause.)", anna, 0),
        ("laughter", "(Laughter.)", anna, 0),
        ("noise", "(Noise.)", ben, 1),
    ]
    speakers = [one.speaker and one.speaker.name for one in meeting.events()]
    assert speakers == [None, "ANNA", "ANNA", "BEN"]


def test_an_event_in_its_place_says_all_that_the_event_does() -> None:
    event = attrs.evolve(next(SITTING.events()).event, actor="Guests", group="ABC")
    (found,) = attrs.evolve(SITTING, blocks=(event,)).events()
    assert (found.event, found.actor, found.group) == (event, "Guests", "ABC")
    assert (found.kind, found.text, found.span) == (event.kind, event.text, event.span)


@pytest.mark.parametrize("kind", ["laughter", EventKind.LAUGHTER])
def test_events_of_one_kind(kind: EventKind | str) -> None:
    assert [one.text for one in SITTING.events(kind)] == ["(Laughter.)"]
    assert list(SITTING.events(kind="screening")) == []


def test_a_kind_that_there_is_not_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match=r"^kind must be one of 'applause', .*, not 'clapping'$"):
        SITTING.events("clapping")


@given(meetings())
def test_no_event_is_left_out(meeting: Meeting) -> None:
    turns = [block for turn in meeting.turns for block in turn.blocks]
    marks = [mark.value for one in turns if isinstance(one, Paragraph) for mark in one.marks]
    others = [block for block in meeting.blocks if not isinstance(block, Turn)]
    events = [one for one in (*others, *turns, *marks) if isinstance(one, Event)]
    found = [one.event for one in meeting.events()]
    assert sorted(map(str, found)) == sorted(map(str, events))
