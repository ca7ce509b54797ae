"""The Congressional Record and hearings, in the publisher's forms, with our own people."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import transcripts
from transcripts import formats
from transcripts.kinds import NoteKind
from transcripts.model import Heading, Meeting, Note
from transcripts.reading.style.house_style import Confidence

EXAMPLES = Path(__file__).parents[2] / "examples"
RECORD = (EXAMPLES / "senate-record.txt").read_text(encoding="utf-8")
HEARING = (EXAMPLES / "senate-hearing.txt").read_text(encoding="utf-8")
HEAD = RECORD[: RECORD.index("  Mr. QUILL. Mr.")]


def parse(body: str) -> Meeting:
    """Read an article of the Record with a body of one's own."""
    return transcripts.parse(HEAD + body, strict=True)


def notes(meeting: Meeting, kind: NoteKind) -> list[str]:
    inside = [part for turn in meeting.turns for part in turn.blocks]
    found = [one for one in (*meeting.blocks, *inside) if isinstance(one, Note)]
    return [one.text for one in found if one.kind is kind]


@pytest.mark.parametrize(
    ("printed", "name", "role", "constituency"),
    [
        ("Mr. QUILL. ", "QUILL", None, None),
        ("Mrs. McCAIN. ", "McCAIN", None, None),
        ("Ms. MILLENDER-McDONALD. ", "MILLENDER-McDONALD", None, None),
        ("Mr. VAN BERG of New Norland. ", "VAN BERG", None, "New Norland"),
        ("Miss O'NEILL of the District of Sand. ", "O'NEILL", None, "the District of Sand"),
        ("Mr. Manager BERG. ", "BERG", "Manager", None),
        ("The PRESIDING OFFICER. ", None, "PRESIDING OFFICER", None),
        ("The ACTING PRESIDENT pro tempore. ", None, "ACTING PRESIDENT pro tempore", None),
        ("The SPEAKER pro tempore (Mr. Quill of Sand). ", "Quill", "SPEAKER pro tempore", "Sand"),
        ("Senator Lang. ", "Lang", "Senator", None),
        ("Ms. Van Meer of Utah. ", "Van Meer", None, "Utah"),
        ("The Chairwoman. ", None, "Chairwoman", None),
        ("Mr. ST. CLAIR of Sand. ", "ST. CLAIR", None, "Sand"),
        ("The Reading Clerk. ", None, "Reading Clerk", None),
    ],
)
def test_labels(printed: str, name: str | None, role: str | None, constituency: str | None) -> None:
    label = transcripts.parse_label(printed, format="us-congress")
    assert label is not None
    assert (label.name, label.role, label.constituency) == (name, role, constituency)


@pytest.mark.parametrize("text", ["Mr. Speaker. ", "Mr. Chairman. ", "The ferry. ", "Mr. quill. "])
def test_no_labels(text: str) -> None:
    meeting = parse(f"  Mr. QUILL. No.\n  {text}I yield.\n")
    assert [turn.label for turn in meeting.turns] == ["Mr. QUILL"]


def test_the_header_of_the_record() -> None:
    meeting = transcripts.parse(RECORD, strict=True)
    assert meeting.source.format == "us-congress"
    assert (meeting.title, meeting.number, meeting.place) == ("THE NIGHT FERRY", "12", "Senate")
    assert meeting.date == dt.date(2031, 1, 28)
    assert notes(meeting, NoteKind.FURNITURE)[0] == "[Pages S693-S694]"


def test_the_page_says_what_its_text_says() -> None:
    page = (
        f"<html>\n<head>\n<title>Congressional Record, Volume 177 Issue 12 (Tuesday, January 28,"
        f" 2031)</title>\n</head>\n<body><pre>\n{RECORD}\n</pre></body>\n</html>"
    )
    one, two = transcripts.parse(RECORD), transcripts.parse(page)
    assert two.source.format == "us-congress"
    assert [(turn.label, turn.text) for turn in one.turns] == [
        (turn.label, turn.text) for turn in two.turns
    ]


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_no_page_stands_in_a_paragraph(end: str) -> None:
    meeting = transcripts.parse(RECORD.replace("\n", end), strict=True)
    first = meeting.turns[0].paragraphs[0]
    assert "every night for forty years. I send" in first.text
    (mark,) = first.marks
    assert isinstance(mark.value, Note)
    assert mark.value.page == "S694"


def test_votes_have_counts_and_names() -> None:
    votes = [one for one in transcripts.parse(RECORD).blocks if isinstance(one, Note)]
    votes = [one for one in votes if one.kind is NoteKind.VOTE]
    assert [{one.option: one.value for one in vote.counts} for vote in votes] == [
        {"yes": 2, "no": 1},
        {},
        {"yes": 2},
        {"no": 1},
    ]
    assert votes[2].text == "YEAS--2 Berg Quill"


def test_a_bill_that_is_printed_is_quoted_section_by_section() -> None:
    quotes = notes(transcripts.parse(RECORD), NoteKind.QUOTE)
    assert [quote[:9] for quote in quotes] == ["S. 208 Be", "SECTION 1", "SEC. 2. K"]
    assert quotes[2].endswith(
        "(a) In General.--The ferry shall sail at night. (b) Rule.--No ship waits for it."
    )


@pytest.mark.parametrize(
    "line",
    [
        "There was no objection.",
        "The assistant legislative clerk read as follows:",
        "The amendment (No. 12), as modified, was agreed to.",
        "So the motion to adjourn was rejected.",
        "A motion to reconsider was laid on the table.",
        "Mr. QUILL addressed the Chair.",
        "Messrs. BERG, LANG, and QUILL changed their vote from yea to nay.",
        "By Mr. QUILL (for himself and Ms. Berg):",
        "S. 208. A bill to keep the night ferry; to the Committee on the Harbors.",
        "(The remarks of Mr. Quill are located in today's Record.)",
        "The Chaplain, Dr. Otto Lang, offered the following prayer:",
    ],
)
def test_procedure_is_told(line: str) -> None:
    meeting = parse(f"  Mr. QUILL. I ask for a vote.\n  {line}\n  Ms. BERG. I thank the clerk.\n")
    assert notes(meeting, NoteKind.NARRATION) == [line]


def test_a_bill_is_brought_in_below_another_that_is_quoted() -> None:
    text = RECORD.replace(
        "for it.\n",
        "for it.\n      By Mr. LANG (for himself and Ms. Berg and\n        Mr. Quill):\n",
    )
    meeting = transcripts.parse(text, strict=True)
    assert "By Mr. LANG (for himself and Ms. Berg and Mr. Quill):" in notes(
        meeting, NoteKind.NARRATION
    )


@pytest.mark.parametrize(
    "line",
    [
        "So the ferry might say that it is late, but is it?",
        "The bill that we have before us is short.",
        "The question is what the harbor was built for. We have no answer.",
    ],
)
def test_what_is_said_of_procedure_is_speech(line: str) -> None:
    meeting = parse(f"  Mr. QUILL. I ask for a vote.\n  {line}\n")
    assert notes(meeting, NoteKind.NARRATION) == []


def test_the_time_in_the_house() -> None:
    meeting = parse(
        "  Mr. QUILL. Yes.\n\n"
        "                    {time}  1045\n                  THE SHIP\n\n  Ms. BERG. No.\n"
    )
    assert notes(meeting, NoteKind.TIME) == ["{time} 1045"]


def test_a_heading_right_below_the_time_stands_for_itself() -> None:
    time = f"{'{time}  1045':>42}\n"
    meeting = parse(f"{time}                       THE FERRY AGAIN\n\n  Mr. QUILL. No.\n")
    assert notes(meeting, NoteKind.TIME) == ["{time} 1045"]
    assert [one.text for one in meeting.blocks if isinstance(one, Heading)][-1] == "THE FERRY AGAIN"


def test_the_member_in_the_extensions_has_a_full_name() -> None:
    text = RECORD.replace("[Senate]", "[Extensions of Remarks]")
    member = f"{'HON. TOM QUILL':^71}\n\n{'of sand':^71}\n\n"
    text = text.replace("  Mr. QUILL. Mr.", f"{member}  Mr. QUILL. Mr.", 1)
    meeting = transcripts.parse(text, strict=True)
    assert meeting.turns[0].speaker.name == "TOM QUILL"


def test_the_daily_digest_has_no_speech() -> None:
    head = HEAD.replace("[Senate]", "[Daily Digest]")
    meeting = transcripts.parse(
        f"{head}Chamber Action\nMeasures Introduced: Six bills were introduced.\n", strict=True
    )
    assert meeting.source.format == "us-congress"
    assert meeting.turns == ()


TITLE = """\
  Remarks of the Harbor Master of Port Vane before the Committee on
  Harbors, on the Night Ferry and on the Fares of Each of the Ferries
                         of the Great Sound
"""
UNEVEN = """\
  Remarks of the Harbor Master of Port Vane before the Committee on
   Harbors, on the Night Ferry and on the Fares of Each of the Ferry
  Lines of the Sound, with a Letter of the Mayor of Vane on the Night
 Ferry, of the Third of March, and with the Answer of the Harbor Board
"""


@pytest.mark.parametrize("title", [TITLE, UNEVEN])
def test_the_long_title_of_what_is_printed_is_no_speech(title: str) -> None:
    said = (
        "  Mr. QUILL. Mr. President, I ask that the remarks be printed in the\n"
        "Record, as the ferry is late, and as all of us who sail in it do know\n"
        "that it is late.\n  The clerk will report.\n"
    )
    quoted = "       The ferry is late, and it was late in each of the years of\n     my life.\n"
    meeting = parse(f"{said}\n{title}\n{quoted}")
    heading = meeting.blocks[-2]
    assert isinstance(heading, Heading)
    assert heading.text == " ".join(title.split())
    assert notes(meeting, NoteKind.QUOTE) == [" ".join(quoted.split())]
    assert [turn.label for turn in meeting.turns] == ["Mr. QUILL"]


def test_a_section_that_a_bill_puts_in_is_quoted_with_its_head() -> None:
    quoted = "     ``Sec. 26. Ferries in the night and in the early hours of the\n       day\n\n"
    meeting = parse(f"  Mr. QUILL. It reads:\n\n{quoted}       ``(a) No ferry sails.\n")
    assert notes(meeting, NoteKind.QUOTE) == [
        "``Sec. 26. Ferries in the night and in the early hours of the day ``(a) No ferry sails."
    ]


def test_what_an_amendment_is_for_is_quoted_with_it() -> None:
    purpose = "(Purpose: To modify the harbor (and its ferry), and to\n     provide an offset)"
    meeting = transcripts.parse(RECORD.replace("SECTION 1.", f"{purpose}\n\n     SECTION 1.", 1))
    assert " ".join(purpose.split()) in " ".join(notes(meeting, NoteKind.QUOTE))
    assert not any("Purpose" in one.event.text for one in meeting.events())


def test_a_hearing() -> None:
    meeting = transcripts.parse(HEARING, strict=True)
    assert (meeting.title, meeting.place) == ("THE NIGHT FERRY", "Washington, DC.")
    assert (meeting.date, meeting.time) == (dt.date(2031, 1, 28), dt.time(10, 3))
    assert meeting.session == "Senate Hearing 121-48"
    assert [turn.label for turn in meeting.turns] == [
        "The Chairman",
        "The Chairman",
        "Secretary Finch",
        "Senator Lang",
        "The Chairman",
    ]
    assert {turn.speaker.name for turn in meeting.turns if turn.label == "The Chairman"} == {
        "Tom Quill"
    }


def test_what_was_handed_in_is_quoted() -> None:
    quotes = notes(transcripts.parse(HEARING), NoteKind.QUOTE)
    assert "The ferry has sailed every night for forty years." in quotes
    assert quotes[-1] == "The ferry is gray."


def test_statements_have_headings() -> None:
    headings = [one.text for one in transcripts.parse(HEARING).blocks if isinstance(one, Heading)]
    assert "STATEMENT OF HON. DORA FINCH, SECRETARY, DEPARTMENT OF HARBORS" in headings


def test_a_copy_without_the_head_of_the_record() -> None:
    text = (
        "The PRESIDING OFFICER. The Senator from Sand.\n"
        "(The remarks of Mr. Quill are printed in today's Record under\n``Ferries.'')\n"
        "Mr. QUILL.\nI yield the floor.\nThe PRESIDING OFFICER (Mr. Lo). Without objection.\n"
    )
    meeting = transcripts.parse(text)
    assert (meeting.source.format, len(meeting.turns)) == ("us-congress", 3)
    assert len(notes(meeting, NoteKind.NARRATION)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Mr. QUILL. Mr. President, it is late.\n",
        "[Congressional Record]\n\n  Mr. QUILL. It is late.\n",
        "[Senate Hearing 121-48]\n\n    Senator Lang. It is late.\n",
    ],
)
def test_what_is_of_another_publisher(text: str) -> None:
    assert formats.find("us-congress").sniff(text) is Confidence.NO
