"""SubRip with all that it may lack: numbers, commas, digits, empty lines."""

from __future__ import annotations

import pytest

import transcripts
from transcripts.errors import ParseError
from transcripts.kinds import ProblemCode
from transcripts.model import Meeting, Unread
from transcripts.testing import assert_covers, assert_round_trips

FIRST = "1\n00:00:01,000 --> 00:00:02,000\n"
SECOND = "2\n00:00:03,000 --> 00:00:04,000\n"


def parse(text: str) -> Meeting:
    meeting = transcripts.parse(text)
    assert meeting.source.format == "subrip"
    assert_covers(meeting, text)
    assert_round_trips(meeting)
    return meeting


def said(meeting: Meeting) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.text) for turn in meeting.turns]


def pieces(meeting: Meeting) -> list[str]:
    return [
        said.text[time.start : time.end]
        for turn in meeting.turns
        for said in turn.paragraphs
        for time in said.times
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_names_are_printed_when_they_change(end: str) -> None:
    text = (
        f"{FIRST}ANNA: Good evening.\n\n{SECOND}All of you.\n\n"
        "3\n00:00:05,000 --> 00:00:06,000\nBEN: No.\n\n"
        "4\n00:00:07,000 --> 00:00:08,000\nANNA: Yes.\n"
    )
    meeting = parse(text.replace("\n", end))
    assert said(meeting) == [
        ("ANNA", "Good evening. All of you."),
        ("BEN", "No."),
        ("ANNA", "Yes."),
    ]
    assert [str(turn.begins_at) for turn in meeting.turns] == ["0:00:01", "0:00:05", "0:00:07"]
    assert meeting.problems == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{FIRST}Yes.\n\n{SECOND}No.", ["Yes.", "No."]),
        # no empty line between two blocks
        (f"{FIRST}Yes.\n{SECOND}No.", ["Yes.", "No."]),
        (f"{FIRST}Yes.\n\n\n\n{SECOND}No.", ["Yes.", "No."]),
        # empty lines in a text, and a text that is a number
        (f"{FIRST}Yes.\n\nso\n\n{SECOND}No.", ["Yes. so", "No."]),
        (f"{FIRST}12\n\n{SECOND}No.", ["12", "No."]),
        (f"{FIRST}\n{SECOND}No.", ["", "No."]),
        (f"{FIRST}{SECOND}No.", ["", "No."]),
        # no numbers
        (
            "00:00:01,000 --> 00:00:02,000\nYes.\n\n00:00:03,000 --> 00:00:04,000\nNo.",
            ["Yes.", "No."],
        ),
        # marks of print
        (
            f"{FIRST}<i>Yes</i>, <FONT color=red>so</font>.\n\n{SECOND}{{\\an8}}No <b.",
            ["Yes, so.", "No <b."],
        ),
        (f"{FIRST}R&amp;D\n\n{SECOND}No.", ["R&amp;D", "No."]),
        (f"\ufeff\n {FIRST}Yes.\n\n{SECOND}No.", ["Yes.", "No."]),
    ],
)
def test_the_text_of_cues(text: str, expected: list[str]) -> None:
    meeting = parse(text)
    assert pieces(meeting) == expected
    assert meeting.problems == ()


@pytest.mark.parametrize(
    "line", ["00:00:01.000 --> 00:00:02.000", "0:00:01,0 --> 0:00:02,00", "00:01 --> 00:02"]
)
def test_times_of_another_form_are_mended(line: str) -> None:
    meeting = parse(f"{FIRST}Yes.\n\n2\n{line}\nNo.")
    assert [str(turn.ends_at) for turn in meeting.turns] == ["0:00:02"]
    assert [problem.code for problem in meeting.problems] == [ProblemCode.TIME_MENDED]


def test_an_unreadable_time_costs_its_block_alone() -> None:
    meeting = parse(f"{FIRST}Yes.\n\n2\n00:00:x --> 00:00:04,000\nlost\n\n{SECOND}No.")
    assert pieces(meeting) == ["Yes.", "No."]
    assert [block.text for block in meeting.blocks if isinstance(block, Unread)] == [
        "2 00:00:x --> 00:00:04,000 lost"
    ]


def test_a_voice_that_changes() -> None:
    meeting = parse(f"{FIRST}>> Yes.\n\n{SECOND}>> No.")
    assert said(meeting) == [(None, "Yes."), (None, "No.")]


def test_what_stands_above_the_first_cue() -> None:
    text = f"Boats\n\n{FIRST}Yes."
    meeting = transcripts.parse(text, format="subrip")
    assert_covers(meeting, text)
    assert [type(block).__name__ for block in meeting.blocks] == ["Note", "Turn"]


def test_bytes_of_an_old_encoding() -> None:
    meeting = transcripts.parse(f"{FIRST}Добрый вечер.".encode("cp1251"), format="subrip")
    assert meeting.turns[0].text == "Добрый вечер."


@pytest.mark.parametrize("text", ["", "Yes.", "1\n\nYes."])
def test_what_is_no_subrip(text: str) -> None:
    with pytest.raises(ParseError, match="this is no SubRip"):
        transcripts.parse(text, format="subrip")


def test_every_beginning_of_a_file_is_read() -> None:
    text = f"{FIRST}ANNA: Yes.\n\n{SECOND}<i>No.</i>"
    for end in range(len(FIRST), len(text)):
        assert_covers(transcripts.parse(text[:end], format="subrip"), text[:end])


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "lines",
    [
        # No empty line between two cues.
        ["1", "{0}", "Hello there", "2", "{1}", "World", "3", "{2}", "End"],
        # Each line with an empty one below it.
        [
            "1",
            "",
            "{0}",
            "",
            "Hello there",
            "",
            "2",
            "",
            "{1}",
            "",
            "World",
            "",
            "3",
            "",
            "{2}",
            "",
            "End",
        ],
    ],
)
def test_numbers_that_go_on_are_no_text(lines: list[str], end: str) -> None:
    times = [f"00:00:0{at},000 --> 00:00:0{at + 1},000" for at in range(3)]
    meeting = transcripts.parse(end.join(lines).format(*times))
    assert meeting.source.format == "subrip"
    assert [turn.text for turn in meeting.turns] == ["Hello there World End"]
    assert meeting.blocks[0] is meeting.turns[0]


def test_a_number_that_is_not_due_is_text() -> None:
    times = [f"00:00:0{at},000 --> 00:00:0{at + 1},000" for at in range(3)]
    text = f"1\n{times[0]}\nHow many?\n7\n{times[1]}\nSeven.\n"
    assert [turn.text for turn in transcripts.parse(text).turns] == ["How many? 7 Seven."]


def test_another_voice_may_begin_with_each_line_of_a_cue() -> None:
    said = [
        "ANNA: Hi, it's\n9:30.\nBEN: No.",
        "Really,\nANNA: <i>World</i>",
        "BEN: So.",
        "ANNA: Yes.",
    ]
    text = "\n".join(
        f"{at}\n00:00:0{at},000 --> 00:00:0{at + 1},000\n{lines}\n" for at, lines in enumerate(said)
    )
    meeting = transcripts.parse(f"{text}\n4\n00:00:04,000 --> 00:00:05,000\nBEN: End.\n")
    assert [(turn.label, turn.text) for turn in meeting.turns] == [
        *(("ANNA", "Hi, it's 9:30."), ("BEN", "No. Really,"), ("ANNA", "World"), ("BEN", "So.")),
        *(("ANNA", "Yes."), ("BEN", "End.")),
    ]
    assert [str(turn.begins_at) for turn in meeting.turns][:4] == [
        *("0:00:00", "0:00:00", "0:00:01", "0:00:02"),
    ]
    assert_covers(meeting, f"{text}\n4\n00:00:04,000 --> 00:00:05,000\nBEN: End.\n")


def test_a_name_may_stand_after_the_sign_of_another_voice() -> None:
    times = [f"00:00:0{at},000 --> 00:00:0{at + 1},000" for at in range(4)]
    said = [">> ANNA: Hi.", ">> BEN: Words", ">> Who?", ">> ANNA: No."]
    text = "\n".join(f"{at}\n{times[at]}\n{line}\n" for at, line in enumerate(said))
    assert [(turn.label, turn.text) for turn in transcripts.parse(text).turns] == [
        *(("ANNA", "Hi."), ("BEN", "Words"), (None, "Who?"), ("ANNA", "No.")),
    ]


def test_times_that_run_backwards_are_kept() -> None:
    meeting = transcripts.parse(
        "1\n00:00:05,000 --> 00:00:04,000\nNo.\n\n2\n25:00:00,000 --> 25:00:01,000\nYes.\n"
    )
    assert [problem.code for problem in meeting.problems] == ["time-backwards"]
    assert [turn.text for turn in meeting.turns] == ["No. Yes."]


def test_names_in_print_are_labels() -> None:
    meeting = parse(
        f'{FIRST}<font color="#ffff00"><b>Anna:</b></font> Yes.\n\n{SECOND}{{\\an8}}Ben: No.'
    )
    assert said(meeting) == [("Anna", "Yes."), ("Ben", "No.")]


def test_times_may_be_the_first_and_a_number_the_last() -> None:
    text = "00:00:01,000 --> 00:00:02,000\nYes.\n\n00:00:03,000 --> 00:00:04,000\nNo.\n\n4\n"
    assert pieces(parse(text)) == ["Yes.", "No. 4"]
