"""Plain text that was copied, wrapped or flattened: its turns are those of the page."""

from __future__ import annotations

import pytest

import transcripts
from transcripts.kinds import NoteKind
from transcripts.model import Heading, Meeting, Note


def parse(text: str) -> Meeting:
    return transcripts.parse(text, format="kremlin")


def said(text: str) -> list[tuple[str | None, str | None, str]]:
    return [(turn.label, turn.note, turn.text) for turn in parse(text).turns]


WRAPPED = """Anna Ivanova: The boats that we saw in the port today were built by hand
in the northern yards, and it took the crews who built them almost
three years of work to do it. We want to see more of
them.
Boris Petrov: We thank you for
the boats, and for the crews who
built them.
Head of the Northern Port Authority
Zelda Lee: Thank you.
"""


def test_wrapped_lines_are_joined() -> None:
    boats, *others = said(WRAPPED)
    assert boats[2].startswith("The boats that we saw in the port today were built by hand in the")
    assert boats[2].endswith("almost three years of work to do it. We want to see more of them.")
    assert others == [
        ("Boris Petrov", None, "We thank you for the boats, and for the crews who built them."),
        ("Head of the Northern Port Authority Zelda Lee", None, "Thank you."),
    ]


def test_lines_that_are_paragraphs_are_not_joined() -> None:
    text = "Anna Ivanova: Good afternoon.\nWe go on.\nBoris Petrov: Yes.\nOn we go."
    assert said(text) == [
        ("Anna Ivanova", None, "Good afternoon.\n\nWe go on."),
        ("Boris Petrov", None, "Yes.\n\nOn we go."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Ivanova\n: Yes.",
        "Anna Ivanova Ivanova Anna : Yes.",
        "Anna Ivanova\nIvanova Anna\n: Yes.",
        "**Anna Ivanova** : Yes.",
        "**Anna Ivanova:** Yes.",
        "**Anna Ivanova**: Yes.",
        "**Anna Ivanova __ Ivanova Anna** : Yes.",
    ],
)
def test_a_label_that_an_extractor_has_changed(text: str) -> None:
    assert said(text) == [("Anna Ivanova", None, "Yes.")]


def test_a_label_of_two_bold_words() -> None:
    assert said("**Anna** **Ivanova** : Yes.") == [("Anna Ivanova", None, "Yes.")]


@pytest.mark.parametrize(
    "text", ["**Anna Ivanova** _(aside)_ : Yes.", "**Anna Ivanova (aside)** : Yes."]
)
def test_a_note_in_italics(text: str) -> None:
    assert said(text) == [("Anna Ivanova", "aside", "Yes.")]


def test_an_initial_on_a_line_of_its_own() -> None:
    assert said("А.\nИванова: Да.") == [("А. Иванова", None, "Да.")]


def test_a_card_inside_a_paragraph_is_a_mark() -> None:
    text = "Anna Ivanova: Yes.\n\nMr Petrov __ Petrov SerzhPresident of Norland , who came."
    paragraph = parse(text).turns[0].paragraphs[1]
    (mark,) = paragraph.marks
    assert isinstance(mark.value, Note)
    assert (paragraph.text, mark.start, mark.end, mark.value.kind) == (
        "Mr Petrov, who came.",
        9,
        9,
        NoteKind.CARD,
    )


def test_a_bold_line_among_bold_labels_is_a_heading() -> None:
    text = "**Anna Ivanova** : Yes.\n\n**A second part**\n\n**Boris Petrov** : No."
    assert [block.text for block in parse(text).blocks if isinstance(block, Heading)] == [
        "A second part"
    ]


def test_what_is_not_bold_among_bold_labels_is_no_label() -> None:
    text = "**Anna Ivanova** : Yes.\n\n**Boris Petrov** : No.\n\nZelda Lee: We go."
    assert said(text)[1] == ("Boris Petrov", None, "No.\n\nZelda Lee: We go.")


def test_one_bold_label_does_not_make_the_others_speech() -> None:
    text = "**Anna Ivanova** : Yes.\n\nZelda Lee: We go.\n\nBoris Petrov: No."
    assert [label for label, _, _ in said(text)] == ["Anna Ivanova", "Zelda Lee", "Boris Petrov"]


def test_one_name_on_two_lines_is_no_card() -> None:
    assert said("Chair Boris Petrov:\nBoris Petrov: March 1, 2020, Perm") == [
        ("Chair Boris Petrov", None, ""),
        ("Boris Petrov", None, "March 1, 2020, Perm"),
    ]


FLAT = (
    "События Встреча с моряками 1 марта 2020 года 13:30 Пермь "
    f"В Перми {'прошла встреча с моряками, ' * 30}где шёл дождь. "
    "Б.Петров: Добрый день! Начнём. А.Иванова Иванова Анна Сергеевна : Спасибо. "
    f"{'Мы идём дальше. ' * 30}* * * Вопрос: Можно? Б.Петров: Да. <…> "
    "Темы Флот Статус материала Опубликован в разделе: Новости"
)


def test_the_labels_of_a_flattened_page() -> None:
    assert [turn.label for turn in parse(FLAT).turns] == [
        "Б.Петров",
        "А.Иванова",
        "Вопрос",
        "Б.Петров",
    ]


def test_the_speech_of_a_flattened_page() -> None:
    assert [turn.text for turn in parse(FLAT).turns if turn.label != "А.Иванова"] == [
        "Добрый день! Начнём.",
        "Можно?",
        "Да.",
    ]


def test_the_date_of_a_flattened_page() -> None:
    meeting = parse(FLAT)
    assert str(meeting.date) == "2020-03-01"


def test_a_long_paragraph_is_no_flattened_page() -> None:
    text = f"Anna Ivanova: {'We go on to the port. ' * 100}"
    assert [label for label, _, _ in said(text)] == ["Anna Ivanova"]


def test_marks_of_print_alone_on_a_line_are_kept() -> None:
    meeting = parse("# \nAnna Ivanova: Yes.")
    assert [block.text for block in meeting.blocks] == ["#", "Yes."]


def test_an_icon_that_stands_before_no_card_is_text() -> None:
    text = "Anna Ivanova: Yes.\n\nWe live with __ northern interests , and more."
    assert parse(text).turns[0].paragraphs[1].text == (
        "We live with __ northern interests , and more."
    )


def test_a_sentence_goes_on_behind_a_card() -> None:
    text = "Anna Ivanova: Yes.\n\nI met Boris Petrov\n\nPetrov Boris\n\nin Perm today."
    assert parse(text).turns[0].paragraphs[1].text == "I met Boris Petrov in Perm today."


def test_the_post_of_a_card_on_the_line_of_the_colon() -> None:
    text = "Zoe Lee: No.\nAnna Ivanova\nIvanova Anna\nHead of Railways\n: Yes."
    assert said(text) == [("Zoe Lee", None, "No."), ("Anna Ivanova", None, "Yes.")]


def test_speech_is_never_set_aside_as_a_card() -> None:
    text = "Anna Ivanova\nIvanova Anna\n: Yes, we met Boris Petrov\nPetrov Boris\nin Perm."
    assert said(text) == [("Anna Ivanova", None, "Yes, we met Boris Petrov in Perm.")]


def test_asterisks_without_a_second_pair_are_text() -> None:
    text = "Anna Ivanova: Yes.\n\n**We say: it is so."
    assert parse(text).turns[0].paragraphs[1].text == "**We say: it is so."


def test_a_role_on_the_line_above_a_name_with_its_card() -> None:
    text = "Zoe Lee: No.\n\nHead of Railways \nAnna Ivanova\n\nIvanova Anna\n\n: Yes."
    assert said(text) == [("Zoe Lee", None, "No."), ("Head of Railways Anna Ivanova", None, "Yes.")]


def test_what_is_no_role_is_not_joined_to_the_name_below_it() -> None:
    text = "Zoe Lee: No.\n\nand we waited\nAnna Ivanova\n\nIvanova Anna\n\n: Yes."
    assert said(text) == [("Zoe Lee", None, "No.\n\nand we waited"), ("Anna Ivanova", None, "Yes.")]


def test_a_very_long_paragraph_is_not_joined_to_more() -> None:
    text = f"Zoe Lee: {'We go. ' * 800}I met Boris Petrov\n\nPetrov Boris\n\nin Perm."
    assert [paragraph.text for paragraph in parse(text).turns[0].paragraphs][1:] == [
        "Petrov Boris",
        "in Perm.",
    ]


def test_marks_and_dates_stand_alone_in_wrapped_text() -> None:
    text = WRAPPED.replace("Thank you.", "Thank you for the boats that we\nsaw.\n<…>\n* * *")
    assert [type(block).__name__ for block in parse(text).blocks] == [
        *["Turn"] * 3,
        "Gap",
        "Note",
    ]
