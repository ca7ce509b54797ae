"""The HTML of podcasts: names, times and paragraphs."""

from __future__ import annotations

import pytest

pytest.importorskip("selectolax")

import transcripts
from transcripts import UnknownFormatError
from transcripts.errors import ParseError
from transcripts.kinds import NoteKind, ProblemCode
from transcripts.model import Meeting, Note, Unread
from transcripts.testing import assert_covers, assert_round_trips

FIRST = "<cite>Anna Berg:</cite>\n<time>0:53</time>\n<p>Good &amp; late.</p>\n"


def parse(page: str) -> Meeting:
    meeting = transcripts.parse(page)
    assert (meeting.source.format, meeting.source.media_type) == ("podcast-page", "text/html")
    assert_covers(meeting, transcripts.source_text(page))
    assert_round_trips(meeting)
    return meeting


@pytest.mark.parametrize(
    "before", ["", "\ufeff\n", "<!doctype html><html><head><meta charset=utf-8></head><body>"]
)
def test_a_name_opens_a_turn_and_a_time_begins_it(before: str) -> None:
    page = (
        f"{before}{FIRST}<p>We sail.</p><cite>Ben Okoro :</cite><time>1:02:03</time><p>Yes.</p>"
        "<cite>Ada</cite><p>No. (Laughter.)</p>"
    )
    meeting = parse(page)
    assert [(turn.label, str(turn.begins_at), turn.text) for turn in meeting.turns] == [
        ("Anna Berg", "0:00:53", "Good & late.\n\nWe sail."),
        ("Ben Okoro", "1:02:03", "Yes."),
        ("Ada", "None", "No. (Laughter.)"),
    ]
    first = meeting.turns[0].paragraphs
    assert [[str(time.begins_at) for time in said.times] for said in first] == [["0:00:53"], []]
    assert meeting.problems == ()


def test_the_caller_names_a_voice() -> None:
    meeting = transcripts.parse(FIRST, labels={"Anna Berg": "Anna Holm"})
    assert meeting.turns[0].speaker.name == "Anna Holm"


def test_a_time_alone_is_one_within_a_turn() -> None:
    meeting = parse(f"{FIRST}<time>1:00</time><p>So, at <time>1:05</time> we sail.</p>")
    (turn,) = meeting.turns
    assert (turn.speaker.name, turn.text) == ("Anna Berg", "Good & late.\n\nSo, at we sail.")
    assert [str(time.begins_at) for time in turn.paragraphs[1].times] == ["0:01:00"]
    assert [block.kind for block in turn.blocks if isinstance(block, Note)] == [NoteKind.TIME]


def test_what_stands_beside_the_speech() -> None:
    meeting = parse(f"<title>Boats</title><h1>Boats</h1>{FIRST}<footer>The end</footer>&#8203;")
    assert [block.text for block in meeting.blocks if isinstance(block, Note)] == ["Boats"] * 2
    assert [block.text for block in meeting.blocks if isinstance(block, Unread)] == ["The end"]
    assert [problem.code for problem in meeting.problems] == [ProblemCode.UNATTRIBUTED]


@pytest.mark.parametrize("time", ["soon", "99:99"])
def test_a_time_that_is_none(time: str) -> None:
    meeting = parse(f"{FIRST}<cite>Ben:</cite><time>{time}</time><p>Yes.</p>")
    assert [(turn.label, turn.begins_at) for turn in meeting.turns[1:]] == [("Ben", None)]
    assert [problem.code for problem in meeting.problems] == [ProblemCode.TIME_UNREAD]


@pytest.mark.parametrize(
    "text",
    [
        "<p>Anna Berg</p><p>Yes.</p>",
        "<cite>Boats</cite><p>A book.</p>",
        f"We write {FIRST}",
    ],
)
def test_other_pages(text: str) -> None:
    with pytest.raises(UnknownFormatError):
        transcripts.parse(text)


def test_a_page_without_paragraphs() -> None:
    with pytest.raises(ParseError, match="neither <cite> nor <p>"):
        transcripts.parse("<time>0:53</time>", format="podcast-page")
