"""Printing for people, on meetings that no reader made: every block, mark and style."""

from __future__ import annotations

import datetime as dt
import json
import sys
import unicodedata

import attrs
import pytest

from transcripts import (
    Block,
    Event,
    EventKind,
    Gap,
    GapReason,
    Heading,
    Mark,
    Meeting,
    Note,
    NoteKind,
    Paragraph,
    Problem,
    ProblemCode,
    Severity,
    Source,
    Span,
    Speaker,
    SpeakerKind,
    Turn,
    TurnBlock,
    Unread,
)
from transcripts._show import meeting_lines, visible, visible_json

SPAN = Span(0, 1)
GAP = Gap(reason=GapReason.OMITTED, text="<…>", span=SPAN)
APPLAUSE = Event(kind=EventKind.APPLAUSE, text="(Applause.)", span=SPAN)
CHAIR = Speaker(id="ada-vane", kind=SpeakerKind.PERSON, name="Ada Vane", role="Chair")


def meeting(*blocks: Block, problems: tuple[Problem, ...] = ()) -> Meeting:
    source = Source(format="test", media_type="text/plain", length=1, sha256="0")
    return Meeting(blocks=blocks, source=source, problems=problems)


def turn(
    *blocks: TurnBlock,
    speaker: Speaker = CHAIR,
    label: str | None = None,
    role: str | None = None,
    note: str | None = None,
    continues: bool = False,
) -> Turn:
    return Turn(
        speaker=speaker,
        label=label,
        role=role,
        note=note,
        continues=continues,
        span=SPAN,
        blocks=blocks,
    )


def shown(
    *blocks: Block, width: int = 80, colour: bool = False, problems: tuple[Problem, ...] = ()
) -> list[str]:
    return list(meeting_lines(meeting(*blocks, problems=problems), width=width, colour=colour))


def said(text: str, *marks: Mark) -> Paragraph:
    return Paragraph(text=text, span=SPAN, marks=marks)


def test_an_empty_meeting() -> None:
    assert shown() == ["Read as test: no turns, no named speakers, no problems."]


def test_furniture_is_left_out_and_the_rest_is_shown() -> None:
    blocks = (
        Note(kind=NoteKind.FURNITURE, text="Font size:", span=SPAN),
        Heading(text="Part 1", span=SPAN),
        Note(kind=NoteKind.SEPARATOR, text="* * *", span=SPAN),
        APPLAUSE,
        GAP,
        Unread(text="???", span=SPAN),
    )
    assert shown(*blocks)[:-1] == [
        "Part 1", "", "* * *", "", "(Applause.)", "", "<…>", "", "???", "",
    ]  # fmt: skip


def test_what_only_the_front_matter_states_stands_at_the_top() -> None:
    front = Note(kind=NoteKind.METADATA, text="--- title: Ships ---", span=Span(0, 20))
    for title, date, lines in (
        ("Ships", dt.date(2031, 5, 14), ["Ships", "", "2031-05-14", ""]),
        ("Ships", None, ["Ships", ""]),
        (None, None, []),
    ):
        made = attrs.evolve(meeting(front), title=title, date=date)
        assert list(meeting_lines(made, width=80, colour=False))[:-1] == lines


def test_the_line_above_a_turn() -> None:
    nobody = Speaker(id="voice-1", kind=SpeakerKind.ANONYMOUS)
    asked = Speaker(id="question-1", kind=SpeakerKind.ANONYMOUS, labels=("Question",))
    heads = shown(
        turn(role="Chair", note="retranslated"),
        turn(continues=True),
        turn(speaker=nobody),
        turn(speaker=asked, label="Question"),
    )
    assert heads[:8:2] == [
        "Ada Vane, Chair (retranslated)",
        "Ada Vane (continues)",
        "(nobody is named)",
        "Question",
    ]


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(None, "Ada Vane"), (0, "Ada Vane  0:00:00"), (3725.9, "Ada Vane  1:02:05")],
)
def test_a_turn_of_a_recording_has_its_time(seconds: float | None, shown: str) -> None:
    begins_at = None if seconds is None else dt.timedelta(seconds=seconds)
    said = attrs.evolve(turn(), begins_at=begins_at)
    assert next(iter(meeting_lines(meeting(said), width=80, colour=False))) == shown


def test_a_mark_keeps_its_style_across_lines_and_the_indent_has_none() -> None:
    text = "Well, yes. (Laughter in the audience.) Thank you."
    event = Event(kind=EventKind.LAUGHTER, text="(Laughter in the audience.)", span=SPAN)
    lines = shown(turn(said(text, Mark(start=11, end=38, value=event))), width=30, colour=True)
    assert lines[1:4] == [
        "    Well, yes. \x1b[2m(Laughter in\x1b[0m",
        "    \x1b[2mthe audience.)\x1b[0m Thank you.",
        "",
    ]


def test_a_mark_keeps_its_style_across_lines_of_wide_letters() -> None:
    event = Event(kind=EventKind.LAUGHTER, text="（笑声和掌声）", span=SPAN)
    lines = shown(
        turn(said("我们明天出发。（笑声和掌声）谢谢。", Mark(start=7, end=14, value=event))),
        width=24,
        colour=True,
    )
    assert lines[1:4] == [
        "    我们明天出发。\x1b[2m（笑声\x1b[0m",
        "    \x1b[2m和掌声）\x1b[0m谢谢。",
        "",
    ]


def test_an_empty_mark_and_an_empty_paragraph_leave_no_trace() -> None:
    lines = shown(turn(said("Yes.", Mark(start=4, end=4, value=GAP)), said("")), colour=True)
    assert lines[1:4] == ["    Yes.", "", ""]


def test_blocks_inside_a_turn_are_dim() -> None:
    lines = shown(turn(said("Yes."), APPLAUSE, GAP), colour=True)
    assert lines[:4] == [
        "\x1b[1;36mAda Vane\x1b[0m",
        "    Yes.",
        "    \x1b[2m(Applause.)\x1b[0m",
        "    \x1b[2m<…>\x1b[0m",
    ]


def test_events_of_one_bracket_stand_on_one_line() -> None:
    laughter = Event(kind=EventKind.LAUGHTER, text="(Laughter,", span=SPAN)
    applause = Event(kind=EventKind.APPLAUSE, text="applause.)", span=SPAN)
    lines = shown(turn(said("Yes."), laughter, applause, said("No.")))
    assert lines[1:4] == ["    Yes.", "    (Laughter, applause.)", "    No."]


def test_colours_come_round_again() -> None:
    voices = [Speaker(id=f"v-{n}", kind=SpeakerKind.GROUP, name=f"V{n}") for n in range(6)]
    lines = shown(*(turn(speaker=voice) for voice in voices), colour=True)
    assert lines[0] == "\x1b[1;36mV0\x1b[0m"
    assert lines[10] == "\x1b[1;36mV5\x1b[0m"


def test_problems_stand_at_the_end() -> None:
    problem = Problem(
        code=ProblemCode.EMPTY_TURN, severity=Severity.WARNING, message="nothing said", span=SPAN
    )
    assert shown(problems=(problem,)) == [
        "Read as test: no turns, no named speakers, 1 problem.",
        "  warning: empty-turn, characters 0 to 1: nothing said",
    ]


def test_a_very_narrow_terminal_is_not_obeyed() -> None:
    lines = shown(turn(said("one two three four five six")), width=1)
    assert lines[1] == "    one two three four"


def test_a_mark_inside_of_another_is_shown_once() -> None:
    marks = [
        Mark(start=7, end=20, value=Note(kind=NoteKind.STRUCK, text="[4 or 5 or 6]", span=SPAN)),
        Mark(start=10, end=14, value=Note(kind=NoteKind.STRUCK, text="or 5", span=SPAN)),
    ]
    lines = shown(turn(said("It was [4 or 5 or 6].", *marks)))
    assert lines[1] == "    It was [4 or 5 or 6]."


# Controls, what turns the direction of writing, what is not seen, ends of lines and half a letter.
HIDDEN = "\0\x1b\x7f\x9b\u061c\u200b\u200d\u200e\u200f\u202e\u2028\u2069\ufeff\U000e0041\ud800"


@pytest.mark.parametrize("letter", HIDDEN)
def test_what_is_not_seen_is_made_visible(letter: str) -> None:
    shown = visible(f"a{letter}b")
    assert (len(shown), shown[0], shown[2]) == (3, "a", "b")
    assert unicodedata.category(shown[1]) == "So"
    escaped = visible_json(f'{{\n"a": "{letter}"}}')
    assert escaped[1] == "\n"
    assert escaped[2:].isascii()
    assert escaped[2:].isprintable()
    assert letter < " " or json.loads(escaped) == {"a": letter}


def test_only_what_is_not_seen_is_changed() -> None:
    letters = [chr(code) for code in range(sys.maxunicode + 1)]
    changed = {unicodedata.category(letter) for letter in letters if visible(letter) != letter}
    kept = {unicodedata.category(letter) for letter in letters if visible(letter) == letter}
    assert changed == {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert not kept & changed
