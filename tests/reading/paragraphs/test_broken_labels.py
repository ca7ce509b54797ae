"""Labels that were broken over lines, in texts that were copied or wrapped."""

from __future__ import annotations

import pytest

import transcripts
from transcripts.reading.labels.hints import Hints
from transcripts.reading.labels.reader import LabelReader
from transcripts.reading.paragraphs.joining import join_lines
from transcripts.reading.source.passages import fold
from transcripts.reading.style.groups import Repair, TextStyle
from transcripts.reading.style.house_style import HouseStyle

FOUND = HouseStyle(name="found")
COPIED = HouseStyle(name="copied", text=TextStyle(repairs=frozenset(Repair), has_headings=False))

Said = tuple[str | None, str | None, str]

# What BeautifulSoup's get_text("\n") makes of a page: each text of an element is a line.
COPIED_PAGE = """
Meeting with the sailors of Norland • President of Russia


President of Russia

Events

Structure

Search


President of Russia

Mobile version


Events

Meeting with the sailors of Norland


Boris Petrov met with the
sailors who had come from Norland.


March 1, 2031

12:30

Perm


President of\xa0Russia
Boris Petrov:
 Good afternoon.

Ministers have come today, and I am glad of it.
Minister of Ports of\xa0Norland

Zelda Oz


Oz Zelda
Minister of Ports of Norland


(retranslated)
:
 Thank you all.
Boris
Petrov
: We go on.
* * *
Conversation with sailors of Norland
President
of Norland Ivan Lang:
 Good evening.


Persons

Oz Zelda


Publication status

Published in section:
News
"""


def said(text: str) -> list[Said]:
    meeting = transcripts.parse(text, format="kremlin")
    return [(turn.label, turn.note, turn.text) for turn in meeting.turns]


def flowed(text: str, style: HouseStyle = COPIED) -> list[str]:
    return [made.text for made in join_lines(text, style, LabelReader.of(style, Hints()))]


def test_the_turns_of_a_page_with_each_text_on_a_line() -> None:
    assert said(COPIED_PAGE) == [
        (
            "President of Russia Boris Petrov",
            None,
            "Good afternoon.\n\nMinisters have come today, and I am glad of it.",
        ),
        (
            "Minister of Ports of Norland Zelda Oz",
            "retranslated",
            "Thank you all.",
        ),
        ("Boris Petrov", None, "We go on."),
        ("President of Norland Ivan Lang", None, "Good evening."),
    ]


def test_the_header_of_a_page_with_each_text_on_a_line() -> None:
    meeting = transcripts.parse(COPIED_PAGE, format="kremlin")
    assert (meeting.title, str(meeting.date), meeting.place) == (
        "Meeting with the sailors of Norland",
        "2031-03-01",
        "Perm",
    )


def test_the_turns_of_such_a_page_without_its_empty_lines() -> None:
    page = "\n".join(filter(None, COPIED_PAGE.split("\n")))
    assert [turn[:2] for turn in said(page)] == [turn[:2] for turn in said(COPIED_PAGE)]


@pytest.mark.parametrize(
    ("lines", "label"),
    [
        # the role, the name and the colon, each in parts
        ("Culture Minister/Anna Berg: Yes.", "Culture Minister Anna Berg"),
        ("Culture Minister/Anna Berg/: Yes.", "Culture Minister Anna Berg"),
        ("Anna/Berg/: Yes.", "Anna Berg"),
        ("President/of Norland Anna Berg: Yes.", "President of Norland Anna Berg"),
        ("Minister of Great/Norland/Anna Berg/: Yes.", "Minister of Great Norland Anna Berg"),
        (
            "Chief Executive Officer/and/Chairman/of/the/Board/of/Seatrade/Anna/Berg/: Yes.",
            "Chief Executive Officer and Chairman of the Board of Seatrade Anna Berg",
        ),
        # more of a role that has begun already
        ("Deputy/Minister of Ports Anna Berg: Yes.", "Deputy Minister of Ports Anna Berg"),
        ("First/President of Norland Anna Berg: Yes.", "First President of Norland Anna Berg"),
        (
            "Head of Ports and/Minister of Sea Anna Berg: Yes.",
            "Head of Ports and Minister of Sea Anna Berg",
        ),
        (
            "Head of Ports,/Minister of Sea Anna Berg: Yes.",
            "Head of Ports, Minister of Sea Anna Berg",
        ),
        (
            "Head of the Service for Canals – Chief Sanitary/Physician of Norland Anna Berg: Yes.",
            "Head of the Service for Canals – Chief Sanitary Physician of Norland Anna Berg",
        ),
        (
            "Federation of the Independent Unions of Norland/Crew Chairman Anna Berg: Yes.",
            "Federation of the Independent Unions of Norland Crew Chairman Anna Berg",
        ),
        (
            "Head of Port/– Chief Engineer Anna Berg: Yes.",
            "Head of Port – Chief Engineer Anna Berg",
        ),
        ("Minister of Ports Anna Maria/Berg: Yes.", "Minister of Ports Anna Maria Berg"),
        # the realm after a title and a name
        ("King Boris/of Ruritania: Yes.", "King Boris of Ruritania"),
    ],
)
def test_a_label_over_lines(lines: str, label: str) -> None:
    assert said(f"Karl Lang: No.\n{lines.replace('/', chr(10))}") == [
        ("Karl Lang", None, "No."),
        (label, None, "Yes."),
    ]


@pytest.mark.parametrize(
    ("lines", "label"),
    [
        # no office, so that it may be a title, a place or a menu
        ("The Harbour/Anna Berg: Yes.", "Anna Berg"),
        ("Perm/President of Norland Anna Berg: Yes.", "President of Norland Anna Berg"),
        ("Perm/Crew Chairman Anna Berg: Yes.", "Crew Chairman Anna Berg"),
        # an office within a sentence
        ("We met the minister/Anna Berg: Yes.", "Anna Berg"),
        ("Conversation with the President/Anna Berg: Yes.", "Anna Berg"),
        # a role that is whole
        (
            "Minister of Ports/President of Norland Anna Berg: Yes.",
            "President of Norland Anna Berg",
        ),
        (
            "Forum of the Harbours and the Upper Waterways/Chair of Norland Anna Berg: Yes.",
            "Chair of Norland Anna Berg",
        ),
        # a name that would lose its first word to the role
        ("Minister of Ports/Zorn Lang Oz: Yes.", "Zorn Lang Oz"),
        # what ends, and what stands alone
        ("Culture Minister./Anna Berg: Yes.", "Anna Berg"),
        ("Culture Minister:/Anna Berg: Yes.", "Anna Berg"),
        ("* * */Anna Berg: Yes.", "Anna Berg"),
        ("<…>/Anna Berg: Yes.", "Anna Berg"),
        ("March 1, 2031/Anna Berg: Yes.", "Anna Berg"),
        ("Mobile version/Anna Berg: Yes.", "Anna Berg"),
        # a voice that has no name
        ("Culture Minister/Question: Yes.", "Question"),
        # another paragraph
        ("Culture Minister//Anna Berg: Yes.", "Anna Berg"),
        # an office of which nobody is named
        ("Letter from the Chair of the Commission/The President: Yes.", None),
    ],
)
def test_a_line_above_a_label_that_is_no_part_of_it(lines: str, label: str | None) -> None:
    last = said(f"Karl Lang: No.\n\n{lines.replace('/', chr(10))}")[-1]
    assert last[0] == (label or "Karl Lang")


@pytest.mark.parametrize(
    ("before", "label"),
    [
        ("We thank the", "Anna Berg"),
        ("We thank Zelda,", "Anna Berg"),
        ("Excerpts from the conversation", "President of Norland Anna Berg"),
        ("We thank her.", "President of Norland Anna Berg"),
    ],
)
def test_a_label_begins_no_paragraph_where_a_sentence_goes_on(before: str, label: str) -> None:
    text = f"Karl Lang: No.\n{before}\nPresident of Norland\nAnna Berg: Yes."
    assert said(text)[-1][0] == label


def test_a_label_begins_below_an_empty_line_whatever_stands_above_it() -> None:
    text = "Karl Lang: No.\nWe thank Zelda,\n\nPresident of Norland\nAnna Berg: Yes."
    assert said(text)[-1][0] == "President of Norland Anna Berg"


def test_a_line_below_a_date_is_the_place() -> None:
    wrapped = "We have seen what it takes to build a boat\nby hand and to sail it.\n" * 3
    text = f"Meeting\nMarch 1, 2031\nPerm\nPort Chair Anna Berg: Yes.\n{wrapped}"
    assert said(text)[0][0] == "Port Chair Anna Berg"
    assert said(text.replace("March 1, 2031", "So it is."))[0][0] == "Perm Port Chair Anna Berg"


def test_a_role_may_stand_below_a_date() -> None:
    text = "Meeting\n\nMarch 1, 2031\nPresident of Russia\nAnna Berg: Yes."
    assert said(text)[0][0] == "President of Russia Anna Berg"


@pytest.mark.parametrize(("length", "is_role"), [(200, True), (201, False)])
def test_a_role_over_lines_has_200_characters(length: int, is_role: bool) -> None:  # noqa: FBT001
    role = "Minister of Ports of/Norland and Chair of the N".ljust(length, "o").replace("/", "\n")
    (turn,) = transcripts.parse(f"{role}\nAnna Berg: Yes.", format="kremlin").turns
    assert turn.role == (fold(role) if is_role else None)


@pytest.mark.parametrize(("width", "is_role"), [(200, True), (201, False)])
def test_a_line_above_a_name_may_be_the_role(width: int, is_role: bool) -> None:  # noqa: FBT001
    role = "Head of the Port of N".ljust(width, "o")
    (turn,) = transcripts.parse(f"{role}\nBoris Petrov: Yes.", format="kremlin").turns
    assert (turn.role, turn.speaker.name) == (role if is_role else None, "Boris Petrov")


@pytest.mark.parametrize("end", ["Crew Chair Zelda Oz: Yes.", "Anna Berg: Yes."])
@pytest.mark.parametrize(("width", "count"), [(39, 2), (40, 1)])
def test_a_full_line_above_a_name_may_be_an_affiliation(width: int, count: int, end: str) -> None:
    union = "Union of the Norland Ports of N".ljust(width, "o")
    assert len(flowed(f"{union}\n{end}")) == count


def test_one_full_line_above_a_name_may_be_an_affiliation_and_not_two() -> None:
    union = "Union of the Ports and Harbours of the North"
    assert len(flowed(f"{union}\nAnna Berg: Yes.")) == 1
    assert len(flowed(f"{union}\nUpper Waterways\nAnna Berg: Yes.")) == 3


def test_a_full_line_with_small_words_that_are_no_trade_begins_no_label() -> None:
    lines = ["Beginning of the meeting with the Head of the Port", "Anna Berg: Yes."]
    assert flowed("\n".join(lines)) == lines


@pytest.mark.parametrize(("lines", "count"), [(16, 1), (17, 17)])
def test_a_label_may_begin_sixteen_lines_above_its_colon(lines: int, count: int) -> None:
    words = ["Head", *["of", "Norland"] * 7, "Isles"][: lines - 1]
    assert len(flowed("\n".join([*words, "Anna Berg", ": Yes."]))) == count


@pytest.mark.parametrize(
    "lines",
    [
        "Anna Berg:/(retranslated):/Yes.",
        "Anna Berg:/(retranslated)/: Yes.",
        "Anna Berg/(retranslated): Yes.",
        "Anna Berg/(retranslated)/: Yes.",
        "Anna Berg (/retranslated/): Yes.",
        "Anna Berg (/retranslated)/: Yes.",
    ],
)
def test_a_note_on_lines_of_its_own(lines: str) -> None:
    turn = ("Anna Berg", "retranslated", "Yes.")
    assert said(lines.replace("/", "\n")) == [turn]
    above = f"Karl Lang: No.\n{lines}".replace("/", "\n")
    assert said(above) == [("Karl Lang", None, "No."), turn]


def test_a_note_with_a_colon_on_a_line_of_its_own_is_one_line() -> None:
    lines = "Anna Berg:\n(translated\nagain)\n: Yes."
    assert said(lines) == [("Anna Berg", None, "(translated\n\nagain) : Yes.")]


def test_a_bracket_below_a_sentence_is_no_note() -> None:
    text = "Karl Lang: We say this:\n(one): Yes.\nAnna Berg: No."
    assert [label for label, _, _ in said(text)] == ["Karl Lang", "Anna Berg"]


def test_a_bracket_below_a_label_that_is_ended_is_what_is_said() -> None:
    lines = ["Anna Berg:", "(one and all) we sail: no."]
    assert flowed("\n".join(lines)) == lines


@pytest.mark.parametrize(("style", "count"), [(COPIED, 1), (FOUND, 2)])
def test_an_empty_line_parts_a_name_from_its_colon_but_on_copied_pages(
    style: HouseStyle, count: int
) -> None:
    assert len(flowed("Anna Berg\n\n: Yes.", style)) == count


def test_labels_that_are_names_alone_have_no_role_above_them() -> None:
    text = "Culture Minister\nAnna Berg: Yes.\n\nKarl Lang: No.\n\nAnna Berg: So it is.\n"
    labels = [turn.label for turn in transcripts.parse(text, format="labelled").turns]
    assert labels == ["Anna Berg", "Karl Lang", "Anna Berg"]


def test_a_line_of_the_page_with_a_colon_ends_no_label() -> None:
    text = "Anna Berg: Yes.\n\nCulture Minister\nPublished in section: News\n"
    assert [label for label, _, _ in said(text)] == ["Anna Berg"]


def test_a_role_with_a_name_in_brackets_over_lines_of_a_wrapped_text() -> None:
    text = (
        "Mr. Lang: We have asked the ministry of this house what was done about\n"
        "the port, and we wait for what it will say about it.\n"
        "The Assistant Minister, Ministry of State for the Northern Ports and\n"
        "Internal Waters (Mr. Oz): We have begun with the work on the old port.\n"
    )
    role = "The Assistant Minister, Ministry of State for the Northern Ports and Internal Waters"
    assert [line.split(":")[0] for line in flowed(text, FOUND)] == ["Mr. Lang", f"{role} (Mr. Oz)"]


@pytest.mark.parametrize(
    ("before", "role"),
    [
        ("Mr. Lang: We have asked what will be said about it today\n", ""),
        ("Mr. Lang: We have asked what will be said about it today.\n", "ROLE "),
        ("Mr. Lang: We have asked what will be said about it today\n\n", "ROLE "),
        ("", "ROLE "),
    ],
)
def test_a_role_in_a_wrapped_text_begins_no_label_within_a_sentence(before: str, role: str) -> None:
    text = (
        f"{before}The Assistant Minister, Ministry of State for the Northern Ports and\n"
        "Internal Waters (Mr. Oz): We have begun with the work on the old port\n"
        "of the town, and we go on with it until it is as good as it has been,\n"
        "and so it will be.\n"
    )
    above = "The Assistant Minister, Ministry of State for the Northern Ports and "
    labels = [line.split(":")[0] for line in flowed(text, FOUND)]
    assert labels[-1] == f"{role.replace('ROLE ', above)}Internal Waters (Mr. Oz)"


def test_a_colon_on_a_line_of_its_own_may_follow_what_is_no_label_yet() -> None:
    assert flowed("Anna Zorn: No.\nZorn\n: Yes.") == ["Anna Zorn: No.", "Zorn : Yes."]
