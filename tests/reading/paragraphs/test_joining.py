"""Plain text that was copied, wrapped or flattened: its turns are those of the page."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

import pytest
import regex
from attrs import evolve

import transcripts
from tests.pages import BORIS, codes, filled
from transcripts.kinds import NoteKind, ProblemCode, SpeakerKind
from transcripts.model import Event, Heading, Meeting, Note
from transcripts.reading.labels.hints import Hints
from transcripts.reading.labels.reader import LabelReader
from transcripts.reading.paragraphs.joining import join_lines
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage, fold
from transcripts.reading.style.groups import (
    BodyStyle,
    LabelStyle,
    Layout,
    PageStyle,
    Repair,
    TextStyle,
)
from transcripts.reading.style.house_style import HouseStyle
from transcripts.reading.style.rules import Rule


def parse(text: str, format: str = "kremlin") -> Meeting:
    return transcripts.parse(text, format=format)


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


@pytest.mark.parametrize(
    "label",
    [
        "Chief engineer of the project, Doctor of Technical Sciences Anna/Orlovsky",
        "Head of the Port Authority of the Northern Islands/Anna Orlovsky",
    ],
)
def test_a_long_label_that_was_broken_in_a_text_that_is_not_wrapped(label: str) -> None:
    broken = label.replace("/", "\n")
    text = f"Meeting on the harbour\n\nMay 1, 2031\n\n* * *\n\n{broken}: We ship."
    assert said(text) == [(label.replace("/", " "), None, "We ship.")]


@pytest.mark.parametrize(
    "line",
    [
        "What the engineers of the harbour have built this year",
        "What the engineers of the harbour have built: a bridge",
        "What the engineers of the harbour have built this year.",
        "The harbour",
    ],
)
def test_a_line_that_begins_no_label_is_not_joined_to_it(line: str) -> None:
    text = f"Anna Orlovsky: We sail.\n\n{line}\nAnna Orlovsky: We ship."
    assert said(text)[-1] == ("Anna Orlovsky", None, "We ship.")


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


def test_a_sentence_goes_on_after_a_card() -> None:
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


def test_marks_and_dates_stand_alone_in_wrapped_text() -> None:
    text = WRAPPED.replace("Thank you.", "Thank you for the boats that we\nsaw.\n<…>\n* * *")
    assert [type(block).__name__ for block in parse(text).blocks] == [
        *["Turn"] * 3,
        "Gap",
        "Note",
    ]


# The layouts of other styles

LINES = HouseStyle(name="lines", text=TextStyle(layout=Layout.LINES))
BLOCKS = HouseStyle(name="blocks", text=TextStyle(layout=Layout.BLOCKS))
FOUND = HouseStyle(name="found")
COPIED = HouseStyle(name="copied", text=TextStyle(repairs=frozenset(Repair), has_headings=False))


def joined(text: str, style: HouseStyle, start: int = 0) -> Sequence[Passage]:
    return join_lines(text, style, LabelReader.of(style, Hints()), start)


def flowed(text: str, style: HouseStyle, start: int = 0) -> list[str]:
    return [made.text for made in joined(text, style, start)]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One.\nTwo.", ["One.", "Two."]),
        ("\n One \n\n two\r\nthree.\u2028Four. \n", ["One", "two", "three.", "Four."]),
        ("Anna Berg\n: Yes.", ["Anna Berg", ": Yes."]),
        ("**One** <s>is</s> \\[so\\].", ["One is [so]."]),
        ("__\n#", ["__", "#"]),
        ("", []),
        (" \n\xa0\n", []),
    ],
)
def test_a_paragraph_a_line(text: str, paragraphs: list[str]) -> None:
    assert flowed(text, LINES) == paragraphs


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        (
            "Yes.\n(Karl Lang [ABC]: So\nit is!)\nNo.",
            ["Yes.", "(Karl Lang [ABC]: So it is!)", "No."],
        ),
        ("(One)\n(two\nthree)\n(four)", ["(One)", "(two three)", "(four)"]),
        ("(One (two)\nthree)", ["(One (two) three)"]),
        ("(One (two\nthree)\nfour)", ["(One (two three) four)"]),
        ("(One\n\n  two)", ["(One two)"]),
        ("(1\n2\n3\n4\n5\n6)\n7", ["(1 2 3 4 5 6)", "7"]),
        # one that is broken over more lines, or never closes
        ("(1\n2\n3\n4\n5\n6\n7)", ["(1", "2", "3", "4", "5", "6", "7)"]),
        ("(One\ntwo", ["(One", "two"]),
        ("(One", ["(One"]),
        ("(One\ntwo (three)\nfour\n\n", ["(One", "two (three)", "four"]),
        # one that does not begin the line
        ("One (two\nthree)", ["One (two", "three)"]),
        ("[One\ntwo]", ["[One", "two]"]),
        ("(One) two (three\nfour)", ["(One) two (three four)"]),
    ],
)
def test_a_bracket_that_was_broken_over_lines(text: str, paragraphs: list[str]) -> None:
    assert flowed(text, LINES) == paragraphs


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One\ntwo.\nThree\r\nfour.", ["One two. Three four."]),
        ("One\n\ntwo.\n \t \nThree.", ["One", "two.", "Three."]),
        ("One\n\xa0\ntwo.\r\n \xa0 \r\nThree.", ["One", "two.", "Three."]),
        ("One\n\u200b\ntwo.", ["One", "two."]),
        ("One  \ntwo. \nThree.  \r\nFour.\t\nFive.", ["One", "two. Three.", "Four. Five."]),
        ("One  \n\n  \ntwo\nthree.", ["One", "two three."]),
        ("\n\nOne\ntwo.\n\n", ["One two."]),
        # a label begins one
        ("Anna Berg: Yes.\nIt is.\nKarl Lang: No.", ["Anna Berg: Yes. It is.", "Karl Lang: No."]),
        ("It is\none thing: so.", ["It is one thing: so."]),
        # marks of print
        ("**Anna Berg:** \\[It\\]\n<s>is</s> so.", ["Anna Berg: [It] is so."]),
        ("\\###\n\n# A boat\n\n#\n\n__", ["###", "A boat", "#", "__"]),
        ("", []),
    ],
)
def test_a_paragraph_a_block(text: str, paragraphs: list[str]) -> None:
    assert flowed(text, BLOCKS) == paragraphs


def test_a_label_in_the_form_of_the_style_begins_a_paragraph() -> None:
    style = evolve(BLOCKS, labels=LabelStyle(pattern=regex.compile(r"(?P<label>Q)\s")))
    text = "Anna Berg: Yes,\nKarl Lang: no.\nQ  Why?\nQuite so."
    assert flowed(text, style) == ["Anna Berg: Yes, Karl Lang: no.", "Q Why? Quite so."]


@pytest.mark.parametrize("style", [LINES, BLOCKS, FOUND, COPIED])
def test_a_text_may_begin_after_its_front_matter(style: HouseStyle) -> None:
    text = "---\ntitle: Boats\n---\n\nAnna Berg: Yes.\n\nNo.\n"
    start = text.index("\n\nAnna")
    made = joined(text, style, start)
    assert [one.text for one in made] == ["Anna Berg: Yes.", "No."]
    assert [one.span.of(text) for one in made] == ["Anna Berg: Yes.", "No."]


@pytest.mark.parametrize("style", [LINES, BLOCKS, FOUND, COPIED])
def test_each_paragraph_knows_where_it_stands(style: HouseStyle) -> None:
    text = "\n Anna Berg:  Yes,\n(it\nis) so.\n\nKarl Lang: No. \n"
    for made in joined(text, style):
        assert fold(made.span.of(text)) == made.text


CARD = "Anna Berg: Yes.\n\nI met Boris Petrov\n\nPetrov Boris\n\nin Perm today."
INDENTED = "  Anna Berg: Yes.\n\n    A boat in the port.\n\n  Karl Lang: No."
LONG = f"Anna Berg: Yes. {'We go on to the port. ' * 50}Karl Lang: No."


def test_a_style_of_pages_sets_hover_cards_aside() -> None:
    assert flowed(CARD, COPIED) == ["Anna Berg: Yes.", "I met Boris Petrov in Perm today."]


def test_a_style_of_pages_finds_captions() -> None:
    made = joined(INDENTED, COPIED)
    assert [one.hint for one in made] == [None, "caption", None]


def test_one_space_more_makes_no_caption() -> None:
    made = joined(INDENTED.replace("    A boat", "   A boat"), COPIED)
    assert [one.hint for one in made] == [None, None, None]


def test_what_is_indented_deeper_than_most_labels_is_a_caption() -> None:
    turns = "".join(f"    {name} Berg: Yes.\n\n" for name in ("Anna", "Karl", "Zoe"))
    made = joined(f"  Ida Berg: No.\n\n{turns}      A boat.", COPIED)
    assert [one.hint for one in made] == [*[None] * 4, "caption"]


def test_what_stands_above_the_first_label_is_no_caption() -> None:
    made = joined(f"      The harbour\n\n    The port\n\n{INDENTED}", COPIED)
    assert [one.hint for one in made] == [None, None, None, "caption", None]


def test_the_tail_of_a_copied_page_is_no_speech_even_without_empty_lines() -> None:
    page = f"{WRAPPED}Published in section: News\nPublication date: May 4, 2031, 10:00\n"
    assert said(page) == said(WRAPPED)
    assert str(parse(page).published) == "2031-05-04 10:00:00"


def test_a_style_of_pages_takes_flattened_ones_apart() -> None:
    assert len(flowed(LONG, COPIED)) == 2


@pytest.mark.parametrize("text", [CARD, INDENTED, LONG, "A Berg Berg A : Yes."])
def test_a_style_without_pages_has_lines_alone(text: str) -> None:
    made = joined(text, FOUND)
    assert [one.text for one in made] == [fold(line) for line in text.split("\n\n")]
    assert {(one.hint, one.asides) for one in made} == {(None, ())}


def test_a_style_without_pages_joins_wrapped_lines() -> None:
    assert flowed(WRAPPED, FOUND)[1:] == [
        "Boris Petrov: We thank you for the boats, and for the crews who built them.",
        "Head of the Northern Port Authority Zelda Lee: Thank you.",
    ]


VOICES = LabelStyle(voices={"question": SpeakerKind.ANONYMOUS})
HEARD = evolve(BLOCKS, labels=VOICES)
PRINTED = evolve(
    BLOCKS, labels=evolve(VOICES, pattern=regex.compile(r"(?P<label>Question|Z\w+): "))
)


@pytest.mark.parametrize(
    ("style", "above", "label", "count"),
    [
        (HEARD, "We say so", "Anna Berg", 2),
        # a word for a voice may be part of the sentence
        (HEARD, "We say so", "Question", 1),
        (HEARD, "We say so.", "Question", 2),
        # but for the form of the style
        (PRINTED, "We say so", "Zelda", 2),
        (PRINTED, "We say so", "Question", 2),
        (PRINTED, "We\nsay\nall\nso", "Question", 2),
    ],
)
def test_a_label_begins_a_paragraph_of_a_text_in_blocks(
    style: HouseStyle, above: str, label: str, count: int
) -> None:
    assert len(flowed(f"{above}\n{label}: Yes.", style)) == count


@pytest.mark.parametrize(("lines", "count"), [(3, 1), (4, 2)])
def test_a_label_in_blocks_is_broken_over_four_lines_at_most(lines: int, count: int) -> None:
    style = evolve(
        BLOCKS, labels=LabelStyle(pattern=regex.compile(r"(?P<label>(?:The [^:]+ )?Zelda): "))
    )
    role = "\n".join(["The head", "of ports", "of the", "northern isles"][:lines])
    assert len(flowed(f"{role}\nZelda: Yes.", style)) == count


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\nb\r\nc\rd", ["a", "b", "c", "d"]),
        ("a\x0bb\x0cc\x85d\u2028e\u2029f", [*"abcdef"]),
        # what parts lines for Python, and for nobody else
        ("a\x1cb\nc\x1dd\x1e", ["a b", "c d"]),
        ("a\x1c\x1db", ["a b"]),
        ("\n\n \n", []),
        ("", []),
    ],
)
def test_where_a_line_ends(text: str, lines: list[str]) -> None:
    assert [made.text for made in joined(text, LINES)] == lines


def test_the_lines_of_a_long_text_stand_where_they_stand() -> None:
    text = "".join(f"line {number}\x1c of many\r\n" for number in range(9_000))
    made = joined(text, LINES)
    assert len(made) == 9_000
    assert [fold(part.span.of(text)) for part in made] == [part.text for part in made]


@pytest.mark.parametrize(
    ("end", "paragraphs"), [("  ", 2), ("", 1), ("\xa0\xa0", 1), ("\xa0 ", 1), (" \xa0", 1)]
)
def test_a_no_break_space_is_no_line_end_of_markdown(end: str, paragraphs: int) -> None:
    text = f"MS. BERG:  It is so.{end}\nAnd so it was.\n"
    (turn,) = transcripts.parse(text, format="white-house").turns
    assert len(turn.paragraphs) == paragraphs


# How wide, how long, how many: each form on both sides of its bound


def paragraphs(text: str) -> list[list[str]]:
    """Return the paragraphs of each turn."""
    return [[part.text for part in turn.paragraphs] for turn in parse(text).turns]


@pytest.mark.parametrize(("width", "count"), [(120, 1), (121, 2)])
def test_in_a_narrow_text_a_sentence_may_end_with_its_line(width: int, count: int) -> None:
    lines = [filled("Anna Ivanova: we go on", width), filled("and so", width, "."), "So it was."]
    assert [len(found) for found in paragraphs("\n".join(lines))] == [count]


@pytest.mark.parametrize(("width", "count"), [(75, 1), (74, 2)])
def test_a_sentence_ends_by_chance_where_its_line_is_full(width: int, count: int) -> None:
    lines = [filled("Anna Ivanova: we go on", 100), filled("and so", width, "."), "So it was."]
    assert [len(found) for found in paragraphs("\n".join(lines))] == [count]


@pytest.mark.parametrize(("lines", "count"), [(21, 1), (20, 2)])
def test_a_text_is_as_wide_as_nearly_all_of_its_lines(lines: int, count: int) -> None:
    wrapped = [filled("Anna Ivanova: we go on", 100), filled("and so", 100, "."), "So it was."]
    others = ["We sail."] * (lines - len(wrapped) - 1)
    # The first is wider than what is narrow: in twenty lines it is one too many.
    text = "\n".join([filled("The whole crew goes on", 130, "."), *wrapped, *others])
    assert len(paragraphs(text)[0]) == count + len(others)


WHOLE = "Anna Ivanova: We went to the port, and we came home again."
BROKEN = (
    "Boris Petrov: We went to the port, and the harbour\n"
    "was as it had been for a hundred years, all of it."
)


@pytest.mark.parametrize(("whole", "count"), [(19, 1), (20, 2)])
def test_a_text_is_wrapped_where_one_line_in_eight_breaks_a_sentence(
    whole: int, count: int
) -> None:
    """Three of 24 lines that are followed by another, or of 25."""
    found = paragraphs("\n".join([*[WHOLE] * whole, *[BROKEN] * 3]))
    assert [len(part) for part in found] == [*[1] * whole, *[count] * 3]


@pytest.mark.parametrize(("width", "count"), [(40, 1), (39, 2)])
def test_a_short_line_breaks_no_sentence(width: int, count: int) -> None:
    text = f"{filled('Anna Ivanova: We go on', width)}\nand home."
    assert [len(found) for found in paragraphs(text)] == [count]


@pytest.mark.parametrize(
    ("note", "is_note"), [("", False), ("y", True), ("y" * 80, True), ("y" * 81, False)]
)
def test_a_note_may_stand_on_the_line_below_a_name(note: str, is_note: bool) -> None:  # noqa: FBT001
    found = [turn.note for turn in parse(f"Anna Ivanova\n({note}): Yes.").turns]
    assert found == ([note] if is_note else [])


@pytest.mark.parametrize(
    ("lines", "events"),
    [
        ("(Karl Lang [ABC]: So\nwie\nSie\nes\nwollen,\nHerr Berg!)", 1),
        ("(Karl Lang [ABC]: So\nwie\nSie\nes\nsich\nwünschen,\nHerr Berg!)", 0),
    ],
)
def test_a_heckle_may_go_over_six_lines(lines: str, events: int) -> None:
    text = f"Beginn: 9.00 Uhr\nAnna Berg (ABC):\nJa.\n{lines}\nNein.\n"
    (turn,) = parse(text, format="bundestag").turns
    assert sum(block.text.endswith("Herr Berg!)") for block in turn.blocks) == 1
    found = [block.text for block in turn.blocks if isinstance(block, Event)]
    assert [text for text in found if text.startswith("(Karl") and text.endswith(")")] == (
        [lines.replace("\n", " ")] * events
    )


@pytest.mark.parametrize(("width", "is_label"), [(119, True), (120, False)])
def test_a_label_may_be_broken_within_its_bracket(width: int, is_label: bool) -> None:  # noqa: FBT001
    name = f"{'Anna-' * 30}"[: width - len("A (BUND 90/")] + "A"
    text = f"Beginn: 9.00 Uhr\n{name} (BUND 90/\nDIE BLAUEN):\nKarl Lang (ABC):\nJa.\n"
    labels = [turn.label for turn in parse(text, format="bundestag").turns]
    assert labels == [*[f"{name} (BUND 90/ DIE BLAUEN)"] * is_label, "Karl Lang (ABC)"]


def test_a_label_that_was_broken_in_its_bracket_may_end_a_text() -> None:
    text = "Beginn: 9.00 Uhr\nKarl Lang (ABC):\nJa.\nAnna Berg (BUND 90/\nDIE BLAUEN):\n"
    labels = [turn.label for turn in parse(text, format="bundestag").turns]
    assert labels == ["Karl Lang (ABC)", "Anna Berg (BUND 90/ DIE BLAUEN)"]


@pytest.mark.parametrize(("indent", "problems"), [(3, [ProblemCode.LABEL_UNSURE]), (4, [])])
def test_what_is_indented_by_four_is_no_label(indent: int, problems: list[ProblemCode]) -> None:
    text = f"Anna Berg: Yes.\n\n{' ' * indent}Zelda Lee: so it is.\n\nKarl Lang: No."
    meeting = parse(text, format="labelled")
    assert [turn.label for turn in meeting.turns] == ["Anna Berg", "Karl Lang"]
    assert codes(meeting) == problems


@pytest.mark.parametrize(("indent", "unsure"), [(4, 1), (8, 1), (3, 0)])
def test_where_one_label_is_indented_too_an_indent_says_nothing(indent: int, unsure: int) -> None:
    again = f"{' ' * indent}Anna Berg: So.\n\n    Zelda Lee: we go."
    text = f"Anna Berg: Yes.\n\nKarl Lang: No.\n\n{again}\n\nKarl Lang: No."
    meeting = parse(text, format="labelled")
    assert [turn.label for turn in meeting.turns].count("Anna Berg") == 2
    assert codes(meeting) == [ProblemCode.LABEL_UNSURE] * unsure


@pytest.mark.parametrize(("turns", "labels"), [(40, 0), (39, 2)])
def test_one_label_in_twenty_may_be_indented_by_a_slip(turns: int, labels: int) -> None:
    plain = [f"{'Anna Berg' if at % 2 else 'Karl Lang'}: We go {at}." for at in range(turns)]
    text = "\n\n".join([*plain, "    Zelda Lee: We row.", "    Zelda Lee: We sail."])
    found = [turn.label for turn in parse(text, format="labelled").turns]
    assert found.count("Zelda Lee") == labels


@pytest.mark.parametrize(("between", "is_label"), [(4, True), (5, False)])
def test_a_flattened_page_repeats_what_stands_six_lines_above(
    between: int,
    is_label: bool,  # noqa: FBT001
) -> None:
    title, lead = "The sailors of the Northern Port", "The crew came home."
    others = ["It was late.", "All were there.", "So it ended.", "We know.", "Nobody."][:between]
    flat = f"{title} {lead} Anna Ivanova: {'We went to the port, and we came home. ' * 30}"
    meeting = parse("\n\n".join([title, lead, *others, flat]))
    assert [turn.label for turn in meeting.turns] == ["Anna Ivanova"] * is_label


def test_a_label_may_be_broken_before_its_last_word_and_before_its_colon() -> None:
    label = "Minister of Ports and Inland Waterways Zelda Oz"
    text = f"{label.replace(' Oz', chr(10))}Oz\n: Good evening."
    assert said(text) == [(label, None, "Good evening.")]


def test_a_bracket_that_closes_on_the_next_line_breaks_no_label_where_none_is_open() -> None:
    text = "Beginn: 9.00 Uhr\nAnna Berg (ABC):\nWir gehen\nzur See):\nNein.\n"
    (turn,) = parse(text, format="bundestag").turns
    assert [part.text for part in turn.paragraphs] == ["Wir gehen", "zur See):", "Nein."]


def test_a_label_over_three_lines_is_as_wide_as_its_last() -> None:
    lines = [filled("Anna Ivanova: we go on", 100, "."), "So it was."]
    more = [filled("Boris Petrov: we go on", 100), "and home."]
    for text in ("\n".join(lines), "\n".join(["Minister of Ports", "of Norland", *lines])):
        assert [len(found) for found in paragraphs("\n".join([text, *more]))] == [1, 1]


def test_a_label_is_not_broken_within_two_brackets() -> None:
    text = "Beginn: 9.00 Uhr\nAnna Berg ((BUND 90/\nDIE BLAUEN):\nKarl Lang (ABC):\nJa.\n"
    assert [turn.label for turn in parse(text, format="bundestag").turns] == ["Karl Lang (ABC)"]


def test_a_date_stands_alone_in_wrapped_text_and_a_line_with_a_number_does_not() -> None:
    end = "Thank you for\n3 boats that we\nsaw.\nWe go to\nMay 4, 2031\n<…>\n"
    thanks = said(WRAPPED.replace("Thank you.\n", end))[-1][2]
    assert thanks == "Thank you for 3 boats that we saw.\n\nWe go to\n\nMay 4, 2031"


def test_a_colon_may_stand_below_the_note_of_a_label_and_an_empty_line() -> None:
    assert said(f"{BORIS}Zelda Lee (aside)\n\n: Thank you.")[1:] == [
        ("Zelda Lee", "aside", "Thank you.")
    ]


@pytest.mark.parametrize("line", ["* * *", "<…>", "12:30"])
def test_what_stands_alone_is_not_joined_in_a_wrapped_text(line: str) -> None:
    text = WRAPPED.replace("We want to see more of", f"We want to see\n{line}\nmore of")
    assert line in flowed(text, FOUND)


@pytest.mark.parametrize("end", [":", " :"])
def test_a_colon_on_the_next_line_may_follow_a_note(end: str) -> None:
    assert said(f"Anna Orlovsky\n(retranslated){end} We sail.") == [
        ("Anna Orlovsky", "retranslated", "We sail.")
    ]


@pytest.mark.parametrize(
    "line", ["in the port.", ", who sails.", ".", "; and so on.", ") so.", "x"]
)
def test_what_goes_on_after_a_hover_card(line: str) -> None:
    text = f"Anna Berg: Yes.\n\nI met Boris Petrov\n\nPetrov Boris\n\n{line}"
    assert flowed(text, COPIED)[1:] == [f"I met Boris Petrov {line}"]


# A page without its empty lines, whose paragraphs are broken where those of its source are.
TIGHT = """Sailors of Norland • President of Russia
Events
Sailors of Norland
Anna Berg met with the
sailors who had come from the harbour of
the north.
May 4, 2031
12:30
Port Sand
They spoke of the boats that had been built
in the port, and of those who had built
them.
Anna Berg: We have seen what it takes to
build a boat by hand.
Published in section: News
Official Website of the President of Russia:
Sailors of Norland
"""


def test_title_and_place_of_a_page_without_empty_lines() -> None:
    meeting = parse(TIGHT)
    assert (meeting.title, meeting.place) == ("Sailors of Norland", "Port Sand")
    assert [note.text for note in meeting.lead] == [
        "Anna Berg met with the sailors who had come from the harbour of the north.",
        "They spoke of the boats that had been built in the port, and of those who had built them.",
    ]


@pytest.mark.parametrize(
    ("place", "is_place"),
    [
        ("S".ljust(60, "d"), True),
        ("S".ljust(61, "d"), False),
        ("They spoke today", False),
    ],
)
def test_what_stands_below_the_date_of_a_page_without_empty_lines(
    place: str,
    is_place: bool,  # noqa: FBT001
) -> None:
    meeting = parse(TIGHT.replace("Port Sand", place))
    assert meeting.place == (place if is_place else None)
    lead = [note.text.startswith(place) for note in meeting.lead]
    assert lead == ([False, False] if is_place else [False, True])


def test_a_label_below_a_date_is_no_place() -> None:
    text = TIGHT.replace("Port Sand\n", "Zelda Oz: Mr Lang\nand Ms Berg!\n")
    assert said(text)[0][2].startswith("Mr Lang and Ms Berg!")


def test_a_title_that_its_page_does_not_repeat_goes_on() -> None:
    text = TIGHT.removesuffix("Sailors of Norland\n")
    assert str(parse(text).title).startswith("Sailors of Norland Anna Berg met with the sailors")


@pytest.mark.parametrize("text", [TIGHT.replace("May 4, 2031\n12:30\nPort Sand\n", ""), WRAPPED])
def test_a_page_without_a_date_has_no_header(text: str) -> None:
    assert parse(text).date is None


def test_a_page_without_empty_lines_may_have_one_line_of_the_page_above_its_title() -> None:
    meeting = parse(TIGHT.removeprefix("Sailors of Norland • President of Russia\n"))
    assert (meeting.title, meeting.place) == ("Sailors of Norland", "Port Sand")


def test_a_page_may_end_with_its_date() -> None:
    text = TIGHT[: TIGHT.index("Port Sand")]
    assert str(parse(f"Sailors of Norland\n{text}").date) == "2031-05-04"


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("> We sail: at nine.", "We sail: at nine."),
        ("> Karl Lang: We sail.", "Karl Lang: We sail."),
        (">We sail.", None),
        (">", None),
        ("We sail > they row.", None),
    ],
)
def test_a_quotation_of_markdown_is_a_pull_quote(line: str, quote: str | None) -> None:
    (turn,) = parse(f"Anna Berg: Yes.\n\n{line}\n\nWe go.").turns
    assert [block.text for block in turn.blocks if isinstance(block, Note)] == (
        [quote] if quote else []
    )
    assert turn.text == ("Yes.\n\nWe go." if quote else f"Yes.\n\n{line}\n\nWe go.")


def test_a_caption_is_no_pull_quote() -> None:
    made = joined(INDENTED.replace("A boat", "> A boat"), COPIED)
    assert [one.hint for one in made] == [None, "caption", None]


def test_other_styles_have_no_pull_quotes() -> None:
    assert flowed("Anna Berg: Yes.\n\n> We sail.", FOUND) == ["Anna Berg: Yes.", "> We sail."]


def test_a_bracket_below_an_empty_line_is_not_joined_to_a_full_line() -> None:
    text = f"{WRAPPED}We want to see more of the boats that were built in the yard.\n\n(They go.)\n"
    assert flowed(text, COPIED)[-1] == "(They go.)"


TITLES = HouseStyle(
    name="titles",
    body=BodyStyle(
        rules=(Rule(kind=NoteKind.AGENDA.value, pattern=regex.compile(r"\p{Lu}[^.!?:]{3,200}\w")),)
    ),
)


@pytest.mark.parametrize(("width", "count"), [(74, 3), (75, 2)])
def test_a_line_without_a_full_stop_is_no_title_where_a_wrapped_text_breaks(
    width: int, count: int
) -> None:
    """A title is shorter than the lines around it, or ends above an empty line."""
    lines = [filled("Anna Ivanova: we go on", 100), "and so it was.", filled("We went", width)]
    text = "\n".join([*lines, "and came home again."])
    reader = LabelReader.of(TITLES, Hints())
    assert len(join_lines(text, TITLES, reader)) == count


@pytest.mark.parametrize(
    ("above", "below", "count"),
    [
        ("Anna Ivanova: We sailed, and", "came home.", 1),
        ("Anna Ivanova: We sailed, and", "Boris came home.", 1),
        ("Anna Ivanova: We sailed.", "Boris came home.", 2),
        ("Anna Ivanova: We sailed.", "Boris Petrov: Yes.", 2),
        ("The night ferry", "Boris came home.", 2),
        ("The night ferry", "goes on.", 1),
        ("The night ferry\n\nPage 6\n\ngoes on, and", "Boris came home.", 1),
    ],
)
def test_a_sentence_goes_on_below_the_line_of_a_page(above: str, below: str, count: int) -> None:
    page = PageStyle(breaks=regex.compile(r"Page \d+"))
    style = evolve(TITLES, page=page)
    lines = join_lines(f"{above}\n\nPage 7\n\n{below}", style, LabelReader.of(style, Hints()))
    assert len([line for line in lines if line.hint is not PassageKind.PAGE]) == count


@pytest.mark.parametrize(("end", "count"), [(" (Mr. Lo):", 2), (" of Mr. Lo:", 1)])
def test_a_label_that_was_broken_goes_on_with_no_sentence_above_it(end: str, count: int) -> None:
    form = regex.compile(r"(?P<label>The (?P<role>[^()]{2,90}) \(Mr\. (?P<name>\p{L}+)\)):\s")
    style = HouseStyle(name="broken", labels=LabelStyle(pattern=form))
    lines = [filled("We go on", 70), "and so it was, and", filled("we went", 70, ".")]
    label = f"The Voice of the Northern Ports and of all\nthe eastern ferries{end}"
    assert len(flowed("\n".join([*lines, f"{label} Yes."]), style)) == count


def test_what_is_told_stands_alone_in_a_wrapped_text() -> None:
    told = Rule(kind=PassageKind.NARRATION, pattern=regex.compile("The House sat.*"))
    style = HouseStyle(name="told", body=BodyStyle(rules=(told,)))
    lines = [filled("Anna Ivanova: we go on", 100), "and so it was.", filled("We went", 100, ".")]
    text = "\n".join([*lines, "The House sat", "Boris came home."])
    assert flowed(text, style)[-2:] == ["The House sat", "Boris came home."]


@pytest.mark.parametrize(("end", "count"), [(" and", 2), (".", 4)])
def test_what_is_told_stands_in_no_sentence_that_goes_on_below_a_page(end: str, count: int) -> None:
    told = Rule(kind=PassageKind.NARRATION, pattern=regex.compile("The House sat.*"))
    style = HouseStyle(
        name="pages",
        page=PageStyle(breaks=regex.compile(r"Page \d+")),
        body=BodyStyle(rules=(told,)),
    )
    lines = [filled("Anna Ivanova: we go on", 100), "and so it was.", filled("We went", 100, end)]
    text = "\n".join([*lines, "The House sat and", "Page 7", "Boris came home."])
    made = join_lines(text, style, LabelReader.of(style, Hints()))
    assert len([line for line in made if line.text != "Page 7"]) == count


def test_the_sign_of_an_item_is_no_word_that_goes_on() -> None:
    lines = [f"{letter}) the report of the harbor board is complete and its" for letter in "abcdef"]
    text = (
        "Anna Berg: The board says that\n" + "\n".join(lines) + "\nBen Lo: Yes.\nAnna Berg: No.\n"
    )
    (first, *_) = transcripts.parse(text, format="labelled").turns
    assert len(first.paragraphs) == len(lines) + 1


SITTINGS = {
    "iberian": """Sesión plenaria celebrada el martes, 5 de mayo de 2026

Se abre la sesión a las nueve de la mañana.

La señora PRESIDENTA: Se abre la sesión. Tiene la palabra la señora Kern, por diez minutos.

La señora KERN MAR: Señora presidenta, el puerto y todos sus barcos son de la gente del mar.

Don Rui Vela nació el 18 de mayo de 1920, en un hogar formado por don Mar y doña Sol, en Vane, \
que hoy corresponde a la provincia del norte. Sus padres se preocuparon de que tuviera una escuela.

El señor VELA: No es así, y todos los presentes lo saben desde hace ya mucho tiempo.
""",
    "bundestag": """Beginn: 9.00 Uhr

Präsidentin Anna Berg:

Guten Morgen zusammen. Ich eröffne die Sitzung und erteile dem Bundesminister das Wort.

Dr. Karl Lang, Bundesminister für Häfen, Schifffahrt und Staatsmodernisierung:

Sehr geehrte Frau Präsidentin! Wir bauen den Hafen um, und alle sollen davon etwas haben.

Präsidentin Anna Berg:

Vielen Dank. Wir kommen nun zu der Abstimmung über den Antrag der Fraktionen.
""",
}


@pytest.mark.parametrize("indent", ["", "        "])
@pytest.mark.parametrize("width", range(60, 101, 4))
@pytest.mark.parametrize("name", SITTINGS)
def test_the_width_of_lines_says_nothing(name: str, width: int, indent: str) -> None:
    paragraphs = SITTINGS[name].split("\n\n")
    lines = (wrap(one, width, break_on_hyphens=False) for one in paragraphs)
    text = "\n\n".join("\n".join(f"{indent}{line}" for line in found) for found in lines)
    spoken, wrapped = (parse(one, format=name).turns for one in (SITTINGS[name], text))
    assert len(spoken) == 3
    assert [(turn.label, turn.text.split()) for turn in wrapped] == [
        (turn.label, turn.text.split()) for turn in spoken
    ]


def test_a_line_is_full_where_the_next_word_has_no_room() -> None:
    lines = [
        "Präsidentin Mag. Anna Berg: Ich eröffne die Sitzung und begrüße alle.",
        "",
        "Abgeordneter Karl Lang (PDS): Frau Präsidentin! Ein solches System",
        "bedeutet in dem Hafen von Vane nun auch ganz sicher Transparenz und",
        "100-prozentige Nachvollziehbarkeit bei jedem",
        "Beschaffungsvorgangsverwaltungsverfahren, und zwar auf Knopfdruck.",
        "",
    ]
    (_, turn) = parse("\n".join(lines), format="austria").turns
    assert turn.text.endswith(" ".join(lines[3:6]))
    # Where there was room for it, the line is a title.
    lines[5] = "Wir haben ein Beschaffungsvorgangsverwaltungsverfahren auf Knopfdruck."
    turns = parse("\n".join(lines), format="austria").turns
    assert turns[1].text.endswith("Transparenz und")
