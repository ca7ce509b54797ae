"""CHAT: utterances, who takes part, tiers and bullets."""

from __future__ import annotations

import pytest

import transcripts
from transcripts.errors import ParseError
from transcripts.kinds import NoteKind, ProblemCode
from transcripts.model import Meeting, Note, Unread
from transcripts.testing import assert_covers, assert_round_trips

HEAD = "@UTF8\n@Begin\n@Participants:\tABE Anna_Berg Adult, BOK Adult, ,\n"


def parse(text: str, format: str | None = "chat", **names: str) -> Meeting:
    meeting = transcripts.parse(text, format=format, labels=names)
    assert_covers(meeting, text)
    assert_round_trips(meeting)
    return meeting


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_an_utterance_is_a_turn(end: str) -> None:
    text = (
        f"{HEAD}*ABE:\tgood\n\tevening .\n*ABE:\twe sail .\n*BOK:\txxx [?] .\n"
        "*CHI:\t&=laughs .\n*DAN:\tno .\n@End\n"
    )
    meeting = parse(text.replace("\n", end), None, DAN="Dan Holt")
    assert [(turn.label, turn.speaker.name, turn.role, turn.text) for turn in meeting.turns] == [
        ("ABE", "Anna Berg", "Adult", "good evening ."),
        ("ABE", "Anna Berg", "Adult", "we sail ."),
        ("BOK", None, "Adult", "xxx [?] ."),
        ("CHI", "CHI", None, "&=laughs ."),
        ("DAN", "Dan Holt", None, "no ."),
    ]
    assert [speaker.id for speaker in meeting.speakers] == [
        *("anna-berg", "bok", "chi", "dan-holt"),
    ]
    assert meeting.problems == ()


def test_the_caller_knows_best() -> None:
    assert parse(f"{HEAD}*ABE:\tyes .\n", ABE="Ada Bell").turns[0].speaker.name == "Ada Bell"


def test_bullets_give_times_and_are_no_text() -> None:
    text = (
        f"{HEAD}*ABE:\tgood evening . \x150_1500\x15 we sail . \x151500_3000-\x15\n"
        '*BOK:\t\x15%snd:"dock.wav"_3000_4000\x15\n*ABE:\t\x155000_4000\x15 no .\n*BOK:\n'
    )
    meeting = parse(text)
    first, second, third, last = meeting.turns
    said = first.paragraphs[0]
    assert [said.text[time.start : time.end] for time in said.times] == [
        "good evening .",
        "we sail .",
    ]
    assert said.text == "good evening . we sail ."
    assert (str(first.begins_at), str(first.ends_at)) == ("0:00:00", "0:00:03")
    assert (second.paragraphs, str(second.ends_at)) == ((), "0:00:04")
    assert (third.text, third.paragraphs[0].times) == ("no .", ())
    assert (last.text, last.begins_at) == ("", None)
    assert [problem.code for problem in meeting.problems] == [ProblemCode.TIME_BACKWARDS]


def test_what_stands_beside_the_utterances() -> None:
    text = (
        "@UTF8\n@Begin\n@Languages:\teng, fra\n@Languages:\tdeu\n@Comment:\tat sea\n"
        "*ABE:\tyes .\n%com:\tshe points\n%mor:\tco|yes .\nwhat is this\n@End\n"
    )
    meeting = parse(text)
    notes = [(block.kind, block.text) for block in meeting.blocks if isinstance(block, Note)]
    assert [text for kind, text in notes if kind is NoteKind.COMMENT] == [
        "@Comment: at sea",
        "%com: she points",
    ]
    assert {kind for kind, _ in notes} == {NoteKind.COMMENT, NoteKind.METADATA}
    assert [block.text for block in meeting.blocks if isinstance(block, Unread)] == ["what is this"]
    assert [problem.code for problem in meeting.problems] == [ProblemCode.UNATTRIBUTED]
    assert meeting.language == "eng"


@pytest.mark.parametrize(
    "text", ["@Begin\n", "\ufeff@UTF8\n@Begin\n", "@UTF8", "@PID:\t11312/x-1\n@Begin\n"]
)
def test_it_is_recognised_by_its_first_line(text: str) -> None:
    assert parse(text, None).source.format == "chat"


@pytest.mark.parametrize("text", ["", "@Beginners: Yes.\n", "Anna: @UTF8\n", "@UTF8 is a charset"])
def test_what_is_no_chat(text: str) -> None:
    assert not transcripts.formats.find("chat").sniff(text)
    with pytest.raises(ParseError, match="this is no CHAT"):
        transcripts.parse(text, format="chat")


def test_a_part_of_a_file_is_read_where_it_is_named() -> None:
    assert [turn.label for turn in parse("*ABE:\tyes .\n").turns] == ["ABE"]
