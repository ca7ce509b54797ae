"""Header and tail of a document that does not mark them."""

from __future__ import annotations

import pytest
import regex

import transcripts
from tests.pages import START, filled, outline, parse


def test_the_time_in_a_dateline_below_front_matter() -> None:
    text = "---\ntitle: A\n---\n\nJanuary 28, 2024, 13:30, Perm\n\nAnna Berg: Yes.\n\nIda Au: No."
    assert str(transcripts.parse(text, format="labelled").time) == "13:30:00"


# How long, how many: each form on both sides of its bound


@pytest.mark.parametrize(("length", "kind"), [(250, "title"), (251, "lead")])
def test_a_title_has_up_to_250_characters(length: int, kind: str) -> None:
    text = f"{filled('Meeting with sailors who go on', length)}\n\nBoris Petrov: Good."
    assert outline(parse(text)) == [kind, "turn"]


@pytest.mark.parametrize(("length", "kind"), [(60, "dateline"), (61, "lead")])
def test_a_place_has_up_to_60_characters(length: int, kind: str) -> None:
    place = "The Hall of N".ljust(length, "o")
    meeting = parse(f"Meeting with sailors\n\nMarch 1, 2020\n\n{place}\n\nBoris Petrov: Good.")
    assert outline(meeting) == ["title", "dateline", kind, "turn"]
    assert meeting.place == (place if kind == "dateline" else None)


@pytest.mark.parametrize("lines", [["13:30", "Perm"], ["Perm", "13:30"]])
def test_one_time_and_one_place_stand_below_a_date(lines: list[str]) -> None:
    header = "\n\n".join(["Meeting with sailors", "March 1, 2020", *lines, "Norland"])
    meeting = parse(f"{header}\n\nBoris Petrov: Good.")
    assert (str(meeting.time), meeting.place) == ("13:30:00", "Perm")
    assert outline(meeting) == ["title", "dateline", "dateline", "dateline", "lead", "turn"]


def test_a_place_may_stand_below_a_title_that_stands_below_a_date() -> None:
    meeting = parse("March 1, 2020\n\nMeeting with sailors\n\nPerm\n\nBoris Petrov: Good.")
    assert (meeting.title, meeting.place) == ("Meeting with sailors", "Perm")


@pytest.mark.parametrize(("length", "count"), [(299, 4), (300, 2)])
def test_a_line_of_the_tail_has_less_than_300_characters(length: int, count: int) -> None:
    line = filled("Boats and ships go on", length)
    tail = f"Topics\n\n{line}\n\nPublication status\n\nPublished in section: News\n"
    assert outline(parse(f"{START}{tail}")) == ["title", "dateline", "turn", *["furniture"] * count]


@pytest.mark.parametrize("end", [".", "!", "?", ">"])
def test_a_sentence_stands_in_no_tail(end: str) -> None:
    meeting = parse(f"{START}Topics\n\nWe sail{end}\n\nPublished in section: News\n")
    assert outline(meeting) == ["title", "dateline", "turn", "furniture"]
    assert meeting.turns[0].text == f"Good afternoon.\n\nTopics\n\nWe sail{end}"


def test_a_lead_that_the_tail_repeats_is_one() -> None:
    head = "Meeting with sailors\n\nMarch 1, 2020\n\nThe northern boats\n\nBoris Petrov: Good.\n\n"
    meeting = parse(f"{head}Topics\n\nThe northern boats\n\nPublished in section: News\n")
    assert outline(meeting) == ["title", "dateline", "lead", "turn", *["furniture"] * 3]


def test_a_value_of_the_tail_may_stand_on_the_line_of_its_heading() -> None:
    meeting = parse(f"{START}Topics Boats\n\nPublished in section: News\n")
    assert outline(meeting) == ["title", "dateline", "turn", "furniture", "furniture"]


def test_the_tail_stands_below_the_last_label() -> None:
    meeting = parse(f"{START}Published in section: News\n\nAnna Ivanova: Thank you.")
    assert outline(meeting) == ["title", "dateline", "turn", "turn"]


@pytest.mark.parametrize(
    ("line", "is_place"),
    [
        ("Port Sand – Perm", True),
        ("Port of Sand and Perm", True),
        ("Hall 3", False),
        ("The hall", False),
        ("The Hall.", False),
        ("perm", False),
    ],
)
def test_which_line_below_a_date_is_a_place(line: str, is_place: bool) -> None:  # noqa: FBT001
    meeting = parse(f"Meeting with sailors\n\nMarch 1, 2020\n\n{line}\n\nBoris Petrov: Good.")
    assert meeting.place == (line if is_place else None)


def test_the_first_line_may_end_the_body() -> None:
    text = "(Schluss: 16.55 Uhr)\nAnlage 1\nEine Anlage.\n"
    assert outline(parse(text, format="bundestag")) == ["time", "appendix", "appendix"]


DATED = "Meeting with sailors\n\nMarch 1, 2020\n\nThe President came to the port.\n\n"


@pytest.mark.parametrize(
    ("line", "kind", "time"),
    [
        ("March 1, 2020, 12:30, Perm", "dateline", "12:30:00"),
        # another day: the one before it, and one after
        ("February 5, 2020, 12:30, Perm", "lead", "None"),
        ("March 5, 2020, 12:30, Perm", "lead", "None"),
    ],
)
def test_the_date_of_the_meeting_may_be_printed_again(line: str, kind: str, time: str) -> None:
    meeting = parse(f"{DATED}{line}\n\nBoris Petrov: Good afternoon.")
    assert outline(meeting) == ["title", "dateline", "lead", kind, "turn"]
    assert (str(meeting.date), str(meeting.time)) == ("2020-03-01", time)


@pytest.mark.parametrize(
    ("lead", "kinds"),
    [
        ("", ["dateline", "dateline", "title", "turn"]),
        ("The President came.\n\n", ["title", "lead", "dateline", "lead", "turn"]),
    ],
)
def test_a_place_stands_right_above_the_date(lead: str, kinds: list[str]) -> None:
    text = f"The Hall, Perm\n\n{lead}March 1, 2020\n\nMeeting with sailors\n\n"
    assert outline(parse(f"{text}Boris Petrov: Good afternoon.")) == kinds


@pytest.mark.parametrize("title", ["The Old Harbour", "A meeting with Zelda, who sails"])
def test_what_is_no_place_with_a_comma_above_a_date_is_the_title(title: str) -> None:
    meeting = parse(f"{title}\n\nMarch 1, 2020\n\nThe sailors\n\nBoris Petrov: Good afternoon.")
    assert (meeting.title, outline(meeting)) == (title, ["title", "dateline", "lead", "turn"])


@pytest.mark.parametrize(
    ("label", "kinds"),
    [("", ["turn"]), ("Zelda Lee: Good afternoon.", ["narration", "turn"])],
)
def test_an_article_has_an_author_where_nobody_is_labelled(label: str, kinds: list[str]) -> None:
    text = "Article by Boris Petrov\n\nMarch 1, 2020\n\n* * *\n\nI thank you all.\n\n"
    assert outline(parse(f"{text}{label}"))[3:] == kinds


# Lines that a house style has for what they say of the meeting

RECORD = transcripts.HouseStyle(
    name="harbor",
    languages=("en",),
    labels=transcripts.LabelStyle(pattern=regex.compile(r"(?P<label>Ms\. (?P<name>\w+)): ")),
    page=transcripts.PageStyle(
        header=(
            regex.compile(r"(?P<title>RECORD OF THE .+)"),
            regex.compile(r"Sitting (?P<number>\d+) of the (?P<session>\w+) session"),
            regex.compile(r"(?P<place>Port \w+), (?P<date>\d+ \w+ \d+)"),
            regex.compile(r"at (?P<time>[\d.:]+ [ap]\.m\.)"),
        )
    ),
)
HEADER = """\
The first line

RECORD OF THE COUNCIL

Sitting 12 of the Second session
Port Sand, 14 May 2031
at 3.10 p.m.

Ms. Berg: Yes.

RECORD OF THE SPEECH
"""


def test_lines_say_of_the_meeting_what_the_house_style_tells() -> None:
    meeting = transcripts.parse(HEADER, format=RECORD)
    assert (meeting.title, meeting.place) == ("RECORD OF THE COUNCIL", "Port Sand")
    assert (str(meeting.date), str(meeting.time)) == ("2031-05-14", "15:10:00")
    assert (meeting.number, meeting.session) == ("12", "Second")
    kinds = ["lead", "title", "metadata", "dateline", "time", "turn"]
    assert outline(meeting) == kinds
    assert meeting.turns[0].text == "Yes.\n\nRECORD OF THE SPEECH"


def test_what_is_no_date_is_a_problem() -> None:
    meeting = transcripts.parse("Port Sand, 31 February 2031\n\nMs. Berg: Yes.\n", format=RECORD)
    assert (meeting.date, meeting.place) == (None, "Port Sand")
    assert [str(one.code) for one in meeting.problems] == ["date-unread"]


def test_a_line_of_the_header_is_compiled() -> None:
    with pytest.raises(TypeError, match="must be a compiled pattern"):
        transcripts.PageStyle(header=("A",))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="has a group named 'day'"):
        transcripts.PageStyle(header=(regex.compile("(?P<day>A)"),))


def test_what_a_tool_writes_above_a_text_hides_no_field() -> None:
    fields = "Place: Port Sand\n\nDuration: 12:30"
    text = f"Berta Lind joined the meeting\n\n{fields}\n\nBerta Lind: Yes.\n\nOlaf Moe: No.\n"
    meeting = transcripts.parse(text, format="labelled")
    assert (meeting.place, str(meeting.duration)) == ("Port Sand", "0:12:30")
