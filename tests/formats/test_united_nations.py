"""Verbatim records of the United Nations, in the publisher's forms, with our own people."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import transcripts
from transcripts import formats
from transcripts.kinds import NoteKind
from transcripts.model import Heading, Meeting, Note
from transcripts.reading.style.house_style import Confidence

RECORD = (Path(__file__).parents[2] / "examples" / "general-assembly.txt").read_text("utf-8")
HEAD = RECORD[: RECORD.index("Agenda item 28")]


def parse(body: str) -> Meeting:
    """Read a meeting with a body of one's own."""
    return transcripts.parse(HEAD + body, strict=True)


def notes(meeting: Meeting, kind: NoteKind) -> list[str]:
    inside = [part for turn in meeting.turns for part in turn.blocks]
    found = [one for one in (*meeting.blocks, *inside) if isinstance(one, Note)]
    return [one.text for one in found if one.kind is kind]


@pytest.mark.parametrize(
    ("printed", "name", "role", "affiliation", "note"),
    [
        ("Ms. Berg (Norland): ", "Berg", None, "Norland", None),
        ("Mr. LANG (Sand Islands) (interpretation from French): ", "LANG", None, "Sand Islands",
         "interpretation from French"),
        ("Mr. Van der Sand (Norland (Republic of)): ", "Van der Sand", None,
         "Norland (Republic of)", None),
        ("Miss Rau (Norland), Chair of the Committee: ", "Rau", "Chair of the Committee",
         "Norland", None),
        ("Mr. Onga-Berg: ", "Onga-Berg", None, None, None),
        ("Ms. Rau (spoke in French): ", "Rau", None, None, "spoke in French"),
        ("The President (spoke in French): ", None, "President", None, "spoke in French"),
        ("The ACTING PRESIDENT: ", None, "ACTING PRESIDENT", None, None),
        ("The Secretary-General: ", None, "Secretary-General", None, None),
        ("Mr. de la Quill (Norland): ", "de la Quill", None, "Norland", None),
        ("Ms. van den Berg (Norland): ", "van den Berg", None, "Norland", None),
        ("Lord Rau of Vane (Norland): ", "Rau of Vane", None, "Norland", None),
        ("H.E. Mr. Quill (Norland): ", "Quill", None, "Norland", None),
        ("The Vice-President: ", None, "Vice-President", None, None),
        ("King Otto II: ", "Otto II", "King", None, None),
        ("President Quill (spoke in Sandish): ", "Quill", "President", None, "spoke in Sandish"),
    ],
)  # fmt: skip
def test_labels(
    printed: str, name: str | None, role: str | None, affiliation: str | None, note: str | None
) -> None:
    label = transcripts.parse_label(printed, format="united-nations")
    assert label is not None
    assert (label.name, label.role, label.affiliation, label.note) == (
        name,
        role,
        affiliation,
        note,
    )


def test_the_first_page() -> None:
    meeting = transcripts.parse(RECORD, strict=True)
    assert meeting.source.format == "united-nations"
    assert (meeting.title, meeting.number) == ("General Assembly", "71")
    assert (meeting.session, meeting.place) == ("Eighty-fifth session", "New York")
    assert (meeting.date, meeting.time) == (dt.date(2031, 1, 21), dt.time(15))


@pytest.mark.parametrize(("clock", "hour"), [("12 noon", 12), ("noon", 12), ("midnight", 0)])
def test_a_meeting_at_an_hour_that_has_a_name(clock: str, hour: int) -> None:
    text = RECORD.replace("2031, 3 p.m.", f"2031, {clock}").replace("3.05 p.m.", clock)
    assert transcripts.parse(text, strict=True).time == dt.time(hour)


def test_the_number_is_cut_from_its_ending() -> None:
    text = RECORD.replace("71st plenary meeting", "71\n\nst plenary meeting")
    meeting = transcripts.parse(text, strict=True)
    assert (meeting.number, meeting.session) == ("71", "Eighty-fifth session")


OLD = """United Nations

46th
PLENARY MEETING

GENERAL
ASSEMBLY

Monday, 3 November 2031
at 3 p.m.

EIGHTY-SIXTH SESSION

NEW YORK

President: Mr. QUILL
The meeting was called to order at 3.20 p.m.
AGENDA ITEM 14 (continued)
THE FERRY
The PRESIDENT: It is late, and everybody in this Hall
knows that the ferry is not.
"""


def test_an_old_first_page() -> None:
    meeting = transcripts.parse(OLD, strict=True)
    assert (meeting.number, meeting.session) == ("46", "EIGHTY-SIXTH SESSION")
    assert (meeting.date, meeting.time) == (dt.date(2031, 11, 3), dt.time(15))
    assert meeting.turns[0].speaker.name == "QUILL"
    assert notes(meeting, NoteKind.AGENDA) == ["AGENDA ITEM 14 (continued)", "THE FERRY"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_no_page_stands_in_a_paragraph(end: str) -> None:
    meeting = transcripts.parse(RECORD.replace("\n", end), strict=True)
    said = meeting.turns[1].paragraphs[0]
    assert said.text.endswith("which no ship waits for. The Committee recommends that it be kept.")
    marks = [mark.value for mark in said.marks]
    assert all(isinstance(mark, Note) and mark.kind is NoteKind.PAGE for mark in marks)
    assert len(marks) == 4


def test_a_page_may_end_in_what_cannot_be_printed() -> None:
    text = "The President: We wait for\n6/31\x08\n\n04/05/2031\n\nthe ferry.\n"
    meeting = transcripts.parse(HEAD + text)
    assert meeting.turns[0].text == "We wait for the ferry."


def test_a_title_runs_at_the_head_of_pages() -> None:
    pages = "".join(
        f"it sails and sails, for forty\n\n31-43649 {n}/9\n\nS/PV.8422\n\nThe night ferry\n\n"
        for n in (3, 5, 7)
    )
    meeting = parse(f"The President: We know of the ferry that\n{pages}years.\n")
    (said,) = meeting.turns[0].paragraphs
    assert "The night ferry" not in said.text
    assert said.text.endswith("it sails and sails, for forty years.")


def test_a_label_is_broken_below_a_full_line() -> None:
    body = RECORD[RECORD.index("Agenda item 28") :]
    body = body.replace(
        "Ms. Berg (Norland), Vice-President, took the\nChair.",
        "Mr. Rau (Kingdom of the Sand Islands) (spoke in\nFrench): We voted for the ferry, as we"
        " did before.",
    )
    meeting = parse(f"{body[: body.index('In favour')]}{body[body.index('Mr. Rau') :]}")
    assert "Mr. Rau (Kingdom of the Sand Islands)" in [turn.label for turn in meeting.turns]


def test_votes() -> None:
    votes = notes(transcripts.parse(RECORD), NoteKind.VOTE)
    assert votes[:2] == ["In favour:", "Marland, Norland, Sand Islands"]
    counts = [one.counts for one in transcripts.parse(RECORD).blocks if isinstance(one, Note)]
    assert {one.option: one.value for one in max(counts, key=len)} == {
        "yes": 3,
        "no": 1,
        "abstain": 1,
    }


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("It was so decided (decision 85/576).", NoteKind.NARRATION),
        ("The agenda was adopted.", NoteKind.NARRATION),
        ("A vote was taken by show of hands.", NoteKind.NARRATION),
        ("The President returned to the Chair.", NoteKind.NARRATION),
        ("Mr. Lang was escorted from the rostrum.", NoteKind.NARRATION),
        ("The meeting was suspended at 4.35 p.m. and resumed at 5.15 p.m.", NoteKind.TIME),
        ("Draft resolution II was adopted (resolution 85/183).", NoteKind.VOTE),
        ("The draft decision was adopted.", NoteKind.VOTE),
    ],
)
def test_what_happens_is_told(line: str, kind: NoteKind) -> None:
    meeting = parse(f"The President: We vote now.\n{line}\nThe President: Thank you.\n")
    assert line in notes(meeting, kind)
    assert [turn.text for turn in meeting.turns] == ["We vote now.", "Thank you."]


def test_what_stands_below_a_decision_is_a_heading() -> None:
    text = "The President: So?\nThe agenda was adopted.\nThe ferry of Sand\nThe President: Yes.\n"
    headings = [one.text for one in parse(text).blocks if isinstance(one, Heading)]
    assert headings == ["The ferry of Sand"]


def test_a_line_in_capitals_is_a_heading() -> None:
    meeting = parse("The President: We wait.\n\nORGANIZATION OF WORK\n\nThe President: We go on.\n")
    assert [block.text for block in meeting.blocks if isinstance(block, Heading)] == [
        "ORGANIZATION OF WORK"
    ]


def test_speech_that_goes_on_below_a_decision_is_no_heading() -> None:
    text = (
        "The President: So?\nIt was so decided.\nWe are glad, as you are.\n\nThe ferry sails and\n"
    )
    assert [one for one in parse(text).blocks if isinstance(one, Heading)] == []


def test_a_sentence_goes_on_below_an_empty_line_where_a_column_ended() -> None:
    text = (
        "Ms. Berg (Norland): It is an honour to introduce the\nreport on the ferry, which has"
        " sailed every night for\n\nforty years and which no ship waits for. The\nCommittee"
        " recommends it.\n"
    )
    (turn,) = parse(text).turns
    assert turn.text == (
        "It is an honour to introduce the report on the ferry, which has sailed every night for"
        " forty years and which no ship waits for. The Committee recommends it."
    )


def test_a_blank_record_is_a_meeting_without_turns() -> None:
    assert transcripts.parse(" \n", format="united-nations").blocks == ()


def test_a_record_in_two_columns_is_refused() -> None:
    left = "     and the ferry that sails at night"
    right = "which no ship has ever waited for yet"
    text = HEAD + f"{left}          {right}\n" * 80
    with pytest.raises(transcripts.UnknownFormatError, match="two columns"):
        transcripts.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "United Nations\n\nThe President: Yes.\n",
        "A/85/PV.71\n\nThe President: Yes.\n",
        "The meeting was called to order at 3 p.m.\nThe President: Yes.\n",
    ],
)
def test_what_is_of_another_publisher(text: str) -> None:
    assert formats.find("united-nations").sniff(text) is Confidence.NO
