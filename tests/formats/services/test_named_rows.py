"""Rows whose fields are named: from JSON and tables to a meeting."""

from __future__ import annotations

import json
from typing import Any

import pytest

import transcripts
from tests.formats.services.read import codes, read, said, seconds
from transcripts import Meeting, ParseError, UnknownFormatError
from transcripts.testing import assert_covers, assert_round_trips

ROWS: list[dict[str, Any]] = [
    {"speaker": "Anna Berg", "at": "pier", "start": 0.5, "end": 1.25, "utterance": "Good evening."},
    {"speaker": "Anna Berg", "start": 2, "utterance": "All of you."},
    {"speaker": "Ben Okoro", "start": None, "utterance": "Yes."},
    {"speaker": None, "start": "soon", "utterance": "No."},
]
TURNS = [
    ("Anna Berg", None, "Good evening. All of you."),
    ("Ben Okoro", None, "Yes."),
    (None, None, "No."),
]
TABLE = "Speaker,Text\nAnna Berg,Good evening.\nBen Okoro,Yes.\n"


def table(text: str, format: str | None = None) -> Meeting:
    meeting = transcripts.parse(text, format=format)
    assert (meeting.source.format, meeting.source.media_type) == ("table", "text/csv")
    assert_covers(meeting, transcripts.source_text(text, format=format))
    assert_round_trips(meeting)
    return meeting


@pytest.mark.parametrize(
    "document",
    [
        ROWS,
        {"title": "x", "tags": ["a"], "turns": ROWS},
        {"data": {"speakers": [{"id": 1, "name": "Anna Berg"}], "transcript": {"turns": ROWS}}},
    ],
)
def test_rows_of_json(document: Any) -> None:  # noqa: ANN401 - JSON of any kind
    meeting = read(document)
    assert meeting.source.format == "rows"
    assert said(meeting) == TURNS
    assert seconds(meeting) == [(0.5, 1.25), (None, None), (None, None)]
    assert codes(meeting) == ["time-unread", "unattributed"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n"])
def test_lines_of_json(end: str) -> None:
    text = "\ufeff" + end.join(map(json.dumps, ROWS)) + end
    assert said(transcripts.parse(text)) == TURNS


@pytest.mark.parametrize(
    "document",
    [
        {"one": ROWS, "two": ROWS},
        [{"speaker": {"name": "Anna"}, "text": "Yes."}],
        [{"speaker": "Anna", "text": ["Yes."]}],
        {"speaker": "Anna", "text": "Yes."},
    ],
)
def test_json_that_leaves_open_what_is_said(document: Any) -> None:  # noqa: ANN401 - as above
    with pytest.raises(UnknownFormatError, match="JSON of no shape that is known"):
        transcripts.parse(json.dumps(document))


def test_a_later_row_of_another_type_is_an_error() -> None:
    with pytest.raises(ParseError, match=r"\$\[4\]: utterance must be text"):
        transcripts.parse(json.dumps([*ROWS, {"speaker": "Anna", "utterance": []}]))


def test_of_whole_numbers_nobody_knows_what_they_are() -> None:
    meeting = read([{"who": "Anna", "from": 0, "words": "Yes."}, {"who": "Ben", "words": "No."}])
    assert seconds(meeting) == [(None, None), (None, None)]
    assert [problem.message for problem in meeting.problems] == [
        "from is a number, of seconds or of what is not told"
    ]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("before", ["", "\ufeff", "\n\n"])
def test_a_table(sign: str, before: str) -> None:
    lines = [
        "Nr,Who,Start (ms),End (ms),Caption,Score",
        '1,Anna Berg,500,1250,"Good ""evening"",","0,5"',
        "",
        '2,Anna Berg,2000,,"all\nof you.",',
        "3,Ben Okoro,,,Yes.",
    ]
    signed = "\n".join(line.replace(",", sign) for line in lines)
    meeting = table(before + signed)
    first = " ".join(f'Good "evening"{sign} all of you.'.split())
    assert said(meeting) == [("Anna Berg", None, first), ("Ben Okoro", None, "Yes.")]
    assert seconds(meeting) == [(0.5, 1.25), (None, None)]
    assert meeting.problems == ()


def test_what_is_said_last_needs_no_quotation_marks() -> None:
    meeting = table(TABLE + "Anna Berg,So, then, we sail.\nBen Okoro,Yes.\n", format="table")
    assert [turn.text for turn in meeting.turns][2:] == ["So, then, we sail.", "Yes."]


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ('Who,Text\nAnna,Yes.\nBen,"No.\nAnna,Yes.\n', "not well-formed: unexpected end", 3),
        ('Who,Text\nAnna,"Yes" and no.\n', "not well-formed: ',' expected after", 2),
        ("Text,Who\nYes.,Anna\nNo, no.,Ben\n", "this row has 3 cells, and there are 2", 3),
    ],
)
def test_a_broken_table_is_an_error_with_its_line(text: str, message: str, line: int) -> None:
    for format_ in (None, "table"):
        with pytest.raises(ParseError, match=message) as caught:
            transcripts.parse(text, format=format_)
        assert caught.value.line == line


@pytest.mark.parametrize(
    "text",
    [
        "Who,Text\n",
        "Who,Text\nWe met in the harbour.\nThen we went home.\n",
        "Who, what and where\nAnna,Yes.\n",
        '"a,Speaker,b",Text\nAnna,Yes.\n',
        "",
        "\n",
    ],
)
def test_what_is_no_table(text: str) -> None:
    with pytest.raises(UnknownFormatError):
        transcripts.parse(text)


def test_a_text_without_such_columns_is_no_table() -> None:
    for text in ("Anna,Yes.\nBen,No.\n", "", "Yes."):
        with pytest.raises(ParseError, match="no columns say who speaks"):
            transcripts.parse(text, format="table")


def test_a_column_may_have_no_name() -> None:
    for sign in (",", "\t"):
        lines = ("|who|text", "0|Anna Berg|Yes.", "1|Ben Okoro|No.")
        meeting = table("\n".join(line.replace("|", sign) for line in lines))
        assert [(turn.label, turn.text) for turn in meeting.turns] == [
            ("Anna Berg", "Yes."),
            ("Ben Okoro", "No."),
        ]


def test_names_of_columns_over_several_lines() -> None:
    meeting = table('"Speaker\nname",Text\nAnna Berg,Yes.\n', format="table")
    assert meeting.turns[0].speaker.name == "Anna Berg"
    with pytest.raises(ParseError, match="no columns say who speaks"):
        transcripts.parse('Who,"Text\nin French"\nAnna Berg,Oui.\n')


def test_bytes_of_a_spreadsheet() -> None:
    data = "Sprecher;Text\r\nJörg Köhler;Schöne Grüße.\r\nAnna Berg;Ja.\r\n".encode("cp1252")
    meeting = transcripts.parse(data)
    assert [(turn.label, turn.text) for turn in meeting.turns] == [
        ("Jörg Köhler", "Schöne Grüße."),
        ("Anna Berg", "Ja."),
    ]
