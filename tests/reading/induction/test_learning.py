"""Where the turns of a document begin."""

from __future__ import annotations

import pytest
from attrs import evolve

from tests.reading.induction.talks import SAID, turns
from transcripts import parse
from transcripts.formats.labelled import STYLE
from transcripts.reading.induction.forms import Wrap
from transcripts.reading.induction.learning import Learned, learn, learn_style
from transcripts.reading.style.groups import BodyStyle


def test_a_first_turn_that_is_no_sentence_is_one_where_its_voice_returns() -> None:
    said = ["OK then", "We go. Shall we?", "I think so.", "Thank you."]
    names = ["Berta Lind", "Olaf Moe"] * 2
    text = "\n\n".join(f"{name}: {one}" for name, one in zip(names, said, strict=True))
    assert [turn.text for turn in parse(text).turns] == said


def test_what_a_chat_says_itself_is_learned_from_its_form() -> None:
    text = "\n".join(
        f"14/05/2031, 10:0{at} - {who}: Are you there?" for at, who in enumerate("ABAB")
    )
    body = learn(text, evolve(STYLE, body=BodyStyle())).style.body
    assert body.is_system("14/05/2031, 10:04 - A left")
    assert not body.is_system("14/05/2031, 10:04 - A: I left")
    assert not body.is_system("Berta Lind joined the meeting")


def test_what_stands_at_the_foot_of_pages_is_no_label() -> None:
    lines = [
        f"MS. LIND. Are we there?\n\nMR. MOE. I think so.\n\nJune 4, 2031    {at} of 9"
        for at in range(9)
    ]
    assert {turn.label for turn in parse("\n\n".join(lines)).turns} == {"MS. LIND", "MR. MOE"}


# How many, how much: each number on both sides of its bound

OTHERS = ("Ida Lo", "Ada Oz")


def learned(*lines: str) -> Learned:
    return learn("\n\n".join(lines), STYLE)


@pytest.mark.parametrize(("count", "forms"), [(66, 2), (67, 1)])
def test_a_second_form_has_three_labels_for_a_hundred_of_the_first(count: int, forms: int) -> None:
    assert len(learned(*turns(count), *turns(2, "[{}] {}", OTHERS)).chosen) == forms


FORMS = ("{}: {}", "[{}] {}", "{} -- {}", "<{}> {}")


@pytest.mark.parametrize("forms", [1, 2, 3, 4])
def test_a_document_has_three_forms_at_most(forms: int) -> None:
    text = [line for form in FORMS[:forms] for line in turns(8, form)]
    assert len(learned(*text).chosen) == min(forms, 3)


@pytest.mark.parametrize("forms", [2, 3, 4])
def test_a_style_that_is_learned_of_several_documents_has_three_forms_at_most(forms: int) -> None:
    texts = ["\n\n".join(turns(8 - at, form)) for at, form in enumerate(FORMS[:forms])]
    style = learn_style(texts, STYLE, "mine")
    assert style is not None
    assert style.labels.pattern is not None
    found = [style.labels.pattern.match(form.format("Ida Lo", "Yes.")) for form in FORMS]
    assert [one is not None for one in found] == [at < min(forms, 3) for at in range(len(FORMS))]


@pytest.mark.parametrize(("count", "is_read"), [(64, True), (65, False)])
def test_a_form_that_is_learned_has_three_labels_in_a_hundred(count: int, is_read: bool) -> None:  # noqa: FBT001
    texts = ["\n\n".join(one) for one in (turns(count), turns(2, "[{}] {}", OTHERS))]
    style = learn_style(texts, STYLE, "mine")
    assert style is not None
    assert style.labels.pattern is not None
    assert (style.labels.pattern.match("[Ida Lo] Yes.") is not None) is is_read


@pytest.mark.parametrize(("labels", "forms"), [(4, 2), (3, 1)])
def test_a_second_form_has_one_line_that_is_none_for_two_labels(labels: int, forms: int) -> None:
    others = ["The northern harbour is this: a boat", "The southern harbour is this: a ship"]
    text = [*turns(20, "[{}] {}"), *turns(labels, names=OTHERS), *others]
    assert len(learned(*text).chosen) == forms


@pytest.mark.parametrize(("count", "forms"), [(10, 2), (12, 1)])
def test_four_in_five_labels_before_a_dash_are_surely_names(count: int, forms: int) -> None:
    names = ("Tavast", "Ida Lo", "Ada Oz", "Ida Au", "Ann Oz")
    assert len(learned(*turns(20), *turns(count, "{} -- {}", names)).chosen) == forms


@pytest.mark.parametrize(("count", "wrap"), [(26, Wrap.NONE), (27, Wrap.SQUARE)])
def test_ten_turns_of_one_voice_count_as_one_of_two(count: int, wrap: Wrap) -> None:
    found = learned(*turns(count, "[{}] {}", ("Ida Lo",)), *turns(3)).chosen
    assert found[0].form.wrap is wrap


@pytest.mark.parametrize(("count", "is_plain"), [(19, True), (20, False)])
def test_where_twenty_labels_have_capitals_no_other_is_one(count: int, is_plain: bool) -> None:  # noqa: FBT001
    style = learned(*turns(count, names=("BERTA LIND", "OLAF MOE"))).style
    assert (style.labels.pattern is None) is is_plain


@pytest.mark.parametrize(("timed", "others", "count"), [(4, 1, 0), (3, 1, 3)])
def test_times_of_a_day_stand_beside_four_names_in_five(
    timed: int, others: int, count: int
) -> None:
    lines = [f"14:00:{at:02} {turn}" for at, turn in enumerate(turns(timed))] + turns(others)
    found = [turn.begins_at is not None for turn in parse("\n\n".join(lines)).turns]
    assert found == [True] * count + [False] * (timed + others - count)


@pytest.mark.parametrize(("slips", "is_recording"), [(2, True), (3, False)])
def test_one_time_in_five_of_a_recording_may_run_backwards(slips: int, is_recording: bool) -> None:  # noqa: FBT001
    minutes = list(range(1, 11))
    for at in range(0, 3 * slips, 3):
        minutes[at : at + 2] = minutes[at + 1], minutes[at]
    lines = [f"[{minute:02}:30] {turn}" for minute, turn in zip(minutes, turns(10), strict=True)]
    found = [turn.begins_at is not None for turn in parse("\n\n".join(lines)).turns]
    assert found == [is_recording] * 10


@pytest.mark.parametrize(("count", "is_read"), [(5, True), (6, False)])
def test_where_a_caller_says_that_names_have_small_letters_one_turn_in_five_is_heard(
    count: int,
    is_read: bool,  # noqa: FBT001
) -> None:
    names = ("zorb", "quill", "renn", "wick", "lod")[: count - 1]
    text = "\n\n".join(["anna: I think so.", *(f"{name}: It is late." for name in names)])
    found = [turn.label for turn in parse(text, format="labelled").turns]
    assert found == (["anna", *names] if is_read else [None])


def test_a_style_that_is_learned_sets_aside_what_one_document_has_around_its_speech() -> None:
    table = "\n".join(turns(4, "| {} | {} |"))
    style = learn_style([table, "\n\n".join(turns(4))], STYLE, "mine")
    assert style is not None
    assert [turn.text for turn in parse(table, format=style).turns] == list(SAID)
