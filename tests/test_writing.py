"""Meetings written as text and as Markdown, and read back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

import transcripts
from transcripts.kinds import EventKind, SpeakerKind
from transcripts.model import Block, Event, Gap, Heading, Meeting, Turn
from transcripts.reading.source.passages import fold
from transcripts.testing import make_meeting, make_speaker, make_turn
from transcripts.testing.strategies import meetings

Write = Callable[[Meeting], str]
WRITERS: list[Write] = [transcripts.to_text, transcripts.to_markdown]
TEXT = """Ships in the night

May 14, 2031, Port Sand

Chair Anna Berg: Good evening. (Applause.)

Ben Okoro: he said so.

(Laughter.)

Question: And then?

* * *

<…>

Ben Okoro (aside): 5. May it was, [inaudible] *not* later.
"""


def parse(text: str) -> Meeting:
    return transcripts.parse(text, format="labelled")


def said(meeting: Meeting) -> list[tuple[str | None, str, SpeakerKind, list[str]]]:
    """Return who says what: the name, what is printed for it, and each paragraph."""
    return [
        (
            turn.speaker.name,
            turn.speaker.name or turn.label or next(iter(turn.speaker.labels), "Voice"),
            turn.speaker.kind,
            [paragraph.text for paragraph in turn.paragraphs],
        )
        for turn in meeting.turns
    ]


def test_text() -> None:
    meeting = transcripts.parse(TEXT, format="kremlin", labels={"Ben Okoro": "Ben Okoro"})
    assert transcripts.to_text(meeting) == (
        "Ships in the night\n\nMay 14, 2031, Port Sand\n\nSpeakers: Anna Berg; Ben Okoro\n\n"
        "Written by: transcripts 1\n\n"
        "Anna Berg: Good evening. (Applause.)\n\nBen Okoro: he said so.\n\n(Laughter.)\n\n"
        "Question: And then?\n\n<…>\n\nBen Okoro: 5. May it was, [inaudible] *not* later.\n"
    )
    again = transcripts.parse(transcripts.to_text(meeting))
    assert (again.title, again.date, again.place) == (meeting.title, meeting.date, meeting.place)


def test_markdown() -> None:
    meeting = transcripts.parse(TEXT, format="kremlin", labels={"Ben Okoro": "Ben Okoro"})
    assert transcripts.to_markdown(meeting) == (
        "---\nwritten-by: transcripts 1\ntitle: 'Ships in the night'\ndate: '2031-05-14'\n"
        "place: 'Port Sand'\nlanguage: 'en'\nspeakers:\n  - 'Anna Berg'\n  - 'Ben Okoro'\n---\n\n"
        "**Anna Berg:** Good evening. (Applause.)\n\n**Ben Okoro:** he said so.\n\n"
        "*(Laughter.)*\n\n"
        "**Question:** And then?\n\n*\\<…\\>*\n\n"
        "**Ben Okoro:** 5\\. May it was, \\[inaudible\\] \\*not\\* later.\n"
    )
    again = parse(transcripts.to_markdown(meeting))
    assert (again.title, again.date, again.place) == (meeting.title, meeting.date, meeting.place)


@pytest.mark.parametrize("write", WRITERS)
def test_what_the_library_has_written_is_read_without_a_problem(write: Write) -> None:
    meeting = transcripts.parse(TEXT, format="kremlin", labels={"Ben Okoro": "Ben Okoro"})
    again = transcripts.parse(write(meeting))
    assert (again.source.format, again.problems) == ("labelled", ())
    assert [type(block) for block in again.blocks if isinstance(block, Turn | Event | Gap)] == [
        type(block) for block in meeting.blocks if isinstance(block, Turn | Event | Gap)
    ]
    for turn in again.turns:
        for paragraph in turn.paragraphs:
            assert paragraph.locate(0, 1).of(write(meeting)).strip("\\") == paragraph.text[0]


def test_later_paragraphs_are_indented_and_begin_no_turn() -> None:
    meeting = parse(
        "**Anna Berg:** He said:\n\nBen Okoro: no.\n\n**Ida Au:** And?\n\n**Anna Berg:** So."
    )
    text = transcripts.to_text(meeting)
    assert "Anna Berg: He said:\n\n    Ben Okoro: no.\n" in text
    assert said(parse(text)) == said(meeting)


def test_times_headings_and_events_that_share_a_bracket() -> None:
    meeting = parse("[1:00:00] Anna Berg: Yes.\n\n## The vote\n\n[1:00:09.5] Ben Okoro: No.")
    assert transcripts.to_text(meeting) == (
        "Speakers: Anna Berg; Ben Okoro\n\nWritten by: transcripts 1\n\n"
        "[01:00:00] Anna Berg: Yes.\n\n* * *\n\nThe vote\n\n[01:00:09.500] Ben Okoro: No.\n"
    )
    for write in WRITERS:
        again = parse(write(meeting))
        assert [turn.begins_at for turn in again.turns] == [
            turn.begins_at for turn in meeting.turns
        ]
        assert [block.text for block in again.blocks if isinstance(block, Heading)] == ["The vote"]
    sitting = transcripts.parse(
        "Anna Berg (ABC):\nJa.\n(Beifall bei der ABC - Otto Feld [DEF]: Na!)\n"
        "(Ida Au [GHI]: Oh\nUnd?",
        format="bundestag",
    )
    assert "(Beifall bei der ABC – Otto Feld [DEF]\\: Na!)\n\n(Ida Au [GHI]\\: Oh)\n\n    Und?" in (
        transcripts.to_text(sitting)
    )


@pytest.mark.parametrize("write", WRITERS)
def test_who_says_nothing(write: Write) -> None:
    meeting = parse("Anna Berg:\n\nBen Okoro: (Applause.)\n\nAnna Berg: Yes.")
    assert [len(turn.paragraphs) for turn in meeting.turns] == [0, 0, 1]
    assert said(parse(write(meeting))) == said(meeting)


@pytest.mark.parametrize("write", WRITERS)
def test_a_meeting_of_nothing(write: Write) -> None:
    assert parse(write(parse(""))).turns == ()


@pytest.mark.parametrize("write", WRITERS)
def test_who_is_not_named_is_of_the_same_kind(write: Write) -> None:
    text = (
        "MS. BERG: Good morning.\n\nSENIOR OFFICIAL: We sail.\n\nMODERATOR: Next.\n\n"
        "AUDIENCE: Yes!\n\nQ  Why?\n\nTHE PRESIDENT: So.\n\nTHE PRESIDENT: And so."
    )
    meeting = transcripts.parse(text, format="white-house")
    kinds = {speaker.kind for speaker in meeting.speakers if speaker.name is None}
    assert kinds == {SpeakerKind.ANONYMOUS, SpeakerKind.GROUP, SpeakerKind.PERSON}
    again = parse(write(meeting))
    assert said(again) == said(meeting)
    assert again.turns[-1].speaker == again.turns[-2].speaker


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("names", [("A. Berg", "Anna Berg"), ("ANNA BERG", "Anna Berg")])
def test_names_that_differ_stay_two_speakers(write: Write, names: tuple[str, str]) -> None:
    meeting = make_meeting("X: We sail.\nY: No.\nX: Yes.")
    meeting = meeting.rename("x", names[0]).rename("y", names[1])
    again = parse(write(meeting))
    assert [turn.speaker.name for turn in again.turns] == [names[0], names[1], names[0]]


# What a reader would take for a label, a mark of print, an event, a line of the page.
ODD = [
    *(
        "Ben Okoro: no.",
        "**Ben Okoro:** no.",
        "*Ben:* no",
        "Ben Okoro:",
        "Q",
        "Q: why",
        "Speakers: Ben",
    ),
    *(
        "Music",
        "Break:",
        "---",
        "- - -",
        "* * *",
        "***",
        "===",
        "# one",
        "## two",
        "1. one",
        "- so",
        "+",
    ),
    *(
        "(Applause.)",
        "*(Applause.)*",
        "[Laughter]",
        "<…>",
        "[inaudible]",
        "To be continued.",
        "(so",
        "so)",
    ),
    *(
        "[00:12:31] so",
        "[00:12:31] **Ben:** so",
        "12:31",
        "May 1, 2031",
        "\\",
        "a\\",
        "\\:",
        "\\\\*",
        "a\\*b",
    ),
    *(
        "Written by: transcripts 1",
        "written-by: transcripts 1",
        "> so",
        "| a | b |",
        "```",
        "`x`",
        "AT&T",
    ),
    *(
        "&lt;b&gt;",
        "<b>so</b>",
        "<!-- so -->",
        "_so_",
        "__so__",
        "~~so~~",
        "![x](y)",
        "[x]: y",
        "$x$",
        "…",
        "«so»",
    ),
    *(
        "'so'",
        "a; b",
        "Voices: x",
        "Offices:",
        "x:y",
        "http://x.org/y",
        "12:31:11",
        ":",
        "::",
        ";",
        "'",
    ),
]
LINES = st.lists(st.sampled_from([*ODD, "We sail."]), min_size=1, max_size=3).map(" ".join)
NAMES = st.sampled_from([*ODD, "Anna Berg", "Ben Okoro (ABC)", "Question", "SPEAKER_00", "Chair"])


@st.composite
def odd_meetings(draw: st.DrawFn) -> Meeting:
    """Return meetings in which everything looks like something else."""
    blocks: list[Block] = []
    for number in range(draw(st.integers(min_value=1, max_value=4))):
        name = draw(st.none() | NAMES)
        speaker = make_speaker(name, id=f"x-{number}", labels=(draw(NAMES),))
        turn = evolve(make_turn("So.", "Anna"), speaker=speaker)
        paragraph = turn.paragraphs[0]
        lines = draw(st.lists(LINES, max_size=3))
        said = tuple(evolve(paragraph, text=text, marks=(), shifts=()) for text in lines)
        blocks.append(evolve(turn, blocks=said, label=draw(NAMES)))
        if draw(st.booleans()):
            blocks.append(Heading(text=draw(LINES), span=paragraph.span))
        if draw(st.booleans()):
            kind = draw(st.sampled_from(EventKind))
            blocks.append(Event(kind=kind, text=draw(LINES), span=paragraph.span))
    meeting = make_meeting("Anna: So.", title=draw(LINES), place=draw(LINES))
    return evolve(meeting, blocks=tuple(blocks))


def is_told_apart(meeting: Meeting) -> bool:
    """Tell whether one label is not both a name and what somebody is called who has none."""
    called = {(label, kind, name is None) for name, label, kind, _ in said(meeting)}
    return len(called) == len({label for label, *_ in called})


@given(odd_meetings(), st.sampled_from(WRITERS))
def test_what_looks_like_something_else_is_read_back(meeting: Meeting, write: Write) -> None:
    assume(is_told_apart(meeting))
    again = parse(write(meeting))
    assert said(again) == said(meeting)
    headings = [block.text for block in meeting.blocks if isinstance(block, Heading)]
    assert [block.text for block in again.blocks if isinstance(block, Heading)] == headings
    assert again.title == meeting.title


@given(meetings(), st.sampled_from(WRITERS))
def test_any_meeting_is_read_back(meeting: Meeting, write: Write) -> None:
    assume(is_told_apart(meeting))
    assert said(parse(write(meeting))) == [
        (name and fold(name), fold(label), kind, list(map(fold, texts)))
        for name, label, kind, texts in said(meeting)
    ]


@pytest.mark.parametrize("write", WRITERS)
def test_our_examples_are_read_back(write: Write, examples: tuple[Path, ...]) -> None:
    assert examples
    for path in examples:
        meeting = transcripts.parse(path.read_bytes())
        assert said(parse(write(meeting))) == said(meeting), path.name
