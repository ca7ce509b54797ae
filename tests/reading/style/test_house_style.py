"""What a house style asks for, and what it has when nothing is said."""

from __future__ import annotations

import pickle
import re

import pytest
import regex
from attrs import evolve

import transcripts
from tests.pages import outline, parse
from transcripts import formats
from transcripts.errors import ParseError
from transcripts.formats import bundestag, kremlin
from transcripts.kinds import EventKind, NoteKind
from transcripts.reading.source.metadata import Metadata
from transcripts.reading.source.passages import Passage
from transcripts.reading.style.groups import (
    BodyStyle,
    LabelStyle,
    Layout,
    MarkupStyle,
    PageStyle,
    TextStyle,
)
from transcripts.reading.style.house_style import Confidence, HouseStyle
from transcripts.testing import load_sample


def style(*languages: str) -> HouseStyle:
    return HouseStyle(name="plain", languages=languages)


def test_a_style_that_says_nothing() -> None:
    made = style()
    assert made.sniff("Anna Berg: Yes.") is Confidence.NO
    assert (made.labels, made.text, made.markup) == (LabelStyle(), TextStyle(), MarkupStyle())
    assert (made.labels.pattern, made.text.layout) == (None, Layout.DETECT)
    assert (made.page.facts(["Topics"]), made.body.author_of("By Anna")) == (Metadata(), None)
    assert not made.page.is_furniture("Topics")
    assert not made.page.is_line("Topics")
    assert not made.page.opens_box("Topics")
    assert not made.body.calls_item("Item 3:")
    assert not made.body.opens_part("Part 3")
    assert made.body.title_kind("Item 3") is None
    assert made.body.separates("* * *")


@pytest.mark.parametrize(
    ("languages", "text", "kind"),
    [
        ((), "(Applause.)", EventKind.APPLAUSE),
        (("en",), "(Applause.)", EventKind.APPLAUSE),
        (("de",), "(Beifall)", EventKind.APPLAUSE),
        (("ru",), "(Смех.)", EventKind.LAUGHTER),
        (("en", "ru"), "(Смех.)", EventKind.LAUGHTER),
        # what is said in another language
        (("de",), "(Applause.)", EventKind.ACTION),
        (("xx",), "(Applause.)", EventKind.ACTION),
    ],
)
def test_directions_are_in_the_languages_of_the_style(
    languages: tuple[str, ...], text: str, kind: EventKind
) -> None:
    (event,) = style(*languages).directions.whole_bracket(Passage(text, 0, len(text)))
    assert event.kind is kind


@pytest.mark.parametrize("name", ["", " "])
def test_a_style_needs_a_name(name: str) -> None:
    with pytest.raises(ValueError, match=r"^a style needs a name, by which format= finds it, not"):
        HouseStyle(name=name)


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("(?P<name>A):", "pattern needs a group named 'label'; it has 'name'"),
        ("(A):", "pattern needs a group named 'label'; it has no group with a name"),
        (
            "(?P<label>(?P<nmae>A)):",
            "pattern has a group named 'nmae', which says nothing here; it may have label, name",
        ),
    ],
)
def test_the_groups_of_a_label_are_those_that_somebody_reads(pattern: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}"):
        LabelStyle(pattern=regex.compile(pattern))


@pytest.mark.parametrize("name", ["kremlin/news-conference", "us-congress/record"])
def test_a_style_goes_to_another_process(name: str) -> None:
    text, style = load_sample(name).source, formats.find(name.partition("/")[0])
    again = pickle.loads(pickle.dumps(style))  # noqa: S301 - our own
    assert again == style
    assert transcripts.parse(text, format=again) == transcripts.parse(text, format=style)


def test_what_a_style_says_of_lines() -> None:
    page = PageStyle(
        furniture=frozenset({"topics"}),
        furniture_lines=regex.compile(r"Page \d+"),
        tail=frozenset({"persons"}),
        tail_lines=re.compile("Published:"),
        see_also=frozenset({"see also"}),
    )
    lines = ("TOPICS", "Page 2", "Page 2 of 3", "Persons", "Published: today", "See also")
    assert list(map(page.is_furniture, lines)) == [True, True, False, False, False, False]
    assert list(map(page.is_line, lines)) == [True, True, False, True, True, False]
    assert [line for line in lines if page.opens_box(line)] == ["See also"]
    body = BodyStyle(
        agenda=regex.compile(r"item \d:$"),
        titles=(
            (regex.compile("Votes"), NoteKind.VOTE),
            (regex.compile("Vote|Paper"), NoteKind.AGENDA),
        ),
        heading=regex.compile("Part"),
        authorship=regex.compile(r"By (?P<name>\w+)?"),
    )
    assert [body.calls_item(text) for text in ("I call item 3:", "item 3: boats")] == [True, False]
    assert [body.title_kind(text) for text in ("Votes: 3", "Vote", "Paper 1", "A Paper")] == [
        NoteKind.VOTE,
        NoteKind.AGENDA,
        NoteKind.AGENDA,
        None,
    ]
    assert [body.opens_part(text) for text in ("Part 3", "The part")] == [True, False]
    assert [body.author_of(text) for text in ("By Anna", "By …", "Boats")] == ["Anna", "", None]


# Words may be parted between the three runs in a great many ways.
_WORDS = r"(?:\w+ ?){1,40}"
SLOW = HouseStyle(
    name="slow",
    labels=LabelStyle(pattern=regex.compile(rf"(?P<label>{_WORDS}{_WORDS}{_WORDS}):(?=\s|$)")),
)
NO_LABEL = f"Anna Berg Lee: Yes.\n\n{'harbour ' * 90}! a: b\n"


def test_a_pattern_that_backtracks_without_end_is_stopped_where_the_caller_asks() -> None:
    message = r"^the patterns of the format 'slow' took more than 0\.2 s \(line 1, column 1\)$"
    for call in (transcripts.parse, transcripts.explain):
        with pytest.raises(ParseError, match=message):
            call(NO_LABEL, format=SLOW, timeout=0.2)


def test_where_the_time_is_enough_the_meeting_is_the_same() -> None:
    text = "Anna Berg: Yes. (Laughter, applause.)\n\n* * *\n\nKarl Lang: No.\n"
    for one in (kremlin.STYLE, bundestag.STYLE, evolve(SLOW, name="quick")):
        in_time = transcripts.parse(text, format=one, timeout=60)
        assert in_time == transcripts.parse(text, format=one)


def test_no_time_is_left_for_the_next_pattern() -> None:
    with pytest.raises(ParseError, match="took more than 0 s"):
        transcripts.parse("Anna Berg: Yes.", format=SLOW, timeout=0)


@pytest.mark.parametrize(("line", "count"), [("* *", 0), ("**", 0), ("* * *", 1), ("***", 1)])
@pytest.mark.parametrize("name", ["kremlin", "white-house"])
def test_three_asterisks_separate(name: str, line: str, count: int) -> None:
    text = f"MS. LUND: We sail.\n\n{line}\n\nMR. BERG: So we do.\n"
    assert outline(parse(text, format=name)).count("separator") == count
