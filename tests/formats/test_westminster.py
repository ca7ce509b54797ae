"""Hansards, in the printed forms, with people and houses of our own."""

from __future__ import annotations

import datetime as dt

import pytest

import transcripts
from transcripts import formats
from transcripts.kinds import NoteKind, SpeakerKind
from transcripts.model import Event, Heading, Meeting, Note, Turn
from transcripts.reading.style.house_style import Confidence
from transcripts.testing import load_sample

PERSON, GROUP, ANONYMOUS = SpeakerKind.PERSON, SpeakerKind.GROUP, SpeakerKind.ANONYMOUS


def parse(text: str) -> Meeting:
    return transcripts.parse(text, format="westminster", strict=True)


def sample(name: str) -> Meeting:
    return transcripts.parse(load_sample(f"westminster/{name}").source)


def headings(meeting: Meeting) -> list[tuple[int, str]]:
    return [(one.level, one.text) for one in meeting.blocks if isinstance(one, Heading)]


def notes(meeting: Meeting, kind: NoteKind) -> list[str]:
    inner = [block for turn in meeting.turns for block in turn.blocks]
    return [
        one.text for one in (*meeting.blocks, *inner) if isinstance(one, Note) and one.kind is kind
    ]


@pytest.mark.parametrize(
    ("printed", "name", "role", "party", "constituency"),
    [
        ("Mr. Tom Quill", "Tom Quill", None, None, None),
        (
            "Mr. Tom Quill (Port Vane—North Quay, Lib.)",
            "Tom Quill",
            None,
            "Lib.",
            "Port Vane—North Quay",
        ),
        (
            "Hon. Anna Berg (Minister of Harbours, NDP)",
            "Anna Berg",
            "Minister of Harbours",
            "NDP",
            None,
        ),
        (
            "Right Hon. Anna Berg (Prime Minister, Lib.)",
            "Anna Berg",
            "Prime Minister",
            "Lib.",
            None,
        ),
        (
            "L'hon. Anna Berg (ministre des Ports, PCC)",
            "Anna Berg",
            "ministre des Ports",
            "PCC",
            None,
        ),
        ("M. Tom Quill (Port Vane, BQ)", "Tom Quill", None, "BQ", "Port Vane"),
        (
            "Le président (M. Otto Rau (Port Sand, PCC))",
            "Otto Rau",
            "président",
            "PCC",
            "Port Sand",
        ),
        ("The Chair (Mr. Otto Rau (Port Sand, Lib.))", "Otto Rau", "Chair", "Lib.", "Port Sand"),
        ("The Acting Speaker (Mr. Otto Rau)", "Otto Rau", "Acting Speaker", None, None),
        (
            "Mr. Ben Lo (Chair, Harbour Board, Port of Norland and its Islands, as an individual)",
            "Ben Lo",
            "Chair, Harbour Board, Port of Norland and its Islands, as an individual",
            None,
            None,
        ),
        ("Mr. Tom Quill (Port Vane, North) (Lab)", "Tom Quill", None, "Lab", "Port Vane, North"),
        ("Mr. Tom Quill (Port Vane, North)", "Tom Quill", None, None, "Port Vane, North"),
        ("Tom Quill (Port Vane) (Con)", "Tom Quill", None, "Con", "Port Vane"),
        ("The Duke of Vane (Con)", "The Duke of Vane", None, "Con", None),
        ("*THE MARQUESS OF VANE", None, "MARQUESS OF VANE", None, None),
        ("The PRIME MINISTER", None, "PRIME MINISTER", None, None),
        ("Sir TOM QUILL", "TOM QUILL", None, None, None),
        ("Lord Rau", "Rau", None, None, None),
        ("Mr T B QUILL (ANC)", "T B QUILL", None, "ANC", None),
        ("Die MINISTER VAN HAWENS", None, "MINISTER VAN HAWENS", None, None),
        ("UNGQONGQOSHE WAMATHEKU", None, "UNGQONGQOSHE WAMATHEKU", None, None),
        ("The HOUSE CHAIRPERSON (Mr O Rau)", "O Rau", "HOUSE CHAIRPERSON", None, None),
        ("Hon. (Dr.) Lo", "Lo", None, None, None),
        ("Mr. Temporary Deputy Speaker (Mr. Rau)", "Rau", "Temporary Deputy Speaker", None, None),
        ("Madam Speaker", None, "Speaker", None, None),
        ("Chairman", None, "Chairman", None, None),
        (
            "The Minister of State, Office of the President (Maj. Rau)",
            "Rau",
            "Minister of State, Office of the President",
            None,
            None,
        ),
        ("Deputy Tom Quill", "Tom Quill", None, None, None),
        (
            "Minister for Harbours (Deputy Anna Berg)",
            "Anna Berg",
            "Minister for Harbours",
            None,
            None,
        ),
        (
            "Minister for Harbours Deputy Anna Berg",
            "Anna Berg",
            "Minister for Harbours",
            None,
            None,
        ),
        ("An Leas-Cheann Comhairle", None, "Leas-Cheann Comhairle", None, None),
        (
            "The Secretary of State for Harbours (Tom Quill)",
            "Tom Quill",
            "Secretary of State for Harbours",
            None,
            None,
        ),
        (
            "The Minister of State, Department for Harbours (Lord Rau) (Lab)",
            "Rau",
            "Minister of State, Department for Harbours",
            "Lab",
            None,
        ),
        (
            "The Leader of the House (Anna van Berg) (Con)",
            "Anna van Berg",
            "Leader of the House",
            "Con",
            None,
        ),
        (
            "The Senate Majority Leader (Sen. (Prof.) Rau)",
            "Rau",
            "Senate Majority Leader",
            None,
            None,
        ),
        ("CHAIRPERSON (Anna Berg)", "Anna Berg", "CHAIRPERSON", None, None),
        ("Vice Chairman", None, "Vice Chairman", None, None),
        ("Madame Speaker", None, "Speaker", None, None),
        ("MPP Anna Berg", "Anna Berg", None, None, None),
        ("Member Berg", "Berg", None, None, None),
        ("SHRI TOM QUILL (PORT VANE)", "TOM QUILL", None, None, "PORT VANE"),
        ("Alhaji Otto Rau", "Otto Rau", None, None, None),
        ("Rt Hon ANNA BERG (Prime Minister)", "ANNA BERG", "Prime Minister", None, None),
        ("TOM QUILL (National—Port Vane)", "TOM QUILL", None, "National", "Port Vane"),
        (
            "Mr QUILL (Port Vane—Leader of the Opposition)",
            "QUILL",
            "Leader of the Opposition",
            None,
            "Port Vane",
        ),
    ],
)
def test_labels(
    printed: str, name: str | None, role: str | None, party: str | None, constituency: str | None
) -> None:
    (turn,) = parse(f"{printed}: It sails.\n").turns
    speaker = turn.speaker
    assert (speaker.name, turn.role or speaker.role) == (name, role)
    assert (speaker.party, speaker.constituency) == (party, constituency)
    assert (turn.label, turn.text, speaker.kind) == (printed.lstrip("*"), "It sails.", PERSON)


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("Some hon. members", GROUP),
        ("Noble Lords", GROUP),
        ("A noble Lord", ANONYMOUS),
        ("Hon. Members", GROUP),
        ("Des voix", GROUP),
        ("SEVERAL HON. MEMBERS", GROUP),
        ("An hon. member", ANONYMOUS),
        ("An HON MEMBER", ANONYMOUS),
        ("Une voix", ANONYMOUS),
    ],
)
def test_voices(printed: str, kind: SpeakerKind) -> None:
    (turn,) = parse(f"{printed}: No!\n").turns
    assert (turn.speaker.kind, turn.speaker.name, turn.label) == (kind, None, printed)


@pytest.mark.parametrize(
    "line",
    [
        "The department should: sail.",
        "The motion continues: sail.",
        "Mr. Speaker, I ask: why?",
        "The Minister—who is here—said: yes.",
        "The member for Port Vane—North Quay mentioned it.",
        "To that end, I move: that it sail.",
        "Mr. Quill, Mr. Rau and Mr. Lo: all of them.",
        "The Bill (Second Reading): That is what we debate.",
        "The Act (Ferries and Ports): It is old.",
        "The Secretary General (United Nations): He wrote to us.",
        "Members of the public: They wait.",
        "Member States: They pay.",
        "Port Vane (Norland): it rains.",
        "The Premier and I: we agree.",
        "Northern Ferries Ltd (NFL): they run it.",
    ],
)
def test_what_is_no_label(line: str) -> None:
    (turn,) = parse(f"Mr. Tom Quill: No.\n\n{line}\n\nSo it is.\n").turns
    assert [paragraph.text for paragraph in turn.paragraphs] == ["No.", line, "So it is."]


@pytest.mark.parametrize(
    ("printed", "label", "text"),
    [
        (
            "1. Mr. Quill asked the Minister of Harbours when it sails.",
            "Mr. Quill",
            "asked the Minister",
        ),
        ("*12. Mr. Quill asked the Minister of Harbours when.", "Mr. Quill", "asked the Minister"),
        (
            "453.\tMrs A Berg (DA) asked the Minister of Harbours:",
            "Mrs A Berg (DA)",
            "asked the Minister",
        ),
        ("Mr. Yarrow: To ask the Prime Minister when it sails.", "Mr. Yarrow", "To ask the"),
        ("Q1. [90312] Mr. Quill (Port Vane) (Lab): When?", "Mr. Quill (Port Vane) (Lab)", "When?"),
        ("Question No. 12—Mr. Tom Quill: With regard to it?", "Mr. Tom Quill", "With regard"),
        ("Baroness Rau moved Amendment No. 94:", "Baroness Rau", "moved Amendment"),
        ("Lord Rau [pursuant to his reply, 3 May]: It sails.", "Lord Rau", "It sails."),
        ("Mr QUILL (Port Vane) (9.01 am)—I move.", "Mr QUILL (Port Vane)", "I move."),
        ("The SPEAKER—Order!", "The SPEAKER", "Order!"),
        ("Mr Tom Quill—Shame!", "Mr Tom Quill", "Shame!"),
        ("An opposition member—Shame!", "An opposition member", "Shame!"),
    ],
)
def test_questions_and_dashes(printed: str, label: str, text: str) -> None:
    (turn,) = parse(f"{printed}\n").turns
    assert turn.label == label
    assert turn.text.startswith(text)


def test_a_time_after_a_label_is_its_note() -> None:
    (turn,) = parse("Mr QUILL (Port Vane) (14:00): I move.\n").turns
    assert (turn.label, turn.note) == ("Mr QUILL (Port Vane)", "14:00")


def test_short_labels_are_those_of_the_long_ones() -> None:
    meeting = sample("two-languages")
    by_label = {turn.label: turn.speaker for turn in meeting.turns}
    assert by_label["The Deputy Speaker"] is by_label["The Deputy Speaker (Mr. Otto Rau)"]
    assert by_label["Hon. Anna Berg"].role == "Minister of Harbours"
    assert [turn.speaker.kind for turn in meeting.turns].count(GROUP) == 2


def test_a_name_alone_is_a_label_once_it_stood_in_one() -> None:
    text = """Tom Quill (Port Vane) (Lab): It sails.

Anna Berg: It does.

Anna Berg (Port Sand) (SNP): It does not.

Tom Quill: It does.

Quill: It does.
"""
    meeting = parse(text)
    assert [(turn.label, turn.speaker.party) for turn in meeting.turns] == [
        ("Tom Quill (Port Vane) (Lab)", "Lab"),
        ("Anna Berg", "SNP"),
        ("Anna Berg (Port Sand) (SNP)", "SNP"),
        ("Tom Quill", "Lab"),
    ]
    assert meeting.turns[-1].text == "It does.\n\nQuill: It does."
    refused = transcripts.parse(text, format="westminster", not_labels=["Tom Quill"])
    assert [turn.label for turn in refused.turns][1:] == [
        "Anna Berg",
        "Anna Berg (Port Sand) (SNP)",
    ]


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("The House met at 2.30 p.m.", dt.time(14, 30)),
        ("The House met at 0900.", dt.time(9)),
        ("The House met at 10 a.m.", dt.time(10)),
        ("The House met at 12.00 noon", dt.time(12)),
        ("The House met at 10.15 a.m., Mr Speaker in the Chair.", dt.time(10, 15)),
        ("Parliament met at 2.35 p.m. in Parliament House, Port Vane.", dt.time(14, 35)),
        ("The Speaker took the Chair at 2 p.m.", dt.time(14)),
        ("The PRESIDENT (Senator Rau) took the chair at 12:00, and read prayers.", dt.time(12)),
        ("Chuaigh an Ceann Comhairle i gceannas ar 12 p.m.", dt.time(12)),
    ],
)
def test_when_a_sitting_began(line: str, time: dt.time) -> None:
    meeting = parse(f"House of Commons\n\n{line}\n\nMr. Quill: It sails.\n")
    assert (meeting.title, meeting.time) == ("House of Commons", time)
    assert [turn.text for turn in meeting.turns] == ["It sails."]


@pytest.mark.parametrize("line", ["half-past Two o’clock", "Eleven of the Clock"])
def test_an_hour_of_no_half_of_the_day_is_told(line: str) -> None:
    meeting = parse(f"House of Commons\n\nThe House met at {line}\n\nMr. Quill: It sails.\n")
    assert meeting.time is None
    assert [(one.code, one.message) for one in meeting.problems] == [
        ("time-unread", f"no time of day can be read in {line!r}")
    ]


@pytest.mark.parametrize(
    ("line", "date", "time"),
    [
        ("TUESDAY, MAY 14, 2031", dt.date(2031, 5, 14), None),
        ("Title: Tuesday, May 14, 2031 1:30 p.m.", dt.date(2031, 5, 14), dt.time(13, 30)),
    ],
)
def test_the_day_of_a_sitting(line: str, date: dt.date, time: dt.time | None) -> None:
    meeting = parse(f"Legislative Assembly of Vane\n\n{line}\n\nMr. Quill: It sails.\n")
    assert (meeting.title, meeting.date, meeting.time) == (
        "Legislative Assembly of Vane",
        date,
        time,
    )


def test_interjections_are_nobodys_speech() -> None:
    meeting = parse("Mr. Tom Quill: It sails.\n\nInterjections.\n\nSo it is.\n")
    (turn,) = meeting.turns
    assert [event.text for event in turn.blocks if isinstance(event, Event)] == ["Interjections."]
    assert turn.text == "It sails.\n\nSo it is."


def test_who_takes_the_chair_is_meant_by_the_office() -> None:
    text = "[The Deputy Speaker (Mr. Rau) in the Chair]\n\nMr. Deputy Speaker: Order!\n"
    meeting = parse(text)
    assert meeting.turns[0].speaker.name == "Rau"
    assert notes(meeting, NoteKind.NARRATION) == ["[The Deputy Speaker (Mr. Rau) in the Chair]"]
    assert (
        parse("[Mr. Speaker in the Chair.]\n\nMr. Speaker: Order!\n").turns[0].speaker.name is None
    )


def test_a_sitting_in_two_languages() -> None:
    meeting = sample("two-languages")
    assert meeting.source.format == "westminster"
    assert (meeting.title, meeting.date) == ("House of Commons Debates", dt.date(2031, 5, 14))
    assert (meeting.number, meeting.session, meeting.language) == ("038", "2nd SESSION", "en")
    assert notes(meeting, NoteKind.LANGUAGE) == ["[English]", "[Translation]"]
    assert notes(meeting, NoteKind.TIME) == ["(1005)", "(1010)"]
    assert headings(meeting) == [
        (1, "ROUTINE PROCEEDINGS"),
        (2, "The Night Ferry"),
        (2, "Petitions"),
        (2, "Port Sand"),
    ]
    (vote,) = [one for one in meeting.blocks if isinstance(one, Note) and one.kind is NoteKind.VOTE]
    assert [(count.option, count.value) for count in vote.counts] == [("yes", 120), ("no", 80)]
    assert notes(meeting, NoteKind.NARRATION)[-2:] == [
        "Motion agreed to.",
        "The House adjourned at 6:30 p.m.",
    ]


def test_a_text_in_french() -> None:
    chair = "Le président (M. Otto Rau) : La séance est ouverte dans le port."
    text = f"(1505)\n\n{chair}\n\nDes voix : D'accord.\n"
    meeting = parse(text)
    assert (meeting.language, meeting.turns[0].speaker.name) == ("fr", "Otto Rau")


def test_what_is_printed_below_a_sitting_was_not_said() -> None:
    meeting = sample("capitals")
    assert (meeting.date, meeting.time) == (dt.date(2031, 5, 14), dt.time(14, 3))
    assert meeting.title == "PROCEEDINGS OF THE NATIONAL ASSEMBLY"
    assert headings(meeting) == [(1, "NIGHT FERRY BILL (Second Reading debate)")]
    assert notes(meeting, NoteKind.APPENDIX)[0] == "ANNOUNCEMENTS, TABLINGS AND COMMITTEE REPORTS"
    assert len(notes(meeting, NoteKind.APPENDIX)) == 3
    question = meeting.turns[4]
    assert [paragraph.text for paragraph in question.paragraphs] == [
        "asked the Minister of Harbours:",
        "Whether the ferry has lights; if not, why not? NO12E",
    ]


def test_paragraphs_that_begin_at_an_indent() -> None:
    meeting = sample("indents")
    assert (meeting.title, meeting.date) == ("NATIONAL ASSEMBLY", dt.date(2031, 5, 14))
    assert meeting.time == dt.time(14, 30)
    assert headings(meeting)[2] == (1, "LIGHTS OF THE NIGHT FERRY OF PORT SAND")
    minister = meeting.turns[1]
    first, second = minister.paragraphs
    assert first.text.endswith("when nobody sailed at night. I do not think that it needs any.")
    (mark,) = first.marks
    assert isinstance(mark.value, Note)
    assert (mark.value.kind, mark.value.page) == (NoteKind.PAGE, "2146")
    assert second.text == "The crew rows by the light of the moon."
    assert [one.text for one in minister.blocks if isinstance(one, Event)] == ["(Laughter)"]
    assert notes(meeting, NoteKind.NARRATION)[-2:] == [
        "(Question proposed, that the House do now adjourn)",
        "The House rose at 6.30 p.m.",
    ]


def test_references_of_speeches() -> None:
    text = str(load_sample("westminster/references").source)
    meeting = transcripts.parse(text)
    assert (meeting.title, meeting.number) == ("DÁIL ÉIREANN", "3")
    assert meeting.date == dt.date(2031, 5, 14)
    assert notes(meeting, NoteKind.CONTENTS) == [
        "Night Ferry Bill 2031: Second Stage....................2"
    ]
    assert headings(meeting) == [(2, "Night Ferry Bill 2031: Second Stage")]
    first = meeting.turns[0]
    assert first.head is not None
    assert first.head.of(text) == "14/05/2031A00200Minister for Harbours (Deputy Anna Berg):"
    assert first.text.endswith("decided that it shall have lights, and a crew that does not row.")
    (vote,) = [one for one in meeting.blocks if isinstance(one, Note) and one.counts]
    assert {count.option: count.value for count in vote.counts} == {
        "yes": 78,
        "no": 55,
        "abstained": 1,
    }


def test_tags_of_a_scan() -> None:
    meeting = sample("scan")
    assert [(turn.label, turn.text) for turn in meeting.turns] == [
        ("Mr. Quill", "Mr. Speaker, Sir, is the Minister aware of it?"),
        ("The Minister for Harbours (Mrs. Berg]", "Mr. Speaker, Sir, I am."),
        ("An hon. Member", "At last!"),
        ("Mr. Speaker", "Order!"),
    ]
    assert headings(meeting) == [(1, "LIGHTS OF THE NIGHT FERRY"), (2, "Question No. 13")]


def test_labels_that_end_in_a_dash() -> None:
    meeting = sample("dashes")
    turns = meeting.turns
    assert [turn.note for turn in turns] == ["9.01 am", None, "9.05 am"]
    assert turns[2].text == "It is dark—and the ferry rows."
    assert meeting.time == dt.time(9)
    assert notes(meeting, NoteKind.TIME) == [
        "The SPEAKER (Hon. Anna Berg) took the chair at 9.00 am and read prayers."
    ]
    assert notes(meeting, NoteKind.NARRATION) == [
        "Opposition members interjecting—",
        "Question agreed to.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Motion made, and Question proposed, That it sail.—[Mr. Rau.]",
        "Question put, and agreed to.",
        "Amendment, by leave, withdrawn.",
        "The remaining orders were read, and postponed.",
        "The Dáil adjourned at 8 p.m. until 2 p.m. on Tuesday.",
        "Sitting suspended at 9.52 a.m. and resumed at 10 a.m.",
        "Ordered, That the bill be printed.",
        "Resolved in the negative.",
        "The Speaker took the Chair.",
        "Read the Third time and passed.",
        "La séance est levée.",
        "Mr Rau interjecting—",
        "The Secretary of State was asked—",
        "There was no debate.",
        "Ms Anna Berg accordingly recommended for appointment to the Harbour Board.",
        "Permission accordingly granted to the Committee on Harbours.",
        "Report adopted and the closing of the quay accordingly approved.",
    ],
)
def test_procedure(line: str) -> None:
    meeting = parse(f"Mr. Tom Quill: It sails.\n\n{line}\n")
    assert notes(meeting, NoteKind.NARRATION) == [line]
    assert meeting.turns[0].text == "It sails."


@pytest.mark.parametrize(
    "line",
    [
        "The motion is deemed moved. Is it the pleasure of the House to adopt the motion?",
        "The House has met in the dark before, and nobody put a question.",
        "Questions of the night are many, and we have put them here.",
        "The committee members read the report and agreed on it last week.",
        "We accordingly approved.",
        "The department accordingly adopted the plan.",
        "There was no debate about it.",
    ],
)
def test_what_is_no_procedure(line: str) -> None:
    meeting = parse(f"Mr. Tom Quill: It sails.\n\n{line}\n\nSo it is.\n")
    assert notes(meeting, NoteKind.NARRATION) == []
    assert line in [paragraph.text for paragraph in meeting.turns[0].paragraphs]


def test_what_stands_between_a_question_and_a_speech_is_a_heading() -> None:
    text = """Mr A B QUILL: I move that it sail.

Question put: That the ferry sail.

Declarations of vote:

Ms C BERG: We say yes.

Question agreed to.
CONSIDERATION OF REPORT OF COMMITTEE ON HARBOURS – SALE OF QUAY
CONSIDERATION OF REPORT OF COMMITTEE ON HARBOURS – NIGHT FERRY

Mr A B QUILL: I present the report.

The SPEAKER: HEAR ME OUT NOW.
"""
    meeting = parse(text)
    assert headings(meeting) == [
        (2, "Declarations of vote:"),
        (1, "CONSIDERATION OF REPORT OF COMMITTEE ON HARBOURS – SALE OF QUAY"),
        (1, "CONSIDERATION OF REPORT OF COMMITTEE ON HARBOURS – NIGHT FERRY"),
    ]
    said = ["I move that it sail.", "We say yes.", "I present the report.", "HEAR ME OUT NOW."]
    assert [turn.text for turn in meeting.turns] == said


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_do_not_matter(ends: str) -> None:
    for name in ("two-languages", "indents", "references", "capitals"):
        text = str(load_sample(f"westminster/{name}").source)
        one, other = (
            [(block.label, block.text) for block in parse(form).blocks if isinstance(block, Turn)]
            for form in (text, text.replace("\n", ends))
        )
        assert one == other


@pytest.mark.parametrize(
    "text",
    [
        "[Congressional Record Volume 177]\nThe House met at 10 a.m.\n\nMr. Rau: Mr. Speaker, no.",
        "Anna Berg: Good evening.\nBen Lo: Mr. Speaker will sing.\n",
        "<!DOCTYPE html>\n<p>HOUSE OF COMMONS</p>\n<p>The House met at 2</p>",
        "The House met at noon, the paper writes.\n",
        "Mr. Quill asked the Minister of Harbours when it sails.\n",
    ],
)
def test_what_is_no_hansard(text: str) -> None:
    assert formats.find("westminster").sniff(text) is Confidence.NO


@pytest.mark.parametrize(
    "text",
    [
        "HOUSE OF LORDS\n\nThe House met at half-past Two o'clock\n",
        "Mr. Quill asked the Minister of Harbours when.\n\nMr. Lo asked the Prime Minister why.\n",
        "<newspeech>Mr. Quill: No.</newspeech>\n<newspeech>Mr. Lo: Yes.</newspeech>\n",
        "[English]\n\nMr. Tom Quill (Port Vane, Lib.): No.\n",
        "14/05/2031A00200Deputy Tom Quill: No.\n\nSEANAD ÉIREANN\n",
        "The House met at 14:03.\n\nThe Speaker took the Chair and asked for silence.\n",
        "The SPEAKER (15:20): It is time.\n\nThe DEPUTY SPEAKER: No.\n",
        "The SPEAKER: No.\n\nMembers interjecting:\n",
        "Mr T QUILL: Deputy Speaker, no.\n",
    ],
)
def test_what_is_a_hansard(text: str) -> None:
    assert formats.find("westminster").sniff(text) is Confidence.SURE


def test_a_tag_without_a_label_is_no_text() -> None:
    said = "The night ferry sails, and nobody knows why, since it has no lamps; " * 2 + "and so on."
    turns = parse(f"<newspeech>Mr. Quill: No.\n<Newspeech>{said} <NEWSPEECH Mr. Lo: Yes.\n").turns
    assert [(turn.label, turn.text) for turn in turns] == [
        ("Mr. Quill", f"No.\n\n{said}"),
        ("Mr. Lo", "Yes."),
    ]


def test_the_line_below_each_page_may_be_broken_anywhere() -> None:
    pages = [
        "Disclaimer: The electronic version is for information purposes only. A",
        "certified version of this Report can be obtained.",
    ]
    text = "Mr. Quill: The ferry\n{}\n{}\nsails.\n".format(*pages)
    meeting = parse(text)
    (paragraph,) = meeting.turns[0].paragraphs
    assert paragraph.text == "The ferry sails."
    assert [mark.value.text for mark in paragraph.marks] == [" ".join(pages)]


@pytest.mark.parametrize(("last", "page"), [("PAGE", "2"), ("Take", None)])
def test_the_head_of_a_page_may_go_over_several_lines(last: str, page: str | None) -> None:
    head = f"UNREVISED HANSARD\nHARBOUR CHAMBER\nTUESDAY, 6 MAY 2031\n{last}: {{}}\n"
    text = (
        "PROCEEDINGS OF THE HARBOUR ASSEMBLY\n\nThe SPEAKER: The ferry\n{}sails.\n{}Mr A LO: No.\n"
    )
    one, two = parse(text.format(head.format(2), head.format(3))).turns
    assert (one.text, two.label) == ("The ferry sails.", "Mr A LO")
    (mark,) = one.paragraphs[0].marks
    assert isinstance(mark.value, Note)
    assert mark.value.page == page


@pytest.mark.parametrize(
    "line",
    [
        *("MAY 6, 2031 NATIONAL ASSEMBLY DEBATES 7", "May 6, 2031 PARLIAMENTARY DEBATES 7"),
        "7 SENATE DEBATES May 6, 2031",
    ],
)
def test_what_is_printed_at_the_head_of_a_page(line: str) -> None:
    (turn,) = parse(f"Mr. Quill: The ferry\n{line}\nsails.\n").turns
    assert turn.text == "The ferry sails."


@pytest.mark.parametrize(
    ("printed", "name"),
    [("Mr M L QUILL", "M L QUILL"), ("M. Tom Quill", "Tom Quill"), ("Ms M. Lo", "M. Lo")],
)
def test_an_initial_is_no_title(printed: str, name: str) -> None:
    assert parse(f"{printed}: Yes.\n").turns[0].speaker.name == name


@pytest.mark.parametrize(
    ("label", "note", "said"),
    [
        ("The CHIEF WHIP", "", "moved: That the ferry sail."),
        ("The CHIEF WHIP", "", "moved without notice: That the ferry sail."),
        ("Mr T QUILL", ", on behalf of Ms Lo,", "moved: That the ferry sail."),
        ("Mr T QUILL", " on behalf of Ms Lo", "moved: That the ferry sail."),
        ("The SPEAKER", ".", "No, you are not."),
    ],
)
def test_who_moves_speaks(label: str, note: str, said: str) -> None:
    turn = parse(f"Mr A LO: No.\n\n{label}{note} {said}\n").turns[1]
    assert (turn.label, turn.text) == (label, said)
    assert turn.note == (note.strip(" ,.") or None)


@pytest.mark.parametrize(
    ("printed", "name", "party", "constituency", "note"),
    [
        (
            "1. ANNA BERG (ABC—Vane) to the Minister of Ports: Yes.",
            "ANNA BERG",
            "ABC",
            "Vane",
            "to the Minister of Ports",
        ),
        (
            "2. Hon ANNA BERG (ABC) to the Prime Minister: Yes.",
            "ANNA BERG",
            "ABC",
            None,
            "to the Prime Minister",
        ),
        ("SHRI TOM QUILL (PORTVANEA): Yes.", "TOM QUILL", None, "PORTVANEA", None),
        (
            "Mr QUILL (Vane—Manager of Opposition Business) (9.01 a.m.)—Yes.",
            "QUILL",
            None,
            "Vane",
            "9.01 a.m.",
        ),
    ],
)
def test_what_stands_after_a_name(
    printed: str, name: str, party: str | None, constituency: str | None, note: str | None
) -> None:
    (turn,) = parse(f"{printed}\n").turns
    who = turn.speaker
    assert (who.name, who.party, who.constituency) == (name, party, constituency)
    assert (turn.note, turn.text) == (note, "Yes.")


@pytest.mark.parametrize(
    "line",
    [
        *(
            "A party vote was called for on the question, That the ferry sail.",
            "Meeting closed at 9:40.",
        ),
        *("Several hon. Members rose—", "The House recessed from 1140 to 1500."),
        *("The House divided. [09:45]", "The Lok Sabha then adjourned till Eleven of the Clock."),
    ],
)
def test_what_happens_is_nobody_s_speech(line: str) -> None:
    assert notes(parse(f"Mr A LO: No.\n\n{line}\n\nMr A LO: No.\n"), NoteKind.NARRATION) == [line]


def test_votes_with_small_letters() -> None:
    text = (
        "Mr A LO: No.\n\nAyes 63\n\nNorland Ports 46; Norland First 9; Sand Party 8.\n\nNoes: 2\n"
        "Berg, A. N.\nLang, E.\n\nMr A LO: No.\n"
    )
    meeting = parse(text)
    votes = [
        (one.option, one.value)
        for note in meeting.blocks
        if isinstance(note, Note)
        for one in note.counts
    ]
    assert votes == [("yes", 63), ("no", 2)]
    assert [turn.text for turn in meeting.turns] == ["No.", "No."]


def test_an_interruption_stands_alone() -> None:
    (turn,) = parse("SHRI QUILL: Sir, no.\n\n… (Interruptions)\n\nIt is late.\n").turns
    assert [one.text for one in turn.blocks if isinstance(one, Event)] == ["… (Interruptions)"]


def test_when_a_parliament_was_opened() -> None:
    text = "[The Presiding Officer opened the meeting at 11:40]\n\nTom Quill (Vane) (Con): No.\n"
    meeting = transcripts.parse(text)
    assert (meeting.source.format, meeting.time) == ("westminster", dt.time(11, 40))
    assert meeting.turns[0].speaker.party == "Con"


def test_the_hour_in_the_margin_is_no_speech() -> None:
    meeting = parse("Deputy Tom Quill: It sails.\n6 o’clock\nIt is late.\n")
    assert notes(meeting, NoteKind.TIME) == ["6 o’clock"]
    assert [turn.text for turn in meeting.turns] == ["It sails.\n\nIt is late."]


def test_what_was_decided_is_nobody_s_speech() -> None:
    meeting = parse(
        "Mr A LO: I move that.\n\nAgreed to.\n\nMembers interjecting:\n\nMr A LO: No.\n"
    )
    assert notes(meeting, NoteKind.NARRATION) == ["Agreed to.", "Members interjecting:"]


def test_a_heading_in_capitals_needs_no_empty_line() -> None:
    text = "Mr A LO: We stop the bell.\nPAPERS LAID\nMr T QUILL: I beg to lay it.\n"
    assert headings(parse(text)) == [(1, "PAPERS LAID")]


def test_a_page_has_its_headings() -> None:
    lines = (
        "Oral Questions",
        "Mr. Quill: Mr. Speaker, no.",
        "Harbours",
        "Some hon. members: Hear!",
    )
    meeting = transcripts.parse("".join(f"<p>{line}</p>\n" for line in lines))
    assert (meeting.source.format, len(meeting.turns)) == ("westminster", 2)
    assert [text for _, text in headings(meeting)] == ["Oral Questions", "Harbours"]


CHAIR = "The Speaker: Order, hon. members.\n\n"


@pytest.mark.parametrize(
    "bracket",
    [
        "(Motion agreed to)",
        "((Motion agreed to))",
        "(Division on motion deferred)",
        "(The House adjourned at 2:30 p.m.)",
        "(Clause 2 as amended agreed to)",
        "(The Temporary Deputy Speaker (Mr. Rau) took the Chair)",
        "(Question put and agreed to) (Read the Second Time)",
        "(On the motion of Ms. Berg the debate was adjourned)",
        "(La motion est adoptée par 6 voix contre 5. [Voir le Procès-verbal])",
        "(Question, that the words be left out, put and agreed to)",
        "(The House resumed)",
        "(The Bill was accordingly read the Third Time and passed)",
        "(Bill C-2. Second reading)",
        "(Bill S-203. Introduction and first reading)",
        "(Projet de loi C-2. Deuxième lecture)",
        "(Motion)",
        "(Motion for concurrence)",
        "((House in committee of the whole on Bill C-5, (Mr. Rau in the chair)))",
    ],
)
def test_procedure_in_brackets_is_narration(bracket: str) -> None:
    meeting = parse(f"{CHAIR}{bracket}\n\nMr. Tom Quill: Mr. Speaker, thanks.\n")
    assert notes(meeting, NoteKind.NARRATION) == [bracket]
    assert [turn.text for turn in meeting.turns] == [
        "Order, hon. members.",
        "Mr. Speaker, thanks.",
    ]


@pytest.mark.parametrize(
    "bracket",
    [
        "[Member spoke in Cantonese as follows:]",
        "[The hon. member spoke in Tavastian]",
        "[Tavastian text interpreted as follows:]",
    ],
)
def test_which_language_was_spoken(bracket: str) -> None:
    meeting = parse(f"{CHAIR}{bracket}\n\nThe ferry is late.\n")
    assert notes(meeting, NoteKind.LANGUAGE) == [bracket]
    assert meeting.turns[0].text == "Order, hon. members.\n\nThe ferry is late."


@pytest.mark.parametrize("bracket", ["(Laughter)", "(Mr. Quill withdrew from the Chamber)"])
def test_what_happens_in_brackets_is_an_event(bracket: str) -> None:
    (turn,) = parse(f"{CHAIR}{bracket}\n\nThe ferry is late.\n").turns
    assert [one.text for one in turn.blocks if isinstance(one, Event)] == [bracket]


DIVISION = """(Division No. 9)

YEAS

Members

Berg Lang (Port Vane)

van der Moor

Total: -- 3

NAYS

Quill, Rt. Hon. Tom

Rau

PAIRED

Nil

The Speaker: I declare the motion carried.
"""
LISTS = """The House divided: Ayes 3, Noes 2.

Division No. 5] [4.15 p.m.

AYES, 3

Berg, Anna

Lang, Karl

Moor, Ben

Tellers for the Ayes:

Mr. Otto Rau and Mrs. Eva Kern.

NOES--2: Messrs. Quill and Au.

I declare the motion carried.

Port Sand
"""


def test_who_voted_is_nobodys_speech() -> None:
    meeting = parse(CHAIR + DIVISION)
    assert [turn.text for turn in meeting.turns] == [
        "Order, hon. members.",
        "I declare the motion carried.",
    ]
    printed = [line for line in DIVISION.splitlines() if line][:-1]
    assert notes(meeting, NoteKind.VOTE) == printed
    assert headings(meeting) == []


def test_a_sentence_ends_the_names_of_who_voted() -> None:
    meeting = parse(CHAIR + LISTS)
    (turn,) = meeting.turns
    texts = [paragraph.text for paragraph in turn.paragraphs]
    assert texts == ["Order, hon. members.", "I declare the motion carried.", "Port Sand"]
    votes = [one for one in turn.blocks if isinstance(one, Note)]
    assert {one.kind for one in votes} == {NoteKind.VOTE}
    assert [one.text for one in votes] == [line for line in LISTS.splitlines() if line][:-2]
    assert [[(one.option, one.value) for one in vote.counts] for vote in votes if vote.counts] == [
        [("yes", 3), ("no", 2)],
        [("yes", 3)],
        [("no", 2)],
    ]


def test_lists_of_who_voted_need_no_empty_line() -> None:
    lists = [
        "DIVISION (Question carried by 3 votes to 2 votes)",
        "AYES: Messrs. Berg, Lang and Moor.",
        "Tellers of the Ayes: Mr. Rau.",
        "NOES: Dr. Quill.",
    ]
    meeting = parse(f"{CHAIR}{chr(10).join(lists)}\n\nMr. Tom Quill: Yes.\n")
    votes = [one for one in (*meeting.turns[0].blocks, *meeting.blocks) if isinstance(one, Note)]
    assert [(one.kind, one.text) for one in votes] == [(NoteKind.VOTE, line) for line in lists]
    assert [(one.option, one.value) for one in votes[0].counts] == [("yes", 3), ("no", 2)]


@pytest.mark.parametrize("line", ["Order.", "ORAL QUESTIONS", "The ferry will not sail"])
def test_what_is_no_name_below_a_list(line: str) -> None:
    meeting = parse(f"{CHAIR}AYES: Berg and Lang.\n\n{line}\n\nMr. Tom Quill: Yes.\n")
    assert notes(meeting, NoteKind.VOTE) == ["AYES: Berg and Lang."]


@pytest.mark.parametrize("printed", ["(by Private Notice)", "(by private notice)"])
@pytest.mark.parametrize("seat", ["", " (Port Vane)"])
def test_how_a_question_was_announced_is_a_note_and_no_constituency(
    printed: str, seat: str
) -> None:
    (turn,) = parse(f"Mr. Quill{seat} {printed} asked the Minister of Harbours for a ferry.").turns
    assert (turn.label, turn.note) == (f"Mr. Quill{seat}", printed.strip("()"))
    assert turn.speaker.constituency == (seat.strip(" ()") or None)
