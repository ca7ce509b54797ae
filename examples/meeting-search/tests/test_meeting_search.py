"""How a project that depends on transcripts tests itself with it."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

import transcripts
from meeting_search import Index, passages
from transcripts import Meeting
from transcripts.testing import (
    Golden,
    Sample,
    assert_meetings_equal,
    assert_round_trips,
    corrupt,
    load_sample,
    make_meeting,
)
from transcripts.testing.strategies import rendered

# [builders] The meeting that a test needs stands in the test.


def test_a_passage_says_who_speaks() -> None:
    meeting = make_meeting("ANNA: We ship.\nBEN: Friday?\n(Applause.)", title="Crew")
    (found,) = passages(meeting, max_words=10)
    assert found.text == "ANNA: We ship.\n\nBEN: Friday?"
    assert found.speakers == ("anna", "ben")


def test_every_word_of_a_query_must_be_said() -> None:
    index = Index(max_words=5)
    index.add(make_meeting("ANNA: We ship.\nBEN: We ship on Friday."))
    assert [found.text for found in index.search("ship friday")] == ["BEN: We ship on Friday."]
    assert index.search("") == []


# [strategies] Whatever is said in a meeting can be found in it.


@given(st.from_type(Meeting), st.integers(min_value=20, max_value=40))
def test_nothing_that_is_said_is_lost(meeting: Meeting, max_words: int) -> None:
    texts = [one.text for one in passages(meeting, max_words)]
    found = Counter(word for text in texts for word in re.findall(r"\w+", text))
    assert Counter(re.findall(r"\w+", meeting.text)) <= found


@given(rendered("labelled"))
def test_documents_can_be_searched(printed: tuple[str, Meeting]) -> None:
    document, meeting = printed
    index = Index()
    index.add(transcripts.parse(document, format="labelled"))
    for turn in meeting.turns:
        for word in re.findall(r"\w+", turn.text):
            assert turn.speaker.id in {who for one in index.search(word) for who in one.speakers}


# [samples] Documents in every form, with the meeting on them.


def test_a_passage_stands_where_its_span_says() -> None:
    sample = load_sample("kremlin/news-conference")
    for found in passages(sample.expected, max_words=40):
        first = found.text.partition(": ")[2].split()[0]
        assert found.span.of(sample.source).startswith(first)


# [plugin] One test for every sample, and a file with what was read the last time.


@pytest.mark.transcripts_samples("kremlin/*", "labelled/*")
def test_samples_are_cut_between_words(transcripts_sample: Sample) -> None:
    for found in passages(transcripts_sample.expected, max_words=30):
        assert transcripts.count_words(found.text) <= 30


def test_we_read_what_we_read_before(transcripts_golden: Golden) -> None:
    transcripts_golden(transcripts.parse("Anna Berg: We ship.\n\nBen Okoro: On Friday?"))


# [faults] What goes in and out of our own store is the same meeting.


@pytest.mark.parametrize("seed", range(3))
def test_faults_of_real_documents_change_nothing(seed: int) -> None:
    sample = load_sample("kremlin/news-conference")
    meeting = transcripts.parse(corrupt(sample.source, seed), format=sample.format)
    assert_meetings_equal(meeting, sample.expected, ignore=["spans", "source"])
    assert_round_trips(meeting)
