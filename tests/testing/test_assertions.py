"""The assertions: what they let pass, what they refuse, and that the message says where to look."""

from __future__ import annotations

import copy
import datetime as dt
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import attrs
import pytest

import transcripts
from transcripts import model, serializing
from transcripts.kinds import ProblemCode, Severity
from transcripts.model import Event, Gap, Meeting, Note, Paragraph, Problem, Source, Span, Turn
from transcripts.model.making import make_mark, make_paragraph
from transcripts.testing import (
    SAMPLES,
    assert_covers,
    assert_meetings_equal,
    assert_round_trips,
    load_sample,
    make_meeting,
)

SCRIPT = "We meet.\n\nANNA: We ship. (Laughter.)\n(Applause.)\nBEN (off mic): Friday?\n<…>\n"
MEETING = make_meeting(SCRIPT)
PROBLEM = Problem(
    code=ProblemCode.EMPTY_TURN, severity=Severity.WARNING, message="so", span=Span(0, 1)
)


def failure(check: Callable[..., None], *args: object, **named: object) -> str:
    """Return the message with which an assertion fails."""
    with pytest.raises(AssertionError) as caught:
        check(*args, **named)
    return str(caught.value)


def changed(script: str) -> Meeting:
    return make_meeting(script, source=MEETING.source)


# Equal meetings


def test_equal_meetings_pass() -> None:
    assert_meetings_equal(MEETING, make_meeting(SCRIPT))


def test_the_message_names_what_differs_above_the_turns() -> None:
    other = attrs.evolve(MEETING, title="Ships", source=attrs.evolve(MEETING.source, length=7))
    assert failure(assert_meetings_equal, other, MEETING) == (
        "the meetings differ\n"
        "title\n"
        "  actual:   'Ships'\n"
        "  expected: None\n"
        "source.length\n"
        "  actual:   7\n"
        "  expected: 76"
    )


def test_the_message_shows_the_first_turn_that_differs_and_then_all() -> None:
    other = changed(SCRIPT.replace("ship", "sink").replace("<…>\n", ""))
    message = failure(assert_meetings_equal, other, MEETING)
    assert message == (
        "the meetings differ\n"
        "turns[0] (blocks[1], ANNA)\n"
        "  blocks[0].text\n"
        "    actual:   'We sink. (Laughter.)'\n"
        "    expected: 'We ship. (Laughter.)'\n"
        "block by block\n"
        "  @@ -1,5 +1,4 @@\n"
        "   [note] We meet.\n"
        "  -anna: We ship. (Laughter.)\n"
        "  +anna: We sink. (Laughter.)\n"
        "   anna: (Applause.)\n"
        "   ben: Friday?\n"
        "  -[gap] <…>"
    )


def test_a_block_that_is_missing_or_too_many_is_shown() -> None:
    short = attrs.evolve(MEETING, blocks=MEETING.blocks[:-1])
    missing = failure(assert_meetings_equal, short, MEETING)
    assert "blocks[3] (Gap)\n  actual:   nothing\n  expected: Gap [gap] <…>\n" in missing
    surplus = failure(assert_meetings_equal, MEETING, short)
    assert "blocks[3] (Gap)\n  actual:   Gap [gap] <…>\n  expected: nothing\n" in surplus


@pytest.mark.parametrize("at", [0, 2, 3])
def test_the_headline_names_the_turn_that_is_missing_not_those_after_it(at: int) -> None:
    lines = ["ANNA: We ship.", "BEN: Friday?", "CARL: No.", "DORA: So when?"]
    whole = make_meeting("\n".join(lines))
    less = make_meeting("\n".join(lines[:at] + lines[at + 1 :]))
    name, said = lines[at].split(": ")
    place = f"the meetings differ\nturns[{at}] (blocks[{at}], {name})\n"
    turn = f"Turn {name.lower()}: {said}"
    missing = failure(assert_meetings_equal, less, whole, ignore=["spans", "source"])
    assert missing.startswith(f"{place}  actual:   nothing\n  expected: {turn}\nblock by block\n")
    surplus = failure(assert_meetings_equal, whole, less, ignore=["spans", "source"])
    assert surplus.startswith(f"{place}  actual:   {turn}\n  expected: nothing\nblock by block\n")


def test_a_turn_that_moved_is_too_many_where_it_is() -> None:
    one = make_meeting("ANNA: We ship.\nBEN: Friday?\nCARL: No.")
    other = make_meeting("BEN: Friday?\nCARL: No.\nANNA: We ship.")
    message = failure(assert_meetings_equal, one, other, ignore=["spans", "source"])
    place = "turns[0] (blocks[0], ANNA)\n  actual:   Turn anna: We ship.\n  expected: nothing\n"
    assert place in message


def test_another_kind_of_block_is_shown() -> None:
    message = failure(
        assert_meetings_equal,
        attrs.evolve(MEETING, blocks=MEETING.blocks[1:2]),
        attrs.evolve(MEETING, blocks=MEETING.blocks[:1]),
    )
    assert "actual:   Turn anna: We ship. (Laughter.) / anna: (Applause.)\n" in message
    assert "expected: Note [note] We meet.\n" in message


def test_a_turn_without_speech_is_shown() -> None:
    silent = attrs.evolve(MEETING.turns[0], blocks=())
    other = attrs.evolve(MEETING, blocks=(silent,))
    assert "Turn anna: \n" in failure(assert_meetings_equal, other, MEETING)


def test_where_only_positions_differ_there_is_no_diff() -> None:
    other = make_meeting(SCRIPT.replace("ANNA: ", "ANNA:  "))
    message = failure(assert_meetings_equal, other, MEETING, ignore=["source"])
    assert "turns[0] (blocks[1], ANNA)\n  blocks[0].span\n    actual:   17:37\n" in message
    assert "block by block" not in message
    assert_meetings_equal(other, MEETING, ignore=["source", "spans"])


def test_long_texts_are_shown_from_shortly_before_the_difference() -> None:
    words = " ".join(f"word{number}" for number in range(100))
    one, other = make_meeting(f"ANNA: {words} A."), make_meeting(f"ANNA: {words} B.")
    message = failure(assert_meetings_equal, one, other, ignore=["source"])
    assert "actual:   …'5 word96 word97 word98 word99 A.'\n" in message
    assert "expected: …'5 word96 word97 word98 word99 B.'\n" in message
    assert max(map(len, message.splitlines())) < 110
    longer = make_meeting(f"ANNA: C {words} A.")
    message = failure(assert_meetings_equal, longer, one, ignore=["source"])
    assert "actual:   'C word0 word1" in message
    assert "'…\n" in message


def test_a_text_that_goes_on_is_shown_from_its_end() -> None:
    one = make_meeting(f"ANNA: {'We ship. ' * 20}")
    other = make_meeting(f"ANNA: {'We ship. ' * 21}")
    message = failure(assert_meetings_equal, one, other, ignore=["spans", "source"])
    assert "actual:   …'ip. We ship. We ship. We ship.'\n" in message
    assert "expected: …'ip. We ship. We ship. We ship. We ship.'\n" in message


def test_many_differences_are_counted_and_the_diff_is_cut() -> None:
    one = make_meeting("\n".join(f"ANNA: This is {number}." for number in range(40)))
    other = make_meeting("\n".join(f"ANNA: That was {number}!" for number in range(40)))
    message = failure(assert_meetings_equal, one, other, ignore=["source"])
    assert message.endswith("\n  …")
    assert len(message.splitlines()) < 60
    event = attrs.evolve(MEETING, blocks=(make_meeting("B (a): (Applause.)\n C").turns[0],))
    message = failure(assert_meetings_equal, event, attrs.evolve(event, blocks=MEETING.turns[:1]))
    assert "\n  and " in message


def test_differences_of_speakers_and_problems_have_a_path() -> None:
    turn = MEETING.turns[0]
    speaker = attrs.evolve(turn.speaker, role="Chair")
    other = attrs.evolve(
        MEETING,
        blocks=(MEETING.blocks[0], attrs.evolve(turn, speaker=speaker), *MEETING.blocks[2:]),
    )
    message = failure(assert_meetings_equal, other, MEETING)
    assert "  speaker.role\n    actual:   'Chair'\n    expected: None" in message
    mended = transcripts.parse("Boris Petrov: Hi.\n\nBorisPetrov: Yes.", format="kremlin")
    message = failure(assert_meetings_equal, mended, attrs.evolve(mended, problems=()))
    assert "problems[0]\n  actual:   <Problem code=ProblemCode." in message


@pytest.mark.parametrize(
    ("change", "ignore"),
    [
        ({"title": "Ships"}, "title"),
        ({"problems": (PROBLEM,)}, "problems"),
        ({"source": Source(format="x", media_type="x", length=0, sha256="")}, "source"),
        ({"blocks": ()}, "blocks"),
    ],
)
def test_what_is_ignored_does_not_count(change: dict[str, Any], ignore: str) -> None:
    other = attrs.evolve(MEETING, **change)
    assert_meetings_equal(other, MEETING, ignore={ignore})
    failure(assert_meetings_equal, other, MEETING, ignore={"place"})


def test_the_same_instant_in_another_zone_differs() -> None:
    there = dt.datetime(2031, 5, 7, 13, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    one = attrs.evolve(MEETING, published=there)
    other = attrs.evolve(MEETING, published=there.astimezone(dt.UTC))
    assert "the meetings differ\npublished\n" in failure(assert_meetings_equal, one, other)


def test_texts_can_be_ignored() -> None:
    other = changed(SCRIPT.replace("ship", "sink"))
    assert_meetings_equal(other, MEETING, ignore=["text"])


def test_names_are_ignored_at_any_level() -> None:
    one = make_meeting("ANNA: We ship.")
    renamed = attrs.evolve(
        one, blocks=(attrs.evolve(one.turns[0], speaker=attrs.evolve(one.speakers[0], role="C")),)
    )
    assert_meetings_equal(one, renamed, ignore=["role"])


def test_every_part_of_the_model_is_known() -> None:
    # What no meeting holds, and the span, which is one value.
    apart = {model.Label, Span}
    classes = {cl for cl in vars(model).values() if isinstance(cl, type) and attrs.has(cl)}
    names = {field.name for cl in classes - apart for field in attrs.fields(cl)}
    assert {"blocks", "shifts", "actor", "url", "severity"} < names
    assert_meetings_equal(MEETING, MEETING, ignore=names)


def test_an_unknown_name_is_told_the_known() -> None:
    with pytest.raises(ValueError, match=r"no part of a meeting has spam; .*, problems, .*spans"):
        assert_meetings_equal(MEETING, MEETING, ignore=["spam"])


@pytest.mark.parametrize("ignore", ["spans", 7, None])
def test_what_to_ignore_is_a_collection(ignore: object) -> None:
    with pytest.raises(TypeError, match="ignore must be a collection of names of attributes"):
        assert_meetings_equal(MEETING, MEETING, ignore=ignore)  # type: ignore[arg-type]


def test_both_are_meetings() -> None:
    with pytest.raises(TypeError, match=r"actual must be a Meeting .*, not str"):
        assert_meetings_equal("ANNA: We ship.", MEETING)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"expected must be a Meeting .*, not dict"):
        assert_meetings_equal(MEETING, {})  # type: ignore[arg-type]


# Nothing lost


@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples_are_covered(name: str) -> None:
    sample = load_sample(name)
    assert_covers(sample.expected, sample.source)


def without(meeting: Meeting, at: int) -> Meeting:
    return attrs.evolve(meeting, blocks=meeting.blocks[:at] + meeting.blocks[at + 1 :])


def test_a_lost_passage_is_shown_with_its_place() -> None:
    assert failure(assert_covers, without(MEETING, 1), SCRIPT) == (
        "lost: 'ANNA: We ship. (Laughter.)\\n(Applause.)' lies in no leaf, offset 10"
        " (line 3, column 1)\n"
        "  ANNA: We ship. (Laughter.)\n"
        "  ^"
    )
    assert "lost: '<…>' lies in no leaf" in failure(assert_covers, without(MEETING, 3), SCRIPT)


def test_what_prints_nothing_may_lie_in_no_leaf() -> None:
    script = "\ufeff\u200b ANNA: We ship.\xad\x1c\n"
    assert_covers(transcripts.parse(script, format="labelled"), script)


def leaf(start: int, end: int) -> Note:
    return Note(kind=transcripts.NoteKind.LEAD, text="", span=Span(start, end))


@pytest.mark.parametrize(
    ("leaves", "message"),
    [
        ([(0, 5), (4, 76)], "a leaf begins before the one above it ends, offset 4 "),
        ([(5, 76), (0, 5)], "lost: 'We me' lies in no leaf, offset 0"),
        ([(0, 77)], "a leaf ends after the source, offset 0"),
        ([(0, 76), (90, 91)], "a leaf ends after the source, offset 76"),
    ],
)
def test_leaves_are_in_order(leaves: list[tuple[int, int]], message: str) -> None:
    broken = attrs.evolve(MEETING, blocks=[leaf(*one) for one in leaves])
    assert message in failure(assert_covers, broken, SCRIPT)


def with_turn(**attributes: Any) -> Meeting:  # noqa: ANN401 - of the model
    turn = attrs.evolve(MEETING.turns[1], **attributes)
    return attrs.evolve(MEETING, blocks=(*MEETING.blocks[:2], turn, *MEETING.blocks[3:]))


BEN = MEETING.turns[1]


@pytest.mark.parametrize(
    ("attributes", "message"),
    [
        ({"label_span": Span(0, 3)}, "a label lies outside the head of its turn, offset 0"),
        ({"note_span": Span(60, 72)}, "a note lies outside the head of its turn, offset 60"),
        ({"span": Span(40, 82)}, "a turn does not span its leaves, offset 40"),
    ],
)
def test_turns_span_what_is_in_them(attributes: dict[str, Any], message: str) -> None:
    assert message in failure(assert_covers, with_turn(**attributes), SCRIPT)


def test_a_label_needs_a_head() -> None:
    script = "We ship."
    turn = make_meeting("ANNA: We ship.").turns[0]
    text = Paragraph(text=script, span=Span(0, 8))
    bare = attrs.evolve(turn, head=None, blocks=(text,), span=Span(0, 8), label_span=Span(0, 2))
    meeting = attrs.evolve(make_meeting(script), blocks=(bare,))
    assert "a label lies outside the head" in failure(assert_covers, meeting, script)
    empty = attrs.evolve(bare, blocks=(), label_span=None, span=Span(0, 0))
    assert "lost" in failure(assert_covers, attrs.evolve(meeting, blocks=(empty,)), script)


def with_mark(start: int, end: int, span: Span) -> Meeting:
    """Return the meeting with two marks in its last paragraph, the first at 2 to 5."""
    (paragraph,) = BEN.paragraphs
    gap = Gap(reason=transcripts.GapReason.OMITTED, text="", span=span)
    first = make_mark(start=2, end=5, value=attrs.evolve(gap, span=paragraph.span))
    marks = (first, make_mark(start=start, end=end, value=gap))
    # What is read is made in this way: nothing else would see it if it were wrong.
    said = make_paragraph(text=paragraph.text, span=paragraph.span, marks=marks)
    return with_turn(blocks=(said,))


@pytest.mark.parametrize(("start", "end"), [(5, 7), (6, 6), (2, 5), (3, 4), (5, 5)])
def test_a_mark_stands_after_another_or_in_it(start: int, end: int) -> None:
    assert_covers(with_mark(start, end, BEN.paragraphs[0].span), SCRIPT)


@pytest.mark.parametrize(("start", "end"), [(1, 3), (1, 6), (3, 6), (0, 1), (6, 5), (5, 8)])
def test_a_mark_lies_not_across_another(start: int, end: int) -> None:
    message = failure(assert_covers, with_mark(start, end, BEN.paragraphs[0].span), SCRIPT)
    assert "a mark lies outside the text, or across another, offset 64" in message


def test_a_mark_stands_in_its_paragraph() -> None:
    inside = BEN.paragraphs[0].span
    for span in (Span(0, inside.end), Span(inside.start, 75)):
        message = failure(assert_covers, with_mark(5, 7, span), SCRIPT)
        assert "a mark lies outside its paragraph" in message


def test_another_source_is_refused() -> None:
    assert "has 77 characters, the meeting was read from 76" in failure(
        assert_covers, MEETING, SCRIPT + "\n"
    )
    assert "another hash" in failure(assert_covers, MEETING, SCRIPT.replace("ship", "sink"))
    assert "another hash" in failure(assert_covers, MEETING, SCRIPT.replace("s", "\ud800"))


def test_what_covers_what() -> None:
    with pytest.raises(TypeError, match="meeting must be a Meeting, not str"):
        assert_covers(SCRIPT, SCRIPT)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"source must be str .*, not bytes"):
        assert_covers(MEETING, SCRIPT.encode())  # type: ignore[arg-type]


# Round trip


@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples_go_through_json(name: str) -> None:
    assert_round_trips(load_sample(name).expected)


def with_title(title: object) -> Meeting:
    """Return the meeting with a title that none could be made with."""
    meeting = copy.copy(MEETING)
    object.__setattr__(meeting, "title", title)
    return meeting


@pytest.mark.parametrize(
    ("title", "message"),
    [
        (7, "expected a string, got a whole number at $.title"),
        ("\ud800", "surrogates not allowed"),
        (object(), "not JSON serializable"),
    ],
)
def test_what_json_cannot_hold_is_named(title: object, message: str) -> None:
    assert message in failure(assert_round_trips, with_title(title))


class Shy(str):
    """A text that is equal to nothing but itself."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    __hash__ = str.__hash__


def test_what_comes_back_changed_is_shown() -> None:
    message = failure(assert_round_trips, with_title(Shy("Ships")))
    assert message.startswith("the meetings differ\ntitle\n  actual:   'Ships'\n")


def test_unstable_bytes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    forms = iter([None, 2])
    written = serializing.to_json

    def unstable(meeting: Meeting) -> str:
        return written(meeting, indent=next(forms))

    monkeypatch.setattr(serializing, "to_json", unstable)
    assert "written as different JSON" in failure(assert_round_trips, MEETING)


def test_another_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    document = {**serializing.to_dict(MEETING), "version": 99}
    monkeypatch.setattr(serializing, "to_json", lambda _: json.dumps(document))
    assert "99" in failure(assert_round_trips, MEETING)


def test_only_a_meeting_goes_round() -> None:
    with pytest.raises(TypeError, match="meeting must be a Meeting, not str"):
        assert_round_trips(SCRIPT)  # type: ignore[arg-type]


# In pytest


def test_pytest_shows_the_line_of_the_test() -> None:
    checks: list[Callable[[], None]] = [
        partial(assert_meetings_equal, MEETING, attrs.evolve(MEETING, title="Ships")),
        partial(assert_covers, without(MEETING, 1), SCRIPT),
        partial(assert_covers, MEETING, SCRIPT + "!"),
        partial(assert_round_trips, with_title(Shy("Ships"))),
    ]
    for check in checks:
        with pytest.raises(AssertionError) as caught:
            check()
        shown = caught.traceback.filter(caught)
        assert [Path(entry.path).name for entry in shown] == ["test_assertions.py"]


def test_the_meeting_of_these_tests() -> None:
    """The offsets above are those of this script."""
    assert [type(block) for block in MEETING.blocks] == [Note, Turn, Turn, Gap]
    assert isinstance(MEETING.turns[0].blocks[1], Event)
    assert BEN.head is not None
    assert (BEN.head.start, BEN.span, len(SCRIPT)) == (49, Span(49, 71), 76)
