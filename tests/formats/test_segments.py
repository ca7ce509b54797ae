"""Segments with times: the turns that they make, whatever gives them."""

from __future__ import annotations

import datetime as dt

import pytest

from transcripts import Heading, SpeakerKind, Turn
from transcripts.formats.segments import Recording, Segment, Word, find_word, outcome_of
from transcripts.kinds import ProblemCode, TimingKind
from transcripts.reading.assembly.outcome import Outcome


def outcome(*segments: Segment, joined: bool = True, machines: bool = False) -> Outcome:
    recording = Recording(segments=segments, are_joined=joined, are_machines=machines)
    return outcome_of(recording, "text/plain", {"B": "Ben Okoro"})


def turns(found: Outcome) -> list[Turn]:
    return [one for one in found.blocks if isinstance(one, Turn)]


def told(found: Outcome) -> list[tuple[str, str]]:
    """Return the problems, each with the text that it is of."""
    return [(str(one.code), one.span.of(found.text)) for one in found.problems]


def at(second: float) -> dt.timedelta:
    return dt.timedelta(seconds=second)


def test_consecutive_segments_of_one_voice_are_one_turn() -> None:
    found = outcome(
        Segment(" Good ", voice="A", begins_at=at(0), ends_at=at(2)),
        Segment("evening.", voice="A", begins_at=at(1), ends_at=at(1.5)),
        Segment("Yes?", voice="B"),
        Segment("No.", voice="B", channel="1"),
        machines=True,
    )
    assert found.text == "A\nGood\nevening.\nB\nYes?\nB\nNo.\n"
    assert [(one.label, one.channel, one.text) for one in turns(found)] == [
        *(("A", None, "Good evening."), ("B", None, "Yes?"), ("B", "1", "No.")),
    ]
    first, second, _ = turns(found)
    assert (first.begins_at, first.ends_at) == (at(0), at(2))
    assert first.speaker.kind is SpeakerKind.MACHINE
    assert second.speaker.name == "Ben Okoro"
    assert found.problems == ()


def test_segments_may_stay_apart() -> None:
    found = outcome(Segment("Good", voice="A"), Segment("", voice="A"), joined=False)
    assert [one.text for one in turns(found)] == ["Good", ""]
    assert found.problems == ()


def test_speech_without_a_voice_among_others_is_nobodys() -> None:
    found = outcome(
        Segment("Good", voice="A"), Segment("Yes"), Segment("no"), Segment("Bye", voice="A")
    )
    assert [(one.label, one.text) for one in turns(found)] == [
        *(("A", "Good"), (None, "Yes no"), ("A", "Bye")),
    ]
    assert turns(found)[1].speaker.kind is SpeakerKind.ANONYMOUS
    assert told(found) == [("unattributed", "Yes")]


@pytest.mark.parametrize("segments", [(Segment("Good"),), (Segment("", voice="A"), Segment(" "))])
def test_where_nobody_is_told_or_nothing_said_nobody_is_missed(
    segments: tuple[Segment, ...],
) -> None:
    assert ProblemCode.UNATTRIBUTED not in {one.code for one in outcome(*segments).problems}


def test_recordings_are_headings_at_each_change() -> None:
    names = ("a", "b", "a", None)
    found = outcome(*(Segment(f"Word{at}", session=name) for at, name in enumerate(names)))
    assert found.text == "a\nWord0\nb\nWord1\na\nWord2\nWord3\n"
    assert [one.text for one in found.blocks if isinstance(one, Heading)] == ["a", "b", "a"]
    assert told(found) == [("second-document", "b")]
    assert not [
        one for one in outcome(Segment("Good", session="a")).blocks if isinstance(one, Heading)
    ]


def test_words_stand_where_they_are_said() -> None:
    words = [Word(" Good", at(0), at(1), 0.5), Word(" old"), Word(" Good.", at(2))]
    found = outcome(Segment("Good  old «Good.»", words=words, confidence=0.25))
    (paragraph,) = turns(found)[0].paragraphs
    assert [
        (paragraph.text[one.start : one.end], one.kind, one.confidence) for one in paragraph.times
    ] == [
        ("Good old «Good.»", TimingKind.CUE, 0.25),
        ("Good", TimingKind.WORD, 0.5),
        ("Good.", TimingKind.WORD, None),
    ]
    assert found.problems == ()


@pytest.mark.parametrize(
    "words",
    [
        ["Good", "morning"],
        ["Good"],
        ["evening"],
        ["Good", "eve"],
        ["Good", "evening", "all"],
    ],
)
def test_words_that_are_not_those_of_the_text_are_a_problem(words: list[str]) -> None:
    found = outcome(Segment("Good evening", words=[Word(one, at(0)) for one in words]))
    assert told(found) == [("words-differ", "Good evening")]


def test_a_time_that_runs_backwards_is_a_problem() -> None:
    found = outcome(Segment("Good", begins_at=at(2), ends_at=at(1)))
    assert told(found) == [("time-backwards", "Good")]


def test_a_word_is_found_where_it_is_due_or_whole() -> None:
    text = "one, two thirteen three"
    assert find_word("one", text, 0) == 0
    assert find_word("two", text, 3) == 5
    assert find_word("three", text, 8) == 18
    assert find_word("teen", text, 8) is None
    assert find_word("four", text, 0) is None
    assert find_word("", text, 0) is None
    # in another case, if it is due and a whole word
    assert find_word("good", "Good evening, good night", 0) == 0
    assert find_word("evening", "Evening", 0) == 0
    assert find_word("«good", "«Good", 0) == 0
    assert find_word("«good", "Good", 0) is None
    assert find_word("good", "Goods are good", 0) == 10
    assert find_word("good", "Yes, Good", 0) is None
    assert find_word("…", "Yes", 0) is None
    assert find_word("far", " " * 5_000 + "far", 0) is None


def test_a_fault_of_the_document_stands_where_it_is_seen() -> None:
    recording = Recording(
        segments=[Segment("Good \ufffd")],
        faults=[(ProblemCode.ENCODING_MENDED, "mended"), (ProblemCode.WORDS_DIFFER, "other")],
    )
    found = outcome_of(recording, "text/plain", {})
    assert told(found) == [("encoding-mended", "\ufffd"), ("words-differ", "")]
