"""Strategies: meetings of anything, and documents that readers must read as they were printed."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

import transcripts
from transcripts.errors import UnknownFormatError
from transcripts.kinds import SpeakerKind
from transcripts.model import Event, Gap, Insertion, Label, Meeting, Note, Span, Speaker, Turn
from transcripts.testing.strategies import labels, meetings, rendered, spans, speakers, turns

# One that is found need not be the smallest.
QUICK = settings(phases=[Phase.generate], database=None, max_examples=1000)
FORMATS = ["bundestag", "kremlin", "labelled", "white-house"]


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_printed_is_read_as_it_was(name: str) -> None:
    @given(rendered(name))
    def check(printed: tuple[str, Meeting]) -> None:
        document, meeting = printed
        assert transcripts.parse(document, format=name) == meeting

    check()


@pytest.mark.parametrize("name", FORMATS)
def test_a_label_says_what_it_says(name: str) -> None:
    @given(labels(name))
    def check(label: Label) -> None:
        assert transcripts.parse_label(label.text, format=name) == label

    check()


@pytest.mark.parametrize("draw", [labels, rendered])
def test_an_unknown_format_is_named(draw: object) -> None:
    with pytest.raises(UnknownFormatError, match=r"'minutes'.*known formats: bundestag"):
        draw("minutes")  # type: ignore[operator]


@given(meetings())
def test_the_spans_of_a_meeting_fit_a_text(meeting: Meeting) -> None:
    leaves = list(meeting.leaves())
    assert all(one.end <= two.start for one, two in pairwise(leaves))
    assert all(leaf.end <= meeting.source.length for leaf in leaves)
    for turn in meeting.turns:
        for paragraph in turn.paragraphs:
            for mark in paragraph.marks:
                if mark.start < mark.end:
                    assert paragraph.locate(mark.start, mark.end) == mark.value.span
                else:
                    assert paragraph.span.start <= mark.value.span.start
                    assert mark.value.span.end <= paragraph.span.end
    assert all(problem.span.end <= meeting.source.length for problem in meeting.problems)


@given(meetings())
def test_a_drawn_meeting_comes_back_from_json(meeting: Meeting) -> None:
    assert transcripts.from_json(transcripts.to_json(meeting)) == meeting


@given(meetings(min_turns=2, max_turns=3))
def test_the_number_of_turns_has_bounds(meeting: Meeting) -> None:
    assert 2 <= len(meeting.turns) <= 3


@given(turns(), speakers(), spans())
def test_values_can_be_drawn_alone(turn: Turn, speaker: Speaker, span: Span) -> None:
    assert turn.span.start == 0
    assert speaker.id
    assert span.start <= span.end


@pytest.mark.parametrize("kind", [Event, Gap, Insertion, Note])
def test_every_kind_of_mark_is_drawn(kind: type) -> None:
    def has_one(meeting: Meeting) -> bool:
        return any(
            isinstance(mark.value, kind)
            for turn in meeting.turns
            for paragraph in turn.paragraphs
            for mark in paragraph.marks
        )

    assert has_one(find(meetings(), has_one, settings=QUICK))


def test_speakers_return_in_a_meeting() -> None:
    def returns(meeting: Meeting) -> bool:
        return len(meeting.turns) > len(meeting.speakers) > 1

    assert returns(find(meetings(), returns, settings=QUICK))


@pytest.mark.parametrize("kind", SpeakerKind)
def test_every_kind_of_speaker_is_drawn(kind: SpeakerKind) -> None:
    assert find(speakers(), lambda speaker: speaker.kind is kind, settings=QUICK).kind is kind


@pytest.mark.parametrize("kind", [Meeting, Turn, Speaker, Span])
def test_hypothesis_knows_the_model_without_imports(kind: type) -> None:
    @settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
    @given(st.from_type(kind))
    def check(value: object) -> None:
        assert isinstance(value, kind)

    check()


def test_nothing_of_hypothesis_is_imported_without_it() -> None:
    code = "import sys, transcripts.testing; sys.exit('hypothesis' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
