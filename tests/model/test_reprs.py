"""How values print, and how notebooks show them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import attrs
import pytest
from hypothesis import given

import transcripts
from transcripts import (
    BodyStyle,
    Directions,
    HouseStyle,
    LabelStyle,
    Look,
    Meeting,
    Rule,
    wordings,
)
from transcripts.formats import BUILT_IN, BlockStyle, Hints, StyleFormat, find
from transcripts.testing import SAMPLES, load_sample
from transcripts.testing.strategies import meetings

TWO_LINES = 160
TEXT = (
    "[00:00:00] Chair Anna Berg: <b>Yes</b>. (Applause.)\n\nNo.\n\n[00:00:30] Ben Okoro: We ship.\n"
)


@pytest.fixture
def meeting() -> Meeting:
    return transcripts.parse(TEXT, format="labelled")


def values(one: object) -> Iterator[object]:
    """Yield a value and all that it holds."""
    if isinstance(one, tuple):
        for inner in one:
            yield from values(inner)
    elif attrs.has(type(one)):
        yield one
        for field in attrs.fields(type(one)):  # type: ignore[arg-type]
            yield from values(getattr(one, field.name))


@given(meetings())
def test_no_value_of_a_meeting_takes_more_than_two_lines(meeting: Meeting) -> None:
    used = [*meeting.talk_share(), *meeting.chunks(500), *meeting.find(r"\w+")]
    for one in (*values(meeting), *values(tuple(used))):
        assert len(repr(one)) <= TWO_LINES
        assert "\n" not in repr(one)


def test_nor_does_anything_else() -> None:
    text = load_sample("kremlin/news-conference").source
    explained = transcripts.explain(text)
    bad = transcripts.BadLine(7, "wrong " * 100, (("$", "wrong"),) * 99, "x" * 80)
    for one in [*values((*explained, bad)), explained, *map(load_sample, SAMPLES)]:
        assert len(repr(one)) <= TWO_LINES


def test_nor_does_what_formats_are_made_of() -> None:
    styles = [one.style for one in BUILT_IN.values() if isinstance(one, StyleFormat)]
    directions = Directions(wordings=wordings("en"))
    hints = Hints(labels={"Ada Berg" * 9: None}, not_labels=["Port Sand" * 99])
    read = find("kremlin").read(load_sample("kremlin/news-conference").source, hints)
    made = (*BUILT_IN.values(), *styles, BlockStyle(directions=directions), hints, read)
    openings = tuple(one.opening for one in read.decisions if one.opening)
    for one in values((*made, *read.decisions, *openings)):
        assert len(repr(one)) <= TWO_LINES


def test_a_style_prints_what_it_says_and_no_more() -> None:
    style = HouseStyle(
        name="harbor",
        labels=LabelStyle(are_names=True),
        body=BodyStyle(rules=(Rule(kind="quote", looks={Look.DEEP}),)),
    )
    assert repr(style) == (
        "<HouseStyle name='harbor', labels=<LabelStyle are_names=True>, body=<BodyStyle 1 rule>,"
        f" directions=<Directions {len(style.directions.wordings)} wordings>>"
    )
    assert repr(style.body.rules[0]) == (
        "<Rule kind=PassageKind.QUOTE, looks=frozenset({<Look.DEEP: 'deep'>})>"
    )
    assert repr(style.text) == "<TextStyle>"


def test_what_a_meeting_prints(meeting: Meeting) -> None:
    named = attrs.evolve(meeting, title="Ships", date=dt.date(2025, 5, 4), place="Old Quay")
    assert repr(named) == (
        "<Meeting title='Ships', date=2025-05-04, place='Old Quay',"
        " 2 turns, 2 speakers, 0 problems>"
    )
    assert repr(meeting) == "<Meeting 2 turns, 2 speakers, 0 problems>"


def test_what_is_in_it_prints(meeting: Meeting) -> None:
    _, turn = meeting.turns
    begin = TEXT.index("[00:00:30]")
    end, said = len(TEXT) - 1, TEXT.index("We ship")
    assert repr(turn) == (
        f"<Turn speaker='ben-okoro', text='We ship.', begins_at=0:00:30, span={begin}:{end}>"
    )
    assert repr(turn.paragraphs[0]) == f"<Paragraph text='We ship.', span={said}:{end}>"
    assert repr(turn.speaker) == (
        "<Speaker id='ben-okoro', kind=SpeakerKind.PERSON, name='Ben Okoro', 1 label>"
    )
    (mark,) = meeting.turns[0].paragraphs[0].marks
    assert repr(mark).startswith("<Mark start=12, end=23, value=<Event kind=EventKind.APPLAUSE, ")


def test_what_is_made_of_it_prints(meeting: Meeting) -> None:
    (found,) = meeting.find("ship")
    assert repr(found).startswith("<Match speaker='ben-okoro', text='ship', span=")
    (chunk,) = meeting.chunks(100)
    assert repr(chunk) == (
        f"<Chunk id='{chunk.id}', words=6, 3 pieces,"
        r" text='Anna Berg: <b>Yes</b>. (Applause.)\n\nNo.…'>"
    )
    assert repr(meeting.talk_share()[1]) == (
        "<TalkShare speaker='ben-okoro', turns=1, words=2, share=0.333, time=None>"
    )


def test_what_notebooks_show_is_escaped(meeting: Meeting) -> None:
    (turn, other), (chunk,) = meeting.turns, meeting.chunks(100)
    (found,) = meeting.find("Yes")
    for one in (meeting, turn, found, chunk):
        shown = one._repr_html_()
        assert "&lt;b&gt;" in shown
        assert "<b>" not in shown
        assert "Anna Berg<br><em>Chair</em>" in shown
    assert "<mark>Yes</mark>&lt;/b&gt;" in found._repr_html_()
    assert chunk._repr_html_().count("<tr>") == 3
    assert "We ship." in other._repr_html_()


def test_what_is_found_is_shown_in_its_place() -> None:
    made = transcripts.parse(f"Anna: {'a ' * 200}ship{' b' * 200}", format="labelled")
    (found,) = made.find("ship")
    shown = found._repr_html_()
    assert f"…{'a ' * 50}<mark>ship</mark>{' b' * 50}…" in shown


def test_a_share_is_a_line(meeting: Meeting) -> None:
    one, two = meeting.talk_share()
    assert one._repr_html_() == (
        "<div><strong>Anna Berg</strong>: 1 turn, 4 words, 66.7%, 0:00:30</div>"
    )
    assert two._repr_html_() == "<div><strong>Ben Okoro</strong>: 1 turn, 2 words, 33.3%</div>"
