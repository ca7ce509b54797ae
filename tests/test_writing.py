"""Meetings written as text and as Markdown, and read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import transcripts
from transcripts import Meeting

WRITERS = [transcripts.to_text, transcripts.to_markdown]
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


def said(meeting: Meeting) -> list[tuple[str | None, list[str]]]:
    """Return who says what, by the name that is printed for him."""
    return [
        (
            turn.speaker.name or turn.label or next(iter(turn.speaker.labels), "Voice"),
            [paragraph.text for paragraph in turn.paragraphs],
        )
        for turn in meeting.turns
        if turn.paragraphs
    ]


def said_again(meeting: Meeting) -> list[tuple[str | None, list[str]]]:
    return [
        (turn.label, [paragraph.text for paragraph in turn.paragraphs])
        for turn in meeting.turns
        if turn.paragraphs
    ]


def test_text() -> None:
    meeting = transcripts.parse(TEXT, format="kremlin", labels={"Ben Okoro": "Ben Okoro"})
    assert transcripts.to_text(meeting) == (
        "Ships in the night\n\nMay 14, 2031, Port Sand\n\nSpeakers: Anna Berg; Ben Okoro; Question"
        "\n\nAnna Berg: Good evening. (Applause.)\n\nBen Okoro: he said so.\n\n(Laughter.)\n\n"
        "Question: And then?\n\n<…>\n\nBen Okoro: 5. May it was, [inaudible] *not* later.\n"
    )


def test_markdown() -> None:
    meeting = transcripts.parse(TEXT, format="kremlin", labels={"Ben Okoro": "Ben Okoro"})
    assert transcripts.to_markdown(meeting) == (
        "---\ntitle: 'Ships in the night'\ndate: '2031-05-14'\nplace: 'Port Sand'\n"
        "language: 'en'\nspeakers:\n  - 'Anna Berg'\n  - 'Ben Okoro'\n---\n\n"
        "**Anna Berg:** Good evening. (Applause.)\n\n**Ben Okoro:** he said so.\n\n(Laughter.)\n\n"
        "**Question:** And then?\n\n\\<…\\>\n\n"
        "**Ben Okoro:** 5\\. May it was, \\[inaudible\\] \\*not\\* later.\n"
    )
    again = parse(transcripts.to_markdown(meeting))
    assert (again.title, again.date, again.place) == (meeting.title, meeting.date, meeting.place)


def test_later_paragraphs_are_indented_and_begin_no_turn() -> None:
    meeting = parse(
        "**Anna Berg:** He said:\n\nBen Okoro: no.\n\n**Ida Au:** And?\n\n**Anna Berg:** So."
    )
    text = transcripts.to_text(meeting)
    assert "Anna Berg: He said:\n\n    Ben Okoro: no.\n" in text
    assert said_again(parse(text)) == said(meeting)


def test_times_headings_and_events_that_share_a_bracket() -> None:
    meeting = parse("[1:00:00] Anna Berg: Yes.\n\n## The vote\n\n[1:00:09.5] Ben Okoro: No.")
    assert transcripts.to_text(meeting) == (
        "Speakers: Anna Berg; Ben Okoro\n\nAnna Berg: [01:00:00] Yes.\n\n* * *\n\nThe vote\n\n"
        "Ben Okoro: [01:00:09.500] No.\n"
    )
    again = parse(transcripts.to_markdown(meeting))
    assert [type(block) for block in again.blocks[1:]] == [type(block) for block in meeting.blocks]
    assert [turn.begins_at for turn in again.turns] == [turn.begins_at for turn in meeting.turns]
    sitting = transcripts.parse(
        "Anna Berg (ABC):\nJa.\n(Beifall bei der ABC - Otto Feld [DEF]: Na!)\n"
        "(Ida Au [GHI]: Oh\nUnd?",
        format="bundestag",
    )
    assert "(Beifall bei der ABC – Otto Feld [DEF]: Na!)\n\n(Ida Au [GHI]: Oh)\n\n    Und?" in (
        transcripts.to_text(sitting)
    )


def test_who_says_nothing() -> None:
    meeting = parse("Anna Berg:\n\nBen Okoro: (Applause.)\n\nAnna Berg: Yes.")
    assert "Anna Berg:\n\nBen Okoro:\n\n(Applause.)\n\nAnna Berg: Yes." in (
        transcripts.to_text(meeting)
    )


def test_a_meeting_of_nothing() -> None:
    meeting = parse("")
    assert [write(meeting) for write in WRITERS] == ["", ""]


@pytest.mark.parametrize("write", WRITERS)
def test_our_examples_are_read_back(write: object, examples: tuple[Path, ...]) -> None:
    assert callable(write)
    assert examples
    for path in examples:
        meeting = transcripts.parse(path.read_bytes())
        assert said_again(parse(write(meeting))) == said(meeting), path.name


WORDS = st.lists(
    st.sampled_from(["We", "sail", "*on*", "a_b", "\\[x]", "1.", "-", "# so", "`y`", "<b>", "?"]),
    min_size=1,
    max_size=6,
).map(" ".join)


@given(st.lists(st.tuples(st.sampled_from(["Anna Berg", "Ben Okoro"]), WORDS), min_size=2))
def test_markdown_keeps_what_looks_like_mark_up(turns: list[tuple[str, str]]) -> None:
    text = "\n\n".join(f"{name}: We: {words}" for name, words in turns)
    meeting = transcripts.parse(text, format="kremlin")
    assert said_again(parse(transcripts.to_markdown(meeting))) == said(meeting)
