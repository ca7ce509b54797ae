"""Lines above a text that say something of the meeting."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

import transcripts
from transcripts.kinds import NoteKind, ProblemCode
from transcripts.model import Note
from transcripts.reading.language.header_lines import (
    HeaderLine,
    date_in_title,
    is_header_key,
    read_header_line,
)

DAY = dt.date(2031, 6, 4)
TALK = "Berta Lind: Shall we begin?\n\nOlaf Moe: I think so.\n\nBerta Lind: Thank you.\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Date: June 4, 2031", {"date": DAY}),
        ("Date: Tuesday, June 4th, 2031 at 10:30 AM", {"date": DAY, "time": dt.time(10, 30)}),
        ("Meeting date: 2031-06-04 10:30", {"date": DAY, "time": dt.time(10, 30)}),
        ("publish_date: 2031/06/04", {"date": DAY}),
        ("- **Date**: 4 June 2031", {"date": DAY}),
        ("Datum: 4. Juni 2031, 9.00 Uhr", {"date": DAY, "time": dt.time(9)}),
        ("Fecha: 4 de junio de 2031", {"date": DAY}),
        ("Дата: 4 июня 2031", {"date": DAY}),
        ("Date: February 30, 2031", {"is_unread": True}),
        # one of two days, and none yet
        ("Date: 03/04/2031", {}),
        ("Date: 14/05, 2 pm", {"time": dt.time(14)}),
        ("Time: 10:30 - 11:15", {"time": dt.time(10, 30)}),
        ("Time: soon", {}),
        ("Location: Old Quay Hall", {"place": "Old Quay Hall"}),
        ("Lugar: Puerto Viejo", {"place": "Puerto Viejo"}),
        ("TITLE: Ferry", {"title": "Ferry"}),
        ("Duration: 45 minutes", {"duration": dt.timedelta(minutes=45)}),
        ("Duration: 1h 20m", {"duration": dt.timedelta(minutes=80)}),
        ("Length: 1:20:05", {"duration": dt.timedelta(hours=1, minutes=20, seconds=5)}),
        ("45m 12s", {"duration": dt.timedelta(minutes=45, seconds=12)}),
        # nobody knows of what it is a number
        ("Duration: 45", {}),
        ("Duration: long", {}),
        ("Attendees:", {}),
        ("Interviewer: Berta Lind", {}),
    ],
)
def test_what_a_line_says(text: str, told: dict[str, Any]) -> None:
    assert read_header_line(text) == HeaderLine(**told)


@pytest.mark.parametrize("text", ["Berta: Yes.", "Location", "The date: June 4, 2031", ": x"])
def test_what_is_no_such_line(text: str) -> None:
    assert read_header_line(text) is None


def test_what_is_filed_by_names_nobody() -> None:
    assert is_header_key("Meeting_date")
    assert not is_header_key("Host")
    assert not is_header_key("Berta")


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("June 4 2031 Meeting Notes", DAY),
        ("Harbour board, 2031-06-04", DAY),
        ("Harbour board (June 4, 2031)", DAY),
        ("Minutes 4 June 2031", DAY),
        ("Statement on the events of June 4, 2031", None),
        ("The events of June 4, 2031, and after", None),
        ("Harbour board", None),
        ("Harbour (2031-06-04 10:00 GMT+2) - Transcript", dt.date(2031, 6, 4)),
        ("Harbour (June 4, 2031 at 10:00) notes", dt.date(2031, 6, 4)),
        ("Statement (June 4, 2031) on ferries", None),
        ("The night of 2031-06-04 10:00 and ferries", None),
    ],
)
def test_the_date_in_a_title(title: str, date: dt.date | None) -> None:
    assert date_in_title(title) == date


@pytest.mark.parametrize("end", ["\n", "\n\n", "\r\n"])
def test_lines_above_a_transcript(end: str) -> None:
    head = ["Harbour board", "Date: June 4, 2031", "Location: Old Quay", "Duration: 5 minutes"]
    meeting = transcripts.parse(end.join([*head, "", TALK]))
    assert (meeting.title, meeting.date, meeting.place) == ("Harbour board", DAY, "Old Quay")
    assert meeting.duration == dt.timedelta(minutes=5)
    notes = [block for block in meeting.blocks if isinstance(block, Note)]
    assert [note.kind for note in notes] == [NoteKind.TITLE, *[NoteKind.METADATA] * 3]
    assert [turn.label for turn in meeting.turns] == ["Berta Lind", "Olaf Moe", "Berta Lind"]


def test_a_title_among_the_lines() -> None:
    meeting = transcripts.parse(f"Location: Old Quay\n\ntitle: Ferry\n\nTalk of boats\n\n{TALK}")
    assert (meeting.title, meeting.place) == ("Ferry", "Old Quay")


def test_a_date_below_other_lines() -> None:
    meeting = transcripts.parse(f"Talk\n\nHost: Berta Lind\n\nJune 4, 2031\n\n{TALK}")
    assert (meeting.title, meeting.date) == ("Talk", DAY)
    kinds = [block.kind for block in meeting.blocks if isinstance(block, Note)]
    assert kinds == [NoteKind.TITLE, NoteKind.METADATA, NoteKind.DATELINE]


def test_a_day_that_no_calendar_has() -> None:
    meeting = transcripts.parse(f"Date: February 30, 2031\n\n{TALK}")
    assert ProblemCode.DATE_UNREAD in [problem.code for problem in meeting.problems]
    assert meeting.date is None
