"""Stenographic records, in the printed forms, with people of our own."""

from __future__ import annotations

import datetime as dt

import pytest

import transcripts
from transcripts import formats
from transcripts.kinds import EventKind, NoteKind, SpeakerKind
from transcripts.model import Event, Heading, Meeting, Note
from transcripts.testing import load_sample


def parse(text: str) -> Meeting:
    return transcripts.parse(text, format="court")


def said(meeting: Meeting) -> list[tuple[str | None, str, str]]:
    return [(turn.label, turn.speaker.id, turn.text) for turn in meeting.turns]


def pages(*lines: str, first: int = 4) -> str:
    """Return lines on pages of 25 numbered ones."""
    printed = []
    for at in range(0, len(lines), 25):
        printed.append(f"{'':60}{first + at // 25}")
        of_page = [*lines[at : at + 25], *[""] * 25][:25]
        printed += [f"{number:>6}    {line}".rstrip() for number, line in enumerate(of_page, 1)]
    return "\n".join(printed) + "\n"


@pytest.mark.parametrize(
    ("printed", "name", "role", "kind"),
    [
        ("MR. RAU", "RAU", None, SpeakerKind.PERSON),
        ("MR. McRAE", "McRAE", None, SpeakerKind.PERSON),
        ("MS SAND-HOLM", "SAND-HOLM", None, SpeakerKind.PERSON),
        ("MR./MS. RAU", "RAU", None, SpeakerKind.PERSON),
        ("MR. TOM RAU, JR.", "TOM RAU, JR.", None, SpeakerKind.PERSON),
        ("SENATOR BERG", "BERG", "SENATOR", SpeakerKind.PERSON),
        ("CHIEF JUSTICE SAND", "SAND", "CHIEF JUSTICE", SpeakerKind.PERSON),
        ("THE COURT", None, "THE COURT", SpeakerKind.PERSON),
        ("THE COURT REPORTER", None, "THE COURT REPORTER", SpeakerKind.PERSON),
        ("UNIDENTIFIED", None, None, SpeakerKind.ANONYMOUS),
        ("AUDIENCE MEMBER", None, None, SpeakerKind.ANONYMOUS),
        ("PANEL", None, None, SpeakerKind.GROUP),
    ],
)
def test_labels(printed: str, name: str | None, role: str | None, kind: SpeakerKind) -> None:
    (turn,) = parse(f"{printed}: We sail.\n").turns
    assert (turn.label, turn.text, turn.role) == (printed, "We sail.", role)
    assert (turn.speaker.name, turn.speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    "line",
    [
        "INTEREST: the harbor board has none",
        "SENATE MEMBERS PRESENT:",
        "OPENING ADDRESS BY: PAGE 6",
        "ALSO SPEAKING: 12 40",
        "PUBLIC FORUM: WESTERN SHORES",
        "Senator Berg: so we heard",
        "A boat: small and gray",
    ],
)
def test_what_is_no_label(line: str) -> None:
    assert [turn.text for turn in parse(f"MR. RAU: Yes.\n\n{line}\n").turns] == [f"Yes.\n\n{line}"]


def test_a_note_beside_a_label() -> None:
    (turn,) = parse("MR. RAU (via video): Yes.\n").turns
    assert (turn.label, turn.note, turn.text) == ("MR. RAU", "via video", "Yes.")


def test_a_title_of_courtesy_tells_people_apart() -> None:
    meeting = parse("MR. RAU: Yes.\n\nMS. RAU: No.\n\nMR. RAU: Yes!\n")
    assert [turn.speaker.id for turn in meeting.turns] == ["rau", "rau-2", "rau"]


def test_a_session_on_numbered_pages() -> None:
    sample = load_sample("court/floor-session")
    meeting = transcripts.parse(sample.source)
    assert meeting.source.format == "court"
    assert (meeting.date, meeting.time) == (dt.date(2031, 5, 14), dt.time(12, 10))
    assert (meeting.place, meeting.session) == ("PORT SAND, NEW NORLAND", "REGULAR SESSION")
    headings = [block.text for block in meeting.blocks if isinstance(block, Heading)]
    assert headings == ["P R O C E E D I N G S"]
    events = [one for turn in meeting.turns for one in turn.blocks if isinstance(one, Event)]
    assert [one.kind for one in events] == [
        EventKind.SUMMARY,
        EventKind.LAUGHTER,
        EventKind.SUMMARY,
    ]
    assert len(meeting.turns) == 11
    assert "813" not in meeting.text


def test_the_number_of_a_page_is_a_mark_in_the_sentence() -> None:
    lines = ["     MR. RAU:  We wait", *["for the ferry, and wait"] * 24, "and wait."]
    (turn,) = transcripts.parse(pages(*lines)).turns
    (mark,) = turn.paragraphs[0].marks
    assert isinstance(mark.value, Note)
    assert (mark.value.kind, mark.value.page) == (NoteKind.PAGE, "5")
    assert turn.text.endswith("and wait and wait.")


def test_the_numbers_of_lines_are_no_pages() -> None:
    text = pages(
        *("IN THE SUPREME COURT OF NORLAND", "QUILL,", "   Petitioner", "May 14, 2031", ""),
        *("   P R O C E E D I N G S", "                    (10:12 a.m.)"),
        *("     MR. RAU:  We wait for the ferry, as in Port Board", "of Vane v. Quill, and wait."),
        *("          ORAL ARGUMENT OF MR. LO", "     MR. LO:  It sails, and", "it sails", "again."),
    )
    meeting = transcripts.parse(text)
    assert (meeting.date, meeting.time) == (dt.date(2031, 5, 14), dt.time(10, 12))
    found = [one for one in meeting.blocks if isinstance(one, Note) and one.kind is NoteKind.PAGE]
    assert [one.page for one in found] == ["4"]
    first = meeting.turns[0]
    assert first.text == "We wait for the ferry, as in Port Board of Vane v. Quill, and wait."


def test_a_heading_is_the_first_line_of_a_page() -> None:
    filler = ["for the ferry and"] * 24
    text = pages(
        "     MR. RAU:  We wait", *filler, "REBUTTAL ARGUMENT OF MR. LO", "     MR. LO:  No."
    )
    meeting = transcripts.parse(text)
    headings = [block.text for block in meeting.blocks if isinstance(block, Heading)]
    assert headings == ["REBUTTAL ARGUMENT OF MR. LO"]
    assert meeting.turns[0].text.endswith("for the ferry and")


def test_a_title_with_the_number_of_a_line_runs_over_all_pages() -> None:
    title, filler = "Joint Hearing on the Night Ferry, 5-14-31", ["and we wait"] * 23
    text = pages(
        *(title, "     MR. RAU:  We wait", *filler, title, *["and wait"] * 24),
        *(title, *["and wait"] * 24, title, "          MR. LO:  No."),
    )
    one, two = transcripts.parse(text).turns
    assert (title in one.text, one.text.count("wait"), two.text) == (False, 72, "No.")


@pytest.mark.parametrize(
    ("lines", "name", "role"),
    [
        (
            ("SENATOR TOM QUILL, CHAIR, SENATE", "COMMITTEE ON PORTS & HARBORS:"),
            "TOM QUILL",
            "CHAIR, SENATE COMMITTEE ON PORTS & HARBORS",
        ),
        (
            ("MS. EVA LANG, SENIOR ADVOCACY", "ASSOCIATE, PORT WORKERS LOCAL 100:"),
            "EVA LANG",
            "SENIOR ADVOCACY ASSOCIATE, PORT WORKERS LOCAL 100",
        ),
        (("ASSEMBLY MEMBER EVA LANG, CHAIR OF", "THE PORTS:"), "EVA LANG", "CHAIR OF THE PORTS"),
    ],
)
def test_a_witness_is_printed_with_an_office(lines: tuple[str, str], name: str, role: str) -> None:
    text = pages(
        "     MR. RAU:  We wait.", f"     {lines[0]}", f"{lines[1]}  Good morning,", "all."
    )
    turn = parse(text).turns[-1]
    assert (turn.speaker.name, turn.role, turn.text) == (name, role, "Good morning, all.")


@pytest.mark.parametrize(
    "title", ["Quill v. Harbor Board", "PORT OF VANE, ET AL., v. QUILL", "Lo v. Rau of Sand"]
)
def test_the_parties_are_the_title(title: str) -> None:
    text = f"{title}\nOral Argument - May 14, 2031\n\nMR. RAU: We sail.\n\nMR. LO: No.\n"
    assert transcripts.parse(text).title == title


DEPOSITION = (
    "                 P R O C E E D I N G S",
    "TOBIAS RENN,",
    "having been first duly sworn, was examined and",
    "testified as follows:",
    "                   DIRECT EXAMINATION",
    "BY MS. QUILL:",
    "     Q.  Would you state your name, please?",
    "     A.  Tobias Renn.",
    "     Q.  Where were you when the bridge was",
    "closed by the painters?",
    "          MR. OSTER:  Objection.  Form.",
    "          THE COURT:  Overruled.",
    "          THE WITNESS:  On the bridge.",
    "                   CROSS-EXAMINATION",
    "BY MR. OSTER:",
    "     Q.  All day?",
    "     A.  Yes.",
)


def test_counsel_and_witness_speak_as_q_and_a() -> None:
    meeting = transcripts.parse(pages(*DEPOSITION))
    assert said(meeting) == [
        ("Q", "ms-quill", "Would you state your name, please?"),
        ("A", "tobias-renn", "Tobias Renn."),
        ("Q", "ms-quill", "Where were you when the bridge was closed by the painters?"),
        ("MR. OSTER", "oster", "Objection. Form."),
        ("THE COURT", "the-court", "Overruled."),
        ("THE WITNESS", "tobias-renn", "On the bridge."),
        ("Q", "oster", "All day?"),
        ("A", "tobias-renn", "Yes."),
    ]
    kinds = [getattr(one, "level", None) for one in meeting.blocks if isinstance(one, Heading)]
    assert kinds == [1, 1, 2, 1, 2]
    shown = transcripts.explain(pages(*DEPOSITION))
    assert [one.speaker for one in shown if one.speaker] == [one[1] for one in said(meeting)]


def test_where_no_line_says_who_asks_nobody_is_named() -> None:
    meeting = parse("Q. Who are you?\n\nA. A passer-by.\n\nQ. Why?\n")
    assert [turn.speaker.id for turn in meeting.turns] == ["q-1", "a-1", "q-2"]


def test_an_oral_argument() -> None:
    meeting = transcripts.parse(load_sample("court/oral-argument").source)
    assert (meeting.source.format, meeting.title) == ("court", "Quill v. Harbor Board")
    assert meeting.date == dt.date(2031, 5, 14)
    assert [turn.speaker.id for turn in meeting.turns][:3] == ["sand", "rau", "o-berg"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (pages(*DEPOSITION), "court"),
        (pages(*DEPOSITION).replace("Q.  ", "Q    ").replace("A.  ", "A    "), "labelled"),
        (pages(*["for i in range(3):", "    print(i)"] * 20), None),
        (" 1  PORT SAND, NORLAND\n 2  May 14, 2031\n 3  12:10 p.m.\n", "court"),
        ("Notes\nOral Argument - May 14, 2031\n\nNothing was said.\n", "court"),
    ],
)
def test_what_a_text_is_taken_for(text: str, found: str | None) -> None:
    if found is None:
        with pytest.raises(transcripts.UnknownFormatError):
            formats.recognise(text)
    else:
        assert formats.recognise(text).name == found


def test_where_nobody_speaks_there_is_no_turn() -> None:
    text = pages("BEFORE THE HARBOR BOARD", "PRESENT:", "Senator Anna Berg", "May 14, 2031")
    meeting = transcripts.parse(text)
    assert (meeting.source.format, meeting.turns) == ("court", ())
    assert (meeting.title, meeting.date) == ("BEFORE THE HARBOR BOARD", dt.date(2031, 5, 14))
