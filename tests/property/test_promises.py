"""The promises of the library, each on any text and on texts made of what pages are made of.

Nothing here asks a reader what ink is or where it lies: ``assert_covers`` says that again.
"""

from __future__ import annotations

import pickle
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

import transcripts
from transcripts.errors import ParseError, TranscriptError
from transcripts.kinds import Severity
from transcripts.model import Mark, Meeting, Paragraph, Turn, Unread
from transcripts.testing import assert_covers, assert_round_trips

LABELS = [
    "President of Norland Boris Petrov:",
    "Boris Petrov:",
    "Boris Petrov (retranslated):",
    "Boris Petrov.",
    "Boris Petrov (aside",
    "Anna\xa0Ivanova\u200b :",
    "Zelda:",
    "Germany:",
    "Б.Петров:",
    "Question:",
    "Вопрос из Перми (по-русски):",
    "Volunteers:",
    "PresidentofNorlandAnnaIvanova:",
    "King Boris VI of Norland:",
    "Anna Ivanova (ENI):",
    "Minister of Culture:",
    "Mayor of Perm, Admiral Boris Petrov:",
    "**Anna Ivanova** :",
    "__Anna Ivanova",
]
LINES = [
    "* * *",
    "<…>",
    "[inaudible]",
    "(Applause.)",
    "(Noise, Noise, laughter.)",
    "(Ms Lee went on to speak about the port.)",
    "To be continued.",
    "March 1, 2020, Perm",
    "February 30, 2020, Perm",
    "1 марта 2020 года, Пермь",
    "13:30",
    "Part 2, Orsk, March 2, 2020",
    "Beginning of meeting",
    "Meeting with sailors",
    "View settings",
    "Settings",
    "Images",
    "Official website of the President of Russia",
    "See also",
    "Topics",
    "Publication status",
    "Publication date: March 1, 2020, 13:30",
    "# Meeting with sailors",
    "_(Laughter.)_",
]
SPEECH = [
    "Good afternoon.",
    "Thank you, friends.",
    "You may ask: why?",
    "The crew went to the port after the talks.",
    "About 12.",
    "forty [boats]",
    "“Question: who?”",
    "of",
    "(",
    ")",
    ":",
    "*",
    "\x00",
    "\ufffd",
    "e\u0301",
    "Да.",
]
BLANKS = [
    "",
    " ",
    "\n",
    "\n\n",
    "\n\n",
    "\r\n",
    "\r",
    "\xa0",
    "  ",
    "\u200b",
    "\xad",
    "\x85",
    "\u2028",
]

INSIDE = ["(Applause.)", "[boats]", "<…>", "[inaudible]", "(12:31)"]

PIECES = st.sampled_from([*LABELS, *LINES, *SPEECH])
PAGES = st.lists(st.tuples(PIECES, st.sampled_from(BLANKS)), max_size=14).map(
    lambda pairs: "".join(map("".join, pairs))
)
# What is more like a document: in paragraphs, most of them with something to say.
SAYINGS = st.lists(st.sampled_from([*SPEECH, *INSIDE]), min_size=1, max_size=4).map(" ".join)
PARAGRAPHS = st.one_of(
    st.tuples(st.sampled_from(LABELS), SAYINGS).map(" ".join),
    SAYINGS,
    st.sampled_from([*LINES, *["* * *"] * len(LINES)]),
)
DOCUMENTS = st.lists(PARAGRAPHS, max_size=8).map("\n\n".join)
TEXTS = st.one_of(PAGES, DOCUMENTS, DOCUMENTS, st.text(max_size=80))


def parse(text: str) -> Meeting:
    return transcripts.parse(text, format="kremlin")


def is_ink(letter: str) -> bool:
    return not letter.isspace() and unicodedata.category(letter) != "Cf"


def folded(text: str) -> str:
    """Fold a text as the model says it is folded, in other words."""
    kept = "".join(letter for letter in text if letter not in "\u200b\xad\ufeff")
    return " ".join(kept.split())


def has_print(text: str) -> bool:
    """Tell whether a text may hold marks of print, which the model leaves out."""
    return any(sign in text for sign in "*_#")


def paragraphs(meeting: Meeting) -> list[Paragraph]:
    return [paragraph for turn in meeting.turns for paragraph in turn.paragraphs]


# What the promises here speak of: none would say anything if it were never drawn.
THINGS: dict[str, Callable[[str, Meeting], object]] = {
    "a mark where print is": lambda text, made: has_print(text) and all_marks(made),
    "a mark where no print is": lambda text, made: not has_print(text) and all_marks(made),
    "a label": lambda _, made: any(turn.label for turn in made.turns),
    "a note": lambda _, made: any(turn.note for turn in made.turns),
    "two roles": lambda _, made: any("; " in (one.role or "") for one in made.speakers),
    "a turn that continues": lambda _, made: any(turn.continues for turn in made.turns),
    "what is unread": lambda _, made: any(isinstance(block, Unread) for block in made.blocks),
    "two problems": lambda _, made: len(made.problems) > 1,
}


def all_marks(meeting: Meeting) -> list[Mark]:
    return [mark for paragraph in paragraphs(meeting) for mark in paragraph.marks]


@pytest.mark.parametrize("thing", THINGS)
def test_what_promises_speak_of_is_drawn(thing: str) -> None:
    is_there = THINGS[thing]
    quick = settings(phases=[Phase.generate], database=None, max_examples=1000)
    text = find(TEXTS, lambda text: bool(is_there(text, parse(text))), settings=quick)
    assert is_there(text, parse(text))


# Nothing lost


@given(TEXTS)
def test_all_ink_lies_in_one_leaf(text: str) -> None:
    assert_covers(parse(text), text)


@given(TEXTS)
def test_a_mark_is_what_stands_there(text: str) -> None:
    for paragraph in paragraphs(parse(text)):
        for mark in paragraph.marks:
            if has_print(text):
                continue
            assert folded(mark.value.span.of(text)) == mark.value.text
            if mark.start < mark.end:
                assert paragraph.text[mark.start : mark.end] == mark.value.text
                assert paragraph.locate(mark.start, mark.end) == mark.value.span


@given(TEXTS)
def test_each_character_of_a_paragraph_can_be_located(text: str) -> None:
    for paragraph in paragraphs(parse(text)):
        for at, letter in enumerate(paragraph.text):
            printed = paragraph.locate(at, at + 1).of(text)
            assert printed == letter or (letter == " " and printed.isspace())


@given(TEXTS)
def test_the_span_of_a_paragraph_without_asides_folds_to_its_text(text: str) -> None:
    for paragraph in paragraphs(parse(text)):
        if not has_print(text) and all(mark.start < mark.end for mark in paragraph.marks):
            assert folded(paragraph.span.of(text)) == paragraph.text


# Nothing invented


@given(TEXTS)
def test_label_and_note_are_printed_in_the_head(text: str) -> None:
    for turn in parse(text).turns:
        for said, span in ((turn.label, turn.label_span), (turn.note, turn.note_span)):
            assert (said is None) == (span is None)
            if said is not None and span is not None and turn.head is not None:
                assert turn.head.start <= span.start <= span.end <= turn.head.end
                if not has_print(text):
                    assert folded(span.of(text)) == said


@given(TEXTS)
def test_what_is_said_of_a_speaker_is_printed_in_a_label(text: str) -> None:
    for speaker in parse(text).speakers:
        printed = "; ".join(speaker.labels)
        assert speaker.name is None or speaker.name in printed
        for part in (speaker.role or "").split("; "):
            assert part in printed


@given(TEXTS)
def test_only_a_turn_without_a_label_continues(text: str) -> None:
    for turn in parse(text).turns:
        assert (turn.label is None) == (turn.head is None)
        assert not (turn.continues and turn.label)


# A bad passage never costs its neighbours

NAMES = ["Boris Petrov", "Anna Ivanova", "Chair Alina Lee", "Question", "Д.Ленская"]
TURNS = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(
            ["We go on.", "Thank you, friends.", "(Laughter.) I see.", "Да, мы здесь."]
        ),
    ),
    min_size=2,
    max_size=8,
)
# Anything in one line that is no label, no separator, no direction, no date.
NOISE = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc", "Zl", "Zp", "Nd"], exclude_characters=":*<>()[]_#"
    ),
    min_size=1,
    max_size=60,
).filter(lambda text: any(map(is_ink, text)))


@given(TURNS, NOISE, st.data())
def test_noise_in_one_turn_leaves_the_others_as_they_are(
    turns: list[tuple[str, str]], noise: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(turns) - 1))
    damaged = [*turns]
    damaged[at] = (turns[at][0], f"We {noise}")
    found = parse("\n\n".join(f"{label}: {text}" for label, text in damaged)).turns
    others = [(turn.label, turn.text) for place, turn in enumerate(found) if place != at]
    assert others == [turn for place, turn in enumerate(turns) if place != at]


@given(TURNS, st.data())
def test_a_turn_that_is_cut_out_leaves_the_others_as_they_are(
    turns: list[tuple[str, str]], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(turns) - 1))
    kept = [turn for place, turn in enumerate(turns) if place != at]
    found = parse("\n\n".join(f"{label}: {text}" for label, text in kept)).turns
    assert [(turn.label, turn.text) for turn in found] == kept


@given(TEXTS)
def test_nothing_is_unread_without_an_error(text: str) -> None:
    meeting = parse(text)
    errors = {found.span for found in meeting.problems if found.severity is Severity.ERROR}
    assert {block.span for block in meeting.blocks if isinstance(block, Unread)} <= errors


@given(TEXTS)
def test_problems_come_in_order(text: str) -> None:
    starts = [found.span.start for found in parse(text).problems]
    assert starts == sorted(starts)


@given(TEXTS)
def test_strict_raises_where_there_is_an_error(text: str) -> None:
    meeting = parse(text)
    first = next((one for one in meeting.problems if one.severity is Severity.ERROR), None)
    if first is None:
        assert transcripts.parse(text, format="kremlin", strict=True) == meeting
        return
    with pytest.raises(ParseError) as caught:
        transcripts.parse(text, format="kremlin", strict=True)
    assert caught.value.offset == first.span.start
    assert caught.value.message == f"{first.message} [{first.code}]"


# Values


@given(TEXTS)
def test_one_text_is_one_meeting(text: str) -> None:
    assert parse(text) == parse(text)
    assert hash(parse(text)) == hash(parse(text))


@given(TEXTS)
def test_a_meeting_survives_pickling(text: str) -> None:
    meeting = parse(text)
    assert pickle.loads(pickle.dumps(meeting)) == meeting  # noqa: S301 - our own bytes


@given(TEXTS)
def test_bytes_give_the_meeting_of_their_text(text: str) -> None:
    # A text of its own may look like a declared charset or a mark: the encoding is named.
    read = transcripts.parse(text.encode(), format="kremlin", encoding="utf-8")
    assert (read.blocks, read.problems) == (parse(text).blocks, parse(text).problems)
    assert read.source.encoding == "utf-8"


@given(TEXTS)
def test_explain_and_parse_see_the_same_passages(text: str) -> None:
    found = transcripts.explain(text, format="kremlin")
    labels = sum(one.taken_for == "label" for one in found)
    assert labels == sum(turn.label is not None for turn in parse(text).turns)


@given(TEXTS)
def test_each_speaker_has_one_id(text: str) -> None:
    meeting = parse(text)
    ids = [speaker.id for speaker in meeting.speakers]
    assert len(ids) == len(set(ids))
    assert {block.speaker.id for block in meeting.blocks if isinstance(block, Turn)} == set(ids)


# Round trip


@given(TEXTS)
def test_json_gives_the_meeting_back(text: str) -> None:
    assert_round_trips(parse(text))


# Errors


@given(st.text(st.characters(), max_size=40) | PAGES)
def test_only_errors_of_the_library_come_of_a_text(text: str) -> None:
    try:
        transcripts.parse(text)
    except TranscriptError:
        return


@given(st.binary(max_size=80), st.sampled_from([None, "utf-8", "utf-16", "cp1251", "idna", "no"]))
def test_only_errors_of_the_library_come_of_bytes(data: bytes, encoding: str | None) -> None:
    try:
        transcripts.parse(data, format="kremlin", encoding=encoding)
    except TranscriptError:
        return


@given(st.text(max_size=60) | st.sampled_from(LABELS) | st.lists(PIECES, max_size=4).map(" ".join))
def test_any_label_can_be_read(text: str) -> None:
    label = transcripts.parse_label(text, format="kremlin")
    assert label.text in folded(text)
