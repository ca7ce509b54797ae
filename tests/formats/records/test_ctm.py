"""CTM: words with times and confidence."""

from __future__ import annotations

import pytest

import transcripts
from transcripts.kinds import NoteKind, ProblemCode, SpeakerKind, TimingKind
from transcripts.model import Meeting, Note
from transcripts.testing import assert_covers, assert_round_trips


def parse(text: str) -> Meeting:
    meeting = transcripts.parse(text, format="ctm")
    assert_covers(meeting, text)
    assert_round_trips(meeting)
    return meeting


def test_words_in_a_row_on_one_channel_are_a_turn() -> None:
    text = (
        "dock A 0.5 0.25 is 0.98\n"
        "dock A 0.75 0.10 i\u200bt 1e-2 lex anna\n\n"
        "dock B 1 1 yes NA\n"
        "dock A 2 1 and 1.5\n"
    )
    meeting = parse(text)
    assert [(turn.channel, turn.text) for turn in meeting.turns] == [
        ("A", "is it"),
        ("B", "yes"),
        ("A", "and"),
    ]
    assert {turn.speaker.kind for turn in meeting.turns} == {SpeakerKind.ANONYMOUS}
    said = meeting.turns[0].paragraphs[0]
    assert said.text == "is it"
    assert [(said.text[one.start : one.end], one.kind, one.confidence) for one in said.times] == [
        ("is", TimingKind.WORD, 0.98),
        ("it", TimingKind.WORD, 0.01),
    ]
    assert said.locate(3, 5).of(text) == "i\u200bt"
    assert said.locate(1, 4).of(text) == "s 0.98\ndock A 0.75 0.10 i"
    assert [turn.paragraphs[0].times[0].confidence for turn in meeting.turns[1:]] == [None, None]
    assert str(meeting.turns[0].ends_at) == "0:00:00.850000"
    assert meeting.problems == ()


@pytest.mark.parametrize(
    "line",
    ["dock A x 1 no", "dock A 1 9e99 no", "dock A 1 1 \u200b", "dock A * * <ALT_OF>"],
)
def test_a_word_without_a_time_parts_the_others(line: str) -> None:
    meeting = parse(f"dock A 0 1 yes\n{line}\ndock A 2 1 so\n")
    assert [turn.text for turn in meeting.turns] == ["yes", "so"]
    assert [problem.code for problem in meeting.problems] == [ProblemCode.TIME_UNREAD]


def test_a_length_below_nothing() -> None:
    meeting = parse("dock \u200b 2 -1 yes\n")
    assert [(turn.text, turn.channel) for turn in meeting.turns] == [("yes", None)]
    assert [problem.code for problem in meeting.problems] == [ProblemCode.TIME_BACKWARDS]


BEGIN, OTHER, END = "dock A * * <ALT_BEGIN>\n", "dock A * * <ALT>\n", "dock A * * <ALT_END>\n"


def test_of_alternatives_the_first_is_said() -> None:
    text = (
        f"{BEGIN}dock A 0 1 um\n{OTHER}dock A 0 1 uh\n{OTHER}dock A 0 1 er\n{END}dock A 1 1 it\n"
        f"{BEGIN}dock A 2 1 is\n{OTHER}dock A 2 1 was\ndock A 3 1 not\n{END}"
    )
    assert transcripts.parse(text).source.format == "ctm"
    (turn,) = parse(text).turns
    assert turn.text == "um it is"
    marks = turn.paragraphs[0].marks
    assert [(mark.start, mark.value.span.of(text)) for mark in marks] == [
        (2, f"{OTHER}dock A 0 1 uh"),
        (2, f"{OTHER}dock A 0 1 er\n{END}".rstrip()),
        (8, f"{OTHER}dock A 2 1 was\ndock A 3 1 not\n{END}".rstrip()),
    ]
    assert all(getattr(mark.value, "kind", None) is NoteKind.COMMENT for mark in marks)
    assert str(turn.ends_at) == "0:00:03"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{BEGIN}{OTHER}dock A 0 1 uh\n{END}dock A 1 1 it\n", ["it"]),
        (f"{BEGIN}{OTHER}dock A 0 1 uh\n{END}{BEGIN}dock A 1 1 it\n", ["it"]),
        (f"dock A 0 1 it\ndock A x 1 no\n{OTHER}dock A 0 1 uh\n", ["it"]),
    ],
)
def test_an_alternative_to_nothing_is_a_comment(text: str, said: list[str]) -> None:
    meeting = parse(text)
    assert [turn.text for turn in meeting.turns] == said
    (note,) = (block for block in meeting.blocks if isinstance(block, Note))
    assert note.kind is NoteKind.COMMENT
    assert note.text.endswith("uh" if "x" in text else "<ALT_END>")
