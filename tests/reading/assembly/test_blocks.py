"""From decisions to blocks: turns, what stands between them, and the marks in paragraphs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from attrs import evolve

from transcripts.kinds import EventKind, GapReason, NoteKind, ProblemCode, SpeakerKind
from transcripts.model import (
    Block,
    Event,
    Gap,
    Heading,
    Label,
    Mark,
    Note,
    Paragraph,
    Problem,
    Span,
    Turn,
    Unread,
)
from transcripts.reading.assembly.asides import BlockStyle
from transcripts.reading.assembly.blocks import assemble
from transcripts.reading.labels.candidates import candidate, timed
from transcripts.reading.layout.decisions import Decision, Opening, problem
from transcripts.reading.paragraphs.markdown import print_of
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage, fold, passage
from transcripts.reading.style.groups import MarkupStyle
from transcripts.reading.style.house_style import HouseStyle

T = PassageKind
PLAIN = HouseStyle(name="plain")


def built(
    *parts: tuple[PassageKind, str], author: str | None = None
) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    """Assemble a text of which each line is taken for something."""
    source = "".join(f"{text}\n" for _, text in parts)
    decisions: list[Decision] = []
    at = 0
    for taken, text in parts:
        made = passage(source, at, at + len(text))
        assert made is not None
        decisions.append(decided(made, taken))
        at += len(text) + 1
    return assemble(decisions, source, PLAIN.directions, author=author)


def decided(made: Passage, taken: PassageKind) -> Decision:
    found = candidate(made.text) if taken is T.LABEL else None
    if found is None:
        return Decision(made, taken)
    label = Label(text=found.label, kind=SpeakerKind.PERSON, name=found.label, note=found.note)
    return Decision(made, taken, opening=Opening.printed(made, found, label))


def blocks(*parts: tuple[PassageKind, str], author: str | None = None) -> tuple[Block, ...]:
    return built(*parts, author=author)[0]


def outline(made: Sequence[Block]) -> list[object]:
    return [
        (block.label, [inner.text for inner in block.blocks])
        if isinstance(block, Turn)
        else block.text
        for block in made
    ]


def paragraph(raw: str, *asides: tuple[int, int], style: HouseStyle = PLAIN) -> Paragraph:
    """Return a line of speech as it is built, with its print and some more asides."""
    bold, printed = print_of(raw)
    made = passage(raw, 0, len(raw), None, bold, tuple(sorted((*printed, *asides))))
    assert made is not None
    (turn,) = assemble(
        [Decision(made, T.SPEECH)],
        raw,
        BlockStyle(directions=style.directions, aside_kind=style.markup.aside_kind),
    )[0]
    assert isinstance(turn, Turn)
    return turn.paragraphs[0]


def struck(text: str, start: int, span: Span) -> Mark:
    note = Note(kind=NoteKind.STRUCK, text=text, span=span)
    return Mark(start=start, end=start + len(text), value=note)


ANNA = (T.LABEL, "Anna Berg: Yes.")
KARL = (T.LABEL, "Karl Lang (aside): No.")


def test_a_label_begins_a_turn() -> None:
    turn, other = blocks(ANNA, (T.SPEECH, "It is so."), KARL)
    assert isinstance(turn, Turn)
    assert isinstance(other, Turn)
    assert (turn.label, turn.note, turn.text) == ("Anna Berg", None, "Yes.\n\nIt is so.")
    assert (turn.head, turn.label_span, turn.span) == (Span(0, 10), Span(0, 9), Span(0, 25))
    assert (other.label, other.note, other.text) == ("Karl Lang", "aside", "No.")


@pytest.mark.parametrize(
    ("taken", "kind"),
    [
        (T.QUOTE, NoteKind.QUOTE),
        (T.CAPTION, NoteKind.CAPTION),
        (T.CARD, NoteKind.CARD),
        (T.SEE_ALSO, NoteKind.SEE_ALSO),
        (T.AGENDA, NoteKind.AGENDA),
        (T.VOTE, NoteKind.VOTE),
    ],
)
def test_what_stands_within_a_speech_does_not_end_it(taken: PassageKind, kind: NoteKind) -> None:
    (turn,) = blocks(ANNA, (taken, "A boat"), (T.SPEECH, "And so on."))
    assert isinstance(turn, Turn)
    note = turn.blocks[1]
    assert note == Note(kind=kind, text="A boat", span=Span(16, 22))
    assert turn.text == "Yes.\n\nAnd so on."


@pytest.mark.parametrize(
    "taken",
    [
        T.TITLE,
        T.DATELINE,
        T.METADATA,
        T.CONTENTS,
        T.APPENDIX,
        T.LEAD,
        T.NARRATION,
        T.SEPARATOR,
        T.FURNITURE,
    ],
)
def test_what_stands_between_speeches_ends_one(taken: PassageKind) -> None:
    turn, note, more = blocks(ANNA, (taken, "A boat"), (T.SPEECH, "And so on."))
    assert isinstance(turn, Turn)
    assert note == Note(kind=NoteKind(taken.value), text="A boat", span=Span(16, 22))
    assert isinstance(more, Turn)
    assert (more.label, more.speaker, more.continues) == (None, turn.speaker, True)


def test_what_cannot_be_read_ends_a_speech() -> None:
    _, unread = blocks(ANNA, (T.UNREAD, "A boat"))
    assert unread == Unread(text="A boat", span=Span(16, 22))


def test_a_note_after_a_speech_is_no_part_of_it() -> None:
    assert outline(blocks(ANNA, (T.QUOTE, "A boat"), KARL)) == [
        ("Anna Berg", ["Yes."]),
        "A boat",
        ("Karl Lang", ["No."]),
    ]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Anna Berg: (Applause.)", Event),
        ("Anna Berg: [inaudible]", Gap),
        ("Anna Berg: Yes. (Applause.)", Paragraph),
    ],
)
def test_what_stands_after_a_label(text: str, inside: type) -> None:
    (turn,) = blocks((T.LABEL, text))
    assert isinstance(turn, Turn)
    (block,) = turn.blocks
    assert isinstance(block, inside)
    assert block.text == text.removeprefix("Anna Berg: ")


def test_an_event_within_a_speech_belongs_to_it() -> None:
    assert outline(blocks(ANNA, (T.EVENT, "(Applause.)"), KARL)) == [
        ("Anna Berg", ["Yes.", "(Applause.)"]),
        ("Karl Lang", ["No."]),
    ]


def test_a_gap_belongs_to_a_speech_that_goes_on_after_it() -> None:
    parts = [ANNA, (T.GAP, "<…>"), (T.EVENT, "(Applause.)"), (T.SPEECH, "So.")]
    assert outline(blocks(*parts)) == [("Anna Berg", ["Yes.", "<…>", "(Applause.)", "So."])]
    assert outline(blocks(*parts[:3], KARL)) == [
        ("Anna Berg", ["Yes."]),
        "<…>",
        "(Applause.)",
        ("Karl Lang", ["No."]),
    ]


def test_events_and_gaps_outside_a_speech_are_blocks() -> None:
    assert blocks((T.EVENT, "(Applause.)"), (T.GAP, "<…>")) == (
        Event(kind=EventKind.APPLAUSE, text="(Applause.)", span=Span(0, 11)),
        Gap(reason=GapReason.OMITTED, text="<…>", span=Span(12, 15)),
    )


def test_speech_without_a_label_is_that_of_a_voice() -> None:
    (turn,) = blocks((T.SPEECH, "Yes."))
    assert isinstance(turn, Turn)
    assert (turn.speaker.id, turn.head, turn.continues) == ("voice-1", None, False)
    assert turn.span == Span(0, 4)


def test_speech_without_a_label_may_have_an_author() -> None:
    (turn,) = blocks((T.SPEECH, "Yes."), author="Anna Berg")
    assert isinstance(turn, Turn)
    assert (turn.speaker.name, turn.label) == ("Anna Berg", None)


def test_a_label_without_speech_is_reported() -> None:
    made, problems = built((T.LABEL, "Anna Berg:"), KARL)
    assert outline(made) == [("Anna Berg", []), ("Karl Lang", ["No."])]
    assert problems == (problem(ProblemCode.EMPTY_TURN, "a label without speech", Span(0, 10)),)


@pytest.mark.parametrize(
    ("text", "date", "place"),
    [
        ("A second part", None, None),
        ("Part 2, Perm, March 2, 2018", "2018-03-02", "Perm"),
        ("Part 2. The Old Hall, Perm, March 2, 2018", "2018-03-02", "The Old Hall, Perm"),
        ("On March 2, 2018, in Perm", "2018-03-02", None),
        ("Opening on March 2, 2018", "2018-03-02", None),
        ("March 2, 2018, and March 3, 2018", None, None),
    ],
)
def test_a_heading_with_its_date_and_place(text: str, date: str | None, place: str | None) -> None:
    (heading,) = blocks((T.HEADING, text))
    assert isinstance(heading, Heading)
    assert (heading.text, heading.place) == (text, place)
    assert heading.date == date or str(heading.date) == date


@pytest.mark.parametrize(
    ("raw", "text", "marks"),
    [
        ("It was <s>4.1</s> so.", "It was 4.1 so.", (struck("4.1", 7, Span(10, 13)),)),
        ("It <del>was it</del>.", "It was it.", (struck("was it", 3, Span(8, 14)),)),
        ("<s>No.</s> Yes.", "No. Yes.", (struck("No.", 0, Span(3, 6)),)),
        ("So <s>it is.</s>", "So it is.", (struck("it is.", 3, Span(6, 12)),)),
        ("A <s> b  c </s> d", "A b c d", (struck("b c", 2, Span(6, 10)),)),
        (
            "<s>A</s> b <del>c</del>",
            "A b c",
            (struck("A", 0, Span(3, 4)), struck("c", 4, Span(16, 17))),
        ),
        # nothing is struck
        ("It <s></s> was.", "It was.", ()),
        ("It <s> </s>was.", "It was.", ()),
        ("It <s>was.", "It was.", ()),
        ("It was.</s>", "It was.", ()),
        ("<s>It</s> <del>was.", "It was.", (struck("It", 0, Span(3, 5)),)),
        ("It </s> was <s> so.", "It was so.", ()),
        # a space before the tag, and a lone tag before the pair
        ("It was<s> 4.1</s> so.", "It was 4.1 so.", (struck("4.1", 7, Span(10, 13)),)),
        ("It </s> was <s>4.1</s> so.", "It was 4.1 so.", (struck("4.1", 7, Span(15, 18)),)),
    ],
)
def test_struck_words(raw: str, text: str, marks: tuple[Mark, ...]) -> None:
    made = paragraph(raw)
    assert (made.text, made.marks) == (text, marks)


def test_struck_words_stand_among_other_marks() -> None:
    made = paragraph(r"(Laughter.) It was <s>4.1</s> \[3.5\] so. (Applause.)")
    assert made.text == "(Laughter.) It was 4.1 [3.5] so. (Applause.)"
    assert [made.text[mark.start : mark.end] for mark in made.marks] == [
        "(Laughter.)",
        "4.1",
        "[3.5]",
        "(Applause.)",
    ]
    assert made.spoken == "It was 4.1 [3.5] so."


def test_struck_words_stand_in_an_insertion() -> None:
    made = paragraph(r"It was \[4 <s>or 5</s> or 6\].")
    assert [made.text[mark.start : mark.end] for mark in made.marks] == ["[4 or 5 or 6]", "or 5"]
    assert made.spoken == "It was [4 or 5 or 6]."


@pytest.mark.parametrize("kind", [NoteKind.CARD, NoteKind.FOOTNOTE])
@pytest.mark.parametrize("aside", ["Lang Karl, Head of the Port", "1 The list", "* Amended  here"])
def test_what_stands_beside_a_text(aside: str, kind: NoteKind) -> None:
    raw = f"Yes{aside}, it is."
    span = Span(3, 3 + len(aside))
    aside_style = evolve(PLAIN, markup=MarkupStyle(aside_kind=kind))
    made = paragraph(raw, (span.start, span.end), style=aside_style)
    note = Note(kind=kind, text=fold(aside), span=span)
    assert (made.text, made.spoken) == ("Yes, it is.", "Yes, it is.")
    assert made.marks == (Mark(start=3, end=3, value=note),)


def test_what_stands_beside_a_text_is_a_card_where_the_style_says_nothing() -> None:
    (mark,) = paragraph("Yes1 The list, it is.", (3, 13)).marks
    assert isinstance(mark.value, Note)
    assert mark.value.kind is NoteKind.CARD


def test_marks_of_print_are_no_marks() -> None:
    made = paragraph(r"It __\*is\*__ so \[1\].", (0, 0))
    assert [mark.value.text for mark in made.marks] == ["[1]"]


def test_a_number_beside_a_text_is_no_mark() -> None:
    assert paragraph("It is1 so.", (5, 6)).marks == ()


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("[00:03] Yes, it is.", "Yes, it is."),
        ("Yes, (12:31) it is.", "Yes, it is."),
        ("Yes, it is. [12:31]", "Yes, it is."),
        ("Yes, [12:31] it [12:32] is (Applause.) so.", "Yes, it is so."),
        ("Yes, it is [so] at 12:31.", "Yes, it is [so] at 12:31."),
        ("[12:31]", ""),
    ],
)
def test_what_is_spoken_holds_no_timestamps(text: str, spoken: str) -> None:
    assert paragraph(text).spoken == spoken


def test_a_turn_begins_when_its_label_says() -> None:
    source = "Anna Berg (12:31): Yes."
    made, found = passage(source, 0, len(source)), timed(source)
    assert made is not None
    assert found is not None
    label = Label(text=found.label, kind=SpeakerKind.PERSON, name=found.label)
    decision = Decision(made, T.LABEL, opening=Opening.printed(made, found, label))
    (turn,) = assemble([decision], source, PLAIN.directions)[0]
    assert isinstance(turn, Turn)
    assert (turn.begins_at, turn.text) == (dt.timedelta(minutes=12, seconds=31), "Yes.")
    assert turn.label_span == Span(0, 9)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Applause", EventKind.APPLAUSE), ("Abg. Lang: Hört!", EventKind.ACTION)],
)
def test_an_event_without_a_bracket(text: str, kind: EventKind) -> None:
    (turn,) = blocks((T.LABEL, "Anna: Yes."), (T.EVENT, text))
    assert isinstance(turn, Turn)
    (event,) = (block for block in turn.blocks if isinstance(block, Event))
    assert (event.kind, event.text) == (kind, text)
