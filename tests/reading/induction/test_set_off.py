"""Interviews in which questions are set off by their print, and nobody may be named."""

from __future__ import annotations

import pytest

import transcripts
from transcripts.kinds import SpeakerKind
from transcripts.testing import assert_covers

QUESTIONS = ("Where were you born?", "And when did you leave?", "Do you miss it?")
ANSWERS = ("I was born by the sea.", "I was ten. We went north.", "Every day, I think.")
PRINTS = {
    "bold print": "**{}**",
    "italics": "*{}*",
    "italics with underscores": "_{}_",
    "headings": "### {}",
    "italics, indented": "  *{}*",
    "a dash": "– {}",
    "a dash without a space": "—{}",
    "two dashes": "――{}",
}
TALK = [text for pair in zip(QUESTIONS, ANSWERS, strict=True) for text in pair]


def said(text: str) -> list[tuple[str | None, str]]:
    meeting = transcripts.parse(text)
    assert_covers(meeting, text)
    return [(turn.label, turn.text) for turn in meeting.turns]


def interview(print_of_question: str, print_of_answer: str = "{}") -> str:
    pairs = zip(QUESTIONS, ANSWERS, strict=True)
    lines = (
        f"{print_of_question.format(one)}\n\n{print_of_answer.format(two)}" for one, two in pairs
    )
    return "\n\n".join(lines)


@pytest.mark.parametrize("name", PRINTS)
def test_who_asks_and_who_answers_take_turns(name: str) -> None:
    text = interview(PRINTS[name])
    assert said(text) == [(None, one) for one in TALK]
    speakers = transcripts.parse(text).speakers
    assert len(speakers) == len(TALK)
    assert {one.kind for one in speakers} == {SpeakerKind.ANONYMOUS}


@pytest.mark.parametrize("name", PRINTS)
def test_who_answers_has_a_label(name: str) -> None:
    expected = [(None if at % 2 == 0 else "Tom Quill", one) for at, one in enumerate(TALK)]
    assert said(interview(PRINTS[name], "Tom Quill: {}")) == expected


def test_answers_have_a_dash_as_well() -> None:
    text = interview("— {}", "— {}")
    assert said(text) == [(None, one) for one in TALK]
    turn = transcripts.parse(text).turns[0]
    assert turn.head is not None
    assert turn.head.of(text) == "—"


def test_an_answer_goes_on_in_the_next_paragraph() -> None:
    text = interview("**{}**").replace("We went north.", "\n\nWe went north.")
    assert said(text)[3] == (None, "I was ten.\n\nWe went north.")


def test_questions_without_their_sign_in_japanese() -> None:
    rows = [
        "お仕事を教えてください。",
        "港で働いています",
        "いつからですか。",
        "十年前から",
        "夢は？",
        "船です",
    ]
    lines = (("――" if at % 2 == 0 else "") + one for at, one in enumerate(rows))
    assert said("\n".join(lines)) == [(None, one) for one in rows]


def test_two_answer_by_name_and_a_dash_asks() -> None:
    rows = [(None, "お二人の出会いは？"), ("高橋", "大学です。"), ("佐藤", "同じ研究室でした。")]
    rows += [(None, "最初の印象は？"), ("佐藤", "静かな人でした。"), ("高橋", "まさか。")]
    text = "\n".join(f"{name}　{one}" if name else f"──{one}" for name, one in rows)
    assert said(text) == rows


def test_a_page_of_html() -> None:
    pairs = zip(QUESTIONS, ANSWERS, strict=True)
    made = "".join(f"<p><b>{one}</b></p><p>{two}</p>" for one, two in pairs)
    turns = transcripts.parse(f"<html><body>{made}</body></html>").turns
    assert [turn.text for turn in turns] == TALK


def test_questions_with_labels_are_set_off_by_print_alone() -> None:
    pairs = zip(QUESTIONS, ANSWERS, strict=True)
    text = "\n\n".join(f"*BL: {one}*\n\nOM: {two}" for one, two in pairs)
    labels = [turn.label for turn in transcripts.parse(text).turns]
    assert labels == ["BL", "OM"] * 3


def test_headings_that_ask_are_none_where_somebody_asks() -> None:
    text = "".join(
        f"## {one}\n\nAda Berg: So, {one.casefold()}\n\nTom Quill: {two}\n\n"
        for one, two in zip(QUESTIONS, ANSWERS, strict=True)
    )
    assert {label for label, _ in said(text)} == {"Ada Berg", "Tom Quill"}


HELP = [
    ("How do I install it?", "Run it. I did so, too."),
    ("Where do I find it?", "In my menu."),
    ("Can I remove it?", "Yes, I think so."),
]
FORM = [
    ("Do you like it?", "Yes / no / I do not know"),
    ("Would you pay?", "Yes / no / I do not know"),
    ("Are you here?", "I am / I am not"),
]
ESSAY = [
    ("What is a harbour?", "I say that ships lie there."),
    ("Who needs it?", "In my view all do."),
    ("Who pays?", "I think that the city does."),
]
OTHERS = [
    ("Where is it?", "In the menu."),
    ("Can it be changed?", "It can."),
    ("Is it free?", "It is."),
]


@pytest.mark.parametrize("rows", [HELP, FORM, ESSAY, OTHERS, [("Are you in?", "I am.")] * 2])
def test_other_questions_are_no_interview(rows: list[tuple[str, str]]) -> None:
    text = "\n\n".join(f"## {one}\n\n{two}" for one, two in rows)
    with pytest.raises(transcripts.UnknownFormatError):
        transcripts.parse(text)


def test_a_dialogue_that_is_told_is_no_interview() -> None:
    lines = ["– Where were you? – asked Tom.", "– I was at sea, – she said.", "He nodded."] * 3
    with pytest.raises(transcripts.UnknownFormatError):
        transcripts.parse("\n\n".join(lines))


def test_questions_in_one_breath_are_part_of_a_speech() -> None:
    asked = "\n".join(f"*{one}*" for one in QUESTIONS)
    text = f"Tom Quill: I ask myself:\n\n{asked}\n\nAda Berg: Do you?\n\nTom Quill: I do."
    assert [label for label, _ in said(text)] == ["Tom Quill", "Ada Berg", "Tom Quill"]


def test_empty_lines_of_a_quotation_beside_italics() -> None:
    text = f"{interview('*{}*')}\n\n> We sail.\n>\n> We row."
    assert said(text)[-1] == (None, "Every day, I think.\n\n> We sail.\n\n> We row.")


def test_some_who_have_labels_are_quoted_in_an_answer() -> None:
    text = interview("**{}**").replace(
        "We went", "\n\nTom Quill: I go.\n\nAda Berg: I stay.\n\nWe went"
    )
    labels = [label for label, _ in said(text)]
    assert labels == [None, None, None, None, "Tom Quill", "Ada Berg", None, None]
