"""Transcripts of the Federal Reserve, in the publisher's forms, with our own people."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import transcripts
from transcripts import formats
from transcripts.kinds import NoteKind, SpeakerKind
from transcripts.model import Heading, Meeting, Note
from transcripts.reading.style.house_style import Confidence

ROOT = Path(__file__).parents[2]
MEETING = (ROOT / "examples" / "open-market-committee.txt").read_text("utf-8")
SAMPLES = ROOT / "src" / "transcripts" / "testing" / "samples" / "us-fomc"
HEAD = MEETING[: MEETING.index("CHAIRMAN QUILL.")]


def parse(body: str) -> Meeting:
    """Read a meeting with a body of one's own."""
    return transcripts.parse(f"{HEAD}CHAIRMAN QUILL. We begin.\n{body}", strict=True)


def notes(meeting: Meeting, kind: NoteKind) -> list[str]:
    inside = [part for turn in meeting.turns for part in turn.blocks]
    found = [one for one in (*meeting.blocks, *inside) if isinstance(one, Note)]
    return [one.text for one in found if one.kind is kind]


@pytest.mark.parametrize(
    ("printed", "label", "name", "role"),
    [
        ("CHAIRMAN QUILL. Yes.", "CHAIRMAN QUILL", "QUILL", "CHAIRMAN"),
        ("VICE CHAIRMAN McRAE. Yes.", "VICE CHAIRMAN McRAE", "McRAE", "VICE CHAIRMAN"),
        ("CHAIR QUILL. Yes.", "CHAIR QUILL", "QUILL", "CHAIR"),
        ("MR. LANG. Yes.", "MR. LANG", "LANG", None),
        ("MR. D. LANG. Yes.", "MR. D. LANG", "D. LANG", None),
        ("MS. O'BERG.1 Yes.", "MS. O'BERG", "O'BERG", None),
        ("M R . LANG. Yes.", "M R . LANG", "LANG", None),
        ("MR. LANG, It is.", "MR. LANG", "LANG", None),
        ("MR. LANG(?). Yes.", "MR. LANG(?)", "LANG", None),
        ("KARL LANG. Yes.", "KARL LANG", "KARL LANG", None),
        ("MR. ST. LANG. Yes.", "MR. ST. LANG", "ST. LANG", None),
    ],
)
def test_labels(printed: str, label: str, name: str, role: str | None) -> None:
    turn = parse(f"{printed}\n").turns[1]
    assert (turn.label, turn.speaker.name, turn.role) == (label, name, role)


@pytest.mark.parametrize(
    ("printed", "kind"),
    [("SPEAKER(?)", SpeakerKind.ANONYMOUS), ("SEVERAL", SpeakerKind.GROUP)],
)
def test_voices(printed: str, kind: SpeakerKind) -> None:
    assert parse(f"{printed}. Yes.\n").turns[1].speaker.kind is kind


def test_the_head_of_a_meeting() -> None:
    meeting = transcripts.parse(MEETING, strict=True)
    assert meeting.source.format == "us-fomc"
    assert (meeting.title, meeting.place) == (
        "Meeting of the Federal Open Market Committee",
        "Washington, D.C.",
    )
    assert (meeting.date, meeting.time) == (dt.date(2031, 3, 25), dt.time(9))


def test_a_meeting_of_two_days_has_the_first() -> None:
    text = MEETING.replace("Committee\nMarch 25, 2031", "Committee on\nMarch 25–26, 2031", 1)
    text = text.replace("at 9:00 a.m.", "at 9:00 a.m. and continued on Wednesday, March 26, 2031.")
    assert transcripts.parse(text).date == dt.date(2031, 3, 25)


def test_who_is_present_says_nothing() -> None:
    meeting = transcripts.parse(MEETING)
    assert meeting.turns[0].label == "CHAIRMAN QUILL"
    assert notes(meeting, NoteKind.LEAD)[0].startswith("PRESENT: Mr.")


PAGES = ["3/25/31   -2-", "-2-", "3/25/31 2", "March 25–26, 2031     2 of 302", "3 / 2 5 / 3 1 -2-"]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_ends_in_a_sentence(page: str) -> None:
    said = transcripts.parse(MEETING.replace("3/25/31                         -2-", page)).turns[1]
    (paragraph,) = said.paragraphs
    assert "had expected, and that is all I have." in paragraph.text
    mark = paragraph.marks[0].value
    assert isinstance(mark, Note)
    assert mark.kind is NoteKind.PAGE
    assert (mark.page or "").startswith("2")


def test_a_page_that_ends_above_the_first_label_is_kept() -> None:
    text = MEETING.replace("\nMs. Finch, Manager", "\n3/25/31   -2-\nMs. Finch, Manager")
    assert "3/25/31 -2-" in notes(transcripts.parse(text), NoteKind.PAGE)


def test_the_roll_is_one_vote() -> None:
    assert notes(transcripts.parse(MEETING), NoteKind.VOTE) == [
        "Chairman Quill Yes Vice Chairman Berg Yes Governor Lang No"
    ]


def test_breaks_and_sessions() -> None:
    meeting = parse("March 26 Session\nMR. LANG. Yes.\n[Coffee break]\nMS. BERG. No.\n")
    assert [one.text for one in meeting.blocks if isinstance(one, Heading)] == ["March 26 Session"]
    assert notes(meeting, NoteKind.NARRATION) == ["[Coffee break]"]


def test_what_stands_below_the_end_is_an_appendix() -> None:
    meeting = transcripts.parse(f"{MEETING}Mr. Lang made this statement.\n")
    assert notes(meeting, NoteKind.APPENDIX) == ["Mr. Lang made this statement."]


def test_a_press_conference() -> None:
    text = (SAMPLES / "press-conference.txt").read_text("utf-8")
    meeting = transcripts.parse(text, strict=True)
    assert meeting.source.format == "us-fomc"
    assert meeting.title == "Transcript of Chair Quill’s Press Conference"
    assert meeting.date == dt.date(2031, 6, 18)
    assert meeting.turns[2].text.endswith("is that what you said in March?")


@pytest.mark.parametrize(
    "text",
    [
        "The Federal Open Market Committee met.\nQuill: Yes.\n",
        "CHAIRMAN QUILL. Yes.\nMR. BERG. No.\n",
    ],
)
def test_what_is_of_another_publisher(text: str) -> None:
    assert formats.find("us-fomc").sniff(text) is Confidence.NO


def test_an_empty_line_below_each_line_makes_it_no_record_of_a_court() -> None:
    body = "CHAIRMAN QUILL. We begin with\nthe port.\nMR. LANG. It is the port that\nleaks.\n" * 20
    spaced = f"{HEAD}{body}".replace("\n", "\n\n")
    meeting = transcripts.parse(spaced)
    assert (meeting.source.format, len(meeting.turns)) == ("us-fomc", 40)
