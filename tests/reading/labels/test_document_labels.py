"""The labels of a document: what returns, what nobody speaks under, what the page marks."""

from __future__ import annotations

import re

import pytest
import regex

import transcripts
from tests.pages import parse
from tests.reading.lines import passages
from transcripts.reading.labels.document_labels import DocumentLabels, find_labels
from transcripts.reading.labels.hints import Hints
from transcripts.reading.labels.knowledge import Knowledge
from transcripts.reading.labels.reader import LabelReader
from transcripts.reading.paragraphs.joining import join_lines
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import passage
from transcripts.reading.style.groups import BodyStyle, LabelStyle
from transcripts.reading.style.house_style import HouseStyle

NAMES = HouseStyle(name="names", labels=LabelStyle(are_names=True))
OTHERS = HouseStyle(name="others")


def labels_of(text: str, style: HouseStyle = NAMES) -> DocumentLabels:
    lines = join_lines(text, style, LabelReader.of(style, Hints()))
    return find_labels(lines, style, Hints())


def learned(text: str, style: HouseStyle = NAMES) -> Knowledge:
    return labels_of(text, style)._known


RETURNING = "Zelda: Yes.\n\nWilma: No.\n\nZelda: so it is.\n\nNote: this is the end.\n"


def test_a_label_that_returns_is_remembered() -> None:
    known = learned(RETURNING)
    assert known.returning == {"Zelda"}
    assert known.names == {"zelda": "Zelda"}
    assert list(map(labels_of(RETURNING).is_label, range(4))) == [True, False, True, False]


def test_that_a_label_returns_counts_only_where_all_labels_are_names() -> None:
    known = learned(RETURNING, OTHERS)
    assert (known.returning, known.silent, known.names) == ((), (), {})


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("**Old intro:** [08:14]\n\n**Anna Berg:** Yes.", {"Old intro"}),
        ("**Old intro:**\n\n**Anna Berg:** [08:20] Yes.", {"Old intro"}),
        ("**Old intro:**\n\n**Anna Berg:** Yes.\n\n**Old intro:**\n\nZoe Lee: No.", {"Old intro"}),
        # somebody speaks under it, here or there
        ("**Anna Berg:** [08:14]\n\nYes.", set()),
        ("**Anna Berg:**\n\n**Karl Lang:** No.\n\n**Anna Berg:** Yes.", set()),
        # it is not bold, or the last
        ("Old intro: [08:14]\n\nAnna Berg: Yes.", set()),
        ("**Anna Berg:** Yes.\n\n**Old intro:** [08:14]", set()),
        ("", set()),
    ],
)
def test_a_label_under_which_nobody_speaks(text: str, silent: set[str]) -> None:
    assert learned(text).silent == silent


def test_the_first_and_the_last_label() -> None:
    text = "Boats\nAnna Berg: Yes.\nIt is.\nKarl Lang: No.\nSo.\n"
    labels = find_labels(passages(text), OTHERS, Hints())
    assert labels.edge == (1, 3)
    assert labels.above == " Boats "
    assert [labels.is_label(at) for at in range(5)] == [False, True, False, True, False]


def test_the_lines_around_the_body_begin_with_no_label() -> None:
    body = BodyStyle(opening=re.compile("Zoe Lee: .*"), closing=re.compile("Karl Lang: .*"))
    text = "Zoe Lee: We begin.\nAnna Berg: Yes.\nSo.\nKarl Lang: We end.\nIda Au: So."
    labels = find_labels(passages(text), HouseStyle(name="bounded", body=body), Hints())
    assert labels.edge == (1, 1)


def test_a_document_without_labels() -> None:
    labels = find_labels(passages("Boats\nIt is so.\n"), OTHERS, Hints())
    assert labels.edge == (2, -1)
    assert labels.above == " Boats It is so. "


@pytest.mark.parametrize(
    "text", ["the old boat", "The old boat:", "Anna Berg:", "The chair: Anna:"]
)
def test_what_the_page_marks_as_a_label_is_one(text: str) -> None:
    made = passage(text, 0, len(text), PassageKind.LABEL)
    assert made is not None
    labels = find_labels([made], OTHERS, Hints())
    (found,) = labels.candidates
    assert found is not None
    assert (found.label, found.end) == (text.rstrip(":"), len(text))
    assert labels.is_label(0)


@pytest.mark.parametrize(
    "text",
    [
        "**Anna Berg:** Yes.\n\nAnd so it is.",
        "**Anna Berg:** Yes.\n\n**Zoe Lee:** No.\n\n## Karl Lang: a vote",
    ],
)
def test_labels_are_bold_where_most_are(text: str) -> None:
    assert learned(text, OTHERS).is_bold


@pytest.mark.parametrize(
    "text",
    [
        "**Anna Berg:** Yes.\n\nZoe Lee: No.",
        # What reads like a label counts, whatever the page says that it is.
        "**Anna Berg:** Yes.\n\n## Karl Lang: a vote",
    ],
)
def test_labels_are_not_bold_where_half_are(text: str) -> None:
    assert not learned(text, OTHERS).is_bold


def test_where_labels_are_bold_what_is_bold_is_a_label() -> None:
    text = "Note one: so.\n\n**Anna Berg:** Yes.\n\n**Old boat:** No."
    assert [labels_of(text, OTHERS).is_label(at) for at in range(3)] == [False, True, True]
    plain = text.replace("*", "")
    assert [labels_of(plain, OTHERS).is_label(at) for at in range(3)] == [False, True, False]


def test_what_is_no_label() -> None:
    labels = find_labels(passages("It is so."), OTHERS, Hints())
    assert labels.candidates == [None]
    assert not labels.is_label(0)


def test_who_speaks_is_learned_from_a_list_above_the_text() -> None:
    known = learned("Speakers: Zelda; Wilma Oz, Ida, and Olga and Andrea.\n\nZelda: yes.\n")
    assert known.people == {"zelda", "wilmaoz", "ida", "olga", "andrea"}


@pytest.mark.parametrize(("above", "count"), [(11, 2), (12, 0)])
def test_a_list_of_who_speaks_is_learned_of_the_first_twelve_lines(above: int, count: int) -> None:
    text = "The old boats\n" * above + "Speakers: Zelda; Wilma\n\nZelda: yes.\n"
    assert len(learned(text).people) == count


def test_a_name_that_is_learned_makes_a_label_of_what_was_none() -> None:
    text = "Zelda Oz: yes.\nAnna Berg: Yes.\nHead of the Port Zelda Oz: No.\n"
    labels = find_labels(passages(text), OTHERS, Hints())
    assert [labels.is_label(at) for at in range(3)] == [True, True, True]
    assert labels.verdicts[0].evidence == ("a name that is known from another label",)


@pytest.mark.parametrize(("lines", "labels"), [(11, ["Zelda", "Wilma"]), (12, [])])
def test_a_list_of_who_speaks_stands_among_the_first_twelve_lines(
    lines: int, labels: list[str]
) -> None:
    above = "The old boats\n\n" * lines
    text = f"{above}Speakers: Zelda; Wilma\n\nZelda: yes, so.\n\nWilma: no."
    assert [turn.label for turn in parse(text, format="labelled").turns] == labels


def test_the_name_in_a_label_is_no_label_of_its_own() -> None:
    label = regex.compile(r"(?P<label>Hon\. (?:\(Dr\.\) )?(?P<name>\p{Lu}\p{Ll}+)): ")
    style = HouseStyle(name="harbor", labels=LabelStyle(pattern=label))
    text = "Hon. Berg: Yes.\nHon. (Dr.) Lo: He said this: yes. I read: The ferry.\nHon. Lo: No.\n"
    turns = transcripts.parse(text, format=style).turns
    assert [turn.label for turn in turns] == ["Hon. Berg", "Hon. (Dr.) Lo", "Hon. Lo"]


@pytest.mark.parametrize(
    ("inner", "count"),
    [("Mr. Lo: No.", 3), ("Mr. Sand: No.", 2), ("The harbor: no.", 2), ("Mr. Lo Berg: No.", 2)],
)
def test_a_label_with_a_title_of_courtesy_stands_in_the_middle_of_a_paragraph(
    inner: str, count: int
) -> None:
    label = regex.compile(r"(?P<label>Mr\. (?P<name>\p{Lu}\p{Ll}+)): ?")
    style = HouseStyle(name="harbor", labels=LabelStyle(pattern=label))
    text = f"Mr. Lo: I read: so it is.\nMr. Berg: It sails. {inner}\n"
    assert len(transcripts.parse(text, format=style).turns) == count
