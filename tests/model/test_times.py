"""When it is said: times of paragraphs, of what is found there, of chunks; the turn at a time."""

from __future__ import annotations

import datetime as dt

import pytest

import transcripts
from transcripts.kinds import TimingKind
from transcripts.model import Meeting, Paragraph, Span, Timing
from transcripts.testing import make_meeting

RECORDED = """WEBVTT

00:00:01.000 --> 00:00:03.000
<v Anna>The <00:00:01.500>boats <00:00:02.000>are

00:00:04.000 --> 00:00:06.000
<v Anna>here and the nets are dry

00:00:06.000 --> 00:00:07.000
<v Ben>Good.

00:00:05.500 --> 00:00:06.500
<v Clara>(Laughs.)
"""
TIMED = """[00:00:10] Anna Berg: We sail. I said it twice.

[00:00:20] Ben Okoro: At nine.
"""


def at(seconds: float) -> dt.timedelta:
    return dt.timedelta(seconds=seconds)


@pytest.fixture
def recorded() -> Meeting:
    return transcripts.parse(RECORDED)


@pytest.mark.parametrize(
    ("pattern", "begins", "ends"),
    [
        # From the word that it begins with to the end of the word that it ends with.
        ("boats are", 1.5, 3),
        ("The boats", 1, 2),
        # From cue to cue where words have no times of their own.
        ("nets", 4, 6),
        # The space between two cues belongs to neither.
        (" here", 4, 6),
        ("are here", 2, 6),
        ("Good", 6, 7),
    ],
)
def test_what_is_found_has_the_time_of_its_words(
    recorded: Meeting, pattern: str, begins: float, ends: float
) -> None:
    (found,) = recorded.find(pattern)
    assert (found.begins_at, found.ends_at) == (at(begins), at(ends))


def test_what_is_found_has_the_time_of_its_turn_where_no_other_is_known() -> None:
    found = list(transcripts.parse(TIMED, format="labelled").find("twice|nine"))
    assert [(one.begins_at, one.ends_at) for one in found] == [(at(10), None), (at(20), None)]


def test_a_paragraph_lasts_from_its_first_time_to_its_last(recorded: Meeting) -> None:
    first, _, _ = (turn.paragraphs[0] for turn in recorded.turns)
    assert (first.begins_at, first.ends_at) == (at(1), at(6))
    untimed = Paragraph(text="a", span=Span(0, 1))
    assert (untimed.begins_at, untimed.ends_at) == (None, None)


def test_a_time_that_is_not_known_is_passed_over() -> None:
    times = [
        Timing(start=0, end=1, ends_at=at(2)),
        Timing(start=2, end=3, begins_at=at(1)),
        Timing(start=2, end=3, begins_at=at(1.5), ends_at=at(1.7), kind=TimingKind.WORD),
    ]
    said = Paragraph(text="a b", span=Span(0, 3), times=times)
    assert (said.begins_at, said.ends_at) == (at(1), at(2))


def word(start: int, end: int, begins: float | None, ends: float | None) -> Timing:
    begins_at, ends_at = (None if time is None else at(time) for time in (begins, ends))
    return Timing(start=start, end=end, begins_at=begins_at, ends_at=ends_at, kind=TimingKind.WORD)


@pytest.mark.parametrize(
    ("start", "end", "begins", "ends"),
    [
        (0, 3, 0, 1),
        (4, 9, 1, 2),
        # In the middle of a word, and from there on.
        (1, 9, 0, 2),
        # "23" has no time of its own: it is said after "boats" and before "sail".
        (10, 12, 2, 5),
        (4, 12, 1, 2),
        (10, 17, 5, 6),
        # The sign at the end: nobody knows what comes after it.
        (17, 18, 6, None),
        (18, 18, 6, None),
    ],
)
def test_a_piece_is_said_from_its_first_word_to_its_last(
    start: int, end: int, begins: float, ends: float | None
) -> None:
    words = [word(0, 3, 0, 1), word(4, 9, 1, 2), word(13, 17, 5, 6)]
    times = [Timing(start=0, end=18, begins_at=at(0), ends_at=at(60)), *words]
    said = Paragraph(text="The boats 23 sail.", span=Span(0, 18), times=times)
    assert said.when(start, end) == (at(begins), None if ends is None else at(ends))


def test_what_stands_before_the_first_word_is_said_from_the_beginning_of_the_cue() -> None:
    times = [Timing(start=0, end=8, begins_at=at(0), ends_at=at(60)), word(3, 8, 1, 2)]
    said = Paragraph(text="23 boats", span=Span(0, 8), times=times)
    assert said.when(0, 2) == (at(0), at(1))
    assert said.when(0, 8) == (at(1), at(2))


def test_a_piece_without_words_is_said_in_its_cues() -> None:
    times = [
        Timing(start=0, end=3, begins_at=at(0), ends_at=at(1)),
        Timing(start=4, end=9, begins_at=at(3), ends_at=at(4)),
    ]
    said = Paragraph(text="The boats", span=Span(0, 9), times=times)
    assert said.when(1, 2) == (at(0), at(1))
    assert said.when(1, 5) == (at(0), at(4))
    assert said.when(3, 4) == (None, None)
    assert Paragraph(text="The", span=Span(0, 3)).when(0, 3) == (None, None)


def test_times_stand_in_the_order_of_the_text() -> None:
    times = [Timing(start=1, end=2), Timing(start=0, end=1)]
    with pytest.raises(ValueError, match="times must stand in the order of the text"):
        Paragraph(text="ab", span=Span(0, 2), times=times)


@pytest.mark.parametrize(
    ("seconds", "speaker"),
    [
        (0.9, None),
        (1, "anna"),
        (3.5, "anna"),
        (5.5, "clara"),
        (6.4, "clara"),
        (6.5, "ben"),
        (7, None),
    ],
)
def test_the_turn_at_a_time_is_the_last_of_those_that_last(
    recorded: Meeting, seconds: float, speaker: str | None
) -> None:
    turn = recorded.at(at(seconds))
    assert (turn and turn.speaker.id) == speaker


def test_a_turn_without_an_end_lasts_until_the_next() -> None:
    meeting = transcripts.parse(TIMED, format="labelled")
    anna, ben = meeting.turns
    assert [meeting.at(at(seconds)) for seconds in (9, 10, 19.9, 20, 10**6)] == [
        *(None, anna, anna, ben, ben),
    ]


def test_no_turn_is_at_a_time_where_there_are_none() -> None:
    assert make_meeting("ANNA: We ship.").at(at(0)) is None


def test_a_long_sentence_is_cut_between_cues(recorded: Meeting) -> None:
    chunks = list(recorded.chunks(7))
    assert [chunk.text for chunk in chunks] == [
        "Anna: The boats are",
        "Anna: here and the nets are dry",
        "Ben: Good.\n\nClara: (Laughs.)",
    ]
    assert [(chunk.begins_at, chunk.ends_at) for chunk in chunks] == [
        *((at(1), at(3)), (at(4), at(6)), (at(6), at(6.5))),
    ]


def test_a_cue_that_is_too_long_is_cut_between_words(recorded: Meeting) -> None:
    assert [chunk.text for chunk in recorded.chunks(5)][:3] == [
        "Anna: The boats are",
        "Anna: here and the nets",
        "Anna: are dry\n\nBen: Good.",
    ]
