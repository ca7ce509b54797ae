"""Segments from lists of words: cut where the voice changes, in the order of what is said."""

from __future__ import annotations

import datetime as dt

import pytest

from transcripts.formats.segments import Segment, Word
from transcripts.formats.services.words import by_time, by_voice, cut, joined, start_of, voices_at


def at(second: float | None) -> dt.timedelta | None:
    return None if second is None else dt.timedelta(seconds=second)


def segment(text: str, *words: tuple[str, float | None], channel: str | None = None) -> Segment:
    made = [
        Word(word, at(start), at(None if start is None else start + 0.5)) for word, start in words
    ]
    return Segment(text=text, words=made, channel=channel, begins_at=start_of(made))


def test_signs_are_glued() -> None:
    words = [(Word("Good"), False), (Word(","), True), (Word("yes"), False)]
    assert joined(words) == "Good, yes"
    assert joined(words, "") == "Good,yes"


def test_a_segment_is_cut_where_the_voice_changes() -> None:
    whole = segment("«Good evening.» — Yes?", ("Good", 0), ("evening", 1), ("Yes", 2))
    parts = by_voice(whole, ["A", "A", "B"])
    assert [(one.voice, one.text, one.begins_at, one.ends_at) for one in parts] == [
        ("A", "«Good evening.» —", at(0), at(1.5)),
        ("B", "Yes?", at(2), at(2.5)),
    ]


def test_one_voice_is_not_cut() -> None:
    whole = segment("Good evening", ("Good", 0), ("evening", 1))
    assert by_voice(whole, ["A", "A"]) == [whole]
    assert whole.voice == "A"
    assert by_voice(Segment(text="Good"), []) == [Segment(text="Good")]


def test_words_that_the_text_lacks_leave_no_text_out() -> None:
    whole = segment("Good evening yes", ("Good", 0), ("bad", 1), ("word", 2), ("yes", 3))
    parts = cut(whole, ["A", "B", "B", "C"])
    assert [(key, part.text) for key, part in parts] == [
        ("A", "Good"),
        ("B", "evening"),
        ("C", "yes"),
    ]


def test_the_faults_of_a_whole_are_those_of_its_first_part() -> None:
    whole = segment("a b", ("a", 0), ("b", 1))
    fault = ("time-unread", "start is no time")
    whole.faults.append(fault)  # type: ignore[arg-type]
    assert [part.faults for _, part in cut(whole, [1, 2])] == [[fault], []]


@pytest.mark.parametrize(
    ("first", "wanted"),
    [
        # A sentence ends, or nobody speaks for a second.
        (segment("a. b", ("a.", 0), ("b", 0.5)), ["a.", "d", "b"]),
        (segment("a b", ("a", 0), ("b", 1.5)), ["a", "d", "b"]),
        (segment("a b", ("a", 0), ("b", 1.25)), ["a b", "d"]),
        # A sign without a time ends the sentence of the word before it.
        (segment("a . b", ("a", 0), (".", None), ("b", 0.5)), ["a .", "d", "b"]),
        (segment("a b", ("a", None), ("b", 1.5)), ["a b", "d"]),
    ],
)
def test_channels_stand_in_the_order_of_what_is_said(first: Segment, wanted: list[str]) -> None:
    second = segment("d", ("d", 0.25), channel="1")
    assert [one.text for one in by_time([[first], [second]])] == [
        *(wanted if first.words[0].begins_at is not None else ["d", "a b"]),
    ]


def test_what_has_no_time_stays_where_it_is() -> None:
    first, second = Segment(text="a"), segment("b", ("b", 1))
    assert by_time([[first, second]]) == [first, second]
    assert by_time([[second], [first]]) == [first, second]
    assert by_time([]) == []


def test_who_speaks_at_a_time() -> None:
    ranges = [(at(2), at(3), "B"), (at(0), at(2), "A"), (at(5), None, "C"), (None, at(9), "D")]
    times = [at(-1), at(0), at(1.5), None, at(2), at(3), at(4), at(99)]
    assert voices_at(times, ranges) == [None, "A", "A", "A", "B", "B", None, "C"]
    assert voices_at([None], []) == [None]


@pytest.mark.parametrize(
    ("ranges", "voices"),
    [
        # one within another, two that begin together, two that overlap
        ([(0, 9, "A"), (2, 4, "B")], "AABBBAA"),
        ([(0, 9, "A"), (0, 2, "B")], "BBBAAAA"),
        ([(0, 2, "B"), (0, 9, "A")], "BBBAAAA"),
        ([(0, 4, "A"), (2, 9, "B")], "AABBBBB"),
        # three levels, the middle of which ends with the innermost or before it
        ([(0, 9, "A"), (1, 4, "B"), (2, 4, "C")], "ABCCCAA"),
        ([(0, 9, "A"), (1, 3, "B"), (2, 5, "C")], "ABCCCCA"),
        # one without an end lasts until the next one begins
        ([(0, None, "A"), (2, 4, "B")], "AABBB--"),
        ([(0, 9, None), (2, 4, "B")], "--BBB--"),
        ([(0, 1, "A"), (3, 4, "B")], "AA-BB--"),
        # one that ends before it begins
        ([(0, 6, "A"), (4, 2, "B")], "AAAAAAA"),
    ],
)
def test_the_innermost_range_counts(
    ranges: list[tuple[int, int | None, str | None]], voices: str
) -> None:
    told = [(at(begins), None if ends is None else at(ends), who) for begins, ends, who in ranges]
    times = [at(second) for second in range(7)]
    assert [one or "-" for one in voices_at(times, told)] == list(voices)
