"""Labelled text: signs around names and marks of print, cells, and what is copied with a name."""

from __future__ import annotations

import datetime as dt

import pytest

import transcripts
from transcripts.formats.labelled import STYLE
from transcripts.reading.induction.learning import learn

TALK = (
    ("Tom Quill", "Good morning. Shall we begin?"),
    ("Ada Berg", "I think so. Olaf is on the ferry."),
    ("Tom Quill", "Then we wait for him."),
    ("Ada Berg", "Fine. Who has the minutes?"),
)
# How a line is printed; what stands in it for the seconds.
FORMS = {
    "underscores around name and colon": "_{name}:_ {said}",
    "underscores around the name": "__{name}__: {said}",
    "three asterisks": "***{name}:*** {said}",
    "bold print without an end after a time": "0:00:0{at}.2 **{name}** {said}",
    "bold print before a dash, in a list": "* **{name}** - {said}",
    "a time set as code below a bold name": "**{name}**  \n`00:0{at}`\n\n{said}",
    "quotation marks": "“{name}”: {said}",
    "the number of an account": '"{name}" (19467{at}) 00:00:0{at} {said}',
    "an account above what is said": '"{name}" (19467{at}) 00:00:0{at}\n{said}',
    "brackets of Chinese": "【{name}】{said}",
    "a number in brackets": "[{at}] {name}: {said}",
    "a number in round brackets": "({at}) {name}: {said}",
    "a picture": "🎤 {name}: {said}",
    "cells": "| {name} | {said} |",
    "cells with a time before the name": "| 00:0{at} | {name} | {said} |",
    "cells with a time after the name": "| {name} | 00:0{at} | {said} |",
    "cells with bold names": "| **{name}** | {said} |",
    "cells with a colon": "| {name}: | {said} |",
    "one edge of a cell": "{name} | {said}",
    "quotations with empty lines": "> **{name}**: {said}\n>",
    "a time in words below the name": "{name}\n0 minutes {at} seconds\n{said}",
    "a time in words and in digits": "{name}\n0 minutes {at} seconds0:0{at}\n{said}",
    "a time on two lines": "{name}\n1 hour 2 minutes {at} seconds\n1:02:0{at}\n{said}",
    "a name and a time once more": (
        "{name}\n0 minutes {at} seconds\n{name} 0 minutes {at} seconds\n{said}"
    ),
    "a time with a link": "{name}\n10:30:0{at} AM → https://example.org/{at}\n{said}",
}


def said(text: str) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.text) for turn in transcripts.parse(text).turns]


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_read(name: str) -> None:
    lines = (FORMS[name].format(name=who, said=one, at=at) for at, (who, one) in enumerate(TALK))
    assert said("\n\n".join(lines)) == list(TALK)


@pytest.mark.parametrize(
    "form", ["  | {} | {} |", "\t> **{}**: {}\n\t>", "| {} | {} |\r", "    | {} | {} |  "]
)
def test_lines_with_edges_may_be_indented(form: str) -> None:
    assert said("\n".join(form.format(*row) for row in TALK)) == list(TALK)


def test_cells_have_a_head() -> None:
    lines = [f"| {name} | {one} |" for name, one in TALK]
    text = "\n".join(["| Who | What |", "|---|---|", *lines])
    assert said(text) == list(TALK)


def test_a_line_of_a_table_within_a_speech_stays_as_it_is() -> None:
    text = "Tom Quill: Look:\n\n| Ferry | Ten |\n\nAda Berg: I see it.\n\nTom Quill: Do you?"
    assert said(text)[0] == ("Tom Quill", "Look:\n\n| Ferry | Ten |")


SETTINGS = """| Name | Meaning |
|---|---|
| Width | How wide it is. |
| Height | How high it is. |
| Width | How wide the edge is. |
| Height | How high the edge is. |"""
ROLES = """| Name | Role |
|---|---|
| Tom Quill | Captain |
| Ada Berg | Engineer |
| Tom Quill | Deputy |"""


@pytest.mark.parametrize("table", [SETTINGS, ROLES])
def test_other_tables_are_declined(table: str) -> None:
    with pytest.raises(transcripts.UnknownFormatError):
        transcripts.parse(table)


def test_a_time_in_words_is_one_in_a_recording() -> None:
    lines = (f"{name}\n1 hour 2 minutes {at} seconds\n{one}" for at, (name, one) in enumerate(TALK))
    times = [turn.begins_at for turn in transcripts.parse("\n".join(lines)).turns]
    assert times == [dt.timedelta(hours=1, minutes=2, seconds=at) for at in range(len(TALK))]


@pytest.mark.parametrize("name", ["Quill, Tom", "Quill, Tom (Old Quay)", "Quill, Tom Olaf"])
def test_a_surname_stands_first_above_a_time(name: str) -> None:
    lines = [f"{name}\n0:03\nShall we begin?", "Berg, Ada\n0:09\nI think so."] * 2
    turn = transcripts.parse("\n".join(lines)).turns[0]
    assert (turn.label, turn.speaker.name, turn.text) == (name, name, "Shall we begin?")


def test_what_somebody_is_stands_after_a_name_above_a_time() -> None:
    lines = ["Quill, harbour master\n0:03\nShall we begin?", "Berg, Ada\n0:09\nI think so."] * 2
    turn = transcripts.parse("\n".join(lines)).turns[0]
    assert (turn.speaker.name, turn.text) == ("Quill", "Shall we begin?")


def test_nicks_in_small_letters_stand_above_a_time_of_a_day() -> None:
    lines = [
        f"{nick}\nToday at 10:0{at} AM\nis it late?\nI wait here\nit is cold"
        for at, nick in enumerate(["tom", "ada", "tom"])
    ]
    assert [label for label, _ in said("\n".join(lines))] == ["tom", "ada", "tom"]


@pytest.mark.parametrize(
    "form", ["{badge}\n{name}\n0:0{at}\n{said}", "{badge}\n{name} 0:0{at}\n{said}"]
)
def test_initials_beside_a_picture_are_no_speech(form: str) -> None:
    badges = {"Tom Quill": "TQ", "Ada Berg": "AB"}
    lines = (
        form.format(badge=badges[name], name=name, at=at, said=one)
        for at, (name, one) in enumerate(TALK)
    )
    assert said("\n".join(lines)) == list(TALK)


def test_initials_of_somebody_else_are_no_badge() -> None:
    lines = [f"OM\n{name}\n0:0{at}\n{one}" for at, (name, one) in enumerate(TALK)]
    assert not learn("\n".join(lines), STYLE).style.body.is_system("OM")


@pytest.mark.parametrize(
    "form",
    [
        "{who}: {said}",
        "2031-05-14 10:02:11 {who}: {said}",
        "[10:02:11] <{who}> {said}",
        "> __< {who} >__ {said}",
        "**\\<{who}\\>** {said}",
    ],
)
def test_addresses_of_a_chat(form: str) -> None:
    nicks = {"Tom Quill": "@tom:old-quay.org", "Ada Berg": "@ada.b:net.example.org"}
    text = "\n".join(form.format(who=nicks[name], said=one) for name, one in TALK)
    assert said(text) == [(nicks[name], one) for name, one in TALK]


def test_an_initial_before_a_surname_belongs_to_it() -> None:
    rows = [("A. BERG", "Good day. Where were you born?"), ("T.Q. QUILL", "I was born at sea.")] * 2
    assert said("\n".join(f"{name}. {one}" for name, one in rows)) == rows


def test_an_answer_in_capitals_is_no_surname() -> None:
    rows = [
        ("Q", "WERE YOU THERE?"),
        ("A", "YES. I WAS."),
        ("Q", "WHEN?"),
        ("A", "YES. I KNOW."),
    ] * 2
    assert said("\n".join(f"{name}. {one}" for name, one in rows)) == rows


@pytest.mark.parametrize(("letters", "is_read"), [("QA", True), ("AB", False)])
def test_only_words_for_voices_stand_before_a_closing_bracket(letters: str, is_read: bool) -> None:  # noqa: FBT001
    lines = [
        "{0}) Where were you born?",
        "{1}) I was born at sea.",
        "{0}) When did you leave?",
        "{1}) I was ten.",
    ]
    text = "\n".join(line.format(*letters) for line in lines)
    found = learn(text, STYLE)
    assert (not found.objections) is is_read


def test_a_form_with_fields_is_declined() -> None:
    lines = (f"Speaker: {name}\nText: {one}" for name, one in TALK)
    with pytest.raises(transcripts.UnknownFormatError, match="names alone stand beside many"):
        transcripts.parse("\n\n".join(lines))


@pytest.mark.parametrize("line", ["=====", "Exported 4 message(s)"])
def test_what_an_export_ends_with(line: str) -> None:
    text = "".join(f"[05/14/2031 10:02 AM] {name}\n{one}\n\n" for name, one in TALK)
    assert said(f"{text}{line}\n") == list(TALK)


def test_what_is_drawn_above_the_text_does_not_count() -> None:
    text = "---------------- 2031년 5월 14일 수요일 ----------------\n"
    rows = [
        ("김철수", "회의를 시작할까요?"),
        ("이영희", "네, 좋습니다."),
        ("김철수", "누가 쓰나요?"),
    ]
    lines = "".join(f"[{name}] [오전 10:0{at}] {one}\n" for at, (name, one) in enumerate(rows))
    assert said(text + lines) == rows


@pytest.mark.parametrize("title", ["Cllr.", "Councillor", "De heer"])
def test_forms_of_address(title: str) -> None:
    rows = [
        (f"{title} Quill", "I move it."),
        (f"{title} Berg", "I second that."),
        ("Mayor Lind", "Who speaks?"),
        (f"{title} Quill", "We have the money."),
        ("Mayor Lind", "Thank you."),
    ]
    assert said("\n".join(f"{name}: {one}" for name, one in rows)) == rows


def test_somebody_who_begins_with_a_pronoun_speaks_of_himself() -> None:
    rows = [
        ("Вопрос", "Где вы родились?"),
        ("Ответ", "Я родился в порту."),
        ("Вопрос", "А когда вы уехали?"),
        ("Ответ", "Мне было десять лет."),
    ]
    assert said("\n\n".join(f"**{name}:** {one}" for name, one in rows)) == rows


PLAIN = ["ADA BERG: Is it late?", "BEN OKORO: I think so.", "ADA BERG: Why is that?"]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        (">>> ADA BERG: We turn to the ferry.", "ADA BERG"),
        (">> TOM QUILL: I am on the pier.", "TOM QUILL"),
        ("- BEN OKORO: It is ice, you know.", "BEN OKORO"),
    ],
)
def test_one_label_has_a_sign_that_the_others_have_not(line: str, label: str) -> None:
    text = "\n\n".join([*PLAIN, line, "ADA BERG: I see.", "BEN OKORO: Do you?"])
    assert said(text)[3] == (label, line.partition(": ")[2])


def test_one_label_has_no_sign_that_the_others_have() -> None:
    lines = [f">> {line}" for line in PLAIN]
    text = "\n".join(
        [*lines, "BEN OKORO: It is ice.", ">> ADA BERG: I see.", ">> BEN OKORO: Do you?"]
    )
    assert said(text)[3] == ("BEN OKORO", "It is ice.")


@pytest.mark.parametrize("line", ["> BEN OKORO: It is ice.", ">> HARBOUR: It is ice."])
def test_other_signs_begin_no_turn(line: str) -> None:
    text = "\n\n".join([*PLAIN, line, "ADA BERG: I see.", "BEN OKORO: Do you?"])
    assert said(text)[2] == ("ADA BERG", f"Why is that?\n\n{line}")


def test_the_items_of_a_list_begin_no_turn() -> None:
    items = "- BEN OKORO: the pier\n- ADA BERG: the ferry"
    text = "\n\n".join([*PLAIN, items, "BEN OKORO: I see.", "ADA BERG: Do you?"])
    assert [label for label, _ in said(text)] == ["ADA BERG", "BEN OKORO"] * 2 + ["ADA BERG"]


PROGRAM = [
    ("Server", "Your session has expired."),
    ("Worker", "We retry. Are you there?"),
    ("Server", "Your session has begun."),
    ("Mailer", "Your mail was sent."),
]


@pytest.mark.parametrize("form", ["10:02:1{}\t{}\t{}", "[10:02:1{}] [{}] {}"])
def test_the_parts_of_a_program_are_nobody(form: str) -> None:
    lines = [form.format(at, *row) for at, row in enumerate([*PROGRAM, *PROGRAM[:1]])]
    with pytest.raises(transcripts.UnknownFormatError):
        transcripts.parse("\n".join(lines))
    quiet = [form.format(at, part, "Job 12 is done") for at, (part, _) in enumerate(PROGRAM)]
    with pytest.raises(transcripts.UnknownFormatError):
        transcripts.parse("\n".join(quiet))


@pytest.mark.parametrize("form", ["10:02:1{}\t{}\t{}", "[10:02:1{}] [{}] {}"])
def test_people_with_odd_names_are_heard(form: str) -> None:
    rows = [("Wiz", "Are you there?"), ("Rijn", "I am, Wiz."), ("Wiz", "Do you see it?")]
    text = "\n".join(form.format(at, *row) for at, row in enumerate(rows))
    assert said(text) == rows


def test_words_in_italics_or_quotation_marks_are_no_names() -> None:
    for form in ("_{}:_ {}", "“{}”: {}"):
        rows = [("Width", "How wide do you want it?"), ("Height", "We need it high.")] * 3
        with pytest.raises(transcripts.UnknownFormatError):
            transcripts.parse("\n\n".join(form.format(*row) for row in rows))


def test_a_table_with_three_columns_is_none_of_two() -> None:
    rows = [("Tom Quill", "I can log in | yes"), ("Ada Berg", "Can you log in? | no")] * 2
    with pytest.raises(transcripts.UnknownFormatError):
        transcripts.parse("\n".join(f"| {name} | {one} |" for name, one in rows))
