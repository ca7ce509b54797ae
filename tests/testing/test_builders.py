"""Builders: meetings, turns and speakers from a few lines of script."""

from __future__ import annotations

import datetime as dt
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcripts.errors import ParseError
from transcripts.kinds import GapReason, NoteKind, ProblemCode, SpeakerKind
from transcripts.model import Event, Gap, Heading, Meeting, Note, Paragraph, Turn
from transcripts.testing import assert_covers, make_meeting, make_speaker, make_turn

LINES = [
    "ANNA: Yes.",
    "BEN (aside):",
    "<…>",
    "(Applause.)",
    "* * *",
    "# The harbour",
    "So.",
    " x: y",
]


def printed(meeting: Meeting, script: str) -> list[str]:
    """Say what each block is and where its text stands."""
    return [f"{type(block).__name__} {block.span.of(script)}" for block in meeting.blocks]


def test_a_line_with_a_label_begins_a_turn() -> None:
    script = "ANNA: We ship.\nBEN: Friday?\n(Applause.)"
    meeting = make_meeting(script)
    assert printed(meeting, script) == ["Turn ANNA: We ship.", "Turn BEN: Friday?\n(Applause.)"]
    one, two = meeting.turns
    assert one.speaker == make_speaker("ANNA")
    assert one.label_span is not None
    assert one.label_span.of(script) == "ANNA"
    assert [block.span.of(script) for block in two.blocks] == ["Friday?", "(Applause.)"]
    assert isinstance(two.blocks[1], Event)


def test_the_same_label_is_the_same_speaker_and_a_question_another_one_each_time() -> None:
    meeting = make_meeting("Question: Why?\nAnna Berg: So.\nQuestion: How?\nAnna Berg: Thus.")
    ids = [turn.speaker.id for turn in meeting.turns]
    assert ids == ["question-1", "anna-berg", "question-2", "anna-berg"]


def test_lines_without_a_label_go_on_with_the_turn() -> None:
    meeting = make_meeting(
        "ANNA: We ship.\nOn Friday.\n  Note: at noon.\n(Laughter.)\nThat is all."
    )
    (turn,) = meeting.turns
    assert turn.text == "We ship.\n\nOn Friday.\n\nNote: at noon.\n\nThat is all."


def test_what_stands_above_the_first_turn_is_lead() -> None:
    meeting = make_meeting("The crew met.\nANNA: We ship.")
    assert [note.text for note in meeting.lead] == ["The crew met."]


def test_headings_separators_and_gaps_stand_for_themselves() -> None:
    script = "# The harbour\nANNA: We ship.\n<…>\nOn Friday.\n* * *\nBEN: Yes.\n[inaudible]"
    meeting = make_meeting(script)
    heading, anna, separator, ben, gap = meeting.blocks
    assert isinstance(heading, Heading)
    assert (heading.text, heading.span.of(script)) == ("The harbour", "# The harbour")
    assert isinstance(anna, Turn)
    assert [type(block) for block in anna.blocks] == [Paragraph, Gap, Paragraph]
    assert isinstance(separator, Note)
    assert separator.kind is NoteKind.SEPARATOR
    assert isinstance(ben, Turn)
    assert isinstance(gap, Gap)
    assert gap.reason is GapReason.INAUDIBLE


def test_a_mark_with_nothing_after_it_is_no_heading() -> None:
    (turn,) = make_meeting("ANNA: Yes.\n# \nNo.").turns
    assert turn.text == "Yes.\n\n#\n\nNo."


def test_a_label_may_have_a_time_and_a_note() -> None:
    script = "[00:12] ANNA (off mic): We ship."
    (turn,) = make_meeting(script).turns
    assert (turn.label, turn.note, turn.begins_at) == ("ANNA", "off mic", dt.timedelta(seconds=12))
    assert turn.head is not None
    assert turn.head.of(script) == "[00:12] ANNA (off mic):"
    assert turn.note_span is not None
    assert turn.note_span.of(script) == "off mic"


def test_marks_stand_inside_paragraphs() -> None:
    script = "ANNA: We paid nine [marks]. (Laughter.) So."
    (paragraph,) = make_meeting(script).turns[0].paragraphs
    assert [mark.value.span.of(script) for mark in paragraph.marks] == ["[marks]", "(Laughter.)"]


def test_a_label_and_nothing_else_is_an_empty_turn_with_a_problem() -> None:
    meeting = make_meeting("ANNA:\nBEN: Yes.")
    assert [turn.label for turn in meeting.turns] == ["ANNA", "BEN"]
    assert [problem.code for problem in meeting.problems] == [ProblemCode.EMPTY_TURN]


def test_the_source_is_the_script() -> None:
    script = "ÄNNE: Ja."
    source = make_meeting(script).source
    assert source.length == len(script)
    assert source.sha256 == hashlib.sha256(script.encode()).hexdigest()


def test_attributes_are_those_of_a_meeting() -> None:
    meeting = make_meeting("ANNA: Yes.", title="Crew", date=dt.date(2031, 5, 14))
    assert (meeting.title, meeting.date) == ("Crew", dt.date(2031, 5, 14))
    with pytest.raises(TypeError, match="titel"):
        make_meeting("ANNA: Yes.", titel="Crew")


def test_nothing_makes_a_meeting_without_blocks() -> None:
    assert make_meeting("").blocks == ()


def test_a_speaker_has_the_id_of_its_name() -> None:
    speaker = make_speaker("Änne O’Brien", role="Governor")
    assert (speaker.id, speaker.name, speaker.role) == ("änne-o-brien", "Änne O’Brien", "Governor")
    assert (speaker.kind, speaker.labels) == (SpeakerKind.PERSON, ("Änne O’Brien",))


def test_a_speaker_without_a_name_is_a_voice() -> None:
    speaker = make_speaker()
    assert (speaker.id, speaker.kind) == ("voice-1", SpeakerKind.ANONYMOUS)
    assert (speaker.name, speaker.labels) == (None, ())


def test_attributes_of_a_speaker_win() -> None:
    assert make_speaker("Anna", id="x", labels=("ANNA",)).labels == ("ANNA",)


def test_a_turn_has_the_spans_of_its_line() -> None:
    turn = make_turn("We ship.\n(Applause.)", "Anna Berg")
    source = "Anna Berg: We ship.\n(Applause.)"
    assert turn.span.of(source) == source
    assert turn.head is not None
    assert turn.head.of(source) == "Anna Berg:"
    assert [block.span.of(source) for block in turn.blocks] == ["We ship.", "(Applause.)"]


def test_a_turn_without_a_label_is_of_a_voice() -> None:
    turn = make_turn("We ship: on Friday.")
    assert (turn.head, turn.label, turn.text) == (None, None, "We ship: on Friday.")
    assert turn.speaker == make_speaker()


def test_a_turn_of_a_speaker_has_its_label() -> None:
    speaker = make_speaker("Anna Berg", role="Governor", labels=("Governor Anna Berg",))
    turn = make_turn("We ship.", speaker, continues=True)
    assert (turn.speaker, turn.label, turn.continues) == (speaker, "Governor Anna Berg", True)


def test_a_label_without_speech_is_an_empty_turn() -> None:
    turn = make_turn("", "Anna")
    assert (turn.label, turn.blocks) == ("Anna", ())


@pytest.mark.parametrize("label", ["no: label", "1", "", " ", "#"])
def test_what_is_no_label_is_refused(label: str) -> None:
    with pytest.raises(ValueError, match=r"is no label: it begins with a letter"):
        make_turn("Yes.", label)


@pytest.mark.parametrize(
    ("text", "outside"), [("", "''"), ("<…>", "'<…>'"), ("Yes.\n<…>", "'<…>'")]
)
def test_what_is_no_turn_is_refused(text: str, outside: str) -> None:
    with pytest.raises(ValueError, match=f"{outside} stands outside of a turn"):
        make_turn(text)


def test_a_whole_script_may_be_indented() -> None:
    script = """
        ANNA: We ship.
          Note: on Friday.
        BEN: Yes.
    """
    assert [turn.text for turn in make_meeting(script).turns] == [
        "We ship.\n\nNote: on Friday.",
        "Yes.",
    ]


@pytest.mark.parametrize(
    ("printed", "label", "note"),
    [
        ("ANNA :", "ANNA", None),
        ("ANNA (off mic) :", "ANNA", "off mic"),
        ("ANNA (Off mic):", "ANNA", "Off mic"),
        ("Анна (по-русски):", "Анна", "по-русски"),
        ("Anna Berg (ABC):", "Anna Berg (ABC)", None),
    ],
)
def test_a_note_is_what_the_reader_takes_for_one(
    printed: str, label: str, note: str | None
) -> None:
    script = f"{printed} Yes."
    (turn,) = make_meeting(script).turns
    assert (turn.label, turn.note) == (label, note)
    assert turn.head is not None
    assert turn.head.of(script) == printed
    assert turn.label_span is not None
    assert turn.label_span.of(script) == label
    assert (turn.note_span and turn.note_span.of(script)) == note


def test_arguments_of_another_type_are_named() -> None:
    with pytest.raises(TypeError, match="script must be str, not bytes"):
        make_meeting(b"ANNA: Yes.")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="text must be str, not int"):
        make_turn(1)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="speaker must be a Speaker, a label or None, not int"):
        make_turn("Yes.", 1)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="name must be str, or None, not int"):
        make_speaker(1)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="must not be blank"):
        make_speaker(" ")
    with pytest.raises(ParseError, match="surrogate"):
        make_meeting("ANNA: \ud800")


@given(st.text(max_size=60) | st.lists(st.sampled_from(LINES), max_size=6).map("\n".join))
def test_a_meeting_holds_all_of_its_script(script: str) -> None:
    assert_covers(make_meeting(script), script)
