"""What stands around a body: bounded by lines of the style, marked, or below front matter."""

from __future__ import annotations

import datetime as dt

import pytest
import regex
from attrs import evolve

from tests.reading.lines import passages
from transcripts.reading.layout.frame import Frame, read_bounded_frame, read_marked_frame
from transcripts.reading.layout.header import read_frame
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.metadata import Metadata
from transcripts.reading.source.passages import Passage
from transcripts.reading.style.bounds import edges
from transcripts.reading.style.groups import BodyStyle, PageStyle
from transcripts.reading.style.house_style import HouseStyle

BOUNDED = HouseStyle(
    name="bounded",
    body=BodyStyle(
        opening=regex.compile(r"Beginn: (?P<time>[\d.]+ Uhr)"),
        closing=regex.compile(r"\(Schluss: .*\)"),
    ),
    page=PageStyle(furniture=frozenset({"seite 1"})),
)
OPENED = HouseStyle(name="a", body=BodyStyle(opening=regex.compile("Beginn")))
CLOSED = HouseStyle(name="a", body=BodyStyle(closing=regex.compile("Schluss")))
PLAIN = HouseStyle(name="a")

MINUTES = """Protokoll 3
31. Sitzung
Berlin, Mittwoch, den 14. Mai 2031
Die Boote 2071
31. Sitzung
Berlin, Mittwoch, den 14. Mai 2031
Beginn: 9.00 Uhr
Anna Berg: Ja.
Nein.
(Schluss: 9.38 Uhr)
Seite 1
Anlage 1
"""


def taken(frame: Frame) -> list[str]:
    return [frame.decisions[at].taken.value for at in sorted(frame.decisions)]


def test_a_document_that_says_where_its_body_begins_and_ends() -> None:
    frame = read_bounded_frame(passages(MINUTES), BOUNDED)
    assert frame is not None
    assert (frame.start, frame.end) == (7, 9)
    assert (
        frame.metadata.title,
        frame.metadata.date,
        frame.metadata.time,
        frame.metadata.place,
    ) == (
        "Protokoll 3",
        dt.date(2031, 5, 14),
        dt.time(9, 0),
        "Berlin",
    )
    assert taken(frame) == [
        *(PassageKind.TITLE, "title", "dateline", "contents", "title", "dateline", "time"),
        *("time", "furniture", "appendix"),
    ]


def test_a_document_that_says_only_where_its_body_begins() -> None:
    frame = read_bounded_frame(passages("Boote\nBeginn\nAnna Berg: Ja."), OPENED)
    assert frame is not None
    assert (frame.start, frame.end, frame.metadata.time, frame.metadata.date) == (2, 3, None, None)
    assert taken(frame) == ["title", "time"]


def test_a_body_may_begin_with_the_first_line() -> None:
    frame = read_bounded_frame(passages("Beginn\nAnna Berg: Ja."), OPENED)
    assert frame is not None
    assert (frame.start, frame.metadata.title, taken(frame)) == (1, None, ["time"])


@pytest.mark.parametrize("style", [BOUNDED, CLOSED, PLAIN])
def test_a_document_that_does_not_say_where_its_body_begins(style: HouseStyle) -> None:
    stream = passages("Boote\nEs ist 9.00 Uhr.\nSchluss")
    assert edges(stream, style) == (0, 3)
    assert read_bounded_frame(stream, style) is None


def test_a_document_that_says_only_where_its_body_ends() -> None:
    stream = passages("Anna Berg: Ja.\nSchluss\nAnlage 1\nAnlage 2")
    frame = read_frame(stream, CLOSED, (0, 0), Metadata())
    assert (frame.start, frame.end) == (0, 1)
    assert taken(frame) == ["time", "appendix", "appendix"]


def test_a_document_without_labels_may_say_where_its_body_ends() -> None:
    frame = read_frame(passages("Es ist so.\nSchluss"), CLOSED, (2, -1), Metadata())
    assert (frame.start, frame.end, taken(frame)) == (0, 1, ["time"])


def test_what_stands_before_the_last_label_ends_no_body() -> None:
    stream = passages("Anna Berg: Ja.\nSchluss\nKarl Lang: Nein.\nSchluss")
    frame = read_frame(stream, CLOSED, (0, 2), Metadata())
    assert (frame.end, taken(frame)) == (3, ["time"])


PLACES = evolve(PLAIN, page=PageStyle(has_place_lines=True))
FRONT = Metadata(title="Boats", date=dt.date(2031, 5, 14))


def below(lines: str, front: Metadata = FRONT, style: HouseStyle = PLACES) -> Frame:
    head, *rest = passages(f"---\n{lines}\nAnna Berg: Yes.\n")
    stream = [evolve(head, hint=PassageKind.METADATA), *rest]
    last = len(stream) - 1
    return read_frame(stream, style, (last, last), front)


@pytest.mark.parametrize(
    ("lines", "place", "time"),
    [
        ("", None, None),
        ("The Old Hall", "The Old Hall", None),
        ("The Old Hall\nPerm, Norland\n3:02 P.M. EDT", "The Old Hall, Perm, Norland", (15, 2)),
        ("3:02 P.M. EDT\nThe Old Hall", "The Old Hall", (15, 2)),
        ("3:02 P.M.\n4:00 P.M.", None, (15, 2)),
        ("May 15, 2031, Perm\n13:30", "Perm", (13, 30)),
        ("(May 15, 2031)", None, None),
    ],
)
def test_what_stands_between_front_matter_and_speech(
    lines: str, place: str | None, time: tuple[int, int] | None
) -> None:
    frame = below(lines)
    assert (frame.metadata.title, frame.metadata.date, frame.metadata.place) == (
        "Boats",
        dt.date(2031, 5, 14),
        place,
    )
    assert frame.metadata.time == (time and dt.time(*time))
    assert taken(frame) == ["metadata", *["dateline"] * len(lines.splitlines())]
    assert frame.start == 1 + len(lines.splitlines())


def test_below_front_matter_a_sentence_is_no_place() -> None:
    frame = below("The Old Hall\nWe met there.\nPerm")
    assert (frame.start, frame.metadata.place, taken(frame)) == (
        2,
        "The Old Hall",
        ["metadata", "dateline"],
    )


@pytest.mark.parametrize("lines", ["Introduction", "May 15, 2031\nApproved Minutes"])
def test_no_line_is_a_place_where_the_publisher_prints_none(lines: str) -> None:
    assert below(lines, style=PLAIN).metadata.place is None
    assert below(lines).metadata.place is not None


def test_the_place_of_the_front_matter_weighs_more_than_one_below_it() -> None:
    front = Metadata(title="Boats", place="Perm")
    frame = below("The Old Hall\nMay 15, 2031", front)
    assert (frame.metadata.place, frame.metadata.date) == ("Perm", dt.date(2031, 5, 15))


def test_a_page_that_marks_its_parts() -> None:
    marked = [
        (None, "Menu"),
        (PassageKind.TITLE, "Boats"),
        (PassageKind.TITLE, "Ships"),
        (PassageKind.DATELINE, "May 15, 2031"),
        (PassageKind.DATELINE, "13:30"),
        (PassageKind.DATELINE, "Perm"),
        (PassageKind.LABEL, "Anna Berg:"),
        (None, "Yes."),
        (PassageKind.BODY, "It is."),
        (PassageKind.APPENDIX, "Annex"),
    ]
    stream = [Passage(text, 0, len(text), hint=hint) for hint, text in marked]
    frame = read_marked_frame(stream, HouseStyle(name="boats"))
    assert frame is not None
    assert (frame.start, frame.end, frame.metadata.title, frame.metadata.place) == (
        6,
        9,
        "Boats",
        "Perm",
    )
    assert (frame.metadata.date, frame.metadata.time) == (dt.date(2031, 5, 15), dt.time(13, 30))
    assert taken(frame) == [
        *("furniture", "title", "title", "dateline", "dateline", "dateline", "appendix"),
    ]


def test_a_page_that_marks_no_body() -> None:
    stream = [Passage("Boats", 0, 5, hint=PassageKind.TITLE)]
    assert read_marked_frame(stream, HouseStyle(name="boats")) is None


@pytest.mark.parametrize(("day", "problems"), [("14. März 2031", 0), ("31. Februar 2031", 1)])
def test_a_marked_line_in_the_form_of_the_style(day: str, problems: int) -> None:
    form = regex.compile(r"(?P<date>\d.+) in (?P<place>.+)")
    style = HouseStyle(name="boats", page=PageStyle(header=(form,)))
    marked = [(PassageKind.DATELINE, f"{day} in Perm"), (PassageKind.BODY, "Anna Berg: Ja.")]
    stream = [Passage(text, 0, len(text), hint=hint) for hint, text in marked]
    frame = read_marked_frame(stream, style)
    assert frame is not None
    date = None if problems else dt.date(2031, 3, 14)
    assert (frame.metadata.date, frame.metadata.place) == (date, "Perm")
    assert taken(frame) == ["dateline"]
    assert [problem.code.value for problem in frame.problems] == ["date-unread"] * problems


def test_a_time_that_cannot_be_read_is_told() -> None:
    header = (regex.compile(r"Um (?P<time>.+)"),)
    opening = regex.compile(r"Beginn: (?P<time>.+) Uhr|Beginn")
    style = HouseStyle(name="a", body=BodyStyle(opening=opening), page=PageStyle(header=header))
    frame = read_bounded_frame(passages("Um 25.00 Uhr\nBeginn: 9.75 Uhr\nAnna Berg: Ja.\n"), style)
    assert frame is not None
    assert taken(frame) == ["time", "time"]
    assert frame.metadata.time is None
    assert [(one.code, one.severity, one.message, one.span.start) for one in frame.problems] == [
        ("time-unread", "warning", "no time of day can be read in '25.00 Uhr'", 0),
        ("time-unread", "warning", "no time of day can be read in '9.75'", 13),
    ]
    silent = read_bounded_frame(passages("Um 9.00 Uhr\nBeginn\nAnna Berg: Ja.\n"), style)
    assert silent is not None
    assert (silent.metadata.time, silent.problems) == (dt.time(9), [])


def test_a_header_above_the_line_that_begins_the_body() -> None:
    header = (
        regex.compile(r"(?P<title>\d+\. Sitzung)"),
        regex.compile(r"(?P<session>[IVX]+\. Periode)"),
        regex.compile(r"Um (?P<time>.+)"),
    )
    style = HouseStyle(
        name="a", body=BodyStyle(opening=regex.compile("Beginn")), page=PageStyle(header=header)
    )
    text = "Protokoll\n3. Sitzung\nIV. Periode\nUm 9.00 Uhr\nBeginn\nAnna Berg: Ja.\n"
    frame = read_bounded_frame(passages(text), style)
    assert frame is not None
    assert taken(frame) == ["contents", "title", "metadata", "time", "time"]
    said = frame.metadata
    assert (said.title, said.session, said.time) == ("3. Sitzung", "IV. Periode", dt.time(9))
