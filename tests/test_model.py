"""The values of the model: what they refuse and what is derived from them."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest
from hypothesis import given

import transcripts
from transcripts import kinds, model
from transcripts.kinds import EventKind, GapReason, NoteKind, SpeakerKind
from transcripts.model import (
    Block,
    Event,
    Gap,
    Heading,
    Insertion,
    Mark,
    Meeting,
    Note,
    Paragraph,
    Source,
    Span,
    Speaker,
    Turn,
    Unread,
)
from transcripts.testing.strategies import meetings

SOURCE = Source(format="test", media_type="text/plain", length=100, sha256="00")
ALMA = Speaker(id="alma-orlen", kind=SpeakerKind.PERSON, name="Alma Orlen")
BRAM = Speaker(id="bram-tellis", kind=SpeakerKind.PERSON, name="Bram Tellis")
SPAN = Span(0, 1)
APPLAUSE = Event(kind=EventKind.APPLAUSE, text="(Applause.)", span=SPAN)
OMITTED = Gap(reason=GapReason.OMITTED, text="<…>", span=SPAN)
WORD = Insertion(text="[sic]", span=SPAN)
LEAD = Note(kind=NoteKind.LEAD, text="They met.", span=SPAN)
SEPARATOR = Note(kind=NoteKind.SEPARATOR, text="* * *", span=SPAN)


def meeting(*blocks: Block) -> Meeting:
    return Meeting(blocks=blocks, source=SOURCE)


def turn(speaker: Speaker, *texts: str) -> Turn:
    paragraphs = tuple(Paragraph(text=text, span=SPAN) for text in texts)
    return Turn(speaker=speaker, blocks=paragraphs, span=SPAN)


def test_span_cuts_a_text() -> None:
    assert Span(4, 9).of("The Chair spoke.") == "Chair"


def test_span_may_be_empty() -> None:
    assert Span(3, 3).of("The Chair") == ""


@pytest.mark.parametrize(("start", "end"), [(5, 4), (1, 0)])
def test_span_refuses_what_no_text_has(start: int, end: int) -> None:
    with pytest.raises(
        ValueError, match=f"^a span needs 0 <= start <= end, got {start} and {end}$"
    ):
        Span(start, end)


@pytest.mark.parametrize(
    "cl", [cl for cl in vars(model).values() if isinstance(cl, type) and attrs.has(cl)]
)
def test_every_class_is_frozen_and_exported(cl: type) -> None:
    assert cl.__name__ in model.__all__
    assert cl.__setattr__ is attrs.make_class("Frozen", [], frozen=True).__setattr__


@pytest.mark.parametrize("name", kinds.__all__)
def test_a_kind_has_the_spelling_of_its_name(name: str) -> None:
    for member in getattr(kinds, name):
        assert member.value == member.name.lower().replace("_", "-")


def test_lists_become_tuples() -> None:
    speaker = Speaker(id="a", kind=SpeakerKind.PERSON, labels=["Alma"])
    assert speaker.labels == ("Alma",)


def test_spoken_leaves_out_events_and_gaps() -> None:
    paragraph = Paragraph(
        text="Thank you. (Applause.) We begin <…> now.",
        span=Span(0, 40),
        marks=(Mark(start=11, end=22, value=APPLAUSE), Mark(start=32, end=35, value=OMITTED)),
    )
    assert paragraph.spoken == "Thank you. We begin now."


def test_spoken_keeps_insertions_and_notes() -> None:
    paragraph = Paragraph(
        text="Forty [sic] boats.",
        span=Span(0, 18),
        marks=(Mark(start=6, end=11, value=WORD), Mark(start=11, end=11, value=LEAD)),
    )
    assert paragraph.spoken == "Forty [sic] boats."


def test_spoken_of_an_event_alone_is_empty() -> None:
    mark = Mark(start=0, end=11, value=APPLAUSE)
    assert Paragraph(text="(Applause.)", span=Span(0, 11), marks=(mark,)).spoken == ""


def test_locate_in_step() -> None:
    assert Paragraph(text="Good evening.", span=Span(20, 33)).locate(5, 12) == Span(25, 32)


# The source reads "A  b\u200bc": one space of two is left out, then a zero-width space.
FOLDED = Paragraph(text="A bc", span=Span(10, 16), shifts=((2, 3), (3, 5)))


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (0, 1, Span(10, 11)),
        (2, 3, Span(13, 14)),
        (3, 4, Span(15, 16)),
        (2, 4, Span(13, 16)),
        (0, 4, Span(10, 16)),
        (2, 2, Span(13, 13)),
        (4, 4, Span(16, 16)),
    ],
)
def test_locate_over_shifts(start: int, end: int, found: Span) -> None:
    assert FOLDED.locate(start, end) == found


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (0, 5)])
def test_locate_refuses_what_does_not_fit(start: int, end: int) -> None:
    message = f"^no piece {start}:{end} in a paragraph of 4 characters$"
    with pytest.raises(ValueError, match=message):
        FOLDED.locate(start, end)


def test_turn_text_joins_its_paragraphs() -> None:
    assert turn(ALMA, "Good evening.", "Let us begin.").text == "Good evening.\n\nLet us begin."


def test_turn_paragraphs_are_its_speech_only() -> None:
    speech = Paragraph(text="Yes.", span=SPAN)
    assert Turn(speaker=ALMA, blocks=(APPLAUSE, speech), span=SPAN).paragraphs == (speech,)


def test_turn_spoken_leaves_out_paragraphs_of_events() -> None:
    mark = Mark(start=0, end=11, value=APPLAUSE)
    clapping = Paragraph(text="(Applause.)", span=SPAN, marks=(mark,))
    speech = Paragraph(text="Yes.", span=SPAN)
    assert Turn(speaker=ALMA, blocks=(speech, clapping, speech), span=SPAN).spoken == "Yes.\n\nYes."


def test_meeting_refuses_two_speakers_of_one_id() -> None:
    other = attrs.evolve(ALMA, role="Chair")
    with pytest.raises(ValueError, match=r"^two different speakers share the id 'alma-orlen'$"):
        meeting(turn(ALMA), turn(other))


def test_meeting_takes_equal_speakers() -> None:
    assert meeting(turn(ALMA), turn(copy.deepcopy(ALMA))).speakers == (ALMA,)


def test_meeting_lead() -> None:
    assert meeting(LEAD, SEPARATOR, turn(ALMA)).lead == (LEAD,)


def test_meeting_turns() -> None:
    first, second = turn(ALMA, "Yes."), turn(BRAM, "No.")
    assert meeting(LEAD, first, APPLAUSE, second).turns == (first, second)


def test_meeting_speakers_come_in_order_of_first_word() -> None:
    assert meeting(turn(BRAM), turn(ALMA), turn(BRAM)).speakers == (BRAM, ALMA)


def test_meeting_text_leaves_out_silent_turns() -> None:
    assert meeting(turn(ALMA, "Yes."), turn(BRAM), turn(ALMA, "No.")).text == "Yes.\n\nNo."


def test_meeting_speaker_by_id() -> None:
    assert meeting(turn(ALMA), turn(BRAM)).speaker("bram-tellis") is BRAM


def test_meeting_has_no_speaker_of_an_unknown_id() -> None:
    told = "no speaker has the id 'bram-tellis'; the ids are 'alma-orlen'"
    with pytest.raises(KeyError, match=told):
        meeting(turn(ALMA)).speaker("bram-tellis")


@pytest.mark.parametrize("wanted", ["Alma Orlen", "alma orlen", "orlen", "Alma Orlén", "Ms Orlen"])
def test_who_is_asked_for_by_name_is_told_the_id(wanted: str) -> None:
    alma = attrs.evolve(ALMA, labels=("Ms Orlen",))
    told = "; close to it: 'alma-orlen'; the ids are 'bram-tellis', 'alma-orlen'"
    with pytest.raises(KeyError, match=f"no speaker has the id '{wanted}'{told}"):
        meeting(turn(BRAM), turn(alma)).speaker(wanted)


def test_an_error_names_some_of_many_speakers() -> None:
    voices = [Speaker(id=f"voice-{n}", kind=SpeakerKind.ANONYMOUS) for n in range(1, 23)]
    with pytest.raises(KeyError, match=r"'; the ids are 'voice-1', .*'voice-20' and 2 more"):
        meeting(*map(turn, voices)).speaker("")
    told = "close to it: 'voice-1', 'voice-10', 'voice-11'; the ids"
    with pytest.raises(KeyError, match=told):
        meeting(*map(turn, voices)).speaker("VOICE-1")
    with pytest.raises(KeyError, match="no speaker has the id 'chair'; nobody speaks here"):
        meeting().speaker("chair")


@pytest.mark.parametrize("wanted", [ALMA, "alma-orlen"])
def test_meeting_turns_of(wanted: Speaker | str) -> None:
    first, second = turn(ALMA, "Yes."), turn(ALMA, "No.")
    assert meeting(first, turn(BRAM), second).turns_of(wanted) == (first, second)


def test_meeting_has_no_turns_of_a_stranger() -> None:
    with pytest.raises(KeyError, match="no speaker has the id 'bram-tellis'"):
        meeting(turn(ALMA)).turns_of(BRAM)


PAGE = "<p><b>Anna Berg:</b> Good\u00a0evening.</p>"


def test_a_span_of_the_source_is_given_only_for_the_text_that_it_counts_in() -> None:
    pytest.importorskip("selectolax")
    read = transcripts.parse(PAGE, format="kremlin")
    span = read.turns[0].paragraphs[0].span
    assert read.source.of(span, transcripts.source_text(PAGE)) == "Good\u00a0evening."
    # Of the page itself it would be another stretch, and nobody would say so.
    assert span.of(PAGE) == "Berg:</b> Goo"
    for other in (PAGE, transcripts.source_text(PAGE).replace("G", "g"), "\ud800"):
        with pytest.raises(ValueError, match=f", of 25 characters; this one has {len(other)}. "):
            read.source.of(span, other)


def test_meeting_leaves_are_heads_and_blocks() -> None:
    speech = Paragraph(text="Yes.", span=Span(18, 22))
    headed = Turn(head=Span(10, 17), speaker=ALMA, blocks=(speech,), span=Span(10, 22))
    bare = Turn(speaker=BRAM, blocks=(attrs.evolve(speech, span=Span(30, 34)),), span=Span(30, 34))
    found = meeting(
        Heading(text="One", span=Span(0, 3)), headed, bare, Unread(text="?", span=Span(35, 36))
    )
    assert list(found.leaves()) == [
        Span(0, 3),
        Span(10, 17),
        Span(18, 22),
        Span(30, 34),
        Span(35, 36),
    ]


@given(meetings())
def test_pickling_gives_an_equal_meeting(drawn: Meeting) -> None:
    assert pickle.loads(pickle.dumps(drawn)) == drawn  # noqa: S301 - our own bytes


@given(meetings())
def test_equal_meetings_have_equal_hashes(drawn: Meeting) -> None:
    assert hash(copy.deepcopy(drawn)) == hash(drawn)


@given(meetings())
def test_turns_of_the_speakers_are_all_turns(drawn: Meeting) -> None:
    found = [turn for speaker in drawn.speakers for turn in drawn.turns_of(speaker)]
    assert sorted(map(id, found)) == sorted(map(id, drawn.turns))
