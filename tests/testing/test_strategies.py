"""Strategies: meetings of anything, and documents that readers must read as they were printed."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

import transcripts
from tests.checks import FORMATS
from transcripts.errors import UnknownFormatError
from transcripts.kinds import SpeakerKind
from transcripts.model import Event, Gap, Insertion, Label, Meeting, Note, Span, Speaker, Turn
from transcripts.testing import make_speaker
from transcripts.testing.strategies import labels, meetings, rendered, spans, speakers, turns

# One that is found need not be the smallest.
QUICK = settings(phases=[Phase.generate], database=None, max_examples=1000)


@pytest.mark.parametrize("name", [*FORMATS, "webvtt", "subrip"])
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
    with pytest.raises(UnknownFormatError, match=r"'minutes'.*known formats: austria"):
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


@given(speakers(), spans())
def test_values_can_be_drawn_alone(speaker: Speaker, span: Span) -> None:
    if speaker.name is not None:
        assert speaker.id == make_speaker(speaker.name).id
    assert span.end <= 2 * 10**6


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


@given(st.from_type(Span), st.from_type(Speaker))
def test_a_type_is_drawn_by_its_strategy(span: Span, speaker: Speaker) -> None:
    assert span.end <= 2 * 10**6
    assert speaker.id


ASK = """
strategy = st.from_type(transcripts.{name})
print(ascii(strategy.filter(lambda value: {check}).example()))
"""


@pytest.mark.parametrize("imports", ["transcripts, hypothesis", "hypothesis, transcripts"])
@pytest.mark.parametrize(
    ("name", "check"),
    [
        ("Meeting", "len(value.source.sha256) == 64"),
        ("Turn", "value.label is not None and value.label_span.start == 0"),
        ("Speaker", "value.name == 'Anna' or value.id == 'voice-1' or value.labels"),
        ("Span", "value.end > value.start"),
    ],
)
def test_hypothesis_knows_the_model_without_imports(imports: str, name: str, check: str) -> None:
    code = f"import {imports}\nfrom hypothesis import strategies as st\n"
    code += ASK.format(name=name, check=check)
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=False
    )
    assert run.stdout.lstrip("<").startswith(name), run.stderr


def test_hypothesis_is_as_quick_to_import_as_before() -> None:
    code = "import sys, hypothesis; sys.exit('transcripts' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_nothing_of_hypothesis_is_imported_without_it() -> None:
    code = "import sys, transcripts.testing; sys.exit('hypothesis' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_failure_shows_the_document() -> None:
    @settings(QUICK)
    @given(rendered("kremlin"))
    def fails(printed: tuple[str, Meeting]) -> None:
        assert "\n\nQuestion:" not in printed[0]

    with pytest.raises(AssertionError) as caught:
        fails()
    assert re.search(r"printed=\('[^\n]*\\n\\nQuestion:", "\n".join(caught.value.__notes__))


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"min_turns": -1}, "got -1 and 3"),
        ({"min_turns": 3, "max_turns": 2}, "got 3 and 2"),
    ],
)
def test_bounds_that_are_none_are_refused(asked: dict[str, int], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        meetings(**asked)


def test_arguments_of_another_type_are_named() -> None:
    with pytest.raises(TypeError, match="min_turns must be int, not str"):
        meetings(min_turns="1")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="max_turns must be int, or None, not str"):
        meetings(max_turns="1")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="the name of a format must be str, not int"):
        rendered(7)  # type: ignore[arg-type]


@given(meetings(min_turns=10))
def test_ten_turns_are_not_too_many(meeting: Meeting) -> None:
    assert 10 <= len(meeting.turns) <= 14


@given(turns())
def test_a_turn_spans_its_leaves(turn: Turn) -> None:
    leaves = [*filter(None, [turn.head]), *(block.span for block in turn.blocks)]
    assert (leaves[0].start, leaves[-1].end) == (0, turn.span.end)
    for span in filter(None, [turn.label_span, turn.note_span]):
        assert turn.head is not None
        assert turn.head.start <= span.start <= span.end <= turn.head.end
